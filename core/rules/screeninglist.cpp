// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screening list as people keep it: its kinds, its entries, the one it begins with.

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/emaildomains.h"
#include "core/contacts/personname.h"
#include "core/leads/disposition.h"
#include "core/rules/screening.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<ScreenBy>, 5> kKinds{{
    {ScreenBy::Company, "company", QT_TRANSLATE_NOOP("lw::Codes", "Company")},
    {ScreenBy::Domain, "domain", QT_TRANSLATE_NOOP("lw::Codes", "Domain")},
    {ScreenBy::Person, "person", QT_TRANSLATE_NOOP("lw::Codes", "Person")},
    {ScreenBy::Title, "title", QT_TRANSLATE_NOOP("lw::Codes", "Job title")},
    {ScreenBy::Word, "word", QT_TRANSLATE_NOOP("lw::Codes", "Words in the message")},
}};

constexpr int kLongest = 200;

struct Default {
    const char *reason;
    ScreenBy by;
    const char *value;
};

// Only words that hardly any buyer uses: "student" inside a longer title may be a dean's.
constexpr Default kDefaults[] = {
    {"student", ScreenBy::Title, "=student"},
    {"student", ScreenBy::Title, "phd student"},
    {"student", ScreenBy::Title, "graduate student"},
    {"student", ScreenBy::Title, "undergraduate student"},
    {"student", ScreenBy::Word, "my thesis"},
    {"student", ScreenBy::Word, "my dissertation"},
    {"student", ScreenBy::Word, "my term paper"},
    {"student", ScreenBy::Word, "my homework"},
    {"job_seeker", ScreenBy::Title, "=job seeker"},
    {"job_seeker", ScreenBy::Title, "=unemployed"},
    {"job_seeker", ScreenBy::Word, "job application"},
    {"job_seeker", ScreenBy::Word, "apply for a job"},
    {"job_seeker", ScreenBy::Word, "apply for the position"},
    {"job_seeker", ScreenBy::Word, "curriculum vitae"},
    {"job_seeker", ScreenBy::Word, "my resume"},
    {"job_seeker", ScreenBy::Word, "my cv"},
    {"press", ScreenBy::Title, "journalist"},
    {"press", ScreenBy::Title, "=reporter"},
    {"press", ScreenBy::Word, "press inquiry"},
    {"press", ScreenBy::Word, "press enquiry"},
    {"press", ScreenBy::Word, "media inquiry"},
    {"press", ScreenBy::Word, "media enquiry"},
    {"press", ScreenBy::Word, "press accreditation"},
    {"investor", ScreenBy::Title, "=investor"},
    {"investor", ScreenBy::Title, "venture capitalist"},
    {"investor", ScreenBy::Title, "angel investor"},
    {"investor", ScreenBy::Word, "investor relations"},
    {"investor", ScreenBy::Word, "as a shareholder"},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Screening", text);
}

bool isPlainCompetitor(const ScreeningEntry &entry, ScreenBy by)
{
    return entry.by == by && entry.reason == u"competitor" && entry.note.isEmpty();
}

// What two entries that look for the same share.
QString subjectOf(const ScreeningEntry &entry)
{
    switch (entry.by) {
    case ScreenBy::Company: return companyNameKey(entry.value);
    case ScreenBy::Domain: return domainOf(entry.value);
    case ScreenBy::Person: return fold(entry.value) + u'\n' + companyNameKey(entry.company);
    case ScreenBy::Title:
    case ScreenBy::Word: return fold(entry.value);
    }
    Q_UNREACHABLE();
}

// "co.uk" or a mail provider's; one for throw-away addresses may be meant.
bool isEverybodys(const QString &domain)
{
    const EmailDomains known;
    return registrableDomain(domain).isEmpty() || (known.isShared(domain) && !known.isDisposable(domain));
}

Result<void> checkValue(const ScreeningEntry &entry)
{
    switch (entry.by) {
    case ScreenBy::Company:
        return foldToWord(entry.value).isEmpty() ? usage(tr("“%1” is no name of a company.").arg(entry.value))
                                                 : Result<void>();
    case ScreenBy::Domain:
        if (entry.value.isEmpty())
            return usage(tr("A domain is written like rival.example."));
        return isEverybodys(entry.value)
                   ? usage(tr("“%1” is nobody’s own domain: everybody under it would be held.").arg(entry.value))
                   : Result<void>();
    case ScreenBy::Person: {
        const PersonName name = splitName(entry.value);
        return fold(name.first).isEmpty() || fold(name.last).isEmpty()
                   ? usage(tr("“%1”: a person needs a first and a last name.").arg(entry.value))
                   : Result<void>();
    }
    case ScreenBy::Title:
    case ScreenBy::Word:
        return foldToWord(entry.value).size() < 2 ? usage(tr("“%1” is too short: it needs a word.").arg(entry.value))
                                                  : Result<void>();
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeOf(ScreenBy by)
{
    return codeIn(kKinds, by);
}
QString labelOf(ScreenBy by)
{
    return labelIn(kKinds, by);
}
std::optional<ScreenBy> screenByFromCode(QStringView code)
{
    return fromCodeIn(kKinds, code);
}

QList<ScreeningEntry> entriesOf(const ScreeningList &list)
{
    QList<ScreeningEntry> entries;
    for (const QString &name : list.competitorNames)
        entries += ScreeningEntry{.reason = u"competitor"_s, .by = ScreenBy::Company, .value = name};
    for (const QString &domain : list.competitorDomains)
        entries += ScreeningEntry{.reason = u"competitor"_s, .by = ScreenBy::Domain, .value = domain};
    return entries + list.entries;
}

ScreeningList screeningListOf(const QList<ScreeningEntry> &entries, const QStringList &countriesServed)
{
    ScreeningList list;
    list.countriesServed = countriesServed;
    for (const ScreeningEntry &entry : entries) {
        if (isPlainCompetitor(entry, ScreenBy::Company))
            list.competitorNames += entry.value;
        else if (isPlainCompetitor(entry, ScreenBy::Domain))
            list.competitorDomains += entry.value;
        else
            list.entries += entry;
    }
    return list;
}

QList<ScreeningEntry> defaultScreening()
{
    QList<ScreeningEntry> entries;
    for (const Default &row : kDefaults)
        entries += ScreeningEntry{
            .reason = QString::fromLatin1(row.reason), .by = row.by, .value = QString::fromLatin1(row.value)};
    return entries;
}

Result<ScreeningEntry> checkedEntry(ScreeningEntry entry)
{
    entry.value = entry.value.simplified();
    entry.company = entry.by == ScreenBy::Person ? entry.company.simplified() : QString();
    entry.note = entry.note.simplified();
    if (!isReason(ReasonList::ScreenedOut, entry.reason))
        return usage(tr("“%1” is no reason to screen out. The reasons are: %2.")
                         .arg(entry.reason, reasonCodes(ReasonList::ScreenedOut).join(u", "_s)));
    if (entry.value.size() > kLongest || entry.company.size() > kLongest || entry.note.size() > kLongest)
        return usage(QCoreApplication::translate(
            "lw::Screening", "A value, company or note of the screening list is at most %n character(s) long.", nullptr,
            kLongest));
    if (entry.by == ScreenBy::Domain)
        entry.value = domainOf(entry.value);
    LW_TRY(checkValue(entry));
    return entry;
}

bool sameSubject(const ScreeningEntry &a, const ScreeningEntry &b)
{
    return a.by == b.by && subjectOf(a) == subjectOf(b);
}

} // namespace lw
