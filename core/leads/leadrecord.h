// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/company.h"
#include "core/contacts/donotcontact.h"
#include "core/contacts/person.h"
#include "core/leads/lead.h"
#include "core/leads/leadfields.h"

namespace lw
{

/// One lead with who asked and where it came from: a row of a list, the subject of a decision.
struct LeadRecord {
    Lead lead;
    Person person;
    Company company;
    QString channel; ///< of the first source
    QString source;
    QString campaign;
    QString keyCode; ///< of the first inquiry, as are the next three
    QString message;
    QString referrer;
    QByteArray payload;          ///< JSON: file column → cell
    QDateTime deadline;          ///< earliest open clock; invalid: none
    QString doNotContactBecause; ///< what in the do-not-contact register forbids to contact them; empty: nothing
    std::optional<ContactKind> doNotContactKind; ///< by what the register knows them; nothing: it does not

    /// By their own record or by the register.
    bool isForbidden() const { return person.doNotContact || !doNotContactBecause.isEmpty(); }
};

/// A field as stored text: instants ISO 8601 UTC, money as decimal, enums by code. What filters, files and JSON use.
QString textOf(const LeadRecord &record, Field field);

/// By what a person must not be contacted: “person” by their own record, else what stands in the register: “email”,
/// “domain”, “phone” or “address”; empty: they may be contacted. For lists that leave the house.
QString doNotContactBy(const LeadRecord &record);

/// A column of the file that no field took: what `custom:<column>` names.
QString customOf(const LeadRecord &record, const QString &column);

} // namespace lw
