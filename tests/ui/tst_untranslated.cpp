// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "core/strategy/catalog.h"
#include "tests/support/catalogue.h"
#include "ui/commands/key_sheet.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

#include <memory>
#include <utility>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar kBegin = u'\u27e6';
constexpr QChar kEnd = u'\u27e7';

/// A language that says every text of the catalogue in brackets, if it is asked for by the context under which it stands there.
class BracketLanguage : public QTranslator {
public:
    explicit BracketLanguage(const std::vector<test::CatalogueText>& texts)
    {
        for (const test::CatalogueText& text : texts) {
            m_texts.insert({text.context, text.source});
        }
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return m_texts.contains({QString::fromUtf8(context), text}) ? kBegin + text + kEnd : QString();
    }

private:
    QSet<std::pair<QString, QString>> m_texts;
};

/// What stands outside of all brackets.
QString outside(const QString& text)
{
    QString result;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == kBegin ? 1 : 0;
        if (depth == 0) {
            result += c;
        }
        depth -= c == kEnd ? 1 : 0;
    }
    return result;
}

/// Whether words stand there that no catalogue has: units, names, keys and files are none.
bool hasForeignWords(const QString& text)
{
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    static const QSet<QString> names{u"Juggler"_s, u"English"_s, u"Deutsch"_s, u"KiB"_s, u"MiB"_s,   u"GiB"_s,
                                     u"TiB"_s,     u"fsync"_s,   u"Ctrl"_s,    u"Alt"_s, u"Shift"_s, u"fib"_s,
                                     u"PNG"_s,     u"SVG"_s,     u"PDF"_s,     u"CSV"_s, u"JSON"_s,  u"HTML"_s};
    // Keys are called as Qt's catalogue says; names of tasks and threads are those of the recording.
    static const QRegularExpression keys(
        u"\\((?:(?:Ctrl|Alt|Shift)\\+)*(?:Left|Right|Up|Down|PgUp|PgDown|Home|End|Esc|Del|Ins|Return|Tab|Space)\\)"_s);
    static const QRegularExpression recorded(u"^(?:sleep|read|write|fib|run thread|event loop|worker|carrier|process|helper)\\b.*"_s);
    const QString rest = outside(text).remove(keys).remove(recorded);
    if (rest.contains(u'/') || rest.contains(u'*')) {
        return false; // a path, a pattern of names
    }
    for (auto match = word.globalMatch(rest); match.hasNext();) {
        if (!names.contains(match.next().captured())) {
            return true;
        }
    }
    return false;
}

/// Gathers texts that a user can come to see, by the place where they stand.
class Texts {
public:
    void gather(const QWidget& window)
    {
        add(window);
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            add(*widget);
        }
        for (const QAction* action : window.findChildren<QAction*>()) {
            note(u"action"_s, action->text());
            note(u"tool tip of an action"_s, action->toolTip());
        }
    }

    [[nodiscard]] const QStringList& foreign() const { return m_foreign; }
    [[nodiscard]] int count() const { return m_count; }

private:
    void note(const QString& place, const QString& text)
    {
        ++m_count;
        const QString line = place + u": "_s + text;
        if (hasForeignWords(text) && !m_foreign.contains(line)) {
            m_foreign.append(line);
        }
    }

    void add(const QWidget& widget)
    {
        const QString name = QString::fromLatin1(widget.metaObject()->className());
        note(name + u" tool tip"_s, widget.toolTip());
        note(name + u" accessible name"_s, widget.accessibleName());
        note(name + u" description"_s, widget.accessibleDescription());
        note(name + u" title"_s, widget.windowTitle());
        for (const char* property : {"text", "title", "placeholderText", "prefix", "suffix", "specialValueText"}) {
            if (qobject_cast<const QLineEdit*>(&widget) != nullptr && qstrcmp(property, "text") == 0) {
                continue; // what a user typed
            }
            note(name, widget.property(property).toString());
        }
        if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < box->count(); ++i) {
                note(name, box->itemText(i));
            }
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view != nullptr && view->model() != nullptr) {
            add(name, *view->model());
        }
    }

    void add(const QString& name, const QAbstractItemModel& model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            note(name + u" heading"_s, model.headerData(column, Qt::Horizontal).toString());
            note(name + u" heading's tool tip"_s, model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < std::min(model.rowCount(), 20); ++row) {
                note(name + u" cell"_s, model.index(row, column).data().toString());
                note(name + u" cell's tool tip"_s, model.index(row, column).data(Qt::ToolTipRole).toString());
            }
        }
    }

    QStringList m_foreign;
    int m_count = 0;
};

} // namespace

class TstUntranslated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextOfTheWindowIsInTheCatalogue();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<BracketLanguage> m_language;
};

void TstUntranslated::initTestCase()
{
    const QString source = QStringLiteral(JUGGLER_SOURCE_DIR);
    const QString catalogue = m_folder.filePath(u"all.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(source);
    lupdate.start(QStringLiteral(JUGGLER_LUPDATE), {u"-silent"_s, u"-I"_s, u"."_s, u"ui"_s, u"app"_s, u"-ts"_s, catalogue});
    QVERIFY(lupdate.waitForFinished(120'000));
    const auto texts = test::readCatalogue(catalogue);
    QVERIFY(texts.size() > 500);
    m_language = std::make_unique<BracketLanguage>(texts);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::installTranslator(m_language.get());
}

void TstUntranslated::everyTextOfTheWindowIsInTheCatalogue()
{
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    window.workloadPanel().model().replaceAll({{},
                                               {{.spec = SleepSpec{std::chrono::milliseconds(5)}, .count = 2},
                                                {.spec = FibonacciSpec{18}, .count = 2},
                                                {.spec = FileReadSpec{"/no/such/f0"}, .count = 1}}});
    auto* actions = window.findChild<WindowActions*>();
    QVERIFY(actions != nullptr);
    for (const StrategyInfo& info : strategyCatalog()) {
        window.modelsPanel().setChecked(info.id, true);
    }
    Texts texts;
    texts.gather(window);
    window.run();
    QTRY_VERIFY_WITH_TIMEOUT(!window.controller().isRunning(), 60'000);
    actions->intervals->setChecked(true);
    actions->keys->trigger();
    actions->commands->trigger();
    actions->find->trigger();
    QCoreApplication::processEvents();
    texts.gather(window);
    for (const QWidget* other : QApplication::topLevelWidgets()) {
        if (other != &window) {
            texts.gather(*other);
        }
    }
    QVERIFY(texts.count() > 500);
    for (const QString& text : texts.foreign()) {
        qWarning("%s", qPrintable(text));
    }
    QCOMPARE(texts.foreign().size(), 0);
}

QTEST_MAIN(TstUntranslated)
#include "tst_untranslated.moc"
