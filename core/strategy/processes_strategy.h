// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/process_pool.h"
#include "core/strategy/strategy.h"

#include <string>

namespace juggler {

/// Worker processes take tasks: a few that are kept for the next run, or one for every task. Memory of their own, parallel like threads;
/// each has to be started first. The processes that it keeps end with the object. [run thread]
class ProcessesStrategy final : public Strategy {
public:
    ProcessesStrategy();
    /// With a worker program of the caller's choice.
    explicit ProcessesStrategy(std::string program) : m_program(std::move(program)) {}
    ~ProcessesStrategy() override;

    RunReport run(const RunContext& context) override;
    [[nodiscard]] std::optional<std::string> whyNotAvailable() const override;

private:
    int makeReady(int nice);

    std::string m_program;
    detail::ProcessPool m_pool;
};

} // namespace juggler
