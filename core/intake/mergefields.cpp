// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergefields.h"

#include "core/base/codes.h"

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

constexpr std::array<Code<SurvivorRule>, 3> kRules{{
    {SurvivorRule::FurthestStage, "furthest_stage", QT_TRANSLATE_NOOP("lw::Codes", "Furthest stage")},
    {SurvivorRule::Oldest, "oldest", QT_TRANSLATE_NOOP("lw::Codes", "Oldest")},
    {SurvivorRule::MostComplete, "most_complete", QT_TRANSLATE_NOOP("lw::Codes", "Most complete")},
}};

/// What moves together when one value is chosen.
struct Unit {
    Field field;
    void (*take)(LeadRecord &to, const LeadRecord &from);
};

void takeName(LeadRecord &to, const LeadRecord &from)
{
    to.person.firstName = from.person.firstName;
    to.person.lastName = from.person.lastName;
    to.person.fullName = from.person.fullName;
}
void takeEmail(LeadRecord &to, const LeadRecord &from)
{
    to.person.email = from.person.email;
    to.person.emailKey = from.person.emailKey;
}
void takeCompany(LeadRecord &to, const LeadRecord &from)
{
    to.company = from.company;
    to.lead.company = from.lead.company;
}
void takeWebsite(LeadRecord &to, const LeadRecord &from)
{
    to.company.website = from.company.website;
    to.company.domain = from.company.domain;
}
void takeGrade(LeadRecord &to, const LeadRecord &from)
{
    to.lead.grade = from.lead.grade;
    to.lead.gradeBy = from.lead.gradeBy;
}
// The territory says what the owner follows from.
void takeOwner(LeadRecord &to, const LeadRecord &from)
{
    to.lead.owner = from.lead.owner;
    to.lead.territory = from.lead.territory;
}

template<auto Part, auto Member>
void take(LeadRecord &to, const LeadRecord &from)
{
    (to.*Part).*Member = (from.*Part).*Member;
}
template<auto Answer>
void takeAnswer(LeadRecord &to, const LeadRecord &from)
{
    (to.lead.answers).*Answer = (from.lead.answers).*Answer;
}

// The company stands before what belongs to it.
constexpr Unit kUnits[] = {
    {Field::FullName, takeName},
    {Field::Title, take<&LeadRecord::person, &Person::title>},
    {Field::Company, takeCompany},
    {Field::Email, takeEmail},
    {Field::Phone, take<&LeadRecord::person, &Person::phone>},
    {Field::Mobile, take<&LeadRecord::person, &Person::mobile>},
    {Field::Street, take<&LeadRecord::person, &Person::address>},
    {Field::Website, takeWebsite},
    {Field::Industry, take<&LeadRecord::company, &Company::industry>},
    {Field::Employees, take<&LeadRecord::company, &Company::employees>},
    {Field::AnnualRevenue, take<&LeadRecord::company, &Company::annualRevenue>},
    {Field::Product, take<&LeadRecord::lead, &Lead::product>},
    {Field::ExpectedValue, take<&LeadRecord::lead, &Lead::expectedValue>},
    {Field::Need, takeAnswer<&Answers::need>},
    {Field::Authority, takeAnswer<&Answers::authority>},
    {Field::Budget, takeAnswer<&Answers::budget>},
    {Field::Timeline, takeAnswer<&Answers::timeline>},
    {Field::Consent, take<&LeadRecord::person, &Person::consent>},
    {Field::Grade, takeGrade},
    {Field::Owner, takeOwner},
};

constexpr Field kAddressParts[] = {Field::HouseNumber, Field::City,  Field::PostalCode,
                                   Field::County,      Field::State, Field::Country};

bool isOfCompany(Field field)
{
    return field == Field::Website || field == Field::Industry || field == Field::Employees ||
           field == Field::AnnualRevenue;
}

// Two rows of one company: a shared name, for a shared website may be a portal's.
bool isSameCompany(const Company &left, const Company &right)
{
    return left.id == right.id || (!left.nameKey.isEmpty() && left.nameKey == right.nameKey);
}

bool isSale(const LeadRecord &record)
{
    return record.lead.stage == Stage::Sale;
}

QStringList partsOf(const PostalAddress &address)
{
    QStringList parts;
    for (const QString *part : {&address.street, &address.houseNumber, &address.postalCode, &address.city,
                                &address.county, &address.state, &address.country}) {
        if (!part->isEmpty())
            parts += *part;
    }
    return parts;
}

// Empty: blank. A zero is a value.
QString shown(const LeadRecord &record, Field field)
{
    const Lead &lead = record.lead;
    if (field == Field::FullName && record.person.fullName.isEmpty())
        return QString(record.person.firstName + u' ' + record.person.lastName).trimmed();
    if (field == Field::Street)
        return partsOf(record.person.address).join(u", "_s);
    if (field == Field::ExpectedValue && lead.expectedValue)
        return QString(toDecimal(*lead.expectedValue) + u' ' + lead.expectedValue->currency);
    return textOf(record, field);
}

bool has(const LeadRecord &record, Field field)
{
    return !shown(record, field).isEmpty();
}

// Two spellings of one e-mail address are one value.
QString compared(const LeadRecord &record, Field field)
{
    const bool isAddress = field == Field::Email && !record.person.emailKey.isEmpty();
    return isAddress ? record.person.emailKey : shown(record, field);
}

qsizetype filledFields(const LeadRecord &record)
{
    return std::ranges::count_if(
        leadFields(), [&](const FieldInfo &field) { return field.fromFile && !textOf(record, field.field).isEmpty(); });
}

/// One merge: the survivor stands first among the leads.
class Merging
{
public:
    Merging(const QList<LeadRecord> &records, const MergeChoice &choice, const QList<Inquiry> &inquiries)
        : m_records(records)
        , m_choice(choice)
        , m_inquiries(inquiries)
    {
    }

    Result<MergePreview> run()
    {
        LW_TRY(findLeads());
        LW_TRY(refuseLostSale());
        LW_TRY(readChoices());
        m_preview.result = survivor();
        for (const Unit &unit : kUnits)
            merge(unit);
        takeArrival();
        takeLatestSource();
        m_preview.inquiries = m_inquiries.size();
        remarkStanding();
        remarkPerson();
        return m_preview;
    }

private:
    const LeadRecord &survivor() const { return *m_leads.first(); }
    void remark(const QString &text) { m_preview.remarks += text; }

    Result<void> findLeads();
    Result<void> refuseLostSale() const;
    Result<void> readChoices();
    void merge(const Unit &unit);
    const LeadRecord *giverOf(Field field) const;
    const LeadRecord *giverOfCompanyField(Field field);
    const LeadRecord *fullestAddress() const;
    const LeadRecord *giverOfGrade() const;
    const LeadRecord *chosen(Field field) const;
    const LeadRecord *byNumber(LeadId number) const;
    void takeArrival();
    void takeLatestSource();
    void remarkStanding();
    void remarkPerson();
    QStringList different(Field field) const; ///< each value that one of them has, once

    const QList<LeadRecord> &m_records;
    const MergeChoice &m_choice;
    const QList<Inquiry> &m_inquiries;
    QList<const LeadRecord *> m_leads;
    QHash<Field, LeadId> m_chosen; ///< by unit
    MergePreview m_preview;
};

const LeadRecord *Merging::byNumber(LeadId number) const
{
    const auto it = std::ranges::find(m_leads, number, [](const LeadRecord *record) { return record->lead.id; });
    return it == m_leads.end() ? nullptr : *it;
}

Result<void> Merging::findLeads()
{
    if (m_choice.others.isEmpty())
        return usage(tr("Name at least one other lead that goes into lead %1.").arg(m_choice.keep.value));
    for (const LeadId id : QList<LeadId>{m_choice.keep} + m_choice.others) {
        if (byNumber(id))
            return usage(tr("Lead %1 is named twice. Name each lead once.").arg(id.value));
        const auto it = std::ranges::find(m_records, id, [](const LeadRecord &record) { return record.lead.id; });
        if (it == m_records.end())
            return usage(tr("There is no lead %1 to merge.").arg(id.value));
        if (it->lead.mergedInto)
            return failed(tr("Lead %1 was merged into %2 already. Name %2 in its place, or undo that merge first.")
                              .arg(id.value)
                              .arg(it->lead.mergedInto.value));
        m_leads += &*it;
    }
    return {};
}

// A sale is a fact of its own: it stays one, on the lead it was made on.
Result<void> Merging::refuseLostSale() const
{
    QList<LeadId> sales;
    for (const LeadRecord *record : m_leads) {
        if (isSale(*record))
            sales += record->lead.id;
    }
    if (sales.size() > 1)
        return failed(tr("Leads %1 are sales, and two sales are two. Leave one of them out, or keep them apart.")
                          .arg(numbersText(sales)));
    if (sales.size() == 1 && sales.first() != survivor().lead.id)
        return failed(tr("Lead %1 is a sale and would vanish from the figures. Keep lead %1 and merge %2 into it.")
                          .arg(sales.first().value)
                          .arg(survivor().lead.id.value));
    return {};
}

Result<void> Merging::readChoices()
{
    for (auto it = m_choice.values.begin(); it != m_choice.values.end(); ++it) {
        const QString label = labelOf(it.key());
        const std::optional<Field> unit = mergeUnitOf(it.key());
        if (!unit)
            return usage(
                tr("“%1” cannot be chosen: each inquiry keeps its own, and the lead keeps the survivor's.").arg(label));
        const LeadRecord *from = byNumber(it.value());
        if (!from)
            return usage(
                tr("“%1” is to come from lead %2, which is not part of this merge.").arg(label).arg(it.value().value));
        if (m_chosen.value(*unit, it.value()) != it.value())
            return usage(tr("“%1” moves as a whole. Choose it from one lead.").arg(labelOf(*unit)));
        if (!has(*from, *unit))
            return usage(tr("Lead %1 has no “%2”. Choose a lead that has one, or leave the field out.")
                             .arg(it.value().value)
                             .arg(labelOf(*unit)));
        m_chosen.insert(*unit, it.value());
    }
    return {};
}

const LeadRecord *Merging::chosen(Field field) const
{
    const auto it = m_chosen.constFind(field);
    return it == m_chosen.constEnd() ? nullptr : byNumber(*it);
}

const LeadRecord *Merging::fullestAddress() const
{
    return *std::ranges::max_element(m_leads, {}, [this](const LeadRecord *record) {
        return std::tuple(partsOf(record->person.address).size(), record == &survivor(), -record->lead.id.value);
    });
}

const LeadRecord *Merging::giverOfGrade() const
{
    const auto byHand = std::ranges::find_if(m_leads, [](const LeadRecord *record) {
        return record->lead.grade != Grade::None && !record->lead.gradeBy.isEmpty();
    });
    return survivor().lead.grade == Grade::None && byHand != m_leads.end() ? *byHand : nullptr;
}

const LeadRecord *Merging::giverOf(Field field) const
{
    if (const LeadRecord *record = chosen(field))
        return record;
    if (field == Field::Street)
        return fullestAddress();
    if (const LeadRecord *record = field == Field::Grade ? giverOfGrade() : nullptr)
        return record;
    const auto first = std::ranges::find_if(m_leads, [&](const LeadRecord *record) { return has(*record, field); });
    return first == m_leads.end() ? m_leads.first() : *first;
}

// What belongs to the company stays with it: another company's value only fills a blank, and only when asked for.
const LeadRecord *Merging::giverOfCompanyField(Field field)
{
    const Company &company = m_preview.result.company;
    const auto own =
        std::ranges::find_if(m_leads, [&](const LeadRecord *record) { return record->company.id == company.id; });
    const LeadRecord *asked = chosen(field);
    if (asked && (isSameCompany(asked->company, company) || !has(m_preview.result, field)))
        return asked;
    if (asked)
        remark(tr("“%1” stays as %2 has it: lead %3 belongs to another company, %4.")
                   .arg(labelOf(field), company.name)
                   .arg(asked->lead.id.value)
                   .arg(asked->company.name));
    if (has(m_preview.result, field))
        return *own;
    const auto same = std::ranges::find_if(m_leads, [&](const LeadRecord *record) {
        return isSameCompany(record->company, company) && has(*record, field);
    });
    return same == m_leads.end() ? *own : *same;
}

void Merging::merge(const Unit &unit)
{
    MergeField line{.field = unit.field, .values = {}, .chosen = {}};
    for (const LeadRecord *record : m_leads)
        line.values += {record->lead.id, shown(*record, unit.field)};
    const LeadRecord *giver = isOfCompany(unit.field) ? giverOfCompanyField(unit.field) : giverOf(unit.field);
    unit.take(m_preview.result, *giver);
    line.chosen = giver->lead.id;
    const QStringList values = different(unit.field);
    line.differs = values.size() > 1;
    if (!values.isEmpty())
        m_preview.fields += line;
}

QStringList Merging::different(Field field) const
{
    QStringList values, keys;
    for (const LeadRecord *record : m_leads) {
        const QString key = compared(*record, field);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys += key;
        values += shown(*record, field);
    }
    return values;
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
    const LeadRecord *first = known == byArrival.end() ? &survivor() : *known;
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

// What becomes of stage, status, sale and owner.
void Merging::remarkStanding()
{
    const Lead &kept = survivor().lead;
    if (isSale(survivor()) && kept.revenue)
        remark(tr("Lead %1 is a sale of %2 %3 and stays one.")
                   .arg(kept.id.value)
                   .arg(toDecimal(*kept.revenue), kept.revenue->currency));
    else if (isSale(survivor()))
        remark(tr("Lead %1 is a sale and stays one.").arg(kept.id.value));
    for (const LeadRecord *other : m_leads.mid(1)) {
        if (other->lead.stage > kept.stage)
            remark(tr("Lead %1 came as far as “%2”; the merged lead stays at “%3”.")
                       .arg(other->lead.id.value)
                       .arg(labelOf(other->lead.stage), labelOf(kept.stage)));
        if (isOpen(other->lead.status) && !isOpen(kept.status))
            remark(tr("Lead %1 is open and goes into a closed one (“%2”). Keep them apart if it is to be followed up.")
                       .arg(other->lead.id.value)
                       .arg(labelOf(kept.status)));
    }
    const LeadRecord *owner = giverOf(Field::Owner);
    if (owner != &survivor() && !owner->lead.owner.isEmpty())
        remark(tr("The owner, %1, is taken from lead %2.").arg(owner->lead.owner).arg(owner->lead.id.value));
    if (const QStringList owners = different(Field::Owner); owners.size() > 1)
        remark(tr("They have several owners (%1); %2 keeps the lead.")
                   .arg(owners.join(u", "_s), m_preview.result.lead.owner));
    if (const QStringList products = different(Field::Product); products.size() > 1)
        remark(tr("They ask for different products (%1). Two needs of one person may stay two leads.")
                   .arg(products.join(u", "_s)));
}

// What a person allows, and what they will no longer be recognised by.
void Merging::remarkPerson()
{
    QList<LeadId> silent;
    for (const LeadRecord *record : m_leads) {
        if (record->person.doNotContact)
            silent += record->lead.id;
    }
    if (!silent.isEmpty() && silent.size() < m_leads.size())
        remark(tr("“Do not contact” stands on %1 and will hold for the merged lead.").arg(numbersText(silent)));
    m_preview.result.person.doNotContact = !silent.isEmpty();
    if (const QStringList consents = different(Field::Consent); consents.size() > 1)
        remark(tr("They differ in consent (%1); “%2” is kept.")
                   .arg(consents.join(u", "_s), m_preview.result.person.consent));
    for (const Field field : {Field::Email, Field::Phone, Field::Mobile}) {
        const QString own = shown(survivor(), field);
        if (!own.isEmpty() && compared(survivor(), field) != compared(m_preview.result, field))
            remark(tr("“%1” of lead %2 gives way. Its inquiry keeps it, but new inquiries are not recognised by it.")
                       .arg(own)
                       .arg(survivor().lead.id.value));
    }
}

} // namespace

QString codeOf(SurvivorRule rule)
{
    return codeIn(kRules, rule);
}
QString labelOf(SurvivorRule rule)
{
    return labelIn(kRules, rule);
}
std::optional<SurvivorRule> survivorRuleFromCode(QStringView code)
{
    return fromCodeIn(kRules, code);
}

QStringList survivorRuleCodes()
{
    QStringList codes;
    for (const Code<SurvivorRule> &row : kRules)
        codes += codeOf(row.value);
    return codes;
}

LeadId survivorBy(SurvivorRule rule, const QList<LeadRecord> &records)
{
    Q_ASSERT(!records.isEmpty());
    const auto best = [&](auto key) { return std::ranges::max_element(records, {}, key)->lead.id; };
    switch (rule) {
    case SurvivorRule::FurthestStage:
        return best([](const LeadRecord &record) {
            return std::tuple(record.lead.stage, isOpen(record.lead.status), -record.lead.id.value);
        });
    case SurvivorRule::Oldest:
        return std::ranges::min_element(
                   records, {},
                   [](const LeadRecord &record) { return std::tuple(record.lead.receivedAt(), record.lead.id); })
            ->lead.id;
    case SurvivorRule::MostComplete:
        return best([](const LeadRecord &record) { return std::tuple(filledFields(record), -record.lead.id.value); });
    }
    Q_UNREACHABLE();
}

qint64 revisionOf(const LeadRecord &record)
{
    return std::max({record.lead.rev, record.person.rev, record.company.rev});
}

std::optional<Field> mergeUnitOf(Field field)
{
    if (field == Field::FirstName || field == Field::LastName)
        return Field::FullName;
    if (std::ranges::find(kAddressParts, field) != std::end(kAddressParts))
        return Field::Street;
    const bool isUnit = std::ranges::find(kUnits, field, &Unit::field) != std::end(kUnits);
    return isUnit ? std::optional(field) : std::nullopt;
}

Result<MergePreview> previewMerge(const QList<LeadRecord> &records, const MergeChoice &choice,
                                  const QList<Inquiry> &inquiries)
{
    return Merging(records, choice, inquiries).run();
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
