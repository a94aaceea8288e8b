// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
// The window driven by the keyboard alone: nothing here clicks, triggers an action or calls into a panel.
#include "tests/support/active_window.h"
#include "tests/support/scenarios.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/export_dialog.h"
#include "ui/run/export_flow.h"
#include "ui/run/run_controller.h"
#include "ui/theme/apply_theme.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <memory>
#include <set>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTabs = 120;

constexpr int kPatienceMs = 30'000; // of a person before a window manager that has much else to do

/// Presses a key wherever the focus is: what a person can do who has only a keyboard, and who waits until a window has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    const auto isHeard = [] { return QApplication::activeWindow() != nullptr || QApplication::activePopupWidget() != nullptr; };
    QVERIFY(QTest::qWaitFor(isHeard, kPatienceMs));
    QTest::keyClick(static_cast<QWidget*>(nullptr), key, modifiers);
}

void type(const QString& text)
{
    QWidget* const target = QApplication::focusWidget();
    QVERIFY(target != nullptr);
    QTest::keyClicks(target, text);
}

QString nameOf(const QWidget* widget)
{
    if (widget == nullptr) {
        return u"nothing"_s;
    }
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QString own = widget->accessibleName();
    return !own.isEmpty() ? own : button != nullptr ? button->text() : QString::fromLatin1(widget->metaObject()->className());
}

/// Presses Tab until the focus is on the widget of this name; false where it never comes there.
bool tabTo(const QString& name)
{
    for (int i = 0; i < kMostTabs; ++i) {
        if (nameOf(QApplication::focusWidget()) == name) {
            return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

/// Goes through an open menu by arrow keys to the entry and takes it; closes the menu where there is no such entry.
void takeFromMenu(const QString& entry)
{
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (int i = 0; i < menu->actions().size(); ++i) {
        press(Qt::Key_Down);
        if (menu->activeAction() != nullptr && menu->activeAction()->text().remove(u'&').startsWith(entry)) {
            press(Qt::Key_Return);
            return;
        }
    }
    press(Qt::Key_Escape);
    QFAIL("no such entry");
}

} // namespace

class TstKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QApplication::setCursorFlashTime(0); // pictures are compared
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        QSettings stored(QSettings::IniFormat, QSettings::UserScope, u"juggler"_s, u"juggler"_s);
        stored.setValue(u"workload/groups"_s, QStringList());
        stored.sync();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    void fromAnEmptyWorkloadToAnExportedChart()
    {
        QCOMPARE(m_window->workloadPanel().model().groupCount(), 0);
        // Two kinds of tasks, one of them with another parameter and count.
        openMenuAndTake(u"Add tasks"_s, u"Sleep"_s);
        QTRY_COMPARE(m_window->workloadPanel().model().groupCount(), 1);
        press(Qt::Key_Escape); // its value is as proposed
        openMenuAndTake(u"Add tasks"_s, u"Fibonacci"_s);
        QTRY_COMPARE(m_window->workloadPanel().model().groupCount(), 2);
        press(Qt::Key_Escape);
        press(Qt::Key_F2); // opens the editor of the new row's value
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"22"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_window->workloadPanel().model().group(1), (TaskGroup{FibonacciSpec{22}, 1}));

        // The models: one of those that are chosen at first is not wanted.
        QVERIFY(tabTo(u"Event loop"_s));
        QVERIFY(m_window->modelsPanel().isChecked(StrategyId::EventLoop));
        press(Qt::Key_Space);
        QVERIFY(!m_window->modelsPanel().isChecked(StrategyId::EventLoop));

        press(Qt::Key_F5);
        QVERIFY(m_window->controller().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->controller().isRunning(), 20'000);

        // From bar to bar, through every panel.
        const TimelineView& view = m_window->timelinePanel().view();
        QVERIFY(tabTo(view.accessibleName()));
        std::set<std::size_t> panels;
        press(Qt::Key_Right);
        QVERIFY(view.selection());
        for (int i = 0; i < 40; ++i) {
            panels.insert(view.selection()->panel);
            press(Qt::Key_Down);
        }
        const std::size_t runs = m_window->controller().comparison()->runs.size();
        QCOMPARE(panels.size(), runs);
        press(Qt::Key_PageUp);
        QCOMPARE(view.selection()->panel, runs - 2);
        press(Qt::Key_PageDown);
        QCOMPARE(view.selection()->panel, runs - 1);
        for (int i = 0; i < 40 && view.selection()->task == kNoTask; ++i) {
            press(Qt::Key_Down); // from what a thread does by itself to a task
        }
        press(Qt::Key_Return); // zooms
        QVERIFY(!view.time().isFit());
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(view.grouping(), Grouping::ByTask);
        QVERIFY(view.selection()); // the same task

        // The same as a table, and back to the bars.
        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!view.isVisible());
        QCOMPARE(nameOf(QApplication::focusWidget()), u"Intervals"_s);
        const SelectedBar before = *view.selection();
        const auto isAnother = [&] {
            return view.selection() && (view.selection()->startNs != before.startNs || view.selection()->panel != before.panel);
        };
        const auto takesAnother = [&] { // the rows come from another thread: there may be none yet
            press(Qt::Key_Home, Qt::ControlModifier);
            for (int row = 0; row < 40 && !isAnother(); ++row) {
                press(Qt::Key_Down); // what a thread does by itself has no bar by task
            }
            return isAnother();
        };
        QTRY_VERIFY_WITH_TIMEOUT(takesAnother(), kPatienceMs);
        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(view.isVisible());
        QVERIFY(view.hasFocus());

        // Pictures of the timeline and of the makespans.
        exportBy([] { press(Qt::Key_E, Qt::ControlModifier); }, u"timeline.svg"_s);
        exportBy([this] { openMenuAndTake(u"Export"_s, u"Makespan chart"_s); }, u"makespans.png"_s);
    }

    void everyRowIsReached()
    {
        TimelineView view;
        view.resize(900, 600);
        view.setComparison(scenarios::denseComparison(2, 48, 5'000)); // only the first rows are shown
        view.show();
        view.setFocus();
        QVERIFY(becomesActive(view));
        QTRY_VERIFY_WITH_TIMEOUT(view.hasFocus(), kPatienceMs);
        press(Qt::Key_A);
        std::set<std::pair<std::size_t, int>> rows;
        press(Qt::Key_Right);
        for (int i = 0; i < 2 * 48; ++i) {
            QVERIFY(view.selection());
            rows.emplace(view.selection()->panel, view.selection()->row);
            press(Qt::Key_Down);
        }
        QCOMPARE(rows.size(), std::size_t{2 * 48});
        press(Qt::Key_A); // of the panel in which the selection is
        QVERIFY(view.geometryOfPanels().panels()[1].shownRows() < 48);
    }

    void tabReachesEveryControlAndComesBack()
    {
        std::set<const QWidget*> reached;
        QWidget* const first = QApplication::focusWidget();
        for (int i = 0; i < 2 * kMostTabs && (reached.empty() || QApplication::focusWidget() != first); ++i) {
            press(Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isOurs = !widget->objectName().startsWith(u"qt_"_s) && widget->focusProxy() == nullptr;
            if (isOurs && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus) {
                QVERIFY2(reached.contains(widget), qPrintable(nameOf(widget)));
            }
        }
        for (const auto* button : m_window->findChildren<QAbstractButton*>()) { // none for the mouse alone
            const bool isOurs = !button->objectName().startsWith(u"qt_"_s) && button->metaObject() != &QAbstractButton::staticMetaObject
                && !button->inherits("QTableCornerButton");
            if (isOurs && button->isVisible() && button->isEnabled()) {
                QVERIFY2(reached.contains(button), qPrintable(nameOf(button)));
            }
        }
    }

    void showsWhereTheFocusIs_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
        QTest::newRow("high contrast, light") << ThemeMode::HighContrastLight;
        QTest::newRow("high contrast, dark") << ThemeMode::HighContrastDark;
    }
    void showsWhereTheFocusIs()
    {
        QFETCH(ThemeMode, mode);
        applyTheme(*qApp, mode);
        openMenuAndTake(u"Add tasks"_s, u"Small computation"_s);
        QTRY_COMPARE(m_window->workloadPanel().model().groupCount(), 1);
        constexpr int kLeastPixels = 30;
        std::set<const QWidget*> seen;
        press(Qt::Key_Tab);
        while (seen.insert(QApplication::focusWidget()).second) {
            QWidget* const widget = QApplication::focusWidget();
            QCoreApplication::processEvents();
            const QImage focused = pictureAround(*widget);
            press(Qt::Key_Tab);
            QCoreApplication::processEvents();
            const QImage other = pictureAround(*widget);
            int different = 0;
            for (int y = 0; y < focused.height(); ++y) {
                for (int x = 0; x < focused.width(); ++x) {
                    different += focused.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
                }
            }
            QVERIFY2(focused.size() == other.size() && different >= kLeastPixels,
                     qPrintable(u"%1: %2 pixels"_s.arg(nameOf(widget)).arg(different)));
        }
        QVERIFY(seen.size() > 12);
    }

private:
    QImage pictureAround(const QWidget& widget)
    {
        const QRect place(widget.mapTo(m_window.get(), QPoint()), widget.size());
        return m_window->grab(place.adjusted(-2, -2, 2, 2)).toImage();
    }

    /// Tabs to a button with a menu, opens it, takes an entry. The menu has an event loop of its own.
    void openMenuAndTake(const QString& button, const QString& entry)
    {
        QVERIFY2(tabTo(button), qPrintable(button));
        QTimer::singleShot(0, this, [entry] { takeFromMenu(entry); });
        press(Qt::Key_Space);
        comeBack();
    }

    /// What a window manager does when a menu or a dialog has closed; offscreen there is none.
    void comeBack()
    {
        if (QGuiApplication::platformName() == u"offscreen" && QApplication::activeModalWidget() == nullptr) {
            m_window->activateWindow();
        }
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget() != nullptr, kPatienceMs);
    }

    /// Lets `ask` open a dialog that wants a path, types one there and waits for the file.
    template <typename Ask>
    void exportBy(Ask ask, const QString& name)
    {
        const QString path = m_folder->filePath(name);
        QSignalSpy written(&m_window->exports(), &ExportFlow::written);
        bool wasAsked = false;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            QWidget* const dialog = QApplication::activeModalWidget();
            const bool isAsking = qobject_cast<QFileDialog*>(dialog) != nullptr || qobject_cast<ExportDialog*>(dialog) != nullptr;
            if (!isAsking || qobject_cast<QLineEdit*>(QApplication::focusWidget()) == nullptr) {
                return;
            }
            wasAsked = true;
            answer.stop();
            press(Qt::Key_A, Qt::ControlModifier);
            type(path);
            press(Qt::Key_Return);
        });
        answer.start(20);
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked, kPatienceMs);
        comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 20'000);
        QVERIFY(QFile(path).size() > 1000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TstKeyboard)
#include "tst_keyboard.moc"
