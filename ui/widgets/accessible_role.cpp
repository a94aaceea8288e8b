// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_role.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

namespace juggler::ui {

namespace {

constexpr const char* kRoleProperty = "jugglerAccessibleRole";
constexpr const char* kChildrenProperty = "jugglerAccessibleChildren";

/// A picture as a whole: what it is made of says nothing. Owned by QAccessible's cache. [GUI thread]
class AccessiblePicture final : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    const QVariant value = widget != nullptr ? widget->property(kRoleProperty) : QVariant();
    if (!value.isValid()) {
        return nullptr;
    }
    const auto role = static_cast<QAccessible::Role>(value.toInt());
    const bool isWhole = widget->property(kChildrenProperty).toInt() == static_cast<int>(AccessibleChildren::None);
    return isWhole ? new AccessiblePicture(widget, role) : new QAccessibleWidget(widget, role);
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role, AccessibleChildren children)
{
    QAccessible::installFactory(makeInterface); // once, however often it is asked for
    widget.setProperty(kRoleProperty, static_cast<int>(role));
    widget.setProperty(kChildrenProperty, static_cast<int>(children));
}

} // namespace juggler::ui
