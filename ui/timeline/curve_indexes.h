// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/concurrency_index.h"
#include "ui/timeline/panel_content.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <vector>

namespace juggler::ui {

/// Keeps the index of the curves of each panel up to date: little by little where a run grows, on another thread where there is much to
/// take over, so that no frame waits for it. Owned by what shows the panels. [GUI thread]
class CurveIndexes : public QObject {
    Q_OBJECT

public:
    enum class Build { InBackground, AtOnce };
    /// AtOnce: for a picture that has to be complete when it is drawn, on any one thread.
    explicit CurveIndexes(Build build, QObject* parent = nullptr) : QObject(parent), m_build(build) {}

    /// Brings the indexes up to date and adds them to the panels, which are those of the same comparison at each call.
    void addTo(std::vector<PanelContent>& panels);
    /// Forgets everything; for another comparison.
    void clear();

    static constexpr std::size_t kMostAtOnce = 20'000; ///< intervals: about a millisecond

Q_SIGNALS:
    /// What was made in the background is there: the panels want addTo() again.
    void changed();

private:
    struct Entry {
        std::shared_ptr<ConcurrencyIndex> index = std::make_shared<ConcurrencyIndex>();
        bool isBuilding = false; // in the background
        bool isFinal = false; // of the finished run, whole and exact
    };

    void update(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run, std::int64_t nowNs);
    void build(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run,
               const std::shared_ptr<ConcurrencyIndex>& index, std::int64_t untilNs);

    Build m_build;
    std::map<std::size_t, std::shared_ptr<Entry>> m_entries; // by panel
};

} // namespace juggler::ui
