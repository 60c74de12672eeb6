// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace lw
{

/// The part of a host name that somebody registered: "mail.acme.co.uk" → "acme.co.uk", in ASCII. Empty for a public
/// suffix itself ("co.uk"), a bare name, or an address of numbers. Source: the public suffix list of libpsl.
QString registrableDomain(QStringView host);

/// A key under which spellings of one mailbox are looked for, never proof that they are one: what follows "+" and the
/// dots, underscores and hyphens before "@" dropped, the registrable domain behind it.
/// "john_doe+fair@us.ibm.com" → "johndoe@ibm.com". Empty for what is no emailKey().
QString mailboxKey(QStringView emailKey);

/// The plainest address that reaches the same mailbox, by what providers do: what follows "+" before "@" dropped
/// everywhere, at Google the dots too, and googlemail.com as gmail.com. "ron.fox+expo@gmail.com" → "ronfox@gmail.com".
/// Takes an emailKey(); empty for an empty one.
QString mailboxOf(QStringView emailKey);

/// The domains that say nothing about a company: of mail providers anybody may use, misspelt ones too; of throw-away
/// addresses; and those reserved for trials (“example.com”, “*.test”; not “*.example”).
class EmailDomains
{
public:
    /// The built-in lists with `shared` and `disposable` added and `own` taken out of both.
    explicit EmailDomains(const QStringList &shared = {}, const QStringList &own = {},
                          const QStringList &disposable = {});

    /// Whether the domain, or the registrable one it belongs to, is a provider's with many customers. Those with
    /// throw-away addresses are among them.
    bool isShared(QStringView domain) const;
    bool isDisposable(QStringView domain) const;

    /// The registrable domain where it can stand for a company; empty for a shared one.
    QString companyDomain(QStringView domain) const;

    static QStringList builtInShared();
    static QStringList builtInDisposable();

private:
    QSet<QString> m_shared;
    QSet<QString> m_disposable;
    QSet<QString> m_own;
};

} // namespace lw
