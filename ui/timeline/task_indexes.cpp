// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/task_indexes.h"

#include <new>

namespace juggler::ui {

TaskIndexes::~TaskIndexes()
{
    clear();
}

void TaskIndexes::addTo(std::vector<PanelContent>& panels)
{
    for (PanelContent& panel : panels) {
        panel.taskIndex = indexOf(panel.run);
    }
}

std::shared_ptr<const TaskIndex> TaskIndexes::indexOf(const std::shared_ptr<const RunRecord>& run)
{
    const auto found = m_indexes.find(run.get());
    if (found != m_indexes.end()) {
        return found->second;
    }
    if (run->isFinished() && run->timeline()) {
        m_indexes.emplace(run.get(), nullptr);
        m_waiting.push_back(run);
        if (m_waiting.size() == 1) {
            buildNext();
        }
    }
    return nullptr;
}

void TaskIndexes::clear()
{
    m_thread = {}; // asks it to stop, and waits for it; what it has posted comes too late for m_waiting
    m_waiting.clear();
    m_indexes.clear();
}

void TaskIndexes::buildNext()
{
    m_thread = std::jthread([this, run = m_waiting.front()](const std::stop_token& stop) {
        std::shared_ptr<const TaskIndex> index;
        try {
            index = TaskIndex::build(*run->timeline(), stop);
        } catch (const std::bad_alloc&) {
            return; // the linked spans are drawn, slower
        }
        if (index) {
            QMetaObject::invokeMethod(
                this, [this, run, index] { takeOver(run.get(), index); }, Qt::QueuedConnection);
        }
    });
}

void TaskIndexes::takeOver(const RunRecord* run, std::shared_ptr<const TaskIndex> index)
{
    if (m_waiting.empty() || m_waiting.front().get() != run) {
        return; // cleared meanwhile
    }
    m_indexes[run] = std::move(index);
    m_waiting.erase(m_waiting.begin());
    if (!m_waiting.empty()) {
        buildNext();
    }
    Q_EMIT changed();
}

} // namespace juggler::ui
