// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_info.h"

#include <string_view>
#include <vector>

namespace juggler::app {

/// One line to type, and what it does.
struct Example {
    std::string_view line;
    std::string_view meaning;
};

/// An exit status, and when the program ends with it.
struct ExitStatus {
    int status;
    std::string_view meaning;
};

/// All that help, manual, completions and hints tell of one command. A plain value.
struct CommandInfo {
    std::string_view name; ///< empty: the program without a command, which opens the window
    std::string_view synopsis; ///< behind the name
    std::string_view summary; ///< half a sentence, for lists of commands
    std::string_view description; ///< whole sentences; an empty line between paragraphs
    std::string_view operand; ///< the name of a value for what is no option; empty: takes none
    std::vector<OptionInfo> options;
    std::vector<Example> examples;
    std::vector<ExitStatus> exitStatuses;
    bool tellsModels = false; ///< its help lists the execution models
};

} // namespace juggler::app
