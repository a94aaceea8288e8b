// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/translated_core.h"

#include "ui/words/core_words.h"
#include "ui/words/number_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 6; ///< sentences within sentences: "A: B: C: D"
constexpr qsizetype kTelling = 11; ///< characters of a pattern that tell it from anything else

bool isPlaceholder(QStringView text, qsizetype at)
{
    return text[at] == u'%' && at + 1 < text.size() && text[at + 1] >= u'1' && text[at + 1] <= u'9';
}

/// A text with places for values: what stands before, between and behind them.
class Pattern {
public:
    explicit Pattern(const char* source) : m_source(source)
    {
        const QString text = QString::fromUtf8(source);
        QString literal;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (isPlaceholder(text, i)) {
                m_literals.push_back(literal);
                m_lettersCount += literal.size();
                literal.clear();
                ++i;
            } else {
                literal += text[i];
            }
        }
        m_lettersCount += literal.size();
        m_literals.push_back(literal);
    }

    [[nodiscard]] const char* source() const { return m_source; }
    [[nodiscard]] bool hasValues() const { return m_literals.size() > 1; }
    [[nodiscard]] qsizetype lettersCount() const { return m_lettersCount; }

    /// The values in the places of %1, %2, ..., which stand in this order in the source; nothing where the text is another.
    [[nodiscard]] std::optional<QStringList> match(QStringView text) const
    {
        if (!text.startsWith(m_literals.front()) || !text.endsWith(m_literals.back())) {
            return std::nullopt;
        }
        const qsizetype end = text.size() - m_literals.back().size();
        qsizetype at = m_literals.front().size();
        QStringList values;
        for (std::size_t i = 1; i < m_literals.size(); ++i) {
            const bool isLast = i + 1 == m_literals.size();
            const qsizetype next = isLast ? end : text.indexOf(m_literals[i], at + 1);
            if (next <= at || next > end) {
                return std::nullopt; // a value is never empty
            }
            values.append(text.mid(at, next - at).toString());
            at = next + m_literals[i].size();
        }
        // "%1 threads" is about a number: else many a sentence that ends so would be taken for it.
        const bool isTelling = !m_literals.front().isEmpty() || m_lettersCount >= kTelling || values.front().front().isDigit();
        return isTelling ? std::optional(values) : std::nullopt;
    }

private:
    const char* m_source;
    std::vector<QString> m_literals;
    qsizetype m_lettersCount = 0;
};

/// The texts of coreWords(), sorted for finding: whole ones by hash, those with values from the most special on.
struct Words {
    QHash<QString, const char*> whole;
    std::vector<Pattern> patterns;

    Words()
    {
        for (const char* word : coreWords()) {
            if (Pattern pattern(word); pattern.hasValues()) {
                patterns.push_back(std::move(pattern));
            } else {
                whole.insert(QString::fromUtf8(word), word);
            }
        }
        std::stable_sort(patterns.begin(), patterns.end(),
                         [](const Pattern& a, const Pattern& b) { return a.lettersCount() > b.lettersCount(); });
    }
};

const Words& words()
{
    static const Words kWords; // made when the first sentence is shown, and never changed
    return kWords;
}

QString inCatalogue(const char* source)
{
    return QCoreApplication::translate(kCoreContext, source);
}

/// "1.5 ms" as the locale writes it; a number alone may be a name and stays.
QString localNumber(const QString& value)
{
    const qsizetype point = value.indexOf(u'.');
    const auto isDigit = [&value](qsizetype at) { return at >= 0 && at < value.size() && value[at] >= u'0' && value[at] <= u'9'; };
    if (!isDigit(point - 1) || !isDigit(point + 1) || value.count(u'.') != 1) {
        return value;
    }
    const auto isForeign = [](QChar c) { return c.isLetter() || c == u'/'; };
    if (std::any_of(value.begin(), value.begin() + point, isForeign)) {
        return value;
    }
    return QString(value).replace(point, 1, numberLocale().decimalPoint());
}

QString sentence(const QString& text, int depth);

QString filledIn(const QString& pattern, const QStringList& values, int depth)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isPlaceholder(pattern, i)) {
            const QString& value = values.value(pattern[i + 1].unicode() - u'1');
            result += depth < kDeepest ? sentence(value, depth + 1) : value;
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

std::optional<QString> knownSentence(const QString& text, int depth)
{
    if (const auto whole = words().whole.constFind(text); whole != words().whole.constEnd()) {
        return inCatalogue(*whole);
    }
    for (const Pattern& pattern : words().patterns) {
        if (const auto values = pattern.match(text)) {
            return filledIn(inCatalogue(pattern.source()), *values, depth);
        }
    }
    return std::nullopt;
}

QString sentence(const QString& text, int depth)
{
    if (const auto known = knownSentence(text, depth)) {
        return *known;
    }
    // "PLACE: REASON": the place is a name, whatever it is.
    if (const qsizetype colon = text.indexOf(u": "_s); colon > 0 && depth < kDeepest) {
        return text.first(colon + 2) + sentence(text.mid(colon + 2), depth + 1);
    }
    return localNumber(text);
}

} // namespace

QString translatedCore(std::string_view english)
{
    const QString text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    if (const auto whole = words().whole.constFind(text); whole != words().whole.constEnd()) {
        return inCatalogue(*whole);
    }
    QStringList parts = text.split(u"; "_s);
    if (parts.size() > 1) {
        // A sentence may have a semicolon of its own.
        for (const Pattern& pattern : words().patterns) {
            const bool isOfSeveral = QString::fromUtf8(pattern.source()).contains(u"; "_s);
            if (const auto values = isOfSeveral ? pattern.match(text) : std::nullopt) {
                return filledIn(inCatalogue(pattern.source()), *values, 0);
            }
        }
    }
    for (QString& part : parts) {
        part = sentence(part, 0);
    }
    return parts.join(u"; "_s);
}

} // namespace juggler::ui
