// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/task_name.h"

namespace juggler::ui {

using namespace Qt::StringLiterals;

QString taskName(const TaskList& tasks, TaskId task)
{
    const QString label = QString::fromStdString(taskLabel(tasks.spec(task)));
    return isOneOfMany(tasks, task) ? label + u' ' + taskNumber(task) : label;
}

QString taskNumber(TaskId task)
{
    return u"#%1"_s.arg(toIndex(task));
}

bool isOneOfMany(const TaskList& tasks, TaskId task)
{
    return tasks.workload().groups[tasks.groupOf(task)].count > 1;
}

} // namespace juggler::ui
