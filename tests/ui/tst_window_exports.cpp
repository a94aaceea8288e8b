// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/window_stage.h"
#include "ui/panels/results_panel.h"
#include "ui/run/export_flow.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"

#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

/// What the window writes into files, and what it says where it cannot.
class TstWindowExports : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

    void exportsEverythingOnceARunIsOver_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("timeline") << int(ExportFlow::Kind::Timeline) << u"timeline.svg"_s;
        QTest::newRow("makespans") << int(ExportFlow::Kind::Makespans) << u"makespans.pdf"_s;
        QTest::newRow("progress") << int(ExportFlow::Kind::Progress) << u"progress.png"_s;
        QTest::newRow("csv") << int(ExportFlow::Kind::Csv) << u"intervals.csv"_s;
        QTest::newRow("json") << int(ExportFlow::Kind::Json) << u"run.json"_s;
    }
    void exportsEverythingOnceARunIsOver()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        const QString path = m_folder->filePath(name);
        QSignalSpy written(&m_window->exports(), &ExportFlow::written);
        m_window->exports().save(static_cast<ExportFlow::Kind>(kind), path);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(QFile(path).size() > 100);
        QVERIFY(m_window->messages().text().isEmpty());
    }

    void exportsNoEmptyChartOfTasksInProgress()
    {
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        m_window->resultsPanel().table().clearSelection();
        QSignalSpy failed(&m_window->exports(), &ExportFlow::failed);
        const QString path = m_folder->filePath(u"progress.png"_s);
        m_window->exports().save(ExportFlow::Kind::Progress, path);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY2(m_window->messages().text().contains(u"Select a model"_s), qPrintable(m_window->messages().text()));
    }

    void tellsInPlaceWhyAnExportFailed_data() { exportsEverythingOnceARunIsOver_data(); }

    void tellsInPlaceWhyAnExportFailed()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        QSignalSpy failed(&m_window->exports(), &ExportFlow::failed);
        const QString path = u"/no/such/folder/"_s + name;
        m_window->exports().save(static_cast<ExportFlow::Kind>(kind), path);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(m_window->messages().text().contains(path), qPrintable(m_window->messages().text()));
        QVERIFY(m_window->messages().isVisible());
    }

    void aWindowThatIsClosedPrintsNothing()
    {
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        bool isPreviewed = false;
        QTimer rejecter;
        connect(&rejecter, &QTimer::timeout, this, [&isPreviewed] {
            if (auto* preview = qobject_cast<QPrintPreviewDialog*>(QApplication::activeModalWidget())) {
                isPreviewed = true;
                preview->reject();
            }
        });
        rejecter.start(10);
        m_window->exports().print(PictureLayout::Together);
        QVERIFY(m_window->exports().isLayingOut());
        QVERIFY(!m_window->exports().isSaving()); // nothing is lost with it
        QVERIFY2(m_window->actionSet().run->toolTip().contains(u"laid out"_s), qPrintable(m_window->actionSet().run->toolTip()));
        QVERIFY(m_window->close());
        QTRY_VERIFY(!m_window->exports().isLayingOut());
        QTest::qWait(100); // nothing follows
        QVERIFY(!isPreviewed);
        m_window->show();
        m_window->exports().print(PictureLayout::Together);
        QTRY_VERIFY(isPreviewed);
    }
};

QTEST_MAIN(TstWindowExports)
#include "tst_window_exports.moc"
