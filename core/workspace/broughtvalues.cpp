// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/broughtvalues.h"

#include "core/contacts/emailaddress.h"

#include <algorithm>

namespace lw
{

namespace
{

/// What the inquiries make of a lead, one after the other, as the intake did.
LeadRecord replayed(const InquiryRowsOfLead &inquiries, std::optional<qint64> leftOut)
{
    LeadRecord record;
    bool isFirst = true;
    for (size_t i = 0; i < inquiries.rows.size(); ++i) {
        if (inquiries.numbers[i] == leftOut)
            continue;
        const InquiryRow &row = inquiries.rows[i];
        if (isFirst)
            record = row.staged.record;
        else
            mergeInto(record, row.staged, row.reader);
        isFirst = false;
    }
    return record;
}

/// Goes through the values of a lead, one by one.
class TakeBack
{
public:
    TakeBack(const LeadRecord &lead, const InquiryRowsOfLead &inquiries, qint64 number, const Blur &blur)
        : m_with(replayed(inquiries, {}))
        , m_without(replayed(inquiries, number))
        , m_isKnown(inquiries.isComplete && !blur.isAny())
    {
        m_result.record = lead;
        const auto at = std::ranges::find(inquiries.numbers, number);
        if (at != inquiries.numbers.end())
            m_given = inquiries.rows[size_t(at - inquiries.numbers.begin())].staged.record;
    }

    WithoutInquiry run()
    {
        person();
        address();
        lead();
        company();
        return std::move(m_result);
    }

private:
    template<class Get>
    void value(Field field, Get get, bool mayTakeBack = true)
    {
        auto &now = get(m_result.record);
        const auto &given = get(std::as_const(m_given));
        const auto &with = get(std::as_const(m_with));
        const auto &without = get(std::as_const(m_without));
        if (m_isKnown && mayTakeBack && with != without && now == with) {
            now = without;
            m_result.takenBack += field;
        } else if (given != std::remove_cvref_t<decltype(given)>() && now == given && without != given) {
            m_result.stayed += field;
        }
    }

    void person()
    {
        value(
            Field::FirstName, [](auto &record) -> auto & { return record.person.firstName; });
        value(
            Field::LastName, [](auto &record) -> auto & { return record.person.lastName; });
        value(
            Field::FullName, [](auto &record) -> auto & { return record.person.fullName; });
        value(
            Field::Title, [](auto &record) -> auto & { return record.person.title; });
        value(
            Field::Phone, [](auto &record) -> auto & { return record.person.phone; });
        value(
            Field::Mobile, [](auto &record) -> auto & { return record.person.mobile; });
        value(
            Field::Consent, [](auto &record) -> auto & { return record.person.consent; });
        value(
            Field::Email, [](auto &record) -> auto & { return record.person.email; });
        if (m_result.takenBack.contains(Field::Email))
            m_result.record.person.emailKey = emailKey(m_result.record.person.email);
        // A wish not to be contacted is lifted by people, in the register.
        value(
            Field::DoNotContact, [](auto &record) -> auto & { return record.person.doNotContact; }, false);
    }

    void address()
    {
        value(
            Field::Street, [](auto &record) -> auto & { return record.person.address; });
    }

    void lead()
    {
        value(
            Field::Product, [](auto &record) -> auto & { return record.lead.product; });
        value(
            Field::ExpectedValue, [](auto &record) -> auto & { return record.lead.expectedValue; });
        value(
            Field::Need, [](auto &record) -> auto & { return record.lead.answers.need; });
        value(
            Field::Authority, [](auto &record) -> auto & { return record.lead.answers.authority; });
        value(
            Field::Budget, [](auto &record) -> auto & { return record.lead.answers.budget; });
        value(
            Field::Timeline, [](auto &record) -> auto & { return record.lead.answers.timeline; });
        furtherAnswers();
    }

    // They have no field to be told under, so they are taken back without a word where the lead still has them.
    void furtherAnswers()
    {
        if (!m_isKnown)
            return;
        for (const auto member : {&Answers::others, &Answers::words}) {
            const QMap<QString, QString> &with = m_with.lead.answers.*member, &without = m_without.lead.answers.*member;
            QMap<QString, QString> &now = m_result.record.lead.answers.*member;
            for (auto answer = with.cbegin(); answer != with.cend(); ++answer) {
                if (without.value(answer.key()) == *answer || now.value(answer.key()) != *answer)
                    continue;
                if (without.contains(answer.key()))
                    now.insert(answer.key(), without.value(answer.key()));
                else
                    now.remove(answer.key());
            }
        }
    }

    void company()
    {
        value(
            Field::Website, [](auto &record) -> auto & { return record.company.website; }, false);
        value(
            Field::Industry, [](auto &record) -> auto & { return record.company.industry; }, false);
        value(
            Field::Employees, [](auto &record) -> auto & { return record.company.employees; }, false);
        value(
            Field::AnnualRevenue, [](auto &record) -> auto & { return record.company.annualRevenue; }, false);
    }

    WithoutInquiry m_result;
    LeadRecord m_given;
    LeadRecord m_with;
    LeadRecord m_without;
    bool m_isKnown;
};

} // namespace

WithoutInquiry withoutInquiry(const LeadRecord &lead, const InquiryRowsOfLead &inquiries, qint64 number,
                              const Blur &blur)
{
    return TakeBack(lead, inquiries, number, blur).run();
}

} // namespace lw
