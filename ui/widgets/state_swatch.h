// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

struct Theme;

/// What a legend shows a sample of.
enum class Swatch { Running, Waiting, Ready, Queued, Overhead };

/// What the sample stands for, in a word or two. [GUI thread]
QString swatchName(Swatch swatch);

/// Draws a sample into rect; for legends of any kind, pictures included. [GUI thread]
void paintSwatch(QPainter& painter, Swatch swatch, const QRectF& rect, const Theme& theme);

/// A small sample of how a state looks in the timeline, for its legend; a screen reader finds the state's name. [GUI thread]
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
