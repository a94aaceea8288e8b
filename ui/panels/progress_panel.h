// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"
#include "ui/widgets/card.h"

#include <memory>

namespace juggler::ui {

class AreaSummary;
class CurveIndexes;

/// The chart of tasks in progress of one run, while it grows and afterwards. [GUI thread]
class ProgressPanel : public Card {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget* parent = nullptr);

    /// Shows this run from now on; null for none. The curve of a large one is drawn a turn of the event loop later: whoever shows a run
    /// shows it elsewhere, too, and all together would take longer than a frame. That of many sleeps is made on another thread.
    void setRun(std::shared_ptr<const RunRecord> run);
    /// Draws the curve anew where the run has grown: a few times a second, and less often where that takes long.
    void refresh();
    [[nodiscard]] const std::shared_ptr<const RunRecord>& run() const noexcept { return m_run; }
    [[nodiscard]] AreaSummary& chart() const noexcept { return *m_chart; }

private:
    void drawFirst();
    void draw();
    void makeElsewhere(std::int64_t extentNs);
    void takeMade(const std::shared_ptr<const RunRecord>& run, const ProgressCurve& curve, std::int64_t extentNs);
    void show(ProgressCurve curve, std::int64_t extentNs);
    void waitFor(std::int64_t tookNs);

    std::shared_ptr<const RunRecord> m_run;
    AreaSummary* m_chart;
    CurveIndexes* m_curves; // of the one run
    bool m_isDrawnFinished = false;
    bool m_isMaking = false; // on another thread
    bool m_wantsAnother = false; // once that is there
    std::int64_t m_nextDrawNs = 0;
};

} // namespace juggler::ui
