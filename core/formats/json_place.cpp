// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_place.h"

namespace juggler {

std::string JsonPlace::textOf(std::size_t depth) const
{
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
        const Level& level = m_levels[i];
        if (level.kind == Kind::Array) {
            text += level.index < 0 ? "" : "[" + std::to_string(level.index) + "]";
        } else if (!level.key.empty()) {
            text.append(text.empty() ? "" : ".").append(level.key);
        }
    }
    return text;
}

} // namespace juggler
