// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace juggler {

/// Texts that come again and again, each kept once and known by its number, from 0. [any thread; one at a time]
class NameTable {
public:
    std::uint32_t idOf(std::string_view name)
    {
        const auto found = m_ids.find(name);
        if (found != m_ids.end()) {
            return found->second;
        }
        const std::string& kept = m_names.emplace_back(name); // a deque's elements never move
        const auto id = static_cast<std::uint32_t>(m_names.size() - 1);
        m_ids.emplace(kept, id);
        return id;
    }

    [[nodiscard]] const std::string& operator[](std::uint32_t id) const { return m_names[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }

private:
    std::deque<std::string> m_names;
    std::unordered_map<std::string_view, std::uint32_t> m_ids;
};

} // namespace juggler
