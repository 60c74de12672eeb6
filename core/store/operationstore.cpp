// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/operationstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *kColumns = "id, at, actor, kind, label, batch_id, undoes, undone_by";

Operation readOperation(Row &row)
{
    Operation operation;
    operation.id = row.id<OperationId>();
    operation.at = row.instant();
    operation.actor = row.text();
    operation.kind = row.text();
    operation.label = row.text();
    operation.batch = row.id<BatchId>();
    operation.undoes = row.id<OperationId>();
    operation.undoneBy = row.id<OperationId>();
    return operation;
}

} // namespace

Result<void> insertOperation(const Database &database, const Operation &operation, const QString &token)
{
    return execute(database,
                   u"INSERT INTO operation (id, token, at, actor, kind, label, changeset, batch_id, undoes) VALUES "
                   u"(:id, :token, :at, :actor, :kind, "
                   ":label, :changeset, :batch, :undoes)"_s,
                   {{u":id"_s, operation.id.value},
                    {u":token"_s, token},
                    {u":at"_s, orNull(operation.at)},
                    {u":actor"_s, operation.actor},
                    {u":kind"_s, operation.kind},
                    {u":label"_s, operation.label},
                    {u":changeset"_s, operation.changeset},
                    {u":batch"_s, orNull(operation.batch)},
                    {u":undoes"_s, orNull(operation.undoes)}});
}

Result<void> markUndone(const Database &database, OperationId operation, OperationId by)
{
    return execute(database, u"UPDATE operation SET undone_by = :by WHERE id = :id"_s,
                   {{u":by"_s, by.value}, {u":id"_s, operation.value}});
}

Result<std::optional<Operation>> loadOperation(const Database &database, OperationId id)
{
    std::optional<Operation> found;
    LW_TRY(forEachRow(database,
                      u"SELECT %1, changeset FROM operation WHERE id = :id"_s.arg(QLatin1StringView(kColumns)),
                      {{u":id"_s, id.value}}, [&](Row &row) {
                          Operation operation = readOperation(row);
                          operation.changeset = row.bytes();
                          found = operation;
                      }));
    return found;
}

Result<QList<Operation>> revertibleOperations(const Database &database, int limit)
{
    QList<Operation> operations;
    LW_TRY(forEachRow(
        database,
        u"SELECT %1 FROM operation WHERE undone_by IS NULL AND kind NOT IN ('create', 'sample', 'do_not_contact') ORDER BY id DESC LIMIT %2"_s
            .arg(QLatin1StringView(kColumns))
            .arg(limit),
        {}, [&](Row &row) { operations += readOperation(row); }));
    return operations;
}

Result<QString> rootKindOf(const Database &database, const Operation &operation)
{
    Operation root = operation;
    while (root.kind == u"undo" && root.undoes) {
        const Result<std::optional<Operation>> undone = loadOperation(database, root.undoes);
        if (!undone)
            return undone.error();
        if (!*undone)
            break;
        root = **undone;
    }
    return root.kind;
}

// An undo and what it undid say nothing together; an undo that reaches below another undo that is asked about does.
Result<OperationId> laterOfKind(const Database &database, const Operation &operation, const QString &kind)
{
    QList<Operation> later;
    LW_TRY(forEachRow(
        database,
        u"SELECT %1 FROM operation WHERE id > :id AND undone_by IS NULL AND kind IN (:kind, 'undo') ORDER "
        "BY id DESC"_s.arg(QLatin1StringView(kColumns)),
        {{u":id"_s, operation.id.value}, {u":kind"_s, kind}}, [&](Row &row) { later += readOperation(row); }));
    for (const Operation &each : std::as_const(later)) {
        if (each.kind == u"undo" && (operation.kind != u"undo" || each.undoes.value > operation.id.value))
            continue;
        const Result<QString> root = rootKindOf(database, each);
        if (!root)
            return root.error();
        if (*root == kind)
            return each.id;
    }
    return OperationId{};
}

} // namespace lw
