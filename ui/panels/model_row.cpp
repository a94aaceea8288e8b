// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/model_row.h"

#include "core/analysis/estimate.h"
#include "core/engine/engine.h"
#include "ui/panels/model_knobs.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/quantity_text.h"
#include "ui/words/translated_core.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkPixels = 14;
constexpr int kIndent = 24; // below the name, behind the check box

} // namespace

ModelRow::ModelRow(const StrategyInfo& info, QWidget* parent)
    : QWidget(parent),
      m_info(info),
      m_check(new QCheckBox(translatedCore(info.name), this)),
      m_knobs(new ModelKnobs(info, translatedCore(info.name), this)),
      m_explanation(new QLabel(translatedCore(info.explanation), this)),
      m_mark(new QLabel(this)),
      m_time(new ElidedLabel({}, this)),
      m_toggle(new QAction(m_check->text(), this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(m_check->text());
    build();
    if (const auto reason = Engine::whyNotAvailable(info.id)) {
        m_isAvailable = false;
        m_check->setChecked(false);
        m_check->setEnabled(false);
        m_explanation->setText(tr("Not available: %1").arg(translatedCore(*reason)));
    }
    connect(m_check, &QCheckBox::toggled, this, &ModelRow::showKnobs);
    connect(m_check, &QCheckBox::toggled, this, &ModelRow::changed);
    connect(m_knobs, &ModelKnobs::changed, this, &ModelRow::changed);
    m_toggle->setCheckable(true);
    m_toggle->setEnabled(m_isAvailable);
    m_toggle->setChecked(m_check->isChecked());
    m_toggle->setToolTip(m_toggle->text() + u'\n' + m_explanation->text());
    connect(m_check, &QCheckBox::toggled, m_toggle, &QAction::setChecked);
    connect(m_toggle, &QAction::triggered, m_check, &QCheckBox::setChecked);
    showKnobs();
    showEstimate();
}

void ModelRow::showKnobs()
{
    m_knobs->setVisible(!m_knobs->isEmpty() && m_check->isChecked()); // a model that is not chosen needs no room for them
}

void ModelRow::build()
{
    m_check->setFont(boldFont(m_check->font()));
    m_check->setChecked(true);
    m_check->setAccessibleDescription(m_explanation->text());
    m_explanation->setWordWrap(true);
    m_explanation->setFont(smallFont(m_explanation->font()));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_time->setFont(smallFont(m_time->font()));

    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_check);
    first->addStretch(1);
    first->addWidget(m_mark);
    first->addWidget(m_time);
    m_knobs->layout()->setContentsMargins(kIndent, 4, 0, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 5);
    layout->setSpacing(0);
    layout->addLayout(first);
    layout->addWidget(m_explanation);
    layout->addWidget(m_knobs);
    m_explanation->setContentsMargins(kIndent, 0, 0, 0);
}

bool ModelRow::isChecked() const
{
    return m_check->isChecked();
}

void ModelRow::setChecked(bool isChecked)
{
    m_check->setChecked(isChecked && m_isAvailable);
}

RunConfig ModelRow::config() const
{
    RunConfig config{.strategy = m_info.id};
    m_knobs->writeTo(config);
    return config;
}

void ModelRow::setConfig(const RunConfig& config)
{
    m_knobs->readFrom(config);
}

void ModelRow::setEstimate(std::optional<std::chrono::nanoseconds> estimate)
{
    if (m_estimate != estimate) {
        m_estimate = estimate;
        showEstimate();
    }
}

void ModelRow::showEstimate()
{
    const bool isLong = m_estimate && *m_estimate > kLongRun;
    m_time->setForegroundRole(isLong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_mark->setVisible(isLong);
    if (isLong) {
        m_mark->setPixmap(themedIcon(u"warning"_s, IconColor::Warning).pixmap(QSize(kMarkPixels, kMarkPixels), devicePixelRatioF()));
    }
    m_time->setText(m_estimate ? tr("\u2248 %1").arg(roughDurationText(m_estimate->count())) : QString());
    m_mark->setToolTip(tr("Longer than a minute"));
    m_mark->setAccessibleName(tr("Longer than a minute"));
    m_time->setToolTip(tr("Estimated from this machine's speed"));
    m_time->setAccessibleName(tr("Estimated time of %1: %2").arg(m_check->text(), m_time->text()));
}

void ModelRow::setCurrent(bool isCurrent)
{
    if (m_isCurrent != isCurrent) {
        m_isCurrent = isCurrent;
        setAccessibleDescription(isCurrent ? tr("running now") : QString());
        update();
    }
}

void ModelRow::setEditable(bool isEditable)
{
    m_check->setEnabled(isEditable && m_isAvailable);
    m_toggle->setEnabled(m_check->isEnabled());
    m_knobs->setEnabled(isEditable);
}

void ModelRow::paintEvent(QPaintEvent*)
{
    if (m_isCurrent) {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        drawRounded(painter, rect(), theme.accentSoft, linePen(theme, theme.accent), 5);
    }
}

void ModelRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showEstimate();
    }
}

} // namespace juggler::ui
