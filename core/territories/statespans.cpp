// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/statespans.h"

#include "core/territories/geography.h"

#include <QStringList>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// "from-to=state" by the first three digits, as the postal service hands them out; the armed forces' are no state's.
constexpr QStringView kUnitedStates =
    u"005-005=NY 006-007=PR 008-008=VI 009-009=PR 010-027=MA 028-029=RI 030-038=NH 039-049=ME 050-054=VT 055-055=MA "
    u"056-059=VT 060-069=CT 070-089=NJ 100-149=NY 150-196=PA 197-199=DE 200-200=DC 201-201=VA 202-205=DC 206-219=MD "
    u"220-246=VA 247-268=WV 270-289=NC 290-299=SC 300-319=GA 320-339=FL 341-349=FL 350-369=AL 370-385=TN 386-397=MS "
    u"398-399=GA 400-427=KY 430-459=OH 460-479=IN 480-499=MI 500-528=IA 530-549=WI 550-567=MN 569-569=DC 570-577=SD "
    u"580-588=ND 590-599=MT 600-629=IL 630-658=MO 660-679=KS 680-693=NE 700-714=LA 716-729=AR 730-731=OK 733-733=TX "
    u"734-749=OK 750-799=TX 800-816=CO 820-831=WY 832-838=ID 840-847=UT 850-865=AZ 870-884=NM 885-885=TX 889-898=NV "
    u"900-961=CA 967-968=HI 969-969=GU 970-979=OR 980-994=WA 995-999=AK";

QList<StateSpan> unitedStates()
{
    QList<StateSpan> spans;
    for (const QString &each : kUnitedStates.toString().split(u' '))
        spans += StateSpan{each.left(3), each.sliced(4, 3), each.sliced(8)};
    return spans;
}

QList<StateSpan> canada()
{
    QList<StateSpan> spans;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        const QString letter(1, QChar(first));
        const QString state = stateOfPostcode(u"CA"_s, QString(letter + u"1A"));
        if (letter == u"X") // two territories share it
            spans += StateSpan{u"X0A"_s, u"X0C"_s, u"NU"_s};
        if (!state.isEmpty())
            spans += StateSpan{letter == u"X" ? u"X0D"_s : QString(letter + u"0A"), QString(letter + u"9Z"), state};
    }
    return spans;
}

} // namespace

QList<StateSpan> stateSpansOf(const QString &country)
{
    if (country == u"US") {
        static const QList<StateSpan> spans = unitedStates();
        return spans;
    }
    if (country == u"CA") {
        static const QList<StateSpan> spans = canada();
        return spans;
    }
    return {};
}

} // namespace lw
