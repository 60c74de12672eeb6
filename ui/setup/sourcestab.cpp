// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/sourcestab.h"

#include "core/workspace/changesources.h"
#include "ui/models/sourcesmodel.h"
#include "ui/setup/sourcedialog.h"
#include "ui/text/text.h"

namespace lw
{

using namespace Qt::StringLiterals;

SourcesTab::SourcesTab(Session &session, QWidget *parent)
    : ListTab(
          session,
          {.name = u"sources"_s,
           .purpose = tr("The places leads come from. Imports add what they name; one that nothing refers to can be "
                         "removed."),
           .add = tr("A&dd source…"),
           .emptyTitle = tr("No sources yet"),
           .emptyHint = tr("An import adds the sources its file names. Add one by hand to record its costs early.")},
          parent)
    , m_model(new SourcesModel(this))
{
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::deedDone, this, reloadInFront);
    connect(&session, &Session::reread, this, reloadInFront);
}

void SourcesTab::reload()
{
    session().ask<QList<SourceUse>>(
        this, [](Workspace &workspace, const Progress &) { return loadSources(workspace.database()); },
        [this](const Result<QList<SourceUse>> &sources) {
            if (!sources) {
                session().say({.kind = Message::Kind::Problem, .text = sources.error().message});
                return;
            }
            replaceRows([&] { m_model->setRows(*sources); });
            setSummary(tr("Sources: %1").arg(QLocale().toString(sources->size())));
        });
}

void SourcesTab::add()
{
    openDialog({});
}

void SourcesTab::edit(int row)
{
    openDialog(m_model->rows()[row].source);
}

void SourcesTab::openDialog(const Source &source)
{
    QList<Source> known;
    for (const SourceUse &use : m_model->rows())
        known += use.source;
    auto *dialog = new SourceDialog(source, known, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, source] {
        if (dialog->source() != source)
            save(dialog->source());
    });
    dialog->open();
}

void SourcesTab::save(const Source &source)
{
    const QString name = shownText(source.name);
    const QString label = source.id ? tr("Change the source “%1”").arg(name) : tr("Add the source “%1”").arg(name);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) { return saveSource(workspace, source, actor, now); });
}

void SourcesTab::remove(const QList<int> &rows)
{
    QList<SourceId> ids;
    for (const int row : rows)
        ids += m_model->rows()[row].source.id;
    const QString label = rows.size() == 1
                              ? tr("Remove the source “%1”").arg(shownText(m_model->rows()[rows.first()].source.name))
                              : tr("Remove %1 sources").arg(QLocale().toString(ids.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) { return removeSources(workspace, ids, actor, now); });
}

} // namespace lw
