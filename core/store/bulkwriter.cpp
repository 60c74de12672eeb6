// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bulkwriter.h"

#include "core/store/database.h"

#include <sqlite3.h>

namespace lw
{

BulkWriter::BulkWriter(const Database &database, const char *table, const char *columns)
    : m_database(database)
    , m_columns(int(QByteArrayView(columns).count(',')) + 1)
{
    QByteArray places("?");
    for (int i = 1; i < m_columns; ++i)
        places += ",?";
    m_sql = QByteArray("INSERT INTO ") + table + " (" + columns + ") VALUES (" + places + ")";
}

sqlite3_stmt *BulkWriter::statement()
{
    if (!m_statement)
        sqlite3_prepare_v2(m_database.raw(), m_sql.constData(), int(m_sql.size()), &m_statement, nullptr);
    return m_statement;
}

BulkWriter::~BulkWriter()
{
    sqlite3_finalize(m_statement);
}

BulkWriter &BulkWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(statement(), ++m_at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

BulkWriter &BulkWriter::bytes(const QByteArray &value)
{
    sqlite3_bind_blob(statement(), ++m_at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

BulkWriter &BulkWriter::integer(qint64 value)
{
    sqlite3_bind_int64(statement(), ++m_at, value);
    return *this;
}

BulkWriter &BulkWriter::real(double value)
{
    sqlite3_bind_double(statement(), ++m_at, value);
    return *this;
}

BulkWriter &BulkWriter::null()
{
    sqlite3_bind_null(statement(), ++m_at);
    return *this;
}

Result<void> BulkWriter::done()
{
    Q_ASSERT(m_at == m_columns || !m_statement);
    m_at = 0;
    const int stepped = sqlite3_step(statement());
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_database.raw()));
    sqlite3_reset(m_statement);
    if (stepped != SQLITE_DONE)
        return databaseError(stepped, detail, m_database.path());
    return {};
}

} // namespace lw
