// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/collateral.h"

#include "core/contacts/emailaddress.h"
#include "core/contacts/phone.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Collateral", text);
}

// What cannot be read in its own form is compared as words, so that two equal spellings always agree.
QString orWords(const QString &key, const QString &text)
{
    return key.isEmpty() ? QString(u'?' + foldToWord(text)) : key;
}

/// A response address of a piece beside the official one, with the forms in which they are compared.
struct Comparison {
    QString printed;
    QString official;
    QString printedKey;
    QString officialKey;
    CollateralProblem differs = CollateralProblem::NoResponsePoint;
    CollateralProblem noOfficial = CollateralProblem::NoResponsePoint;
};

template<class KeyOf>
Comparison compared(const QString &printed, const QString &official, CollateralProblem differs,
                    CollateralProblem noOfficial, KeyOf keyOf)
{
    return {.printed = printed.trimmed(),
            .official = official.trimmed(),
            .printedKey = orWords(keyOf(printed), printed),
            .officialKey = orWords(keyOf(official), official),
            .differs = differs,
            .noOfficial = noOfficial};
}

QList<Comparison> comparisons(const Collateral &piece, const Settings &settings)
{
    using enum CollateralProblem;
    const auto dialled = [&](const QString &text) { return parsePhone(text, settings.homeCountry).e164; };
    const auto mailed = [](const QString &text) { return emailKey(text); };
    const auto posted = [](const QString &text) { return foldToWord(text); };
    return {compared(piece.phone, settings.responsePhone, PhoneDiffers, NoOfficialPhone, dialled),
            compared(piece.url, settings.responseUrl, UrlDiffers, NoOfficialUrl, webHost),
            compared(piece.email, settings.responseEmail, EmailDiffers, NoOfficialEmail, mailed),
            compared(piece.address, settings.responseAddress, AddressDiffers, NoOfficialAddress, posted)};
}

QList<CollateralFinding> findingsAboutKeyCode(const Collateral &piece, const KeyCodes &keyCodes)
{
    const QString key = keyCodeKey(piece.keyCode);
    if (piece.keyCode.trimmed().isEmpty())
        return {};
    const CampaignId owner = keyCodes.value(key);
    if (!owner)
        return {{CollateralProblem::UnknownKeyCode, piece.keyCode, {}}};
    if (piece.campaign && piece.campaign != owner)
        return {{CollateralProblem::OthersKeyCode, piece.keyCode, {}}};
    return {};
}

} // namespace

QString webHost(const QString &url)
{
    const QString text = url.trimmed();
    if (text.isEmpty() || std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return {};
    const QUrl read(text.contains(u"://") ? text : QString(u"http://"_s + text));
    QString host = QString::fromLatin1(QUrl::toAce(read.host(QUrl::FullyEncoded))).toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.startsWith(u"www.") && host.count(u'.') > 1)
        host.remove(0, 4);
    return host.contains(u'.') ? host : QString();
}

QList<CollateralFinding> checkCollateral(const Collateral &piece, const Settings &settings, const KeyCodes &keyCodes)
{
    QList<CollateralFinding> findings;
    bool printsAny = false;
    for (const Comparison &pair : comparisons(piece, settings)) {
        if (pair.printed.isEmpty())
            continue;
        printsAny = true;
        if (pair.official.isEmpty())
            findings += CollateralFinding{pair.noOfficial, pair.printed, {}};
        else if (pair.printedKey != pair.officialKey)
            findings += CollateralFinding{pair.differs, pair.printed, pair.official};
    }
    if (!printsAny)
        findings += CollateralFinding{CollateralProblem::NoResponsePoint, {}, {}};
    return findings + findingsAboutKeyCode(piece, keyCodes);
}

QString labelOf(CollateralProblem problem)
{
    switch (problem) {
    case CollateralProblem::PhoneDiffers: return tr("Telephone differs from the official one");
    case CollateralProblem::UrlDiffers: return tr("Web address differs from the official one");
    case CollateralProblem::EmailDiffers: return tr("E-mail address differs from the official one");
    case CollateralProblem::AddressDiffers: return tr("Postal address differs from the official one");
    case CollateralProblem::NoOfficialPhone: return tr("No official telephone to compare with");
    case CollateralProblem::NoOfficialUrl: return tr("No official web address to compare with");
    case CollateralProblem::NoOfficialEmail: return tr("No official e-mail address to compare with");
    case CollateralProblem::NoOfficialAddress: return tr("No official postal address to compare with");
    case CollateralProblem::NoResponsePoint: return tr("Names no way to respond");
    case CollateralProblem::UnknownKeyCode: return tr("No campaign has its key code");
    case CollateralProblem::OthersKeyCode: return tr("Its key code is another campaign’s");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const CollateralFinding &finding)
{
    const QString label = labelOf(finding.problem);
    if (finding.printed.isEmpty())
        return QString(label + u'.');
    if (finding.official.isEmpty())
        return tr("%1: it prints “%2”.").arg(label, finding.printed);
    return tr("%1: it prints “%2”, official is “%3”.").arg(label, finding.printed, finding.official);
}

QString verdictOf(const QList<CollateralFinding> &findings)
{
    QStringList words;
    for (const CollateralFinding &finding : findings)
        words += labelOf(finding.problem);
    return words.isEmpty() ? tr("Complies") : words.join(u"; "_s);
}

QString codeOf(CollateralProblem problem)
{
    switch (problem) {
    case CollateralProblem::PhoneDiffers: return u"phone_differs"_s;
    case CollateralProblem::UrlDiffers: return u"url_differs"_s;
    case CollateralProblem::EmailDiffers: return u"email_differs"_s;
    case CollateralProblem::AddressDiffers: return u"address_differs"_s;
    case CollateralProblem::NoOfficialPhone: return u"no_official_phone"_s;
    case CollateralProblem::NoOfficialUrl: return u"no_official_url"_s;
    case CollateralProblem::NoOfficialEmail: return u"no_official_email"_s;
    case CollateralProblem::NoOfficialAddress: return u"no_official_address"_s;
    case CollateralProblem::NoResponsePoint: return u"no_response_point"_s;
    case CollateralProblem::UnknownKeyCode: return u"unknown_key_code"_s;
    case CollateralProblem::OthersKeyCode: return u"others_key_code"_s;
    }
    Q_UNREACHABLE();
}

} // namespace lw
