// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/columnmappingmodel.h"

#include "core/base/fold.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// What was found out about dates holds as long as their cells are cleaned alike.
bool cleansAlike(const ColumnRule &a, const ColumnRule &b)
{
    return a.treatment == b.treatment && a.strip == b.strip && a.blanks == b.blanks && a.separator == b.separator;
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

void ColumnMappingModel::setSuggestion(const ColumnMapping &suggestion)
{
    m_suggestion = suggestion;
    resetToSuggestion();
}

void ColumnMappingModel::setRule(qsizetype row, const ColumnRule &rule)
{
    if (!cleansAlike(m_rules[row], rule))
        m_facts[row].dates.reset();
    m_rules[row] = rule;
}

void ColumnMappingModel::setRules(const QHash<QString, ColumnRule> &rules)
{
    for (qsizetype row = 0; row < m_headers.size(); ++row)
        setRule(row, rules.value(m_headers[row]));
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

// The row whose field this column's value goes to as well; -1: none.
int ColumnMappingModel::leadingRow(int row) const
{
    for (int other = 0; other < rowCount(); ++other) {
        const ColumnRule &rule = m_rules[other];
        if (other != row && (rule.also.contains(m_headers[row]) || rule.orElse.contains(m_headers[row])))
            return other;
    }
    return -1;
}

int ColumnMappingModel::recognised(const QStringList &known) const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isKept = std::ranges::any_of(
            known, [&](const QString &name) { return foldToWord(name) == foldToWord(m_headers[row]); });
        count += !m_rules[row].field.isEmpty() || isKept || leadingRow(row) >= 0 ? 1 : 0;
    }
    return count;
}

QHash<int, ColumnRule> ColumnMappingModel::datesToFind() const
{
    QHash<int, ColumnRule> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (treatedAs(m_rules[row].field) == Treated::AsDate && !m_facts[row].dates)
            rows.insert(row, m_rules[row]);
    }
    return rows;
}

bool ColumnMappingModel::hasDates() const
{
    return std::ranges::any_of(m_rules,
                               [](const ColumnRule &rule) { return treatedAs(rule.field) == Treated::AsDate; });
}

bool ColumnMappingModel::isOpenDate(int row) const
{
    const std::optional<DateFinding> &dates = m_facts[row].dates;
    return treatedAs(m_rules[row].field) == Treated::AsDate && m_rules[row].dateFormat.isEmpty() && dates &&
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
                            .arg(headerOf.value(field), header, fieldText(field, m_questions));
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

QString ColumnMappingModel::samplesText(int row) const
{
    QStringList samples;
    for (const QString &sample : m_facts[row].samples)
        samples += shownText(sample);
    return samples.isEmpty() ? tr("(blank)") : samples.join(u" | "_s);
}

QString ColumnMappingModel::goesToText(int row) const
{
    if (!m_rules[row].field.isEmpty())
        return fieldText(m_rules[row].field, m_questions);
    const int leading = leadingRow(row);
    return leading < 0
               ? tr("Keep with the row")
               : tr("%1, with “%2”").arg(fieldText(m_rules[leading].field, m_questions), shownText(m_headers[leading]));
}

QString ColumnMappingModel::treatmentTextOf(int row) const
{
    const ColumnRule &rule = m_rules[row];
    if (treatedAs(rule.field) != Treated::AsDate || !rule.dateFormat.isEmpty())
        return treatmentText(rule);
    const std::optional<DateFinding> &dates = m_facts[row].dates;
    if (!dates)
        return tr("finding out …");
    return dates->problem.isEmpty() ? tr("found: %1").arg(dateFormatText(dates->format)) : tr("choose the order");
}

QString ColumnMappingModel::textOf(int row, int column) const
{
    switch (column) {
    case Header: return shownText(m_headers[row]);
    case Samples: return samplesText(row);
    case GoesTo: return goesToText(row);
    case Treatment: return treatmentTextOf(row);
    case IfEmpty: return ifEmptyText(m_rules[row]);
    case OnDifference: return ifDifferentText(m_rules[row]);
    case Filled: return QLocale().toString(m_facts[row].filled);
    }
    return {};
}

QString ColumnMappingModel::valueOf(int row, int column) const
{
    const ColumnRule &rule = m_rules[row];
    switch (column) {
    case GoesTo: return rule.field;
    case Treatment: return treatmentValue(rule);
    case IfEmpty: return ifEmptyValue(rule);
    case OnDifference: return ifDifferentValue(rule);
    }
    return textOf(row, column);
}

QList<Choice> ColumnMappingModel::choicesOf(int row, int column) const
{
    const ColumnRule &rule = m_rules[row];
    switch (column) {
    case GoesTo: return fieldChoices(m_questions);
    case Treatment: return treatmentChoices(rule);
    case IfEmpty: return ifEmptyChoices(rule);
    case OnDifference: return rule.field.isEmpty() ? QList<Choice>() : ifDifferentChoices();
    }
    return {};
}

QVariant ColumnMappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::EditRole: return valueOf(row, index.column());
    case ChoicesRole: return QVariant::fromValue(choicesOf(row, index.column()));
    case TypingRole: return index.column() == IfEmpty;
    case Qt::ToolTipRole:
        return index.column() == Header || index.column() == Samples || index.column() == GoesTo
                   ? QVariant(plainToolTip(textOf(row, index.column())))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Filled ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

// A column that gets a field of its own does not go with another one any more; and what went with this one went there
// for the sake of its field.
void ColumnMappingModel::chooseField(int row, const QString &field)
{
    ColumnRule rule = m_rules[row];
    rule.field = field;
    rule.dateFormat.clear();
    rule.also.clear();
    rule.orElse.clear();
    if (field.isEmpty()) {
        rule.required = false;
        rule.ifEmpty.clear();
    }
    if (rule.treatment == lw::Treatment::NameCase)
        rule.treatment = lw::Treatment::Trim;
    setRule(row, rule);
    for (ColumnRule &other : m_rules) {
        other.also.removeAll(m_headers[row]);
        other.orElse.removeAll(m_headers[row]);
    }
}

void ColumnMappingModel::choose(int row, int column, const QString &value)
{
    ColumnRule rule = m_rules[row];
    switch (column) {
    case GoesTo: return chooseField(row, value);
    case Treatment: setTreatment(rule, value); break;
    case IfEmpty: setIfEmpty(rule, value); break;
    case OnDifference: setIfDifferent(rule, value); break;
    }
    setRule(row, rule);
}

// A value of one's own is typed, so it stands in no list.
bool ColumnMappingModel::isOffered(int row, int column, const QString &value) const
{
    const QList<Choice> choices = choicesOf(row, column);
    const bool isListed =
        std::ranges::any_of(choices, [&](const Choice &choice) { return !choice.isHeading && choice.value == value; });
    return isListed || (column == IfEmpty && !choices.isEmpty() && value == ifEmptyValueOf(value.mid(1)));
}

bool ColumnMappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString wanted = value.toString();
    const bool offered = isOffered(index.row(), index.column(), wanted);
    if (!offered || wanted == valueOf(index.row(), index.column()))
        return offered;
    choose(index.row(), index.column(), wanted);
    if (index.column() == GoesTo) // other columns may have gone with this one
        Q_EMIT dataChanged(this->index(0, GoesTo), this->index(rowCount() - 1, OnDifference));
    else
        Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags ColumnMappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && !choicesOf(index.row(), index.column()).isEmpty() ? flags | Qt::ItemIsEditable : flags;
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
    case IfEmpty: return tr("If empty");
    case OnDifference: return tr("If different");
    case Filled: return tr("Filled");
    }
    return {};
}

} // namespace lw
