// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QJsonObject>
#include <QString>

namespace lw
{

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
    QString grade; ///< given by a person; empty: to be computed
    QString owner; ///< who has it already
    QString need;
    QString authority;
    QString budget;
    QString timeline;
    bool hasReach = false;       ///< phone, e-mail or full postal address
    bool hasIdentity = false;    ///< name or company
    bool identityByFile = false; ///< the file's profile says what identifies a lead, so reach is not asked

    bool operator==(const LeadFacts &) const = default;
};

/// The fact behind a field of the field table; empty where rules cannot ask for it.
QString valueOf(const LeadFacts &facts, Field field);

/// Only filled facts are written.
QJsonObject toJson(const LeadFacts &facts);
LeadFacts leadFactsFromJson(const QJsonObject &json);

} // namespace lw
