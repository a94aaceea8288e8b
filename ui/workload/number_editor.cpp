// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/number_editor.h"

#include <algorithm>
#include <limits>

namespace juggler::ui {

NumberEditor::NumberEditor(int least, int greatest, QWidget* parent) : QSpinBox(parent), m_least(least), m_greatest(greatest)
{
    setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    setAccelerated(true);
    setKeyboardTracking(true);
}

void NumberEditor::stepBy(int steps)
{
    const qint64 wanted = qint64(value()) + qint64(steps) * singleStep();
    setValue(static_cast<int>(std::clamp(wanted, qint64(m_least), qint64(m_greatest))));
    selectAll();
}

} // namespace juggler::ui
