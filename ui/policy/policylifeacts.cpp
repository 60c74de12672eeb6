// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/replaypolicy.h"
#include "ui/models/replaytable.h"
#include "ui/policy/lifedialogs.h"
#include "ui/policy/policypage.h"
#include "ui/policy/replaydialog.h"
#include "ui/policy/sheetof.h"
#include "ui/policy/sheetpainter.h"
#include "ui/print/printing.h"

#include <QFile>
#include <QFileInfo>
#include <QPrinter>
#include <QTimeZone>

// How the page leads a draft into force, and what it would change there.
namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct ReplayForProposal {
    QString text;
    QByteArray json;
};

} // namespace

void PolicyPage::beginDraft()
{
    if (!m_view)
        return;
    const QString actor = session().actor();
    const QDateTime now = session().now();
    m_wanted = {};
    perform(tr("Begin a draft"), [=, id = m_view->id](Workspace &workspace, const Progress &) -> Result<OperationId> {
        const Result<NewDraft> draft = lw::beginDraft(workspace, id, actor, now);
        return draft ? Result<OperationId>(draft->operation) : Result<OperationId>(draft.error());
    });
}

void PolicyPage::replay()
{
    if (!m_view)
        return;
    auto *dialog = new ReplayDialog(
        session(), m_view->rulebook,
        m_view->isDraft() ? tr("draft %1").arg(m_view->id.value) : tr("version %1").arg(m_view->id.value), this);
    connect(dialog, &ReplayDialog::leadWanted, this, [this, dialog](qint64 number) {
        dialog->close();
        Q_EMIT openLead(LeadId{number});
    });
    dialog->open();
}

void PolicyPage::propose()
{
    if (!m_view || !m_view->isDraft())
        return;
    session().askLong<ReplayForProposal>(
        tr("Replay"), this,
        [draft = m_view->rulebook, period = proposalPeriod(session().today())](
            Workspace &workspace, const Progress &progress) -> Result<ReplayForProposal> {
            const Result<ReplayReport> report = replayDraft(workspace, draft, period, progress);
            if (!report)
                return report.error();
            return ReplayForProposal{.text = replaySummary(*report), .json = proposalReplay(*report)};
        },
        [this, view = *m_view](const Result<ReplayForProposal> &replayed) {
            openPropose(view,
                        replayed ? tr("The last %1 days: %2").arg(QString::number(kProposalDays), replayed->text)
                                 : replayed.error().message,
                        replayed ? replayed->json : QByteArray());
        });
}

// What was replayed is proposed, and nothing else: the page may show another draft, or other words, by now.
void PolicyPage::openPropose(const PolicyView &view, const QString &replayText, const QByteArray &replay)
{
    if (!m_view || m_view->id != view.id || m_view->fingerprint != view.fingerprint)
        return session().say({Message::Kind::Information,
                              tr("Draft %1 is not shown as it was any more. Propose it again.").arg(view.id.value)});
    auto *dialog = new ProposeDialog(view, replayText, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view, replay] {
        const QString actor = session().actor(), comment = dialog->comment();
        const QDateTime now = session().now();
        perform(tr("Propose draft %1").arg(view.id.value),
                [=, id = view.id, seen = view.fingerprint](Workspace &workspace, const Progress &) {
                    return proposeDraft(workspace, id, comment, replay, actor, now, seen);
                });
    });
    dialog->open();
}

void PolicyPage::sign()
{
    if (!m_view || !m_view->isDraft())
        return;
    auto *dialog = new SignDialog(*m_view, session().actor(), session().people(), session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = *m_view] {
        const Party party = dialog->party();
        const QString signer = dialog->signer(), path = dialog->scanPath();
        std::optional<PaperSignature> paper;
        if (dialog->isOnPaper())
            paper = PaperSignature{.recordedBy = session().actor(),
                                   .note = dialog->note(),
                                   .scanName = QFileInfo(path).fileName(),
                                   .scan = {}};
        const QDateTime now = session().now();
        perform(
            tr("%1 signs draft %2").arg(signer).arg(view.id.value),
            [=, id = view.id, seen = view.fingerprint](Workspace &workspace, const Progress &) -> Result<OperationId> {
                std::optional<PaperSignature> signedPaper = paper;
                if (signedPaper && !path.isEmpty()) {
                    QFile scan(path);
                    if (!scan.open(QIODevice::ReadOnly))
                        return unreadable(tr("%1 cannot be read: %2").arg(path, scan.errorString()));
                    signedPaper->scan = scan.read(kMaxScan + 1);
                }
                return signDraft(workspace, id, party, signer, now, signedPaper, seen);
            });
    });
    dialog->open();
}

void PolicyPage::publish()
{
    if (!m_view || !m_view->isDraft())
        return;
    auto *dialog = new PublishDialog(*m_view, session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = *m_view] {
        const QDateTime from =
            dialog->from().isValid() ? dialog->from().startOfDay(QTimeZone(session().settings().zoneId)) : QDateTime();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        m_wanted = {};
        perform(
            tr("Put draft %1 in force").arg(view.id.value),
            [=, id = view.id, seen = view.fingerprint](Workspace &workspace, const Progress &) -> Result<OperationId> {
                const Result<Published> done = publishDraft(workspace, id, from, actor, now, seen);
                return done ? Result<OperationId>(done->operation) : Result<OperationId>(done.error());
            });
    });
    dialog->open();
}

void PolicyPage::withdraw()
{
    if (!m_view || !m_view->isDraft())
        return;
    const QString actor = session().actor();
    const QDateTime now = session().now();
    m_wanted = {};
    perform(tr("Withdraw draft %1").arg(m_view->id.value),
            [=, id = m_view->id](Workspace &workspace, const Progress &) {
                return withdrawDraft(workspace, id, actor, now);
            });
}

void PolicyPage::savePage()
{
    if (!m_view)
        return;
    const PolicySheet sheet = sheetOf(*m_view, session().settings());
    saveReportFile(
        session(), this, tr("Save the page"), tr("Documents (*.pdf)"), u"policy.pdf"_s,
        [sheet, size = paper()](const QString &path, const Progress &) { return writePolicyPdf(path, sheet, size); });
}

void PolicyPage::printPage()
{
    if (!m_view)
        return;
    const PolicySheet sheet = sheetOf(*m_view, session().settings());
    const PolicyLayout wanted = layOutSheet(sheet, paper());
    if (!wanted.fits)
        return session().say({Message::Kind::Problem, wanted.problem});
    printWith(session(), this, m_view->rulebook.title,
              QPageLayout(QPageSize(wanted.paper), QPageLayout::Portrait, QMarginsF()),
              [this, sheet, wanted](const std::shared_ptr<QPrinter> &printer) {
                  // What is in the tray may be the other paper.
                  const QPageSize::PageSizeId paper = printer->pageLayout().pageSize().id();
                  const bool isOther = paper != wanted.paper && (paper == QPageSize::A4 || paper == QPageSize::Letter);
                  const PolicyLayout layout = isOther ? layOutSheet(sheet, paper) : wanted;
                  const Result<void> done = paintPolicyPage(*printer, layout);
                  session().say(done ? Message{Message::Kind::Done, tr("The page went to the printer.")}
                                     : Message{Message::Kind::Problem, done.error().message});
              });
}

} // namespace lw
