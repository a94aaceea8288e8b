// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_writer.h"

#include "core/formats/task_intervals.h"
#include "core/strategy/catalog.h"

#include <QString>
#include <QUtf8StringView>

#include <array>
#include <charconv>

namespace juggler {

namespace {

constexpr std::string_view kHeader =
    "strategy,task_id,label,kind,outcome,state,thread_id,thread_name,core,start_ns,end_ns,length_ns,oncore_source,repetition,warm_up";

std::int64_t rowCountBound(const Comparison& comparison)
{
    std::size_t count = 0;
    for (const auto& run : comparison.runs) {
        if (const Timeline* timeline = run->timeline()) {
            count += timeline->spanCount() + timeline->taskCount();
        }
    }
    return static_cast<std::int64_t>(count);
}

} // namespace

CsvWriter::CsvWriter(OutputBuffer& output, ProgressCounter& progress) : m_output(output), m_progress(progress)
{
    m_output.write(kHeader);
    endRow();
}

void CsvWriter::addRun(StrategyId strategy, const Timeline& timeline, std::string_view onCoreSource, Repetition round)
{
    m_onCoreSource = onCoreSource;
    m_round = round;
    const std::string_view key = strategyInfo(strategy).key;
    TaskIntervals intervals(timeline);
    for (std::uint32_t i = 0; i < timeline.taskCount() && !isOver(); ++i) {
        addTask(key, timeline, TaskId{i}, intervals);
    }
    for (std::size_t lane = 0; lane < timeline.laneCount() && !isOver(); ++lane) {
        addOverhead(key, timeline, lane);
    }
}

void CsvWriter::addTask(std::string_view strategy, const Timeline& timeline, TaskId id, TaskIntervals& intervals)
{
    const TaskSpec& spec = timeline.tasks().spec(id);
    const std::string label = taskLabel(spec);
    for (const TaskInterval& interval : intervals.of(id)) {
        text(strategy);
        separate();
        number(toIndex(id));
        separate();
        text(label);
        separate();
        text(kindKey(kindOf(spec)));
        separate();
        text(outcomeKey(timeline.task(id).outcome()));
        separate();
        text(stateKey(interval.state));
        separate();
        if (interval.thread) {
            number(*interval.thread);
        }
        separate();
        if (interval.thread) {
            text(timeline.lane(*interval.thread).name());
        }
        addTimes(interval.core, interval.startNs, interval.endNs);
        m_progress.count();
    }
}

void CsvWriter::addOverhead(std::string_view strategy, const Timeline& timeline, std::size_t laneIndex)
{
    const Lane& lane = timeline.lane(laneIndex);
    for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
        const Span& span = lane[i];
        if (span.task != kNoTask) {
            continue;
        }
        text(strategy);
        m_output.write(",,,,,");
        text(stateKey(span.state));
        separate();
        number(static_cast<std::int64_t>(laneIndex));
        separate();
        text(lane.name());
        addTimes(span.core == kNoCore ? std::nullopt : std::optional(span.core), span.startNs, span.endNs);
        m_progress.count();
    }
}

void CsvWriter::addTimes(const std::optional<std::uint16_t>& core, std::int64_t startNs, std::int64_t endNs)
{
    separate();
    if (core) {
        number(*core);
    }
    separate();
    number(startNs);
    separate();
    number(endNs);
    separate();
    number(endNs - startNs);
    separate();
    text(m_onCoreSource);
    separate();
    number(m_round.number);
    separate();
    m_output.write(m_round.isWarmUp ? "true" : "false");
    endRow();
}

void CsvWriter::text(std::string_view text)
{
    const QUtf8StringView utf8(text.data(), static_cast<qsizetype>(text.size()));
    const std::string valid = utf8.isValidUtf8() ? std::string(text) : utf8.toString().toStdString();
    if (valid.find_first_of(",\"\r\n") == std::string::npos) {
        m_output.write(valid);
        return;
    }
    m_output.put('"');
    for (const char character : valid) {
        if (character == '"') {
            m_output.put('"');
        }
        m_output.put(character);
    }
    m_output.put('"');
}

void CsvWriter::number(std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    m_output.write({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void CsvWriter::endRow()
{
    m_output.write("\r\n");
}

Result<void> writeCsv(const Comparison& comparison, QIODevice& device, const WriteProgress& progress)
{
    OutputBuffer output(device);
    ProgressCounter counter(progress, rowCountBound(comparison));
    CsvWriter writer(output, counter);
    for (const auto& run : comparison.runs) {
        if (const Timeline* timeline = run->timeline()) {
            const std::string_view source = run->isFinished() ? std::string_view(run->summary().onCoreSource) : std::string_view();
            writer.addRun(run->config().strategy, *timeline, source, run->repetition());
        }
    }
    if (counter.isCancelled()) {
        return Error{kWritingCancelled};
    }
    return output.finish();
}

} // namespace juggler
