// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/run_settings_panel.h"

#include "core/model/machine_info.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

namespace juggler::ui {

namespace {

constexpr int kHighestNice = 19;
constexpr int kMostRepetitions = 1000;
constexpr int kMostWarmUps = 100;
constexpr int kAutomatic = -1; // of the warm-ups' spin box
constexpr int kSpinButtons = 36; // pixels beside a spin box's text

QString explanationOf(CacheMode mode)
{
    switch (mode) {
    case CacheMode::Cold: return RunSettingsPanel::tr("Files leave memory before each model: reads wait.");
    case CacheMode::Direct: return RunSettingsPanel::tr("Reads go past the page cache, to the disk.");
    case CacheMode::Warm: break;
    }
    return RunSettingsPanel::tr("Files are in memory already: reads only copy.");
}

} // namespace

RunSettingsPanel::RunSettingsPanel(QWidget* parent)
    : Card(tr("Run settings"), parent),
      m_cache(new QComboBox(this)),
      m_nice(new QSpinBox(this)),
      m_cores(new QSpinBox(this)),
      m_explanation(new ElidedLabel({}, this)),
      m_order(new QComboBox(this)),
      m_repetitions(new QSpinBox(this)),
      m_warmUps(new QSpinBox(this))
{
    m_cache->addItem(tr("warm"), static_cast<int>(CacheMode::Warm));
    m_cache->addItem(tr("cold"), static_cast<int>(CacheMode::Cold));
    m_cache->addItem(tr("direct"), static_cast<int>(CacheMode::Direct));
    m_cache->setAccessibleName(tr("Page cache"));
    m_nice->setRange(0, kHighestNice);
    m_nice->setValue(RunConfig{}.nice);
    m_nice->setAccessibleName(tr("Nice value of the workers"));
    m_nice->setToolTip(tr("The nice value of every worker thread: above 0 the window stays fluid beside them"));
    m_cores->setRange(0, usableCores());
    m_cores->setSpecialValueText(tr("all"));
    m_cores->setAccessibleName(tr("Cores that each model may use"));
    m_cores->setToolTip(tr("How many cores each model may use: with one, nothing runs in parallel"));
    m_cores->setMinimumWidth(m_cores->fontMetrics().horizontalAdvance(m_cores->specialValueText() + u'0') + kSpinButtons);
    m_order->addItem(tr("as listed"), false);
    m_order->addItem(tr("shuffled"), true);
    m_order->setAccessibleName(tr("Order of the tasks"));
    m_order->setToolTip(tr("shuffled: the tasks come in a mixed order, the same for every model"));
    m_explanation->setFont(smallFont(m_explanation->font()));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);

    auto* cacheLabel = new QLabel(tr("Page cache"), this);
    cacheLabel->setBuddy(m_cache);
    auto* niceLabel = new QLabel(tr("Nice"), this);
    niceLabel->setBuddy(m_nice);
    auto* coresLabel = new QLabel(tr("Cores"), this);
    coresLabel->setBuddy(m_cores);
    auto* orderLabel = new QLabel(tr("Order"), this);
    orderLabel->setBuddy(m_order);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(cacheLabel);
    row->addWidget(m_cache, 1);
    row->addSpacing(4);
    row->addWidget(niceLabel);
    row->addWidget(m_nice);
    auto* coresRow = new QHBoxLayout;
    coresRow->setSpacing(8);
    coresRow->addWidget(coresLabel);
    coresRow->addWidget(m_cores);
    coresRow->addSpacing(4);
    coresRow->addWidget(orderLabel);
    coresRow->addWidget(m_order, 1);
    body()->addLayout(row);
    body()->addWidget(m_explanation);
    body()->addLayout(coresRow);
    body()->addLayout(buildRepetitions());

    connect(m_cache, &QComboBox::currentIndexChanged, this, &RunSettingsPanel::showExplanation);
    connect(m_cache, &QComboBox::currentIndexChanged, this, &RunSettingsPanel::changed);
    connect(m_order, &QComboBox::activated, this, [this] { Q_EMIT orderChosen(m_order->currentData().toBool()); });
    connect(m_cores, &QSpinBox::valueChanged, this, &RunSettingsPanel::changed);
    connect(m_nice, &QSpinBox::valueChanged, this, &RunSettingsPanel::changed);
    showExplanation();
}

QLayout* RunSettingsPanel::buildRepetitions()
{
    m_repetitions->setRange(1, kMostRepetitions);
    m_repetitions->setAccessibleName(tr("Repetitions"));
    m_repetitions->setToolTip(tr("How often each model runs. The models take turns, and the results tell medians and spreads."));
    m_warmUps->setRange(kAutomatic, kMostWarmUps);
    m_warmUps->setValue(kAutomatic);
    m_warmUps->setSpecialValueText(tr("auto"));
    m_warmUps->setAccessibleName(tr("Warm-up rounds"));
    m_warmUps->setToolTip(tr("Rounds before those that count. auto: one where models are repeated, else none"));
    m_warmUps->setMinimumWidth(m_warmUps->fontMetrics().horizontalAdvance(m_warmUps->specialValueText() + u'0') + kSpinButtons);
    auto* repetitionsLabel = new QLabel(tr("Repetitions"), this);
    repetitionsLabel->setBuddy(m_repetitions);
    auto* warmUpsLabel = new QLabel(tr("Warm-up"), this);
    warmUpsLabel->setBuddy(m_warmUps);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(repetitionsLabel);
    row->addWidget(m_repetitions, 1);
    row->addSpacing(4);
    row->addWidget(warmUpsLabel);
    row->addWidget(m_warmUps, 1);
    connect(m_repetitions, &QSpinBox::valueChanged, this, &RunSettingsPanel::changed);
    connect(m_warmUps, &QSpinBox::valueChanged, this, &RunSettingsPanel::changed);
    return row;
}

int RunSettingsPanel::repetitions() const
{
    return m_repetitions->value();
}

void RunSettingsPanel::setRepetitions(int repetitions)
{
    m_repetitions->setValue(repetitions);
}

std::optional<int> RunSettingsPanel::warmUps() const
{
    return m_warmUps->value() == kAutomatic ? std::nullopt : std::optional(m_warmUps->value());
}

void RunSettingsPanel::setWarmUps(std::optional<int> warmUps)
{
    m_warmUps->setValue(warmUps.value_or(kAutomatic));
}

RepeatPlan RunSettingsPanel::plan() const
{
    return {.repetitions = repetitions(), .warmUps = warmUps().value_or(repetitions() > 1 ? 1 : 0)};
}

CacheMode RunSettingsPanel::cache() const
{
    return static_cast<CacheMode>(m_cache->currentData().toInt());
}

void RunSettingsPanel::setCache(CacheMode cache)
{
    m_cache->setCurrentIndex(m_cache->findData(static_cast<int>(cache)));
}

int RunSettingsPanel::nice() const
{
    return m_nice->value();
}

void RunSettingsPanel::setNice(int nice)
{
    m_nice->setValue(nice);
}

int RunSettingsPanel::cores() const
{
    return m_cores->value();
}

void RunSettingsPanel::setCores(int cores)
{
    m_cores->setValue(cores);
}

void RunSettingsPanel::setShuffled(bool isShuffled)
{
    m_order->setCurrentIndex(m_order->findData(isShuffled));
}

void RunSettingsPanel::setEditable(bool isEditable)
{
    m_cores->setEnabled(isEditable);
    m_order->setEnabled(isEditable);
    m_cache->setEnabled(isEditable);
    m_nice->setEnabled(isEditable);
    m_repetitions->setEnabled(isEditable);
    m_warmUps->setEnabled(isEditable);
}

void RunSettingsPanel::showExplanation()
{
    m_explanation->setText(explanationOf(cache()));
}

} // namespace juggler::ui
