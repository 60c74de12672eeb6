// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/intake/rawtable.h"
#include "core/leads/leadfields.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace lw
{

/// What a later file may do to a value that is already there.
enum class IfDifferent { Keep, Take, TakeIfBlank, Append };

/// How one file column is read. A name that is no lead field (`closed_at`, `reported_leads`, …) belongs to the kind of
/// file being read and is kept as it is.
struct ColumnRule {
    QString field;
    QString dateFormat; ///< dmy | mdy | ymd | a Qt format; empty: found out from the values
    NumberStyle numberStyle = NumberStyle::Point;
    IfDifferent ifDifferent = IfDifferent::TakeIfBlank;
    bool operator==(const ColumnRule &) const = default;
};

/// How a kind of file is read: the profile that an import follows.
struct ColumnMapping {
    QString name;
    QHash<QString, ColumnRule> columns; ///< by file header
    QHash<QString, QString> constants;  ///< field name → value for every row
    QStringList identity; ///< fields that alone identify a row; empty: name or company, and a way to reach them
    QString encoding;     ///< empty: found out
    QString delimiter;
    int headerRow = 1;
    bool operator==(const ColumnMapping &) const = default;
};

/// From the profile's JSON (cli.md). Error: not a profile, or an unknown word in it.
Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json);
QJsonObject toJson(const ColumnMapping &mapping);

/// Columns whose header names a field by itself; the rest stays unmapped and is kept with the row. `ownFields` are
/// names that belong to the kind of file and come before lead fields.
ColumnMapping guessMapping(const QStringList &headers, const QStringList &ownFields = {});

/// The mapping resolved against one table: where each field's values stand.
class ColumnReader
{
public:
    /// Error: the profile names a column the file does not have; a date column whose order of day and month is open.
    static Result<ColumnReader> make(const ColumnMapping &mapping, const RawTable &table, const QByteArray &zoneId);

    /// The cell for a field name, trimmed; the constant where the column is missing or blank. Empty: nothing given.
    QString text(const RawRow &row, const QString &field) const;
    bool has(const QString &field) const { return m_columnOf.contains(field) || m_mapping.constants.contains(field); }
    QString headerOf(const QString &field) const; ///< for messages; the field name itself for constants
    IfDifferent ifDifferent(const QString &field) const;

    Result<std::optional<QDateTime>> instant(const RawRow &row, const QString &field) const; ///< UTC
    Result<std::optional<Money>> money(const RawRow &row, const QString &field, const QString &currency) const;
    Result<std::optional<qint64>> integer(const RawRow &row, const QString &field) const;

private:
    const ColumnRule &ruleOf(const QString &field) const;

    ColumnMapping m_mapping;
    QStringList m_headers;
    QHash<QString, qsizetype> m_columnOf; // field name → column
    QHash<QString, QString> m_dateFormats;
    QByteArray m_zoneId;
};

} // namespace lw
