// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is laid out from right to left: its parts change sides, time does not.
#include "tests/support/scenarios.h"
#include "ui/main_window.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/theme/apply_theme.h"
#include "ui/timeline/overview_strip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <memory>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstRightToLeft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, ThemeMode::Light);
    }
    void init() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void thePanelsChangeSidesButTimeDoesNot()
    {
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto leftOf = [&window](const QWidget& widget) { return widget.mapTo(&window, QPoint()).x(); };
        QVERIFY(leftOf(window.workloadPanel()) > leftOf(window.timelinePanel()));
        TimelineView& view = window.timelinePanel().view();
        view.setComparison(scenarios::mixedComparison());
        QVERIFY(view.xOf(0) < view.xOf(view.time().endNs()));
        QCOMPARE(leftOf(*view.viewport()), leftOf(window.timelinePanel().overview())); // so that both axes line up
        QVERIFY(leftOf(*view.verticalScrollBar()) > leftOf(*view.viewport()));
    }

    void theSentenceOfAnEmptyTimelineKeepsItsOrder()
    {
        const auto picture = [](Qt::LayoutDirection direction) {
            QApplication::setLayoutDirection(direction);
            TimelineView view;
            view.resize(900, 300);
            view.show();
            return QTest::qWaitForWindowExposed(&view) ? view.viewport()->grab(view.bodyRect()).toImage() : QImage();
        };
        const QImage rightToLeft = picture(Qt::RightToLeft);
        QVERIFY(!rightToLeft.isNull());
        QCOMPARE(rightToLeft, picture(Qt::LeftToRight));
    }

    void rightIsLater()
    {
        TimelineView view;
        view.resize(1000, 500);
        view.setComparison(scenarios::mixedComparison());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_Right);
        const auto first = view.selection();
        QTest::keyClick(&view, Qt::Key_Right);
        const auto second = view.selection();
        QVERIFY(first && second && second->startNs > first->startNs);
        QVERIFY(view.barRect(*second).left() >= view.barRect(*first).right() - 1);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.selection()->startNs, first->startNs);
    }

    void quantitiesKeepTheirOrder_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("label") << 0;
        QTest::newRow("label that can be cut") << 1;
        QTest::newRow("chip") << 2;
        QTest::newRow("table") << 3;
    }
    void quantitiesKeepTheirOrder()
    {
        QFETCH(int, kind);
        const auto picture = [kind](Qt::LayoutDirection direction) {
            QApplication::setLayoutDirection(direction);
            const QString text = u"250 ms (5.7\u00d7)"_s;
            std::unique_ptr<QWidget> widget;
            if (kind == 3) {
                auto table = std::make_unique<QTableView>();
                auto* model = new QStandardItemModel(1, 1, table.get());
                model->setData(model->index(0, 0), text);
                model->setData(model->index(0, 0), int(Qt::AlignCenter), Qt::TextAlignmentRole);
                table->setModel(model);
                table->horizontalHeader()->hide();
                table->verticalHeader()->hide();
                table->horizontalHeader()->setStretchLastSection(true);
                table->setFrameShape(QFrame::NoFrame);
                table->setShowGrid(false);
                widget = std::move(table);
            } else {
                std::unique_ptr<QLabel> label;
                if (kind == 0) {
                    label = std::make_unique<QLabel>();
                } else if (kind == 1) {
                    label = std::make_unique<ElidedLabel>();
                } else {
                    label = std::make_unique<Chip>();
                }
                label->setText(text);
                label->setAlignment(Qt::AlignCenter);
                widget = std::move(label);
            }
            widget->resize(200, 40);
            widget->setAttribute(Qt::WA_DontShowOnScreen);
            widget->show();
            auto* table = qobject_cast<QTableView*>(widget.get());
            return (table != nullptr ? table->viewport()->grab(QRect(0, 0, 200, 30)) : widget->grab()).toImage();
        };
        const QImage leftToRight = picture(Qt::LeftToRight);
        QCOMPARE(picture(Qt::RightToLeft), leftToRight);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TstRightToLeft)
#include "tst_right_to_left.moc"
