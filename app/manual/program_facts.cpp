// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/program_facts.h"

#include <array>

namespace juggler::app {

namespace {

constexpr std::array kEnvironment{
    ProgramFact{"COLUMNS", "how wide results are printed where the standard output is no terminal (default: 100; from 40 to 240)"},
    ProgramFact{"DISPLAY, WAYLAND_DISPLAY", "where the window opens; no other command needs one"},
    ProgramFact{"LC_CTYPE, LC_ALL, LANG", "whether charts are drawn with block characters (UTF-8) or with plain ones"},
    ProgramFact{"NO_COLOR", "no colours, unless --color always asks for them"},
    ProgramFact{"TMPDIR", "the folder for temporary files, where --write writes"},
};

constexpr std::array kFiles{
    ProgramFact{"*.json, *.json.zst", "a session, compressed or not, or a workload; which, is told by its contents"},
    ProgramFact{"*.trace.json", "a Chrome trace, of this program or another"},
    ProgramFact{"~/.config/juggler", "the settings of the window"},
};

} // namespace

std::span<const ProgramFact> environmentFacts() noexcept
{
    return kEnvironment;
}

std::span<const ProgramFact> fileFacts() noexcept
{
    return kFiles;
}

} // namespace juggler::app
