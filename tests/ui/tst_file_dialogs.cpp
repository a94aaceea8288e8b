// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_dialogs.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>

#include <functional>
#include <memory>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

/// Calls act with the dialog that the test is about to open.
void whenAsked(const std::function<void(QFileDialog&)>& act)
{
    QTimer::singleShot(0, qApp, [act] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QFileDialog*>(widget); dialog != nullptr && dialog->isVisible()) {
                act(*dialog);
                return;
            }
        }
        qFatal("no dialog is open");
    });
}

void type(QFileDialog& dialog, const QString& text)
{
    auto* line = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
    line->setText(text);
    QMetaObject::invokeMethod(&dialog, "accept");
}

} // namespace

class TstFileDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString& name : {u"a.txt"_s, u"b.txt"_s}) {
            QVERIFY(QFile(path(name)).open(QIODevice::WriteOnly));
        }
    }

    void takesSeveralFiles()
    {
        whenAsked([](QFileDialog& dialog) { type(dialog, u"\"a.txt\" \"b.txt\""_s); });
        QCOMPARE(askForFiles(nullptr, u"Files"_s, m_folder->path()), (QStringList{path(u"a.txt"_s), path(u"b.txt"_s)}));
    }

    void takesAFolder()
    {
        whenAsked([this](QFileDialog& dialog) { type(dialog, m_folder->path()); });
        QCOMPARE(askForFolder(nullptr, u"Folder"_s, m_folder->path()), m_folder->path());
    }

    void proposesAPathToSaveTo()
    {
        whenAsked([](QFileDialog& dialog) { QMetaObject::invokeMethod(&dialog, "accept"); });
        const SaveChoice choice = askForSavePath(nullptr, u"Save"_s, path(u"new.png"_s), {u"PNG (*.png)"_s, u"SVG (*.svg)"_s});
        QCOMPARE(choice.path, path(u"new.png"_s));
        QCOMPARE(choice.filter, u"PNG (*.png)"_s);
    }

    void addsTheEndingOfTheFilter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("saved");
        QTest::addRow("none typed") << u"run1"_s << 0 << u"run1.png"_s;
        QTest::addRow("none typed, another filter") << u"run1"_s << 1 << u"run1.svg"_s;
        QTest::addRow("the filter's own") << u"run1.png"_s << 0 << u"run1.png"_s;
        QTest::addRow("another one") << u"run1.pdf"_s << 0 << u"run1.pdf"_s;
    }
    void addsTheEndingOfTheFilter()
    {
        QFETCH(QString, typed);
        QFETCH(int, filter);
        QFETCH(QString, saved);
        whenAsked([&](QFileDialog& dialog) {
            auto* filters = dialog.findChild<QComboBox*>(u"fileTypeCombo"_s);
            filters->setCurrentIndex(filter);
            Q_EMIT filters->textActivated(filters->currentText()); // as a user's choice does
            type(dialog, typed);
        });
        QCOMPARE(askForSavePath(nullptr, u"Save"_s, path(u"new.png"_s), {u"PNG (*.png)"_s, u"SVG (*.svg)"_s}).path, path(saved));
    }

    void asksBeforeItReplacesAFileWhoseEndingWasNotTyped()
    {
        QVERIFY(QFile(path(u"run1.png"_s)).open(QIODevice::WriteOnly));
        bool hasAsked = false;
        whenAsked([&](QFileDialog& dialog) {
            QTimer::singleShot(0, qApp, [&] {
                auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                hasAsked = question != nullptr && question->text().contains(u"run1.png"_s);
                if (question != nullptr) {
                    question->done(QMessageBox::No);
                }
                dialog.reject();
            });
            type(dialog, u"run1"_s);
        });
        QCOMPARE(askForSavePath(nullptr, u"Save"_s, path(u"new.png"_s), {u"PNG (*.png)"_s}).path, QString());
        QVERIFY(hasAsked);
    }

    void isEmptyWhenGivenUp()
    {
        whenAsked([](QFileDialog& dialog) { dialog.reject(); });
        QCOMPARE(askForFile(nullptr, u"File"_s, m_folder->path()), QString());
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TstFileDialogs)
#include "tst_file_dialogs.moc"
