// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/progress_line.h"
#include "app/stop_watcher.h"
#include "core/analysis/figures.h"
#include "core/analysis/repetition_stats.h"
#include "core/formats/save_file.h"
#include "core/formats/write_progress.h"

#include <string>
#include <vector>

namespace juggler::app {

/// Prints and writes what `juggler run` was asked for, after the comparison has ended. Everything passed in outlives it. [main thread]
class RunResults {
public:
    RunResults(const RunOptions& options, const Comparison& comparison, StopWatcher& watcher, ProgressLine& progress);

    /// Does it all, one failure does not keep it from the rest; the program's exit status.
    int deliver();

    /// Something could not be written, or not printed.
    [[nodiscard]] bool hasFailedWrite() const noexcept { return m_hasFailedWrite; }

private:
    using Writer = Result<void> (RunResults::*)(QIODevice& device, const WriteProgress& progress) const;

    void reportTrouble(const RunGroup& group);
    void reportTrouble(const RunRecord& run) const;
    void reportNotes() const;
    void writeTo(const std::string& path, Writer writer);
    void writeFiles();
    void printResults();
    void check(const Result<void>& written);
    Result<void> writeJson(QIODevice& device, const WriteProgress& progress) const;
    Result<void> writeTable(QIODevice& device, const WriteProgress& progress) const;
    [[nodiscard]] bool isEveryTaskDone() const;

    const RunOptions& m_options;
    const Comparison& m_comparison;
    StopWatcher& m_watcher;
    ProgressLine& m_progress;
    std::vector<Figures> m_figures;
    bool m_hasFailedWrite = false;
};

} // namespace juggler::app
