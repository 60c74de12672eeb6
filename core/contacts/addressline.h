// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/postaladdress.h"

#include <QStringList>

namespace lw
{

/// Street and house number as letters there are addressed: "12 High Street" in the United Kingdom, "Hauptstraße 12" in
/// Germany. Behind where the country is not known; a number that already stands in the street is not repeated.
QString streetLine(const PostalAddress &address);

/// The parts of an address in the order of a line, filled ones only: street line, postcode and town, county, state,
/// country. As they were typed.
QStringList addressParts(const PostalAddress &address);

/// The same in one line: "12 High Street, OX1 1AA Oxford, GB". Empty: nothing is known.
QString addressLine(const PostalAddress &address);

} // namespace lw
