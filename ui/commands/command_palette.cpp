// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_palette.h"

#include "ui/commands/command_delegate.h"
#include "ui/commands/command_model.h"
#include "ui/theme/style_parts.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/search_line.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShadow = 12; // around the surface
constexpr int kWidth = 640;
constexpr int kHeight = 452;
constexpr int kTop = 52; // below the window's commands
constexpr qreal kRadius = 10;

} // namespace

CommandPalette::CommandPalette(QWidget& window)
    : QFrame(&window),
      m_window(window),
      m_model(new CommandModel(this)),
      m_line(new SearchLine(tr("Find a command"), tr("What would you like to do?"), this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(tr("No command is called like this"), this))
{
    build();
    hide();
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::showAnswers);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        if (isVisible() && now != nullptr && now->window() == &m_window && now != this && !isAncestorOf(now)) {
            m_focusBefore.clear(); // the user has gone somewhere else
            close();
        }
    });
    m_line->installEventFilter(this);
    m_window.installEventFilter(this);
}

void CommandPalette::build()
{
    setAccessibleName(tr("Command palette"));
    setAccessibleDescription(tr("Every command of the window with its keys. Type to find one, Enter runs it."));
    m_line->setMinimumHeight(38);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false); // it stands on the surface
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->hide();
    auto* hint = new QLabel(tr("\u2191 \u2193 choose     Enter runs     Esc closes     F1 shows all keys"), this);
    hint->setFont(smallFont(hint->font()));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(14, 0, 14, 2);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 10, 10, 2);
    top->addWidget(m_line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kShadow + 1, kShadow + 1, kShadow + 1, kShadow + 6);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(hint);
}

void CommandPalette::open()
{
    if (!isVisible()) {
        m_focusBefore = QApplication::focusWidget();
    }
    m_model->setCommands(collectCommands(m_window));
    m_line->clear();
    showAnswers({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (isHidden()) {
        return;
    }
    const QPointer<QWidget> before = m_focusBefore;
    const bool hadFocus = m_line->hasFocus();
    hide();
    if (before && hadFocus) {
        before->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::place()
{
    const int width = std::min(kWidth, m_window.width() - 32) + 2 * kShadow;
    const int height = std::min(kHeight, m_window.height() - kTop - 32) + 2 * kShadow;
    setGeometry((m_window.width() - width) / 2, kTop, width, height);
}

void CommandPalette::showAnswers(const QString& pattern)
{
    m_model->setPattern(pattern);
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    select(0);
}

void CommandPalette::select(int row)
{
    if (const int rows = m_model->rowCount(); rows > 0) {
        m_list->setCurrentIndex(m_model->index((row + rows) % rows));
    }
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && current.data(CommandModel::IsAvailableRole).toBool()) {
        const int row = current.row();
        close(); // first: some commands are about what has the focus
        m_model->run(row);
    }
}

bool CommandPalette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int rows = m_model->rowCount();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (key) {
    case Qt::Key_Up: select(row - 1); return true;
    case Qt::Key_Down: select(row + 1); return true;
    case Qt::Key_PageUp: select(std::max(0, row - page)); return true;
    case Qt::Key_PageDown: select(std::min(rows - 1, row + page)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible()) {
        place();
    } else if (watched == m_line && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    } else if (watched == m_line && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // nobody else's Esc
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, isDark(theme.mode) ? 22 : 7));
    const QRectF surface = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    for (int spread = kShadow; spread > 0; spread -= 2) {
        painter.drawRoundedRect(surface.adjusted(-spread, 3 - spread, spread, spread), kRadius + spread, kRadius + spread);
    }
    painter.setPen(theme.controlBorder);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(surface.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace juggler::ui
