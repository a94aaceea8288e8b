// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/path_editor.h"

#include "ui/theme/icons.h"
#include "ui/widgets/file_dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

PathEditor::PathEditor(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this))
{
    m_line->setFrame(false);
    m_line->setAccessibleName(tr("Path of the file"));
    auto* browse = new QToolButton(this);
    browse->setIcon(themedIcon(u"folder"_s));
    browse->setToolTip(tr("Choose a file"));
    browse->setAccessibleName(tr("Choose a file"));
    browse->setFocusPolicy(Qt::NoFocus);
    browse->setAutoRaise(true);
    connect(browse, &QToolButton::clicked, this, &PathEditor::browse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line, 1);
    layout->addWidget(browse);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    setAutoFillBackground(true);
}

QString PathEditor::path() const
{
    return m_line->text();
}

void PathEditor::setPath(const QString& path)
{
    m_line->setText(path);
    m_line->selectAll();
}

bool PathEditor::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !m_isBrowsing) {
        QCoreApplication::sendEvent(this, event); // the table's delegate watches this widget, not the line
    }
    return QWidget::eventFilter(object, event);
}

void PathEditor::browse()
{
    const QScopedValueRollback guard(m_isBrowsing, true);
    const QString file = askForFile(window(), tr("Choose a file"), QFileInfo(path()).path());
    if (!file.isEmpty()) {
        setPath(file);
        Q_EMIT chosen();
    }
}

} // namespace juggler::ui
