// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/progress_panel.h"

#include "core/analysis/progress_tasks.h"
#include "core/base/clock.h"
#include "core/model/machine_info.h"
#include "core/timeline/late_timer.h"
#include "ui/background/background_pool.h"
#include "ui/charts/area_summary.h"
#include "ui/panels/results_model.h"
#include "ui/timeline/curve_indexes.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/model_name.h"
#include "ui/widgets/state_swatch.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <utility>

namespace juggler::ui {

namespace {
constexpr int kSwatchWidth = 14;
constexpr std::size_t kMostAtOnce = 20'000; // intervals
constexpr std::int64_t kLeastIntervalNs = 150'000'000;
constexpr std::int64_t kShareOfTime = 20; // drawing takes at most one twentieth of the time
} // namespace

ProgressPanel::ProgressPanel(QWidget* parent)
    : Card(tr("Tasks in progress"), parent),
      m_chart(new AreaSummary(this)),
      m_curves(new CurveIndexes(CurveIndexes::Build::InBackground, this))
{
    connect(m_curves, &CurveIndexes::changed, this, &ProgressPanel::draw);
    auto* legend = new QHBoxLayout;
    legend->setSpacing(5);
    const auto add = [this, legend](Swatch swatch, const QString& text) {
        auto* label = new ElidedLabel(text, this);
        label->setFont(smallFont(label->font()));
        label->setForegroundRole(QPalette::PlaceholderText);
        auto* sample = new StateSwatch(swatch, this);
        sample->setFixedWidth(kSwatchWidth); // three of them have to fit above a small chart
        legend->addWidget(sample);
        legend->addWidget(label);
        legend->addSpacing(2);
    };
    add(Swatch::Running, tr("running"));
    add(Swatch::Ready, tr("ready"));
    add(Swatch::Waiting, tr("waiting"));
    legend->addStretch(1);
    body()->addLayout(legend);
    body()->addWidget(m_chart, 1);
}

void ProgressPanel::setRun(std::shared_ptr<const RunRecord> run)
{
    if (run == m_run) {
        return;
    }
    m_run = std::move(run);
    m_curves->clear();
    m_isDrawnFinished = false;
    m_nextDrawNs = 0;
    const int cores = m_run && m_run->origin() ? m_run->origin()->machine.cores : usableCores();
    setTitle(m_run ? tr("Tasks in progress: %1").arg(modelName(m_run->config(), cores)) : tr("Tasks in progress"));
    if (m_run && m_run->timeline() != nullptr && m_run->timeline()->spanCount() > kMostAtOnce) {
        QTimer::singleShot(0, this, &ProgressPanel::drawFirst);
    } else if (m_run && m_run->timeline() != nullptr) {
        draw();
    } else {
        m_chart->setCurve({}, usableCores());
    }
}

void ProgressPanel::drawFirst()
{
    if (m_run && m_run->timeline() != nullptr && !m_isDrawnFinished) {
        draw();
    }
}

void ProgressPanel::refresh()
{
    const Timeline* timeline = m_run ? m_run->timeline() : nullptr;
    if (timeline == nullptr || m_isDrawnFinished) {
        return;
    }
    // While it goes on, time itself makes the curve longer, whether or not something was recorded.
    if (m_run->isFinished() || monotonicNowNs() >= m_nextDrawNs) {
        draw();
    }
}

void ProgressPanel::draw()
{
    if (!m_run || m_run->timeline() == nullptr) {
        return; // what was being made of it has come after all
    }
    if (m_isMaking) {
        m_wantsAnother = m_wantsAnother || m_run->isFinished();
        return;
    }
    const std::int64_t beginNs = monotonicNowNs();
    const Timeline& timeline = *m_run->timeline();
    m_isDrawnFinished = m_run->isFinished();
    if (m_isDrawnFinished && !m_run->summary().knowsCpu()) { // another program's: every part of the chart would be a guess
        setTitle(tr("Tasks in progress: what was on a core is not recorded"));
        m_chart->setCurve({}, usableCores());
        return;
    }
    const std::int64_t extentNs = m_run->extentNs();
    if (timeline.inFlight().size() > kMostAtOnce && hasTimers(timeline.tasks().workload())) { // then it looks at each wait
        makeElsewhere(extentNs);
        return;
    }
    show(progressCurve(timeline, extentNs, AreaChart::kMostBins), extentNs);
    waitFor(monotonicNowNs() - beginNs);
}

void ProgressPanel::makeElsewhere(std::int64_t extentNs)
{
    m_isMaking = true;
    auto* watcher = new QFutureWatcher<ProgressCurve>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, run = m_run, watcher, extentNs, beginNs = monotonicNowNs()] {
        watcher->deleteLater();
        waitFor(monotonicNowNs() - beginNs);
        takeMade(run, watcher->result(), extentNs);
    });
    watcher->setFuture(
        runInBackground([run = m_run, extentNs] { return progressCurve(*run->timeline(), extentNs, AreaChart::kMostBins); }));
}

void ProgressPanel::takeMade(const std::shared_ptr<const RunRecord>& run, const ProgressCurve& curve, std::int64_t extentNs)
{
    m_isMaking = false;
    const bool isOfAnother = run != m_run;
    if (!isOfAnother) {
        show(curve, extentNs);
    }
    if (std::exchange(m_wantsAnother, false) || isOfAnother) {
        draw();
    }
}

void ProgressPanel::show(ProgressCurve curve, std::int64_t extentNs)
{
    PanelContent content;
    content.run = m_run;
    content.timeline = m_run->timeline();
    content.nowNs = extentNs;
    std::vector<PanelContent> contents{content};
    m_curves->addTo(contents);
    countTasksOnly(curve, *contents.front().concurrency);
    m_chart->setCurve(curve, m_isDrawnFinished ? m_run->summary().coresAllowed : usableCores());
}

/// The next curve of a run that goes on comes only then.
void ProgressPanel::waitFor(std::int64_t tookNs)
{
    m_nextDrawNs = monotonicNowNs() + std::max(kLeastIntervalNs, tookNs * kShareOfTime);
}

} // namespace juggler::ui
