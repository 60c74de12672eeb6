// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/filepicker.h"

#include <QAbstractFileIconProvider>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Looks at names only. The usual provider reads the files it shows to find out what they are.
class QuietIcons final : public QAbstractFileIconProvider
{
public:
    QIcon icon(IconType) const override { return {}; }
    QIcon icon(const QFileInfo &) const override { return {}; }
    QString type(const QFileInfo &file) const override { return file.isDir() ? QString() : file.suffix(); }
};

QuietIcons &quietIcons()
{
    static QuietIcons icons; // a dialog keeps only a pointer to it
    return icons;
}

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &filter,
                        const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"filePicker"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A desktop's own dialog may read the files; this one does not.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setIconProvider(&quietIcons());
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    return dialog;
}

// Not everybody has a folder for documents.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

void pickFileToOpen(QWidget *parent, const QString &title, const QString &filter,
                    const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filter, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void pickFolder(QWidget *parent, const QString &title, const QString &start,
                const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, {}, chosen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(start.isEmpty() ? usualFolder() : start);
    dialog->open();
}

void pickFileToSave(QWidget *parent, const QString &title, const QString &filter, const QString &suggested,
                    const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filter, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog->selectFile(QFileInfo(suggested).isAbsolute() ? suggested : QString(usualFolder() + u'/' + suggested));
    dialog->open();
}

} // namespace lw
