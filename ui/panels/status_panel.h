// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;

/// The line at the window's foot: what goes on, what is selected, how long a frame takes, how many cores there are. [GUI thread]
class StatusPanel : public QWidget {
    Q_OBJECT

public:
    explicit StatusPanel(QWidget* parent = nullptr);

    /// What goes on: "37 of 100 tasks left, model 2 of 4".
    void setActivity(const QString& text);
    [[nodiscard]] QString activity() const;
    /// Shows the bar with a share from 0 to 1.
    void setProgress(double share);
    void hideProgress();
    void setSelection(const QString& text);
    /// The last frame's time in milliseconds; shown a few times a second.
    void setFrameTime(double ms);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QProgressBar* m_progress;
    ElidedLabel* m_activity;
    ElidedLabel* m_selection;
    QLabel* m_frame;
    QLabel* m_cores;
    qint64 m_frameShownMs = 0;
};

} // namespace juggler::ui
