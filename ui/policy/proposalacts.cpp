// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/proposalfile.h"
#include "ui/dialogs/filepicker.h"
#include "ui/policy/policypage.h"
#include "ui/print/printing.h"
#include "ui/print/writepdf.h"

#include <QFile>
#include <QFileInfo>

#include <memory>

// How a proposal travels to another computer and comes back.
namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMaxProposal = 64 * 1024 * 1024; // bytes; the largest rulebook with two scans is less

QString proposalFilter()
{
    return PolicyPage::tr("Proposals (*.json)");
}

Result<BroughtProposal> bringIn(Workspace &workspace, const QString &path, const QString &actor, const QDateTime &now)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(PolicyPage::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    if (file.size() > kMaxProposal)
        return unreadable(PolicyPage::tr("%1 is too large to be a proposal. Choose the file that was sent.").arg(name));
    return bringInProposal(workspace, file.readAll(), name, actor, now);
}

} // namespace

void PolicyPage::sendProposal()
{
    if (!m_view || !m_view->isDraft())
        return;
    session().ask<PolicyDraft>(
        this, [id = m_view->id](Workspace &workspace, const Progress &) { return loadDraft(workspace, id); },
        [this, view = *m_view](const Result<PolicyDraft> &draft) { writeProposal(view, draft); });
}

// What is shown is sent, and nothing else.
void PolicyPage::writeProposal(const PolicyView &view, const Result<PolicyDraft> &draft)
{
    if (!draft)
        return session().say({Message::Kind::Problem, draft.error().message});
    if (draft->fingerprint != view.fingerprint)
        return session().say({Message::Kind::Information,
                              tr("Draft %1 is not shown as it was any more. Send it again.").arg(view.id.value)});
    saveReportFile(
        session(), this, tr("Send the proposal as a file"), proposalFilter(),
        tr("proposal-%1.json").arg(view.fingerprint.left(8)),
        [bytes = proposalFile(*draft)](const QString &path, const Progress &) { return writeWhole(path, bytes); });
}

void PolicyPage::bringProposal()
{
    pickFileToOpen(this, tr("Bring in a proposal"), proposalFilter(),
                   [this](const QString &path) { readProposal(path); });
}

void PolicyPage::readProposal(const QString &path)
{
    const QString label = tr("Bring in the proposal %1").arg(QFileInfo(path).fileName());
    const auto brought = std::make_shared<BroughtProposal>(); // written on the deeds' lane, read when that is done
    session().perform(
        label,
        [=, actor = session().actor(), now = session().now()](Workspace &workspace,
                                                              const Progress &) -> Result<OperationId> {
            const Result<BroughtProposal> done = bringIn(workspace, path, actor, now);
            if (!done)
                return done.error();
            *brought = *done;
            return done->operation;
        },
        this,
        [this, brought](const Result<OperationId> &done) {
            if (!done)
                return session().say({Message::Kind::Problem, done.error().message});
            m_wanted = brought->draft;
            const QString came = tr("%Ln signature(s) came with it that were not here.", nullptr, brought->signatures);
            session().say({Message::Kind::Done,
                           (brought->isNew ? tr("The proposal is draft %1 here. %2") : tr("It is draft %1 here. %2"))
                               .arg(QString::number(brought->draft.value), came),
                           true});
            reload();
        });
}

void PolicyPage::saveScans()
{
    if (!m_view)
        return;
    for (const Signature &signature : std::as_const(m_view->signatures)) {
        if (signature.scan.isEmpty())
            continue;
        const QString title = tr("Save the scan: %1, %2").arg(labelOf(signature.party), signature.signer);
        saveReportFile(
            session(), this, title, tr("Scans (*)"), QFileInfo(signature.scanName).fileName(),
            [bytes = signature.scan](const QString &path, const Progress &) { return writeWhole(path, bytes); });
    }
}

} // namespace lw
