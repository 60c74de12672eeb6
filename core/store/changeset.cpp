// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"

#include "core/store/database.h"
#include "core/store/rowchange.h"

#include <QCoreApplication>

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Changeset", text);
}

// Bookkeeping that is never undone: it says what happened, not how things stand.
// Nor is the do-not-contact register: what people asked for outlives every deed it came with.
constexpr const char *kUnrecorded[] = {"operation", "journal", "journal_detail", "counter", "do_not_contact"};

int recordTable(void *, const char *table)
{
    for (const char *name : kUnrecorded) {
        if (qstrcmp(table, name) == 0)
            return 0;
    }
    return 1;
}

} // namespace

ChangeRecorder::ChangeRecorder(const Database &database)
    : m_database(database)
{
    if (sqlite3session_create(database.raw(), "main", &m_session) != SQLITE_OK)
        m_session = nullptr;
    if (m_session) {
        sqlite3session_table_filter(m_session, recordTable, nullptr);
        sqlite3session_attach(m_session, nullptr);
    }
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

void ChangeRecorder::pause()
{
    if (m_session)
        sqlite3session_enable(m_session, 0);
}

void ChangeRecorder::resume()
{
    if (m_session)
        sqlite3session_enable(m_session, 1);
}

Result<QByteArray> ChangeRecorder::take()
{
    int size = 0;
    void *bytes = nullptr;
    if (!m_session || sqlite3session_changeset(m_session, &size, &bytes) != SQLITE_OK)
        return failed(tr("%1: the change could not be recorded for undo; nothing was saved.").arg(m_database.path()));
    const QByteArray changeset(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return sealed(changeset);
}

} // namespace lw
