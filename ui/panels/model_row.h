// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/catalog.h"

#include <QtWidgets/QWidget>

#include <chrono>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;
class ModelKnobs;

/// One execution model in the list of models. [GUI thread]
class ModelRow : public QWidget {
    Q_OBJECT

public:
    ModelRow(const StrategyInfo& info, QWidget* parent);

    [[nodiscard]] StrategyId id() const noexcept { return m_info.id; }
    [[nodiscard]] bool isChecked() const;
    void setChecked(bool isChecked);
    /// What the knobs say; those that the model does not have are at their defaults.
    [[nodiscard]] RunConfig config() const;
    void setConfig(const RunConfig& config);
    [[nodiscard]] std::optional<std::chrono::nanoseconds> estimate() const noexcept { return m_estimate; }
    void setEstimate(std::optional<std::chrono::nanoseconds> estimate);
    void setCurrent(bool isCurrent);
    void setEditable(bool isEditable);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showKnobs();
    void showEstimate();

    const StrategyInfo& m_info;
    QCheckBox* m_check;
    ModelKnobs* m_knobs; // on a line of their own, while the model is checked
    QLabel* m_explanation;
    QLabel* m_mark;
    ElidedLabel* m_time;
    QAction* m_toggle; // the check box, for lists of commands
    std::optional<std::chrono::nanoseconds> m_estimate;
    bool m_isAvailable = true; // on this machine
    bool m_isCurrent = false;
};

} // namespace juggler::ui
