// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_search.h"

#include "ui/background/background_pool.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/translated_core.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QPointer>

#include <algorithm>
#include <atomic>
#include <iterator>

namespace juggler::ui {

namespace {

constexpr std::size_t kIntervalsAtOnce = 16'384; // some hundred us between two looks at whether to end
constexpr std::int64_t kBetweenSearchesMs = 1000; // of a run that goes on

/// Merges when the hits begin, which is in their order, into the times of others.
void addTimes(const std::vector<IntervalHit>& hits, std::vector<std::int64_t>& times)
{
    const auto middle = static_cast<std::ptrdiff_t>(times.size());
    std::transform(hits.begin(), hits.end(), std::back_inserter(times), [](const IntervalHit& hit) { return hit.startNs; });
    std::inplace_merge(times.begin(), times.begin() + middle, times.end());
}

} // namespace

/// A search that another thread makes; both hold it.
struct TimelineSearch::Job {
    IntervalQuery query;
    std::vector<std::shared_ptr<const RunRecord>> runs;
    std::vector<QString> names;
    std::atomic<bool> isCancelled{false};
};

TimelineSearch::TimelineSearch(TimelineView& view) : QObject(&view), m_view(view)
{
    connect(&view, &TimelineView::panelsChanged, this, &TimelineSearch::lookAgain);
}

TimelineSearch::~TimelineSearch()
{
    cancel();
}

void TimelineSearch::cancel()
{
    if (m_job) {
        m_job->isCancelled = true;
        m_job.reset();
    }
}

void TimelineSearch::setText(const QString& text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_problem.clear();
    m_hits.clear();
    m_count = 0;
    m_current.reset();
    cancel();
    if (Result<IntervalQuery> query = parseIntervalQuery(text)) {
        m_query = *query;
        start();
    } else {
        m_query = {};
        m_problem = translatedCore(query.error().message);
    }
    setTimes(nullptr);
    Q_EMIT changed();
}

void TimelineSearch::start()
{
    if (m_query.isEmpty()) {
        return;
    }
    m_revision = revision();
    m_comparison = m_view.comparisonNumber();
    m_startedAt.start();
    auto job = std::make_shared<Job>();
    job->query = m_query;
    for (std::size_t i = 0; i < m_view.panelCount(); ++i) {
        job->runs.push_back(m_view.panel(i).timeline ? m_view.panel(i).run : nullptr);
        job->names.push_back(m_view.panel(i).name);
    }
    m_job = job;
    const QPointer<TimelineSearch> self(this);
    std::ignore = runInBackground([job, self] {
        const auto tell = [&](auto&& news) {
            QMetaObject::invokeMethod(qApp, [job, self, news] {
                if (self && !job->isCancelled) {
                    news(*self);
                }
            });
        };
        // Handed over, not copied, and put together here: there may be millions, and the window is not to wait.
        auto times = std::make_shared<std::vector<std::int64_t>>();
        for (std::size_t panel = 0; panel < job->runs.size(); ++panel) {
            const auto hits = std::make_shared<std::vector<IntervalHit>>();
            if (job->runs[panel]) {
                IntervalSearch search(job->query, *job->runs[panel]->timeline(), job->names[panel]);
                while (!job->isCancelled && search.goOn(kIntervalsAtOnce, *hits)) {
                }
                sortHits(*hits);
                addTimes(*hits, *times);
            }
            if (job->isCancelled) {
                return;
            }
            tell([job, panel, hits](TimelineSearch& search) { search.take(job, panel, std::move(*hits)); });
        }
        tell([job, times](TimelineSearch& search) { search.finish(job, times); });
    });
}

void TimelineSearch::take(const std::shared_ptr<Job>& job, std::size_t panel, std::vector<IntervalHit> hits)
{
    if (job != m_job) {
        return;
    }
    m_hits.resize(std::max(m_hits.size(), panel + 1));
    m_count += hits.size() - m_hits[panel].size();
    m_hits[panel] = std::move(hits);
    Q_EMIT changed();
}

void TimelineSearch::finish(const std::shared_ptr<Job>& job, std::shared_ptr<const std::vector<std::int64_t>> times)
{
    if (job != m_job) {
        return;
    }
    m_job.reset();
    setTimes(std::move(times));
    Q_EMIT changed();
}

std::uint64_t TimelineSearch::revision() const
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < m_view.panelCount(); ++i) {
        sum += m_view.panel(i).timeline ? m_view.panel(i).timeline->revision() + 1 : 0;
    }
    return sum;
}

void TimelineSearch::lookAgain()
{
    if (m_query.isEmpty() || (m_comparison == m_view.comparisonNumber() && m_revision == revision())) {
        return;
    }
    if (m_comparison != m_view.comparisonNumber()) {
        cancel();
        m_hits.clear();
        m_count = 0;
        m_current.reset();
        start();
        setTimes(nullptr);
        Q_EMIT changed();
    } else if (!m_job && m_startedAt.elapsed() >= kBetweenSearchesMs) {
        start(); // what was found stays until there is more
    }
}

void TimelineSearch::setTimes(std::shared_ptr<const std::vector<std::int64_t>> times)
{
    m_times = times && times->empty() ? nullptr : std::move(times);
    Q_EMIT hitTimesChanged();
}

QString TimelineSearch::countText() const
{
    if (m_query.isEmpty() || !m_problem.isEmpty()) {
        return {};
    }
    const QString count = QLocale().toString(qulonglong(m_count));
    if (m_count == 0) {
        return isSearching() ? tr("searching") : tr("no interval");
    }
    const QString all = m_count == 1 ? tr("1 interval")
        : isSearching()              ? tr("%1 intervals so far").arg(count)
                                     : tr("%1 intervals").arg(count);
    return m_current ? tr("%1 of %2").arg(QLocale().toString(qulonglong(*m_current + 1)), all) : all;
}

void TimelineSearch::next()
{
    step(1);
}

void TimelineSearch::previous()
{
    step(-1);
}

/// The first hit behind the selected bar, or the last one before it; the first or last of all where nothing is selected.
std::size_t TimelineSearch::placeOfSelection(int direction) const
{
    const auto& selected = m_view.selection();
    std::size_t before = 0;
    for (std::size_t panel = 0; selected && panel < m_hits.size(); ++panel) {
        if (panel < selected->panel) {
            before += m_hits[panel].size();
        } else if (panel == selected->panel) {
            const auto behind = std::partition_point(m_hits[panel].begin(), m_hits[panel].end(), [&](const IntervalHit& hit) {
                return direction > 0 ? hit.startNs <= selected->startNs : hit.startNs < selected->startNs;
            });
            before += static_cast<std::size_t>(behind - m_hits[panel].begin());
        }
    }
    return direction > 0 ? before % m_count : (before + m_count - 1) % m_count;
}

void TimelineSearch::step(int direction)
{
    if (m_count == 0) {
        return;
    }
    goTo(m_current ? (*m_current + m_count + static_cast<std::size_t>(direction)) % m_count : placeOfSelection(direction));
}

void TimelineSearch::goTo(std::size_t number)
{
    std::size_t left = number;
    for (std::size_t panel = 0; panel < m_hits.size(); ++panel) {
        if (left < m_hits[panel].size()) {
            const IntervalHit hit = m_hits[panel][left];
            m_current = number;
            hit.isQueued() ? m_view.showQueueTime(panel, TaskId{hit.ref.index}) : m_view.showSpan(panel, hit.ref);
            Q_EMIT changed();
            return;
        }
        left -= m_hits[panel].size();
    }
}

} // namespace juggler::ui
