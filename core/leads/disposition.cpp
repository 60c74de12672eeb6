// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/disposition.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Reason {
    ReasonList list;
    const char *code;
    const char *label;
};

constexpr Reason kReasons[] = {
    {ReasonList::ScreenedOut, "duplicate", QT_TRANSLATE_NOOP("lw::Codes", "Duplicate")},
    {ReasonList::ScreenedOut, "competitor", QT_TRANSLATE_NOOP("lw::Codes", "Competitor")},
    {ReasonList::ScreenedOut, "competitor_look_alike", QT_TRANSLATE_NOOP("lw::Codes", "Looks like a competitor")},
    {ReasonList::ScreenedOut, "supplier", QT_TRANSLATE_NOOP("lw::Codes", "Supplier or seller")},
    {ReasonList::ScreenedOut, "student", QT_TRANSLATE_NOOP("lw::Codes", "Student or academic")},
    {ReasonList::ScreenedOut, "job_seeker", QT_TRANSLATE_NOOP("lw::Codes", "Job seeker")},
    {ReasonList::ScreenedOut, "press", QT_TRANSLATE_NOOP("lw::Codes", "Press")},
    {ReasonList::ScreenedOut, "investor", QT_TRANSLATE_NOOP("lw::Codes", "Investor")},
    {ReasonList::ScreenedOut, "service", QT_TRANSLATE_NOOP("lw::Codes", "Service request of a customer")},
    {ReasonList::ScreenedOut, "unreachable", QT_TRANSLATE_NOOP("lw::Codes", "Unreachable or incomplete")},
    {ReasonList::ScreenedOut, "spam", QT_TRANSLATE_NOOP("lw::Codes", "Spam")},
    {ReasonList::ScreenedOut, "outside_countries", QT_TRANSLATE_NOOP("lw::Codes", "Outside countries served")},
    {ReasonList::Reject, "wrong_size", QT_TRANSLATE_NOOP("lw::Codes", "Wrong size")},
    {ReasonList::Reject, "wrong_person", QT_TRANSLATE_NOOP("lw::Codes", "Wrong person")},
    {ReasonList::Reject, "wrong_territory", QT_TRANSLATE_NOOP("lw::Codes", "Wrong territory or owner")},
    {ReasonList::Reject, "existing_customer",
     QT_TRANSLATE_NOOP("lw::Codes", "Existing customer or already in pipeline")},
    {ReasonList::Reject, "competitor", QT_TRANSLATE_NOOP("lw::Codes", "Competitor")},
    {ReasonList::Reject, "contact_data_wrong", QT_TRANSLATE_NOOP("lw::Codes", "Contact data wrong")},
    {ReasonList::Reject, "not_qualified", QT_TRANSLATE_NOOP("lw::Codes", "Not qualified as defined")},
    {ReasonList::Reject, "other", QT_TRANSLATE_NOOP("lw::Codes", "Other")},
    {ReasonList::Recycle, "no_budget", QT_TRANSLATE_NOOP("lw::Codes", "No budget now")},
    {ReasonList::Recycle, "timing_later", QT_TRANSLATE_NOOP("lw::Codes", "Timing later")},
    {ReasonList::Recycle, "no_answer", QT_TRANSLATE_NOOP("lw::Codes", "No answer after all attempts")},
    {ReasonList::Recycle, "champion_left", QT_TRANSLATE_NOOP("lw::Codes", "Champion left")},
    {ReasonList::Recycle, "project_on_hold", QT_TRANSLATE_NOOP("lw::Codes", "Project on hold")},
    {ReasonList::Recycle, "evaluating", QT_TRANSLATE_NOOP("lw::Codes", "Evaluating internally")},
    {ReasonList::Lost, "price", QT_TRANSLATE_NOOP("lw::Codes", "Price")},
    {ReasonList::Lost, "lost_to_competitor", QT_TRANSLATE_NOOP("lw::Codes", "Bought from a competitor")},
    {ReasonList::Lost, "no_decision", QT_TRANSLATE_NOOP("lw::Codes", "No decision")},
    {ReasonList::Lost, "no_budget", QT_TRANSLATE_NOOP("lw::Codes", "No budget now")},
    {ReasonList::Lost, "not_a_fit", QT_TRANSLATE_NOOP("lw::Codes", "Product does not fit")},
    {ReasonList::Lost, "other", QT_TRANSLATE_NOOP("lw::Codes", "Other")},
    {ReasonList::Disqualify, "no_need", QT_TRANSLATE_NOOP("lw::Codes", "No need")},
    {ReasonList::Disqualify, "too_small", QT_TRANSLATE_NOOP("lw::Codes", "Too small")},
    {ReasonList::Disqualify, "out_of_business", QT_TRANSLATE_NOOP("lw::Codes", "Out of business")},
    {ReasonList::Disqualify, "unsubscribed", QT_TRANSLATE_NOOP("lw::Codes", "Asked not to be contacted")},
    {ReasonList::Disqualify, "other", QT_TRANSLATE_NOOP("lw::Codes", "Other")},
};

} // namespace

QStringList reasonCodes(ReasonList list)
{
    QStringList codes;
    for (const Reason &reason : kReasons) {
        if (reason.list == list)
            codes += QString::fromLatin1(reason.code);
    }
    return codes;
}

bool isReason(ReasonList list, const QString &code)
{
    return reasonCodes(list).contains(code);
}

QString reasonLabel(const QString &code)
{
    for (const Reason &reason : kReasons) {
        if (code == QLatin1StringView(reason.code))
            return QCoreApplication::translate("lw::Codes", reason.label);
    }
    return code;
}

} // namespace lw
