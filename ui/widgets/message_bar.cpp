// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"
#include "ui/widgets/accessible_role.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <utility>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconPixels = 18;

QString kindText(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Warning: return MessageBar::tr("Warning");
    case MessageBar::Kind::Error: return MessageBar::tr("Error");
    case MessageBar::Kind::Info: break;
    }
    return MessageBar::tr("Note");
}

QIcon iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Warning: return themedIcon(u"warning"_s, IconColor::Warning);
    case MessageBar::Kind::Error: return themedIcon(u"warning"_s, IconColor::Error);
    case MessageBar::Kind::Info: break;
    }
    return themedIcon(u"info"_s);
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_answers(new QHBoxLayout), m_close(new QToolButton(this))
{
    setAccessibleRole(*this, QAccessible::AlertMessage);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // paths and system messages are in it
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        Q_EMIT dismissed();
        clear();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_answers);
    layout->addWidget(m_close);
    hide();
}

void MessageBar::show(Kind kind, const QString& text, std::vector<Answer> answers)
{
    m_kind = kind;
    showIcon();
    m_icon->setAccessibleName(kindText(kind));
    m_text->setText(text);
    setAccessibleName(text);
    setAnswers(std::move(answers));
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::focusAnswer()
{
    if (m_answers->count() > 0) {
        QWidget* first = m_answers->itemAt(0)->widget();
        first->show(); // what is hidden takes no focus, and the layout shows it only later
        first->setFocus(Qt::OtherFocusReason);
    }
}

void MessageBar::showIcon()
{
    m_icon->setPixmap(iconOf(m_kind).pixmap(QSize(kIconPixels, kIconPixels), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty()) {
        showIcon(); // a pixmap keeps the colour that it was drawn in
    }
}

void MessageBar::clear()
{
    setVisible(false);
    const bool hadText = !m_text->text().isEmpty();
    m_text->clear();
    setAnswers({});
    if (hadText) {
        Q_EMIT cleared();
    }
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setAnswers(std::vector<Answer> answers)
{
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, this);
        connect(button, &QPushButton::clicked, this, [this, action = std::move(answer.action)] {
            clear();
            action();
        });
        m_answers->addWidget(button);
    }
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Info: drawRounded(painter, rect(), theme.accentSoft, linePen(theme, theme.accent)); break;
    case Kind::Warning: drawRounded(painter, rect(), theme.warningSoft, linePen(theme, theme.warning)); break;
    case Kind::Error: drawRounded(painter, rect(), theme.errorSoft, linePen(theme, theme.error)); break;
    }
}

} // namespace juggler::ui
