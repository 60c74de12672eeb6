// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"

#include "core/clocks/zonename.h"
#include "core/intake/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

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

constexpr std::array<Code<Treatment>, 3> kTreatments{{
    {Treatment::Trim, "trim", QT_TRANSLATE_NOOP("lw::Codes", "Trim")},
    {Treatment::NameCase, "name_case", QT_TRANSLATE_NOOP("lw::Codes", "Capitals as in names")},
    {Treatment::AsWritten, "as_written", QT_TRANSLATE_NOOP("lw::Codes", "As written")},
}};

constexpr int kMostHeaderRow = 1'000'000; // a line further down is no header but a slip

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ColumnMapping", text);
}

NumberStyle numberStyle(JsonMembers &members)
{
    const QString written = members.text(u"number"_s, u"1,234.5"_s);
    if (written != u"1,234.5" && written != u"1.234,5")
        members.reject(tr("number is “%1”; write 1,234.5 or 1.234,5.").arg(written));
    return written == u"1.234,5" ? NumberStyle::Comma : NumberStyle::Point;
}

Result<ColumnRule> ruleFromJson(const QString &column, const QJsonValue &value)
{
    if (!value.isString() && !value.isObject())
        return unreadable(
            tr("Profile: column “%1” is to be a field name in quotes, or an object in braces with “field”.")
                .arg(column));
    JsonMembers members(value.isString() ? QJsonObject{{u"field"_s, value}} : value.toObject(), column);
    ColumnRule rule;
    rule.field = members.text(u"field"_s).trimmed();
    rule.dateFormat = members.text(u"date"_s);
    rule.numberStyle = numberStyle(members);
    rule.ifDifferent = members.word(u"ifDifferent"_s, kIfDifferent, IfDifferent::TakeIfBlank);
    rule.treatment = members.word(u"treatment"_s, kTreatments, Treatment::Trim);
    rule.ifEmpty = members.text(u"ifEmpty"_s);
    rule.required = members.flag(u"required"_s);
    rule.strip = members.text(u"strip"_s);
    rule.blanks = members.texts(u"blanks"_s);
    rule.separator = members.text(u"separator"_s);
    rule.also = members.texts(u"also"_s);
    rule.orElse = members.texts(u"orElse"_s);
    if (isDateField(rule.field) && !(rule.also.isEmpty() && rule.orElse.isEmpty()))
        members.reject(tr("a date is read from one column; leave out “also” and “orElse”."));
    if (rule.field.isEmpty())
        members.reject(tr("names no field."));
    LW_TRY(members.finish());
    return rule;
}

Result<void> readColumns(const QJsonObject &columns, ColumnMapping &mapping)
{
    QHash<QString, QString> columnOf;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const Result<ColumnRule> rule = ruleFromJson(it.key(), it.value());
        if (!rule)
            return rule.error();
        if (columnOf.contains(rule->field))
            return unreadable(tr("Profile: two columns fill %1, “%2” and “%3”; map one of them, or none.")
                                  .arg(rule->field, columnOf.value(rule->field), it.key()));
        columnOf.insert(rule->field, it.key());
        mapping.columns.insert(it.key(), *rule);
    }
    return {};
}

// A number keeps all its digits: 1234567 is no 1.23457e+06.
Result<void> readConstants(const QJsonObject &constants, ColumnMapping &mapping)
{
    for (auto it = constants.begin(); it != constants.end(); ++it) {
        const QJsonValue value = it.value();
        if (value.isDouble())
            mapping.constants.insert(it.key(), QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest));
        else if (value.isBool())
            mapping.constants.insert(it.key(), value.toBool() ? u"true"_s : u"false"_s);
        else if (value.isString())
            mapping.constants.insert(it.key(), value.toString());
        else
            return unreadable(tr("Profile: the constant “%1” is to be a text, a number, true or false.").arg(it.key()));
    }
    return {};
}

ReadOptions readingFromJson(JsonMembers &members)
{
    ReadOptions reading;
    reading.encoding = members.text(u"encoding"_s);
    reading.delimiter = members.sign(u"delimiter"_s, false);
    reading.quote = members.sign(u"quote"_s, true);
    reading.escape = members.sign(u"escape"_s, true);
    reading.headerRow = members.number(u"headerRow"_s, kMostHeaderRow);
    reading.sheet = members.text(u"sheet"_s);
    reading.hiddenCells = members.flag(u"hiddenCells"_s);
    return reading;
}

void insertText(QJsonObject &json, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

void insertTexts(QJsonObject &json, const QString &key, const QStringList &values)
{
    if (!values.isEmpty())
        json.insert(key, QJsonArray::fromStringList(values));
}

QJsonObject ruleJson(const ColumnRule &rule)
{
    QJsonObject json{{u"field"_s, rule.field},
                     {u"date"_s, rule.dateFormat},
                     {u"number"_s, rule.numberStyle == NumberStyle::Comma ? u"1.234,5"_s : u"1,234.5"_s},
                     {u"ifDifferent"_s, codeIn(kIfDifferent, rule.ifDifferent).replace(u'_', u'-')}};
    if (rule.treatment != Treatment::Trim)
        json.insert(u"treatment"_s, codeIn(kTreatments, rule.treatment).replace(u'_', u'-'));
    if (rule.required)
        json.insert(u"required"_s, true);
    insertText(json, u"ifEmpty"_s, rule.ifEmpty);
    insertText(json, u"strip"_s, rule.strip);
    insertTexts(json, u"blanks"_s, rule.blanks);
    insertText(json, u"separator"_s, rule.separator);
    insertTexts(json, u"also"_s, rule.also);
    insertTexts(json, u"orElse"_s, rule.orElse);
    return json;
}

} // namespace

Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json)
{
    if (!json.contains(u"columns"_s) && !json.contains(u"constants"_s))
        return unreadable(tr("This is not a profile: it has neither “columns” nor “constants”."));
    JsonMembers members(json, {});
    ColumnMapping mapping;
    mapping.name = members.text(u"name"_s);
    const QJsonObject columns = members.object(u"columns"_s);
    const QJsonObject constants = members.object(u"constants"_s);
    mapping.identity = members.texts(u"identity"_s);
    mapping.reading = readingFromJson(members);
    mapping.zoneId = members.text(u"zone"_s).toUtf8();
    mapping.refused = members.texts(u"refused"_s);
    for (const QString &field : mapping.identity) {
        if (!fieldFromName(field))
            members.reject(tr("identity names “%1”, which is no lead field.").arg(field));
    }
    if (!mapping.zoneId.isEmpty() && !isTimeZone(mapping.zoneId))
        members.reject(
            tr("there is no time zone “%1”; write one like Europe/Berlin.").arg(QString::fromUtf8(mapping.zoneId)));
    LW_TRY(members.finish());
    LW_TRY(readColumns(columns, mapping));
    LW_TRY(readConstants(constants, mapping));
    return mapping;
}

QJsonObject toJson(const ColumnMapping &mapping)
{
    QJsonObject columns;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it)
        columns.insert(it.key(), ruleJson(*it));
    QJsonObject constants;
    for (auto it = mapping.constants.begin(); it != mapping.constants.end(); ++it)
        constants.insert(it.key(), it.value());
    const ReadOptions &reading = mapping.reading;
    QJsonObject json{{u"name"_s, mapping.name},         {u"columns"_s, columns},
                     {u"constants"_s, constants},       {u"identity"_s, QJsonArray::fromStringList(mapping.identity)},
                     {u"encoding"_s, reading.encoding}, {u"delimiter"_s, reading.delimiter}};
    if (reading.headerRow)
        json.insert(u"headerRow"_s, *reading.headerRow);
    if (reading.hiddenCells)
        json.insert(u"hiddenCells"_s, true);
    insertText(json, u"quote"_s, reading.quote);
    insertText(json, u"escape"_s, reading.escape);
    insertText(json, u"sheet"_s, reading.sheet);
    insertText(json, u"zone"_s, QString::fromUtf8(mapping.zoneId));
    insertTexts(json, u"refused"_s, mapping.refused);
    return json;
}

} // namespace lw
