// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/interval_search.h"

#include <algorithm>
#include <tuple>

namespace juggler {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostWords = 64; // bits of a mask; more would be a text of its own

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool containsAll(const QString& text, const QStringList& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

constexpr std::uint8_t kQueuedOnly = 1U << static_cast<unsigned>(State::Queued);

} // namespace

IntervalSearch::IntervalSearch(const IntervalQuery& query, const Timeline& timeline, const QString& modelName)
    : m_query(query), m_timeline(timeline), m_isModelTaken(containsAll(modelName, query.models))
{
    m_query.words = m_query.words.first(std::min<qsizetype>(m_query.words.size(), kMostWords));
    m_allWords = m_query.words.size() == kMostWords ? ~WordMask{0} : (WordMask{1} << m_query.words.size()) - 1;
    prepareTasks();
    prepareLanes();
}

IntervalSearch::WordMask IntervalSearch::wordsIn(const QString& text) const
{
    WordMask mask = 0;
    for (qsizetype i = 0; i < m_query.words.size(); ++i) {
        mask |= text.contains(m_query.words[i], Qt::CaseInsensitive) ? WordMask{1} << i : 0;
    }
    return mask;
}

void IntervalSearch::prepareTasks()
{
    for (const TaskGroup& group : m_timeline.tasks().workload().groups) {
        m_groupWords.push_back(wordsIn(fromStd(taskLabel(group.spec)) + u'\n' + fromStd(group.name)));
        m_isGroupTaken.push_back(containsAll(fromStd(kindKey(kindOf(group.spec))), m_query.kinds));
    }
}

void IntervalSearch::prepareLanes()
{
    m_laneCount = m_timeline.laneCount();
    for (std::size_t i = 0; i < m_laneCount; ++i) {
        const QString name = fromStd(m_timeline.lane(i).name());
        m_laneWords.push_back(wordsIn(name));
        m_isLaneTaken.push_back(containsAll(name, m_query.threads));
    }
}

bool IntervalSearch::isTakenLane(std::uint32_t lane) const
{
    return lane < m_isLaneTaken.size() ? m_isLaneTaken[lane] : m_query.threads.isEmpty();
}

bool IntervalSearch::matchesTask(TaskId task, WordMask found) const
{
    if (task == kNoTask) {
        return !m_query.outcome && m_query.kinds.isEmpty() && found == m_allWords;
    }
    const std::size_t group = m_timeline.tasks().groupOf(task);
    if (!m_isGroupTaken[group]) {
        return false;
    }
    found |= m_groupWords[group];
    const bool needsRecord = m_query.outcome || found != m_allWords;
    if (!needsRecord) {
        return true;
    }
    const TaskRecord& record = m_timeline.task(task);
    if (m_query.outcome && record.outcome() != *m_query.outcome) {
        return false;
    }
    if (found != m_allWords && record.error().isError()) {
        found |= wordsIn(fromStd(describeTaskError(record.error(), m_timeline.tasks().spec(task))));
    }
    return found == m_allWords;
}

bool IntervalSearch::matches(std::uint32_t lane, const Span& span) const
{
    const std::int64_t lengthNs = span.lengthNs();
    if (lengthNs < m_query.leastNs || lengthNs > m_query.mostNs || !m_query.takes(span.state)) {
        return false;
    }
    if ((m_query.core && span.core != *m_query.core) || !isTakenLane(lane)) {
        return false;
    }
    return matchesTask(span.task, lane < m_laneWords.size() ? m_laneWords[lane] : 0);
}

std::size_t IntervalSearch::sizeOf(std::size_t place) const
{
    if (place < m_laneCount) {
        return m_timeline.lane(place).size();
    }
    return place == m_laneCount ? m_timeline.inFlight().size() : m_timeline.yielded().size();
}

std::uint32_t IntervalSearch::laneAt(std::size_t place) const
{
    return place < m_laneCount ? static_cast<std::uint32_t>(place)
        : place == m_laneCount ? Timeline::kInFlightLane
                               : Timeline::kYieldedLane;
}

bool IntervalSearch::goOn(std::size_t count, std::vector<IntervalHit>& hits)
{
    if (!m_isModelTaken) {
        return false;
    }
    while (count > 0 && m_place < m_laneCount + 2) {
        const std::uint32_t lane = laneAt(m_place);
        const std::size_t size = isTakenLane(lane) ? sizeOf(m_place) : 0;
        const std::size_t end = std::min(size, m_index + count);
        for (; m_index < end; ++m_index, --count) {
            const SpanRef ref{lane, static_cast<std::uint32_t>(m_index)};
            const Span& span = m_timeline.span(ref);
            if (matches(lane, span)) {
                hits.push_back({span.startNs, ref});
            }
        }
        if (m_index >= size) {
            ++m_place;
            m_index = 0;
        }
    }
    if (m_place < m_laneCount + 2) {
        return true;
    }
    if (m_query.states != kQueuedOnly || m_query.core || !m_query.threads.isEmpty()) {
        return false;
    }
    goOnInQueue(count, hits);
    return m_index < m_timeline.taskCount();
}

void IntervalSearch::goOnInQueue(std::size_t& count, std::vector<IntervalHit>& hits)
{
    for (; count > 0 && m_index < m_timeline.taskCount(); ++m_index, --count) {
        const TaskId task{static_cast<std::uint32_t>(m_index)};
        const TaskRecord& record = m_timeline.task(task);
        const std::int64_t endNs = record.hasStarted() ? record.startedNs() : record.endedNs();
        const std::int64_t lengthNs = endNs - record.submittedNs();
        if (record.submittedNs() >= 0 && lengthNs > 0 && lengthNs >= m_query.leastNs && lengthNs <= m_query.mostNs
            && matchesTask(task, 0)) {
            hits.push_back({record.submittedNs(), {IntervalHit::kQueueLane, toIndex(task)}});
        }
    }
}

void sortHits(std::vector<IntervalHit>& hits)
{
    std::sort(hits.begin(), hits.end(), [](const IntervalHit& a, const IntervalHit& b) {
        return std::tie(a.startNs, a.ref.lane, a.ref.index) < std::tie(b.startNs, b.ref.lane, b.ref.index);
    });
}

} // namespace juggler
