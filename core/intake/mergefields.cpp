// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergefields.h"

#include "core/intake/mergeparties.h"
#include "core/intake/mergeremarks.h"
#include "core/intake/mergeunits.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MergeFields", text);
}

// Two rows of one company: a shared name, for a shared website may be a portal's.
bool isSameCompany(const Company &left, const Company &right)
{
    return left.id == right.id || (!left.nameKey.isEmpty() && left.nameKey == right.nameKey);
}

/// One merge of parties that were found fit for it.
class Merging
{
public:
    Merging(const MergeParties &parties, const QList<Inquiry> &inquiries)
        : m_parties(parties)
        , m_leads(parties.leads)
        , m_inquiries(inquiries)
    {
    }

    MergePreview run()
    {
        m_preview.result = m_parties.survivor();
        for (const MergeUnit &unit : mergeUnits())
            merge(unit);
        takeArrival();
        takeLatestSource();
        takeDoNotContact();
        takeFurtherAnswers();
        m_preview.inquiries = m_inquiries.size();
        m_preview.remarks += remarksOn(m_parties, m_preview.result, *giverOf(Field::Owner));
        return m_preview;
    }

private:
    void merge(const MergeUnit &unit);
    const LeadRecord *giverOf(Field unit) const;
    const LeadRecord *giverOfCompanyField(Field unit);
    const LeadRecord *fullestAddress() const;
    const LeadRecord *giverOfGrade() const;
    void takeArrival();
    void takeLatestSource();
    void takeDoNotContact();
    void takeFurtherAnswers();

    const MergeParties &m_parties;
    const QList<const LeadRecord *> &m_leads; // of the parties
    const QList<Inquiry> &m_inquiries;
    MergePreview m_preview;
};

const LeadRecord *Merging::fullestAddress() const
{
    return *std::ranges::max_element(m_leads, {}, [this](const LeadRecord *record) {
        return std::tuple(filledParts(record->person.address).size(), record == &m_parties.survivor(),
                          -record->lead.id.value);
    });
}

const LeadRecord *Merging::giverOfGrade() const
{
    const auto byHand = std::ranges::find_if(m_leads, [](const LeadRecord *record) {
        return record->lead.grade != Grade::None && !record->lead.gradeBy.isEmpty();
    });
    return m_parties.survivor().lead.grade == Grade::None && byHand != m_leads.end() ? *byHand : nullptr;
}

const LeadRecord *Merging::giverOf(Field unit) const
{
    if (const LeadRecord *record = m_parties.chosen(unit))
        return record;
    if (unit == Field::Street)
        return fullestAddress();
    if (const LeadRecord *record = unit == Field::Grade ? giverOfGrade() : nullptr)
        return record;
    const auto first = std::ranges::find_if(m_leads, [&](const LeadRecord *record) { return hasValue(*record, unit); });
    return first == m_leads.end() ? m_leads.first() : *first;
}

// What belongs to the company stays with it: another company's value only fills a blank, and only when asked for.
const LeadRecord *Merging::giverOfCompanyField(Field unit)
{
    const Company &company = m_preview.result.company;
    const auto own =
        std::ranges::find_if(m_leads, [&](const LeadRecord *record) { return record->company.id == company.id; });
    const LeadRecord *asked = m_parties.chosen(unit);
    if (asked && (isSameCompany(asked->company, company) || !hasValue(m_preview.result, unit)))
        return asked;
    if (asked)
        m_preview.remarks += tr("“%1” stays as %2 has it: lead %3 belongs to another company, %4.")
                                 .arg(labelOf(unit), company.name)
                                 .arg(asked->lead.id.value)
                                 .arg(asked->company.name);
    if (hasValue(m_preview.result, unit))
        return *own;
    const auto same = std::ranges::find_if(m_leads, [&](const LeadRecord *record) {
        return isSameCompany(record->company, company) && hasValue(*record, unit);
    });
    return same == m_leads.end() ? *own : *same;
}

void Merging::merge(const MergeUnit &unit)
{
    MergeField line{.field = unit.field, .values = {}, .chosen = {}};
    for (const LeadRecord *record : m_leads)
        line.values += {record->lead.id, shownValue(*record, unit.field)};
    const LeadRecord *giver = isOfCompany(unit.field) ? giverOfCompanyField(unit.field) : giverOf(unit.field);
    unit.take(m_preview.result, *giver);
    line.chosen = giver->lead.id;
    const QStringList values = differentValues(m_leads, unit.field);
    line.differs = values.size() > 1;
    if (!values.isEmpty())
        m_preview.fields += line;
}

// Who brought the person is the first that is known; nothing later takes that away.
void Merging::takeArrival()
{
    LeadRecord &result = m_preview.result;
    const auto arrival = [](const LeadRecord *record) {
        return std::tuple(record->lead.receivedAt(), record->lead.id);
    };
    QList<const LeadRecord *> byArrival = m_leads;
    std::ranges::sort(byArrival, {}, arrival);
    result.lead.reachedAt[0] = byArrival.first()->lead.receivedAt();
    for (const LeadRecord *record : byArrival)
        result.lead.registeredAt = std::min(result.lead.registeredAt, record->lead.registeredAt);
    const auto known =
        std::ranges::find_if(byArrival, [](const LeadRecord *record) { return bool(record->lead.source); });
    const LeadRecord *first = known == byArrival.end() ? &m_parties.survivor() : *known;
    result.lead.source = first->lead.source;
    result.lead.campaign = first->lead.campaign;
    result.channel = first->channel;
    result.source = first->source;
    result.campaign = first->campaign;
}

void Merging::takeLatestSource()
{
    QList<const Inquiry *> sourced;
    for (const Inquiry &inquiry : m_inquiries) {
        if (inquiry.source)
            sourced += &inquiry;
    }
    const auto newest = std::ranges::max_element(
        sourced, {}, [](const Inquiry *inquiry) { return std::tuple(inquiry->receivedAt, inquiry->number); });
    if (newest != sourced.end())
        m_preview.result.lead.latestSource = (*newest)->source;
}

// What one of them asked for holds for all.
void Merging::takeDoNotContact()
{
    LeadRecord &result = m_preview.result;
    for (const LeadRecord *record : m_leads) {
        result.person.doNotContact |= record->person.doNotContact;
        if (result.doNotContactBecause.isEmpty()) {
            result.doNotContactBecause = record->doNotContactBecause;
            result.doNotContactKind = record->doNotContactKind;
        }
    }
}

// Like every other value, a blank is filled by the next that has one.
void Merging::takeFurtherAnswers()
{
    Answers &result = m_preview.result.lead.answers;
    const auto fill = [](QMap<QString, QString> &known, const QMap<QString, QString> &given) {
        QMap<QString, QString> all = given;
        all.insert(known);
        known = all;
    };
    for (const LeadRecord *record : m_leads) {
        fill(result.others, record->lead.answers.others);
        fill(result.words, record->lead.answers.words);
    }
}

} // namespace

qint64 revisionOf(const LeadRecord &record)
{
    return std::max({record.lead.rev, record.person.rev, record.company.rev});
}

Result<MergePreview> previewMerge(const QList<LeadRecord> &records, const MergeChoice &choice,
                                  const QList<Inquiry> &inquiries)
{
    const Result<MergeParties> parties = partiesOf(records, choice);
    if (!parties)
        return parties.error();
    return Merging(*parties, inquiries).run();
}

QString numbersText(const QList<LeadId> &leads)
{
    QStringList numbers;
    for (const LeadId lead : leads)
        numbers += QString::number(lead.value);
    if (numbers.size() < 2)
        return numbers.join(QString());
    const QString last = numbers.takeLast();
    return tr("%1 and %2").arg(numbers.join(u", "_s), last);
}

} // namespace lw
