// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The append-only journal: every entry carries the hash of the one before it.

#include "core/store/operationstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray randomSalt()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

QByteArray entryHash(const QByteArray &prev, qint64 seq, qint64 at, const QString &actor, const QString &action,
                     qint64 operation, const QByteArray &commit)
{
    return sha256(prev + QByteArray::number(seq) + '\n' + QByteArray::number(at) + '\n' + actor.toUtf8() + '\n' +
                  action.toUtf8() + '\n' + QByteArray::number(operation) + '\n' + commit);
}

} // namespace

Result<void> appendJournal(const Database &database, const QDateTime &at, const QString &actor, const QString &action,
                           OperationId operation, const QJsonObject &detail)
{
    qint64 last = 0;
    QByteArray prev;
    LW_TRY(forEachRow(database, u"SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"_s, {}, [&](Row &row) {
        last = row.integer();
        prev = row.bytes();
    }));
    const QByteArray salt = randomSalt();
    const QByteArray json = QJsonDocument(detail).toJson(QJsonDocument::Compact);
    const QByteArray commit = sha256(salt + json);
    const qint64 seq = last + 1;
    const qint64 msecs = at.toMSecsSinceEpoch();
    LW_TRY(execute(database,
                   u"INSERT INTO journal (seq, at, actor, action, op_id, detail_commit, prev, hash) VALUES (:seq, :at, "
                   u":actor, :action, :op, :commit, "
                   ":prev, :hash)"_s,
                   {{u":seq"_s, seq},
                    {u":at"_s, msecs},
                    {u":actor"_s, actor},
                    {u":action"_s, action},
                    {u":op"_s, operation.value},
                    {u":commit"_s, commit},
                    {u":prev"_s, prev},
                    {u":hash"_s, entryHash(prev, seq, msecs, actor, action, operation.value, commit)}}));
    return execute(database, u"INSERT INTO journal_detail (seq, salt, json) VALUES (:seq, :salt, :json)"_s,
                   {{u":seq"_s, seq}, {u":salt"_s, salt}, {u":json"_s, QString::fromUtf8(json)}});
}

Result<QJsonObject> journalDetail(const Database &database, OperationId operation)
{
    QJsonObject detail;
    LW_TRY(forEachRow(database,
                      u"SELECT d.json FROM journal j JOIN journal_detail d ON d.seq = j.seq WHERE j.op_id = :op "
                      "ORDER BY j.seq"_s,
                      {{u":op"_s, operation.value}},
                      [&](Row &row) { detail = QJsonDocument::fromJson(row.text().toUtf8()).object(); }));
    return detail;
}

Result<JournalHead> journalHead(const Database &database)
{
    JournalHead head;
    LW_TRY(forEachRow(database, u"SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"_s, {}, [&](Row &row) {
        head.entries = row.integer();
        head.hash = QString::fromLatin1(row.bytes().toHex().left(8));
    }));
    return head;
}

Result<qint64> verifyJournal(const Database &database)
{
    qint64 expected = 1;
    qint64 broken = 0;
    QByteArray before;
    LW_TRY(forEachRow(database,
                      u"SELECT j.seq, j.at, j.actor, j.action, j.op_id, j.detail_commit, j.prev, j.hash, d.seq IS NOT "
                      u"NULL, d.salt, d.json FROM journal j "
                      "LEFT JOIN journal_detail d ON d.seq = j.seq ORDER BY j.seq"_s,
                      {}, [&](Row &row) {
                          const qint64 seq = row.integer();
                          const qint64 at = row.integer();
                          const QString actor = row.text();
                          const QString action = row.text();
                          const qint64 operation = row.integer();
                          const QByteArray commit = row.bytes();
                          const QByteArray prev = row.bytes();
                          const QByteArray hash = row.bytes();
                          const bool hasDetail = row.flag(); // an erased detail leaves its commitment behind
                          const QByteArray salt = row.bytes();
                          const bool detailHolds = !hasDetail || sha256(salt + row.text().toUtf8()) == commit;
                          const bool holds = seq == expected && prev == before && detailHolds &&
                                             hash == entryHash(prev, seq, at, actor, action, operation, commit);
                          if (!holds && broken == 0)
                              broken = seq;
                          before = hash;
                          expected = seq + 1;
                      }));
    return broken;
}

} // namespace lw
