// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace lw
{

/// How far a lead has come. A later stage implies the earlier ones. Stored by code, never by number.
enum class Stage { Inquiry, Qualified, Released, Accepted, Opportunity, Sale };
inline constexpr int kStageCount = 6;

/// What is happening to the lead now; a field of its own beside the stage.
enum class Status { Open, OnHold, Nurture, Rejected, Recycled, ScreenedOut, Disqualified, Lost, Won, Merged };
inline constexpr int kStatusCount = 10;

/// Readiness for sales, from the agreed questions (policy rule 2). None: the questions are not all answered.
enum class Grade { None, A, B, C, D };
inline constexpr int kGradeCount = 5;

/// Where a status stands in the balance: registered = screened out + open + closed.
enum class BalanceSide { Open, ScreenedOut, Closed, Merged };

QString codeOf(Stage stage);
QString labelOf(Stage stage);
std::optional<Stage> stageFromCode(QStringView code);

QString codeOf(Status status);
QString labelOf(Status status);
std::optional<Status> statusFromCode(QStringView code);

QString codeOf(Grade grade); ///< "" for None
std::optional<Grade> gradeFromCode(QStringView code);

BalanceSide balanceSide(Status status);
/// Whether a lead waits for the lead manager: not handed to sales yet, given back by them, or back from a hold that is
/// over (`holdIsOver`: its date has come).
bool waitsForManager(Stage stage, Status status, bool holdIsOver);

inline bool isOpen(Status status)
{
    return balanceSide(status) == BalanceSide::Open;
}

} // namespace lw
