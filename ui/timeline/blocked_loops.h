// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/blocked_loop.h"
#include "ui/timeline/panel_content.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <vector>

namespace juggler::ui {

/// Knows for each panel what held its loop up: of a finished run found once, on another thread where that is long; of a live one looked for
/// now and then while it is small. Owned by what shows the panels. [GUI thread]
class BlockedLoops : public QObject {
    Q_OBJECT

public:
    enum class Search { InBackground, AtOnce };
    /// AtOnce: for a picture that has to be complete when it is drawn, on any one thread.
    explicit BlockedLoops(Search search, QObject* parent = nullptr) : QObject(parent), m_search(search) {}

    /// Adds what is known to the panels, which are those of the same comparison at each call.
    void addTo(std::vector<PanelContent>& panels);
    /// Forgets everything; for another comparison.
    void clear();

Q_SIGNALS:
    /// What was found in the background is there: the panels want addTo() again.
    void changed();

private:
    struct Entry {
        std::shared_ptr<const BlockedLoop> loop;
        bool isSearching = false; // in the background
        bool isFinal = false; // of the finished run
        std::uint64_t revision = 0; // of the live run that was looked at
        std::int64_t nextLookNs = 0;
    };

    void update(const std::shared_ptr<Entry>& entry, const PanelContent& panel);
    void searchLater(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run);

    Search m_search;
    std::map<std::size_t, std::shared_ptr<Entry>> m_entries; // by panel
};

} // namespace juggler::ui
