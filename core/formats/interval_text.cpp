// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/interval_text.h"

namespace juggler {

namespace {

/// Goes along a text; a step that does not fit moves it to nowhere, where nothing fits any more.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    bool take(std::string_view word)
    {
        const bool fits = m_text.substr(m_at, word.size()) == word;
        m_at = fits ? m_at + word.size() : m_text.size();
        return fits;
    }
    bool number(std::int64_t& number)
    {
        std::int64_t value = 0;
        const std::size_t from = m_at;
        while (m_at < m_text.size() && static_cast<unsigned char>(m_text[m_at] - '0') < 10) {
            value = value * 10 + (m_text[m_at] - '0');
            if (++m_at - from > 18) {
                return false;
            }
        }
        number = value;
        return m_at > from && (m_text[from] != '0' || m_at == from + 1);
    }
    bool optionalNumber(std::optional<std::int64_t>& number)
    {
        if (m_at < m_text.size() && m_text[m_at] == 'n') {
            return take("null");
        }
        std::int64_t value = 0;
        if (!this->number(value)) {
            return false;
        }
        number = value;
        return true;
    }
    bool state(State& state)
    {
        const char first = m_at + 1 < m_text.size() ? m_text[m_at] : '\0';
        if (first == 'r') {
            state = m_text[m_at + 1] == 'u' ? State::Running : State::Ready;
            return take(state == State::Running ? "running\",\"" : "ready\",\"");
        }
        if (first == 'q') {
            state = State::Queued;
            return take("queued\",\"");
        }
        constexpr std::string_view kHeld = "waiting-held\",\"";
        state = m_text.substr(m_at, kHeld.size()) == kHeld ? State::WaitingHeld : State::WaitingFree;
        return take(state == State::WaitingHeld ? kHeld : "waiting-free\",\"");
    }
    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<IntervalText> parseIntervalText(std::string_view text, std::string_view second)
{
    std::optional<IntervalText> parsed(std::in_place);
    Cursor cursor(text.substr(0, kLongestIntervalText));
    const bool fits = cursor.take("{\"state\":\"") && cursor.state(parsed->state) && cursor.take(second) && cursor.take("\":")
        && cursor.optionalNumber(parsed->second) && cursor.take(",\"core\":") && cursor.optionalNumber(parsed->core)
        && cursor.take(",\"start_ns\":") && cursor.number(parsed->startNs) && cursor.take(",\"end_ns\":") && cursor.number(parsed->endNs)
        && cursor.take("}");
    if (!fits) {
        return std::nullopt;
    }
    parsed->size = cursor.at();
    return parsed;
}

} // namespace juggler
