// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"
#include "ui/timeline/timeline_view.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace juggler {

/// The picture of lesson 9: eight computations on native threads, by task and, under it, by core. It shows two real views of one run.
class LessonPicture final : public QWidget {
public:
    LessonPicture();

    /// Runs eight computations on at most two cores, several times, and keeps the run that other programs disturbed least.
    void record();
    /// Writes the picture with the application's palette; false where it could not be written.
    bool save(const QString& path);

private:
    ui::TimelineView* addView(const QString& title, const QString& sentence, ui::Grouping grouping);

    std::shared_ptr<const Comparison> m_comparison;
    ui::TimelineView* m_byTask;
    ui::TimelineView* m_byCore;
};

} // namespace juggler
