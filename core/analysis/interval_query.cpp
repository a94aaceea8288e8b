// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/interval_query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace juggler {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t bit(State state)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state));
}

struct StateWord {
    QStringView word;
    std::uint8_t states;
};
constexpr std::array<StateWord, 6> kStateWords{{
    {u"queued", bit(State::Queued)},
    {u"running", bit(State::Running)},
    {u"ready", bit(State::Ready)},
    {u"waiting", bit(State::WaitingHeld) | bit(State::WaitingFree)},
    {u"waiting-held", bit(State::WaitingHeld)},
    {u"waiting-free", bit(State::WaitingFree)},
}};

struct Unit {
    QStringView name;
    double ns;
};
constexpr std::array<Unit, 9> kUnits{{{u"ns", 1},
                                      {u"us", 1e3},
                                      {u"\u00b5s", 1e3},
                                      {u"\u03bcs", 1e3},
                                      {u"ms", 1e6},
                                      {u"s", 1e9},
                                      {u"min", 60e9},
                                      {u"m", 60e9},
                                      {u"h", 3600e9}}};

constexpr std::array<TaskKind, 6> kKinds{TaskKind::FileRead,  TaskKind::Sleep, TaskKind::Fibonacci,
                                         TaskKind::FileWrite, TaskKind::Add,   TaskKind::Recorded};

QString kindText(TaskKind kind)
{
    const std::string_view key = kindKey(kind);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

Error problem(const QString& text)
{
    return {text.toStdString()};
}

bool isComparison(QChar c)
{
    return c == u'<' || c == u'>';
}

/// Reads the query from its start to its end.
class Reader {
public:
    explicit Reader(QStringView text) : m_text(text) {}

    Result<IntervalQuery> read()
    {
        for (skipSpaces(); !m_text.isEmpty(); skipSpaces()) {
            const Result<void> taken = isComparison(m_text.front()) ? takeComparison() : takeTerm();
            if (!taken) {
                return taken.error();
            }
        }
        if (m_query.leastNs > m_query.mostNs) {
            return problem(u"nothing is both that long and that short"_s);
        }
        return m_query;
    }

private:
    void skipSpaces() { m_text = m_text.trimmed(); }

    /// "> 5 ms"
    Result<void> takeComparison()
    {
        const bool isLeast = m_text.front() == u'>';
        m_text = m_text.mid(1);
        const bool isInclusive = m_text.startsWith(u'=');
        m_text = m_text.mid(isInclusive ? 1 : 0);
        skipSpaces();
        const Result<std::int64_t> lengthNs = takeLength();
        if (!lengthNs) {
            return lengthNs.error();
        }
        if (isLeast) {
            m_query.leastNs = std::max(m_query.leastNs, *lengthNs + (isInclusive ? 0 : 1));
        } else {
            m_query.mostNs = std::min(m_query.mostNs, *lengthNs - (isInclusive ? 0 : 1));
        }
        return {};
    }

    /// "5 ms"; up to a space, the end, or "..".
    Result<std::int64_t> takeLength()
    {
        qsizetype end = 0;
        while (end < m_text.size()
               && (m_text[end].isDigit() || (m_text[end] == u'.' && !m_text.mid(end).startsWith(u"..")) || m_text[end] == u',')) {
            ++end;
        }
        const QString number = m_text.first(end).toString();
        bool isNumber = false;
        const double value = QString(number).replace(u',', u'.').toDouble(&isNumber);
        m_text = m_text.mid(end);
        skipSpaces();
        if (!isNumber) {
            return problem(m_text.isEmpty() ? u"a length is missing: write > 5 ms"_s
                                            : u"\"%1\" is not a length: write > 5 ms"_s.arg(upToSpace()));
        }
        qsizetype letters = 0;
        while (letters < m_text.size() && m_text[letters].isLetter()) {
            ++letters;
        }
        const QString unit = m_text.first(letters).toString().toLower();
        const auto found = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& candidate) { return candidate.name == unit; });
        if (found == kUnits.end()) {
            return problem(unit.isEmpty() ? u"%1 has no unit: write %1 ms, %1 us or %1 s"_s.arg(number)
                                          : u"\"%1\" is no unit of time: write ns, us, ms, s, min or h"_s.arg(unit));
        }
        m_text = m_text.mid(letters);
        return static_cast<std::int64_t>(std::llround(std::min(value * found->ns, 9e18)));
    }

    QString upToSpace() const
    {
        const qsizetype end = m_text.indexOf(u' ');
        return m_text.first(end < 0 ? m_text.size() : end).toString();
    }

    /// A word, or what stands in quotes.
    QString takeWord()
    {
        if (m_text.startsWith(u'"')) {
            const qsizetype end = m_text.indexOf(u'"', 1);
            const QString word = m_text.mid(1, end < 0 ? -1 : end - 1).toString();
            m_text = end < 0 ? QStringView() : m_text.mid(end + 1);
            return word;
        }
        const QString word = upToSpace();
        m_text = m_text.mid(word.size());
        return word;
    }

    /// Whether a range of lengths stands here: "5ms..20ms".
    bool isRange() const { return !m_text.isEmpty() && m_text.front().isDigit() && upToSpace().contains(u".."_s); }

    Result<void> takeRange()
    {
        const Result<std::int64_t> fromNs = takeLength();
        if (!fromNs) {
            return fromNs.error();
        }
        if (!m_text.startsWith(u"..")) {
            return problem(u"write a range like 5ms..20ms"_s);
        }
        m_text = m_text.mid(2);
        const Result<std::int64_t> toNs = takeLength();
        if (!toNs) {
            return toNs.error();
        }
        m_query.leastNs = std::max(m_query.leastNs, *fromNs);
        m_query.mostNs = std::min(m_query.mostNs, *toNs);
        return {};
    }

    Result<void> takeTerm()
    {
        if (isRange()) {
            return takeRange();
        }
        const qsizetype colon = upToSpace().indexOf(u':');
        const QString key = colon > 0 && !m_text.startsWith(u'"') ? m_text.first(colon).toString().toLower() : QString();
        static const QStringList keys{u"state"_s, u"kind"_s, u"thread"_s, u"core"_s, u"model"_s};
        if (!keys.contains(key)) {
            return takePlain();
        }
        m_text = m_text.mid(colon + 1);
        QString value = takeWord();
        if (value.isEmpty()) {
            return problem(u"%1: names nothing: write %2"_s.arg(key, exampleOf(key)));
        }
        return takeFilter(key, value);
    }

    static QString exampleOf(const QString& key)
    {
        return key == u"state" ? u"state:waiting"_s
            : key == u"kind"   ? u"kind:fib"_s
            : key == u"core"   ? u"core:1"_s
            : key == u"model"  ? u"model:event"_s
                               : u"thread:worker 2"_s;
    }

    Result<void> takeFilter(const QString& key, QString value)
    {
        if (key == u"state") {
            return takeState(value);
        }
        if (key == u"kind") {
            return takeKind(value);
        }
        if (key == u"core") {
            bool isNumber = false;
            const uint core = value.toUInt(&isNumber);
            if (!isNumber || core >= kNoCore) {
                return problem(u"\"%1\" is no core: write core:1"_s.arg(value));
            }
            m_query.core = static_cast<std::uint16_t>(core);
            return {};
        }
        if (key == u"model") {
            m_query.models << value;
            return {};
        }
        m_query.threads << value + takeNumberBehind();
        return {};
    }

    /// The " 2" of "thread:worker 2", but not that of "thread:worker 2ms..3ms".
    QString takeNumberBehind()
    {
        const QStringView rest = m_text.trimmed();
        qsizetype end = 0;
        while (end < rest.size() && rest[end].isDigit()) {
            ++end;
        }
        if (end == 0 || (end < rest.size() && !rest[end].isSpace())) {
            return {};
        }
        m_text = rest.mid(end);
        return u' ' + rest.first(end).toString();
    }

    Result<void> takeState(const QString& value)
    {
        std::uint8_t states = 0;
        for (const StateWord& candidate : kStateWords) {
            states |= candidate.word.startsWith(value, Qt::CaseInsensitive) ? candidate.states : std::uint8_t{0};
        }
        if (states == 0) {
            return problem(u"\"%1\" is no state: write running, ready, waiting or queued"_s.arg(value));
        }
        m_query.states &= states;
        return {};
    }

    Result<void> takeKind(const QString& value)
    {
        const bool isKnown =
            std::any_of(kKinds.begin(), kKinds.end(), [&](TaskKind kind) { return kindText(kind).contains(value, Qt::CaseInsensitive); });
        if (!isKnown) {
            return problem(u"\"%1\" is no kind of task: write file-read, file-write, sleep, fibonacci or add"_s.arg(value));
        }
        m_query.kinds << value;
        return {};
    }

    Result<void> takePlain()
    {
        const bool isQuoted = m_text.startsWith(u'"');
        const QString word = takeWord();
        const QString lower = word.toLower();
        const auto state =
            std::find_if(kStateWords.begin(), kStateWords.end(), [&](const StateWord& candidate) { return candidate.word == lower; });
        if (!isQuoted && state != kStateWords.end()) {
            m_query.states &= state->states;
        } else if (!isQuoted && (lower == u"failed" || lower == u"cancelled")) {
            m_query.outcome = lower == u"failed" ? TaskOutcome::Failed : TaskOutcome::Cancelled;
        } else if (!word.isEmpty()) {
            m_query.words << word;
        }
        return {};
    }

    QStringView m_text;
    IntervalQuery m_query;
};

} // namespace

Result<IntervalQuery> parseIntervalQuery(QStringView text)
{
    return Reader(text).read();
}

QString intervalQueryHelp()
{
    return u"words   > 5 ms   < 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed"_s;
}

} // namespace juggler
