// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace lw
{

/// The one field table: what a file column can fill, a rule can ask, a list can show and a filter can name.
enum class Field {
    ExternalId,
    FirstName,
    LastName,
    FullName,
    Title,
    Company,
    Email,
    Phone,
    Mobile,
    Street,
    HouseNumber,
    City,
    PostalCode,
    County,
    State,
    Country,
    Website,
    Industry,
    Employees,
    AnnualRevenue,
    Product,
    ExpectedValue,
    Channel,
    Source,
    Campaign,
    KeyCode,
    ReceivedAt,
    Message,
    Referrer,
    Consent,
    DoNotContact,
    Grade,
    Status,
    Owner,
    Need,
    Budget,
    Authority,
    Timeline,
    // known to the program only
    Number,
    Stage,
    Reason,
    Territory,
    AreaCode,
    RegisteredAt,
    ClosedAt,
    Amount,
    Currency,
    Revenue,
    Deadline,
    RepType,
};

enum class FieldType { Text, Email, Phone, Country, State, Postcode, Integer, Money, Instant, Flag, Choice };

struct FieldInfo {
    Field field;
    const char *name;  ///< as files, filters and the command line write it
    const char *label; ///< source text, translated in "lw::Codes"
    FieldType type;
    bool fromFile; ///< an import may fill it
};

std::span<const FieldInfo> leadFields();
const FieldInfo &info(Field field);
QString nameOf(Field field);
QString labelOf(Field field);
std::optional<Field> fieldFromName(QStringView name);

/// The field a file's header most likely means ("E-mail Address" → email); nothing when it says none of them.
std::optional<Field> fieldFromHeader(QStringView header);

} // namespace lw
