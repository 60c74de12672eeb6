// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

constexpr qsizetype kShown = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Text", text);
}

bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
}

} // namespace

QString instantText(const QDateTime &instant, const QByteArray &zoneId)
{
    return instant.isValid() ? QLocale().toString(instant.toTimeZone(QTimeZone(zoneId)), QLocale::ShortFormat)
                             : QString();
}

QString moneyText(const std::optional<Money> &money)
{
    if (!money)
        return tr("unknown");
    const int digits = minorDigits(money->currency);
    return QLocale().toString(double(money->minor) / std::pow(10, digits), 'f', digits) + u' ' + money->currency;
}

QString rateText(const std::optional<double> &rate)
{
    return rate ? QString(QLocale().toString(*rate * 100, 'f', 1) + u" %") : tr("n/a");
}
QString daysText(const std::optional<double> &days)
{
    return days ? QLocale().toString(*days, 'f', 1) : tr("n/a");
}

QString timeLeftText(const QDateTime &due, const QDateTime &now)
{
    if (!due.isValid())
        return {};
    const qint64 seconds = std::llabs(now.secsTo(due));
    const QString amount = seconds >= 2 * 86400 ? tr("%1 d").arg(seconds / 86400)
                           : seconds >= 3600    ? tr("%1 h").arg(seconds / 3600)
                                                : tr("%1 min").arg(seconds / 60);
    return due < now ? tr("%1 late").arg(amount) : tr("in %1").arg(amount);
}

QString shownText(const QString &text)
{
    QString shown;
    for (const QChar c : text.left(kShown)) {
        if (c == u'\n' || c == u'\r')
            shown += u'⏎';
        else if (isInvisible(c))
            shown += u"⟨U+%1⟩"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += c;
    }
    return text.size() > kShown ? QString(shown + u'…') : shown;
}

} // namespace lw
