// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/fileintake.h"

#include "ui/dialogs/filepicker.h"
#include "ui/import/handedover.h"

#include <QFile>
#include <QTemporaryDir>
#include <QWidget>

namespace lw
{

using namespace Qt::StringLiterals;

FileIntake::FileIntake(QWidget *page)
    : QObject(page)
    , m_page(page)
{
}

FileIntake::~FileIntake() = default;

void FileIntake::chooseFile()
{
    pickFileToOpen(m_page, tr("Choose a file of leads"),
                   tr("Files of leads (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.eml *.mbox);;All files (*)"),
                   [this](const QString &path) { Q_EMIT pathGiven(path); });
}

void FileIntake::chooseFolder()
{
    pickFolder(m_page, tr("Choose a folder of mails"), {}, [this](const QString &path) { Q_EMIT pathGiven(path); });
}

void FileIntake::take(const QMimeData &data)
{
    const HandedOver given = handedOver(data);
    if (!given.path.isEmpty())
        Q_EMIT pathGiven(given.path);
    else if (!given.rows.isEmpty())
        takeRows(given.rows);
    else if (!given.text.isEmpty())
        Q_EMIT textGiven(given.text);
    else
        Q_EMIT refused(given.problem);
}

void FileIntake::takeRows(const QString &rows)
{
    m_pasted = std::make_unique<QTemporaryDir>();
    const QString path = m_pasted->filePath(tr("Clipboard")); // by this name it stands among the earlier imports
    QFile file(path);
    const QByteArray bytes = QByteArray("\xEF\xBB\xBF") + rows.toUtf8(); // marked, so that nothing is left to guess
    const bool isKept = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (isKept)
        Q_EMIT pathGiven(path);
    else
        Q_EMIT refused(
            tr("What was pasted cannot be kept: %1. Make room on the disk and paste again.").arg(file.errorString()));
}

bool FileIntake::isPasted(const QString &path) const
{
    return m_pasted && path.startsWith(m_pasted->path() + u'/');
}

} // namespace lw
