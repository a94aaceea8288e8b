// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/model_name.h"

#include "core/analysis/run_label.h"
#include "core/strategy/catalog.h"
#include "ui/words/number_text.h"
#include "ui/words/translated_core.h"

#include <QtCore/QCoreApplication>

#include <string>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::ModelName)
};

struct RunNames {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::ComparisonText) // beside what else is said of a comparison
};

/// "1 ms", "0.5 ms".
QString millisecondsText(std::chrono::microseconds time)
{
    return Text::tr("%1 ms").arg(numberLocale().toString(static_cast<double>(time.count()) / 1000, 'g', 6));
}

} // namespace

QString strategyName(StrategyId strategy)
{
    return translatedCore(strategyInfo(strategy).name);
}

QString modelName(const RunConfig& config, int cores)
{
    const StrategyInfo& info = strategyInfo(config.strategy);
    if (!config.title.empty()) {
        return QString::fromStdString(config.title);
    }
    QString name = strategyName(config.strategy);
    if (info.startsProcesses && config.processes == ProcessMode::PerTask) {
        name = Text::tr("%1, one a task").arg(name);
    } else if (info.hasWorkers) {
        name = u"%1 (%2)"_s.arg(name).arg(effectiveWorkers(config, cores));
    }
    if (info.hasSlices && config.slice.count() > 0) {
        name = Text::tr("%1, %2 slices").arg(name, millisecondsText(config.slice));
    }
    if (info.isAsynchronous && config.await == AwaitMode::InTurn) {
        name = Text::tr("%1, in turn").arg(name);
    }
    return name;
}

QString runName(const Comparison& comparison, std::size_t run)
{
    const QString model = modelName(comparison.runs[run]->config(), machineOf(comparison, *comparison.runs[run]).cores);
    const auto origins = originNames(comparison);
    if (!origins) {
        return model;
    }
    return RunNames::tr("%1, %2").arg(model,
                                      (*origins)[run].empty() ? RunNames::tr("measured here") : QString::fromStdString((*origins)[run]));
}

} // namespace juggler::ui
