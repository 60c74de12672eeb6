// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/streetaddress.h"

#include "core/base/fold.h"
#include "core/contacts/streetwords.h"

#include <algorithm>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Number {
    int first = 0;
    int last = 0;
    QString suffix;
};

// "12", "12b", "12-16", "293-b", "12/3"; nothing where a word only begins with a figure, as "52nd" does.
std::optional<Number> readNumber(const QString &word)
{
    qsizetype at = 0;
    const auto figures = [&] {
        int value = 0;
        const qsizetype from = at;
        while (at < word.size() && word[at].digitValue() >= 0 && at - from < 7)
            value = value * 10 + word[at++].digitValue();
        return at > from ? std::optional(value) : std::nullopt;
    };
    const std::optional<int> first = figures();
    if (!first || *first == 0)
        return std::nullopt;
    Number number{*first, *first, {}};
    if (at < word.size() && QStringView(u"-–/").contains(word[at])) {
        ++at;
        if (const std::optional<int> last = figures(); last && *last >= *first)
            number.last = *last;
    }
    if (at < word.size() && !word[at].isLetter())
        return at == word.size() - 1 ? std::optional(number) : std::nullopt;
    number.suffix = word.mid(at);
    return number.suffix.size() > 1 ? std::nullopt : std::optional(number);
}

// Words and commas; full stops end a word and are no sign of their own.
QStringList piecesOf(QStringView street)
{
    QString text = fold(street);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'.' || c == u'(' || c == u')' || c == u'"')
            text[i] = u' ';
        else if (c == u'\'')
            text.remove(i--, 1);
        else if (c == u',' || c == u';' || c == u'#' || c == u'\n') {
            const QString sign = c == u'#' ? u" # "_s : u" , "_s;
            text.replace(i, 1, sign);
            i += 2;
        }
    }
    return text.split(u' ', Qt::SkipEmptyParts);
}

// The parts between commas, each a list of words.
QList<QStringList> partsOf(const QStringList &pieces)
{
    QList<QStringList> parts(1);
    for (const QString &piece : pieces) {
        if (piece == u",")
            parts += QStringList();
        else
            parts.last() += piece;
    }
    parts.removeIf([](const QStringList &part) { return part.isEmpty(); });
    return parts;
}

void takeUnit(QStringList &part, StreetAddress &address)
{
    for (qsizetype i = 0; i + 1 < part.size(); ++i) {
        if (isUnitWord(part[i]) && readNumber(part[i + 1])) {
            address.unit = part[i + 1];
            part.remove(i, 2);
            return;
        }
    }
}

void takeBox(QStringList &part, StreetAddress &address)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const bool isBox = part[i] == u"box" || part[i] == u"postfach" || part[i] == u"pobox" ||
                           part[i] == u"postbus" || (part[i] == u"bp" && i == 0);
        if (!isBox || i + 1 >= part.size() || part[i + 1].front().digitValue() < 0)
            continue;
        address.poBox = part[i + 1];
        qsizetype from = i;
        while (from > 0 && (part[from - 1] == u"po" || part[from - 1] == u"p" || part[from - 1] == u"o"))
            --from;
        part.remove(from, i + 2 - from);
        return;
    }
}

// The number at the front unless the street itself is called so ("21 West"), else the one behind the name.
void takeNumber(QStringList &part, StreetAddress &address)
{
    if (address.number != 0 || part.isEmpty())
        return;
    const auto take = [&](qsizetype at) {
        const std::optional<Number> number = readNumber(part[at]);
        if (!number)
            return false;
        address.number = number->first;
        address.lastNumber = number->last;
        address.suffix = number->suffix;
        part.removeAt(at);
        // "12 b" as two words, the letter not being a direction before more words.
        if (address.suffix.isEmpty() && at < part.size() && part[at].size() == 1 && part[at].front().isLetter() &&
            (at == part.size() - 1 || !isDirectionWord(part[at])))
            address.suffix = part.takeAt(at);
        return true;
    };
    if (take(0))
        return;
    for (qsizetype at = part.size() - 1; at > 0; --at) {
        if (!readNumber(part[at]))
            continue;
        if (!isStreetWord(part[at - 1]) && !isDirectionWord(part[at - 1]) && at < part.size() - 2)
            continue;
        take(at);
        return;
    }
}

// What stands behind the kind and its direction, and cross streets, are not the street's name.
void takeWords(const QStringList &part, StreetAddress &address)
{
    const auto cross = std::ranges::find_if(part, isCrossWord);
    QStringList words(part.begin(), cross);
    QStringList rest(cross, part.end());
    const qsizetype at = words.indexOf(u"at"_s);
    if (at > 0) {
        rest = words.mid(at) + rest;
        words = words.first(at);
    }
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool ends = i == words.size() - 1 || isDirectionWord(words[i + 1]);
        const bool isKind = isStreetWord(words[i]) || !streetKindOf(words[i]).isEmpty();
        if (!isKind || (!ends && isAmbiguousKind(words[i])))
            continue;
        qsizetype end = i + 1;
        while (end < words.size() && (isDirectionWord(words[end]) || isStreetWord(words[end])))
            ++end;
        if (end < words.size() && i == end - 1 && words[end].size() == 1)
            ++end;
        rest = words.mid(end) + rest;
        words = words.first(end);
        break;
    }
    address.words += writtenOut(words);
    address.extra += writtenOut(rest);
}

} // namespace

StreetAddress parseStreet(QStringView street, QStringView houseNumber)
{
    StreetAddress address;
    QList<QStringList> parts = partsOf(piecesOf(street));
    if (QStringList own = piecesOf(houseNumber); !own.isEmpty()) {
        takeUnit(own, address);
        takeNumber(own, address);
    }
    for (QStringList &part : parts) {
        takeBox(part, address);
        takeUnit(part, address);
    }
    parts.removeIf([](const QStringList &part) { return part.isEmpty(); });
    // The street is the part with a number and a word, else with a kind, else the first.
    const auto rank = [](const QStringList &part) {
        const bool numbered =
            std::ranges::any_of(part, [](const QString &word) { return readNumber(word).has_value(); });
        return (std::ranges::any_of(part, isStreetWord) ? 2 : 0) + (numbered && part.size() > 1 ? 1 : 0);
    };
    const auto best = std::ranges::max_element(parts, {}, rank);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        takeNumber(*part, address);
        if (part == best)
            takeWords(*part, address);
        else
            address.extra += writtenOut(*part);
    }
    if (address.number != 0)
        address.side = address.number % 2 == 0 ? StreetAddress::Side::Even : StreetAddress::Side::Odd;
    return address;
}

} // namespace lw
