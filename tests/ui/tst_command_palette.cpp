// labels: notsan
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "tests/support/window_stage.h"
#include "ui/commands/command_list.h"
#include "ui/commands/command_model.h"
#include "ui/commands/command_palette.h"
#include "ui/commands/key_sheet.h"
#include "ui/commands/timeline_actions.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/theme/theme.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolBar>

#include <algorithm>
#include <map>
#include <vector>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstCommandPalette : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

    void hasEveryActionOfTheWindow()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            if (isWorthFinding(*action)) {
                QVERIFY2(!action->text().isEmpty(), qPrintable(action->toolTip()));
                QVERIFY2(rowOf(action) >= 0, qPrintable(action->text()));
            }
        }
        QCOMPARE_GT(palette().model().rowCount(), 40);
    }

    void noTwoActionsShareAKey()
    {
        std::map<QString, std::vector<Command>> seen;
        for (const Command& command : collectCommands(*m_window)) {
            for (const QKeySequence& keys : command.action->shortcuts()) {
                for (const Command& other : seen[keys.toString()]) {
                    QVERIFY2(!canBothHear(*command.action, *other.action),
                             qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), command.text, other.text)));
                }
                seen[keys.toString()].push_back(command);
            }
        }
    }

    void everyActionSaysWhereItBelongs()
    {
        for (const Command& command : collectCommands(*m_window)) {
            QVERIFY2(!command.group.isEmpty(), qPrintable(command.text));
            QVERIFY2(command.group != u"All commands"_s, qPrintable(command.text));
        }
    }

    void typingFindsAndEnterRuns()
    {
        m_window->timelinePanel().view().setFocus();
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().line().hasFocus());
        QTest::keyClicks(&palette().line(), u"by tas"_s);
        QCOMPARE(palette().list().currentIndex().data().toString(), u"By task"_s);
        QTest::keyClick(&palette().line(), Qt::Key_Return);
        QVERIFY(!palette().isVisible());
        QVERIFY(m_window->actionSet().byTask->isChecked());
        QVERIFY(m_window->timelinePanel().view().hasFocus());
    }

    void escapeGivesTheFocusBackAndRunsNothing()
    {
        m_window->timelinePanel().view().setFocus();
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), u"by task"_s);
        QTest::keyClick(&palette().line(), Qt::Key_Escape);
        QVERIFY(!palette().isVisible());
        QVERIFY(!m_window->actionSet().byTask->isChecked());
        QVERIFY(m_window->timelinePanel().view().hasFocus());
    }

    void whatWasRunLastStandsFirst()
    {
        runByName(u"Zoom out"_s);
        runByName(u"By task"_s);
        press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(palette().model().index(0).data().toString(), u"By task"_s);
        QCOMPARE(palette().model().index(1).data().toString(), u"Zoom out"_s);
    }

    void arrowsGoRoundTheList()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(&palette().line(), Qt::Key_Up);
        QCOMPARE(palette().list().currentIndex().row(), palette().model().rowCount() - 1);
        QTest::keyClick(&palette().line(), Qt::Key_Down);
        QCOMPARE(palette().list().currentIndex().row(), 0);
    }

    void whatCannotBeHadSaysWhyAndStays()
    {
        m_window->workloadPanel().model().replaceAll({});
        press(Qt::Key_K, Qt::ControlModifier);
        const int row = rowOf(m_window->actionSet().run);
        const QModelIndex index = palette().model().index(row);
        QVERIFY(!index.data(CommandModel::IsAvailableRole).toBool());
        QVERIFY2(index.data(CommandModel::ExplanationRole).toString().contains(u"nothing to run"_s),
                 qPrintable(index.data(CommandModel::ExplanationRole).toString()));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"not available"_s));
        palette().list().setCurrentIndex(index);
        QTest::keyClick(&palette().line(), Qt::Key_Return);
        QVERIFY(palette().isVisible());
    }

    void aClickRuns()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), u"by task"_s);
        const QRect rect = palette().list().visualRect(palette().model().index(0));
        QTest::mouseClick(palette().list().viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(m_window->actionSet().byTask->isChecked());
        QVERIFY(!palette().isVisible());
    }

    void switchesModelsOnAndOff()
    {
        QVERIFY(m_window->modelsPanel().isChecked(StrategyId::Blocking));
        runByName(u"Blocking"_s);
        QVERIFY(!m_window->modelsPanel().isChecked(StrategyId::Blocking));
        runByName(u"Blocking"_s);
        QVERIFY(m_window->modelsPanel().isChecked(StrategyId::Blocking));
    }

    void takesPresetsFromTheirMenu()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), u"presets"_s);
        QCOMPARE(palette().list().currentIndex().data(CommandModel::GroupRole).toString(), u"Presets"_s);
    }

    void closesWhenTheFocusGoesElsewhere()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        m_window->timelinePanel().view().setFocus();
        QVERIFY(!palette().isVisible());
        QVERIFY(m_window->timelinePanel().view().hasFocus());
    }

    void itsModelKeepsTheRulesOfModels()
    {
        const QAbstractItemModelTester tester(&palette().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), u"zoom"_s);
        QTest::keyClicks(&palette().line(), u"qqqq"_s);
        QCOMPARE(palette().model().rowCount(), 0);
    }

    void sortsTheRowsOfEveryPanel()
    {
        m_window->timelinePanel().view().setComparison(scenarios::mixedComparison());
        runByName(u"Sort rows: waiting time"_s);
        for (std::size_t i = 0; i < m_window->timelinePanel().view().panelCount(); ++i) {
            QCOMPARE(m_window->timelinePanel().view().panel(i).order.sort, RowSort::Waiting);
        }
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), u"sort rows duration"_s); // of tasks alone
        QVERIFY(palette().model().rowCount() == 0 || palette().model().index(0).data().toString() != u"Sort rows: duration"_s);
    }

    void theSheetHasEveryKey()
    {
        press(Qt::Key_F1);
        const auto* sheet = m_window->findChild<KeySheet*>();
        QVERIFY(sheet != nullptr);
        const QString text = sheet->findChild<QTextBrowser*>()->toPlainText();
        for (const Command& command : collectCommands(*m_window)) {
            const QString keys = command.shortcut();
            QVERIFY2(keys.isEmpty() || (text.contains(command.text) && text.contains(keys)), qPrintable(command.text));
        }
        const QString plain = keySheetText(keySections(collectCommands(*m_window)));
        QVERIFY(plain.contains(u"  Find a command..."_s));
        QVERIFY(plain.contains(u"Ctrl+K"_s));
    }

    void theTimelinesKeysAreActionsToo()
    {
        for (const TimelineKey& key : timelineKeys()) {
            const auto commands = collectCommands(*m_window);
            QVERIFY2(std::any_of(commands.begin(), commands.end(), [&](const Command& command) { return command.text == key.text; }),
                     qPrintable(key.text));
        }
    }

private:
    CommandPalette& palette() const { return m_window->commandPalette(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window.get(), key, modifiers); }

    /// Whether a user would miss it: not what holds others, nor what Qt's own widgets keep for themselves.
    bool isWorthFinding(const QAction& action) const
    {
        for (const QObject* object = action.parent(); object != nullptr; object = object->parent()) {
            if (qobject_cast<const QDialog*>(object) != nullptr || qobject_cast<const QLineEdit*>(object) != nullptr
                || (qobject_cast<const QToolBar*>(object) != nullptr && action.parent() == object)) {
                return false;
            }
        }
        return !action.isSeparator() && action.menu<QMenu*>() == nullptr && action.isVisible();
    }

    /// Whether a key press can reach both: one is of the whole window, or they belong to widgets of which one is in the other.
    static bool canBothHear(const QAction& a, const QAction& b)
    {
        if (a.shortcutContext() == Qt::WindowShortcut || b.shortcutContext() == Qt::WindowShortcut) {
            return true;
        }
        const auto isOfAWidget = [](const QObject* object) {
            return object->isWidgetType() && qobject_cast<const QMenu*>(object) == nullptr;
        };
        for (const QObject* first : a.associatedObjects()) {
            for (const QObject* second : b.associatedObjects()) {
                const bool isNested = isOfAWidget(first) && isOfAWidget(second)
                    && (first == second || static_cast<const QWidget*>(first)->isAncestorOf(static_cast<const QWidget*>(second))
                        || static_cast<const QWidget*>(second)->isAncestorOf(static_cast<const QWidget*>(first)));
                if (isNested) {
                    return true;
                }
            }
        }
        return false;
    }

    int rowOf(const QAction* action) const
    {
        for (int row = 0; row < palette().model().rowCount(); ++row) {
            if (palette().model().command(row).action == action) {
                return row;
            }
        }
        return -1;
    }

    void runByName(const QString& text)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(&palette().line(), text);
        QCOMPARE(palette().list().currentIndex().data().toString(), text);
        QTest::keyClick(&palette().line(), Qt::Key_Return);
    }
};

QTEST_MAIN(TstCommandPalette)
#include "tst_command_palette.moc"
