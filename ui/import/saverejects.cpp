// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/saverejects.h"

#include "core/files/rejectsfile.h"
#include "ui/dialogs/filepicker.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
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

QString savedText(int rows, const QString &path)
{
    return QCoreApplication::translate("lw::SaveRejects", "%Ln rejected row(s) saved as %1", nullptr, rows).arg(path);
}

void saveAs(const QString &path, QWidget *parent, Session &session, const ImportFilePtr &file,
            const QList<RowIssue> &rejects)
{
    const QFileInfo target(path);
    if (target == QFileInfo(file->path) || target == QFileInfo(session.path()))
        return session.say({.kind = Message::Kind::Problem,
                            .text = tr("%1 is in use here and was not replaced. Choose another name.").arg(path)});
    session.askLong<bool>(
        tr("Save rejected rows"), parent,
        [path, rejects, file](Workspace &, const Progress &) -> Result<bool> {
            const Result<RowSourcePtr> rows = openAgain(file->path, file->options, file->head.sha256);
            if (!rows)
                return rows.error();
            LW_TRY(writeRejects(path, **rows, rejects));
            return true;
        },
        [path, count = rejects.size(), &session](const Result<bool> &saved) {
            session.say(saved ? Message{.kind = Message::Kind::Done, .text = savedText(int(count), path)}
                              : Message{.kind = Message::Kind::Problem, .text = saved.error().message});
        });
}

} // namespace

void saveRejects(QWidget *parent, Session &session, const ImportFilePtr &file, const QList<RowIssue> &rejects,
                 bool isPasted)
{
    const QFileInfo source(file->path);
    const bool keepsSuffix = file->head.kind == FileKind::Csv && !source.suffix().isEmpty();
    const QString name = QString(tr("%1_rejected", "file name").arg(source.completeBaseName()) + u'.' +
                                 (keepsSuffix ? source.suffix() : u"csv"_s));
    pickFileToSave(parent, tr("Save rejected rows"), tr("CSV files (*.csv *.tsv *.txt)"),
                   isPasted ? name : source.dir().absoluteFilePath(name),
                   [=, &session](const QString &path) { saveAs(path, parent, session, file, rejects); });
}

} // namespace lw
