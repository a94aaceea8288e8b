// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/catalog.h"
#include "tests/support/catalogue.h"
#include "ui/words/core_words.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juggler;
using namespace juggler::ui;
using juggler::test::CatalogueText;

namespace {

/// Whether a text that is not translated is an error: as soon as the catalogues have been complete once.
constexpr bool kMustBeComplete = true;

constexpr int kShownProblems = 15;

const QString& root()
{
    static const QString folder = QStringLiteral(JUGGLER_SOURCE_DIR);
    return folder;
}

/// The catalogue as `scripts/update-translations` would leave it, in a file of the folder; empty when lupdate cannot be run.
QString renewed(const QString& language, const QTemporaryDir& folder)
{
    const QString name = u"juggler_%1.ts"_s.arg(language);
    const QString copy = folder.filePath(name);
    if (!QFile::copy(root() + u"/resources/translations/"_s + name, copy)) {
        return {};
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.setWorkingDirectory(root());
    lupdate.start(QStringLiteral(JUGGLER_LUPDATE),
                  {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    return lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0 ? copy : QString();
}

/// "%1", "%L2", "%n" of a text, sorted; %L1 is %1 in the locale's form.
QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression pattern(u"%L?([1-9n])"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        found.append(match.next().captured(1));
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasAccelerator(const QString& text)
{
    static const QRegularExpression pattern(u"&\\w"_s);
    return QString(text).remove(u"&&"_s).contains(pattern);
}

QString blanksAround(const QString& text)
{
    const auto isBlank = [](QChar c) { return c == u' '; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isBlank);
    return u"%1+%2"_s.arg(begin - text.begin()).arg(end - text.rbegin());
}

/// What is wrong with a translation; empty where nothing is.
QString mistake(const QString& source, const QString& translation)
{
    if (placeholdersOf(source) != placeholdersOf(translation)) {
        return u"other places for values"_s;
    }
    if (hasAccelerator(source) != hasAccelerator(translation)) {
        return u"an accelerator in one of them only"_s;
    }
    if (blanksAround(source) != blanksAround(translation)) {
        return u"other blanks around it"_s;
    }
    if (source.endsWith(u"..."_s) != (translation.endsWith(u"..."_s) || translation.endsWith(u'…'))) {
        return u"a command that asks has dots, here and there"_s;
    }
    if (source.count(u'\n') != translation.count(u'\n')) {
        return u"another number of lines"_s;
    }
    return {};
}

void warnOf(const QString& what, const QStringList& texts)
{
    qWarning("%s: %lld, such as", qPrintable(what), static_cast<long long>(texts.size()));
    for (const QString& text : texts.first(std::min<qsizetype>(texts.size(), kShownProblems))) {
        qWarning("  %s", qPrintable(text));
    }
}

/// All that the words of core are made of in its sources: string literals that look like a sentence for people, without escapes.
QSet<QString> sentencesOf(const QString& path)
{
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression sentence(u"[a-z]{2,}[,;:]? [a-z%]"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QSet<QString> found;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString code = line.trimmed();
        if (code.startsWith(u"//") || code.startsWith(u'#') || code.contains(u"static_assert")) {
            continue;
        }
        for (auto match = literal.globalMatch(code); match.hasNext();) {
            QString text = match.next().captured(1);
            text.replace(u"\\\""_s, u"\""_s);
            if (text.contains(sentence)) {
                found.insert(text);
            }
        }
    }
    return found;
}

} // namespace

class TstCatalogues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void translatesWithoutMistake_data() { isComplete_data(); }
    void translatesWithoutMistake();
    void knowsTheModelsOfTheCatalog();
    void knowsEverySentenceOfCore();
    void namesNoTextByAHomeMadeTr();
};

void TstCatalogues::isComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("German") << u"de"_s;
    QTest::addRow("Simplified Chinese") << u"zh_CN"_s;
}

void TstCatalogues::isComplete()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString path = renewed(language, folder);
    QVERIFY2(!path.isEmpty(), "lupdate could not be run");
    const std::vector<CatalogueText> texts = test::readCatalogue(path);
    QVERIFY(texts.size() > 500);
    QStringList missing;
    for (const CatalogueText& text : texts) {
        const bool isEmpty = text.translations.isEmpty() || text.translations.join(QString()).trimmed().isEmpty();
        if (!text.isFinished || isEmpty) {
            missing.append(text.context + u": "_s + text.source);
        }
    }
    if (!missing.isEmpty()) {
        warnOf(u"not translated; scripts/update-translations brings them into the catalogue"_s, missing);
        QVERIFY(!kMustBeComplete);
    }
}

void TstCatalogues::translatesWithoutMistake()
{
    QFETCH(QString, language);
    QStringList mistakes;
    for (const CatalogueText& text : test::readCatalogue(root() + u"/resources/translations/juggler_%1.ts"_s.arg(language))) {
        for (const QString& translation : text.translations) {
            if (const QString wrong = translation.isEmpty() ? QString() : mistake(text.source, translation); !wrong.isEmpty()) {
                mistakes.append(u"%1: \"%2\" and \"%3\""_s.arg(wrong, text.source, translation));
            }
        }
    }
    if (!mistakes.isEmpty()) {
        warnOf(u"wrong in the catalogue"_s, mistakes);
    }
    QVERIFY(mistakes.isEmpty());
}

void TstCatalogues::knowsTheModelsOfTheCatalog()
{
    for (const StrategyInfo& info : strategyCatalog()) {
        for (const std::string_view text : {info.name, info.explanation}) {
            const auto words = coreWords();
            QVERIFY2(std::find(words.begin(), words.end(), text) != words.end(), std::string(text).c_str());
        }
    }
}

/// Reads core's sources: a sentence, or a piece of one, that is in no text of coreWords() would stay English in the window.
void TstCatalogues::knowsEverySentenceOfCore()
{
    QString known;
    for (const char* word : coreWords()) {
        known += QString::fromUtf8(word) + u'\n';
    }
    static const QRegularExpression place(u"%[1-9]"_s);
    known.replace(place, u"%"_s).remove(u"; "_s);
    // Not for the window: the text output of the command line, what stands in files, what is for the tasks' own programs. And what is
    // wrong inside of a damaged or hand-written file: that is told with its place in the words of the format, which are English.
    const QStringList notShown{u"/text_"_s,
                               u"/csv_writer"_s,
                               u"/terminal_text"_s,
                               u"/chrome_trace_writer"_s,
                               u"/run_name"_s,
                               u"/json_values"_s,
                               u"/json_reader"_s,
                               u"/json_escape"_s,
                               u"/json_grammar"_s,
                               u"/field_walk"_s,
                               u"/session_"_s,
                               u"/workload_parser"_s,
                               u"/recording_loader"_s,
                               u"/journal_reader"_s,
                               u"/recovered_run"_s,
                               u"/recovery_problems"_s,
                               u"/journal_values"_s,
                               u"/machine_info"_s,
                               u"/run_report.h"_s,
                               u"/thread_reserve.h"_s,
                               u"/strategy.h"_s,
                               u"/event_ring.h"_s,
                               u"/stop_signal"_s,
                               u"/loop_waiter"_s,
                               u"/article_lines"_s,
                               u"/comparison_report"_s,
                               u"/result_rows"_s,
                               u"/run_comparison"_s,
                               u"/run_label"_s,
                               u"/trace_event_parser"_s,
                               u"/trace_run_builder"_s,
                               u"/trace_text"_s,
                               u"/kernel_workers"_s,
                               u"/timeline.cpp"_s,
                               u"/worker_spawner"_s};
    QStringList missing;
    for (QDirIterator it(root() + u"/core"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (std::any_of(notShown.begin(), notShown.end(), [&path](const QString& part) { return path.contains(part); })) {
            continue;
        }
        for (QString text : sentencesOf(path)) {
            const QString shown = text;
            text.replace(place, u"%"_s).remove(u"; "_s); // between two sentences
            if (text != u"run thread" && !known.contains(text.trimmed())) { // names of threads are not translated
                missing.append(QFileInfo(path).fileName() + u": "_s + shown);
            }
        }
    }
    missing.sort();
    if (!missing.isEmpty()) {
        warnOf(u"in no line of ui/words/core_words.cpp"_s, missing);
        QVERIFY(!kMustBeComplete);
    }
}

/// lupdate takes the context of a text from the class around it: of a function called tr() it knows none, and the text is never found.
void TstCatalogues::namesNoTextByAHomeMadeTr()
{
    static const QRegularExpression homeMade(u"\\n(?:static )?QString (?:tr|translated)\\(const char\\* ?\\w+\\)"_s);
    for (QDirIterator it(root() + u"/ui"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!QString::fromUtf8(file.readAll()).contains(homeMade),
                 qPrintable(file.fileName() + u": write struct Text { Q_DECLARE_TR_FUNCTIONS(...) }; and Text::tr()"_s));
    }
}

QTEST_GUILESS_MAIN(TstCatalogues)
#include "tst_catalogues.moc"
