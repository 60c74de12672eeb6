// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace lw
{

/// An exact amount in the currency's minor unit (cents). The currency is its ISO 4217 code.
struct Money {
    qint64 minor = 0;
    QString currency;

    bool operator==(const Money &) const = default;
};

/// Decimal places of the currency's minor unit: 2 for most, 0 for JPY, 3 for KWD (ISO 4217).
int minorDigits(QStringView currency);

/// "1200.00", never grouped, "." as decimal point: the form files and JSON carry.
QString toDecimal(const Money &money);

/// How numbers are written in a column: which sign separates decimals.
enum class NumberStyle { Point, Comma }; // 1,234.5 and 1.234,5

/// A number written by a person, with grouping, blanks and a currency sign allowed. Error: the text is not a number.
Result<double> parseNumber(QStringView text, NumberStyle style = NumberStyle::Point);

/// An amount written by a person; more decimals than the currency has are rounded half away from zero.
Result<Money> parseMoney(QStringView text, const QString &currency, NumberStyle style = NumberStyle::Point);

/// Three capital letters; nothing else is checked here.
bool looksLikeCurrency(QStringView code);

} // namespace lw
