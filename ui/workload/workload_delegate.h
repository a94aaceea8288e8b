// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace juggler::ui {

/// The editors of the workload table: spin boxes with units for numbers, a line with a browse button for paths, a list of rows to run
/// after. A value that the core
/// refuses keeps its editor open on Enter, so that nothing that was typed is lost. [GUI thread]
class WorkloadDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// What the open editor shows cannot be used; empty once it can.
    void problemFound(const QString& problem) const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeEditor(QWidget* parent, const QModelIndex& index) const;
};

} // namespace juggler::ui
