// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"
#include "core/intake/matchrarity.h"

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

enum class MatchLevel { Suspected, Same };
QString codeOf(MatchLevel level);

/// One field both leads fill, or one that decides, and what it says.
struct MatchReason {
    Field field = Field::Email;
    QString left;
    QString right;
    double similarity = 1.0; ///< 0–1
    double bits = 0;         ///< of evidence: above 0 for one person, below 0 against
};

/// How many records a lead is held against where nobody says: many, since the intake joins without asking; and always
/// as many, so that a row has the same answer whatever came before it.
inline constexpr qint64 kUsualRecords = 1'000'000;

/// What the comparison of two leads says.
struct Likeness {
    MatchLevel level = MatchLevel::Suspected;
    double score = 0; ///< 0–1
    QList<MatchReason> reasons;
    /// What differs may be a second person for all that agrees: relatives at one address, father and son, two of one
    /// initial. Nobody is joined without asking then.
    bool mayBeTwo = false;
};

/// The verdict on one pair, the same both ways round; nothing: they are different.
///
/// Each field that both fill adds bits of evidence, as many as it is likelier for one person than for two
/// (matchevidence holds the weights): e-mail equal 34, of an office 22, one slip apart 18, a few 12, one mailbox
/// elsewhere 7, one private domain 3, other −2; telephone 16, other −1; last name 8 to −6; first name 6 to −5, an
/// initial 2; each word of one name in the other 10; street 11 to −4; postal code 9, a slip 5, other −3; house number
/// 5, other −2; town 7 (4 beside a postal code) to −2; state ½ to −1½; other country −3; company 5 to −4, where nobody
/// is named 14 to −10; job title 1½ to −½. Agreement begins at the similarity of the rules with half the weight. A
/// blank says nothing.
/// What names, towns and postal codes bring is cut to what their rarity in the base allows; a town beside its own
/// postal code brings nothing. A mailbox elsewhere that is made of the name brings nothing either, figures of a postal
/// code in another order 3.
///
/// score = 1 / (1 + 2^−((bits − prior) / 1.9)), prior = log2(records) − 2 and within 8 and 18. Then
/// - one external id: 1, but 0.85 where both names and the e-mail differ;
/// - at least 0.80 for an equal e-mail or telephone, for one name with one company, private domain or house, and for
/// one
///   company that nobody is named of and no address contradicts;
/// - at most 0.85 where the names differ and an e-mail, telephone or company is known or no postal code agrees, where
///   only one names a person, where half a name is all there is beside a town or a street, where a company is all there
///   is beside the name, where the addresses in one town contradict each other, where a company's name stands at two
///   house numbers that are no slip of one another, where a name and a town meet two e-mail addresses with nothing in
///   common, and where number and town both differ;
/// - different where both names differ and neither e-mail nor telephone is equal, and where only names agree.
/// At an address where no company, e-mail or telephone says otherwise, one last name or one first name is held to be
/// one person's; mayBeTwo says so.
std::optional<Likeness> compare(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                                qint64 records = kUsualRecords, const MatchRarity &rarity = {});

/// Whether two leads are of two people whatever a third may have in common with each: both of their names differ
/// clearly. Such leads are never joined through others.
/// Neither are two of whom one name differs and the e-mail addresses have nothing in common.
bool contradict(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules);

} // namespace lw
