// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace lw
{

/// From here on two names are held to be of one company.
inline constexpr double kSimilarCompany = 0.85;

/// How alike two company names are, in 0..1; symmetric; 1 only for names of one companyNameKey(), 0 for a blank. Words
/// are matched whatever their order, with their usual abbreviations and small typing errors; a word that one name
/// lacks counts less than two that contradict each other; rare (long) words count most, words for a trade, a country
/// or a group least. A long rare name is found again at the head of a longer one ("Deloitte", "Deloitte Touche").
double companySimilarity(QStringView left, QStringView right);

/// The same for names that are keys already, without the cost of making them.
double companyKeySimilarity(QStringView leftKey, QStringView rightKey);

/// Whether the first name is made of the initials of the second: "AMD" of "Advanced Micro Devices, Inc.", "P&G" of
/// "Procter & Gamble". Small words and legal forms may be left out; small letters ("PwC") may stand inside a word. A
/// hint to ask a person, no more: many names share their initials.
bool isAcronymOf(QStringView acronym, QStringView name);

} // namespace lw
