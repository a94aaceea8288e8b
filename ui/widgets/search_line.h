// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace juggler::ui {

/// A line to search with: the sign of it at the left, a button that empties it at the right. [GUI thread]
class SearchLine final : public QLineEdit {
    Q_OBJECT

public:
    /// name: for accessibility.
    SearchLine(const QString& name, const QString& placeholder, QWidget* parent);
};

} // namespace juggler::ui
