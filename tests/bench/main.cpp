// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/handler_meter.h"
#include "ui/theme/apply_theme.h"

#include <benchmark/benchmark.h>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // or xcb, under an X server
    }
    juggler::bench::MeasuredApplication application(argc, argv);
    juggler::ui::applyTheme(application, juggler::ui::ThemeMode::Light);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
