// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/ladder.h"

#include "core/base/codes.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostDaysLate = 1000;

constexpr std::array<Code<EscalationStep>, 6> kSteps{{
    {EscalationStep::AtRisk, "at_risk", QT_TRANSLATE_NOOP("lw::Codes", "At risk")},
    {EscalationStep::Breached, "breached", QT_TRANSLATE_NOOP("lw::Codes", "Overdue")},
    {EscalationStep::ManagerPage, "manager_page", QT_TRANSLATE_NOOP("lw::Codes", "On the manager's page")},
    {EscalationStep::LeadManager, "lead_manager", QT_TRANSLATE_NOOP("lw::Codes", "With the lead manager")},
    {EscalationStep::SuggestReassign, "suggest_reassign", QT_TRANSLATE_NOOP("lw::Codes", "Another owner suggested")},
    {EscalationStep::AcceptByDefault, "accept_by_default", QT_TRANSLATE_NOOP("lw::Codes", "Accepted by default")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Ladder", text);
}

Error malformed(qsizetype rung, const QString &what)
{
    return usage(tr("Step %1 of the ladder: %2").arg(rung + 1).arg(what));
}

QJsonObject toJson(const LadderRung &rung)
{
    QJsonObject json{{u"step"_s, codeOf(rung.step)}};
    if (rung.share < 1.0)
        json.insert(u"share"_s, rung.share);
    if (rung.workingDaysLate > 0)
        json.insert(u"working_days_late"_s, rung.workingDaysLate);
    return json;
}

/// The codes that may stand in a ladder: whether silence accepts is for the policy to say.
QStringList rungCodes()
{
    QStringList codes;
    for (const Code<EscalationStep> &step : kSteps) {
        if (step.value != EscalationStep::AcceptByDefault)
            codes += QString::fromLatin1(step.code);
    }
    return codes;
}

Result<void> checkKeys(const QJsonObject &json, qsizetype index)
{
    const QStringList known{u"step"_s, u"share"_s, u"working_days_late"_s};
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return malformed(index, tr("“%1” means nothing here. Known are: %2.").arg(key, known.join(u", "_s)));
    }
    return {};
}

Result<LadderRung> rungFrom(const QJsonValue &value, qsizetype index)
{
    const QJsonObject json = value.toObject();
    LW_TRY(checkKeys(json, index));
    const QString code = json.value(u"step"_s).toString();
    if (!rungCodes().contains(code))
        return malformed(index, tr("“step” must be one of %1.").arg(rungCodes().join(u", "_s)));
    const QJsonValue share = json.value(u"share"_s);
    const double used = share.isUndefined() ? 1.0 : share.toDouble();
    if (!(used > 0.0 && used <= 1.0))
        return malformed(index, tr("“share” must be a number above 0, at most 1."));
    const QJsonValue late = json.value(u"working_days_late"_s);
    const double days = late.isUndefined() ? 0.0 : late.toDouble(-1);
    if (days < 0 || days > kMostDaysLate || days != std::floor(days))
        return malformed(index, tr("“working_days_late” must be a whole number from 0 to %1.").arg(kMostDaysLate));
    if (days > 0 && used < 1.0)
        return malformed(index, tr("it stands either at a share of the time or some days after it, not both."));
    return LadderRung{*escalationStepFromCode(code), used, int(days)};
}

bool isBefore(const LadderRung &rung, const LadderRung &other)
{
    return std::tie(rung.share, rung.workingDaysLate) < std::tie(other.share, other.workingDaysLate);
}

} // namespace

QString codeOf(EscalationStep step)
{
    return codeIn(kSteps, step);
}
QString labelOf(EscalationStep step)
{
    return labelIn(kSteps, step);
}
std::optional<EscalationStep> escalationStepFromCode(QStringView code)
{
    return fromCodeIn(kSteps, code);
}

Ladder defaultLadder()
{
    return {{EscalationStep::AtRisk, 0.8, 0},
            {EscalationStep::Breached, 1.0, 0},
            {EscalationStep::ManagerPage, 1.0, 0},
            {EscalationStep::LeadManager, 1.0, 1},
            {EscalationStep::SuggestReassign, 1.0, 3}};
}

Ladder widest(const Ladder &a, const Ladder &b)
{
    Ladder all = a;
    for (const LadderRung &rung : b) {
        const auto same = std::ranges::find(all, rung.step, &LadderRung::step);
        if (same == all.end())
            all += rung;
        else if (std::pair(rung.share, rung.workingDaysLate) < std::pair(same->share, same->workingDaysLate))
            *same = rung;
    }
    return all;
}

QJsonArray toJson(const Ladder &ladder)
{
    QJsonArray json;
    for (const LadderRung &rung : ladder)
        json += toJson(rung);
    return json;
}

Result<Ladder> ladderFromJson(const QJsonArray &json)
{
    Ladder ladder;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const Result<LadderRung> rung = rungFrom(json.at(i), i);
        if (!rung)
            return rung.error();
        const bool isTwice =
            std::ranges::any_of(ladder, [&](const LadderRung &other) { return other.step == rung->step; });
        if (isTwice)
            return malformed(i, tr("“%1” stands there twice.").arg(codeOf(rung->step)));
        if (!ladder.isEmpty() && isBefore(*rung, ladder.last()))
            return malformed(i, tr("it comes before the one above it. Write them in the order of their time."));
        ladder += *rung;
    }
    return ladder;
}

} // namespace lw
