// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <system_error>

namespace juggler {

std::string errnoText(int errnoValue)
{
    return std::generic_category().message(errnoValue);
}

Error systemError(std::string_view tried, std::string_view subject, int errnoValue)
{
    std::string message{tried};
    if (!subject.empty()) {
        message.append(" ").append(subject);
    }
    return Error{message.append(": ").append(errnoText(errnoValue))};
}

} // namespace juggler
