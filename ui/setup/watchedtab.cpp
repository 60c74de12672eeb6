// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/watchedtab.h"

#include "core/store/sourcestore.h"
#include "core/workspace/changewatched.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/watch/watchedfilesmodel.h"
#include "ui/watch/watchedfoldersmodel.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QDir>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kFilesShown = 500;

} // namespace

WatchedTab::WatchedTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"watched"_s,
               .purpose = tr("Folders whose files are read by themselves. Programs that put files here should write "
                             "them under another name first and rename them when they are complete."),
               .add = tr("Watch a fol&der…"),
               .emptyTitle = tr("No watched folders yet"),
               .emptyHint = tr("Files put into a watched folder become leads like any import: registered, screened, "
                               "graded and routed.")},
              parent)
    , m_model(new WatchedFoldersModel(this))
    , m_filesModel(new WatchedFilesModel(this))
{
    createPause();
    createLedger();
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::settled, this, reloadInFront); // also after a file that failed
    connect(&session, &Session::reread, this, reloadInFront);
    connect(this, &ListTab::currentChanged, this, &WatchedTab::updatePause);
    updatePause();
}

void WatchedTab::createPause()
{
    m_pause = new QPushButton(tr("Pa&use"), this);
    m_pause->setObjectName(u"watchedPause"_s);
    connect(m_pause, &QPushButton::clicked, this, &WatchedTab::pause);
    addButton(m_pause);
}

void WatchedTab::createLedger()
{
    m_files = makeTable(u"watchedFiles"_s, this);
    m_files->setModel(m_filesModel);
    m_files->setAccessibleName(tr("What arrived in watched folders"));
    m_files->horizontalHeader()->setResizeContentsPrecision(50);
    m_ledgerLabel = plainLabel({}, this);
    m_ledgerLabel->setObjectName(u"watchedLedgerLabel"_s);
    m_ledgerLabel->setBuddy(m_files);
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->addWidget(m_ledgerLabel);
    column->addWidget(m_files, 1);
}

Result<WatchedTab::Facts> WatchedTab::read(const Workspace &workspace)
{
    const Database &database = workspace.database();
    const Result<QList<WatchedFolder>> folders = loadWatchedFolders(database);
    if (!folders)
        return folders.error();
    const Result<QList<WatchedFile>> files = loadWatchedFiles(database, kFilesShown);
    if (!files)
        return files.error();
    const Result<QList<SourceUse>> sources = loadSources(database);
    if (!sources)
        return sources.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    const Result<QStringList> profiles = leadProfileNames(database);
    if (!profiles)
        return profiles.error();
    Facts facts{.folders = *folders,
                .files = *files,
                .choices = {.folders = {}, .sources = {}, .campaigns = {}, .profiles = *profiles}};
    for (const SourceUse &use : *sources)
        facts.choices.sources += use.source.name;
    for (const Campaign &campaign : *campaigns)
        facts.choices.campaigns += campaign.name;
    facts.choices.campaigns.removeDuplicates();
    facts.choices.campaigns.sort(Qt::CaseInsensitive);
    return facts;
}

void WatchedTab::reload()
{
    session().ask<Facts>(
        this, [](Workspace &workspace, const Progress &) { return read(workspace); },
        [this](const Result<Facts> &facts) {
            if (facts)
                take(*facts);
            else
                session().say({.kind = Message::Kind::Problem, .text = facts.error().message});
        });
}

void WatchedTab::take(const Facts &facts)
{
    m_choices = facts.choices;
    for (const WatchedFolder &folder : facts.folders)
        m_choices.folders += folder.path;
    replaceRows([&] { m_model->setRows(facts.folders); });
    const bool wasEmpty = m_filesModel->rowCount() == 0;
    m_filesModel->setRows(facts.files, session().settings().zoneId);
    if (wasEmpty)
        fitColumns(m_files);
    m_files->setVisible(!facts.files.isEmpty());
    m_ledgerLabel->setText(facts.files.isEmpty() ? tr("Nothing has arrived yet.")
                           : facts.files.size() < kFilesShown
                               ? tr("&What arrived")
                               : tr("&What arrived: the newest %1 files").arg(QLocale().toString(kFilesShown)));
    const auto active = std::ranges::count_if(facts.folders, &WatchedFolder::active);
    setSummary(tr("Watched: %1 of %2").arg(QLocale().toString(active), QLocale().toString(facts.folders.size())));
    updatePause();
}

void WatchedTab::add()
{
    openDialog({});
}

void WatchedTab::edit(int row)
{
    openDialog(m_model->rows()[row]);
}

void WatchedTab::openDialog(const WatchedFolder &folder)
{
    auto *dialog = new WatchedDialog(folder, m_choices, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder] {
        if (dialog->folder() != folder)
            save(dialog->folder());
    });
    dialog->open();
}

void WatchedTab::save(const WatchedFolder &folder)
{
    const QString name = shownText(QDir(folder.path).dirName());
    const QString label = folder.id ? tr("Change the watched folder “%1”").arg(name) : tr("Watch “%1”").arg(name);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return saveWatchedFolder(workspace, folder, actor, now); });
}

void WatchedTab::remove(const QList<int> &rows)
{
    QList<WatchedFolderId> ids;
    for (const int row : rows)
        ids += m_model->rows()[row].id;
    const QString label =
        rows.size() == 1 ? tr("Stop watching “%1”").arg(shownText(QDir(m_model->rows()[rows.first()].path).dirName()))
                         : tr("Stop watching %1 folders").arg(QLocale().toString(ids.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return removeWatchedFolders(workspace, ids, actor, now); });
}

QList<WatchedFolder> WatchedTab::selected() const
{
    QSet<QString> keys;
    for (const QModelIndex &index : table()->selectionModel()->selectedRows())
        keys.insert(index.data(KeyRole).toString());
    QList<WatchedFolder> folders;
    for (const WatchedFolder &folder : m_model->rows()) {
        if (keys.contains(QString::number(folder.id.value)))
            folders += folder;
    }
    return folders;
}

// One button for both: what is watched is paused; where all are paused, they go on.
void WatchedTab::pause()
{
    const QList<WatchedFolder> folders = selected();
    const bool pauses = std::ranges::any_of(folders, &WatchedFolder::active);
    QList<WatchedFolderId> ids;
    for (const WatchedFolder &folder : folders)
        ids += folder.id;
    if (ids.isEmpty())
        return;
    const QString names = ids.size() == 1 ? tr("“%1”").arg(shownText(QDir(folders.first().path).dirName()))
                                          : tr("%1 folders").arg(QLocale().toString(ids.size()));
    const QString label = (pauses ? tr("Pause %1") : tr("Go on watching %1")).arg(names);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        return pauseWatchedFolders(workspace, ids, pauses, actor, now);
    });
}

void WatchedTab::updatePause()
{
    const QList<WatchedFolder> folders = selected();
    const bool goesOn = !folders.isEmpty() && std::ranges::none_of(folders, &WatchedFolder::active);
    m_pause->setText(goesOn ? tr("Go o&n") : tr("Pa&use"));
    m_pause->setEnabled(!folders.isEmpty() && mayChange());
}

} // namespace lw
