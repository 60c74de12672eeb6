// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace lw
{

/// The answer to a question without choices, whatever was said.
inline constexpr QLatin1StringView kInWords("said");

/// Everything the rulebook may look at in one lead, already normalised. It is the whole input of a decision and is kept
/// with it, so that the decision can be explained again years later.
struct LeadFacts {
    QString externalId;
    QString name;
    QString title;
    QString company;
    QString companyKey;
    QString website; ///< registrable host name, lower case
    QString emailKey;
    QString industry;
    QString countryCode;
    QString stateCode;
    QString county;
    QString city;
    QString postalKey;
    QString street;
    QString houseNumber;
    QString areaCode;          ///< of the telephone; a weak hint of place
    bool placeByPhone = false; ///< country or state follow from the area code only: a weak match
    QString product;
    QString employees;
    QString annualRevenue;
    QString expectedValue; ///< decimal
    QString channel;
    QString source;
    QString campaign;
    QString grade;         ///< given by a person; empty: to be computed
    QString owner;         ///< who has it already
    QString repType = {};  ///< of who has it; known to rules about what comes after routing
    QString openDeal;      ///< number of an open lead of the same company that is an opportunity
    QString dealOwner;     ///< who works on it
    QString customerOwner; ///< who looks after the company, which is a customer
    QString need;
    QString authority;
    QString budget;
    QString timeline;
    QString message; ///< for screening only; never kept, because traces refer to personal text, they do not copy it
    QString messageWords;        ///< the words of the message that screened the lead out
    bool hasReach = false;       ///< phone, e-mail or full postal address
    bool hasIdentity = false;    ///< name or company
    bool identityByFile = false; ///< the file's profile says what identifies a lead, so reach is not asked
    bool letIn = false;          ///< somebody let it in after it was screened out, so screening is not asked again
    QMap<QString, QString> answers = {}; ///< to the questions that the lead has no field for, by their keys; of one
                                         ///< that was answered in free words kInWords, because traces copy no
                                         ///< personal text

    bool operator==(const LeadFacts &) const = default;
};

/// Whether rules can ask for a field of the field table.
bool isAskable(Field field);
/// The fact behind a field of the field table; empty where rules cannot ask for it.
QString valueOf(const LeadFacts &facts, Field field);
/// Sets that fact; nothing where rules cannot ask for it.
void setValue(LeadFacts &facts, Field field, const QString &value);

/// Only filled facts are written, the message never.
QJsonObject toJson(const LeadFacts &facts);
LeadFacts leadFactsFromJson(const QJsonObject &json);

} // namespace lw
