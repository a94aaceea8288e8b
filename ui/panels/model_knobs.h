// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/catalog.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QSpinBox;
QT_END_NAMESPACE

namespace juggler::ui {

/// The knobs that one execution model has, by the flags of its row in the catalog. [GUI thread]
class ModelKnobs : public QWidget {
    Q_OBJECT

public:
    /// name: the model's, for what a screen reader says.
    ModelKnobs(const StrategyInfo& info, const QString& name, QWidget* parent);

    /// Whether the model has a knob at all.
    [[nodiscard]] bool isEmpty() const noexcept;
    /// Puts the knobs' values into config; those that the model does not have keep their defaults.
    void writeTo(RunConfig& config) const;
    /// Shows the values of config; 0 workers are as many as there are cores.
    void readFrom(const RunConfig& config);

Q_SIGNALS:
    void changed();

private:
    void addWorkers(const QString& name);
    void addProcesses(const QString& name);
    void addSlice(const QString& name);
    void addAwait(const QString& name);
    void add(QWidget* knob);

    // Null where the model has no such knob.
    QSpinBox* m_workers = nullptr;
    QComboBox* m_processes = nullptr;
    QSpinBox* m_slice = nullptr; // ms
    QComboBox* m_await = nullptr;
    int m_count = 0;
};

} // namespace juggler::ui
