// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace juggler::ui {

/// What a legend shows a sample of.
enum class Swatch { Running, Waiting, Ready, Queued, Overhead };

/// A small sample of how a state looks in the timeline, for its legend. [GUI thread]
class StateSwatch : public QWidget {
    Q_OBJECT

public:
    explicit StateSwatch(Swatch swatch, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Swatch m_swatch;
};

} // namespace juggler::ui
