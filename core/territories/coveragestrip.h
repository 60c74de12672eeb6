// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"
#include "core/territories/postcodespace.h"
#include "core/territories/statespans.h"

#include <QHash>

#include <vector>

namespace lw
{

/// Neighbouring postcodes that the same lines hold for.
struct StripSegment {
    CodeSpan span;
    QString from;             ///< the first code
    QString to;               ///< the last one
    QString text;             ///< "66–69": as people write it
    qint64 codes = 0;         ///< how many codes, longer ones apart
    qint64 leads = 0;         ///< of those counted
    std::vector<int> matches; ///< indices into Coverage::lines, the one that wins first; none: a gap
    bool contested = false;   ///< another line of the same class, as specific as the winner, names somebody else

    bool isGap() const { return matches.empty(); }
};

/// The postcodes of a country from the lowest to the highest, without holes.
struct CoverageStrip {
    QString country;
    PostcodeSpace space;
    std::vector<StripSegment> segments;

    /// The segment a code lies in; null where the country has no such code.
    const StripSegment *segmentOf(const QString &postalKey) const;
};

/// Who gets a lead of which nothing is known but country, postcode and the state that the postcode lies in by `states`.
/// `leads` counts leads by postcode. Costs n log n in lines and spans, whatever the number of codes.
CoverageStrip stripOf(const Coverage &coverage, const QString &country, QDate day, const QList<StateSpan> &states,
                      const QHash<QString, qint64> &leads = {});

enum class StripWidth { Codes, Leads };

/// How much of the strip each segment takes, from 0 to 1, together 1; none less than `least` where that leaves room.
/// By leads where there are none: by codes.
std::vector<double> widthsOf(const CoverageStrip &strip, StripWidth width, double least = 0);

/// The countries that a line with a postcode or a state names, sorted.
QStringList countriesOf(const Coverage &coverage);

} // namespace lw
