// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace juggler::ui {

class CommandModel;

/// Every command of a window in one list that answers to typing: above the window's contents, never in the way of a run. A child of the
/// window; hidden until it is opened. [GUI thread]
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget& window);

    /// Collects the commands as they are now and shows them; the focus goes to the line.
    void open();
    /// Hides itself and gives the focus back.
    void close();

    [[nodiscard]] QLineEdit& line() const noexcept { return *m_line; }
    [[nodiscard]] QListView& list() const noexcept { return *m_list; }
    [[nodiscard]] CommandModel& model() const noexcept { return *m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void place();
    void showAnswers(const QString& pattern);
    void select(int row);
    void runCurrent();
    bool handleKey(int key);

    QWidget& m_window;
    CommandModel* m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace juggler::ui
