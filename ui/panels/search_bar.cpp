// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_bar.h"

#include "ui/theme/icons.h"
#include "ui/timeline/timeline_search.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/search_line.h"
#include "ui/words/translated_core.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

SearchBar::SearchBar(TimelineView& view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_search(new TimelineSearch(view)),
      m_line(new SearchLine(tr("Find intervals"), tr("Find intervals: fib > 5 ms"), this)),
      m_count(new QLabel(this)),
      m_hint(new ElidedLabel({}, this))
{
    build();
    hide();
    connect(m_line, &QLineEdit::textChanged, m_search, &TimelineSearch::setText);
    connect(m_search, &TimelineSearch::changed, this, &SearchBar::showState);
    connect(m_search, &TimelineSearch::hitTimesChanged, this, [this] { m_view.setFoundTimes(m_search->hitTimes()); });
    connect(m_next, &QToolButton::clicked, m_search, &TimelineSearch::next);
    connect(m_previous, &QToolButton::clicked, m_search, &TimelineSearch::previous);
    connect(m_help, &QToolButton::toggled, this, &SearchBar::showState);
    m_line->installEventFilter(this);
    showState();
}

QToolButton* SearchBar::addButton(const QString& icon, const QString& text, const QString& keys)
{
    auto* button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    button->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void SearchBar::build()
{
    setAccessibleName(tr("Find intervals"));
    m_previous = addButton(u"arrow-up"_s, tr("Previous hit"), tr("Shift+F3"));
    m_next = addButton(u"arrow-down"_s, tr("Next hit"), tr("F3 or Enter"));
    m_help = addButton(u"info"_s, tr("What can be written"), {});
    m_help->setCheckable(true);
    QToolButton* closeButton = addButton(u"close"_s, tr("Close the search"), tr("Esc"));
    connect(closeButton, &QToolButton::clicked, this, &SearchBar::close);
    m_hint->setFont(smallFont(m_hint->font()));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->setMinimumWidth(140);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addSpacing(4);
    for (QWidget* button : {m_previous, m_next, m_help, closeButton}) {
        row->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_hint);
}

QString SearchBar::countText() const
{
    return m_count->text();
}

QString SearchBar::hintText() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

void SearchBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    showState();
}

void SearchBar::close()
{
    m_line->clear();
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void SearchBar::goToNext()
{
    m_search->text().trimmed().isEmpty() ? open() : m_search->next();
}

void SearchBar::goToPrevious()
{
    m_search->text().trimmed().isEmpty() ? open() : m_search->previous();
}

void SearchBar::showState()
{
    m_count->setText(m_search->countText());
    m_count->setAccessibleName(tr("Found: %1").arg(m_count->text()));
    const bool isAny = m_search->count() > 0;
    m_next->setEnabled(isAny);
    m_previous->setEnabled(isAny);
    const bool isWrong = !m_search->problem().isEmpty();
    m_hint->setText(isWrong ? m_search->problem() : translatedCore(intervalQueryHelp().toStdString()));
    m_hint->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_hint->setVisible(isWrong || m_help->isChecked() || m_line->text().isEmpty());
    m_line->setAccessibleDescription(m_hint->text());
}

bool SearchBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
        return QWidget::eventFilter(watched, event);
    }
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (key.key() == Qt::Key_Escape) {
            event->accept(); // nobody else's
        }
        return key.key() == Qt::Key_Escape;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: key.modifiers().testFlag(Qt::ShiftModifier) ? m_search->previous() : m_search->next(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace juggler::ui
