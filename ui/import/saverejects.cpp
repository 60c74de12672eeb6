// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/saverejects.h"

#include "core/files/rejectsfile.h"
#include "ui/dialogs/filepicker.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QWidget>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text, const char *disambiguation = nullptr)
{
    return QCoreApplication::translate("lw::SaveRejects", text, disambiguation);
}

void saveAs(const QString &path, QWidget *parent, Session &session, const ImportFilePtr &file,
            const QList<RowIssue> &rejects)
{
    const QFileInfo target(path);
    if (target == QFileInfo(file->path) || target == QFileInfo(session.path()))
        return session.say({.kind = Message::Kind::Problem,
                            .text = tr("%1 is in use here and was not replaced. Choose another name.").arg(path)});
    session.ask<bool>(
        parent,
        [path, rejects, file](Workspace &, const Progress &) -> Result<bool> {
            LW_TRY(writeRejects(path, file->table, rejects));
            return true;
        },
        [path, count = rejects.size(), &session](const Result<bool> &saved) {
            session.say(saved ? Message{.kind = Message::Kind::Done,
                                        .text = tr("%1 rejected rows saved as %2").arg(QLocale().toString(count), path)}
                              : Message{.kind = Message::Kind::Problem, .text = saved.error().message});
        });
}

} // namespace

void saveRejects(QWidget *parent, Session &session, const ImportFilePtr &file, const QList<RowIssue> &rejects)
{
    const QFileInfo source(file->path);
    const QString suffix = source.suffix().isEmpty() ? u"csv"_s : source.suffix();
    const QString name = tr("%1_rejected", "file name").arg(source.completeBaseName());
    pickFileToSave(parent, tr("Save rejected rows"), tr("CSV files (*.csv *.tsv *.txt)"),
                   source.dir().absoluteFilePath(name + u'.' + suffix),
                   [=, &session](const QString &path) { saveAs(path, parent, session, file, rejects); });
}

} // namespace lw
