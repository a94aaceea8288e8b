// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for intervals among a million, and sorting 250,000 rows.
#include "core/analysis/interval_search.h"
#include "tests/support/scenarios.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/timeline_panel.h"
#include "ui/timeline/row_facts.h"
#include "ui/timeline/timeline_search.h"
#include "ui/widgets/search_line.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>

#include <benchmark/benchmark.h>

#include <numeric>

namespace juggler::bench {

namespace {

using namespace juggler::ui;
using namespace Qt::StringLiterals;

constexpr std::size_t kBars = 1'000'000;
const QStringList kTexts{u"running"_s, u"> 50 us"_s, u"nothing is called like this"_s, u"thread:\"worker 7\" waiting < 20us"_s};

const std::shared_ptr<const Comparison>& millionBars()
{
    static const auto comparison = scenarios::denseComparison(8, 64, kBars);
    return comparison;
}

/// All hits in their order, on one thread without a window; range(0): which text.
void allOfAMillion(benchmark::State& state)
{
    const IntervalQuery query = *parseIntervalQuery(kTexts[state.range(0)]);
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (const auto& run : millionBars()->runs) {
            IntervalSearch search(query, *run->timeline(), {});
            std::vector<IntervalHit> hits;
            while (search.goOn(16'384, hits)) {
            }
            sortHits(hits);
            found += hits.size();
        }
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(allOfAMillion)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

/// From the last key to the first hits that the window knows of, and to all of them.
void inTheWindow(benchmark::State& state)
{
    TimelinePanel panel;
    panel.resize(1600, 900);
    panel.view().setComparison(millionBars());
    panel.show();
    QCoreApplication::processEvents();
    TimelineSearch& search = panel.searchBar().search();
    double firstMs = 0;
    for (auto _ : state) {
        search.setText({});
        QElapsedTimer timer;
        timer.start();
        search.setText(kTexts[state.range(0)]);
        while (search.isSearching() && search.count() == 0) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        firstMs = std::max(firstMs, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        while (search.isSearching()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    state.counters["slowest_first_hit_ms"] = firstMs;
    state.counters["found"] = static_cast<double>(search.count());
}
BENCHMARK(inTheWindow)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->UseRealTime();

/// 250,000 tasks of four spans each; range(0): what they are sorted by.
void sortedTasks(benchmark::State& state)
{
    constexpr std::uint32_t kTasks = 250'000;
    static const auto made = [] {
        auto tasks = std::make_shared<TaskList>(Workload{"many", {{AddSpec{}, kTasks}}});
        auto run = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::ThreadPool}, tasks);
        std::vector<std::uint32_t> lanes;
        for (int i = 0; i < 8; ++i) {
            lanes.push_back(run->addLane("worker"));
        }
        for (std::uint32_t i = 0; i < kTasks; ++i) {
            run->submit(TaskId{i}, 0);
            run->start(TaskId{i}, i * 1000);
        }
        for (int part = 0; part < 4; ++part) {
            for (std::uint32_t i = 0; i < kTasks; ++i) {
                const std::int64_t startNs = std::int64_t{part} * kTasks * 1000 + i * 1000;
                run->span(lanes[(i + static_cast<std::uint32_t>(part)) % 8], startNs, startNs + 1 + (i * 7919) % 997, TaskId{i});
            }
        }
        for (std::uint32_t i = 0; i < kTasks; ++i) {
            run->end(TaskId{i}, std::int64_t{4} * kTasks * 1000);
        }
        return run;
    }();
    std::vector<std::uint32_t> all(kTasks);
    std::iota(all.begin(), all.end(), 0U);
    const RowFacts facts(made->timeline(), Grouping::ByTask, 0);
    for (auto _ : state) {
        benchmark::DoNotOptimize(arrangeRows(all, facts, {.sort = static_cast<RowSort>(state.range(0))}));
    }
}
BENCHMARK(sortedTasks)
    ->Arg(static_cast<int>(RowSort::Name))
    ->Arg(static_cast<int>(RowSort::Running))
    ->Arg(static_cast<int>(RowSort::Duration))
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
