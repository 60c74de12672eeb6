// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace lw
{

/// Whether two folded given names are forms of one: "bob" and "robert", "bill" and "will". Symmetric; equal names are.
bool isSameGivenName(QStringView left, QStringView right);

/// Whether two folded given names are known to be of two people: names that no one person goes by ("peter" and
/// "susan"), or the two of a man and a woman ("daniel" and "daniela", "mario" and "maria"). Symmetric; what nobody
/// knows as a name may be a slip of any.
bool isOtherGivenName(QStringView left, QStringView right);

/// The first of the names that a short form stands for: "bob" → "robert"; any other name as it is.
QString wholeGivenName(const QString &name);

/// What a folded name sounds like, in a few letters: "maguire" and "mcguire", "meyer" and "maier", "philip" and
/// "fillip" share one. Letters of other scripts stay as they are.
QString soundOf(QStringView name);

} // namespace lw
