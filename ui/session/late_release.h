// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace juggler::ui {

/// Frees recordings that nobody looks at any more on another thread: the pages of a large one take longer than a frame to give back. It
/// keeps what it was given until the last view has let it go. Owned by the window. [GUI thread]
class LateRelease : public QObject {
    Q_OBJECT

public:
    explicit LateRelease(QObject* parent = nullptr);

    /// Frees it as soon as this is the only holder. Null is nothing to free.
    void take(const std::shared_ptr<const Comparison>& comparison);

    /// Runs that are still held; for tests.
    [[nodiscard]] std::size_t heldCount() const noexcept { return m_held.size(); }

private:
    void look();

    std::vector<std::shared_ptr<const RunRecord>> m_held;
    QTimer m_timer;
};

} // namespace juggler::ui
