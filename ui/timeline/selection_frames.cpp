// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/selection_frames.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace juggler::ui {

namespace {

/// Puts bars of one row together that come one after the other in time, forwards or backwards.
class Frames {
public:
    explicit Frames(std::int64_t closeNs) : m_closeNs(closeNs) {}

    void add(int row, std::int64_t startNs, std::int64_t endNs)
    {
        const auto [found, isFirst] = m_open.try_emplace(row, SelectionFrame{row, startNs, endNs});
        SelectionFrame& open = found->second;
        if (isFirst) {
            return;
        }
        if (startNs <= open.endNs + m_closeNs && endNs + m_closeNs >= open.startNs) {
            open.startNs = std::min(open.startNs, startNs);
            open.endNs = std::max(open.endNs, endNs);
            return;
        }
        m_closed.push_back(open);
        open = {row, startNs, endNs};
    }

    std::vector<SelectionFrame> take()
    {
        for (const auto& [row, frame] : m_open) {
            m_closed.push_back(frame);
        }
        return std::move(m_closed);
    }

private:
    std::int64_t m_closeNs;
    std::unordered_map<int, SelectionFrame> m_open;
    std::vector<SelectionFrame> m_closed;
};

/// The row of span i. Where its number on its lane is not needed, it is not searched for.
std::optional<int> rowOf(const PanelContent& content, Grouping grouping, const TaskIndex::Spans& spans, std::size_t i)
{
    const std::uint32_t lane = spans.laneOf(i);
    if (grouping == Grouping::ByThread && Timeline::isOnThread({lane, 0})) {
        return content.rowOfItem(lane, grouping);
    }
    if (grouping == Grouping::ByTask) {
        return content.rowOf(lane, spans[i].task, grouping);
    }
    return content.rowOfSpan(spans.refOf(i, *content.timeline), grouping);
}

} // namespace

std::vector<SelectionFrame> framesOfTask(const PanelContent& content, Grouping grouping, TaskId task, std::int64_t fromNs,
                                         std::int64_t untilNs, std::int64_t closeNs)
{
    Frames frames(closeNs);
    if (content.taskIndex) {
        const TaskIndex::Spans spans = content.taskIndex->spansOf(task);
        const std::size_t first = spans.firstEndingAfter(fromNs, spans.size());
        const std::size_t end = std::min(spans.size(), spans.firstEndingAfter(untilNs, spans.size(), first) + 1);
        const std::size_t step = (end - first) / kMostFramedSpans + 1;
        for (std::size_t i = first; i < end; i += step) {
            const Span span = spans[i];
            const bool isShown = span.startNs <= untilNs && content.filter.shows(span.state, task);
            const auto row = isShown ? rowOf(content, grouping, spans, i) : std::nullopt;
            if (row) {
                frames.add(*row, span.startNs, span.endNs);
            }
        }
        return frames.take();
    }
    std::size_t count = 0;
    content.timeline->forEachSpanOf(task, [&](SpanRef ref, const Span& span) {
        const bool isShown = span.startNs <= untilNs && span.endNs > fromNs && content.filter.shows(span.state, task);
        if (const auto row = isShown ? content.rowOfSpan(ref, grouping) : std::nullopt) {
            frames.add(*row, span.startNs, span.endNs);
        }
        return span.startNs > fromNs && ++count < kMostFramedSpans;
    });
    return frames.take();
}

} // namespace juggler::ui
