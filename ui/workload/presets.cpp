// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/presets.h"

#include <QtCore/QCoreApplication>

namespace juggler::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::Presets)
};

TaskGroup sleeps(int milliseconds, int count)
{
    return {SleepSpec{std::chrono::milliseconds(milliseconds)}, count};
}

TaskGroup fibonacci(int n, int count)
{
    return {FibonacciSpec{n}, count};
}

Preset preset(const QString& name, const QString& explanation, std::vector<TaskGroup> groups)
{
    return {name, explanation, {name.toStdString(), std::move(groups)}};
}

} // namespace

std::vector<Preset> builtInPresets()
{
    return {preset(Text::tr("Wrap-up"), Text::tr("3 sleeps of 3 s and 3 x fib(30): waits that can overlap, beside a little computing"),
                   {sleeps(3000, 3), fibonacci(30, 3)}),
            preset(Text::tr("I/O only"), Text::tr("16 waits of 100 to 400 ms, as of network calls: nothing to compute"),
                   {sleeps(100, 4), sleeps(200, 4), sleeps(300, 4), sleeps(400, 4)}),
            preset(Text::tr("CPU only"), Text::tr("8 computations: only cores help"), {fibonacci(36, 4), fibonacci(37, 4)}),
            preset(Text::tr("Mixed"), Text::tr("6 waits and 6 computations of different lengths"),
                   {sleeps(250, 2), fibonacci(35, 2), sleeps(150, 2), fibonacci(36, 2), sleeps(300, 2), fibonacci(37, 2)})};
}

Workload firstWorkload()
{
    return builtInPresets().front().workload;
}

} // namespace juggler::ui
