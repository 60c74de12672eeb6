// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

QString Arguments::option(const QString &name)
{
    const qsizetype at = m_words.indexOf(name);
    if (at >= 0) {
        m_words.removeAt(at);
        if (at >= m_words.size()) {
            m_withoutValue += name;
            return {};
        }
        return m_words.takeAt(at);
    }
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_words[i].startsWith(name + u'='))
            return m_words.takeAt(i).mid(name.size() + 1);
    }
    return {};
}

bool Arguments::has(const QString &name) const
{
    return std::ranges::any_of(m_words,
                               [&](const QString &word) { return word == name || word.startsWith(name + u'='); });
}

QString Arguments::takeCommand()
{
    return m_words.isEmpty() || m_words.first().startsWith(u"--") ? QString() : m_words.takeFirst();
}

Result<QStringList> Arguments::rest() const
{
    if (!m_withoutValue.isEmpty())
        return usage(QCoreApplication::translate("lw::Cli", "%1 needs a value.").arg(m_withoutValue.first()));
    for (const QString &word : m_words) {
        if (word.startsWith(u"--"))
            return usage(
                QCoreApplication::translate("lw::Cli", "“%1” is no option here. “leadwright-cli --help” lists them.")
                    .arg(word));
    }
    return m_words;
}

} // namespace lw
