// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columnloader.h"

#include "core/base/fold.h"
#include "core/store/donotcontactstore.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Walks over a statement's rows by SQLite's own interface: six times as fast as Qt's for a row of many columns, and
/// every list and report waits for this one.
class ColumnReader
{
public:
    ColumnReader(const Database &database, const QByteArray &sql)
        : m_database(database)
    {
        m_status = sqlite3_prepare_v2(database.raw(), sql.constData(), int(sql.size()), &m_statement, nullptr);
    }
    ~ColumnReader() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(ColumnReader)

    bool next()
    {
        if (m_status != SQLITE_OK && m_status != SQLITE_ROW)
            return false;
        m_status = sqlite3_step(m_statement);
        m_at = 0;
        return m_status == SQLITE_ROW;
    }
    Result<void> finished() const
    {
        if (m_status == SQLITE_DONE)
            return {};
        return Error{m_status == SQLITE_BUSY ? ErrorKind::Busy : ErrorKind::Failed,
                     QCoreApplication::translate("lw::Database", "%1 cannot be read: %2.")
                         .arg(m_database.path(), QString::fromUtf8(sqlite3_errmsg(m_database.raw())))};
    }

    qint64 integer() { return sqlite3_column_int64(m_statement, m_at++); }
    qint64 time()
    {
        const bool none = sqlite3_column_type(m_statement, m_at) == SQLITE_NULL;
        const qint64 value = sqlite3_column_int64(m_statement, m_at++);
        return none ? kNoTime : value;
    }
    QString text()
    {
        const int at = m_at++;
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, at));
        return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, at));
    }

private:
    const Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_status = SQLITE_OK;
    int m_at = 0;
};

// `where` limits the leads.
QByteArray selectLeads(const QByteArray &where)
{
    return "SELECT l.id, coalesce(s.name, ''), coalesce(k.name, ''), l.product, l.owner, l.territory, l.reason, "
           "p.country_code, l.stage, l.status, l.grade, l.received_at, l.qualified_at, l.released_at, l.accepted_at, "
           "l.opportunity_at, l.sale_at, l.registered_at, l.closed_at, l.first_attempt_at, l.next_action_at, "
           "(SELECT min(due) FROM clock c WHERE c.lead_id = l.id AND c.met IS NULL AND c.stopped = 0 AND c.paused_at "
           "IS NULL), l.revenue, "
           "(SELECT count(*) FROM inquiry i WHERE i.lead_id = l.id), "
           "EXISTS (SELECT 1 FROM suspicion x JOIN lead o ON o.id = x.b WHERE x.a = l.id AND o.status <> 'merged' AND "
           "NOT EXISTS (SELECT 1 FROM apart t WHERE t.a = x.a AND t.b = x.b)) OR "
           "EXISTS (SELECT 1 FROM suspicion x JOIN lead o ON o.id = x.a WHERE x.b = l.id AND o.status <> 'merged' AND "
           "NOT EXISTS (SELECT 1 FROM apart t WHERE t.a = x.a AND t.b = x.b)), "
           "p.full_name, coalesce(y.name, ''), p.email, l.external_id FROM lead l JOIN person p ON p.id = l.person_id "
           "LEFT JOIN company y ON y.id = l.company_id LEFT JOIN source s ON s.id = l.source_id "
           "LEFT JOIN campaign k ON k.id = l.campaign_id " +
           where + " ORDER BY l.id";
}

QByteArray searchTextOf(ColumnReader &row)
{
    QByteArray text;
    for (int part = 0; part < 4; ++part)
        text += (part > 0 ? "\n" : "") + fold(row.text()).toUtf8();
    return text;
}

void append(LeadColumns &columns, ColumnReader &row)
{
    columns.number.push_back(row.integer());
    columns.source.push_back(columns.sources.intern(row.text()));
    columns.campaign.push_back(columns.campaigns.intern(row.text()));
    columns.product.push_back(columns.products.intern(row.text()));
    columns.owner.push_back(columns.owners.intern(row.text()));
    columns.territory.push_back(columns.territories.intern(row.text()));
    columns.reason.push_back(columns.reasons.intern(row.text()));
    columns.country.push_back(columns.countries.intern(row.text()));
    columns.stage.push_back(quint8(stageFromCode(row.text()).value_or(Stage::Inquiry)));
    columns.status.push_back(quint8(statusFromCode(row.text()).value_or(Status::Open)));
    columns.grade.push_back(quint8(gradeFromCode(row.text()).value_or(Grade::None)));
    std::array<qint64, kStageCount> reached;
    for (qint64 &at : reached)
        at = row.time();
    columns.reachedAt.push_back(reached);
    columns.registeredAt.push_back(row.time());
    columns.closedAt.push_back(row.time());
    columns.firstAttemptAt.push_back(row.time());
    columns.nextActionAt.push_back(row.time());
    columns.deadline.push_back(row.time());
    columns.revenueMinor.push_back(row.integer());
    columns.inquiries.push_back(quint32(row.integer()));
    columns.suspected.push_back(quint8(row.integer()));
    columns.searchText.push_back(searchTextOf(row));
}

Result<LeadColumns> loadWhere(const Database &database, const Settings &settings, const QByteArray &where,
                              const QSet<qint64> &among = {})
{
    const Result<QSet<qint64>> forbidden = forbiddenLeads(database, among);
    if (!forbidden)
        return forbidden.error();
    LeadColumns columns;
    columns.currency = settings.currency;
    columns.zone = QTimeZone(settings.zoneId);
    ColumnReader row(database, selectLeads(where));
    while (row.next())
        append(columns, row);
    LW_TRY(row.finished());
    for (const qint64 lead : columns.number)
        columns.forbidden.push_back(forbidden->contains(lead) ? 1 : 0);
    return columns;
}

QByteArray inList(const QSet<qint64> &ids)
{
    QByteArray list;
    for (const qint64 id : ids)
        list += (list.isEmpty() ? "" : ",") + QByteArray::number(id);
    return list;
}

} // namespace

Result<LeadColumns> loadColumns(const Database &database, const Settings &settings)
{
    return loadWhere(database, settings, {});
}

Result<LeadColumns> loadColumnsOf(const Database &database, const Settings &settings, const QSet<qint64> &leads)
{
    return loadWhere(database, settings, "WHERE l.id IN (" + inList(leads) + ")", leads);
}

Result<QSet<qint64>> suspicionPartners(const Database &database, const QSet<qint64> &leads)
{
    QSet<qint64> partners;
    const QByteArray ids = inList(leads);
    ColumnReader row(database, "SELECT b FROM suspicion WHERE a IN (" + ids +
                                   ") UNION SELECT a FROM suspicion WHERE b IN (" + ids + ")");
    while (row.next())
        partners.insert(row.integer());
    LW_TRY(row.finished());
    return partners;
}

Result<qint64> dataVersion(const Database &database)
{
    return integerOf(database, u"PRAGMA data_version"_s);
}

Result<qint64> registeredInquiries(const Database &database)
{
    return integerOf(database, u"SELECT count(*) FROM inquiry"_s);
}

} // namespace lw
