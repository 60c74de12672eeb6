// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"

#include "core/base/fold.h"
#include "core/intake/celltreatment.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ColumnMapping", text);
}

// How the further cells of a value are put to the first.
QString joined(const QString &field, const QString &first, const QString &next)
{
    const auto known = fieldFromName(field);
    const bool isPhone = known && info(*known).type == FieldType::Phone;
    if (first.isEmpty() || next.isEmpty())
        return isPhone ? first : QString(first + next); // an extension alone reaches nobody
    if (known == Field::Message)
        return QString(first + u'\n' + next);
    return QString(first + (isPhone ? u" ext. "_s : u", "_s) + next);
}

} // namespace

bool isDateField(const QString &field)
{
    const auto known = fieldFromName(field);
    return known ? info(*known).type == FieldType::Instant
                 : field.endsWith(u"_at") || field == u"date" || field == u"month" || field == u"start" ||
                       field == u"end";
}

bool isAddressField(const QString &field)
{
    const auto known = fieldFromName(field);
    return known && *known >= Field::Street && *known <= Field::Country;
}

DateColumns openDateColumns(const ColumnMapping &mapping, const QStringList &headers)
{
    DateColumns dates;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        const qsizetype column = headers.indexOf(it.key());
        if (column >= 0 && isDateField(it->field) && it->dateFormat.isEmpty())
            dates[column].rule = *it;
    }
    return dates;
}

void see(DateColumns &dates, const RawRow &row)
{
    for (auto it = dates.begin(); it != dates.end(); ++it)
        it->see(cleaned(row.cells.value(it.key()), it->rule));
}

ColumnMapping namedLike(const ColumnMapping &mapping, const QStringList &headers)
{
    const auto inFile = [&](const QString &name) {
        if (headers.contains(name))
            return name;
        const auto same = std::ranges::find_if(
            headers, [&](const QString &header) { return foldToWord(header) == foldToWord(name); });
        return same == headers.end() ? name : *same;
    };
    ColumnMapping named = mapping;
    named.columns.clear();
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        ColumnRule rule = *it;
        std::ranges::transform(rule.also, rule.also.begin(), inFile);
        std::ranges::transform(rule.orElse, rule.orElse.begin(), inFile);
        const QString header = inFile(it.key());
        named.columns.insert(named.columns.contains(header) ? it.key() : header, rule);
    }
    return named;
}

Result<ColumnReader> ColumnReader::make(const ColumnMapping &mapping, const RawTable &table, const QByteArray &zoneId)
{
    DateColumns dates = openDateColumns(mapping, table.headers);
    for (const RawRow &row : table.rows)
        see(dates, row);
    return make(mapping, table, dates, zoneId);
}

Result<ColumnReader> ColumnReader::make(const ColumnMapping &mapping, const TableHead &head, const DateColumns &dates,
                                        const QByteArray &zoneId)
{
    ColumnReader reader;
    reader.m_mapping = mapping;
    reader.m_headers = head.headers;
    reader.m_zoneId = mapping.zoneId.isEmpty() ? zoneId : mapping.zoneId;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        const Result<Source> source = reader.sourceOf(it.key(), *it, head);
        if (!source)
            return source.error();
        if (isAddressField(it->field))
            reader.m_addressTurns = std::max(reader.m_addressTurns, source->columns.size());
        if (it->required)
            reader.m_required += it->field;
        reader.m_sources.insert(it->field, *source);
        if (!isDateField(it->field))
            continue;
        const Result<QString> format =
            it->dateFormat.isEmpty() ? dates.value(source->columns.first()).format() : it->dateFormat;
        if (!format)
            return unreadable(tr("%1: column “%2”: %3").arg(head.fileName, it.key(), format.error().message));
        reader.m_dateFormats.insert(it->field, *format);
    }
    std::ranges::sort(reader.m_required, {}, [&](const QString &field) { return reader.m_sources[field].columns[0]; });
    return reader;
}

Result<ColumnReader::Source> ColumnReader::sourceOf(const QString &header, const ColumnRule &rule,
                                                    const TableHead &head) const
{
    Source source{.rule = rule, .columns = {}, .also = {}};
    const auto add = [&](const QString &name, QList<qsizetype> &columns) -> Result<void> {
        columns += head.headers.indexOf(name);
        if (columns.last() >= 0)
            return {};
        return unreadable(tr("%1: there is no column “%2”, which the profile reads as %3. The columns are: %4.")
                              .arg(head.fileName, name, rule.field, head.headers.join(u", "_s)));
    };
    LW_TRY(add(header, source.columns));
    for (const QString &other : rule.orElse)
        LW_TRY(add(other, source.columns));
    for (const QString &other : rule.also)
        LW_TRY(add(other, source.also));
    return source;
}

const ColumnRule &ColumnReader::ruleOf(const QString &field) const
{
    static const ColumnRule none;
    const auto source = m_sources.constFind(field);
    return source == m_sources.constEnd() ? none : source->rule;
}

// The value in the column that is asked at this turn; only the first has further cells.
QString ColumnReader::cellsOf(const RawRow &row, const Source &source, qsizetype turn) const
{
    if (turn >= source.columns.size())
        return {};
    QString value = cleaned(row.cells.value(source.columns[turn]), source.rule);
    for (const qsizetype column : turn == 0 ? source.also : QList<qsizetype>())
        value = joined(source.rule.field, value, cleaned(row.cells.value(column), source.rule));
    return value;
}

// A street of the office in the town of the flat would be nobody's address: all parts are taken at one turn.
qsizetype ColumnReader::addressTurn(const RawRow &row) const
{
    for (qsizetype turn = 0; turn < m_addressTurns; ++turn) {
        for (const Source &source : m_sources) {
            if (isAddressField(source.rule.field) && !cellsOf(row, source, turn).isEmpty())
                return turn;
        }
    }
    return 0;
}

QString ColumnReader::given(const RawRow &row, const QString &field, const Source &source) const
{
    if (m_addressTurns > 1 && isAddressField(field))
        return cellsOf(row, source, addressTurn(row));
    for (qsizetype turn = 0; turn < source.columns.size(); ++turn) {
        if (const QString value = cellsOf(row, source, turn); !value.isEmpty())
            return value;
    }
    return {};
}

QString ColumnReader::text(const RawRow &row, const QString &field) const
{
    const auto source = m_sources.constFind(field);
    if (source != m_sources.constEnd()) {
        if (const QString value = given(row, field, *source); !value.isEmpty())
            return value;
        if (!source->rule.ifEmpty.isEmpty())
            return source->rule.ifEmpty;
    }
    return m_mapping.constants.value(field);
}

QString ColumnReader::missingField(const RawRow &row) const
{
    const auto field = std::ranges::find_if(
        m_required, [&](const QString &name) { return given(row, name, m_sources[name]).isEmpty(); });
    return field == m_required.end() ? QString() : *field;
}

QString ColumnReader::headerOf(const QString &field) const
{
    const auto source = m_sources.constFind(field);
    return source == m_sources.constEnd() ? field : m_headers[source->columns.first()];
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
