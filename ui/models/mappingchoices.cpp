// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/mappingchoices.h"

#include "core/base/codes.h"
#include "core/rules/answering.h"
#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MappingChoices", text);
}

struct FieldGroup {
    const char *label;
    QList<Field> fields;
};

const QList<FieldGroup> &fieldGroups()
{
    static const QList<FieldGroup> groups{
        {QT_TRANSLATE_NOOP("lw::MappingChoices", "Person"),
         {Field::FullName, Field::FirstName, Field::LastName, Field::Title, Field::Email, Field::Phone, Field::Mobile,
          Field::Consent, Field::DoNotContact}},
        {QT_TRANSLATE_NOOP("lw::MappingChoices", "Company"),
         {Field::Company, Field::Website, Field::Industry, Field::Employees, Field::AnnualRevenue}},
        {QT_TRANSLATE_NOOP("lw::MappingChoices", "Address"),
         {Field::Street, Field::HouseNumber, Field::PostalCode, Field::City, Field::County, Field::State,
          Field::Country}},
        {QT_TRANSLATE_NOOP("lw::MappingChoices", "Inquiry"),
         {Field::ReceivedAt, Field::Product, Field::Message, Field::ExpectedValue, Field::Channel, Field::Source,
          Field::Campaign, Field::KeyCode, Field::Referrer, Field::ExternalId}},
        {QT_TRANSLATE_NOOP("lw::MappingChoices", "Qualification"),
         {Field::Need, Field::Budget, Field::Authority, Field::Timeline, Field::Grade, Field::Status, Field::Owner}},
    };
    return groups;
}

Choice fieldChoice(Field field)
{
    return {.text = labelOf(field), .value = nameOf(field)};
}

void addQuestions(QList<Choice> &choices, const QuestionSet &questions)
{
    bool isFirst = true;
    for (const Question &question : questions.questions) {
        if (isLeadKey(question.key))
            continue;
        if (isFirst)
            choices += Choice{.text = tr("Further questions"), .value = {}, .isHeading = true};
        isFirst = false;
        choices += Choice{.text = shownText(question.text), .value = answerField(question.key)};
    }
}

QList<Choice> dateChoices(const QString &current)
{
    QList<Choice> choices{{.text = tr("found out"), .value = {}}};
    for (const QString &order : {u"dmy"_s, u"mdy"_s, u"ymd"_s})
        choices += Choice{.text = dateFormatText(order), .value = order};
    const bool known = std::ranges::any_of(choices, [&](const Choice &choice) { return choice.value == current; });
    if (!known) // a profile may name a format of its own
        choices += Choice{.text = current, .value = current};
    return choices;
}

// What a number style is called; the example is the name.
constexpr std::array<Code<NumberStyle>, 2> kNumberStyles{{
    {NumberStyle::Point, "point", "1,234.5"},
    {NumberStyle::Comma, "comma", "1.234,5"},
}};

constexpr std::array<Code<Treatment>, 3> kTreatments{{
    {Treatment::Trim, "trim", QT_TRANSLATE_NOOP("lw::Codes", "Trim")},
    {Treatment::NameCase, "name_case", QT_TRANSLATE_NOOP("lw::Codes", "Tidy the name")},
    {Treatment::AsWritten, "as_written", QT_TRANSLATE_NOOP("lw::Codes", "As written")},
}};

constexpr std::array<Code<IfDifferent>, 4> kOnDifference{{
    {IfDifferent::Keep, "keep", QT_TRANSLATE_NOOP("lw::Codes", "Keep ours")},
    {IfDifferent::Take, "take", QT_TRANSLATE_NOOP("lw::Codes", "Take theirs")},
    {IfDifferent::TakeIfBlank, "take_if_blank", QT_TRANSLATE_NOOP("lw::Codes", "Only if blank")},
    {IfDifferent::Append, "append", QT_TRANSLATE_NOOP("lw::Codes", "Append")},
}};

template<class E, size_t N>
QList<Choice> choicesIn(const std::array<Code<E>, N> &table)
{
    QList<Choice> choices;
    for (const Code<E> &row : table)
        choices += Choice{.text = labelIn(table, row.value), .value = codeIn(table, row.value)};
    return choices;
}

// Only names of people, companies and places are written in capitals by carelessness.
bool canBeTidied(const ColumnRule &rule)
{
    const auto field = fieldFromName(rule.field);
    return rule.treatment == Treatment::NameCase || (field && info(*field).type == FieldType::Text);
}

QList<Choice> textChoices(const ColumnRule &rule)
{
    QList<Choice> choices = choicesIn(kTreatments);
    if (!canBeTidied(rule))
        choices.removeIf([](const Choice &choice) { return choice.value == codeIn(kTreatments, Treatment::NameCase); });
    return choices;
}

// What a blank cell means, as values to choose: these two, or a text behind the mark.
constexpr QStringView kLeave = u"leave";
constexpr QStringView kReject = u"reject";
constexpr QChar kTyped = u'=';

} // namespace

QList<Choice> fieldChoices(const QuestionSet &questions)
{
    QList<Choice> choices{{.text = tr("Keep with the row"), .value = {}}};
    QList<Field> grouped;
    for (const FieldGroup &group : fieldGroups()) {
        choices += Choice{.text = tr(group.label), .value = {}, .isHeading = true};
        for (const Field field : group.fields)
            choices += fieldChoice(field);
        grouped += group.fields;
    }
    for (const FieldInfo &row : leadFields()) {
        if (row.fromFile && !grouped.contains(row.field))
            choices += fieldChoice(row.field);
    }
    addQuestions(choices, questions);
    return choices;
}

QString fieldText(const QString &fieldName, const QuestionSet &questions)
{
    if (const Question *question = questionOfField(questions, fieldName))
        return shownText(question->text);
    const auto field = fieldFromName(fieldName);
    return field ? labelOf(*field) : shownText(fieldName);
}

Treated treatedAs(const QString &fieldName)
{
    const auto field = fieldFromName(fieldName);
    if (!field)
        return Treated::AsText;
    switch (info(*field).type) {
    case FieldType::Instant: return Treated::AsDate;
    case FieldType::Integer:
    case FieldType::Money: return Treated::AsNumber;
    case FieldType::Text:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Country:
    case FieldType::State:
    case FieldType::Postcode:
    case FieldType::Flag:
    case FieldType::Choice: return Treated::AsText;
    }
    Q_UNREACHABLE();
}

QList<Choice> treatmentChoices(const ColumnRule &rule)
{
    if (rule.field.isEmpty())
        return {};
    switch (treatedAs(rule.field)) {
    case Treated::AsDate: return dateChoices(rule.dateFormat);
    case Treated::AsNumber: return choicesIn(kNumberStyles);
    case Treated::AsText: return textChoices(rule);
    }
    Q_UNREACHABLE();
}

QString treatmentValue(const ColumnRule &rule)
{
    switch (treatedAs(rule.field)) {
    case Treated::AsDate: return rule.dateFormat;
    case Treated::AsNumber: return codeIn(kNumberStyles, rule.numberStyle);
    case Treated::AsText: return codeIn(kTreatments, rule.treatment);
    }
    Q_UNREACHABLE();
}

void setTreatment(ColumnRule &rule, const QString &value)
{
    switch (treatedAs(rule.field)) {
    case Treated::AsDate: rule.dateFormat = value; break;
    case Treated::AsNumber: rule.numberStyle = fromCodeIn(kNumberStyles, value).value_or(rule.numberStyle); break;
    case Treated::AsText: rule.treatment = fromCodeIn(kTreatments, value).value_or(rule.treatment); break;
    }
}

QString treatmentText(const ColumnRule &rule)
{
    if (rule.field.isEmpty())
        return {};
    switch (treatedAs(rule.field)) {
    case Treated::AsDate: return dateFormatText(rule.dateFormat);
    case Treated::AsNumber: return labelIn(kNumberStyles, rule.numberStyle);
    case Treated::AsText: return labelIn(kTreatments, rule.treatment);
    }
    Q_UNREACHABLE();
}

QString dateFormatText(const QString &format)
{
    if (format == u"dmy")
        return tr("day first");
    if (format == u"mdy")
        return tr("month first");
    return format == u"ymd" ? tr("year first") : format;
}

QList<Choice> ifEmptyChoices(const ColumnRule &rule)
{
    if (rule.field.isEmpty())
        return {};
    QList<Choice> choices{{.text = tr("Leave empty"), .value = kLeave.toString()},
                          {.text = tr("Reject the row"), .value = kReject.toString()}};
    if (!rule.ifEmpty.isEmpty())
        choices += Choice{.text = rule.ifEmpty, .value = ifEmptyValueOf(rule.ifEmpty)};
    return choices;
}

QString ifEmptyValueOf(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() ? kLeave.toString() : QString(kTyped + text);
}

QString ifEmptyValue(const ColumnRule &rule)
{
    return rule.required ? kReject.toString() : ifEmptyValueOf(rule.ifEmpty);
}

QString ifEmptyText(const ColumnRule &rule)
{
    if (rule.field.isEmpty())
        return {};
    if (rule.required)
        return tr("Reject the row");
    return rule.ifEmpty.isEmpty() ? tr("Leave empty") : tr("“%1”").arg(shownText(rule.ifEmpty));
}

void setIfEmpty(ColumnRule &rule, const QString &value)
{
    rule.required = value == kReject;
    rule.ifEmpty = value.startsWith(kTyped) ? value.mid(1) : QString();
}

QList<Choice> ifDifferentChoices()
{
    return choicesIn(kOnDifference);
}

QString ifDifferentValue(const ColumnRule &rule)
{
    return codeIn(kOnDifference, rule.ifDifferent);
}

QString ifDifferentText(const ColumnRule &rule)
{
    return rule.field.isEmpty() ? QString() : labelIn(kOnDifference, rule.ifDifferent);
}

void setIfDifferent(ColumnRule &rule, const QString &value)
{
    rule.ifDifferent = fromCodeIn(kOnDifference, value).value_or(rule.ifDifferent);
}

} // namespace lw
