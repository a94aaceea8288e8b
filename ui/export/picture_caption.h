// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include "ui/timeline/state_filter.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace juggler::ui {

/// What every exported picture says about where it comes from.
struct PictureCaption {
    QString title; ///< the workload
    QStringList footer; ///< machine, source of the on-core data, settings, date: a line each
};

/// Where and when runs were measured.
struct MeasuredPlace {
    QString name; ///< of the file, as the pictures call it
    QString machine; ///< with its cores and its system, and the date
    friend bool operator==(const MeasuredPlace&, const MeasuredPlace&) = default;
};
/// The places of a comparison whose runs come from several files, in the order of their first runs; else empty. [any thread]
std::vector<MeasuredPlace> measuredPlaces(const Comparison& comparison);

/// Says which states a picture leaves out. [GUI thread]
QString hiddenStatesLine(const StateFilter& filter);

/// Whether another program recorded a run: its machine, and when and how it ran, are not known then.
bool isImported(const RunRecord& run);
/// Whether Juggler itself measured any of the runs, or none has been added yet.
bool isMeasured(const Comparison& comparison);

/// The caption of a comparison's pictures; of runs from several files each file has its own line for the machine. [GUI thread]
PictureCaption captionOf(const Comparison& comparison);

/// The caption of a picture of one run alone: its own workload, machine and date, wherever it was measured. [GUI thread]
PictureCaption captionOf(const Comparison& comparison, const RunRecord& run);

} // namespace juggler::ui
