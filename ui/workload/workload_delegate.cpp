// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_delegate.h"

#include "ui/workload/number_editor.h"
#include "ui/workload/path_editor.h"
#include "ui/workload/workload_model.h"

#include <QtGui/QKeyEvent>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 32;
constexpr const char* kIndexProperty = "jugglerIndex";

const WorkloadModel& modelOf(const QModelIndex& index)
{
    return *static_cast<const WorkloadModel*>(index.model());
}

QVariant valueOf(const QWidget* editor)
{
    const auto* number = qobject_cast<const NumberEditor*>(editor);
    return number != nullptr ? QVariant(number->value()) : QVariant(qobject_cast<const PathEditor*>(editor)->path());
}

/// The core's sentence on a value for a cell; empty where it is fine.
QString problemOf(const QVariant& value, const QModelIndex& index)
{
    const auto problem = index.column() == WorkloadModel::Count ? validateCount(value.toLongLong())
                                                                : validateSpec(modelOf(index).specWith(index.row(), value));
    return problem ? QString::fromStdString(*problem) : QString();
}

NumberEditor* makeNumberEditor(QWidget* parent, const QModelIndex& index)
{
    if (index.column() == WorkloadModel::Count) {
        auto* editor = new NumberEditor(1, limits::kLargestCount, parent);
        editor->setAccessibleName(WorkloadDelegate::tr("Number of tasks"));
        return editor;
    }
    if (kindOf(modelOf(index).group(index.row()).spec) == TaskKind::Sleep) {
        auto* editor = new NumberEditor(0, static_cast<int>(limits::kLongestSleep.count()), parent);
        editor->setSuffix(WorkloadDelegate::tr(" ms"));
        editor->setSingleStep(50);
        editor->setAccessibleName(WorkloadDelegate::tr("Length of the sleep in milliseconds"));
        return editor;
    }
    auto* editor = new NumberEditor(0, limits::kLargestFibonacci, parent);
    editor->setPrefix(WorkloadDelegate::tr("n = "));
    editor->setAccessibleName(WorkloadDelegate::tr("n of the Fibonacci number"));
    return editor;
}

bool isPath(const QModelIndex& index)
{
    return index.column() == WorkloadModel::Parameter && kindOf(modelOf(index).group(index.row()).spec) == TaskKind::FileRead;
}

} // namespace

QWidget* WorkloadDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (isPath(index)) {
        auto* path = new PathEditor(parent);
        connect(path, &PathEditor::chosen, this, [this, path] {
            auto* self = const_cast<WorkloadDelegate*>(this);
            Q_EMIT self->commitData(path);
            Q_EMIT self->closeEditor(path);
        });
        editor = path;
    } else {
        auto* number = makeNumberEditor(parent, index);
        connect(number, &NumberEditor::valueChanged, this, [this, at = QPersistentModelIndex(index)](int value) {
            if (at.isValid()) {
                Q_EMIT problemFound(problemOf(value, at));
            }
        });
        editor = number;
    }
    editor->setProperty(kIndexProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    return editor;
}

void WorkloadDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* number = qobject_cast<NumberEditor*>(editor)) {
        number->setValue(value.toInt());
        number->selectAll();
    } else if (auto* path = qobject_cast<PathEditor*>(editor)) {
        path->setPath(value.toString());
    }
}

void WorkloadDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* number = qobject_cast<NumberEditor*>(editor)) {
        number->interpretText();
    }
    model->setData(index, valueOf(editor));
}

void WorkloadDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect room = option.rect.adjusted(0, 1, 0, -1);
    if (isPath(index)) { // a path needs the width of the row
        room.setRight(editor->parentWidget()->rect().right());
    } else {
        room.setWidth(std::max(room.width(), editor->sizeHint().width()));
        room.moveRight(std::min(room.right(), editor->parentWidget()->rect().right()));
    }
    editor->setGeometry(room);
}

QSize WorkloadDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 6, kRowHeight};
}

bool WorkloadDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(object);
    const bool isEnter = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter);
    if (editor != nullptr && isEnter) {
        const auto index = editor->property(kIndexProperty).value<QPersistentModelIndex>();
        if (auto* number = qobject_cast<NumberEditor*>(editor)) {
            number->interpretText();
        }
        const QString problem = index.isValid() ? problemOf(valueOf(editor), index) : QString();
        if (!problem.isEmpty()) {
            Q_EMIT problemFound(problem);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace juggler::ui
