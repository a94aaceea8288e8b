// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

/// A line that tells in place what went wrong or asks before something long, with buttons to answer. Hidden until it has something to
/// say. [GUI thread]
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };
    struct Answer {
        QString text;
        std::function<void()> action;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows a plain text, in the place of the one before. A click on an answer hides the bar and calls its action.
    void show(Kind kind, const QString& text, std::vector<Answer> answers = {});
    /// Gives the keyboard to the first answer, where there is one.
    void focusAnswer();
    /// Hides the bar.
    void clear();
    /// The text that is shown; empty while the bar is hidden.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The user closes the bar without an answer; cleared() follows.
    void dismissed();
    /// The bar has nothing to say any more.
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setAnswers(std::vector<Answer> answers);
    void showIcon();

    Kind m_kind = Kind::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_answers;
    QToolButton* m_close;
};

} // namespace juggler::ui
