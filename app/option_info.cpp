// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_info.h"

#include <algorithm>
#include <array>

namespace juggler::app {

namespace {

struct Placeholder {
    std::string_view name;
    ValueKind kind;
};

/// Names in capital letters that a shell can complete; every other one stands for something that it cannot know.
constexpr std::array kPlaceholders{
    Placeholder{"FILE", ValueKind::File},  Placeholder{"PATH", ValueKind::File},  Placeholder{"SESSION", ValueKind::File},
    Placeholder{"DIR", ValueKind::Folder}, Placeholder{"KEY", ValueKind::Models}, Placeholder{"COMMAND", ValueKind::Commands},
};

bool isCapital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

/// Without what stands in brackets, nor the dots of "and so on".
std::string_view nextPart(std::string_view& value, std::string& storage)
{
    storage.clear();
    int depth = 0;
    std::size_t at = 0;
    for (; at < value.size() && (value[at] != '|' || depth > 0); ++at) {
        depth += value[at] == '[' ? 1 : 0;
        if (depth == 0) {
            storage += value[at];
        }
        depth -= value[at] == ']' ? 1 : 0;
    }
    const std::string_view part = value.substr(0, at);
    value.remove_prefix(std::min(at + 1, value.size()));
    return part;
}

void addPlaceholder(ValueInfo& info, std::string_view part)
{
    const std::size_t end = std::min(part.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), part.size());
    const std::string_view name = part.substr(0, end);
    const auto known = std::find_if(kPlaceholders.begin(), kPlaceholders.end(), [&](const Placeholder& row) { return row.name == name; });
    info.kind = known == kPlaceholders.end() ? ValueKind::Free : known->kind;
    if (name == "SESSION") {
        info.suffixes = {".json", ".zst"};
    }
    const std::string_view rest = part.substr(end);
    if (rest.starts_with('.') && rest != "...") {
        info.suffixes.push_back(rest);
    }
}

} // namespace

std::string OptionInfo::usage() const
{
    std::string text{name};
    return value.empty() ? text : text.append(" ").append(value);
}

ValueInfo valueInfo(std::string_view value)
{
    ValueInfo info;
    info.isList = value.find("[,") != std::string_view::npos;
    std::string bare;
    while (!value.empty()) {
        std::string_view part = nextPart(value, bare);
        const std::size_t bareAt = bare.empty() ? std::string_view::npos : part.find(bare);
        part = bareAt == std::string_view::npos ? std::string_view() : part.substr(bareAt, bare.size());
        if (part.empty() || part == "-") {
            info.kind = info.kind == ValueKind::Nothing ? ValueKind::Free : info.kind;
        } else if (isCapital(part.front())) {
            addPlaceholder(info, part);
        } else if (part.front() == '.') {
            info.suffixes.push_back(part);
        } else {
            info.choices.push_back(part);
            info.kind = info.kind == ValueKind::Nothing ? ValueKind::Words : info.kind;
        }
    }
    return info;
}

} // namespace juggler::app
