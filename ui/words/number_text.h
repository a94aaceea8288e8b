// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <concepts>

namespace juggler::ui {

/// While one lives, what its thread writes has numbers that every reader of a file understands, with a point, whatever the locale is:
/// for pictures and documents, whose numbers are the same on every machine. They may be nested. [any thread]
class FileNumbers {
public:
    FileNumbers();
    FileNumbers(const FileNumbers&) = delete;
    FileNumbers& operator=(const FileNumbers&) = delete;
    ~FileNumbers();
};

/// The locale in which numbers are written now, by this thread. [any thread]
QLocale numberLocale();

/// The number with so many decimals and the locale's decimal sign; no groups of digits. [any thread]
QString decimalText(double number, int decimals);

/// A whole number: with the groups of digits of the locale on the screen, without any in files. [any thread]
QString countText(qlonglong count);
template <std::integral Number>
QString countText(Number count)
{
    return countText(static_cast<qlonglong>(count));
}

/// The decimal sign alone. [any thread]
QString decimalSign();

} // namespace juggler::ui
