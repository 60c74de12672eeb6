// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace lw
{

class Database;

/// One recorded change of one row, copied out of a changeset.
struct RowChange {
    enum class Kind { Inserted, Updated, Deleted };

    QString table;
    Kind kind = Kind::Updated;
    QStringList columns = {};
    QList<bool> isKey = {};
    QList<QVariant> before = {}; ///< as the row was; for updates only changed and key columns are set
    QList<QVariant> after = {};
    QList<bool> changed = {}; ///< columns an update changed

    qint64 key() const; ///< first column of its primary key
    /// What a column held before the change; where it held nothing yet, what it holds after it.
    const QVariant &either(qsizetype column) const { return before[column].isValid() ? before[column] : after[column]; }
    bool isUpdateOf(QStringView ofTable, QStringView column) const;
};

/// A changeset as it is stored: with its own checksum in front.
QByteArray sealed(const QByteArray &changeset);

/// What a sealed changeset recorded, in its order. Error: it is damaged, or a table no longer has the columns it had.
Result<std::vector<RowChange>> rowChanges(const Database &database, const QByteArray &sealedChangeset);

} // namespace lw
