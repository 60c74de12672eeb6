// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/stage.h"

#include "core/base/codes.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<Stage>, kStageCount> kStages{{
    {Stage::Inquiry, "inquiry", QT_TRANSLATE_NOOP("lw::Codes", "Inquiry")},
    {Stage::Qualified, "qualified", QT_TRANSLATE_NOOP("lw::Codes", "Qualified lead")},
    {Stage::Released, "released", QT_TRANSLATE_NOOP("lw::Codes", "Released")},
    {Stage::Accepted, "accepted", QT_TRANSLATE_NOOP("lw::Codes", "Accepted")},
    {Stage::Opportunity, "opportunity", QT_TRANSLATE_NOOP("lw::Codes", "Opportunity")},
    {Stage::Sale, "sale", QT_TRANSLATE_NOOP("lw::Codes", "Sale")},
}};

constexpr std::array<Code<Status>, 10> kStatuses{{
    {Status::Open, "open", QT_TRANSLATE_NOOP("lw::Codes", "Open")},
    {Status::OnHold, "on_hold", QT_TRANSLATE_NOOP("lw::Codes", "On hold")},
    {Status::Nurture, "nurture", QT_TRANSLATE_NOOP("lw::Codes", "Nurture")},
    {Status::Rejected, "rejected", QT_TRANSLATE_NOOP("lw::Codes", "Rejected")},
    {Status::Recycled, "recycled", QT_TRANSLATE_NOOP("lw::Codes", "Recycled")},
    {Status::ScreenedOut, "screened_out", QT_TRANSLATE_NOOP("lw::Codes", "Screened out")},
    {Status::Disqualified, "disqualified", QT_TRANSLATE_NOOP("lw::Codes", "Disqualified")},
    {Status::Lost, "lost", QT_TRANSLATE_NOOP("lw::Codes", "Lost")},
    {Status::Won, "won", QT_TRANSLATE_NOOP("lw::Codes", "Won")},
    {Status::Merged, "merged", QT_TRANSLATE_NOOP("lw::Codes", "Merged")},
}};

} // namespace

QString codeOf(Stage stage)
{
    return codeIn(kStages, stage);
}
QString labelOf(Stage stage)
{
    return labelIn(kStages, stage);
}
std::optional<Stage> stageFromCode(QStringView code)
{
    return fromCodeIn(kStages, code);
}

QString codeOf(Status status)
{
    return codeIn(kStatuses, status);
}
QString labelOf(Status status)
{
    return labelIn(kStatuses, status);
}
std::optional<Status> statusFromCode(QStringView code)
{
    return fromCodeIn(kStatuses, code);
}

QString codeOf(Grade grade)
{
    return grade == Grade::None ? QString() : QString(QChar(u'A' + static_cast<int>(grade) - 1));
}

std::optional<Grade> gradeFromCode(QStringView code)
{
    const QString letter = code.trimmed().toString().toUpper();
    if (letter.isEmpty())
        return Grade::None;
    if (letter.size() != 1 || letter[0] < u'A' || letter[0] > u'D')
        return std::nullopt;
    return static_cast<Grade>(letter[0].unicode() - u'A' + 1);
}

BalanceSide balanceSide(Status status)
{
    switch (status) {
    case Status::Open:
    case Status::OnHold:
    case Status::Nurture:
    case Status::Rejected:
    case Status::Recycled: return BalanceSide::Open;
    case Status::ScreenedOut: return BalanceSide::ScreenedOut;
    case Status::Disqualified:
    case Status::Lost:
    case Status::Won: return BalanceSide::Closed;
    case Status::Merged: return BalanceSide::Merged;
    }
    Q_UNREACHABLE();
}

bool waitsForManager(Stage stage, Status status, bool holdIsOver)
{
    const bool inHand = status == Status::Open || (status == Status::OnHold && holdIsOver);
    return status == Status::Rejected || (inHand && stage < Stage::Released);
}

} // namespace lw
