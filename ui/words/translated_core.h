// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace juggler::ui {

/// What core says in English, in the window's language: a text of coreWords(), or several of them with "; " between. Values in a
/// sentence are found by its pattern, so that also what an old session tells is translated; they are translated themselves where they
/// are texts, and get the locale's decimal sign. What no pattern fits comes back as it is. [any thread]
QString translatedCore(std::string_view english);

} // namespace juggler::ui
