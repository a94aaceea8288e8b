// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_delegate.h"

#include "ui/words/translated_core.h"
#include "ui/workload/number_editor.h"
#include "ui/workload/path_editor.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/write_editor.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

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
    if (const auto* number = qobject_cast<const NumberEditor*>(editor)) {
        return number->value();
    }
    if (const auto* write = qobject_cast<const WriteEditor*>(editor)) {
        return QVariant::fromValue(write->spec());
    }
    if (const auto* choice = qobject_cast<const QComboBox*>(editor)) {
        return choice->currentData();
    }
    const auto* path = qobject_cast<const PathEditor*>(editor);
    return path != nullptr ? path->path() : qobject_cast<const QLineEdit*>(editor)->text();
}

/// The core's sentence on a value for a cell; empty where it is fine. Names are judged by the model, which knows all rows.
QString problemOf(const QVariant& value, const QModelIndex& index)
{
    if (index.column() == WorkloadModel::Task || index.column() == WorkloadModel::After) {
        return {};
    }
    const auto problem = index.column() == WorkloadModel::Count ? validateCount(value.toLongLong())
                                                                : validateSpec(modelOf(index).specWith(index.row(), value));
    return problem ? translatedCore(*problem) : QString();
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

bool isOfKind(const QModelIndex& index, TaskKind kind)
{
    return index.column() == WorkloadModel::Parameter && kindOf(modelOf(index).group(index.row()).spec) == kind;
}

/// Whether the editor needs the width of the row.
bool isWide(const QModelIndex& index)
{
    return isOfKind(index, TaskKind::FileRead) || isOfKind(index, TaskKind::FileWrite);
}

QLineEdit* makeNameEditor(QWidget* parent)
{
    auto* editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setPlaceholderText(WorkloadDelegate::tr("name"));
    editor->setAccessibleName(WorkloadDelegate::tr("Name of the tasks"));
    return editor;
}

/// The rows after which this one may run.
QComboBox* makeAfterEditor(QWidget* parent, const QModelIndex& index)
{
    const WorkloadModel& model = modelOf(index);
    auto* editor = new QComboBox(parent);
    editor->setAccessibleName(WorkloadDelegate::tr("Run after"));
    editor->addItem(WorkloadDelegate::tr("nothing"), QVariant());
    for (int row = 0; row < model.groupCount(); ++row) {
        if (row != index.row()) {
            editor->addItem(rowText(model, row), row);
            const std::string& after = model.group(index.row()).after;
            if (!after.empty() && model.group(row).name == after) {
                editor->setCurrentIndex(editor->count() - 1);
            }
        }
    }
    return editor;
}

} // namespace

QWidget* WorkloadDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = makeEditor(parent, index);
    editor->setProperty(kIndexProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    return editor;
}

QWidget* WorkloadDelegate::makeEditor(QWidget* parent, const QModelIndex& index) const
{
    const auto commit = [this](QWidget* editor) {
        auto* self = const_cast<WorkloadDelegate*>(this);
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor);
    };
    const auto judge = [this, at = QPersistentModelIndex(index)](const QVariant& value) {
        if (at.isValid()) {
            Q_EMIT problemFound(problemOf(value, at));
        }
    };
    if (index.column() == WorkloadModel::Task) {
        return makeNameEditor(parent);
    }
    if (index.column() == WorkloadModel::After) {
        QComboBox* choice = makeAfterEditor(parent, index);
        connect(choice, &QComboBox::activated, this, [commit, choice] { commit(choice); });
        return choice;
    }
    if (isOfKind(index, TaskKind::FileRead)) {
        auto* path = new PathEditor(parent);
        connect(path, &PathEditor::chosen, this, [commit, path] { commit(path); });
        return path;
    }
    if (isOfKind(index, TaskKind::FileWrite)) {
        auto* write = new WriteEditor(parent);
        connect(write, &WriteEditor::changed, this, [judge, write] { judge(valueOf(write)); });
        return write;
    }
    NumberEditor* number = makeNumberEditor(parent, index);
    connect(number, &NumberEditor::valueChanged, this, [judge](int value) { judge(value); });
    return number;
}

void WorkloadDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* number = qobject_cast<NumberEditor*>(editor)) {
        number->setValue(value.toInt());
        number->selectAll();
    } else if (auto* path = qobject_cast<PathEditor*>(editor)) {
        path->setPath(value.toString());
    } else if (auto* write = qobject_cast<WriteEditor*>(editor)) {
        write->setSpec(value.value<FileWriteSpec>());
    } else if (auto* name = qobject_cast<QLineEdit*>(editor)) {
        name->setText(value.toString());
        name->selectAll();
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
    if (isWide(index)) {
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
