// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/catalog.h"
#include "ui/words/core_words.h"
#include "ui/words/translated_core.h"
#include "ui/words/translations.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>

#include <string>

using namespace Qt::StringLiterals;
using namespace juggler;
using namespace juggler::ui;

namespace {

/// A language in which core's texts stand in brackets, and values in another order.
class Brackets : public QTranslator {
public:
    Brackets() { QCoreApplication::installTranslator(this); }
    ~Brackets() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (QByteArrayView(context) != kCoreContext) {
            return {};
        }
        if (QByteArrayView(source) == "waited %1 of %2") {
            return u"of %2 it waited %1"_s;
        }
        return u'[' + QString::fromUtf8(source) + u']';
    }
};

/// The default locale for as long as this lives.
class DefaultLocale {
public:
    explicit DefaultLocale(const QLocale& locale) : m_before(QLocale()) { QLocale::setDefault(locale); }
    DefaultLocale(const DefaultLocale&) = delete;
    DefaultLocale& operator=(const DefaultLocale&) = delete;
    ~DefaultLocale() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

} // namespace

class TstWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translatesSentencesOfCore_data();
    void translatesSentencesOfCore();
    void leavesSentencesInEnglishWithoutACatalogue();
    void writesNumbersOfSentencesByLocale();
    void findsTheLanguage_data();
    void findsTheLanguage();
    void remembersTheLanguageThatIsChosen();
    void speaksTheLanguageThatIsAskedFor_data();
    void speaksTheLanguageThatIsAskedFor();
};

void TstWords::translatesSentencesOfCore_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("expected");
    QTest::addRow("a whole text") << u"Thread pool"_s << u"[Thread pool]"_s;
    QTest::addRow("a value") << u"worker ended by signal 9"_s << u"[worker ended by signal 9]"_s;
    QTest::addRow("values in another order") << u"waited 8.99 s of 9.00 s"_s << u"of 9.00 s it waited 8.99 s"_s;
    QTest::addRow("several, and one that is not known") << u"one thread; waited 1.00 s of 2.00 s; says something else"_s
                                                        << u"[one thread]; of 2.00 s it waited 1.00 s; says something else"_s;
    QTest::addRow("a value that is a text itself") << u"open /x/y: Permission denied"_s << u"[open /x/y: [Permission denied]]"_s;
    QTest::addRow("a count, letters and names") << u"12 flow events (s, f) are not shown: \"a\", \"b\" and others"_s
                                                << u"[[[12 flow events] (s, f)] are not shown: [\"a\", \"b\" and others]]"_s;
    QTest::addRow("a place, a reason and where") << u"open /x.json: runs[0].cores: is there twice (at byte 12)"_s
                                                 << u"[[open /x.json: runs[0].cores: [is there twice]] (at byte 12)]"_s;
    QTest::addRow("the special before the general") << u"read a b: the file is empty"_s << u"[read a b: the file is empty]"_s;
    QTest::addRow("a semicolon of its own")
        << u"12 switch records were lost: there was no room for them; what they left open is drawn as ready"_s
        << u"[12 switch records were lost: there was no room for them; what they left open is drawn as ready]"_s;
    QTest::addRow("ends like a known one") << u"a reserve of threads"_s << u"a reserve of threads"_s;
    QTest::addRow("percent of its own") << u"blocked in waits for 87 % of their time"_s << u"[blocked in waits for 87 % of their time]"_s;
    QTest::addRow("a name with a place for a value") << u"open %2: Is a directory"_s << u"[open %2: [Is a directory]]"_s;
    QTest::addRow("nothing") << QString() << QString();
}

void TstWords::translatesSentencesOfCore()
{
    QFETCH(QString, english);
    QFETCH(QString, expected);
    const Brackets language;
    QCOMPARE(translatedCore(english.toStdString()), expected);
}

void TstWords::leavesSentencesInEnglishWithoutACatalogue()
{
    for (const std::string text :
         {"one thread; waited 8.99 s of 9.00 s", "3 of 8 carriers could be started: Resource temporarily unavailable"}) {
        QCOMPARE(translatedCore(text), QString::fromStdString(text));
    }
}

void TstWords::writesNumbersOfSentencesByLocale()
{
    const DefaultLocale german(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(translatedCore("waited 8.99 s of 9.00 s"), u"waited 8,99 s of 9,00 s"_s);
    QCOMPARE(translatedCore("on average 2.5 tasks in progress and 0.98 cores busy"),
             u"on average 2,5 tasks in progress and 0,98 cores busy"_s);
    QCOMPARE(translatedCore("open /x/v1.2.txt: Permission denied"), u"open /x/v1.2.txt: Permission denied"_s);
}

void TstWords::findsTheLanguage_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::addColumn<QString>("language");
    QTest::addRow("Austrian") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::addRow("English before German") << QStringList{u"en-US"_s, u"en"_s, u"de-DE"_s} << u"en"_s;
    QTest::addRow("French, then German") << QStringList{u"fr-FR"_s, u"fr"_s, u"de"_s} << u"de"_s;
    QTest::addRow("China") << QStringList{u"zh-Hans-CN"_s, u"zh-CN"_s, u"zh"_s} << u"zh_CN"_s;
    QTest::addRow("Chinese") << QStringList{u"zh"_s} << u"zh_CN"_s;
    QTest::addRow("Taiwan") << QStringList{u"zh-Hant-TW"_s, u"zh-TW"_s} << u"en"_s;
    QTest::addRow("none is known") << QStringList{u"fr-FR"_s, u"it"_s} << u"en"_s;
    QTest::addRow("the C locale") << QStringList{u"C"_s} << u"en"_s;
    QTest::addRow("no wish") << QStringList{} << u"en"_s;
}

void TstWords::findsTheLanguage()
{
    QFETCH(QStringList, wishes);
    QFETCH(QString, language);
    QCOMPARE(languageFor(wishes), language);
}

void TstWords::remembersTheLanguageThatIsChosen()
{
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCOMPARE(chosenLanguage(), QString());
    chooseLanguage(u"de"_s);
    QCOMPARE(chosenLanguage(), u"de"_s);
    chooseLanguage(u"tlh"_s); // as an older or a newer version may have left it
    QCOMPARE(chosenLanguage(), QString());
    chooseLanguage({});
    QCOMPARE(chosenLanguage(), QString());
}

void TstWords::speaksTheLanguageThatIsAskedFor_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("half");
    QTest::addRow("German") << u"de"_s << u"0,5"_s;
    QTest::addRow("Simplified Chinese") << u"zh_CN"_s << u"0.5"_s;
    QTest::addRow("English") << u"en"_s << u"0.5"_s;
}

void TstWords::speaksTheLanguageThatIsAskedFor()
{
    QFETCH(QString, code);
    QFETCH(QString, half);
    const DefaultLocale before{QLocale()}; // comes back
    QCOMPARE(speak(*QCoreApplication::instance(), code), code);
    QCOMPARE(QLocale().toString(0.5), half);
    if (code != u"en") {
        QVERIFY2(QFile::exists(u":/juggler/translations/juggler_%1.qm"_s.arg(code)), "the catalogue is not in the program");
    }
    for (auto* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

QTEST_GUILESS_MAIN(TstWords)
#include "tst_words.moc"
