// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/window_settings.h"

#include "core/strategy/catalog.h"
#include "ui/run/user_settings.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <string>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kModelsAtFirst = 4; // of the catalog: what one comparison shows at a glance

QString text(std::string_view key)
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

struct ValueWriter {
    QString operator()(const FileReadSpec& spec) const { return QString::fromStdString(spec.path); }
    QString operator()(const SleepSpec& spec) const { return QString::number(spec.duration.count()); }
    QString operator()(const FibonacciSpec& spec) const { return QString::number(spec.n); }
    QString operator()(const FileWriteSpec& spec) const
    {
        return u"%1 %2 %3"_s.arg(spec.sizeBytes).arg(spec.isSynced ? 1 : 0).arg(text(spec.folder));
    }
    QString operator()(const AddSpec&) const { return {}; }
    QString operator()(const RecordedSpec& spec) const { return QString::fromStdString(spec.name); }
};

/// "KIND COUNT VALUE", one line a group: short, and many of them are read fast.
QString groupLine(const TaskGroup& group)
{
    return u"%1 %2 %3"_s.arg(text(kindKey(kindOf(group.spec)))).arg(group.count).arg(std::visit(ValueWriter{}, group.spec));
}

std::optional<TaskGroup> groupFromLine(const QString& line)
{
    const auto kind = kindFromKey(line.section(u' ', 0, 0).toStdString());
    const QString value = line.section(u' ', 2);
    if (!kind) {
        return std::nullopt;
    }
    TaskGroup group{.spec = {}, .count = line.section(u' ', 1, 1).toInt()};
    switch (*kind) {
    case TaskKind::FileRead: group.spec = FileReadSpec{value.toStdString()}; break;
    case TaskKind::Sleep: group.spec = SleepSpec{std::chrono::milliseconds(value.toLongLong())}; break;
    case TaskKind::Fibonacci: group.spec = FibonacciSpec{value.toInt()}; break;
    case TaskKind::FileWrite:
        group.spec =
            FileWriteSpec{value.section(u' ', 0, 0).toLongLong(), value.section(u' ', 2).toStdString(), value.section(u' ', 1, 1) == u"1"};
        break;
    case TaskKind::Add: group.spec = AddSpec{}; break;
    case TaskKind::Recorded: return std::nullopt; // cannot be run
    }
    const bool isValid = !validateSpec(group.spec) && !validateCount(group.count);
    return isValid ? std::optional(group) : std::nullopt;
}

std::optional<Workload> loadWorkload(const QSettings& settings)
{
    if (!settings.contains(u"workload/groups"_s)) {
        return std::nullopt;
    }
    Workload workload{settings.value(u"workload/name"_s).toString().toStdString(), {}};
    const QStringList lines = settings.value(u"workload/groups"_s).toStringList();
    const QStringList names = settings.value(u"workload/names"_s).toStringList(); // empty, or one a line, as are the next
    const QStringList after = settings.value(u"workload/after"_s).toStringList();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (auto group = groupFromLine(lines[i])) {
            group->name = names.value(i).toStdString();
            group->after = after.value(i).toStdString();
            workload.groups.push_back(*std::move(group));
        }
    }
    if (const QVariant seed = settings.value(u"workload/shuffle_seed"_s); seed.isValid()) {
        workload.shuffleSeed = seed.toULongLong();
    }
    if (validateWorkload(workload)) { // the names make no sense together
        for (TaskGroup& group : workload.groups) {
            group.name.clear();
            group.after.clear();
        }
    }
    return workload;
}

void saveWorkload(QSettings& settings, const Workload& workload)
{
    QStringList lines;
    QStringList names;
    QStringList after;
    for (const TaskGroup& group : workload.groups) {
        lines.append(groupLine(group));
        names.append(QString::fromStdString(group.name));
        after.append(QString::fromStdString(group.after));
    }
    const bool hasNames = names.join(QString()).size() > 0;
    settings.setValue(u"workload/name"_s, QString::fromStdString(workload.name));
    settings.setValue(u"workload/groups"_s, lines);
    settings.setValue(u"workload/names"_s, hasNames ? names : QStringList());
    settings.setValue(u"workload/after"_s, hasNames ? after : QStringList());
    if (workload.shuffleSeed) {
        settings.setValue(u"workload/shuffle_seed"_s, qulonglong(*workload.shuffleSeed));
    } else {
        settings.remove(u"workload/shuffle_seed"_s);
    }
}

QString modelKey(const StrategyInfo& info, const QString& name)
{
    return u"models/%1/%2"_s.arg(text(info.key), name);
}

} // namespace

WindowSettings loadSettings()
{
    const QSettings stored = userSettings();
    WindowSettings settings;
    settings.workload = loadWorkload(stored);
    for (const StrategyInfo& info : strategyCatalog()) {
        WindowSettings::ModelChoice& choice = settings.models[info.id];
        const auto place = static_cast<std::size_t>(&info - strategyCatalog().data());
        choice.isChecked = stored.value(modelKey(info, u"checked"_s), place < kModelsAtFirst).toBool();
        choice.config.strategy = info.id;
        choice.config.workers = stored.value(modelKey(info, u"workers"_s)).toInt();
        choice.config.processes =
            processModeFromKey(stored.value(modelKey(info, u"processes"_s)).toString().toStdString()).value_or(ProcessMode::Pool);
        choice.config.slice = std::chrono::milliseconds(stored.value(modelKey(info, u"slice_ms"_s)).toInt());
        choice.config.await =
            awaitModeFromKey(stored.value(modelKey(info, u"await"_s)).toString().toStdString()).value_or(AwaitMode::Together);
    }
    settings.cache = cacheModeFromKey(stored.value(u"run/cache"_s).toString().toStdString()).value_or(settings.cache);
    bool isNumber = false;
    const int nice = stored.value(u"run/nice"_s).toInt(&isNumber);
    settings.nice = isNumber ? nice : settings.nice;
    settings.cores = stored.value(u"run/cores"_s).toInt();
    settings.repetitions = std::max(stored.value(u"run/repetitions"_s, 1).toInt(), 1);
    const int warmUps = stored.value(u"run/warmUps"_s).toInt(&isNumber);
    settings.warmUps = isNumber && warmUps >= 0 ? std::optional(warmUps) : std::nullopt;
    settings.theme = themeFromKey(stored.value(u"window/theme"_s).toString().toStdString());
    settings.grouping = groupingFromKey(stored.value(u"window/grouping"_s).toString().toStdString()).value_or(Grouping::ByThread);
    settings.showsWindowLane = stored.value(u"window/windowLane"_s, true).toBool();
    settings.showsCurves = stored.value(u"window/curves"_s, true).toBool();
    settings.geometry = stored.value(u"window/geometry"_s).toByteArray();
    settings.mainSplitter = stored.value(u"window/mainSplitter"_s).toByteArray();
    settings.leftSplitter = stored.value(u"window/leftSplitter"_s).toByteArray();
    settings.rightSplitter = stored.value(u"window/rightSplitter"_s).toByteArray();
    return settings;
}

void saveSettings(const WindowSettings& settings)
{
    QSettings stored = userSettings();
    saveWorkload(stored, settings.workload.value_or(Workload{}));
    for (const StrategyInfo& info : strategyCatalog()) {
        const auto choice = settings.models.find(info.id);
        if (choice == settings.models.end()) {
            continue;
        }
        stored.setValue(modelKey(info, u"checked"_s), choice->second.isChecked);
        const RunConfig& config = choice->second.config;
        stored.setValue(modelKey(info, u"workers"_s), config.workers);
        stored.setValue(modelKey(info, u"processes"_s), text(processModeKey(config.processes)));
        stored.setValue(modelKey(info, u"slice_ms"_s), int(std::chrono::duration_cast<std::chrono::milliseconds>(config.slice).count()));
        stored.setValue(modelKey(info, u"await"_s), text(awaitModeKey(config.await)));
    }
    stored.setValue(u"run/cache"_s, text(cacheModeKey(settings.cache)));
    stored.setValue(u"run/nice"_s, settings.nice);
    stored.setValue(u"run/cores"_s, settings.cores);
    stored.setValue(u"run/repetitions"_s, settings.repetitions);
    if (settings.warmUps) {
        stored.setValue(u"run/warmUps"_s, *settings.warmUps);
    } else {
        stored.remove(u"run/warmUps"_s);
    }
    if (settings.theme) {
        stored.setValue(u"window/theme"_s, text(themeKey(*settings.theme)));
    } else {
        stored.remove(u"window/theme"_s);
    }
    stored.setValue(u"window/grouping"_s, text(groupingKey(settings.grouping)));
    stored.setValue(u"window/windowLane"_s, settings.showsWindowLane);
    stored.setValue(u"window/curves"_s, settings.showsCurves);
    stored.setValue(u"window/geometry"_s, settings.geometry);
    stored.setValue(u"window/mainSplitter"_s, settings.mainSplitter);
    stored.setValue(u"window/leftSplitter"_s, settings.leftSplitter);
    stored.setValue(u"window/rightSplitter"_s, settings.rightSplitter);
}

} // namespace juggler::ui
