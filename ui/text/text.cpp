// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/text.h"

#include "core/leads/disposition.h"

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

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("lw::Text", text, meaning);
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
    const qint64 minutes = std::llabs(now.secsTo(due)) / 60;
    const qint64 hours = minutes / 60;
    const QString amount = hours >= 7 * 24 ? tr("%1 d").arg(hours / 24)
                           : hours >= 48   ? tr("%1 d %2 h").arg(hours / 24).arg(hours % 24)
                           : minutes >= 60 ? tr("%1 h %2").arg(hours).arg(minutes % 60, 2, 10, QChar(u'0'))
                                           : tr("%1 min").arg(minutes);
    return due < now ? tr("late %1").arg(amount) : tr("%1 left").arg(amount);
}

QString dueText(const QDateTime &due, const QDateTime &now, const QByteArray &zoneId)
{
    if (!due.isValid())
        return {};
    const QTimeZone zone(zoneId);
    const QDateTime local = due.toTimeZone(zone);
    const qint64 days = now.toTimeZone(zone).date().daysTo(local.date());
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (days == 0)
        return time;
    const QString weekday = QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    if (days > -7 && days < 7)
        return QString(weekday + u' ' + time);
    const bool sameYear = local.date().year() == now.toTimeZone(zone).date().year();
    return QLocale().toString(local.date(), sameYear ? tr("d MMM", "day of this year")
                                                     : tr("d MMM yyyy", "day of another year"));
}

namespace
{

enum class State { Late, Soon, Back, Returned, Held, Parked, Ended, Won, WithSales, Plain };

State stateOf(const Lead &lead, const QDateTime &deadline, const QDateTime &now)
{
    const bool isOver = lead.nextActionAt.isValid() && lead.nextActionAt <= now;
    switch (lead.status) {
    case Status::OnHold: return isOver ? State::Back : State::Held;
    case Status::Rejected: return State::Returned;
    case Status::Nurture:
    case Status::Recycled: return isOver ? State::Back : State::Parked;
    case Status::ScreenedOut:
    case Status::Disqualified:
    case Status::Merged:
    case Status::Lost: return State::Ended;
    case Status::Won: return State::Won;
    case Status::Open: break;
    }
    if (deadline.isValid() && deadline < now)
        return State::Late;
    if (deadline.isValid() && now.secsTo(deadline) < 2 * 3600)
        return State::Soon;
    return lead.stage >= Stage::Released ? State::WithSales : State::Plain;
}

} // namespace

QString stateWord(const Lead &lead, const QDateTime &deadline, const QDateTime &now)
{
    switch (stateOf(lead, deadline, now)) {
    case State::Late: return tr("late");
    case State::Soon: return tr("due soon");
    case State::Back: return tr("back");
    case State::Returned: return tr("given back");
    case State::Held: return tr("on hold");
    case State::Parked: return tr("nurture");
    case State::Ended: return tr("closed");
    case State::Won: return tr("won");
    case State::WithSales: return tr("with sales");
    case State::Plain: return tr("waiting");
    }
    Q_UNREACHABLE();
}

QString stateIcon(const Lead &lead, const QDateTime &deadline, const QDateTime &now)
{
    switch (stateOf(lead, deadline, now)) {
    case State::Late: return u"late"_s;
    case State::Soon: return u"due"_s;
    case State::Back: return u"hold"_s;
    case State::Returned: return u"returned"_s;
    case State::Held: return u"pause"_s;
    case State::Parked: return u"nurture"_s;
    case State::Ended: return u"end"_s;
    case State::Won: return u"done"_s;
    case State::WithSales: return u"person"_s;
    case State::Plain: return {};
    }
    Q_UNREACHABLE();
}

QString reasonText(const Lead &lead)
{
    return lead.reason.isEmpty() ? labelOf(lead.status)
                                 : tr("%1: %2").arg(labelOf(lead.status), reasonLabel(lead.reason));
}

QString wholeText(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r')
            shown += u'⏎';
        else if (isInvisible(c))
            shown += u"⟨U+%1⟩"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += c;
    }
    return shown;
}

QString shownText(const QString &text)
{
    const QString shown = wholeText(text.left(kShown));
    return text.size() > kShown ? QString(shown + u'…') : shown;
}

} // namespace lw
