// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/number_text.h"

namespace juggler::ui {

namespace {

thread_local int fileDepth = 0; ///< of FileNumbers that live on this thread

} // namespace

FileNumbers::FileNumbers()
{
    ++fileDepth;
}

FileNumbers::~FileNumbers()
{
    --fileDepth;
}

QLocale numberLocale()
{
    QLocale locale = fileDepth > 0 ? QLocale::c() : QLocale();
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale;
}

QString decimalText(double number, int decimals)
{
    return numberLocale().toString(number, 'f', decimals);
}

QString countText(qlonglong count)
{
    return (fileDepth > 0 ? numberLocale() : QLocale()).toString(count);
}

QString decimalSign()
{
    return numberLocale().decimalPoint();
}

} // namespace juggler::ui
