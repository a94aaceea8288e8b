// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/model/run_config.h"
#include "ui/widgets/card.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLayout;
class QSpinBox;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;

/// What every model of a comparison is run with: the page cache's state, the workers' nice value, how often. [GUI thread]
class RunSettingsPanel : public Card {
    Q_OBJECT

public:
    explicit RunSettingsPanel(QWidget* parent = nullptr);

    [[nodiscard]] CacheMode cache() const;
    void setCache(CacheMode cache);
    /// The nice value of the workers, 0 to 19.
    [[nodiscard]] int nice() const;
    void setNice(int nice);
    /// How many cores each model may use; 0 for all that the program may.
    [[nodiscard]] int cores() const;
    void setCores(int cores);
    /// How often each model runs.
    [[nodiscard]] int repetitions() const;
    void setRepetitions(int repetitions);
    /// Rounds before those; nothing for one where models are repeated, else none.
    [[nodiscard]] std::optional<int> warmUps() const;
    void setWarmUps(std::optional<int> warmUps);
    /// The two of them as the engine takes them.
    [[nodiscard]] RepeatPlan plan() const;
    /// Shows in which order the tasks come, which is a part of the workload.
    void setShuffled(bool isShuffled);
    /// Whether choices can be changed: not while a run goes on.
    void setEditable(bool isEditable);

Q_SIGNALS:
    void changed();
    /// The user wants the tasks in the order of the table, or in a mixed one.
    void orderChosen(bool isShuffled);

private:
    void showExplanation();
    QLayout* buildRepetitions();

    QComboBox* m_cache;
    QSpinBox* m_nice;
    QSpinBox* m_cores;
    ElidedLabel* m_explanation;
    QComboBox* m_order;
    QSpinBox* m_repetitions;
    QSpinBox* m_warmUps;
};

} // namespace juggler::ui
