// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"
#include "ui/widgets/state_swatch.h"

#include <array>
#include <cstdint>
#include <vector>

namespace juggler::ui {

/// All entries of the legend, in its order.
inline constexpr std::array kLegendStates{Swatch::Running, Swatch::Waiting, Swatch::Ready, Swatch::Queued, Swatch::Overhead};

/// The legend's entry for a span.
[[nodiscard]] Swatch swatchOf(State state, TaskId task) noexcept;

/// Which states the timeline shows; at first all of them. A value. [any thread]
///
/// Applied to what rows are drawn from, so a change costs no more than a frame. Work of a thread without a task that is shorter than a
/// pixel counts as running there.
class StateFilter {
public:
    [[nodiscard]] bool shows(Swatch state) const noexcept { return (m_hidden & bitOf(state)) == 0; }
    [[nodiscard]] bool shows(State state, TaskId task) const noexcept { return m_hidden == 0 || shows(swatchOf(state, task)); }
    [[nodiscard]] bool isActive() const noexcept { return m_hidden != 0; }
    /// What is hidden, in the legend's order.
    [[nodiscard]] std::vector<Swatch> hidden() const;

    void hide(Swatch state) noexcept { m_hidden |= bitOf(state); }
    void show(Swatch state) noexcept { m_hidden &= static_cast<std::uint8_t>(~bitOf(state)); }

    /// Takes what is hidden out of a row.
    void apply(RowDetail& detail) const;

    friend bool operator==(const StateFilter&, const StateFilter&) = default;

private:
    static constexpr std::uint8_t bitOf(Swatch state) noexcept { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state)); }

    std::uint8_t m_hidden = 0;
};

} // namespace juggler::ui
