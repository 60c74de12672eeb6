// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <limits>

namespace lw
{

// How alike two texts are, letter by letter. All of them are symmetric and compare as given: fold() first where case
// and accents do not count. Similarities lie in 0..1, 1 only for equal texts; a blank text is like nothing, not even
// like another blank one.

/// Jaro's similarity: letters in common and near each other, and how many of them stand in another order.
double jaro(QStringView left, QStringView right);

/// jaro(), raised by a tenth of what is missing for each of up to four first letters in common; never thresholded.
double jaroWinkler(QStringView left, QStringView right);

/// The edits from one text to the other: a letter put in, left out, replaced, or two neighbours swapped, no place
/// edited twice (optimal string alignment). Stops early, answering `limit` + 1, once there are more than `limit`.
int damerauLevenshtein(QStringView left, QStringView right, int limit = std::numeric_limits<int>::max() - 1);

/// 1 less the edits over the length of the longer text.
double editSimilarity(QStringView left, QStringView right);

} // namespace lw
