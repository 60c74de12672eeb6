// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

struct LeadFacts;

/// What an entry of the screening list looks at.
enum class ScreenBy { Company, Domain, Person, Title, Word };
QString codeOf(ScreenBy by);
QString labelOf(ScreenBy by);
std::optional<ScreenBy> screenByFromCode(QStringView code);

/// One line of the screening list: whoever it holds for is no lead, for this reason.
struct ScreeningEntry {
    QString reason; ///< disposition code: competitor, supplier, student …
    ScreenBy by = ScreenBy::Company;
    /// A company as it is called; a domain, its sub-domains too; a person's first and last name; words of a job title,
    /// "=student" for the whole title; words of the message.
    QString value;
    QString company = {}; ///< of a person, where only that one is meant
    QString note = {};
    bool operator==(const ScreeningEntry &) const = default;
};

/// Who is no lead, before anything is sent or released.
struct ScreeningList {
    QStringList competitorNames; ///< short for competitor entries by company
    QStringList competitorDomains;
    QStringList countriesServed; ///< alpha-2; empty: everywhere
    QList<ScreeningEntry> entries = {};
    bool operator==(const ScreeningList &) const = default;
};

/// All entries of a list, the competitors' names and domains first.
QList<ScreeningEntry> entriesOf(const ScreeningList &list);
/// The list of these entries: entriesOf() answers them again, plain competitors first.
ScreeningList screeningListOf(const QList<ScreeningEntry> &entries, const QStringList &countriesServed);
/// Students, job seekers, press and investors by the words that hardly anybody else uses. A start, to be edited.
QList<ScreeningEntry> defaultScreening();

/// The entry as it is kept: blanks trimmed, a domain without its "www.". Error: which part is missing or cannot be, and
/// how it is written.
Result<ScreeningEntry> checkedEntry(ScreeningEntry entry);
/// Whether two entries look for the same, whatever their reasons and notes.
bool sameSubject(const ScreeningEntry &a, const ScreeningEntry &b);

/// The list made ready to be asked for many leads.
struct CompiledScreening {
    struct Hit {
        QString reason;
        QString shown;
    };
    struct Words {
        QString reason;
        QString words; ///< folded, a blank before and after each
        bool isWhole = false;
    };
    struct PersonHit {
        QString reason;
        QString companyKey; ///< empty: at any company
    };
    struct Rival {
        QString name;
        QString key; ///< companyNameKey()
        quint64 letterPairs = 0;
    };
    QHash<QString, Hit> companies; ///< by companyNameKey()
    QHash<QString, Hit> domains;
    QMultiHash<QString, PersonHit> persons; ///< by folded first and last name
    QList<Words> titles;
    QList<Words> words;
    QList<Rival> rivals; ///< competitors that others' names are compared with
    double lookAlike = 1;
    QSet<QString> countries;
};
/// `lookAlike`: similarity from which a company's name looks like a competitor's (IdentityRules::company).
CompiledScreening compile(const ScreeningList &list, double lookAlike = 0.85);

struct Screening {
    bool screenedOut = false;
    QString reason;            ///< disposition code
    QString because;           ///< the value that decided
    QString messageWords = {}; ///< of the message, where they decided: kept with the facts in place of the message
    bool operator==(const Screening &) const = default;
};

/// Policy rules 1 and 4: who stands in the list, exactly or by a name like a competitor's; countries not served; nobody
/// to reach. A lead that somebody let in after it was held (LeadFacts::letIn) is not asked again.
Screening screen(const LeadFacts &facts, const CompiledScreening &list);

} // namespace lw
