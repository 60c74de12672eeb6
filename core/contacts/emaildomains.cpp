// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emaildomains.h"

#include <QFile>
#include <QUrl>

#include <libpsl.h>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Lower case, in ASCII, without the dot of the root; empty where it is no name of a host.
QByteArray asciiHost(QStringView host)
{
    QString text = host.trimmed().toString();
    if (text.endsWith(u'.'))
        text.chop(1);
    const QByteArray ascii = QUrl::toAce(text.toLower()).toLower();
    const bool hasEmptyLabel = ascii.startsWith('.') || ascii.contains("..");
    const QByteArray last = ascii.mid(ascii.lastIndexOf('.') + 1);
    const bool isNumeric = std::ranges::all_of(last, [](char c) { return c >= '0' && c <= '9'; });
    return hasEmptyLabel || isNumeric ? QByteArray() : ascii;
}

QStringList readList(const QString &name)
{
    QFile file(QString(u":/leadwright/reference/"_s + name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QStringList domains;
    const QList<QByteArray> lines = opened ? file.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QByteArray domain = line.trimmed();
        if (!domain.isEmpty() && !domain.startsWith('#'))
            domains += QString::fromLatin1(domain);
    }
    return domains;
}

const QStringList &sharedList()
{
    static const QStringList list = readList(u"freemail.txt"_s);
    return list;
}

const QStringList &disposableList()
{
    static const QStringList list = readList(u"disposable.txt"_s);
    return list;
}

// Top-level domains under which nobody has a name of their own. ".example" is not among them: a trial may use it for
// companies.
bool isReserved(const QByteArray &host)
{
    const QByteArray last = host.mid(host.lastIndexOf('.') + 1);
    return last == "test" || last == "invalid" || last == "localhost" || last == "local";
}

QString registrableOf(const QByteArray &ascii)
{
    if (ascii.isEmpty())
        return {};
    // The answer points into the text that was asked about.
    const char *domain = psl_registrable_domain(psl_builtin(), ascii.constData());
    return domain ? QString::fromLatin1(domain) : QString();
}

/// Under which a domain is looked up: made once for all that is asked of it, since every lead asks.
struct HostNames {
    explicit HostNames(QStringView domain)
        : ascii(asciiHost(domain))
        , host(QString::fromLatin1(ascii))
        , registrable(registrableOf(ascii))
    {
    }
    bool isIn(const QSet<QString> &set) const { return set.contains(host) || set.contains(registrable); }
    bool isShared(const QSet<QString> &own, const QSet<QString> &shared, const QSet<QString> &disposable) const
    {
        return !isIn(own) && (isIn(shared) || isReserved(ascii) || isIn(disposable));
    }

    QByteArray ascii;
    QString host;
    QString registrable;
};

void insertHosts(QSet<QString> &set, const QStringList &domains)
{
    for (const QString &domain : domains) {
        const QByteArray host =
            asciiHost(domain.startsWith(u'@') ? QStringView(domain).sliced(1) : QStringView(domain));
        if (!host.isEmpty())
            set.insert(QString::fromLatin1(host));
    }
}

} // namespace

QString registrableDomain(QStringView host)
{
    return registrableOf(asciiHost(host));
}

QString mailboxKey(QStringView emailKey)
{
    const qsizetype at = emailKey.lastIndexOf(u'@');
    if (at < 1)
        return {};
    QString box = emailKey.first(at).toString();
    if (const qsizetype plus = box.indexOf(u'+'); plus > 0)
        box.truncate(plus);
    box.removeIf([](QChar c) { return c == u'.' || c == u'_' || c == u'-'; });
    const QString domain = registrableDomain(emailKey.sliced(at + 1));
    return box.isEmpty() || domain.isEmpty() ? QString() : QString(box + u'@' + domain);
}

QString mailboxOf(QStringView emailKey)
{
    const qsizetype at = emailKey.lastIndexOf(u'@');
    if (at < 1)
        return emailKey.toString();
    QString box = emailKey.first(at).toString();
    QString domain = emailKey.sliced(at + 1).toString();
    if (const qsizetype plus = box.indexOf(u'+'); plus > 0)
        box.truncate(plus);
    if (domain == u"gmail.com" || domain == u"googlemail.com") {
        domain = u"gmail.com"_s;
        const QString plain = QString(box).remove(u'.');
        box = plain.isEmpty() ? box : plain;
    }
    return QString(box + u'@' + domain);
}

EmailDomains::EmailDomains(const QStringList &shared, const QStringList &own, const QStringList &disposable)
{
    insertHosts(m_shared, sharedList());
    insertHosts(m_shared, shared);
    insertHosts(m_disposable, disposableList());
    insertHosts(m_disposable, disposable);
    insertHosts(m_own, own);
}

bool EmailDomains::isShared(QStringView domain) const
{
    return HostNames(domain).isShared(m_own, m_shared, m_disposable);
}

bool EmailDomains::isDisposable(QStringView domain) const
{
    const HostNames names(domain);
    return !names.isIn(m_own) && names.isIn(m_disposable);
}

QString EmailDomains::companyDomain(QStringView domain) const
{
    const HostNames names(domain);
    return names.isShared(m_own, m_shared, m_disposable) ? QString() : names.registrable;
}

QStringList EmailDomains::builtInShared()
{
    return sharedList();
}

QStringList EmailDomains::builtInDisposable()
{
    return disposableList();
}

} // namespace lw
