// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/contacts/phone.h"
#include "core/contacts/postaladdress.h"

#include <QString>

namespace lw
{

/// Who asked. What was typed and what it means stand side by side.
struct Person {
    PersonId id;
    CompanyId company;
    QString firstName;
    QString lastName;
    QString fullName; ///< as given, or first and last
    QString title;
    QString email;
    QString emailKey; ///< as compared: lower case, ASCII domain
    Phone phone;
    Phone mobile;
    PostalAddress address;
    QString consent;
    bool doNotContact = false;
    qint64 rev = 0;

    QString shownName() const { return fullName.isEmpty() ? email : fullName; }
    bool operator==(const Person &) const = default;
};

} // namespace lw
