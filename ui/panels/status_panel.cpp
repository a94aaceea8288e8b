// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_panel.h"

#include "core/base/clock.h"
#include "core/model/machine_info.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/quantity_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kProgressSteps = 1000;
constexpr qint64 kFrameTextIntervalMs = 250; // a number that changes every frame cannot be read
} // namespace

StatusPanel::StatusPanel(QWidget* parent)
    : QWidget(parent),
      m_progress(new QProgressBar(this)),
      m_activity(new ElidedLabel({}, this)),
      m_selection(new ElidedLabel({}, this)),
      m_frame(new QLabel(this)),
      m_cores(new QLabel(this))
{
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(150, 9);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_progress->hide();
    setAccessibleRole(*this, QAccessible::StatusBar);
    setAccessibleName(tr("Status"));
    m_activity->setAccessibleDescription(tr("What goes on")); // a name would hide the text
    m_selection->setAccessibleDescription(tr("Selected bar"));
    m_frame->setMinimumWidth(m_frame->fontMetrics().horizontalAdvance(tr("frame %1 ms").arg(u"00.0"_s))); // the line does not jump
    m_frame->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_frame->setToolTip(tr("How long the timeline's last frame took to draw"));
    const int cores = usableCores();
    m_cores->setText(cores == 1 ? tr("1 core") : tr("%1 cores").arg(cores));
    m_cores->setToolTip(tr("Cores that this program may use"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->setSpacing(14);
    layout->addWidget(m_progress);
    layout->addWidget(m_activity);
    layout->addWidget(m_selection, 1);
    layout->addWidget(m_frame);
    layout->addWidget(m_cores);
    setActivity(tr("Ready"));
}

void StatusPanel::setActivity(const QString& text)
{
    m_activity->setText(text);
}

QString StatusPanel::activity() const
{
    return m_activity->text();
}

void StatusPanel::setProgress(double share)
{
    m_progress->setValue(static_cast<int>(share * kProgressSteps));
    m_progress->show();
}

void StatusPanel::hideProgress()
{
    m_progress->hide();
}

void StatusPanel::setSelection(const QString& text)
{
    m_selection->setText(text);
}

void StatusPanel::setFrameTime(double ms)
{
    const qint64 nowMs = monotonicNowNs() / 1'000'000;
    if (nowMs - m_frameShownMs >= kFrameTextIntervalMs) {
        m_frameShownMs = nowMs;
        m_frame->setText(tr("frame %1 ms").arg(numberText(ms, 1)));
    }
}

void StatusPanel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, width(), theme.lineWidth), theme.border);
}

} // namespace juggler::ui
