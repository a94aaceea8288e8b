// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/active_window.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <memory>
#include <vector>

namespace juggler::ui {

/// A main window with settings of its own, and what a user does with it: what tests of the window are derived from. [GUI thread]
class WindowStage {
protected:
    static TaskGroup sleep(int ms, int count = 1) { return {SleepSpec{std::chrono::milliseconds(ms)}, count}; }
    static TaskGroup fib(int n, int count = 1) { return {FibonacciSpec{n}, count}; }

    /// For the settings of the windows to come, and for what the test writes.
    void useNewFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    /// As for somebody who starts the program for the first time.
    void openWithNewSettings()
    {
        useNewFolder();
        open();
    }

    void open()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(becomesActive(*m_window));
    }

    WindowActions& actions() { return m_window->actionSet(); }

    void use(const std::vector<TaskGroup>& groups, const std::vector<StrategyId>& models)
    {
        m_window->workloadPanel().model().replaceAll({"test", groups});
        for (const auto id : {StrategyId::Blocking, StrategyId::ThreadPool, StrategyId::EventLoop, StrategyId::DedicatedThreads}) {
            m_window->modelsPanel().setChecked(id, std::find(models.begin(), models.end(), id) != models.end());
        }
    }

    void clickModel(const QString& name)
    {
        for (QCheckBox* box : m_window->modelsPanel().findChildren<QCheckBox*>()) {
            if (box->text() == name) {
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            }
        }
    }

    QComboBox* comboBox(const QString& name)
    {
        for (QComboBox* box : m_window->findChildren<QComboBox*>()) {
            if (box->accessibleName() == name) {
                return box;
            }
        }
        return nullptr;
    }

    /// Clicks as soon as the widget can be hit: layouts take effect a few posted events after what changed them.
    void click(QWidget& target)
    {
        const auto canBeHit = [&] {
            return target.isVisible() && m_window->childAt(target.mapTo(m_window.get(), target.rect().center())) == &target;
        };
        QTRY_VERIFY(canBeHit());
        QTest::mouseClick(&target, Qt::LeftButton);
    }

    /// The button that answers a message of the window; null where there is none.
    QPushButton* answerButton(const QString& text)
    {
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisibleTo(m_window.get())) {
                return button;
            }
        }
        return nullptr;
    }
    void answer(const QString& text)
    {
        QPushButton* const button = answerButton(text);
        QVERIFY2(button != nullptr, qPrintable(text));
        click(*button);
    }
    void answerByKey(const QString& text)
    {
        QPushButton* const button = answerButton(text);
        QVERIFY2(button != nullptr, qPrintable(text));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    /// Starts a run whether or not the window asks first.
    void startAnyway()
    {
        m_window->run();
        if (!m_window->controller().isRunning()) {
            answer(QStringLiteral("Run anyway"));
        }
        QVERIFY(m_window->controller().isRunning());
    }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_window->controller().isRunning(); }, 20'000);
    }

    QString cell(int row, int column) { return m_window->resultsPanel().model().index(row, column).data().toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace juggler::ui
