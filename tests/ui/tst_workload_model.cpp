// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_model.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QUndoStack>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

TaskGroup fib(int n, int count = 1)
{
    return {FibonacciSpec{n}, count};
}

TaskGroup sleep(int ms, int count = 1)
{
    return {SleepSpec{std::chrono::milliseconds(ms)}, count};
}

TaskGroup read(const QString& path)
{
    return {FileReadSpec{path.toStdString()}, 1};
}

/// The values of n, in the order of the rows.
QList<int> numbers(const WorkloadModel& model)
{
    QList<int> list;
    for (const TaskGroup& group : model.workload().groups) {
        list.append(std::get<FibonacciSpec>(group.spec).n);
    }
    return list;
}

} // namespace

class TstWorkloadModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_undo = std::make_unique<QUndoStack>();
        m_model = std::make_unique<WorkloadModel>(*m_undo);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_undo.reset();
    }

    void showsTheValuesOfAGroup_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("nature");
        QTest::newRow("file") << 0 << u"Read file"_s << u"notes.txt"_s << u"waits"_s;
        QTest::newRow("sleep") << 1 << u"Sleep"_s << u"250 ms"_s << u"waits"_s;
        QTest::newRow("fibonacci") << 2 << u"Fibonacci"_s << u"n = 30"_s << u"computes"_s;
    }
    void showsTheValuesOfAGroup()
    {
        QFETCH(int, kind);
        const std::array groups{read(u"/folder/notes.txt"_s), sleep(250), fib(30)};
        QVERIFY(m_model->insert(0, {groups[static_cast<std::size_t>(kind)]}));
        QTEST(shown(WorkloadModel::Task), "task");
        QTEST(shown(WorkloadModel::Parameter), "parameter");
        QTEST(shown(WorkloadModel::Nature), "nature");
        QCOMPARE(shown(WorkloadModel::Count), u"1"_s);
    }

    void takesAValueThatIsTyped()
    {
        m_model->insert(0, {fib(30), sleep(10), read(u"/a"_s)});
        QVERIFY(m_model->setData(m_model->index(0, WorkloadModel::Parameter), 35));
        QVERIFY(m_model->setData(m_model->index(0, WorkloadModel::Count), 7));
        QVERIFY(m_model->setData(m_model->index(1, WorkloadModel::Parameter), 500));
        QVERIFY(m_model->setData(m_model->index(2, WorkloadModel::Parameter), u" /b/c "_s));
        QCOMPARE(m_model->group(0), fib(35, 7));
        QCOMPARE(m_model->group(1), sleep(500));
        QCOMPARE(m_model->group(2), read(u"/b/c"_s));
    }

    void refusesAWrongValueWithItsReason_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("reason");
        const int parameter = WorkloadModel::Parameter;
        const int count = WorkloadModel::Count;
        QTest::newRow("n too large") << 0 << parameter << QVariant(94) << u"from 0 to 93"_s;
        QTest::newRow("n negative") << 0 << parameter << QVariant(-1) << u"from 0 to 93"_s;
        QTest::newRow("sleep negative") << 1 << parameter << QVariant(-5) << u"one day"_s;
        QTest::newRow("sleep over a day") << 1 << parameter << QVariant(86'400'001) << u"one day"_s;
        QTest::newRow("no path") << 2 << parameter << QVariant(u"  "_s) << u"needs a path"_s;
        QTest::newRow("count zero") << 0 << count << QVariant(0) << u"from 1 to 1000000"_s;
        QTest::newRow("count too large") << 0 << count << QVariant(1'000'001) << u"from 1 to 1000000"_s;
        QTest::newRow("too many together") << 0 << count << QVariant(999'999) << u"in one workload"_s;
    }
    void refusesAWrongValueWithItsReason()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QVariant, value);
        QFETCH(QString, reason);
        m_model->insert(0, {fib(30), sleep(10), read(u"/a"_s)});
        const Workload before = m_model->workload();
        const int steps = m_undo->count();
        QSignalSpy refused(m_model.get(), &WorkloadModel::refused);
        QVERIFY(!m_model->setData(m_model->index(row, column), value));
        QCOMPARE(refused.count(), 1);
        QVERIFY2(refused.first().first().toString().contains(reason), qPrintable(refused.first().first().toString()));
        QCOMPARE(m_model->workload(), before);
        QCOMPARE(m_undo->count(), steps);
    }

    void undoesAndRedoesEveryOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("insert") << 0;
        QTest::newRow("remove two apart") << 1;
        QTest::newRow("duplicate") << 2;
        QTest::newRow("move down") << 3;
        QTest::newRow("move up") << 4;
        QTest::newRow("change") << 5;
        QTest::newRow("replace all") << 6;
        QTest::newRow("drag two") << 7;
    }
    void undoesAndRedoesEveryOrder()
    {
        QFETCH(int, order);
        m_model->insert(0, {fib(1), fib(2), fib(3), fib(4)});
        const QList<int> before = numbers(*m_model);
        perform(order);
        const QList<int> after = numbers(*m_model);
        QVERIFY(after != before);
        m_undo->undo();
        QCOMPARE(numbers(*m_model), before);
        m_undo->redo();
        QCOMPARE(numbers(*m_model), after);
    }

    void movesRowsByDrag_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("before");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("first to the end") << QByteArray("0") << 4 << QList<int>{2, 3, 4, 1};
        QTest::newRow("last to the top") << QByteArray("3") << 0 << QList<int>{4, 1, 2, 3};
        QTest::newRow("two apart to the end") << QByteArray("0,2") << 4 << QList<int>{2, 4, 1, 3};
        QTest::newRow("two apart to the middle") << QByteArray("0,3") << 2 << QList<int>{2, 1, 4, 3};
        QTest::newRow("neighbours to the end") << QByteArray("0,1") << 4 << QList<int>{3, 4, 1, 2};
        QTest::newRow("neighbours to the top") << QByteArray("2,3") << 0 << QList<int>{3, 4, 1, 2};
        QTest::newRow("neighbours to between them") << QByteArray("1,2") << 2 << QList<int>{1, 2, 3, 4};
        QTest::newRow("all but one, from both sides") << QByteArray("0,1,3") << 2 << QList<int>{1, 2, 4, 3};
        QTest::newRow("all") << QByteArray("0,1,2,3") << 4 << QList<int>{1, 2, 3, 4};
        QTest::newRow("onto itself") << QByteArray("1") << 2 << QList<int>{1, 2, 3, 4};
        QTest::newRow("a row that does not exist") << QByteArray("9") << 0 << QList<int>{1, 2, 3, 4};
    }
    void movesRowsByDrag()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, before);
        m_model->insert(0, {fib(1), fib(2), fib(3), fib(4)});
        QMimeData data;
        data.setData(QString::fromLatin1(WorkloadModel::kRowsMimeType), rows);
        m_model->dropMimeData(&data, Qt::MoveAction, before, 0, {});
        QTEST(numbers(*m_model), "expected");
    }

    void tellsOnceOfAStepHoweverManyRowsItHas_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addRow("remove") << u"remove"_s;
        QTest::addRow("remove every second") << u"every second"_s;
        QTest::addRow("move") << u"move"_s;
        QTest::addRow("replace") << u"replace"_s;
    }
    void tellsOnceOfAStepHoweverManyRowsItHas()
    {
        QFETCH(QString, order);
        m_model->insert(0, std::vector<TaskGroup>(100, fib(1)));
        m_model->insert(100, {fib(2)});
        QVERIFY(m_model->runAfter(100, 0));
        const Workload before = m_model->workload();
        std::vector<int> rows;
        QByteArray texts;
        for (int row = 0; row < 100; row += order == u"every second"_s ? 2 : 1) {
            rows.push_back(row);
            texts += (row == 0 ? "" : ",") + QByteArray::number(row);
        }
        QSignalSpy changed(m_model.get(), &WorkloadModel::workloadChanged);
        QSignalSpy removed(m_model.get(), &WorkloadModel::rowsRemoved);
        QSignalSpy moved(m_model.get(), &WorkloadModel::rowsMoved);
        if (order == u"move"_s) {
            QMimeData data;
            data.setData(QString::fromLatin1(WorkloadModel::kRowsMimeType), texts);
            m_model->dropMimeData(&data, Qt::MoveAction, 101, 0, {});
            QCOMPARE(moved.count(), 1);
        } else if (order == u"replace"_s) {
            m_model->replaceAll({"other", {fib(7)}, 3});
        } else {
            m_model->remove(rows);
            QCOMPARE(removed.count(), order == u"remove"_s ? 1 : 50);
        }
        QCOMPARE(changed.count(), 1);
        m_undo->undo();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_model->workload().groups, before.groups);
    }

    void runsAGroupAfterAnotherAndNamesThat()
    {
        m_model->insert(0, {fib(1), sleep(2)});
        QVERIFY(m_model->runAfter(1, 0));
        QCOMPARE(m_model->group(0).name, "fibs");
        QCOMPARE(m_model->group(1).after, "fibs");
        QCOMPARE(m_model->index(1, WorkloadModel::After).data().toString(), u"fibs"_s);
        m_undo->undo();
        QCOMPARE(m_model->group(0).name, "");
        QCOMPARE(m_model->group(1).after, "");
    }

    void takesANameThatIsFree()
    {
        m_model->insert(0, {fib(1), fib(2), sleep(3), sleep(4)});
        QVERIFY(m_model->runAfter(2, 0));
        QVERIFY(m_model->runAfter(3, 1));
        QCOMPARE(m_model->group(1).name, "fibs2");
    }

    void refusesToWaitInACircle()
    {
        m_model->insert(0, {fib(1), sleep(2)});
        QVERIFY(m_model->runAfter(1, 0));
        QSignalSpy refused(m_model.get(), &WorkloadModel::refused);
        QVERIFY(!m_model->runAfter(0, 1));
        QVERIFY(!m_model->runAfter(0, 0));
        QCOMPARE(refused.count(), 2);
        QCOMPARE(m_model->group(0).after, "");
    }

    void aRenamedGroupKeepsThoseThatRunAfterIt()
    {
        m_model->insert(0, {fib(1), sleep(2)});
        QVERIFY(m_model->runAfter(1, 0));
        QVERIFY(m_model->setData(m_model->index(0, WorkloadModel::Task), u" first "_s));
        QCOMPARE(m_model->group(0).name, "first");
        QCOMPARE(m_model->group(1).after, "first");
        QSignalSpy refused(m_model.get(), &WorkloadModel::refused);
        QVERIFY(!m_model->setData(m_model->index(1, WorkloadModel::Task), u"first"_s));
        QCOMPARE(refused.count(), 1);
    }

    void aRemovedGroupFreesThoseThatRanAfterIt()
    {
        m_model->insert(0, {fib(1), sleep(2)});
        QVERIFY(m_model->runAfter(1, 0));
        m_model->remove({0});
        QCOMPARE(m_model->group(0).after, "");
        m_undo->undo();
        QCOMPARE(m_model->group(1).after, "fibs");
    }

    void aCopyHasNoName()
    {
        m_model->insert(0, {fib(1), sleep(2)});
        QVERIFY(m_model->runAfter(1, 0));
        m_model->duplicate({0, 1});
        QCOMPARE(m_model->group(2).name, "");
        QCOMPARE(m_model->group(3).after, "fibs");
        QVERIFY(!validateWorkload(m_model->workload()));
    }

    void shufflesAndUndoesThat()
    {
        m_model->insert(0, {fib(1)});
        m_model->shuffle(7);
        QCOMPARE(m_model->workload().shuffleSeed, std::optional<std::uint64_t>(7));
        m_undo->undo();
        QVERIFY(!m_model->workload().shuffleSeed);
    }

    void aLoadedWorkloadBringsItsOrder()
    {
        Workload loaded{"shuffled", {fib(1)}, 11};
        QVERIFY(m_model->replaceAll(loaded));
        QCOMPARE(m_model->workload(), loaded);
        m_undo->undo();
        QVERIFY(!m_model->workload().shuffleSeed);
    }

    void tellsOfAFileThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("problem");
        QTest::newRow("missing") << u"/no/such/file"_s << u"There is no file"_s;
        QTest::newRow("folder") << u"/tmp"_s << u"is a folder"_s;
        QTest::newRow("device") << u"/dev/null"_s << u"not a regular file"_s;
    }
    void tellsOfAFileThatCannotBeRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, problem);
        QVERIFY2(m_model->insert(0, {read(path)}), "such a task may be run: it fails alone");
        const QModelIndex cell = m_model->index(0, WorkloadModel::Parameter);
        QVERIFY2(cell.data(Qt::ToolTipRole).toString().contains(problem), qPrintable(cell.data(Qt::ToolTipRole).toString()));
        QVERIFY(!cell.data(Qt::DecorationRole).isNull());
    }

    void noticesWhenAFileAppears()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"late.txt"_s);
        m_model->insert(0, {read(path)});
        QVERIFY(!m_model->fileProblem(0).isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QSignalSpy changed(m_model.get(), &WorkloadModel::dataChanged);
        m_model->refreshFileProblems();
        QVERIFY(m_model->fileProblem(0).isEmpty());
        QCOMPARE(changed.count(), 1);
    }

    void hasItsNameUntilItIsEdited()
    {
        m_model->load({"first", {fib(1)}});
        m_model->replaceAll({"second", {fib(2)}});
        QCOMPARE(m_model->workload().name, std::string("second"));
        m_model->change(0, fib(3));
        QCOMPARE(m_model->workload().name, std::string());
        m_undo->undo();
        QCOMPARE(m_model->workload().name, std::string("second"));
        m_undo->undo();
        QCOMPARE(m_model->workload().name, std::string("first"));
    }

    void loadsWithoutAStepToUndo()
    {
        m_model->insert(0, {fib(1)});
        m_model->load({"last", {fib(5), fib(6)}});
        QCOMPARE(numbers(*m_model), (QList<int>{5, 6}));
        QVERIFY(!m_undo->canUndo());
    }

private:
    QString shown(int column) const { return m_model->index(0, column).data().toString(); }

    void perform(int order)
    {
        switch (order) {
        case 0: m_model->insert(2, {fib(8), fib(9)}); break;
        case 1: m_model->remove({2, 0}); break;
        case 2: m_model->duplicate({0, 1}); break;
        case 3: m_model->move(0, 3); break;
        case 4: m_model->move(3, 1); break;
        case 5: m_model->change(1, fib(40)); break;
        case 6: m_model->replaceAll({"other", {fib(7)}}); break;
        default: {
            QMimeData data;
            data.setData(QString::fromLatin1(WorkloadModel::kRowsMimeType), "0,1");
            m_model->dropMimeData(&data, Qt::MoveAction, 4, 0, {});
        }
        }
    }

    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<WorkloadModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TstWorkloadModel)
#include "tst_workload_model.moc"
