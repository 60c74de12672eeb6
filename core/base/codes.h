// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace lw
{

/// One enumerator with the name that files and the database store and the label people read.
template<class E>
struct Code {
    E value;
    const char *code;
    const char *label; ///< source text, translated in the context "lw::Codes"
};

/// The stored name of `value`. Every enumerator stands in its table, in order of declaration.
template<class E, size_t N>
QString codeIn(const std::array<Code<E>, N> &table, E value)
{
    return QString::fromLatin1(table[static_cast<size_t>(value)].code);
}

template<class E, size_t N>
QString labelIn(const std::array<Code<E>, N> &table, E value)
{
    return QCoreApplication::translate("lw::Codes", table[static_cast<size_t>(value)].label);
}

/// The enumerator stored as `code`; also takes the label, in any case and with blanks for underscores.
template<class E, size_t N>
std::optional<E> fromCodeIn(const std::array<Code<E>, N> &table, QStringView code)
{
    const QString wanted = code.trimmed().toString().replace(u' ', u'_').replace(u'-', u'_');
    for (const Code<E> &row : table) {
        const QString label = QString::fromLatin1(row.label).replace(u' ', u'_');
        if (wanted.compare(QLatin1StringView(row.code), Qt::CaseInsensitive) == 0 ||
            wanted.compare(label, Qt::CaseInsensitive) == 0)
            return row.value;
    }
    return std::nullopt;
}

} // namespace lw
