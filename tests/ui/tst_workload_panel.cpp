// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/workload_panel.h"
#include "ui/theme/apply_theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/number_editor.h"
#include "ui/workload/path_editor.h"
#include "ui/workload/sample_files_dialog.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"
#include "ui/workload/write_editor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include <memory>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

TaskGroup fib(int n, int count = 1)
{
    return {FibonacciSpec{n}, count};
}

void writeFile(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("contents");
}

} // namespace

class TstWorkloadPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }

    void init()
    {
        m_undo = std::make_unique<QUndoStack>();
        m_panel = std::make_unique<WorkloadPanel>(*m_undo);
        m_panel->resize(360, 420);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_undo.reset();
    }

    void addsATaskFromTheMenuAndEditsItAtOnce()
    {
        action(m_panel->addMenu(), u"Fibonacci"_s).trigger();
        auto* editor = openEditor<NumberEditor>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"41"_s); // the old value is selected, so typing replaces it
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(model().group(0), fib(41)); // Qt commits on Enter by a posted call
    }

    void showsALargeCountInFull()
    {
        m_panel->model().replaceAll({"test", {fib(20, 3)}});
        auto* table = m_panel->findChild<QTableView*>();
        QTRY_VERIFY(table->columnWidth(WorkloadModel::Count) > 0);
        m_panel->model().replaceAll({"test", {fib(20, limits::kLargestCount)}});
        const QString text = m_panel->model().index(0, WorkloadModel::Count).data().toString();
        QTRY_VERIFY2(table->columnWidth(WorkloadModel::Count) > table->fontMetrics().horizontalAdvance(text), qPrintable(text));
    }

    void keepsTheEditorOpenWithAValueThatIsRefused()
    {
        model().insert(0, {fib(30)});
        NumberEditor* editor = edit<NumberEditor>(0, WorkloadModel::Parameter);
        QTest::keyClicks(editor, u"94"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY2(message().contains(u"from 0 to 93"_s), qPrintable(message()));
        QCOMPARE(openEditor<NumberEditor>(), editor);
        QCOMPARE(editor->value(), 94);
        QCOMPARE(model().group(0), fib(30));
        QTest::keyClick(editor, Qt::Key_Backspace);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(model().group(0), fib(9));
        QCOMPARE(message(), QString());
    }

    void givesAValueUpWithEscape()
    {
        model().insert(0, {fib(30)});
        NumberEditor* editor = edit<NumberEditor>(0, WorkloadModel::Count);
        QTest::keyClicks(editor, u"500"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(model().group(0), fib(30));
    }

    void stepsStayWithinTheLimits()
    {
        model().insert(0, {fib(93)});
        NumberEditor* editor = edit<NumberEditor>(0, WorkloadModel::Parameter);
        QTest::keyClick(editor, Qt::Key_Up);
        QCOMPARE(editor->value(), 93);
        QTest::keyClick(editor, Qt::Key_Down);
        QCOMPARE(editor->value(), 92);
    }

    void takesATypedPath()
    {
        action(m_panel->addMenu(), u"A file by its path"_s).trigger();
        auto* editor = openEditor<PathEditor>();
        QVERIFY(editor);
        auto* line = editor->findChild<QLineEdit*>();
        QTest::keyClicks(line, u"/etc/hostname"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(model().group(0), (TaskGroup{FileReadSpec{"/etc/hostname"}, 1}));
    }

    void aTypedFolderBecomesItsFiles()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"b.txt"_s));
        writeFile(folder.filePath(u"a.txt"_s));
        model().insert(0, {fib(1), TaskGroup{FileReadSpec{"/x"}, 3}});
        auto* line = edit<PathEditor>(1, WorkloadModel::Parameter)->findChild<QLineEdit*>();
        QTest::keyClicks(line, folder.path());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(model().groupCount(), 3);
        QCOMPARE(model().group(1), (TaskGroup{FileReadSpec{folder.filePath(u"a.txt"_s).toStdString()}, 3}));
        QCOMPARE(model().group(2), (TaskGroup{FileReadSpec{folder.filePath(u"b.txt"_s).toStdString()}, 3}));
        m_undo->undo();
        QCOMPARE(model().group(1), (TaskGroup{FileReadSpec{"/x"}, 3}));
    }

    void aTypedFolderWithoutFilesIsRefused()
    {
        const QTemporaryDir folder;
        model().insert(0, {TaskGroup{FileReadSpec{"/x"}, 1}});
        auto* line = edit<PathEditor>(0, WorkloadModel::Parameter)->findChild<QLineEdit*>();
        QTest::keyClicks(line, folder.path());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY2(message().contains(folder.path()), qPrintable(message()));
        QCOMPARE(model().group(0), (TaskGroup{FileReadSpec{"/x"}, 1}));
    }

    void expandsTheHomeFolderInATypedPath()
    {
        model().insert(0, {TaskGroup{FileReadSpec{"/x"}, 1}});
        auto* line = edit<PathEditor>(0, WorkloadModel::Parameter)->findChild<QLineEdit*>();
        QTest::keyClicks(line, u" ~/no such file"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(model().group(0).spec, TaskSpec(FileReadSpec{QDir::homePath().toStdString() + "/no such file"}));
    }

    void givingUpATypedPathLeavesNoRow()
    {
        model().insert(0, {fib(1)});
        action(m_panel->addMenu(), u"A file by its path"_s).trigger();
        QCOMPARE(model().groupCount(), 2);
        QTest::keyClick(openEditor<PathEditor>()->findChild<QLineEdit*>(), Qt::Key_Escape);
        QTRY_COMPARE(model().groupCount(), 1);
        QCOMPARE(numbers(), QList<int>{1});
    }

    void editsAFileToWrite()
    {
        action(m_panel->addMenu(), u"Write a file"_s).trigger();
        auto* editor = openEditor<WriteEditor>();
        QVERIFY(editor);
        QCOMPARE(editor->findChild<QComboBox*>()->currentText(), u"MiB"_s);
        auto* size = editor->findChild<NumberEditor*>();
        QTest::keyClicks(size, u"7"_s); // the old value is selected
        QTest::mouseClick(editor->findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, editor->height() / 2));
        QTest::keyClick(size, Qt::Key_Return);
        QTRY_COMPARE(model().group(0).spec, TaskSpec(FileWriteSpec{7 << 20, "", true}));
        QCOMPARE(model().index(0, WorkloadModel::Parameter).data().toString(), u"7 MiB, fsync"_s);
    }

    void refusesAFileThatIsTooLarge()
    {
        model().insert(0, {TaskGroup{FileWriteSpec{std::int64_t{1} << 30}, 1}});
        WriteEditor* editor = edit<WriteEditor>(0, WorkloadModel::Parameter);
        QCOMPARE(editor->findChild<QComboBox*>()->currentText(), u"GiB"_s);
        auto* size = editor->findChild<NumberEditor*>();
        QTest::keyClicks(size, u"2000"_s);
        QTest::keyClick(size, Qt::Key_Return);
        QVERIFY2(message().contains(u"1 TiB"_s), qPrintable(message()));
        QCOMPARE(openEditor<WriteEditor>(), editor);
        QCOMPARE(model().group(0).spec, TaskSpec(FileWriteSpec{std::int64_t{1} << 30}));
    }

    void keepsASizeThatItCannotShow_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addRow("more bytes than an int holds") << qint64(5'000'000'001);
        QTest::addRow("a little less than 1 TiB") << (qint64(1) << 40) - 1;
        QTest::addRow("nothing") << qint64(0);
    }
    void keepsASizeThatItCannotShow()
    {
        QFETCH(qint64, bytes);
        const FileWriteSpec before{bytes, "", false};
        WriteEditor editor;
        editor.setSpec(before);
        QCOMPARE(editor.spec().sizeBytes, bytes);
        editor.findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(editor.spec().sizeBytes, bytes);
        auto* size = editor.findChild<NumberEditor*>();
        const qint64 unit = qint64(1) << (10 * editor.findChild<QComboBox*>()->currentIndex());
        size->setValue(size->value() + 1);
        QCOMPARE(editor.spec().sizeBytes, qint64(size->value()) * unit);
        QVERIFY(qAbs(editor.spec().sizeBytes - bytes) <= unit);
    }

    void addsTheSmallComputation()
    {
        action(m_panel->addMenu(), u"Small computation (1 + 2)"_s).trigger();
        QCOMPARE(model().group(0).spec, TaskSpec(AddSpec{}));
        QVERIFY(!openEditor<QWidget>() || !model().index(0, WorkloadModel::Parameter).flags().testFlag(Qt::ItemIsEditable));
    }

    void choosesAmongMoreRowsThanTheMenuLists()
    {
        model().insert(0, std::vector<TaskGroup>(50, fib(1)));
        m_panel->table().selectRows(0, 1);
        QMenu& menu = afterMenu();
        Q_EMIT menu.aboutToShow();
        action(menu, u"Choose among all 50 rows..."_s).trigger();
        QVERIFY(!m_panel->table().isColumnHidden(WorkloadModel::After));
        auto* choice = openEditor<QComboBox>();
        QVERIFY(choice);
        QCOMPARE(choice->count(), 50); // nothing, and the 49 others
        choice->setCurrentIndex(49);
        Q_EMIT choice->activated(49);
        QTRY_COMPARE(model().group(0).after, model().group(49).name);
        QVERIFY(!model().group(49).name.empty());
    }

    void choosesAfterWhichRowToRun()
    {
        model().insert(0, {fib(1), fib(2), fib(3)});
        QVERIFY(m_panel->table().isColumnHidden(WorkloadModel::After));
        m_panel->table().selectRows(2, 1);
        QMenu* menu = &afterMenu();
        Q_EMIT menu->aboutToShow();
        action(*menu, u"row 1: Fibonacci n = 1"_s).trigger();
        QCOMPARE(model().group(2).after, model().group(0).name);
        QVERIFY(!model().group(0).name.empty());
        QVERIFY(!m_panel->table().isColumnHidden(WorkloadModel::After));
        Q_EMIT menu->aboutToShow();
        action(*menu, u"Nothing: from the start"_s).trigger();
        QCOMPARE(model().group(2).after, "");
    }

    void namesARowInPlace()
    {
        model().insert(0, {fib(1)});
        auto* line = edit<QLineEdit>(0, WorkloadModel::Task);
        QVERIFY(line);
        QTest::keyClicks(line, u"first"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(model().group(0).name, "first");
    }

    void takesATypedPathWhenTheFocusLeaves()
    {
        model().insert(0, {TaskGroup{FileReadSpec{"/a"}, 1}});
        auto* line = edit<PathEditor>(0, WorkloadModel::Parameter)->findChild<QLineEdit*>();
        QTest::keyClicks(line, u"/b"_s);
        m_panel->table().setFocus();
        QTRY_COMPARE(model().group(0), (TaskGroup{FileReadSpec{"/b"}, 1}));
    }

    void removesDuplicatesMovesAndUndoesByKeys()
    {
        model().insert(0, {fib(1), fib(2), fib(3)});
        m_panel->table().setFocus();
        m_panel->table().selectRows(0, 1);
        QTest::keyClick(&m_panel->table(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(numbers(), (QList<int>{2, 1, 3}));
        QTest::keyClick(&m_panel->table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(numbers(), (QList<int>{2, 1, 1, 3}));
        QTest::keyClick(&m_panel->table(), Qt::Key_Delete);
        QCOMPARE(numbers(), (QList<int>{2, 1, 3}));
        QTest::keyClick(&m_panel->table(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(numbers(), (QList<int>{2, 1, 1, 3}));
        QTest::keyClick(&m_panel->table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(numbers(), (QList<int>{2, 1, 3}));
    }

    void hasAButtonForEveryEdit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("remove") << u"Remove"_s << QList<int>{1, 3};
        QTest::newRow("duplicate") << u"Duplicate"_s << QList<int>{1, 2, 2, 3};
        QTest::newRow("up") << u"Move up"_s << QList<int>{2, 1, 3};
        QTest::newRow("down") << u"Move down"_s << QList<int>{1, 3, 2};
        QTest::newRow("undo") << u"Undo"_s << QList<int>{};
    }
    void hasAButtonForEveryEdit()
    {
        QFETCH(QString, name);
        model().insert(0, {fib(1), fib(2), fib(3)});
        m_panel->table().selectRows(1, 1);
        QToolButton* found = nullptr;
        for (QToolButton* button : m_panel->findChildren<QToolButton*>()) {
            found = button->accessibleName() == name ? button : found;
        }
        QVERIFY(found);
        QTest::mouseClick(found, Qt::LeftButton);
        QTEST(numbers(), "expected");
    }

    void addsTheFilesOfAFolder()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"b.txt"_s));
        writeFile(folder.filePath(u"a.txt"_s));
        QVERIFY(QDir(folder.path()).mkdir(u"below"_s));
        m_panel->addPaths({folder.path()});
        QCOMPARE(model().groupCount(), 2);
        QCOMPARE(model().index(0, WorkloadModel::Parameter).data().toString(), u"a.txt"_s);
        QCOMPARE(model().index(1, WorkloadModel::Parameter).data().toString(), u"b.txt"_s);
    }

    void keepsAbsolutePathsOfWhatItWasStartedWith()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"a.txt"_s));
        const QString started = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        m_panel->open({u"a.txt"_s, u"gone.txt"_s});
        model().setData(model().index(1, WorkloadModel::Parameter), u"typed.txt"_s);
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(started));
        QCOMPARE(model().group(0).spec, TaskSpec(FileReadSpec{(here + u"/a.txt"_s).toStdString()}));
        QCOMPARE(model().group(1).spec, TaskSpec(FileReadSpec{(here + u"/typed.txt"_s).toStdString()}));
    }

    void tellsWhenAFolderHasNoFiles()
    {
        const QTemporaryDir folder;
        m_panel->addPaths({folder.path()});
        QCOMPARE(model().groupCount(), 0);
        QVERIFY2(message().contains(folder.path()), qPrintable(message()));
    }

    void takesFilesThatAreDropped()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"a.txt"_s));
        model().insert(0, {fib(1), fib(2)});
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.filePath(u"a.txt"_s))});
        QWidget* viewport = m_panel->table().viewport();
        const QPoint between = m_panel->table().visualRect(model().index(1, 0)).topLeft() + QPoint(5, 2);
        QDragEnterEvent enter(between, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(between, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drop);
        QCOMPARE(model().groupCount(), 3);
        QCOMPARE(model().index(1, WorkloadModel::Parameter).data().toString(), u"a.txt"_s);
    }

    void loadsThePresetsAndUndoesThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::size_t>("tasks");
        QTest::newRow("wrap-up") << u"Wrap-up"_s << std::size_t{6};
        QTest::newRow("io") << u"I/O only"_s << std::size_t{16};
        QTest::newRow("cpu") << u"CPU only"_s << std::size_t{8};
        QTest::newRow("mixed") << u"Mixed"_s << std::size_t{12};
    }
    void loadsThePresetsAndUndoesThem()
    {
        QFETCH(QString, name);
        model().insert(0, {fib(1)});
        action(m_panel->presetsMenu(), name).trigger();
        QTEST(taskCount(model().workload()), "tasks");
        m_undo->undo();
        QCOMPARE(numbers(), (QList<int>{1}));
    }

    void makesSampleFilesOfTheChosenSize()
    {
        action(m_panel->presetsMenu(), u"Sample files..."_s).trigger();
        auto* dialog = m_panel->findChild<SampleFilesDialog*>();
        QVERIFY(dialog);
        dialog->setRequest(3, 2 << 20);
        QSignalSpy made(dialog, &SampleFilesDialog::made);
        dialog->begin();
        QVERIFY(made.wait());
        QCOMPARE(model().groupCount(), 3);
        QStringList paths;
        for (const TaskGroup& group : model().workload().groups) {
            paths.append(QString::fromStdString(std::get<FileReadSpec>(group.spec).path));
            QCOMPARE(QFileInfo(paths.last()).size(), 2 << 20);
            QCOMPARE(SampleFiles::sizeFromName(paths.last()), 2 << 20);
        }
        m_panel.reset();
        for (const QString& path : paths) {
            QVERIFY2(!QFile::exists(path), "the files are removed with the window");
        }
    }

    void offersToMakeLostSampleFilesAgain()
    {
        const std::string folder = "/var/tmp/juggler-samples-abcdef/";
        const std::string first = folder + "sample-001-1048576.bin";
        const std::string second = folder + "sample-002-70000.bin";
        m_panel->restore({"",
                          {{FileReadSpec{first}, 3, "reads"},
                           {FibonacciSpec{1}, 1, "", "reads"},
                           {FileReadSpec{second}, 2, "", "reads"},
                           {FileReadSpec{first}, 1}}});
        const Workload before = model().workload();
        QVERIFY(!message().isEmpty());
        QSignalSpy changed(&model(), &WorkloadModel::workloadChanged);
        QTest::mouseClick(m_panel->messages().findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(changed.wait());
        const Workload after = model().workload();
        QCOMPARE(after.groups.size(), before.groups.size());
        for (std::size_t i = 0; i < after.groups.size(); ++i) {
            QCOMPARE(after.groups[i].count, before.groups[i].count);
            QCOMPARE(after.groups[i].name, before.groups[i].name);
            QCOMPARE(after.groups[i].after, before.groups[i].after);
            QCOMPARE(model().fileProblem(static_cast<int>(i)), QString());
        }
        QCOMPARE(sizeOfRow(0), 1048576);
        QCOMPARE(after.groups[1], before.groups[1]);
        QCOMPARE(sizeOfRow(2), 70000);
        QCOMPARE(after.groups[3].spec, after.groups[0].spec);
        m_undo->undo();
        QCOMPARE(model().workload().groups, before.groups);
    }

private:
    WorkloadModel& model() { return m_panel->model(); }
    QString message() { return m_panel->messages().text(); }
    qint64 sizeOfRow(int row) { return QFileInfo(QString::fromStdString(std::get<FileReadSpec>(model().group(row).spec).path)).size(); }

    static QAction& action(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text) {
                return *action;
            }
        }
        qFatal("no such action");
    }

    QMenu& afterMenu()
    {
        for (QMenu* menu : m_panel->findChildren<QMenu*>()) {
            if (menu->title() == u"Run after"_s) {
                return *menu;
            }
        }
        qFatal("no such menu");
    }

    template <typename Editor>
    Editor* openEditor()
    {
        return m_panel->table().viewport()->findChild<Editor*>();
    }

    template <typename Editor>
    Editor* edit(int row, int column)
    {
        m_panel->table().setFocus();
        m_panel->table().setCurrentIndex(model().index(row, column));
        m_panel->table().edit(model().index(row, column));
        return openEditor<Editor>();
    }

    QList<int> numbers()
    {
        QList<int> list;
        for (const TaskGroup& group : model().workload().groups) {
            list.append(std::get<FibonacciSpec>(group.spec).n);
        }
        return list;
    }

    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<WorkloadPanel> m_panel;
};

QTEST_MAIN(TstWorkloadPanel)
#include "tst_workload_panel.moc"
