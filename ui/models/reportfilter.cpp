// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reportfilter.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// A name as the filter line takes it. There is no way to write a quotation mark: what comes before it has to do.
QString quoted(const QString &name)
{
    if (name.isEmpty())
        return u"none"_s;
    const qsizetype mark = name.indexOf(u'"');
    return mark < 0 ? QString(u'"' + name + u'"') : QString(u'"' + name.left(mark) + u"*\"");
}

QString periodFilter(const Period &period)
{
    QStringList terms;
    if (period.from.isValid())
        terms += u"received>="_s + period.from.toString(Qt::ISODate);
    if (period.to.isValid())
        terms += u"received<="_s + period.to.toString(Qt::ISODate);
    return terms.join(u' ');
}

QString openFilter()
{
    QStringList open;
    for (int status = 0; status <= int(Status::Merged); ++status) {
        if (isOpen(static_cast<Status>(status)))
            open += codeOf(static_cast<Status>(status));
    }
    return u"status:"_s + open.join(u',');
}

QString countedFilter()
{
    return u"-status:"_s + codeOf(Status::ScreenedOut) + u',' + codeOf(Status::Merged);
}

QString sideFilter(SourceSide side)
{
    switch (side) {
    case SourceSide::Counted: return countedFilter();
    case SourceSide::ScreenedOut: return u"status:"_s + codeOf(Status::ScreenedOut);
    }
    Q_UNREACHABLE();
}

// Whom the report counts at all.
QString scopeFilter(const FunnelReport &report)
{
    return report.meaning == FunnelMeaning::Now ? openFilter()
                                                : joinedTerms({periodFilter(report.period), countedFilter()});
}

} // namespace

QString joinedTerms(QStringList terms)
{
    terms.removeAll(QString());
    return terms.join(u' ');
}

QString stageFilter(const FunnelReport &report, Stage stage)
{
    if (stage == Stage::Inquiry)
        return scopeFilter(report);
    // When a stage was entered is no field of the filter line.
    return report.meaning == FunnelMeaning::Moves
               ? QString()
               : joinedTerms({scopeFilter(report), QString(u"stage>="_s + codeOf(stage))});
}

QString groupFilter(const FunnelReport &report, const QString &key)
{
    if (report.meaning == FunnelMeaning::Moves)
        return {};
    const QString value = quoted(key);
    QString term;
    switch (report.groupedBy) {
    case GroupBy::Source: term = u"source:"_s + value; break;
    case GroupBy::Campaign: term = u"campaign:"_s + value; break;
    case GroupBy::Product: term = u"product:"_s + value; break;
    case GroupBy::Rep: term = u"owner:"_s + value; break;
    case GroupBy::Territory: term = u"territory:"_s + value; break;
    case GroupBy::Month: term = u"received:"_s + key; break;
    }
    return joinedTerms({term, scopeFilter(report)});
}

QString sourceFilter(const SourceRow &row, const SourceReport &report, SourceLevel level, SourceSide side)
{
    return joinedTerms({level == SourceLevel::Campaign ? QString() : QString(u"source:"_s + quoted(row.source)),
                        level == SourceLevel::Source ? QString() : QString(u"campaign:"_s + quoted(row.campaign)),
                        totalFilter(report, side)});
}

QString totalFilter(const SourceReport &report, SourceSide side)
{
    return joinedTerms({periodFilter(report.period), sideFilter(side)});
}

QString screenedOutFilter(const Period &period)
{
    return joinedTerms({periodFilter(period), sideFilter(SourceSide::ScreenedOut)});
}

QString screenedOutFilter(const Period &period, const QString &reason)
{
    return joinedTerms({screenedOutFilter(period), QString(u"reason:"_s + quoted(reason))});
}

QString followUpFilter(const QString &rep)
{
    return joinedTerms(
        {QString(u"owner:"_s + quoted(rep)), openFilter(), QString(u"stage>="_s + codeOf(Stage::Released))});
}

} // namespace lw
