// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/state_text.h"

#include <QtCore/QCoreApplication>

namespace juggler::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString stateMeaning(Swatch state)
{
    switch (state) {
    case Swatch::Running: return Text::tr("The task is on a core and computes. A solid bar never means anything else.");
    case Swatch::Waiting:
        return Text::tr("The task waits for the disk or a timer and needs no core. In a thread's row its thread is held and can do nothing "
                        "else; among the tasks in flight its thread is free and works on other tasks.");
    case Swatch::Ready:
        return Text::tr("The task could go on, but no core is free for it, or the thread that it needs is busy with another task.");
    case Swatch::Queued: return Text::tr("The task was submitted and has not started. It is seen in the view by task.");
    case Swatch::Overhead:
        return Text::tr("The thread is on a core without a task: it starts threads, turns its loop, or looks for the next task.");
    }
    return {};
}

} // namespace juggler::ui
