// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contacts/person.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace lw
{

/// By what somebody is reached, and so kept from being reached.
enum class ContactKind { Email, Domain, Phone, Address };
QString codeOf(ContactKind kind);
QString labelOf(ContactKind kind);
std::optional<ContactKind> contactKindFromCode(QStringView code);

/// What an entry of the register is known by.
struct ContactKey {
    ContactKind kind = ContactKind::Email;
    QString key; ///< as compared: mailboxOf() an emailKey(), a host name, E.164, place and door
    bool operator==(const ContactKey &) const = default;
};
size_t qHash(const ContactKey &key, size_t seed = 0);

/// One entry of the do-not-contact register.
struct DoNotContactEntry {
    ContactKey key;
    QString shown; ///< as people read it
    QString reason = {};
    QDateTime at = {};
    QString actor = {};
    bool operator==(const DoNotContactEntry &) const = default;
};

/// Everything that would forbid to contact this person: the e-mail as it is compared and its mailbox, its domain and
/// the domains above, the same of the company's domain, both telephones, the address with and without the name. A
/// telephone of one repeated digit is nobody's.
QList<ContactKey> contactKeysOf(const Person &person, const QString &companyDomain = {});

/// What goes into the register for somebody who asked not to be contacted: the e-mail, both telephones and the address
/// under their name, so that others in the house are not meant. Empty: nothing of it is known.
QList<DoNotContactEntry> entriesFor(const Person &person);

/// The entry for what somebody typed. A telephone without its country's code is read in `homeCountry` (alpha-2); an
/// address is written in one line, "12 High Street, 12345 Springfield". Error: what is no address or nobody's number,
/// and how it is written.
Result<DoNotContactEntry> typedEntry(ContactKind kind, const QString &text, const QString &homeCountry = {});

/// Why, in one line: which entry, since which day where the workspace is, for what reason.
QString becauseOf(const DoNotContactEntry &entry, const QByteArray &zoneId);

/// Where a door stands, as address keys begin: to sort out addresses far away before their streets are read.
QStringList placesOf(const PostalAddress &address);
QString placeOf(const ContactKey &address);

} // namespace lw
