// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/machine_measurement.h"

#include "app/bench/computing.h"
#include "app/bench/reading.h"
#include "app/bench/switching.h"

#include <array>

namespace juggler::app {

namespace {

constexpr std::array kMeasurements{
    MachineMeasurement{"fibonacci_30_ns", "fib(30)", "ns", "how fast one core computes", measureFibonacci},
    MachineMeasurement{"cores_speed_up", "all cores", "x", "fib(30) on each of them at once, against one after the other", measureCores},
    MachineMeasurement{"clock_read_ns", "clock reading", "ns", "what each stamp of a recording costs", measureClock},
    MachineMeasurement{"cpu_clock_read_ns", "CPU clock reading", "ns", "a system call: the CPU time of a thread", measureCpuClock},
    MachineMeasurement{"timer_overshoot_ns", "timer overshoot", "ns", "by how much a sleep of 1 ms is late", measureTimer},
    MachineMeasurement{"thread_start_ns", "thread start", "ns", "from the request to the first instruction", measureThreadStart},
    MachineMeasurement{"process_start_ns", "process start", "ns", "a small program, from the request to its end", measureProcessStart},
    MachineMeasurement{"thread_switch_ns", "thread switch", "ns", "two native threads that wake each other on one core",
                       measureThreadSwitch},
    MachineMeasurement{"fiber_switch_ns", "fiber switch", "ns", "two green threads that yield to each other", measureFiberSwitch},
    MachineMeasurement{"page_cache_read_bytes_per_s", "page cache read", "B/s", "a warm file is copied in memory, in pieces of 256 KiB",
                       measurePageCache},
};

} // namespace

std::span<const MachineMeasurement> machineMeasurements() noexcept
{
    return kMeasurements;
}

} // namespace juggler::app
