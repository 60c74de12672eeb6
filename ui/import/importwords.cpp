// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importwords.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardItemModel>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text, const char *disambiguation = nullptr)
{
    return QCoreApplication::translate("lw::ImportWords", text, disambiguation);
}

void addOwner(QStandardItemModel &model, const QString &owner, qint64 leads)
{
    auto *name = new QStandardItem(owner);
    auto *count = new QStandardItem(QLocale().toString(leads));
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    model.appendRow({name, count}); // the model owns them
}

} // namespace

qint64 writtenRows(const IntakeSummary &summary)
{
    return summary.rows - summary.rejected;
}

QString countsText(const IntakeSummary &summary)
{
    const QLocale locale;
    return tr("%1 rows = %2 new + %3 responses + %4 updated + %5 screened out + %6 rejected")
        .arg(locale.toString(summary.rows), locale.toString(summary.leadsNew), locale.toString(summary.responses),
             locale.toString(summary.updated), locale.toString(summary.screenedOut), locale.toString(summary.rejected));
}

QString differenceText(const IntakeSummary &shown, const IntakeSummary &done)
{
    if (shown.sameCounts(done))
        return {};
    QStringList parts;
    const auto compareCounts = [&](const QString &text, qint64 before, qint64 after) {
        if (before != after)
            parts += text.arg(QLocale().toString(after), QLocale().toString(before));
    };
    compareCounts(tr("%1 new leads instead of %2"), shown.leadsNew, done.leadsNew);
    compareCounts(tr("%1 responses instead of %2"), shown.responses, done.responses);
    compareCounts(tr("%1 updated instead of %2"), shown.updated, done.updated);
    compareCounts(tr("%1 screened out instead of %2"), shown.screenedOut, done.screenedOut);
    compareCounts(tr("%1 rejected instead of %2"), shown.rejected, done.rejected);
    compareCounts(tr("%1 suspected duplicates instead of %2"), shown.suspected, done.suspected);
    if (parts.isEmpty())
        parts += tr("some leads went to other owners");
    return tr("The workspace changed between check and import: %1.").arg(parts.join(u", "_s));
}

QStringList warningsOf(const CheckedImport &checked, const QByteArray &zoneId)
{
    QStringList warnings;
    if (const std::optional<Batch> &before = checked.before) {
        const QDate day = before->createdAt.toTimeZone(QTimeZone(zoneId)).date();
        warnings += QCoreApplication::translate("lw::ImportWords",
                                                "This file was imported on %1 (%Ln row(s)). Import it again?", nullptr,
                                                int(before->rows))
                        .arg(QLocale().toString(day, tr("d MMM yyyy", "day of an import")));
    }
    if (writtenRows(checked.summary) == 0)
        warnings += tr("Every row is rejected, so there is nothing to import. The remarks say why.");
    return warnings;
}

void fillOwners(QStandardItemModel &model, const IntakeSummary &summary)
{
    model.clear();
    model.setHorizontalHeaderLabels({tr("Owner"), tr("New leads")});
    for (auto it = summary.routed.begin(); it != summary.routed.end(); ++it)
        addOwner(model, shownText(it.key()), it.value());
    for (auto it = summary.held.begin(); it != summary.held.end(); ++it)
        addOwner(model, tr("nobody (%1)").arg(shownText(it.key())), it.value());
}

} // namespace lw
