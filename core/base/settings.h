// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lw
{

/// What a workspace is set to; one company, one home zone, one currency.
struct Settings {
    QString companyName;
    QByteArray zoneId = "UTC";
    QString currency = QStringLiteral("USD");
    QString homeCountry; ///< alpha-2, for numbers and states written without a country
    int weekStart = 1;   ///< 1 Monday … 7 Sunday
    int fiscalStartMonth = 1;
    double margin = 1.0; ///< gross margin as a share of revenue
    QString paper = QStringLiteral("A4");
    QStringList products;
    // The one place people are asked to respond to; printed pieces are compared with it. Empty: not set.
    QString responsePhone;
    QString responseUrl;
    QString responseEmail;
    QString responseAddress;
    bool isSample = false; ///< made by `init --sample`

    bool operator==(const Settings &) const = default;
};

} // namespace lw
