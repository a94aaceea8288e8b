// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFocusFrame>

namespace juggler::ui {

/// A frame around the table or list that has the focus, once the keyboard is used: selected rows look the same with and without it, and
/// an empty table has none. One for a window, owned by it; every other control draws its own mark. [GUI thread]
class TableFocusFrame final : public QFocusFrame {
    Q_OBJECT

public:
    explicit TableFocusFrame(QWidget* window);

private:
    void follow(QWidget* focused);
};

} // namespace juggler::ui
