// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/identityrules.h"
#include "core/workspace/duplicates.h"

#include <QStringList>

namespace lw
{

// What the matcher found, in words of the window.

/// What the comparison of two leads found.
struct PairWords {
    QStringList agreeing;    ///< “same e-mail”, “last names 88 % alike”
    QStringList conflicting; ///< “phones differ”
};
/// In the order of the kept reasons. A similarity counts as agreement from the rules' own threshold on.
PairWords wordsOf(const Suspicion &pair, const IdentityRules &rules);

QString verdictWord(MatchLevel verdict); ///< “certain”, “to ask”
QString verdictIcon(MatchLevel verdict); ///< name of the icon that stands beside the word

/// Never “100 %” for what is not all of it.
QString likenessText(double share);

/// “Same because …; speaks against: ….”
QString becauseText(const Suspicion &pair, MatchLevel verdict, const IdentityRules &rules);
/// “No. 12 and No. 15, 76 %: same e-mail; speaks against: first names differ”
QString pairText(const Suspicion &pair, const IdentityRules &rules);
/// The two or three strongest reasons of a set, for one line of a list.
QString shortReasons(const DuplicateSet &set, const IdentityRules &rules);

/// “Michael Jones, Mary Jones”: each name once, whatever its case and accents; of many the first ones and how many more
/// there are. Empty: none is named.
QString namesText(const QStringList &names);
/// “Ann Doe, Harbour Tools: No. 12, 15”: a set in one line.
QString setLine(const QString &who, const QString &company, const DuplicateSet &set);

/// What a row of the comparison is called. The address is one row.
QString rowLabel(Field field);

/// “12,400 leads compared: 31 certain pairs, 12 to ask.”
QString scanText(const ScanResult &result);
/// Which values are so common that not all of their leads were compared; empty: none.
QString crowdedText(const std::vector<CrowdedKey> &crowded);

} // namespace lw
