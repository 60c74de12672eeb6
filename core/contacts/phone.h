// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// A telephone number as typed and as it is dialled. "Possible" is enough; numbers people typed are rarely perfect.
struct Phone {
    QString raw;
    QString e164;   ///< "+18602536354"; empty: not a possible number
    QString region; ///< ISO 3166-1 alpha-2 the number belongs to; empty: unknown
    QString
        areaCode; ///< national destination code where it stands for a place; empty for mobiles, toll-free and the like

    bool isEmpty() const { return raw.isEmpty(); }
    bool operator==(const Phone &) const = default;
};

/// Reads a number written in `region` (alpha-2, may be empty: then only "+…" forms are understood).
Phone parsePhone(QStringView text, const QString &region);

/// Whether such a number may be in use, by the numbering plans libphonenumber knows. Plans change and numbers are
/// mistyped, so "no" is a hint to look again, never a reason to refuse. False too where there is nothing to dial.
bool isLikelyNumber(const Phone &phone);

/// The state (ISO 3166-2 part after the country) most numbers of a North American area code belong to, by
/// libphonenumber's geocoding; empty outside that plan or where it does not say.
QString stateOfAreaCode(const QString &region, const QString &areaCode);

/// The digits of an area code as people write it: "(0)860 " → "860".
QString areaCodeDigits(QStringView text);

} // namespace lw
