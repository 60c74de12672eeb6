// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/comparisonmodel.h"

#include "core/base/fold.h"
#include "core/intake/mergegrade.h"
#include "ui/duplicates/duplicatetext.h"
#include "ui/models/contactban.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// What is shown where no merge of these leads is possible, whoever stays.
constexpr Field kAlwaysShown[] = {Field::FullName, Field::Company, Field::Email,      Field::Phone,
                                  Field::Mobile,   Field::Street,  Field::City,       Field::Country,
                                  Field::Title,    Field::Product, Field::PostalCode, Field::Status};

MergeField compared(Field field, const QList<LeadRecord> &records)
{
    MergeField shown{.field = field, .values = {}, .chosen = {}, .differs = false};
    for (const LeadRecord &record : records) {
        shown.values += {record.lead.id, textOf(record, field)};
        shown.differs |= fold(shown.values.last().second) != fold(shown.values.first().second);
    }
    return shown;
}

bool isBlank(const MergeField &field)
{
    return std::ranges::all_of(field.values, [](const auto &value) { return value.second.isEmpty(); });
}

const MergeField *find(const QList<MergeField> &fields, Field field)
{
    const auto found = std::ranges::find(fields, field, &MergeField::field);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setLeads(const Leads &leads, LeadId survivor, const QByteArray &zoneId)
{
    beginResetModel();
    m_records = leads.records;
    m_inquiries = leads.inquiries;
    m_zoneId = zoneId;
    m_leftOut.clear();
    m_choice = {.keep = survivor, .others = {}};
    compute();
    m_rows = rowsNow();
    endResetModel();
    Q_EMIT choiceChanged();
}

void ComparisonModel::refresh(const Leads &newer)
{
    beginResetModel();
    m_records = newer.records;
    m_inquiries = newer.inquiries;
    const QList<LeadId> there = leads();
    m_leftOut.removeIf([&](LeadId lead) { return !there.contains(lead); });
    if (!there.contains(m_choice.keep))
        m_choice.keep = there.value(0);
    compute();
    if (!m_preview && !m_choice.values.isEmpty()) { // a value that was taken may be gone
        m_choice.values.clear();
        compute();
    }
    m_rows = rowsNow();
    endResetModel();
    Q_EMIT choiceChanged();
}

QList<LeadId> ComparisonModel::leads() const
{
    QList<LeadId> leads;
    for (const LeadRecord &record : m_records)
        leads += record.lead.id;
    return leads;
}

QList<LeadId> ComparisonModel::taking() const
{
    QList<LeadId> taking = leads();
    taking.removeIf([this](LeadId lead) { return m_leftOut.contains(lead); });
    return taking;
}

LeadId ComparisonModel::leadAt(int column) const
{
    return column >= 0 && column < m_records.size() ? m_records[column].lead.id : LeadId();
}
int ComparisonModel::columnOf(LeadId lead) const
{
    return int(leads().indexOf(lead));
}

void ComparisonModel::setRules(RulebookPtr rulebook, QDate day)
{
    m_rulebook = std::move(rulebook);
    m_day = day;
}

void ComparisonModel::setSurvivor(LeadId lead)
{
    m_choice.keep = lead;
    m_leftOut.remove(lead);
    compute();
    showRows();
    Q_EMIT choiceChanged();
}

bool ComparisonModel::setTakesPart(LeadId lead, bool takesPart)
{
    if (!takesPart && (lead == m_choice.keep || taking().size() <= 2))
        return false;
    if (takesPart)
        m_leftOut.remove(lead);
    else
        m_leftOut += lead;
    compute();
    showRows();
    Q_EMIT choiceChanged();
    return true;
}

bool ComparisonModel::choose(const QModelIndex &index)
{
    if (!index.data(ChoosableRole).toBool())
        return false;
    m_choice.values.insert(m_rows[index.row()].field, leadAt(index.column()));
    compute();
    showRows();
    Q_EMIT choiceChanged();
    return true;
}

// The answer of a choice is asked of the one who will carry it out, so what is shown is what a merge makes.
void ComparisonModel::compute()
{
    m_choice.others = taking();
    m_choice.others.removeOne(m_choice.keep);
    QList<LeadRecord> records = m_records;
    records.removeIf([this](const LeadRecord &record) { return m_leftOut.contains(record.lead.id); });
    m_choice.seen.clear();
    for (const LeadRecord &record : std::as_const(records))
        m_choice.seen.insert(record.lead.id, revisionOf(record));
    QList<Inquiry> inquiries = m_inquiries;
    inquiries.removeIf([this](const Inquiry &inquiry) { return m_leftOut.contains(inquiry.lead); });
    m_choice.values.removeIf([this](auto value) { return !m_choice.seen.contains(value.value()); });
    if (m_choice.others.isEmpty())
        m_preview = MergePreview{};
    else
        m_preview = previewMerge(records, m_choice, inquiries);
    const auto survivor =
        std::ranges::find(records, m_choice.keep, [](const LeadRecord &record) { return record.lead.id; });
    if (m_preview && m_rulebook && !m_choice.others.isEmpty() && survivor != records.end())
        settleGrade(*m_preview, survivor->lead, m_choice, *m_rulebook, m_day);
}

// Those that are left out stay in view, so the rows are those of all.
QList<MergeField> ComparisonModel::shownFields() const
{
    QList<LeadId> stays = leads();
    std::ranges::stable_partition(stays, [this](LeadId lead) { return lead == m_choice.keep; });
    for (const LeadId keep : std::as_const(stays)) {
        MergeChoice all{.keep = keep, .others = stays};
        all.others.removeOne(keep);
        if (Result<MergePreview> preview = previewMerge(m_records, all); preview && !all.others.isEmpty())
            return preview->fields;
    }
    QList<MergeField> fields;
    for (const Field field : kAlwaysShown) {
        if (MergeField row = compared(field, m_records); !isBlank(row))
            fields += row;
    }
    return fields;
}

QList<ComparisonModel::Row> ComparisonModel::rowsNow() const
{
    QList<Row> rows;
    for (const MergeField &shown : shownFields()) {
        const MergeField *choice = m_preview ? find(m_preview->fields, shown.field) : nullptr;
        Row row{.field = shown.field,
                .chosen = choice ? choice->chosen : LeadId(),
                .differs = choice ? choice->differs : shown.differs,
                .canChoose = choice && choice->differs};
        for (const auto &[lead, value] : shown.values)
            row.values.insert(lead, value);
        rows += row;
    }
    return rows;
}

// A choice changes no more than it must, so that the cell somebody stands in stays current.
void ComparisonModel::showRows()
{
    QList<Row> rows = rowsNow();
    if (!std::ranges::equal(rows, m_rows, {}, &Row::field, &Row::field)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (m_rows.isEmpty() || m_records.isEmpty())
        return;
    const int lastRow = int(m_rows.size()) - 1;
    const int lastColumn = int(m_records.size()) - 1;
    Q_EMIT dataChanged(index(0, 0), index(lastRow, lastColumn));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, lastRow);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, lastColumn);
}

QModelIndex ComparisonModel::firstQuestion() const
{
    if (m_rows.isEmpty() || m_records.isEmpty())
        return {};
    const auto row = std::ranges::find(m_rows, true, &Row::canChoose);
    const auto column =
        std::ranges::find_if(m_records, [this](const LeadRecord &record) { return record.lead.id != m_choice.keep; });
    return index(row == m_rows.end() ? 0 : int(row - m_rows.begin()),
                 column == m_records.end() ? 0 : int(column - m_records.begin()));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const LeadId lead = leadAt(index.column());
    const bool isIn = takesPart(lead);
    const bool isChosen = row.canChoose && isIn && row.chosen == lead;
    switch (role) {
    case Qt::DisplayRole: return row.values.value(lead).isEmpty() ? u"—"_s : shownText(row.values.value(lead));
    case Qt::ToolTipRole: return plainToolTip(wholeText(row.values.value(lead)));
    case Qt::AccessibleTextRole: return sentenceOf(row, lead);
    case Qt::ForegroundRole:
        return row.differs && isIn ? QVariant() : QVariant(Theme(QGuiApplication::palette()).quiet());
    case Qt::FontRole: {
        QFont font;
        font.setBold(isChosen);
        return font;
    }
    case ChoosableRole: return isChoosable(row, lead);
    case ChosenRole: return isChosen;
    default: return {};
    }
}

// A blank is nobody's choice: the value of another fills it.
bool ComparisonModel::isChoosable(const Row &row, LeadId lead) const
{
    return row.canChoose && takesPart(lead) && !row.values.value(lead).isEmpty();
}

QString ComparisonModel::sentenceOf(const Row &row, LeadId lead) const
{
    const QString value = row.values.value(lead).isEmpty() ? tr("blank") : shownText(row.values.value(lead));
    const QString state = !takesPart(lead)                      ? tr("left out")
                          : row.canChoose && row.chosen == lead ? tr("taken")
                          : isChoosable(row, lead)              ? tr("not taken")
                          : row.differs                         ? tr("differs")
                                                                : tr("agrees");
    return tr("%1, No. %2: %3, %4").arg(rowLabel(row.field), QString::number(lead.value), value, state);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < m_records.size()) {
        const LeadRecord &record = m_records[section];
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return headOf(record);
        if (role == Qt::ToolTipRole)
            return plainToolTip(record.isForbidden() ? QString(headOf(record) + u'\n' + banSentence(record))
                                                     : headOf(record));
        if (role == Qt::DecorationRole && record.lead.id == m_choice.keep)
            return themeIcon(u"pin"_s);
        if (role == Qt::DecorationRole)
            return banDecoration(record);
        if (role == Qt::FontRole) {
            QFont font;
            font.setBold(record.lead.id == m_choice.keep);
            return font;
        }
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
    }
    if (orientation != Qt::Vertical || section < 0 || section >= m_rows.size())
        return {};
    const Row &row = m_rows[section];
    switch (role) {
    case Qt::DisplayRole: return rowLabel(row.field);
    case Qt::DecorationRole: return row.differs ? QVariant(themeIcon(u"question"_s)) : QVariant();
    case Qt::ToolTipRole: return row.differs ? tr("The leads differ here.") : tr("All that have it agree.");
    case Qt::AccessibleTextRole: return row.differs ? tr("%1, differs").arg(rowLabel(row.field)) : rowLabel(row.field);
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.differs);
        return font;
    }
    default: return {};
    }
}

// Number, source, received, owner and stage: a line each.
QString ComparisonModel::headOf(const LeadRecord &record) const
{
    const Lead &lead = record.lead;
    const QString number = QString::number(lead.id.value);
    const QString place = lead.id == m_choice.keep ? tr("No. %1: survivor").arg(number)
                          : takesPart(lead.id)     ? tr("No. %1").arg(number)
                                                   : tr("No. %1: left out").arg(number);
    const QString source = record.source.isEmpty() ? tr("no source") : shownText(record.source);
    const QString owner = lead.owner.isEmpty() ? tr("nobody", "owner") : shownText(lead.owner);
    const QString state = lead.status == Status::Open
                              ? labelOf(lead.stage)
                              : tr("%1, %2", "stage and status").arg(labelOf(lead.stage), labelOf(lead.status));
    QStringList lines{place, source, instantText(lead.receivedAt(), m_zoneId), owner, state};
    if (record.isForbidden())
        lines += banWord();
    return lines.join(u'\n');
}

} // namespace lw
