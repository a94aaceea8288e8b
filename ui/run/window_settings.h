// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/model/workload.h"
#include "core/timeline/grouping.h"
#include "ui/theme/theme.h"

#include <QtCore/QByteArray>

#include <map>
#include <optional>

namespace juggler::ui {

/// What comes back at the next start. A plain value.
struct WindowSettings {
    struct ModelChoice {
        bool isChecked = true;
        RunConfig config; ///< what its knobs say

        friend bool operator==(const ModelChoice&, const ModelChoice&) = default;
    };

    std::optional<Workload> workload; ///< nothing at the very first start
    std::map<StrategyId, ModelChoice> models;
    CacheMode cache = CacheMode::Warm;
    int nice = RunConfig{}.nice;
    int cores = 0; ///< 0: all
    int repetitions = 1;
    std::optional<int> warmUps; ///< nothing: one round where models are repeated
    std::optional<ThemeMode> theme; ///< nothing: as the desktop
    Grouping grouping = Grouping::ByThread;
    bool showsCurves = true;
    bool showsWindowLane = true;
    QByteArray geometry;
    QByteArray mainSplitter;
    QByteArray leftSplitter;
    QByteArray rightSplitter;
};

/// Reads the settings from the user's standard place (QSettings, in its default format); what is missing or makes no sense has its
/// default. [GUI thread]
WindowSettings loadSettings();

/// Writes them. [GUI thread]
void saveSettings(const WindowSettings& settings);

} // namespace juggler::ui
