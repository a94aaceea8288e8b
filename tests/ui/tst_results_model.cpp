// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/panels/results_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstResultsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAProperModelFromOneComparisonToTheNext()
    {
        ResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &ResultsModel::modelReset);
        const auto live = scenarios::liveComparison();
        model.setComparison(live);
        QCOMPARE(model.rowCount(), static_cast<int>(live->runs.size()));
        model.setFigures(computeFigures(*live));
        model.refreshStates();
        const auto finished = scenarios::mixedComparison();
        model.setComparison(finished);
        model.setFigures(computeFigures(*finished));
        QCOMPARE(model.rowCount(), static_cast<int>(finished->runs.size()));
        QCOMPARE(model.index(0, ResultsModel::SpeedUp).data().toString(), u"1.00\u00d7"_s);
        model.setComparison(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_MAIN(TstResultsModel)
#include "tst_results_model.moc"
