// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/rules/grading.h"

#include <QRegularExpression>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Spelling {
    QStringView text;
    QStringView answer;
};

template<size_t N>
QString answerIn(const Spelling (&spellings)[N], QStringView text)
{
    const QString folded = fold(text);
    for (const Spelling &spelling : spellings) {
        if (folded == spelling.text)
            return spelling.answer.toString();
    }
    return folded;
}

} // namespace

QString needAnswer(QStringView text)
{
    static constexpr Spelling spellings[] = {{u"fits", u"fits"}, {u"fit", u"fits"},  {u"yes", u"fits"},
                                             {u"y", u"fits"},    {u"true", u"fits"}, {u"1", u"fits"},
                                             {u"no", u"no"},     {u"none", u"no"},   {u"n", u"no"},
                                             {u"false", u"no"},  {u"0", u"no"},      {u"?", u"unknown"}};
    return answerIn(spellings, text);
}

QString authorityAnswer(QStringView text)
{
    static constexpr Spelling spellings[] = {{u"decides", u"decides"},
                                             {u"decision maker", u"decides"},
                                             {u"yes", u"decides"},
                                             {u"recommends", u"recommends"},
                                             {u"influencer", u"recommends"},
                                             {u"influences", u"recommends"},
                                             {u"uses", u"uses"},
                                             {u"user", u"uses"},
                                             {u"no", u"other"},
                                             {u"none", u"other"},
                                             {u"?", u"unknown"}};
    return answerIn(spellings, text);
}

QString budgetAnswer(QStringView text)
{
    static constexpr Spelling spellings[] = {
        {u"approved", u"approved"}, {u"yes", u"approved"}, {u"sought", u"sought"}, {u"being sought", u"sought"},
        {u"planned", u"sought"},    {u"no", u"none"},      {u"none", u"none"},     {u"?", u"unknown"}};
    return answerIn(spellings, text);
}

QString timelineAnswer(QStringView text)
{
    const QString folded = fold(text);
    static const QRegularExpression months(u"^(?:within |< ?|<= ?)?(?:\\d+ ?(?:-|–|to) ?)?(\\d+) ?(?:months?|mo|m)$"_s);
    static const QRegularExpression days(u"^(?:within |< ?|<= ?)?(?:\\d+ ?(?:-|–|to) ?)?(\\d+) ?(?:days?|d)?$"_s);
    if (const QRegularExpressionMatch match = months.match(folded); match.hasMatch())
        return QString::number(match.captured(1).toInt() * 30);
    if (const QRegularExpressionMatch match = days.match(folded); match.hasMatch())
        return QString::number(match.captured(1).toInt());
    static constexpr Spelling spellings[] = {
        {u"now", u"0"}, {u"immediately", u"0"}, {u"no", u"none"}, {u"?", u"unknown"}};
    return answerIn(spellings, text);
}

} // namespace lw
