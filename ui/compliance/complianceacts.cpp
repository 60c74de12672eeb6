// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policycompliance.h"
#include "ui/actions/offered.h"
#include "ui/compliance/breachespane.h"
#include "ui/compliance/compliancepage.h"
#include "ui/dialogs/wordsdialog.h"
#include "ui/print/printing.h"
#include "ui/print/reportdocument.h"
#include "ui/print/writepdf.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

// What is done with the figures: a promise is let go, the report is saved or printed.
namespace lw
{

using namespace Qt::StringLiterals;

QString CompliancePage::whyNotLetGo() const
{
    if (const QString refused = refusalOf(ActionId::WaiveClock, session()); !refused.isEmpty())
        return refused;
    const std::optional<Breach> breach = m_breaches->current();
    if (!breach)
        return tr("Choose what was not kept first.");
    const ComplianceItem &item = breach->item;
    if (item.clock.isEmpty())
        return tr("“%1” is no deadline, so it cannot be let go.").arg(shownText(item.what));
    if (item.waived)
        return tr("It was let go by %1: %2.").arg(shownText(item.waivedBy), shownText(item.waivedBecause));
    return {};
}

void CompliancePage::letGo()
{
    if (const QString why = whyNotLetGo(); !why.isEmpty())
        return session().say({Message::Kind::Information, why});
    const ComplianceItem item = m_breaches->current()->item;
    auto *dialog = new WordsDialog(
        tr("Let go: %1 of lead %2").arg(shownText(item.what), QString::number(item.lead)),
        tr("It then counts neither as kept nor as broken. The reason stands beside it in every report."),
        tr("&Let it go"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WordsDialog::chosen, this, [this, item](const QString &reason) { carryOut(item, reason); });
    dialog->open();
}

void CompliancePage::carryOut(const ComplianceItem &item, const QString &reason)
{
    const std::optional<ClockKind> kind = clockKindFromCode(item.clock);
    if (!kind)
        return;
    const QString label = tr("Let go: %1 of lead %2").arg(shownText(item.what), QString::number(item.lead));
    session().perform(label,
                      [lead = LeadId{item.lead}, kind = *kind, started = item.started, reason,
                       actor = session().actor(), now = session().now()](Workspace &workspace, const Progress &) {
                          return waiveClock(workspace, lead, kind, started, reason, actor, now);
                      });
}

Document CompliancePage::document() const
{
    return complianceDocument(m_shown, m_answer.origin, m_answer.whom);
}

// Wide tables.
PageSetup CompliancePage::pageSetup() const
{
    return {.paper = session().settings().paper, .orientation = QPageLayout::Landscape};
}

QString CompliancePage::fileName() const
{
    return tr("compliance-%1", "file name").arg(m_shown.day.toString(Qt::ISODate));
}

void CompliancePage::saveTable()
{
    const QByteArray csv = toCsv(complianceFigures(m_shown)).toUtf8();
    saveReportFile(session(), this, tr("Save table"), tr("CSV tables (*.csv)"), QString(fileName() + u".csv"),
                   [csv](const QString &path, const Progress &) { return writeWhole(path, csv); });
}

} // namespace lw
