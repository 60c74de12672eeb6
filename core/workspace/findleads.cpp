// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/findleads.h"

#include "core/territories/territoryfilter.h"

#include <QCoreApplication>

namespace lw
{

namespace
{
constexpr qsizetype kPage = 500;
}

Result<QList<LeadRecord>> findLeads(const Workspace &workspace, const LeadQuery &query, const QDateTime &now,
                                    const Progress &progress)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const LeadQuery rolled = rolledUp(query, workspace.rulebook()->rulebook.territoryParents);
    QList<LeadRecord> found;
    for (qsizetype from = 0; from < columns->size(); from += kPage) {
        if (!goesOn(progress, from, columns->size()))
            return failed(QCoreApplication::translate("lw::FindLeads", "Stopped."));
        QList<LeadId> ids;
        for (qsizetype i = from; i < std::min(from + kPage, columns->size()); ++i)
            ids += LeadId{columns->number[size_t(i)]};
        const Result<QList<LeadRecord>> page = workspace.records(ids);
        if (!page)
            return page.error();
        for (const LeadRecord &record : *page) {
            if (matches(rolled, record, now))
                found += record;
        }
    }
    return found;
}

} // namespace lw
