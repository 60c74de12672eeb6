// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rulebookstore.h"

#include "core/store/settingsstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Result<RulebookId> insert(const Database &database, const Rulebook &rulebook, const QDateTime &now,
                          const QString &state)
{
    const Result<qint64> id = takeNumbers(database, u"rulebook"_s, 1);
    if (!id)
        return id.error();
    const QString json = QString::fromUtf8(QJsonDocument(toJson(rulebook)).toJson(QJsonDocument::Compact));
    LW_TRY(execute(database,
                   u"INSERT INTO rulebook (id, fingerprint, title, state, created_at, in_force_from, json) VALUES "
                   u"(:id, :fingerprint, :title, "
                   ":state, :created, :from, :json)"_s,
                   {{u":id"_s, *id},
                    {u":fingerprint"_s, fingerprint(rulebook)},
                    {u":title"_s, rulebook.title},
                    {u":state"_s, state},
                    {u":created"_s, orNull(now)},
                    {u":from"_s, state == u"in_force" ? orNull(now) : QVariant()},
                    {u":json"_s, json}}));
    return RulebookId{*id};
}

Result<RulebookPtr> loadWhere(const Database &database, const QString &condition)
{
    RulebookPtr found;
    std::optional<Error> problem;
    LW_TRY(forEachRow(database, u"SELECT id, json FROM rulebook WHERE "_s + condition, {}, [&](Row &row) {
        const int version = int(row.integer());
        const Result<Rulebook> read = rulebookFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
        if (read)
            found = compile(*read, version);
        else
            problem = read.error();
    }));
    if (problem)
        return *problem;
    if (!found)
        return unreadable(
            QCoreApplication::translate("lw::RulebookStore", "%1: the rulebook is missing.").arg(database.path()));
    return found;
}

} // namespace

Result<RulebookId> putInForce(const Database &database, const Rulebook &rulebook, const QDateTime &now)
{
    LW_TRY(execute(database, u"UPDATE rulebook SET state = 'superseded' WHERE state = 'in_force'"_s));
    return insert(database, rulebook, now, u"in_force"_s);
}

Result<RulebookId> saveDraft(const Database &database, const Rulebook &rulebook, const QDateTime &now)
{
    return insert(database, rulebook, now, u"draft"_s);
}

Result<void> keepOneInForce(const Database &database)
{
    return execute(database, u"UPDATE rulebook SET state = 'superseded' WHERE state = 'in_force' AND id > (SELECT "
                             u"min(id) FROM rulebook WHERE "
                             "state = 'in_force')"_s);
}

Result<RulebookId> rulebookInForce(const Database &database)
{
    const Result<qint64> id = integerOf(database, u"SELECT id FROM rulebook WHERE state = 'in_force'"_s);
    return id ? Result<RulebookId>(RulebookId{*id}) : Result<RulebookId>(id.error());
}

Result<RulebookPtr> loadRulebookInForce(const Database &database)
{
    return loadWhere(database, u"state = 'in_force'"_s);
}

Result<RulebookPtr> loadRulebook(const Database &database, RulebookId version)
{
    return loadWhere(database, u"id = %1"_s.arg(version.value));
}

} // namespace lw
