// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/columnmappingmodel.h"

#include "core/base/codes.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct FieldGroup {
    const char *label;
    QList<Field> fields;
};

const QList<FieldGroup> &fieldGroups()
{
    static const QList<FieldGroup> groups{
        {QT_TRANSLATE_NOOP("lw::ColumnMappingModel", "Person"),
         {Field::FullName, Field::FirstName, Field::LastName, Field::Title, Field::Email, Field::Phone, Field::Mobile,
          Field::Consent, Field::DoNotContact}},
        {QT_TRANSLATE_NOOP("lw::ColumnMappingModel", "Company"),
         {Field::Company, Field::Website, Field::Industry, Field::Employees, Field::AnnualRevenue}},
        {QT_TRANSLATE_NOOP("lw::ColumnMappingModel", "Address"),
         {Field::Street, Field::HouseNumber, Field::PostalCode, Field::City, Field::County, Field::State,
          Field::Country}},
        {QT_TRANSLATE_NOOP("lw::ColumnMappingModel", "Inquiry"),
         {Field::ReceivedAt, Field::Product, Field::Message, Field::ExpectedValue, Field::Channel, Field::Source,
          Field::Campaign, Field::KeyCode, Field::Referrer, Field::ExternalId}},
        {QT_TRANSLATE_NOOP("lw::ColumnMappingModel", "Qualification"),
         {Field::Need, Field::Budget, Field::Authority, Field::Timeline, Field::Grade, Field::Status, Field::Owner}},
    };
    return groups;
}

Choice fieldChoice(Field field)
{
    return {.text = labelOf(field), .value = nameOf(field)};
}

QList<Choice> fieldChoices()
{
    QList<Choice> choices{{.text = ColumnMappingModel::tr("Keep with the row"), .value = {}}};
    QList<Field> grouped;
    for (const FieldGroup &group : fieldGroups()) {
        choices += Choice{.text = ColumnMappingModel::tr(group.label), .value = {}, .isHeading = true};
        for (const Field field : group.fields)
            choices += fieldChoice(field);
        grouped += group.fields;
    }
    for (const FieldInfo &row : leadFields()) {
        if (row.fromFile && !grouped.contains(row.field))
            choices += fieldChoice(row.field);
    }
    return choices;
}

enum class Treated { AsWritten, AsDate, AsNumber };

Treated treatmentOf(const QString &fieldName)
{
    const auto field = fieldFromName(fieldName);
    if (!field)
        return Treated::AsWritten;
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
    case FieldType::Choice: return Treated::AsWritten;
    }
    Q_UNREACHABLE();
}

QString dateFormatText(const QString &format)
{
    if (format == u"dmy")
        return ColumnMappingModel::tr("day first");
    if (format == u"mdy")
        return ColumnMappingModel::tr("month first");
    return format == u"ymd" ? ColumnMappingModel::tr("year first") : format;
}

QList<Choice> dateChoices(const QString &current)
{
    QList<Choice> choices{{.text = ColumnMappingModel::tr("found out"), .value = {}}};
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

QString fieldText(const QString &name)
{
    const auto field = fieldFromName(name);
    return field ? labelOf(*field) : shownText(name);
}

} // namespace

ColumnMappingModel::ColumnMappingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ColumnMappingModel::setFile(const QStringList &headers, const QList<ColumnFacts> &facts,
                                 const ColumnMapping &suggestion)
{
    Q_ASSERT(headers.size() == facts.size());
    beginResetModel();
    m_headers = headers;
    m_facts = facts;
    m_suggestion = suggestion;
    m_rules.clear();
    for (const QString &header : headers)
        m_rules += suggestion.columns.value(header);
    endResetModel();
}

void ColumnMappingModel::setRules(const QHash<QString, ColumnRule> &rules)
{
    for (qsizetype row = 0; row < m_headers.size(); ++row)
        m_rules[row] = rules.value(m_headers[row]);
    if (!m_headers.isEmpty())
        Q_EMIT dataChanged(index(0, GoesTo), index(rowCount() - 1, OnDifference));
}

void ColumnMappingModel::setDates(int row, const DateFinding &finding)
{
    m_facts[row].dates = finding;
    Q_EMIT dataChanged(index(row, Treatment), index(row, Treatment));
}

ColumnMapping ColumnMappingModel::mapping() const
{
    ColumnMapping mapping = m_suggestion;
    mapping.columns.clear();
    for (qsizetype row = 0; row < m_headers.size(); ++row) {
        if (!m_rules[row].field.isEmpty())
            mapping.columns.insert(m_headers[row], m_rules[row]);
    }
    return mapping;
}

int ColumnMappingModel::recognised() const
{
    return int(std::ranges::count_if(m_rules, [](const ColumnRule &rule) { return !rule.field.isEmpty(); }));
}

QList<int> ColumnMappingModel::datesToFind() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (treatmentOf(m_rules[row].field) == Treated::AsDate && !m_facts[row].dates)
            rows += row;
    }
    return rows;
}

bool ColumnMappingModel::isOpenDate(int row) const
{
    const std::optional<DateFinding> &dates = m_facts[row].dates;
    return treatmentOf(m_rules[row].field) == Treated::AsDate && m_rules[row].dateFormat.isEmpty() && dates &&
           !dates->problem.isEmpty();
}

QStringList ColumnMappingModel::problems() const
{
    QStringList problems;
    QHash<QString, QString> headerOf;
    for (int row = 0; row < rowCount(); ++row) {
        const QString &field = m_rules[row].field;
        const QString header = shownText(m_headers[row]);
        if (!field.isEmpty() && headerOf.contains(field))
            problems += tr("“%1” and “%2” both go to %3. Let one of them go elsewhere, or keep it with the row.")
                            .arg(headerOf.value(field), header, fieldText(field));
        headerOf.insert(field, header);
        if (isOpenDate(row))
            problems += tr("“%1”: %2 Choose the order of day and month under Treatment.")
                            .arg(header, m_facts[row].dates->problem);
    }
    return problems;
}

bool ColumnMappingModel::identifiesSomebody() const
{
    constexpr Field telling[] = {Field::FullName, Field::FirstName, Field::LastName, Field::Company, Field::Email};
    return !m_suggestion.identity.isEmpty() || std::ranges::any_of(m_rules, [&](const ColumnRule &rule) {
        const auto field = fieldFromName(rule.field);
        return field && std::ranges::find(telling, *field) != std::end(telling);
    });
}

int ColumnMappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}
int ColumnMappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnMappingModel::treatmentText(int row) const
{
    const ColumnRule &rule = m_rules[row];
    switch (treatmentOf(rule.field)) {
    case Treated::AsWritten: return rule.field.isEmpty() ? QString() : tr("as written");
    case Treated::AsNumber: return labelIn(kNumberStyles, rule.numberStyle);
    case Treated::AsDate: break;
    }
    if (!rule.dateFormat.isEmpty())
        return dateFormatText(rule.dateFormat);
    const std::optional<DateFinding> &dates = m_facts[row].dates;
    if (!dates)
        return tr("finding out …");
    return dates->problem.isEmpty() ? tr("found: %1").arg(dateFormatText(dates->format)) : tr("choose the order");
}

QString ColumnMappingModel::textOf(int row, int column) const
{
    const ColumnRule &rule = m_rules[row];
    switch (column) {
    case Header: return shownText(m_headers[row]);
    case Samples: {
        QStringList samples;
        for (const QString &sample : m_facts[row].samples)
            samples += shownText(sample);
        return samples.isEmpty() ? tr("(blank)") : samples.join(u" | "_s);
    }
    case GoesTo: return rule.field.isEmpty() ? tr("Keep with the row") : fieldText(rule.field);
    case Treatment: return treatmentText(row);
    case OnDifference: return rule.field.isEmpty() ? QString() : labelIn(kOnDifference, rule.ifDifferent);
    case Filled: return QLocale().toString(m_facts[row].filled);
    }
    return {};
}

QString ColumnMappingModel::valueOf(int row, int column) const
{
    const ColumnRule &rule = m_rules[row];
    switch (column) {
    case GoesTo: return rule.field;
    case Treatment:
        return treatmentOf(rule.field) == Treated::AsDate ? rule.dateFormat : codeIn(kNumberStyles, rule.numberStyle);
    case OnDifference: return codeIn(kOnDifference, rule.ifDifferent);
    }
    return textOf(row, column);
}

QList<Choice> ColumnMappingModel::choicesOf(int row, int column) const
{
    const ColumnRule &rule = m_rules[row];
    switch (column) {
    case GoesTo: return fieldChoices();
    case Treatment:
        switch (treatmentOf(rule.field)) {
        case Treated::AsDate: return dateChoices(rule.dateFormat);
        case Treated::AsNumber: return choicesIn(kNumberStyles);
        case Treated::AsWritten: return {};
        }
        break;
    case OnDifference: return rule.field.isEmpty() ? QList<Choice>() : choicesIn(kOnDifference);
    }
    return {};
}

bool ColumnMappingModel::isChoosable(int row, int column) const
{
    const QString &field = m_rules[row].field;
    return column == GoesTo || (column == Treatment && treatmentOf(field) != Treated::AsWritten) ||
           (column == OnDifference && !field.isEmpty());
}

QVariant ColumnMappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == Qt::EditRole)
        return valueOf(row, index.column());
    if (role == ChoicesRole)
        return QVariant::fromValue(choicesOf(row, index.column()));
    if (role == Qt::ToolTipRole && index.column() == Samples)
        return plainToolTip(textOf(row, Samples));
    if (role == Qt::TextAlignmentRole && index.column() == Filled)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool ColumnMappingModel::choose(ColumnRule &rule, int column, const QString &value) const
{
    switch (column) {
    case GoesTo:
        rule.field = value;
        rule.dateFormat.clear();
        return true;
    case Treatment:
        if (treatmentOf(rule.field) == Treated::AsDate)
            rule.dateFormat = value;
        else
            rule.numberStyle = fromCodeIn(kNumberStyles, value).value_or(rule.numberStyle);
        return true;
    case OnDifference: rule.ifDifferent = fromCodeIn(kOnDifference, value).value_or(rule.ifDifferent); return true;
    }
    return false;
}

bool ColumnMappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int row = index.row();
    const QList<Choice> choices = choicesOf(row, index.column());
    const QString wanted = value.toString();
    const bool offered =
        std::ranges::any_of(choices, [&](const Choice &choice) { return !choice.isHeading && choice.value == wanted; });
    if (!offered || wanted == valueOf(row, index.column()))
        return offered;
    if (!choose(m_rules[row], index.column(), wanted))
        return false;
    Q_EMIT dataChanged(this->index(row, GoesTo), this->index(row, OnDifference));
    return true;
}

Qt::ItemFlags ColumnMappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && isChoosable(index.row(), index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QVariant ColumnMappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Filled)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Header: return tr("File column");
    case Samples: return tr("Samples");
    case GoesTo: return tr("Goes to");
    case Treatment: return tr("Treatment");
    case OnDifference: return tr("If different");
    case Filled: return tr("Filled");
    }
    return {};
}

} // namespace lw
