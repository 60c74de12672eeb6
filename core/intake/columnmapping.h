// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/intake/datereading.h"
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

/// What is done to a cell before it is used.
enum class Treatment { Trim, NameCase, AsWritten };

/// How one file column is read. A name that is no lead field (`closed_at`, `reported_leads`, …) belongs to the kind of
/// file being read and is kept as it is. Dates take no further columns (`also`, `orElse`).
struct ColumnRule {
    QString field;
    QString dateFormat; ///< dmy | mdy | ymd | a Qt format; empty: found out from the values
    NumberStyle numberStyle = NumberStyle::Point;
    IfDifferent ifDifferent = IfDifferent::TakeIfBlank;
    Treatment treatment = Treatment::Trim;
    QString ifEmpty = {};    ///< what a blank cell means; empty: nothing given
    bool required = false;   ///< a blank cell rejects its row
    QString strip = {};      ///< a prefix of the values that says nothing ("p:" before a telephone number)
    QStringList blanks = {}; ///< values that mean nothing ("0/0/00")
    QString separator = {};  ///< between several values in one cell: the first fills the field; empty: one value
    QStringList also = {};   ///< file columns that continue the value: further lines, the extension of a telephone
    QStringList orElse = {}; ///< file columns that fill the field where this one is blank, in this order; an address
                             ///< moves as a whole: with the n-th of one part the n-th of the others
    bool operator==(const ColumnRule &) const = default;
};

/// How a kind of file is read: the profile that an import follows.
struct ColumnMapping {
    QString name;
    QHash<QString, ColumnRule> columns; ///< by file header
    QHash<QString, QString> constants;  ///< field name → value for every row
    QStringList identity; ///< fields that alone identify a row; empty: name or company, and a way to reach them
    QStringList refused;  ///< beginnings of cells that mark a row as none of ours ("<test lead")
    QByteArray zoneId;    ///< of times without an offset; empty: the workspace's
    ReadOptions reading;
    bool operator==(const ColumnMapping &) const = default;
};

/// Whether a lead field, or a name that belongs to a kind of file, holds dates.
bool isDateField(const QString &field);
/// Whether a field is part of the postal address.
bool isAddressField(const QString &field);

/// From the profile's JSON (cli.md). Error: not a profile, or an unknown word in it.
Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json);
QJsonObject toJson(const ColumnMapping &mapping);

/// Columns whose header names a field by itself; the rest stays unmapped and is kept with the row. Of two columns that
/// name one field the plainer name wins, then the earlier. `ownFields` are names that belong to the kind of file and
/// come before lead fields.
ColumnMapping guessMapping(const QStringList &headers, const QStringList &ownFields = {});

/// The mapping with its columns called as the file calls them, where only case, accents, blanks or punctuation differ.
/// Columns the file does not have stay as they are.
ColumnMapping namedLike(const ColumnMapping &mapping, const QStringList &headers);

/// The way a column of dates is written, found from its cells as its rule cleans them.
struct DateColumn : DateFormatFinder {
    ColumnRule rule;
};

/// The columns of a mapping that hold dates written in a form still to be found.
using DateColumns = QHash<qsizetype, DateColumn>; // by column
DateColumns openDateColumns(const ColumnMapping &mapping, const QStringList &headers);
void see(DateColumns &dates, const RawRow &row);

/// The mapping resolved against one table: where each field's values stand.
class ColumnReader
{
public:
    /// Error: the profile names a column the file does not have; a date column whose order of day and month is open.
    static Result<ColumnReader> make(const ColumnMapping &mapping, const RawTable &table, const QByteArray &zoneId);
    /// The same, with `dates` found by reading the rows before (datesOf).
    static Result<ColumnReader> make(const ColumnMapping &mapping, const TableHead &head, const DateColumns &dates,
                                     const QByteArray &zoneId);

    /// The cell for a field name, cleaned as its rule says; where it is blank its orElse columns, then ifEmpty, then
    /// the constant. Empty: nothing given.
    QString text(const RawRow &row, const QString &field) const;
    /// A field whose column must be filled and is blank in this row. Empty: none.
    QString missingField(const RawRow &row) const;
    bool has(const QString &field) const { return m_sources.contains(field) || m_mapping.constants.contains(field); }
    QString headerOf(const QString &field) const; ///< for messages; the field name itself for constants
    IfDifferent ifDifferent(const QString &field) const;

    Result<std::optional<QDateTime>> instant(const RawRow &row, const QString &field) const; ///< UTC
    Result<std::optional<Money>> money(const RawRow &row, const QString &field, const QString &currency) const;
    Result<std::optional<qint64>> integer(const RawRow &row, const QString &field) const;

private:
    // Where the values of one field stand: the column of its rule, then those that stand in for it.
    struct Source {
        ColumnRule rule;
        QList<qsizetype> columns;
        QList<qsizetype> also;
    };
    Result<Source> sourceOf(const QString &header, const ColumnRule &rule, const TableHead &head) const;
    QString cellsOf(const RawRow &row, const Source &source, qsizetype turn) const;
    QString given(const RawRow &row, const QString &field, const Source &source) const;
    qsizetype addressTurn(const RawRow &row) const;
    const ColumnRule &ruleOf(const QString &field) const;

    ColumnMapping m_mapping;
    QStringList m_headers;
    QHash<QString, Source> m_sources; // by field name
    QStringList m_required;
    QHash<QString, QString> m_dateFormats;
    QByteArray m_zoneId;
    qsizetype m_addressTurns = 1;
};

} // namespace lw
