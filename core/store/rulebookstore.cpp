// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rulebookstore.h"

#include "core/store/settingsstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

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

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RulebookStore", text);
}

// Words that are no rulebook any more have no fingerprint either.
QString fingerprintOfWords(const QString &json)
{
    const Result<Rulebook> read = rulebookFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    return read ? fingerprint(*read) : tr("nothing");
}

/// What the journal says of a version that was put in force.
struct ToldVersion {
    QString fingerprint;
    QString inForceFrom;                ///< empty: it does not say
    std::optional<QJsonObject> signers; ///< by party; nothing: it does not say
};

Result<QHash<qint64, ToldVersion>> versionsInJournal(const Database &database)
{
    QHash<qint64, ToldVersion> known;
    LW_TRY(forEachRow(database, u"SELECT json FROM journal_detail WHERE json LIKE '%\"fingerprint\"%'"_s, {},
                      [&](Row &row) {
                          const QJsonObject detail = QJsonDocument::fromJson(row.text().toUtf8()).object();
                          if (!detail.contains(u"version"_s))
                              return;
                          ToldVersion told{.fingerprint = detail.value(u"fingerprint"_s).toString(),
                                           .inForceFrom = detail.value(u"in_force_from"_s).toString(),
                                           .signers = {}};
                          if (detail.contains(u"signers"_s))
                              told.signers = detail.value(u"signers"_s).toObject();
                          known.insert(detail.value(u"version"_s).toInteger(), told);
                      }));
    return known;
}

Result<QHash<qint64, QJsonObject>> signersOfVersions(const Database &database)
{
    QHash<qint64, QJsonObject> signers;
    LW_TRY(forEachRow(database, u"SELECT rulebook_id, party, signer FROM signature"_s, {}, [&](Row &row) {
        QJsonObject &version = signers[row.integer()];
        const QString party = row.text();
        version.insert(party, row.text());
    }));
    return signers;
}

QString wordsOf(const QJsonObject &signers)
{
    QStringList words;
    for (auto it = signers.begin(); it != signers.end(); ++it)
        words += tr("%1: %2").arg(it.key(), it->toString());
    return words.isEmpty() ? tr("nobody") : words.join(u", "_s);
}

/// A version as it stands in the file, beside what is told of it.
struct KeptVersion {
    qint64 id = 0;
    QString fingerprint;
    QString words; ///< fingerprint of what it says
    QString inForceFrom;
    QJsonObject signers;
};

void compare(const KeptVersion &kept, const ToldVersion &told, QStringList &altered)
{
    if (kept.words != kept.fingerprint || told.fingerprint != kept.fingerprint)
        altered +=
            tr("Version %1 of the rulebook was changed from outside: its words give %2, beside them stands %3, the "
               "journal says %4.")
                .arg(QString::number(kept.id), kept.words, kept.fingerprint, told.fingerprint);
    if (!told.inForceFrom.isEmpty() && told.inForceFrom != kept.inForceFrom)
        altered +=
            tr("The day of version %1 of the rulebook was changed from outside: it says %2, the journal says %3.")
                .arg(QString::number(kept.id), kept.inForceFrom, told.inForceFrom);
    if (told.signers && *told.signers != kept.signers)
        altered +=
            tr("The signatures of version %1 of the rulebook were changed from outside: they are of %2, the journal "
               "says %3.")
                .arg(QString::number(kept.id), wordsOf(kept.signers), wordsOf(*told.signers));
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
        return unreadable(tr("%1: the rulebook is missing.").arg(database.path()));
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

Result<void> changeDraft(const Database &database, RulebookId draft, const Rulebook &rulebook)
{
    const QString json = QString::fromUtf8(QJsonDocument(toJson(rulebook)).toJson(QJsonDocument::Compact));
    const Result<int> changed = executeCounting(
        database,
        u"UPDATE rulebook SET json = :json, fingerprint = :fingerprint, title = :title WHERE id = :id AND state = "
        "'draft'"_s,
        {{u":json"_s, json},
         {u":fingerprint"_s, fingerprint(rulebook)},
         {u":title"_s, rulebook.title},
         {u":id"_s, draft.value}});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return failed(tr("There is no draft %1 to change. Nothing was changed.").arg(draft.value));
    return {};
}

Result<QList<RulebookEntry>> loadRulebookEntries(const Database &database)
{
    QList<RulebookEntry> entries;
    LW_TRY(forEachRow(database,
                      u"SELECT id, fingerprint, title, state = 'draft', state = 'in_force', created_at, in_force_from "
                      "FROM rulebook ORDER BY id DESC"_s,
                      {}, [&](Row &row) {
                          RulebookEntry entry;
                          entry.id = row.id<RulebookId>();
                          entry.fingerprint = row.text();
                          entry.title = row.text();
                          entry.isDraft = row.flag();
                          entry.isInForce = row.flag();
                          entry.createdAt = row.instant();
                          entry.inForceFrom = row.instant();
                          entries += entry;
                      }));
    return entries;
}

Result<QStringList> alteredRulebooks(const Database &database)
{
    const Result<QHash<qint64, ToldVersion>> journal = versionsInJournal(database);
    const Result<QHash<qint64, QJsonObject>> signers = signersOfVersions(database);
    if (!journal || !signers)
        return journal ? signers.error() : journal.error();
    QStringList altered;
    LW_TRY(forEachRow(
        database, u"SELECT id, state = 'draft', fingerprint, json, in_force_from FROM rulebook ORDER BY id"_s, {},
        [&](Row &row) {
            KeptVersion kept{.id = row.integer(), .fingerprint = {}, .words = {}, .inForceFrom = {}, .signers = {}};
            const bool isDraft = row.flag();
            kept.fingerprint = row.text();
            kept.words = fingerprintOfWords(row.text());
            kept.inForceFrom = row.instant().toUTC().toString(Qt::ISODateWithMs);
            kept.signers = signers->value(kept.id);
            if (!isDraft)
                compare(kept,
                        journal->value(kept.id, {.fingerprint = kept.fingerprint, .inForceFrom = {}, .signers = {}}),
                        altered);
            else if (kept.words != kept.fingerprint)
                altered += tr("Draft %1 was changed from outside: its words give %2, beside them stands %3.")
                               .arg(QString::number(kept.id), kept.words, kept.fingerprint);
        }));
    return altered;
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
