// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include "ui/timeline/state_filter.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace juggler::ui {

/// What every exported picture says about where it comes from.
struct PictureCaption {
    QString title; ///< the workload
    QStringList footer; ///< machine, source of the on-core data, settings, date: a line each
};

/// Says which states a picture leaves out. [GUI thread]
QString hiddenStatesLine(const StateFilter& filter);

/// The caption of a comparison's pictures. [GUI thread]
PictureCaption captionOf(const Comparison& comparison);

} // namespace juggler::ui
