// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The names of a session's fields, in the order in which they are written; docs/session-format.md says what they mean. Within
// juggler-session/1 they are added to, never renamed or removed. What stands here is known; everything else is kept as it is.
namespace juggler::session_fields {

inline constexpr std::array<std::string_view, 6> kSession{"schema", "created", "created_ns", "machine", "workload", "runs"};

inline constexpr std::array<std::string_view, 6> kMachine{"host_name", "processor", "kernel", "system", "cores", "memory_bytes"};

enum class RunField : std::uint8_t {
    Strategy,
    State,
    Config,
    StartedAt,
    StartedAtNs,
    Repetition,
    WarmUp,
    MakespanNs,
    OnCoreSource,
    Lost,
    IoBackend,
    Notes,
    NotesBase64,
    Origin,
    Workload,
    Summary,
    Cores,
    Stats,
    Threads,
    InFlight,
    Yielded,
    Others,
    CoreLanes,
    Tasks,
    Instants,
    Counters,
};
inline constexpr std::array<std::string_view, 26> kRun{
    "strategy", "state",      "config",  "started_at",   "started_at_ns", "repetition", "warm_up",  "makespan_ns", "oncore_source",
    "lost",     "io_backend", "notes",   "notes_base64", "origin",        "workload",   "summary",  "cores",       "stats",
    "threads",  "in_flight",  "yielded", "others",       "core_lanes",    "tasks",      "instants", "counters"};
inline constexpr std::size_t kRequiredOfRun = 2;

inline constexpr std::array<std::string_view, 13> kConfig{
    "workers",         "workers_requested", "cache", "cores_requested", "slice_ns", "processes", "processes_requested", "await",
    "await_requested", "nice_requested",    "nice",  "cores",           "title"};

inline constexpr std::array<std::string_view, 3> kLost{"events", "oncore", "core_spans"};

inline constexpr std::array<std::string_view, 8> kSummary{
    "stop_requested_ns",        "joined_ns",      "peak_memory_bytes", "memory_before_bytes",
    "worker_peak_memory_bytes", "threads_before", "threads_peak",      "journal_cpu_ns"};

inline constexpr std::array<std::string_view, 5> kCore{"core", "ours_ns", "juggler_ns", "not_ours_ns", "idle_ns"};

inline constexpr std::array<std::string_view, 32> kStats{"makespan_ns",
                                                         "work_ns",
                                                         "speed_up",
                                                         "efficiency",
                                                         "cpu_ns",
                                                         "cpu_percent",
                                                         "concurrency",
                                                         "parallelism",
                                                         "peak_in_flight",
                                                         "queue_wait_p50_ns",
                                                         "queue_wait_p99_ns",
                                                         "timer_overshoot_p50_ns",
                                                         "timer_overshoot_p99_ns",
                                                         "start_skew_ns",
                                                         "loop_lag_max_ns",
                                                         "native_threads",
                                                         "voluntary_switches",
                                                         "involuntary_switches",
                                                         "run_queue_delay_ns",
                                                         "peak_memory_bytes",
                                                         "lower_bound_ns",
                                                         "lower_bound_ratio",
                                                         "stop_ns",
                                                         "tasks_done",
                                                         "tasks_failed",
                                                         "tasks_cancelled",
                                                         "tasks_not_started",
                                                         "threads_running_ns",
                                                         "threads_ready_ns",
                                                         "threads_waiting_ns",
                                                         "processes",
                                                         "start_up_max_ns"};

inline constexpr std::array<std::string_view, 4> kOrigin{"name", "created", "created_ns", "machine"};

inline constexpr std::array<std::string_view, 12> kThread{"id",  "name",       "name_base64", "role",     "process", "pid",
                                                          "tid", "started_ns", "ready_ns",    "ended_ns", "usage",   "intervals"};

inline constexpr std::array<std::string_view, 4> kUsage{"cpu_ns", "voluntary_switches", "involuntary_switches", "run_queue_delay_ns"};

inline constexpr std::array<std::string_view, 5> kInterval{"state", "task", "core", "start_ns", "end_ns"};
inline constexpr std::array<std::string_view, 5> kTaskInterval{"state", "thread", "core", "start_ns", "end_ns"};

inline constexpr std::array<std::string_view, 3> kWaits{"peak", "starts_ns", "intervals"};
inline constexpr std::array<std::string_view, 3> kWait{"task", "start_ns", "end_ns"};

inline constexpr std::array<std::string_view, 2> kOthers{"core", "intervals"};
inline constexpr std::array<std::string_view, 2> kOthersInterval{"start_ns", "end_ns"};

inline constexpr std::array<std::string_view, 2> kCoreLane{"core", "left_out"};

inline constexpr std::array<std::string_view, 4> kInstant{"name", "scope", "thread", "time_ns"};
inline constexpr std::array<std::string_view, 3> kCounter{"name", "series", "samples"};

inline constexpr std::array<std::string_view, 19> kTask{
    "id",         "kind",         "label",      "outcome",        "error",    "error_operation", "error_code",
    "result",     "submitted_ns", "started_ns", "ended_ns",       "cpu_ns",   "cpu_is_bound",    "cache_requested",
    "cache_used", "cached_bytes", "thread",     "interval_order", "intervals"};

} // namespace juggler::session_fields
