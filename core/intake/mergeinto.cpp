// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/staging.h"

#include "core/rules/answering.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Applies one policy to one value; remembers whether anything changed.
class Merger
{
public:
    explicit Merger(const ColumnReader &reader)
        : m_reader(reader)
    {
    }

    template<class T>
    void value(T &known, const T &given, Field field)
    {
        value(known, given, nameOf(field));
    }
    template<class T>
    void value(T &known, const T &given, const QString &field)
    {
        const bool knownIsBlank = known == T();
        if (given == T() || given == known)
            return;
        switch (m_reader.ifDifferent(field)) {
        case IfDifferent::Keep: return;
        case IfDifferent::Take: break;
        case IfDifferent::TakeIfBlank:
        case IfDifferent::Append: // where two values make none (numbers, addresses), the known one stays
            if (!knownIsBlank)
                return;
            break;
        }
        known = given;
        m_changed = true;
    }

    void text(QString &known, const QString &given, Field field)
    {
        const bool appends =
            m_reader.ifDifferent(nameOf(field)) == IfDifferent::Append && !known.isEmpty() && !given.isEmpty();
        if (!appends)
            return value(known, given, field);
        if (known.split(u", "_s).contains(given))
            return;
        known += u", "_s + given;
        m_changed = true;
    }

    /// Further answers, each by the rule of its own column.
    void answers(QMap<QString, QString> &known, const QMap<QString, QString> &given)
    {
        for (auto answer = given.cbegin(); answer != given.cend(); ++answer) {
            QString kept = known.value(answer.key());
            value(kept, answer.value(), answerField(answer.key()));
            if (!kept.isEmpty())
                known.insert(answer.key(), kept);
        }
    }

    /// An address or number that can be used takes the place of one that cannot; never the other way round.
    template<class T>
    void reach(T &known, const T &given, Field field, bool knownIsGood, bool givenIsGood)
    {
        if (knownIsGood && !givenIsGood)
            return;
        if (givenIsGood && !knownIsGood && m_reader.ifDifferent(nameOf(field)) != IfDifferent::Keep)
            known = T();
        value(known, given, field);
    }

    bool changed() const { return m_changed; }

private:
    const ColumnReader &m_reader;
    bool m_changed = false;
};

void mergePerson(Merger &merge, Person &known, const Person &given)
{
    const QString joined = QString(known.firstName + u' ' + known.lastName).trimmed();
    const bool nameIsJoined = known.fullName == joined;
    merge.value(known.firstName, given.firstName, Field::FirstName);
    merge.value(known.lastName, given.lastName, Field::LastName);
    if (nameIsJoined)
        known.fullName = QString(known.firstName + u' ' + known.lastName).trimmed();
    merge.value(known.fullName, given.fullName, Field::FullName);
    merge.text(known.title, given.title, Field::Title);
    const auto isGood = [](const Phone &phone) { return !phone.e164.isEmpty(); };
    merge.reach(known.phone, given.phone, Field::Phone, isGood(known.phone), isGood(given.phone));
    merge.reach(known.mobile, given.mobile, Field::Mobile, isGood(known.mobile), isGood(given.mobile));
    merge.text(known.consent, given.consent, Field::Consent);
    merge.reach(known.email, given.email, Field::Email, !known.emailKey.isEmpty(), !given.emailKey.isEmpty());
    if (known.email == given.email)
        known.emailKey = given.emailKey;
    // A wish not to be contacted is only ever added by a file, never taken back.
    if (given.doNotContact)
        merge.value(known.doNotContact, true, Field::DoNotContact);
    // An address moves as a whole: a new street in the old town would be nobody's address.
    if (given.address.isComplete() || known.address == PostalAddress())
        merge.value(known.address, given.address, Field::Street);
}

} // namespace

bool mergeInto(LeadRecord &known, const StagedLead &staged, const ColumnReader &reader)
{
    Merger merge(reader);
    mergePerson(merge, known.person, staged.record.person);
    merge.value(known.company.website, staged.record.company.website, Field::Website);
    merge.value(known.company.domain, staged.record.company.domain, Field::Website);
    merge.text(known.company.industry, staged.record.company.industry, Field::Industry);
    merge.value(known.company.employees, staged.record.company.employees, Field::Employees);
    merge.value(known.company.annualRevenue, staged.record.company.annualRevenue, Field::AnnualRevenue);
    merge.text(known.lead.product, staged.record.lead.product, Field::Product);
    merge.value(known.lead.expectedValue, staged.record.lead.expectedValue, Field::ExpectedValue);
    const Answers &answers = staged.record.lead.answers;
    merge.value(known.lead.answers.need, answers.need, Field::Need);
    merge.value(known.lead.answers.authority, answers.authority, Field::Authority);
    merge.value(known.lead.answers.budget, answers.budget, Field::Budget);
    merge.value(known.lead.answers.timeline, answers.timeline, Field::Timeline);
    merge.answers(known.lead.answers.others, answers.others);
    merge.answers(known.lead.answers.words, answers.words);
    return merge.changed();
}

} // namespace lw
