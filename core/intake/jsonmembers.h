// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/codes.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace lw
{

/// Takes the members of one object of a profile, one by one, and keeps the first mistake: a member of another type than
/// asked for, or one that nobody asks for. A missing member is no mistake; it answers the default.
class JsonMembers
{
public:
    /// `column`: whose settings these are; empty: of the profile itself.
    JsonMembers(QJsonObject object, QString column);

    QString text(const QString &key, const QString &otherwise = {});
    bool flag(const QString &key);
    std::optional<int> number(const QString &key, int most); ///< whole, from 0
    QStringList texts(const QString &key);                   ///< none of them blank
    QJsonObject object(const QString &key);
    QString sign(const QString &key, bool orNone); ///< one sign, or the word "none"
    template<class E, size_t N>
    E word(const QString &key, const std::array<Code<E>, N> &words, E otherwise)
    {
        const QString written = text(key);
        const std::optional<E> value = fromCodeIn(words, written);
        QStringList known;
        for (const Code<E> &row : words)
            known += QString::fromLatin1(row.code).replace(u'_', u'-');
        if (!value && !written.isNull())
            rejectWord(key, written, known);
        return value.value_or(otherwise);
    }

    void reject(const QString &problem);
    /// The first mistake; else the first member that means nothing here.
    Result<void> finish();

private:
    QJsonValue take(const QString &key);
    void complain(const QString &key, const QString &wanted);
    void rejectWord(const QString &key, const QString &written, const QStringList &known);

    QJsonObject m_object;
    QString m_column;
    QStringList m_asked;
    QString m_mistake;
};

} // namespace lw
