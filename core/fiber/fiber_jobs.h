// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace juggler {

class Carrier;
struct Fiber;

/// What the fibers of one scheduler are there to do, in plain blocking-looking code. Outlives the scheduler.
class FiberJobs {
public:
    /// Why a job was taken and not run.
    enum class Unstarted { Cancelled, NoStack };

    virtual ~FiberJobs() = default;

    /// The job that is to begin next, taken out; nothing when there is none now. [a carrier, under the scheduler's lock]
    virtual std::optional<std::uint32_t> takeNext() = 0;
    /// Whether takeNext() would bring something. [a carrier, under the scheduler's lock]
    [[nodiscard]] virtual bool hasNext() const = 0;
    /// Whether every job has been taken; otherwise the end of one that is under way may bring more. [a carrier, under the scheduler's lock]
    [[nodiscard]] virtual bool isExhausted() const = 0;

    /// Does the job. [on a fiber]
    virtual void run(std::uint32_t job, Fiber& fiber) noexcept = 0;
    /// Gives a job that does not begin its end. [a carrier]
    virtual void drop(std::uint32_t job, Unstarted why, Carrier& carrier) noexcept = 0;
};

} // namespace juggler
