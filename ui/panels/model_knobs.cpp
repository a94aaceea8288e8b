// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/model_knobs.h"

#include "core/model/machine_info.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QSpinBox>

namespace juggler::ui {

namespace {

constexpr int kColumns = 2;
constexpr int kMostWorkers = 1024;
constexpr int kLongestSliceMs = 1000;

/// As narrow as its longest text: three knobs share the width of a model's row.
void fitWidth(QSpinBox& box)
{
    box.setMaximumWidth(box.sizeHint().width());
}

} // namespace

ModelKnobs::ModelKnobs(const StrategyInfo& info, const QString& name, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(kColumns, 1);
    if (info.hasWorkers) {
        addWorkers(name);
    }
    if (info.startsProcesses) {
        addProcesses(name);
    }
    if (info.hasSlices) {
        addSlice(name);
    }
    if (info.isAsynchronous) {
        addAwait(name);
    }
}

void ModelKnobs::add(QWidget* knob)
{
    static_cast<QGridLayout*>(layout())->addWidget(knob, m_count / kColumns, m_count % kColumns, Qt::AlignLeft);
    ++m_count;
}

void ModelKnobs::addWorkers(const QString& name)
{
    m_workers = new QSpinBox(this);
    m_workers->setRange(1, kMostWorkers);
    m_workers->setValue(usableCores());
    m_workers->setPrefix(tr("workers "));
    m_workers->setAccessibleName(tr("Number of workers of %1").arg(name));
    m_workers->setToolTip(tr("How many workers take tasks from the queue"));
    fitWidth(*m_workers);
    connect(m_workers, &QSpinBox::valueChanged, this, &ModelKnobs::changed);
    add(m_workers);
}

void ModelKnobs::addProcesses(const QString& name)
{
    m_processes = new QComboBox(this);
    m_processes->addItem(tr("kept pool"), static_cast<int>(ProcessMode::Pool));
    m_processes->addItem(tr("one a task"), static_cast<int>(ProcessMode::PerTask));
    m_processes->setAccessibleName(tr("How %1 has its processes").arg(name));
    m_processes->setToolTip(tr("kept pool: a few processes, kept for the next run\none a task: a process is started for every task"));
    connect(m_processes, &QComboBox::currentIndexChanged, this, [this] {
        m_workers->setEnabled(m_processes->currentData().toInt() == static_cast<int>(ProcessMode::Pool)); // else there are as many as tasks
        Q_EMIT changed();
    });
    add(m_processes);
}

void ModelKnobs::addSlice(const QString& name)
{
    m_slice = new QSpinBox(this);
    m_slice->setRange(0, kLongestSliceMs);
    m_slice->setPrefix(tr("slices of "));
    m_slice->setSuffix(tr(" ms"));
    m_slice->setSpecialValueText(tr("in one piece"));
    m_slice->setAccessibleName(tr("Length of the slices in which %1 computes").arg(name));
    m_slice->setToolTip(
        tr("A computation in one piece holds the loop until it ends;\nin slices the loop looks after its timers in between"));
    fitWidth(*m_slice);
    connect(m_slice, &QSpinBox::valueChanged, this, &ModelKnobs::changed);
    add(m_slice);
}

void ModelKnobs::addAwait(const QString& name)
{
    m_await = new QComboBox(this);
    m_await->addItem(tr("together"), static_cast<int>(AwaitMode::Together));
    m_await->addItem(tr("in turn"), static_cast<int>(AwaitMode::InTurn));
    m_await->setAccessibleName(tr("When %1 submits its tasks").arg(name));
    m_await->setToolTip(
        tr("together: all tasks are submitted first\nin turn: each one after the one before has ended, which overlaps nothing"));
    connect(m_await, &QComboBox::currentIndexChanged, this, &ModelKnobs::changed);
    add(m_await);
}

bool ModelKnobs::isEmpty() const noexcept
{
    return m_count == 0;
}

void ModelKnobs::writeTo(RunConfig& config) const
{
    if (m_workers != nullptr) {
        config.workers = m_workers->value();
    }
    if (m_processes != nullptr) {
        config.processes = static_cast<ProcessMode>(m_processes->currentData().toInt());
    }
    if (m_slice != nullptr) {
        config.slice = std::chrono::milliseconds(m_slice->value());
    }
    if (m_await != nullptr) {
        config.await = static_cast<AwaitMode>(m_await->currentData().toInt());
    }
}

void ModelKnobs::readFrom(const RunConfig& config)
{
    if (m_workers != nullptr) {
        m_workers->setValue(config.workers > 0 ? config.workers : usableCores());
    }
    if (m_processes != nullptr) {
        m_processes->setCurrentIndex(m_processes->findData(static_cast<int>(config.processes)));
    }
    if (m_slice != nullptr) {
        m_slice->setValue(static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(config.slice).count()));
    }
    if (m_await != nullptr) {
        m_await->setCurrentIndex(m_await->findData(static_cast<int>(config.await)));
    }
}

} // namespace juggler::ui
