// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/row_arrangement.h"

#include "ui/timeline/row_facts.h"

#include <algorithm>
#include <memory>

namespace juggler::ui {

namespace {

constexpr std::size_t kItemsBetweenLooks = 4096;

struct Keyed {
    std::int64_t key;
    std::uint32_t item;
    bool isKnown;
};

bool isBetween(const Keyed& a, const Keyed& b, SortDirection direction)
{
    if (a.isKnown != b.isKnown) {
        return a.isKnown;
    }
    if (a.key != b.key) {
        return direction == SortDirection::Ascending ? a.key < b.key : b.key < a.key;
    }
    return a.item < b.item;
}

class Arranger {
public:
    Arranger(const RowFacts& facts, const RowOrder& order, const std::function<bool()>& isCancelled)
        : m_facts(facts), m_order(order), m_isCancelled(isCancelled)
    {
    }

    std::shared_ptr<const RowArrangement> arrange(std::vector<std::uint32_t> items)
    {
        std::vector<std::uint32_t> pinned;
        for (const std::uint32_t item : m_order.pinned) {
            if (std::find(items.begin(), items.end(), item) != items.end()) {
                pinned.push_back(item);
            }
        }
        const std::size_t all = items.size();
        std::size_t done = 0;
        std::erase_if(items, [&](std::uint32_t item) { return look(done) || isPinned(item) || isHidden(item); });
        const std::size_t hidden = all - items.size() - pinned.size();
        if (m_order.sort != RowSort::AsRecorded) {
            sort(items);
        } else if (m_order.direction == SortDirection::Descending) {
            std::reverse(items.begin(), items.end());
        }
        if (m_hasStopped) {
            return nullptr;
        }
        items.insert(items.begin(), pinned.begin(), pinned.end());
        items.shrink_to_fit();
        return std::make_shared<const RowArrangement>(std::move(items), pinned.size(), hidden);
    }

private:
    bool look(std::size_t& done)
    {
        if (!m_hasStopped && ++done % kItemsBetweenLooks == 0 && m_isCancelled && m_isCancelled()) {
            m_hasStopped = true;
        }
        return m_hasStopped; // what is left is dropped at once
    }
    bool isPinned(std::uint32_t item) const
    {
        return std::find(m_order.pinned.begin(), m_order.pinned.end(), item) != m_order.pinned.end();
    }
    bool isHidden(std::uint32_t item) const
    {
        return m_order.hidden.contains(item)
            || (m_order.activeInNs && !m_facts.isActiveIn(item, m_order.activeInNs->first, m_order.activeInNs->second));
    }

    void sort(std::vector<std::uint32_t>& items)
    {
        const std::vector<std::int64_t> names = m_order.sort == RowSort::Name ? m_facts.ranksByName(items) : std::vector<std::int64_t>();
        std::vector<Keyed> keyed;
        keyed.reserve(items.size());
        std::size_t done = 0;
        for (std::size_t i = 0; i < items.size() && !look(done); ++i) {
            const std::optional<std::int64_t> key = names.empty() ? m_facts.key(items[i], m_order.sort) : std::optional(names[i]);
            keyed.push_back({key.value_or(0), items[i], key.has_value()});
        }
        if (m_hasStopped) {
            return;
        }
        std::sort(keyed.begin(), keyed.end(), [this](const Keyed& a, const Keyed& b) { return isBetween(a, b, m_order.direction); });
        std::transform(keyed.begin(), keyed.end(), items.begin(), [](const Keyed& entry) { return entry.item; });
    }

    const RowFacts& m_facts;
    const RowOrder& m_order;
    const std::function<bool()>& m_isCancelled;
    bool m_hasStopped = false;
};

} // namespace

RowArrangement::RowArrangement(std::vector<std::uint32_t> items, std::size_t pinnedCount, std::size_t hiddenCount)
    : m_items(std::move(items)), m_pinnedCount(pinnedCount), m_hiddenCount(hiddenCount)
{
    const auto last = std::max_element(m_items.begin(), m_items.end());
    m_rows.assign(last == m_items.end() ? 0 : std::size_t{*last} + 1, kNoRow);
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        m_rows[m_items[row]] = static_cast<std::uint32_t>(row);
    }
}

std::shared_ptr<const RowArrangement> arrangeRows(std::vector<std::uint32_t> items, const RowFacts& facts, const RowOrder& order,
                                                  const std::function<bool()>& isCancelled)
{
    return Arranger(facts, order, isCancelled).arrange(std::move(items));
}

} // namespace juggler::ui
