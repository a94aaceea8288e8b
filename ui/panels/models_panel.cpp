// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/models_panel.h"

#include "core/model/machine_info.h"
#include "core/strategy/catalog.h"
#include "ui/panels/model_row.h"
#include "ui/widgets/chip.h"

#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr int kEstimateDelayMs = 60;
}

ModelsPanel::ModelsPanel(QWidget* parent)
    : Card(tr("Execution models"), parent), m_chip(new Chip(this)), m_scroll(new QScrollArea(this)), m_estimateTimer(new QTimer(this))
{
    titleRow()->addWidget(m_chip);
    titleRow()->addStretch(1);

    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 2, 0);
    column->setSpacing(2);
    for (const StrategyInfo& info : strategyCatalog()) {
        auto* row = new ModelRow(info, list);
        column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &ModelRow::changed, this, [this] {
            updateChip();
            m_estimateTimer->start();
            Q_EMIT choiceChanged();
        });
    }
    column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(list);
    for (QWidget* surface : {m_scroll->viewport(), list}) {
        surface->setAutoFillBackground(false); // the card shows through
    }
    body()->addWidget(m_scroll, 1);

    m_estimateTimer->setSingleShot(true);
    m_estimateTimer->setInterval(kEstimateDelayMs);
    connect(m_estimateTimer, &QTimer::timeout, this, &ModelsPanel::estimate);
    updateChip();
}

ModelRow& ModelsPanel::row(StrategyId id) const
{
    return **std::find_if(m_rows.begin(), m_rows.end(), [id](const ModelRow* row) { return row->id() == id; });
}

std::vector<RunConfig> ModelsPanel::configs() const
{
    std::vector<RunConfig> configs;
    for (const ModelRow* row : m_rows) {
        if (row->isChecked()) {
            configs.push_back(row->config());
        }
    }
    return configs;
}

int ModelsPanel::checkedCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const ModelRow* row) { return row->isChecked(); }));
}

std::optional<std::chrono::nanoseconds> ModelsPanel::longestEstimate() const
{
    std::optional<std::chrono::nanoseconds> longest;
    for (const ModelRow* row : m_rows) {
        if (row->isChecked() && row->estimate()) {
            longest = std::max(longest.value_or(std::chrono::nanoseconds(0)), *row->estimate());
        }
    }
    return longest;
}

bool ModelsPanel::isChecked(StrategyId id) const
{
    return row(id).isChecked();
}

void ModelsPanel::setChecked(StrategyId id, bool isChecked)
{
    row(id).setChecked(isChecked);
}

RunConfig ModelsPanel::config(StrategyId id) const
{
    return row(id).config();
}

void ModelsPanel::setConfig(const RunConfig& config)
{
    row(config.strategy).setConfig(config);
}

void ModelsPanel::setEstimateInput(const Workload& workload, CacheMode cache, int cores)
{
    m_workload = workload;
    m_cache = cache;
    m_cores = cores;
    m_estimateTimer->start();
}

void ModelsPanel::setCalibration(const Calibration& calibration)
{
    m_calibration = calibration;
    m_estimateTimer->start();
}

void ModelsPanel::setCurrent(std::optional<StrategyId> id)
{
    for (ModelRow* row : m_rows) {
        row->setCurrent(id == row->id());
        if (id == row->id()) {
            m_scroll->ensureWidgetVisible(row, 0, 0);
        }
    }
}

void ModelsPanel::setEditable(bool isEditable)
{
    for (ModelRow* row : m_rows) {
        row->setEditable(isEditable);
    }
}

void ModelsPanel::updateChip()
{
    m_chip->setText(tr("%1 of %2").arg(checkedCount()).arg(m_rows.size()));
}

void ModelsPanel::estimate()
{
    m_estimateTimer->stop();
    const bool isValid = !m_workload.groups.empty() && !validateWorkload(m_workload);
    const int cores = usableCores();
    for (ModelRow* row : m_rows) {
        RunConfig config = row->config();
        config.cache = m_cache;
        config.cores = m_cores;
        row->setEstimate(isValid ? std::optional(estimateMakespan(m_workload, config, cores, m_calibration)) : std::nullopt);
    }
    Q_EMIT estimatesChanged();
}

} // namespace juggler::ui
