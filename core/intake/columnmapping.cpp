// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/intake/datereading.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<IfDifferent>, 4> kIfDifferent{{
    {IfDifferent::Keep, "keep", QT_TRANSLATE_NOOP("lw::Codes", "Keep what is there")},
    {IfDifferent::Take, "take", QT_TRANSLATE_NOOP("lw::Codes", "Take from the file")},
    {IfDifferent::TakeIfBlank, "take_if_blank", QT_TRANSLATE_NOOP("lw::Codes", "Take where nothing is there")},
    {IfDifferent::Append, "append", QT_TRANSLATE_NOOP("lw::Codes", "Append")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ColumnMapping", text);
}

Result<ColumnRule> ruleFromJson(const QString &column, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    ColumnRule rule;
    rule.field = value.isString() ? value.toString() : object.value(u"field"_s).toString();
    if (rule.field.isEmpty())
        return unreadable(tr("Profile: column “%1” names no field.").arg(column));
    rule.dateFormat = object.value(u"date"_s).toString();
    const QString number = object.value(u"number"_s).toString(u"1,234.5"_s);
    if (number != u"1,234.5" && number != u"1.234,5")
        return unreadable(tr("Profile: column “%1”: number is “%2”; write 1,234.5 or 1.234,5.").arg(column, number));
    rule.numberStyle = number == u"1.234,5" ? NumberStyle::Comma : NumberStyle::Point;
    const QString policy = object.value(u"ifDifferent"_s).toString(u"take-if-blank"_s);
    const auto known = fromCodeIn(kIfDifferent, policy);
    if (!known)
        return unreadable(tr("Profile: column “%1”: ifDifferent is “%2”; write keep, take, take-if-blank or append.")
                              .arg(column, policy));
    rule.ifDifferent = *known;
    return rule;
}

// All values of a column that say something, for finding out how it writes dates.
QStringList samples(const RawTable &table, qsizetype column)
{
    QStringList values;
    for (const RawRow &row : table.rows) {
        const QString cell = row.cells.value(column).trimmed();
        if (!cell.isEmpty())
            values += cell;
    }
    return values;
}

bool isDateField(const QString &field)
{
    const auto known = fieldFromName(field);
    return known ? info(*known).type == FieldType::Instant
                 : field.endsWith(u"_at") || field == u"date" || field == u"month" || field == u"start" ||
                       field == u"end";
}

} // namespace

Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json)
{
    ColumnMapping mapping;
    mapping.name = json.value(u"name"_s).toString();
    if (!json.value(u"columns"_s).isObject() && !json.value(u"constants"_s).isObject())
        return unreadable(tr("This is not a profile: it has neither “columns” nor “constants”."));
    const QJsonObject columns = json.value(u"columns"_s).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const Result<ColumnRule> rule = ruleFromJson(it.key(), it.value());
        if (!rule)
            return rule.error();
        const auto twin =
            std::ranges::find_if(mapping.columns, [&](const ColumnRule &other) { return other.field == rule->field; });
        if (twin != mapping.columns.end())
            return unreadable(tr("Profile: two columns fill %1; map one of them, or none.").arg(rule->field));
        mapping.columns.insert(it.key(), *rule);
    }
    const QJsonObject constants = json.value(u"constants"_s).toObject();
    for (auto it = constants.begin(); it != constants.end(); ++it)
        mapping.constants.insert(it.key(), it.value().isDouble() ? QString::number(it.value().toDouble())
                                                                 : it.value().toString());
    for (const QJsonValue &field : json.value(u"identity"_s).toArray()) {
        if (!fieldFromName(field.toString()))
            return unreadable(tr("Profile: identity names “%1”, which is no lead field.").arg(field.toString()));
        mapping.identity += field.toString();
    }
    mapping.encoding = json.value(u"encoding"_s).toString();
    mapping.delimiter = json.value(u"delimiter"_s).toString();
    if (mapping.delimiter.size() > 1)
        return unreadable(tr("Profile: the delimiter “%1” is more than one sign.").arg(mapping.delimiter));
    mapping.headerRow = json.value(u"headerRow"_s).toInt(1);
    return mapping;
}

QJsonObject toJson(const ColumnMapping &mapping)
{
    QJsonObject columns;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it)
        columns.insert(it.key(),
                       QJsonObject{{u"field"_s, it->field},
                                   {u"date"_s, it->dateFormat},
                                   {u"number"_s, it->numberStyle == NumberStyle::Comma ? u"1.234,5"_s : u"1,234.5"_s},
                                   {u"ifDifferent"_s, codeIn(kIfDifferent, it->ifDifferent).replace(u'_', u'-')}});
    QJsonObject constants;
    for (auto it = mapping.constants.begin(); it != mapping.constants.end(); ++it)
        constants.insert(it.key(), it.value());
    return {{u"name"_s, mapping.name},          {u"columns"_s, columns},
            {u"constants"_s, constants},        {u"identity"_s, QJsonArray::fromStringList(mapping.identity)},
            {u"encoding"_s, mapping.encoding},  {u"delimiter"_s, mapping.delimiter},
            {u"headerRow"_s, mapping.headerRow}};
}

ColumnMapping guessMapping(const QStringList &headers, const QStringList &ownFields)
{
    ColumnMapping mapping;
    QStringList taken;
    for (const QString &header : headers) {
        const auto own = std::ranges::find_if(
            ownFields, [&](const QString &name) { return foldToWord(name) == foldToWord(header); });
        const std::optional<Field> field = fieldFromHeader(header);
        const QString name = own != ownFields.end() ? *own : field ? nameOf(*field) : QString();
        if (name.isEmpty() || taken.contains(name))
            continue;
        taken += name;
        mapping.columns.insert(header, {.field = name, .dateFormat = {}});
    }
    return mapping;
}

Result<ColumnReader> ColumnReader::make(const ColumnMapping &mapping, const RawTable &table, const QByteArray &zoneId)
{
    ColumnReader reader;
    reader.m_mapping = mapping;
    reader.m_headers = table.headers;
    reader.m_zoneId = zoneId;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        const qsizetype column = table.headers.indexOf(it.key());
        if (column < 0)
            return unreadable(tr("%1: there is no column “%2”, which the profile reads as %3. The columns are: %4.")
                                  .arg(table.fileName, it.key(), it->field, table.headers.join(u", "_s)));
        reader.m_columnOf.insert(it->field, column);
        if (!isDateField(it->field))
            continue;
        const Result<QString> format = dateFormatOf(it->dateFormat, samples(table, column));
        if (!format)
            return unreadable(tr("%1: column “%2”: %3").arg(table.fileName, it.key(), format.error().message));
        reader.m_dateFormats.insert(it->field, *format);
    }
    return reader;
}

const ColumnRule &ColumnReader::ruleOf(const QString &field) const
{
    static const ColumnRule none;
    const qsizetype column = m_columnOf.value(field, -1);
    const auto it = column < 0 ? m_mapping.columns.constEnd() : m_mapping.columns.constFind(m_headers[column]);
    return it == m_mapping.columns.constEnd() ? none : *it;
}

QString ColumnReader::text(const RawRow &row, const QString &field) const
{
    const auto column = m_columnOf.constFind(field);
    const QString cell = column == m_columnOf.constEnd() ? QString() : row.cells.value(*column).trimmed();
    return cell.isEmpty() ? m_mapping.constants.value(field) : cell;
}

QString ColumnReader::headerOf(const QString &field) const
{
    const qsizetype column = m_columnOf.value(field, -1);
    return column < 0 ? field : m_headers[column];
}

IfDifferent ColumnReader::ifDifferent(const QString &field) const
{
    return ruleOf(field).ifDifferent;
}

Result<std::optional<QDateTime>> ColumnReader::instant(const RawRow &row, const QString &field) const
{
    const QString cell = text(row, field);
    if (cell.isEmpty())
        return std::optional<QDateTime>();
    const QDateTime read = readInstant(cell, m_dateFormats.value(field, u"ymd"_s), m_zoneId);
    if (!read.isValid())
        return failed(tr("“%1” is not a date the column's format understands").arg(cell));
    return std::optional(read);
}

Result<std::optional<Money>> ColumnReader::money(const RawRow &row, const QString &field, const QString &currency) const
{
    const QString cell = text(row, field);
    if (cell.isEmpty())
        return std::optional<Money>();
    const Result<Money> read = parseMoney(cell, currency, ruleOf(field).numberStyle);
    if (!read)
        return read.error();
    return std::optional(*read);
}

Result<std::optional<qint64>> ColumnReader::integer(const RawRow &row, const QString &field) const
{
    const QString cell = text(row, field);
    if (cell.isEmpty())
        return std::optional<qint64>();
    const Result<double> read = parseNumber(cell, ruleOf(field).numberStyle);
    if (!read)
        return read.error();
    constexpr double most = 9e15; // beyond it a double is no exact whole number
    if (*read < 0 || *read > most || *read != double(qint64(*read)))
        return failed(tr("“%1” is not a whole number of zero or more").arg(cell));
    return std::optional(qint64(*read));
}

} // namespace lw
