// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace juggler::app {

namespace {

constexpr std::size_t kLeastColumns = 40;
constexpr std::size_t kMessageColumns = 80;
constexpr std::size_t kUsualColumns = 100;
constexpr std::size_t kMostColumns = 240;

/// 0 where descriptor is no terminal, or one that does not tell.
std::size_t terminalColumns(int descriptor)
{
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Empty where it is not set.
std::string_view variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::size_t askedColumns()
{
    if (const std::size_t columns = terminalColumns(STDOUT_FILENO); columns > 0) {
        return columns;
    }
    const std::string_view text = variable("COLUMNS");
    std::size_t number = 0;
    const bool isNumber = std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
    return isNumber ? number : kUsualColumns;
}

/// 0, or the errno value of the failure.
int writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

} // namespace

bool hasProgressTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

std::size_t outputColumns()
{
    return std::clamp(askedColumns(), kLeastColumns, kMostColumns);
}

std::size_t messageColumns()
{
    const std::size_t columns = terminalColumns(STDERR_FILENO);
    return columns > 0 ? columns : kMessageColumns;
}

std::optional<ColourChoice> colourChoiceFromKey(std::string_view key) noexcept
{
    if (key == "auto") {
        return ColourChoice::Auto;
    }
    if (key == "always") {
        return ColourChoice::Always;
    }
    return key == "never" ? std::optional(ColourChoice::Never) : std::nullopt;
}

TextColours outputColours(ColourChoice choice)
{
    const std::string_view terminal = variable("TERM");
    const bool isWanted = isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").empty() && !terminal.empty() && terminal != "dumb";
    if (choice == ColourChoice::Never || (choice == ColourChoice::Auto && !isWanted)) {
        return TextColours::None;
    }
    const bool hasMany = terminal.find("256color") != std::string_view::npos || !variable("COLORTERM").empty();
    return hasMany ? TextColours::Many : TextColours::Sixteen;
}

Charset localeCharset()
{
    return std::string_view(nl_langinfo(CODESET)) == "UTF-8" ? Charset::Unicode : Charset::Ascii;
}

Result<void> printOutput(std::string_view text)
{
    const int errnoValue = writeAll(STDOUT_FILENO, text);
    if (errnoValue != 0 && errnoValue != EPIPE) {
        return systemError("write", "standard output", errnoValue);
    }
    return {};
}

int printOnly(std::string_view text)
{
    const Result<void> printed = printOutput(text);
    if (!printed) {
        printMessage("juggler: " + printed.error().message + "\n");
    }
    return printed ? 0 : 1;
}

void printMessage(std::string_view text)
{
    writeAll(STDERR_FILENO, text);
}

} // namespace juggler::app
