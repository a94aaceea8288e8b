// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace juggler {

/// Why something could not be done: what was tried, on what, and why, in one sentence. [any thread]
struct Error {
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

/// "TRIED SUBJECT: REASON" with the system's own words for errnoValue, e.g. "open /x/y: Permission denied".
Error systemError(std::string_view tried, std::string_view subject, int errnoValue);

/// The system's words for errnoValue. [any thread], unlike strerror().
std::string errnoText(int errnoValue);

/// A value or the Error that prevented it. [any thread]
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool hasValue() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return hasValue(); }

    /// The value; only where hasValue().
    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// The error; only where not hasValue().
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the Error that prevented it. [any thread]
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool hasValue() const noexcept { return !m_error; }
    explicit operator bool() const noexcept { return hasValue(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace juggler
