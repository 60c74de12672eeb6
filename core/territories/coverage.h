// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lw
{

struct LeadFacts;

/// The fixed precedence of routing, first to last. A line belongs to the first class any of its conditions has.
enum class RouteClass {
    ExistingOwner,
    Major,
    Grandfathered,
    House,
    Product,
    Street,
    Postcode,
    City,
    AreaCode,
    County,
    State,
    Country,
    Anywhere,
    CatchAll,
    Unowned,
};
QString codeOf(RouteClass routeClass);
QString labelOf(RouteClass routeClass);

/// One line of a territory: what must hold of a lead, and who gets it. Empty means any.
struct CoverageLine {
    int number = 0;     ///< as people refer to it; says nothing about precedence
    QString country;    ///< alpha-2
    QString postalFrom; ///< alone: that very code
    QString postalTo;
    QString postalPrefix;
    QString areaCode;
    QString county;
    QString state; ///< ISO 3166-2 part after the country
    QString city;
    QString street;
    std::optional<int> numberFrom;
    std::optional<int> numberTo;
    QString side; ///< odd | even
    QString product;
    std::optional<double> revenueMin;
    std::optional<double> revenueMax;
    std::optional<double> valueMin;
    std::optional<double> valueMax;
    QString repType;
    QString company;
    QString kind; ///< major | grandfathered | house
    QString owner;
    QString pool; ///< in place of an owner: its members take turns
    QDate from;
    QDate to;
    QString note;
    QString territory = {}; ///< what it is called; empty: by what the line says
    QString grantedBy = {}; ///< who gave the account to its owner
    QDate reviewOn = {};    ///< when that is looked at again

    bool operator==(const CoverageLine &) const = default;
};

/// Who gets what the line matches: its owner, or else its pool.
inline const QString &recipientOf(const CoverageLine &line)
{
    return line.owner.isEmpty() ? line.pool : line.owner;
}

/// The columns of the coverage file, in order.
QStringList coverageColumns();

/// One line from cells in the order of coverageColumns(); places are normalised. Error: which column, why, what to do.
Result<CoverageLine> coverageLineFromCells(const QStringList &cells);
QStringList toCells(const CoverageLine &line);

/// "US-CA 941…" — what a line says of its leads, in few words.
QString describe(const CoverageLine &line);
/// How a territory is named in leads, traces, lists and reports: the line's own name for it, or else describe().
QString territoryOf(const CoverageLine &line);

RouteClass classOf(const CoverageLine &line);

/// Whether a day lies in the days of a line, both included.
bool inForce(const CoverageLine &line, QDate day);

/// How much a line fixes; within one class, the line that fixes more is asked first.
struct Specificity {
    double postcode = 0; ///< signs of the postcode
    int conditions = 0;  ///< how many conditions, dates apart

    bool operator==(const Specificity &) const = default;
};
Specificity specificityOf(const CoverageLine &line);

/// The lines in the order they are asked: class, then most specific, then their own text — never the order of entry.
struct Coverage {
    struct Compiled {
        CoverageLine line;
        RouteClass routeClass;
        QString companyKey;
        QString cityKey;
        QString countyKey;
        QString streetKey;
        QString productKey;
    };
    std::vector<Compiled> lines;
};
Coverage compile(const QList<CoverageLine> &lines);

/// The texts of a lead that lines compare, as they compare them: folded once for any number of lines.
struct FoldedFacts {
    QString county;
    QString city;
    QString street;
    QString product;
};
FoldedFacts foldedOf(const LeadFacts &facts);

/// One condition of a line against one lead.
struct ConditionCheck {
    QString field;
    QString wanted;
    QString seen;
    bool holds = false;
};

/// Every condition the line has, checked. The line matches when all hold; this is the only matcher of lines.
std::vector<ConditionCheck> checkLine(const Coverage::Compiled &line, const LeadFacts &facts, QDate day);

/// The same answer without the explanation.
bool matchesLine(const Coverage::Compiled &line, const LeadFacts &facts, QDate day);
bool matchesLine(const Coverage::Compiled &line, const LeadFacts &facts, const FoldedFacts &folded, QDate day);

} // namespace lw
