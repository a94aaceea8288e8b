// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/visible_bars.h"

#include <QtGui/QAccessible>

namespace juggler::ui {

class AccessibleTimeline;

/// One panel of the timeline as a group of its bars. Its children change with what is visible. [GUI thread]
class AccessiblePanel final : public QAccessibleInterface {
    Q_DECLARE_TR_FUNCTIONS(AccessiblePanel)

public:
    AccessiblePanel(const AccessibleTimeline& timeline, std::size_t number) : m_timeline(timeline), m_number(number) {}

    [[nodiscard]] std::size_t number() const noexcept { return m_number; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QAccessible::State state() const override;

private:
    const AccessibleTimeline& m_timeline;
    std::size_t m_number;
};

/// One bar of the timeline as an item of its panel's list: it can be selected and zoomed to; its value is its length in milliseconds.
/// [GUI thread]
class AccessibleBar final : public QAccessibleInterface, public QAccessibleActionInterface, public QAccessibleValueInterface {
    Q_DECLARE_TR_FUNCTIONS(AccessibleBar)

public:
    AccessibleBar(const AccessibleTimeline& timeline, const VisibleBar& bar);

    /// The bar as it is now: an open one grows.
    void setBar(const VisibleBar& bar);
    [[nodiscard]] const VisibleBar& bar() const noexcept { return m_bar; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    // The keys are not translated: a script finds an action by them.
    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString& name) const override;
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant&) override {}
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override { return {}; }

private:
    [[nodiscard]] const PanelContent* content() const;

    const AccessibleTimeline& m_timeline;
    VisibleBar m_bar;
    QString m_name; // as of the last update: the panels may have gone since
};

} // namespace juggler::ui
