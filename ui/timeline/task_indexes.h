// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <thread>
#include <vector>

namespace juggler::ui {

/// The task indexes of finished runs, built one after the other on a thread of its own when somebody asks for them. Owned by the view that
/// draws by task. [GUI thread]
class TaskIndexes : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Gives up what is being built: within a millisecond or two.
    ~TaskIndexes() override;

    /// Adds the indexes that are there to the panels. Those of other finished runs are built: changed() tells.
    void addTo(std::vector<PanelContent>& panels);
    /// Forgets all, and gives up what is being built.
    void clear();

Q_SIGNALS:
    /// One more is there: the panels want addTo() again.
    void changed();

private:
    std::shared_ptr<const TaskIndex> indexOf(const std::shared_ptr<const RunRecord>& run);
    void buildNext();
    void takeOver(const RunRecord* run, std::shared_ptr<const TaskIndex> index);

    std::map<const RunRecord*, std::shared_ptr<const TaskIndex>> m_indexes; // null: asked for
    std::vector<std::shared_ptr<const RunRecord>> m_waiting; // the first one is being built
    std::jthread m_thread;
};

} // namespace juggler::ui
