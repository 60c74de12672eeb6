// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(const Database &database)
{
    if (sqlite3_db_readonly(database.raw(), "main"))
        return databaseError(SQLITE_READONLY, {}, database.path());
    LW_TRY(execute(database, u"BEGIN IMMEDIATE"_s));
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database || sqlite3_get_autocommit(m_database->raw()))
        return;
    const Result<void> rolledBack = execute(*m_database, u"ROLLBACK"_s);
    Q_ASSERT(rolledBack);
    Q_UNUSED(rolledBack)
}

Result<void> Transaction::commit(const QString &token)
{
    if (sqlite3_get_autocommit(m_database->raw()))
        return failed(QCoreApplication::translate("lw::Transaction", "%1: the change was given up. Nothing was saved.")
                          .arg(m_database->path()));
    const Result<void> committed = execute(*m_database, u"COMMIT"_s);
    if (committed)
        return {};
    if (sqlite3_get_autocommit(m_database->raw())) {
        const Result<qint64> stored =
            integerOf(*m_database, u"SELECT count(*) FROM operation WHERE token = :token"_s, {{u":token"_s, token}});
        if (stored && *stored == 1)
            return {};
    }
    return committed;
}

} // namespace lw
