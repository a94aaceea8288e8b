// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/task_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::TaskText)
};

struct ParameterWriter {
    QString operator()(const FileReadSpec& spec) const
    {
        const QString path = QString::fromStdString(spec.path);
        const QString name = QFileInfo(path).fileName();
        return name.isEmpty() ? path : name;
    }
    QString operator()(const SleepSpec& spec) const { return Text::tr("%1 ms").arg(QLocale().toString(qlonglong(spec.duration.count()))); }
    QString operator()(const FibonacciSpec& spec) const { return Text::tr("n = %1").arg(spec.n); }
    QString operator()(const FileWriteSpec& spec) const
    {
        const QString size = QString::fromStdString(sizeText(spec.sizeBytes));
        return spec.isSynced ? Text::tr("%1, fsync").arg(size) : size;
    }
    QString operator()(const AddSpec&) const { return Text::tr("1 + 2"); }
    QString operator()(const RecordedSpec& spec) const { return QString::fromStdString(spec.name); }
};

} // namespace

QString kindText(TaskKind kind)
{
    switch (kind) {
    case TaskKind::FileRead: return Text::tr("Read file");
    case TaskKind::Sleep: return Text::tr("Sleep");
    case TaskKind::FileWrite: return Text::tr("Write file");
    case TaskKind::Add: return Text::tr("Add");
    case TaskKind::Recorded: return Text::tr("Recorded");
    case TaskKind::Fibonacci: break;
    }
    return Text::tr("Fibonacci");
}

QString kindIconName(TaskKind kind)
{
    switch (kind) {
    case TaskKind::FileRead: return u"file"_s;
    case TaskKind::FileWrite: return u"file-write"_s;
    case TaskKind::Sleep: return u"clock"_s;
    case TaskKind::Add:
    case TaskKind::Recorded:
    case TaskKind::Fibonacci: break;
    }
    return u"cpu"_s;
}

QString natureText(TaskKind kind)
{
    return kind == TaskKind::Recorded                          ? Text::tr("recorded")
        : kind == TaskKind::Fibonacci || kind == TaskKind::Add ? Text::tr("computes")
                                                               : Text::tr("waits");
}

QString parameterText(const TaskSpec& spec)
{
    return std::visit(ParameterWriter{}, spec);
}

QString parameterToolTip(const TaskSpec& spec)
{
    if (const auto* file = std::get_if<FileReadSpec>(&spec)) {
        return QString::fromStdString(file->path);
    }
    if (const auto* file = std::get_if<FileWriteSpec>(&spec)) {
        const QString folder = file->folder.empty() ? Text::tr("the folder for temporary files") : QString::fromStdString(file->folder);
        return Text::tr("%1 into %2; the file is removed when the model has ended").arg(parameterText(spec), folder);
    }
    return parameterText(spec);
}

} // namespace juggler::ui
