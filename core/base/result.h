// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace lw
{

/// Why something expected did not happen; the kinds are what a caller can act on (see the exit codes of the command
/// line).
enum class ErrorKind {
    Usage,      ///< asked for something that does not exist or makes no sense
    Unreadable, ///< the input cannot be read, is not ours, or is damaged
    Busy,       ///< somebody else is writing; try again
    Failed,     ///< refused or failed; nothing changed
};

/// A failure in the words of its reader: what failed, on what, what to do.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString message;
};

inline Error failed(QString message)
{
    return {ErrorKind::Failed, std::move(message)};
}
inline Error unreadable(QString message)
{
    return {ErrorKind::Unreadable, std::move(message)};
}
inline Error usage(QString message)
{
    return {ErrorKind::Usage, std::move(message)};
}

/// A value, or the reason why there is none.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Done, or the reason why not.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace lw

/// Leaves the calling function with the error of a Result<void> that failed.
#define LW_TRY(expression)                                                                                             \
    if (auto lwResult = (expression); !lwResult)                                                                       \
    return lwResult.error()
