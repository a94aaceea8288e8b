// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/generate_command.h"

#include "app/manual/manual_pages.h"
#include "app/manual/shell_completions.h"
#include "app/terminal.h"

#include <algorithm>
#include <array>

namespace juggler::app {

namespace {

struct Generator {
    std::string_view name;
    std::string (*make)();
};

constexpr std::array kGenerators{
    Generator{"man", manPage},         Generator{"bash", bashCompletion},     Generator{"zsh", zshCompletion},
    Generator{"fish", fishCompletion}, Generator{"markdown", markdownManual},
};

} // namespace

int generateCommand(const std::vector<std::string>& arguments)
{
    const auto generator = std::find_if(kGenerators.begin(), kGenerators.end(),
                                        [&](const Generator& row) { return arguments.size() == 1 && row.name == arguments.front(); });
    if (generator == kGenerators.end()) {
        printMessage("juggler __generate: give one of man, bash, zsh, fish, markdown\n");
        return 2;
    }
    return printOutput(generator->make()) ? 0 : 1;
}

} // namespace juggler::app
