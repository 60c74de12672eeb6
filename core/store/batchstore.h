// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/store/changeset.h"
#include "core/store/database.h"

#include <optional>

namespace lw
{

/// One file read in.
struct Batch {
    BatchId id;
    QString kind; ///< import | outcomes | costs | campaigns
    QString fileName;
    QByteArray sha256;
    QString profile = {}; ///< its name, or how the columns were understood
    qint64 rows = 0, newLeads = 0, responses = 0, updated = 0, screenedOut = 0, rejected = 0;
    QDateTime createdAt;
    bool sample = false;
};

Result<BatchId> insertBatch(const Database &database, const Batch &batch);
/// Keeps what came of it.
Result<void> saveCounts(const Database &database, const Batch &batch);
/// A batch with the operation that brought it.
struct BatchOfOperation {
    Batch batch;
    OperationId operation;
    QString actor;
    std::optional<qint64> keptLeads = {}; ///< taken back but for so many leads, which somebody had changed
};
/// Files read as leads and not wholly taken back, newest first.
Result<QList<BatchOfOperation>> loadImports(const Database &database);
/// An earlier batch of the same kind with the same bytes.
Result<std::optional<Batch>> sameFile(const Database &database, const QString &kind, const QByteArray &sha256);

/// Removes what a batch added and nobody touched since: leads whose last change is `operation`, their people and
/// companies where nothing else uses them, and responses. What was touched stays and is listed.
Result<Reverted> removeBatch(const Database &database, BatchId batch, OperationId operation);

/// Profiles are remembered by the headers of the file they read.
QString headerFingerprint(const QStringList &headers);
Result<std::optional<ColumnMapping>> rememberedProfile(const Database &database, const QString &kind,
                                                       const QStringList &headers);
Result<std::optional<ColumnMapping>> profileByName(const Database &database, const QString &name);
Result<void> rememberProfile(const Database &database, const QString &kind, const QStringList &headers,
                             const ColumnMapping &mapping);

} // namespace lw
