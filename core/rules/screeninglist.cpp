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

struct Defaults {
    const char *reason;
    ScreenBy by;
    const char *values; // divided by "|"
};

// Only what hardly any buyer says: a bare word ("student", "thesis", "cv", "shareholder") stands in buyers' titles and
// messages too, so titles are whole where they can be and words of a message are what somebody wants.
constexpr Defaults kDefaults[] = {
    {"student", ScreenBy::Title,
     "=student|phd student|doctoral student|=graduate student|=undergraduate student|=college student|"
     "=university student|=studentin|=schüler|=schülerin|=doktorand|=doktorandin|=étudiant|=étudiante|=doctorant|"
     "=doctorante|=estudiante|=doctorando|=doctoranda"},
    {"student", ScreenBy::Word,
     "writing my thesis|write my thesis|my thesis on|my thesis about|my thesis topic|data for my thesis|"
     "information for my thesis|research for my thesis|survey for my thesis|help with my thesis|"
     "writing my dissertation|write my dissertation|my dissertation on|my dissertation about|"
     "research for my dissertation|data for my dissertation|survey for my dissertation|for my term paper|"
     "my term paper on|my term paper about|for my homework|help with my homework|my homework assignment"},
    {"student", ScreenBy::Word,
     "im rahmen meiner bachelorarbeit|im rahmen meiner masterarbeit|im rahmen meiner diplomarbeit|"
     "im rahmen meiner dissertation|für meine bachelorarbeit|für meine masterarbeit|für meine diplomarbeit|"
     "für meine hausarbeit|schreibe meine bachelorarbeit|schreibe meine masterarbeit|schreibe meine dissertation"},
    {"student", ScreenBy::Word,
     "dans le cadre de mon mémoire|dans le cadre de ma thèse|je rédige mon mémoire|je rédige ma thèse|"
     "pour mon mémoire de master|pour mon mémoire de fin"},
    {"student", ScreenBy::Word,
     "escribiendo mi tesis|escribo mi tesis|información para mi tesis|datos para mi tesis|mi tesis sobre|"
     "mi trabajo de fin de grado|mi trabajo de fin de máster"},
    {"job_seeker", ScreenBy::Title,
     "=job seeker|=unemployed|=arbeitssuchend|=arbeitslos|=demandeur d'emploi|=demandeuse d'emploi|=desempleado|"
     "=desempleada"},
    {"job_seeker", ScreenBy::Word,
     "my job application|unsolicited job application|apply for a job|apply for the position|apply for a position|"
     "applying for a job|applying for the position|applying for a position|attached my cv|attached is my cv|"
     "my cv attached|my cv is attached|send you my cv|sending you my cv|please find my cv|my cv and cover letter|"
     "attached my resume|attached is my resume|my resume attached|my resume is attached|send you my resume|"
     "sending you my resume|please find my resume|my resume and cover letter|attached my curriculum vitae|"
     "my curriculum vitae attached|looking for an internship"},
    {"job_seeker", ScreenBy::Word,
     "hiermit bewerbe ich mich|bewerbe mich um die stelle|bewerbe mich auf die stelle|bewerbe ich mich um die stelle|"
     "bewerbe ich mich auf die stelle|meine bewerbungsunterlagen|meine initiativbewerbung|anbei mein lebenslauf|"
     "anbei meinen lebenslauf|meinen lebenslauf im anhang|suche einen praktikumsplatz|suche ein praktikum"},
    {"job_seeker", ScreenBy::Word,
     "je postule au poste|je postule pour|ci-joint mon cv|mon cv ci-joint|ma candidature spontanée|ma candidature au "
     "poste|je recherche un stage|je cherche un stage"},
    {"job_seeker", ScreenBy::Word,
     "adjunto mi currículum|adjunto mi cv|mi cv adjunto|mi currículum adjunto|solicitar el puesto de trabajo|"
     "mi candidatura al puesto|busco empleo|busco unas prácticas"},
    {"press", ScreenBy::Title,
     "=journalist|freelance journalist|=reporter|=journalistin|freier journalist|freie journalistin|=journaliste|"
     "journaliste indépendant|=periodista|periodista freelance"},
    {"press", ScreenBy::Word,
     "i am a journalist|i'm a journalist|writing an article about|writing an article on|for an article i am writing|"
     "press accreditation|ich bin journalist|ich bin journalistin|recherchiere für einen artikel|presseakkreditierung|"
     "je suis journaliste|j'écris un article sur|accréditation presse|soy periodista|escribo un artículo sobre|"
     "acreditación de prensa"},
    {"investor", ScreenBy::Title,
     "=investor|=private investor|venture capitalist|angel investor|=privatinvestor|=investorin|=investisseur|"
     "=investisseuse|=inversor|=inversora"},
    {"investor", ScreenBy::Word,
     "question to investor relations|question for investor relations|your investor relations|"
     "invest in your company|buy shares in your company|buy shares of your company|send me your annual report|"
     "frage an investor relations|in ihr unternehmen investieren|aktien ihres unternehmens|"
     "investir dans votre entreprise|investir dans votre société|des actions de votre société|"
     "invertir en su empresa|acciones de su empresa"},
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
        return companyNameKey(entry.value).isEmpty() ? usage(tr("“%1” is no name of a company.").arg(entry.value))
                                                     : Result<void>();
    case ScreenBy::Domain:
        return isEverybodys(entry.value)
                   ? usage(tr("“%1” is nobody’s own domain: everybody under it would be held.").arg(entry.value))
                   : Result<void>();
    case ScreenBy::Person: {
        if (!entry.company.isEmpty() && companyNameKey(entry.company).isEmpty())
            return usage(
                tr("“%1” is no name of a company. Leave it out to hold the person at any company.").arg(entry.company));
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
    for (const Defaults &row : kDefaults) {
        for (const QString &value : QString::fromUtf8(row.values).split(u'|'))
            entries += ScreeningEntry{.reason = QString::fromLatin1(row.reason), .by = row.by, .value = value};
    }
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
    if (entry.by == ScreenBy::Domain) {
        const QString domain = domainOf(entry.value);
        if (domain.isEmpty())
            return usage(tr("“%1” is no domain. A domain is written like rival.example.").arg(entry.value));
        entry.value = domain;
    }
    LW_TRY(checkValue(entry));
    return entry;
}

bool sameSubject(const ScreeningEntry &a, const ScreeningEntry &b)
{
    return a.by == b.by && subjectOf(a) == subjectOf(b);
}

} // namespace lw
