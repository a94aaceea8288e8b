// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "ui/export/picture_file.h"
#include "ui/timeline/panel_facts.h"
#include "ui/timeline/row_arranger.h"

#include <QtCore/QString>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace juggler::ui {

/// What stands around the panels of a picture.
enum class PictureFrame {
    Whole, ///< the workload, a legend, the axis, and where the data come from
    AxisOnly, ///< for pages that say the rest themselves
};

/// Whether all models share a picture, or each has one of its own, on the same axis.
enum class PictureLayout { Together, OneEach };

/// What a picture of the timeline is to show.
struct PictureOptions {
    int width = 1200; ///< logical pixels; the height follows from the panels
    Grouping grouping = Grouping::ByThread;
    bool showsAllRows = false; ///< else the first rows of a panel that has very many
    std::set<StrategyId> inFlightExpanded = {}; ///< models with a row for each wait of the tasks in flight
    StateFilter filter = {}; ///< states that are left out are named
    RowSettings rows = {}; ///< sorted, hidden and folded up as on the screen
    std::vector<std::shared_ptr<const FrameLog>> frameLogs = {}; ///< what the window's own thread did, one a run or none
    std::vector<PanelFacts> facts = {}; ///< what the panels say besides, where each shows one of several runs
    bool showsCurves = true; ///< tasks in flight and on a core under each panel
    std::optional<std::pair<double, double>> rangeNs = std::nullopt; ///< from, until; nothing for everything
    PictureFrame frame = PictureFrame::Whole;
    /// Which models are shown: places among groupRuns(), which without repetitions are those of the runs; nothing for all.
    std::optional<std::vector<std::size_t>> runs = std::nullopt;
};

/// The models of a comparison that have begun, of those that the options ask for: places as in PictureOptions::runs. [any thread]
std::vector<std::size_t> drawnModels(const Comparison& comparison, const PictureOptions& options);

/// The pictures of a comparison's panels: one, or one for each model that has begun (all where none has). Costly where runs are long: each
/// is laid out when it is made. They keep what they draw. [any thread; a picture is painted by one at a time]
std::vector<Picture> timelinePictures(const std::shared_ptr<const Comparison>& comparison, const std::vector<Figures>& figures,
                                      const PictureOptions& options, PictureLayout layout = PictureLayout::Together);

/// Writes the panels of a comparison to path as .png (two pixels a logical one), .svg or .pdf, in light colours on white, with all that
/// a reader needs: the workload, the models, a legend, the axis with its units, the machine, where on-core data came from, the date. Of a
/// comparison with repetitions one run a model is drawn, the one nearest to the median, and its panel says so.
/// The file is replaced at once or not at all; an error reads "write PATH: reason". Needs a QGuiApplication, no window. [any thread]
Result<void> exportTimeline(const Comparison& comparison, const std::vector<Figures>& figures, const PictureOptions& options,
                            const QString& path);

} // namespace juggler::ui
