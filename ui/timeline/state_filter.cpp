// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/state_filter.h"

namespace juggler::ui {

Swatch swatchOf(State state, TaskId task) noexcept
{
    switch (state) {
    case State::Queued: return Swatch::Queued;
    case State::Ready: return Swatch::Ready;
    case State::WaitingHeld:
    case State::WaitingFree: return Swatch::Waiting;
    case State::Running: break;
    }
    return task == kNoTask ? Swatch::Overhead : Swatch::Running;
}

std::vector<Swatch> StateFilter::hidden() const
{
    std::vector<Swatch> states;
    for (const Swatch state : kLegendStates) {
        if (!shows(state)) {
            states.push_back(state);
        }
    }
    return states;
}

void StateFilter::apply(RowDetail& detail) const
{
    if (!isActive()) {
        return;
    }
    std::erase_if(detail.bars, [this](const RowDetail::Bar& bar) { return !shows(bar.state, bar.task); });
    const float running = shows(Swatch::Running) ? 1 : 0;
    const float ready = shows(Swatch::Ready) ? 1 : 0;
    const float waiting = shows(Swatch::Waiting) ? 1 : 0;
    for (int i = detail.firstShare; i < detail.endShare; ++i) {
        RowDetail::Share& share = detail.shares[static_cast<std::size_t>(i)];
        share = {share.running * running, share.ready * ready, share.waiting * waiting};
    }
}

} // namespace juggler::ui
