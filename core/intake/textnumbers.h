// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QList>
#include <QString>

namespace lw
{

/// A telephone number or an address of the network, as a text has it.
struct NumberFound {
    Field field = Field::Phone; ///< or Mobile, Email, Website
    QString value;
    bool isSure = false; ///< labelled, or of a form that nothing else has
    bool operator==(const NumberFound &) const = default;
};

struct NumbersRead {
    QList<NumberFound> found;
    QString rest; ///< the line without them and without their labels
};

/// Takes e-mail addresses, websites and telephone numbers out of one line. Fax numbers and social networks are taken
/// out and passed over. `country` (alpha-2): where numbers without "+" belong.
NumbersRead readNumbersIn(const QString &line, const QString &country);

QString countryNamed(const QString &text);      ///< alpha-2 of a written country
QString countryOfNumberIn(const QString &line); ///< of the first number written with "+"
QString countryOfDomainIn(const QString &line); ///< of an address under a country's domain: ".de", ".co.uk"
/// The domain that names the company: the website's, else the mail's; empty where a provider's.
QString domainThatTells(const QString &email, const QString &website);

} // namespace lw
