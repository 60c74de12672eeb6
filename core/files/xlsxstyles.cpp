// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxstyles.h"

#include <QHash>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// The first section with what stands in brackets, quotes and behind "\", "_" and "*" taken out. Elapsed time is the one
// bracket that matters; it comes back as its letter with `elapsed` set.
QString bareSection(QStringView code, NumberFormat &format)
{
    QString bare;
    for (qsizetype at = 0; at < code.size() && code[at] != u';'; ++at) {
        const QChar sign = code[at];
        if (sign == u'\\' || sign == u'_' || sign == u'*') {
            ++at;
        } else if (sign == u'"') {
            const qsizetype end = code.indexOf(u'"', at + 1);
            at = end < 0 ? code.size() : end;
        } else if (sign == u'[') {
            const qsizetype end = code.indexOf(u']', at + 1);
            const QString inside = code.mid(at + 1, (end < 0 ? code.size() : end) - at - 1).toString().toLower();
            const bool one = !inside.isEmpty() && inside.count(inside.front()) == inside.size();
            if (one && u"hms"_s.contains(inside.front()))
                format.elapsed = true;
            at = end < 0 ? code.size() : end;
        } else {
            bare += sign.toLower();
        }
    }
    return bare;
}

// "m" is a month unless it stands beside hours or seconds.
void readLetters(const QString &bare, NumberFormat &format)
{
    bool minutes = false;
    QChar last;
    for (qsizetype at = 0; at < bare.size(); ++at) {
        const QChar sign = bare[at];
        if (sign == u'h' || sign == u's') {
            format.time = true;
            minutes = minutes || (sign == u's' && last == u'm');
        } else if (sign == u'm') {
            if (last != u'm' && last != u'h' && !format.elapsed) {
                const qsizetype rest = bare.indexOf(QChar(u's'), at);
                const bool beforeSeconds = rest > 0 && !QStringView(bare).mid(at, rest - at).contains(u'd') &&
                                           !QStringView(bare).mid(at, rest - at).contains(u'y') &&
                                           !QStringView(bare).mid(at, rest - at).contains(u'h');
                format.day = format.day || !beforeSeconds;
                format.time = format.time || beforeSeconds;
            }
        } else if (sign == u'd' || sign == u'y' || sign == u'e' || sign == u'g' || sign == u'b') {
            format.day = true;
        } else if (sign == u'0' && last == u's') {
            format.fractions = true;
        }
        if (sign.isLetter())
            last = sign;
    }
}

// Digits, except fractions of a second; a letter among them is no date.
bool isNumberPattern(const QString &bare)
{
    return bare.contains(u'#') || bare.contains(u'?') || (bare.contains(u'0') && !bare.contains(u's'));
}

int zerosOf(const QString &bare)
{
    const bool plain = std::ranges::all_of(bare, [](QChar sign) { return u"0-/() "_s.contains(sign); });
    const auto zeros = int(bare.count(u'0'));
    return plain && zeros > 1 ? zeros : 0;
}

} // namespace

NumberFormat numberFormatFromCode(QStringView code)
{
    NumberFormat format;
    QString bare = bareSection(code, format);
    if (bare.contains(u"general") || bare.contains(u'@'))
        return {};
    bare.remove(u"am/pm"_s).remove(u"a/p"_s);
    const bool letters = std::ranges::any_of(bare, [](QChar sign) { return u"ymdhsgb"_s.contains(sign); });
    if (letters && !isNumberPattern(bare))
        readLetters(bare, format);
    if (!format.isDate())
        format.zeros = zerosOf(bare);
    return format;
}

NumberFormat builtInNumberFormat(int id)
{
    NumberFormat format;
    // 27 to 36 and 50 to 58 are the dates of the East Asian editions.
    format.day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
                 id == 57 || id == 58;
    format.time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56;
    format.elapsed = id == 46;
    format.fractions = id == 47;
    return format;
}

Result<XlsxStyles> XlsxStyles::read(XmlPart &xml)
{
    XlsxStyles styles;
    QHash<int, NumberFormat> own;
    bool inCells = false;
    int unknown = 0; // inside what only the program that wrote it understands; its fallback is read instead
    for (;;) {
        const Result<bool> more = xml.next();
        if (!more)
            return more.error();
        if (!*more)
            return styles;
        if (xml.name() == u"Choice" && !xml.isText())
            unknown += xml.isStart() ? 1 : -1;
        if (unknown > 0 || xml.isText())
            continue;
        if (xml.name() == u"cellXfs")
            inCells = xml.isStart();
        if (xml.starts(u"numFmt") && !inCells)
            own.insert(xml.attribute(u"numFmtId").toInt(), numberFormatFromCode(xml.attribute(u"formatCode")));
        if (xml.starts(u"xf") && inCells) {
            const int id = xml.attribute(u"numFmtId").toInt();
            styles.m_formats += own.contains(id) ? own.value(id) : builtInNumberFormat(id);
        }
    }
}

} // namespace lw
