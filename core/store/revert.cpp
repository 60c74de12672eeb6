// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/halfundone.h"
#include "core/store/rekey.h"
#include "core/store/rowchange.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <sqlite3.h>

#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Changeset", text);
}

QString whereKey(const RowChange &change, QList<Value> &values)
{
    QStringList conditions;
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (!change.isKey[i])
            continue;
        const QString name = u":k"_s + QString::number(i);
        conditions += QString(change.columns[i] + u" = "_s + name);
        values += Value{name, change.kind == RowChange::Kind::Inserted ? change.after[i] : change.before[i]};
    }
    return conditions.join(u" AND "_s);
}

// Nobody's statement: made anew from the columns beside it, whatever was recorded.
bool isBookkeeping(const RowChange &change, qsizetype column)
{
    const QString &name = change.columns[column];
    return name == u"rev" || name == u"op_id" || isStoredKey(change.table, name);
}

// Set by whatever calendar is in force: a clock that differs in nothing else is as it was started.
bool isDeadline(const RowChange &change, qsizetype column)
{
    const QString &name = change.columns[column];
    return change.table == u"clock" && (name == u"due" || name == u"calendar");
}

// What the difference of a closed clock was measured from.
bool isMeasure(const RowChange &change, qsizetype column)
{
    return isDeadline(change, column) || (change.table == u"clock" && change.columns[column].startsWith(u"pause"));
}

// A pair that is asked, or no longer, marks both its leads in the lists; and what belongs to a lead concerns it: an
// inquiry that moved, a clock that runs again.
QSet<qint64> leadsOf(const RowChange &change)
{
    QSet<qint64> leads;
    if (change.table == u"lead")
        leads.insert(change.key());
    const bool isPair = change.table == u"suspicion" || change.table == u"apart";
    for (qsizetype i = 0; isPair && i < change.columns.size(); ++i) {
        if (change.isKey[i])
            leads.insert(change.either(i).toLongLong());
    }
    if (const qsizetype at = change.columns.indexOf(u"lead_id"_s); at >= 0) {
        for (const QVariant &lead : {change.before[at], change.after[at]}) {
            if (lead.isValid())
                leads.insert(lead.toLongLong());
        }
    }
    return leads;
}

/// Takes the changes of one deed back, as the undo `operationId`.
class Reverter
{
public:
    Reverter(const Database &database, const std::vector<RowChange> &changes, qint64 operationId)
        : m_database(database)
        , m_changes(changes)
        , m_operationId(operationId)
    {
    }

    Result<Reverted> revert()
    {
        // What was deleted stands again before rows point to it; what cannot yet is tried once more after them.
        LW_TRY(revertRows(Kind::Deleted, &Reverter::insertAgain, Rest::Waits));
        for (const RowChange &change : m_changes) {
            if (change.kind == Kind::Updated)
                LW_TRY(revertUpdate(change));
        }
        LW_TRY(revertRows(Kind::Deleted, &Reverter::insertAgain, Rest::IsKept));  // put back what was deleted
        LW_TRY(revertRows(Kind::Inserted, &Reverter::deleteAgain, Rest::IsKept)); // and remove what was added
        LW_TRY(rekeyRows(m_database, m_rekeyed.value(u"person"_s), m_rekeyed.value(u"company"_s)));
        LW_TRY(refuseHalfUndone(m_database, m_changes, m_reverted.kept));
        return m_reverted;
    }

private:
    using Kind = RowChange::Kind;
    using RowAction = Result<bool> (Reverter::*)(const RowChange &);
    enum class Rest { IsKept, Waits }; ///< what becomes of rows that cannot go yet

    Result<void> revertRows(Kind kind, RowAction action, Rest rest);
    Result<void> revertUpdate(const RowChange &change);
    Result<bool> revertColumn(const RowChange &change, qsizetype column);
    Result<bool> keepsDeadline(const RowChange &change) const;
    Result<void> restoreRev(const RowChange &change, bool wholly);
    Result<bool> insertAgain(const RowChange &change);
    Result<bool> deleteAgain(const RowChange &change);
    Result<bool> exists(const RowChange &change) const;
    void touch(const RowChange &change);
    void keepDeadline(const RowChange &change);
    void keep(const RowChange &change, const QString &field, const QString &why)
    {
        m_reverted.kept += KeptChange{change.table, change.key(), field, why};
    }

    const Database &m_database;
    const std::vector<RowChange> &m_changes;
    qint64 m_operationId;
    QHash<QString, QSet<qint64>> m_rekeyed; ///< table → rows
    Reverted m_reverted;
};

// Rows refer to each other, so what cannot go yet is tried again after the others.
Result<void> Reverter::revertRows(Kind kind, RowAction action, Rest rest)
{
    std::vector<const RowChange *> open;
    for (const RowChange &change : m_changes) {
        if (change.kind == kind)
            open.push_back(&change);
    }
    for (bool progressed = true; progressed && !open.empty();) {
        progressed = false;
        std::vector<const RowChange *> later;
        for (const RowChange *change : open) {
            const Result<bool> gone = (this->*action)(*change);
            if (!gone)
                return gone.error();
            if (*gone)
                progressed = true;
            else
                later.push_back(change);
        }
        open = std::move(later);
    }
    for (const RowChange *change : rest == Rest::IsKept ? open : std::vector<const RowChange *>())
        keep(*change, {}, tr("other records depend on it"));
    return {};
}

Result<bool> Reverter::insertAgain(const RowChange &change)
{
    QStringList places;
    QList<Value> values;
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        places += u":c"_s + QString::number(i);
        values += Value{places.last(), change.before[i]};
    }
    const Result<void> inserted = execute(
        m_database,
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(change.table, change.columns.join(u','), places.join(u',')), values);
    if (inserted) {
        touch(change);
        return true;
    }
    // Asked before the next statement overwrites it.
    const bool refused = (sqlite3_errcode(m_database.raw()) & 0xFF) == SQLITE_CONSTRAINT;
    if (const Result<bool> there = exists(change); there && *there)
        return true; // put back by an earlier undo
    return refused ? Result<bool>(false) : Result<bool>(inserted.error());
}

Result<bool> Reverter::deleteAgain(const RowChange &change)
{
    QList<Value> values;
    QStringList same{whereKey(change, values)};
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (change.isKey[i] || isBookkeeping(change, i) || isDeadline(change, i))
            continue;
        const QString name = u":c"_s + QString::number(i);
        same += QString(change.columns[i] + u" IS "_s + name);
        values += Value{name, change.after[i]};
    }
    const Result<int> deleted =
        executeCounting(m_database, u"DELETE FROM %1 WHERE %2"_s.arg(change.table, same.join(u" AND "_s)), values);
    if (!deleted && (sqlite3_errcode(m_database.raw()) & 0xFF) == SQLITE_CONSTRAINT)
        return false;
    if (!deleted)
        return deleted.error();
    if (*deleted > 0) {
        touch(change);
        return true;
    }
    const Result<bool> still = exists(change);
    if (!still)
        return still.error();
    if (*still)
        keep(change, {}, tr("changed since"));
    return true;
}

Result<bool> Reverter::exists(const RowChange &change) const
{
    QList<Value> key;
    const QString where = whereKey(change, key);
    const Result<qint64> count =
        integerOf(m_database, u"SELECT count(*) FROM %1 WHERE %2"_s.arg(change.table, where), key);
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

void Reverter::touch(const RowChange &change)
{
    static const QStringList shared{u"person"_s, u"company"_s, u"source"_s, u"campaign"_s};
    ++m_reverted.changes;
    m_reverted.concernsOthers |= shared.contains(change.table);
    m_reverted.leads += leadsOf(change);
    if (change.table == u"person" || change.table == u"company")
        m_rekeyed[change.table].insert(change.key());
}

// Each column by itself: what was changed again since stays as people left it.
Result<void> Reverter::revertUpdate(const RowChange &change)
{
    const Result<bool> stands = exists(change);
    if (!stands)
        return stands.error();
    if (!*stands)
        return {}; // removed with what it belonged to
    const Result<bool> keepsDue = keepsDeadline(change);
    if (!keepsDue)
        return keepsDue.error();
    bool any = false;
    bool staysMeasured = false;
    const qsizetype keptBefore = m_reverted.kept.size();
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (!change.changed[i] || isBookkeeping(change, i))
            continue;
        if (*keepsDue && isMeasure(change, i)) {
            staysMeasured = true;
            continue;
        }
        const Result<bool> reverted = revertColumn(change, i);
        if (!reverted)
            return reverted.error();
        any |= *reverted;
    }
    if (staysMeasured)
        keepDeadline(change);
    if (any)
        touch(change);
    return restoreRev(change, m_reverted.kept.size() == keptBefore);
}

// A clock that was closed since was kept, or not, by the deadline it had then: its difference was measured from it.
Result<bool> Reverter::keepsDeadline(const RowChange &change) const
{
    if (change.table != u"clock" || change.isUpdateOf(u"clock", u"met") || change.isUpdateOf(u"clock", u"stopped"))
        return false;
    QList<Value> key;
    const QString where = whereKey(change, key);
    const Result<qint64> closed = integerOf(
        m_database, u"SELECT count(*) FROM clock WHERE (met IS NOT NULL OR stopped = 1) AND %1"_s.arg(where), key);
    return closed ? Result<bool>(*closed > 0) : Result<bool>(closed.error());
}

void Reverter::keepDeadline(const RowChange &change)
{
    const std::optional<ClockKind> kind =
        clockKindFromCode(change.either(change.columns.indexOf(u"kind"_s)).toString());
    m_reverted.kept += KeptChange{.table = change.table,
                                  .key = change.key(),
                                  .field = u"due"_s,
                                  .why = tr("the clock “%1” of lead %2 was closed since, by this deadline")
                                             .arg(kind ? labelOf(*kind) : QString())
                                             .arg(change.key()),
                                  .isFinal = true};
}

// Whether it was written; it may have its old value already.
Result<bool> Reverter::revertColumn(const RowChange &change, qsizetype column)
{
    const QString &name = change.columns[column];
    QList<Value> values{{u":old"_s, change.before[column]}, {u":new"_s, change.after[column]}};
    const Result<int> updated = executeCounting(
        m_database,
        u"UPDATE %1 SET %2 = :old WHERE %3 AND %2 IS :new"_s.arg(change.table, name, whereKey(change, values)), values);
    if (!updated)
        return updated.error();
    if (*updated > 0)
        return true;
    QList<Value> old{{u":old"_s, change.before[column]}};
    const QString isBack =
        u"SELECT count(*) FROM %1 WHERE %3 AND %2 IS :old"_s.arg(change.table, name, whereKey(change, old));
    const Result<qint64> back = integerOf(m_database, isBack, old);
    if (!back)
        return back.error();
    if (*back == 0)
        keep(change, name, tr("changed since"));
    return false;
}

// A row that stands again exactly as before gets its old revision back, so that what it came from can be taken back
// too; any other row was written by this undo.
Result<void> Reverter::restoreRev(const RowChange &change, bool wholly)
{
    const qsizetype rev = change.columns.indexOf(u"rev"_s);
    if (rev < 0)
        return {};
    QList<Value> values{{u":before"_s, change.before[rev]},
                        {u":after"_s, change.after[rev]},
                        {u":undo"_s, m_operationId},
                        {u":wholly"_s, wholly ? 1 : 0}};
    const QString sql =
        u"UPDATE %1 SET rev = CASE WHEN :wholly = 1 AND rev = :after THEN :before ELSE :undo END WHERE %2"_s;
    return execute(m_database, sql.arg(change.table, whereKey(change, values)), values);
}

} // namespace

Result<Reverted> revertChangeset(const Database &database, const QByteArray &changeset, qint64 operationId)
{
    const Result<std::vector<RowChange>> changes = rowChanges(database, changeset);
    return changes ? Reverter(database, *changes, operationId).revert() : Result<Reverted>(changes.error());
}

} // namespace lw
