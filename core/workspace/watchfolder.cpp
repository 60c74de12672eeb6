// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/watchfolder.h"

#include "core/workspace/takenfile.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kTryAgainSeconds = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WatchFolder", text);
}

QString countsOf(const WatchOutcome &outcome)
{
    const IntakeSummary &sum = outcome.summary;
    QString text = tr("%1 rows: %2 new leads, %3 responses, %4 updated, %5 screened out, %6 rejected.")
                       .arg(sum.rows)
                       .arg(sum.leadsNew)
                       .arg(sum.responses)
                       .arg(sum.updated)
                       .arg(sum.screenedOut)
                       .arg(sum.rejected);
    if (!outcome.rejectsFile.isEmpty())
        text += u' ' + tr("The rejected rows are in %1.").arg(outcome.rejectsFile);
    return text;
}

QString headOf(const WatchOutcome &outcome)
{
    switch (outcome.taken) {
    case Taken::Read: return countsOf(outcome);
    case Taken::ReadBefore: return {};
    case Taken::Failed: return tr("failed.");
    case Taken::Waits: return tr("waits.");
    case Taken::Gone: return tr("was taken by somebody else.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const WatchOutcome &outcome)
{
    QStringList parts{headOf(outcome), outcome.remark, outcome.problem};
    parts.removeAll(QString());
    return QString(outcome.fileName + u": " + parts.join(u' '));
}

WatchOutcome takeFile(Workspace &workspace, const WatchedFolder &folder, const QString &path, const QString &actor,
                      const QDateTime &now, const std::optional<ColumnMapping> &mapping, const Progress &progress)
{
    return TakenFile({.workspace = workspace,
                      .folder = folder,
                      .path = path,
                      .actor = actor,
                      .now = now,
                      .mapping = mapping,
                      .progress = progress})
        .take();
}

Result<QStringList> arrived(FolderLook &look, const WatchedFolder &folder, const QDateTime &at)
{
    const Result<QFileInfoList> files = arrivalsIn(folder.path);
    return files ? Result<QStringList>(look.settled(*files, at)) : Result<QStringList>(files.error());
}

void note(FolderLook &look, const WatchOutcome &outcome, const QDateTime &at)
{
    const bool stays = outcome.movedTo.isEmpty() && outcome.taken != Taken::Gone;
    if (!stays)
        look.forget(outcome.path);
    else if (outcome.isStopped)
        look.putOff(outcome.path, {});
    else if (!outcome.isBusy)
        look.putOff(outcome.path, at.addSecs(kTryAgainSeconds));
}

Result<QList<WatchOutcome>> lookOnce(Workspace &workspace, const WatchedFolder &folder, FolderLook &look,
                                     const QString &actor, const QDateTime &now,
                                     const std::optional<ColumnMapping> &mapping, const AfterFile &after,
                                     const Progress &progress)
{
    const Result<QStringList> paths = arrived(look, folder, now);
    if (!paths)
        return paths.error();
    QList<WatchOutcome> outcomes;
    for (const QString &path : *paths) {
        const WatchOutcome outcome = takeFile(workspace, folder, path, actor, now, mapping, progress);
        note(look, outcome, now);
        outcomes += outcome;
        if (after && !after(outcome))
            break;
    }
    return outcomes;
}

} // namespace lw
