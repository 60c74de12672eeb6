// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/vcardtext.h"

#include <QByteArray>

namespace lw
{

/// What stands before the colon of a card's line.
struct CardPrefix {
    enum Encoding { Plain, QuotedPrintable, Base64 };

    CardProperty property; ///< all but its value
    Encoding encoding = Plain;
    QByteArray charset;
    qsizetype colon = -1; ///< where it stands; -1: the line has none
};

CardPrefix cardPrefix(const QByteArray &line);

/// Sets the property's value from the bytes behind the colon, and what is doubtful about it. `encoding`: of values
/// that name no charset; empty: UTF-8 where valid, else Windows-1252.
void decodeCardValue(CardProperty &property, const CardPrefix &prefix, QByteArray value, const QByteArray &encoding);

} // namespace lw
