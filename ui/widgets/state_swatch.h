// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/span.h"

#include <QtWidgets/QWidget>

namespace juggler::ui {

/// A small sample of how a state looks in the timeline, for its legend. [GUI thread]
class StateSwatch : public QWidget {
    Q_OBJECT

public:
    explicit StateSwatch(State state, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state;
};

} // namespace juggler::ui
