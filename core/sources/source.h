// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fold.h"
#include "core/base/id.h"
#include "core/base/money.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// A specific place leads come from, child of a channel. A lead without any source is counted under "", which is not
/// the source somebody called "unknown".
struct Source {
    SourceId id;
    QString name;
    QString channel; ///< kind of medium: trade show, web, e-mail … ; may be empty
    bool operator==(const Source &) const = default;
};

/// One planned spend, child of a source. Key codes printed on its pieces fill campaign and source.
struct Campaign {
    CampaignId id;
    SourceId source;
    QString name;
    QString owner;
    QDate start;
    QDate end;
    std::optional<Money> budget;
    std::optional<qint64> forecastInquiries;
    std::optional<qint64> forecastQualified;
    std::optional<qint64> forecastSales;
    std::optional<Money> forecastRevenue;
    QString keyCodes; ///< blank-separated
    bool operator==(const Campaign &) const = default;
};

/// The form in which two spellings of one key code agree: no case, no blanks, no dashes ("mx-2" and "MX 2").
inline QString keyCodeKey(QStringView keyCode)
{
    QString key = fold(keyCode);
    key.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'\u2212'; });
    return key;
}

/// The codes of a list as people write it, commas and semicolons allowed; each once, in its first spelling.
inline QStringList keyCodesIn(QString list)
{
    QStringList codes;
    QStringList keys;
    list.replace(u',', u' ').replace(u';', u' ');
    for (const QString &code : list.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString key = keyCodeKey(code);
        if (key.isEmpty() || keys.contains(key))
            continue;
        codes += code;
        keys += key;
    }
    return codes;
}

/// The campaign that printed a key code, by keyCodeKey().
using KeyCodes = QHash<QString, CampaignId>;

/// Where two campaigns have one code, the earlier one keeps it.
inline KeyCodes keyCodesOf(const QList<Campaign> &campaigns)
{
    KeyCodes owners;
    for (const Campaign &campaign : campaigns) {
        for (const QString &code : keyCodesIn(campaign.keyCodes)) {
            if (const QString key = keyCodeKey(code); !owners.contains(key))
                owners.insert(key, campaign.id);
        }
    }
    return owners;
}

/// Money spent on a source or campaign on a day, and what an agency or platform says came of it.
/// No amount means "not known yet", which is not zero.
struct CostLine {
    CostId id;
    SourceId source;
    CampaignId campaign;
    QDate day;
    std::optional<Money> amount;
    QString kind;
    std::optional<qint64> reportedLeads;
    std::optional<qint64> reportedSales;
    std::optional<Money> reportedRevenue;
    bool operator==(const CostLine &) const = default;
};

} // namespace lw
