// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Error notANumber(QStringView text)
{
    return failed(QCoreApplication::translate("lw::Money", "“%1” is not a number").arg(text));
}

struct Digits {
    QString whole;
    QString decimals;
    bool negative = false;
};

// Grouping must stand in threes, so that 1.5 in a comma column is an error and not fifteen.
bool isGrouped(const QString &whole, QChar group)
{
    const QStringList parts = whole.split(group);
    return !parts.first().isEmpty() && parts.first().size() <= 3 &&
           std::all_of(parts.begin() + 1, parts.end(), [](const QString &part) { return part.size() == 3; });
}

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Reports shorten amounts: "141.56K". How many places the point moves to the right; the letter is taken away.
qsizetype takeShortening(QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    const qsizetype places = last == u'K' || last == u'k' ? 3 : last == u'M' ? 6 : 0;
    if (places > 0)
        text.chop(1);
    return places;
}

Result<Digits> splitDigits(QStringView original, NumberStyle style)
{
    const QChar point = style == NumberStyle::Point ? u'.' : u',';
    const QChar group = style == NumberStyle::Point ? u',' : u'.';
    QString text = original.trimmed().toString();
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Symbol_Currency || c == u'\''; });
    Digits digits;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        digits.negative = true;
        text = text.mid(1, text.size() - 2);
    } else if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'−')) {
        digits.negative = text.front() != u'+';
        text.remove(0, 1);
    }
    const qsizetype places = takeShortening(text);
    const qsizetype at = text.indexOf(point);
    digits.whole = at < 0 ? text : text.left(at);
    digits.decimals = at < 0 ? QString() : text.mid(at + 1);
    if (digits.whole.contains(group)) {
        if (!isGrouped(digits.whole, group))
            return notANumber(original);
        digits.whole.remove(group);
    }
    if ((digits.whole.isEmpty() && digits.decimals.isEmpty()) || !isDigits(digits.whole) || !isDigits(digits.decimals))
        return notANumber(original);
    digits.whole += digits.decimals.left(places).leftJustified(places, u'0');
    digits.decimals.remove(0, places);
    return digits;
}

} // namespace

int minorDigits(QStringView currency)
{
    static constexpr QStringView none[] = {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
                                           u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
    static constexpr QStringView three[] = {u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
    if (std::ranges::find(none, currency) != std::end(none))
        return 0;
    return std::ranges::find(three, currency) != std::end(three) ? 3 : 2;
}

QString toDecimal(const Money &money)
{
    const int digits = minorDigits(money.currency);
    QString text = QString::number(std::llabs(money.minor)).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return money.minor < 0 ? QString(u'-' + text) : text;
}

Result<double> parseNumber(QStringView text, NumberStyle style)
{
    const Result<Digits> digits = splitDigits(text, style);
    if (!digits)
        return digits.error();
    const double value = QString(u'0' + digits->whole + u'.' + digits->decimals + u'0').toDouble();
    return digits->negative ? -value : value;
}

Result<Money> parseMoney(QStringView text, const QString &currency, NumberStyle style)
{
    const Result<Digits> digits = splitDigits(text, style);
    if (!digits)
        return digits.error();
    const int places = minorDigits(currency);
    bool fits = false;
    qint64 minor = QString(u'0' + digits->whole + digits->decimals.leftJustified(places, u'0', true)).toLongLong(&fits);
    if (!fits)
        return failed(QCoreApplication::translate("lw::Money", "“%1” is too large an amount").arg(text));
    if (digits->decimals.size() > places && digits->decimals[places] >= u'5')
        ++minor;
    return Money{digits->negative ? -minor : minor, currency};
}

bool looksLikeCurrency(QStringView code)
{
    return code.size() == 3 && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace lw
