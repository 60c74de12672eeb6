// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lw
{

/// What stands after the command: options are taken one by one, the rest are positional.
class Arguments
{
public:
    explicit Arguments(QStringList words)
        : m_words(std::move(words))
    {
    }

    bool flag(const QString &name) { return m_words.removeAll(name) > 0; }
    /// The value of `name`, also written `name=value`; empty where it is not given.
    QString option(const QString &name);
    bool has(const QString &name) const;

    /// The first word that is no option; empty where there is none.
    QString takeCommand();

    /// Words left. Error: an option nobody took, or one without its value.
    Result<QStringList> rest() const;

private:
    QStringList m_words;
    QStringList m_withoutValue;
};

} // namespace lw
