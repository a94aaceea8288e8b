// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/estimate.h"
#include "core/model/run_config.h"
#include "core/model/workload.h"
#include "ui/widgets/card.h"

#include <chrono>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QScrollArea;
class QTimer;
QT_END_NAMESPACE

namespace juggler::ui {

class Chip;
class ModelRow;

/// The execution models of the catalog with a check box, their knobs, one line of explanation and the time that the workload will
/// about take. [GUI thread]
class ModelsPanel : public Card {
    Q_OBJECT

public:
    explicit ModelsPanel(QWidget* parent = nullptr);

    /// What the models that are checked run with, in the order of the catalog; cache mode, nice value and cores are the run settings' part.
    [[nodiscard]] std::vector<RunConfig> configs() const;
    [[nodiscard]] int checkedCount() const;
    /// The longest estimate of those that are checked; nothing where none is.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> longestEstimate() const;

    [[nodiscard]] bool isChecked(StrategyId id) const;
    void setChecked(StrategyId id, bool isChecked);
    /// The knobs of a model, whether it is checked or not.
    [[nodiscard]] RunConfig config(StrategyId id) const;
    void setConfig(const RunConfig& config);

    /// What the estimates are made for; cores: 0 for all. They follow a moment later, so that typing stays fluid.
    void setEstimateInput(const Workload& workload, CacheMode cache, int cores);
    /// How fast this machine computes.
    void setCalibration(const Calibration& calibration);
    /// Marks the model that runs and brings it into view; nothing for none.
    void setCurrent(std::optional<StrategyId> id);
    /// Whether choices can be changed: not while a run goes on.
    void setEditable(bool isEditable);

Q_SIGNALS:
    /// Another set of models, or another knob.
    void choiceChanged();
    /// The estimates were made anew.
    void estimatesChanged();

private:
    void updateChip();
    void estimate();
    [[nodiscard]] ModelRow& row(StrategyId id) const;

    std::vector<ModelRow*> m_rows; // in the catalog's order
    Chip* m_chip;
    QScrollArea* m_scroll;
    QTimer* m_estimateTimer;
    Workload m_workload;
    CacheMode m_cache = CacheMode::Warm;
    int m_cores = 0;
    Calibration m_calibration;
};

} // namespace juggler::ui
