// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/company.h"
#include "core/contacts/person.h"
#include "core/store/database.h"

#include <QSet>

namespace lw
{

/// What names, addresses and domains become when they are compared is kept beside them, so that an index finds it. A
/// file says in its setting “normalising” by which version that was made. To be raised with every change to
/// nameKeyOf(), addressKeyOf(), emailKey(), companyNameKey() or domainOf() that changes what one of them answers.
inline constexpr int kNormalising = 3;

/// The columns of a person and a company that follow from their other ones.
struct StoredPersonKeys {
    QString name;
    QString email;
    QString address;
    bool operator==(const StoredPersonKeys &) const = default;
};
struct StoredCompanyKeys {
    QString name;
    QString domain;
    bool operator==(const StoredCompanyKeys &) const = default;
};
/// As matchKeysOf() and the readers make them: what is stored and what is staged cannot differ.
StoredPersonKeys storedKeysOf(const Person &person);
StoredCompanyKeys storedKeysOf(const Company &company);

/// Whether a column is one of these: it is no statement of anybody's, so it never counts as somebody's change.
bool isStoredKey(const QString &table, const QString &column);

/// By which version the file's keys were made; a file that does not say: 1.
Result<int> storedNormalising(const Database &database);

struct Rekeyed {
    int from = 0;       ///< the version the file had
    qint64 persons = 0; ///< rows that were written anew
    qint64 companies = 0;
};

/// Makes the keys of all people and companies anew, inside the caller's transaction. Only rows that differ are written;
/// `rev` stays: nobody changed anything. Changes nothing where the file is at kNormalising.
Result<Rekeyed> rekey(const Database &database);

/// The same for some rows, whose other columns have just been put back.
Result<void> rekeyRows(const Database &database, const QSet<qint64> &persons, const QSet<qint64> &companies);

} // namespace lw
