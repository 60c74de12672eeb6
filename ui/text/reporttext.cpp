// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/reporttext.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Fewer than this are told one by one.
constexpr qint64 kFew = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ReportText", text);
}
QString code(const char *text)
{
    return QCoreApplication::translate("lw::Codes", text);
}

} // namespace

QString labelOf(FunnelMeaning meaning)
{
    switch (meaning) {
    case FunnelMeaning::Cohort: return code("Leads received in the period");
    case FunnelMeaning::Now: return code("Open leads today");
    case FunnelMeaning::Moves: return code("Moves within the period");
    }
    Q_UNREACHABLE();
}

QString labelOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Source: return code("Source");
    case GroupBy::Campaign: return code("Campaign");
    case GroupBy::Product: return code("Product");
    case GroupBy::Rep: return code("Rep");
    case GroupBy::Territory: return code("Territory");
    case GroupBy::Month: return code("Month");
    }
    Q_UNREACHABLE();
}

QString dayText(QDate day)
{
    return QLocale().toString(day, tr("d MMM yyyy"));
}

QString periodText(const Period &period)
{
    if (period.isEverything())
        return tr("all time");
    if (!period.to.isValid())
        return tr("since %1").arg(dayText(period.from));
    if (!period.from.isValid())
        return tr("until %1").arg(dayText(period.to));
    return tr("%1 – %2").arg(dayText(period.from), dayText(period.to));
}

QString asOfText(const QDateTime &instant, const QByteArray &zoneId)
{
    const QDateTime local = instant.toTimeZone(QTimeZone(zoneId));
    return tr("%1, %2 (%3)")
        .arg(dayText(local.date()), QLocale().toString(local.time(), QLocale::ShortFormat),
             QString::fromLatin1(zoneId));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString amountText(const Money &money)
{
    const int digits = minorDigits(money.currency);
    return QLocale().toString(double(money.minor) / std::pow(10, digits), 'f', digits);
}

QString amountText(const std::optional<double> &currencyUnits)
{
    return currencyUnits ? QLocale().toString(*currencyUnits, 'f', 2) : tr("n/a");
}

QString shareText(qint64 part, qint64 whole)
{
    if (whole == 0)
        return tr("n/a");
    return whole < kFew ? tr("%1 of %2").arg(countText(part), countText(whole))
                        : rateText(double(part) / double(whole));
}

QString booksText(const Balance &books)
{
    const QString leads = countText(books.screenedOut + books.open + books.closed);
    const QString registered = countText(books.registered);
    return books.ok()
               ? tr("Leads %1 = register %2 (agrees).").arg(leads, registered)
               : tr("Leads %1 against register %2: this does not agree. Run “leadwright-cli verify” on this file.")
                     .arg(leads, registered);
}

QString balanceText(const Balance &books)
{
    const QString text = tr("%1 registered = %2 screened out + %3 open + %4 closed (merged leads: %5).")
                             .arg(countText(books.registered), countText(books.screenedOut), countText(books.open),
                                  countText(books.closed), countText(books.merged));
    return books.ok() ? text : QString(text + u' ' + booksText(books));
}

} // namespace lw
