// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtTest/QTest>

#include <functional>
#include <memory>
#include <set>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

/// What a person can use or read, and must therefore have a name.
bool needsName(QAccessibleInterface& item)
{
    switch (item.role()) {
    case QAccessible::Client: // only arranges others
    case QAccessible::Window:
    case QAccessible::Splitter:
    case QAccessible::Grip:
    case QAccessible::Separator:
    case QAccessible::Whitespace:
    case QAccessible::ScrollBar:
    case QAccessible::ToolBar:
    case QAccessible::Cell: // a cell may be empty
    case QAccessible::ColumnHeader:
    case QAccessible::Pane: // the corner of a table
    case QAccessible::NoRole: return item.state().focusable;
    case QAccessible::StaticText: return item.text(QAccessible::Description).isEmpty(); // one that has nothing to say now
    default: return true;
    }
}

QString describe(QAccessibleInterface* item)
{
    QStringList path;
    for (QAccessibleInterface* at = item; at != nullptr && path.size() < 6; at = at->parent()) {
        const QString kind = at->object() != nullptr ? QString::fromLatin1(at->object()->metaObject()->className()) : u"-"_s;
        path << u"%1 (role %2, \"%3\")"_s.arg(kind).arg(int(at->role()), 0, 16).arg(at->text(QAccessible::Name));
    }
    return path.join(u" < "_s);
}

} // namespace

class TstAccessibleTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void everythingThatIsUsedOrReadHasANameAndARole_data()
    {
        QTest::addColumn<bool>("hasRun");
        QTest::addColumn<bool>("hasTable");
        QTest::newRow("before a run") << false << false;
        QTest::newRow("after a run") << true << false;
        QTest::newRow("with the table of intervals") << true << true;
    }
    void everythingThatIsUsedOrReadHasANameAndARole()
    {
        QFETCH(bool, hasRun);
        QFETCH(bool, hasTable);
        MainWindow window;
        window.resize(1600, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        if (hasRun) {
            window.workloadPanel().model().replaceAll(
                {"test", {{SleepSpec{std::chrono::milliseconds(5)}, 2}, {FileReadSpec{"/no/such/file"}, 1}}});
            window.run();
            QTRY_VERIFY_WITH_TIMEOUT(!window.controller().isRunning(), 20'000);
            window.messages().show(MessageBar::Kind::Info, u"A note"_s);
        }
        window.timelinePanel().showIntervals(hasTable);
        int seen = 0;
        std::set<QAccessible::Role> roles;
        QStringList wrong;
        const std::function<void(QAccessibleInterface*)> walk = [&](QAccessibleInterface* item) {
            ++seen;
            const QAccessible::State state = item->state();
            if (state.invisible) {
                return;
            }
            roles.insert(item->role());
            if (needsName(*item) && item->text(QAccessible::Name).isEmpty()) {
                wrong << u"no name: "_s + describe(item);
            }
            if (state.focusable && (item->role() == QAccessible::Client || item->role() == QAccessible::NoRole)) {
                wrong << u"no role: "_s + describe(item);
            }
            for (int i = 0; i < item->childCount(); ++i) {
                QAccessibleInterface* const child = item->child(i);
                if (child == nullptr) {
                    wrong << u"no child %1: "_s.arg(i) + describe(item);
                } else {
                    walk(child);
                }
            }
        };
        walk(QAccessible::queryAccessibleInterface(&window));
        QVERIFY(seen > 100);
        QVERIFY(!hasRun || roles.contains(QAccessible::Chart));
        for (const auto role : {QAccessible::Window, hasTable ? QAccessible::Table : QAccessible::List, QAccessible::Graphic,
                                QAccessible::StatusBar, QAccessible::Table}) {
            QVERIFY2(roles.contains(role), qPrintable(QString::number(role)));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u"\n"_s)));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TstAccessibleTree)
#include "tst_accessible_tree.moc"
