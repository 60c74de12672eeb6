// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printing.h"

#include "ui/dialogs/filepicker.h"
#include "ui/print/writepdf.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <memory>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Printing", text);
}

void sayProblem(Session &session, const QString &text)
{
    session.say({.kind = Message::Kind::Problem, .text = text});
}

void startPrinting(Session &session, QWidget *parent, const std::shared_ptr<QPrinter> &printer,
                   const Document &document, const PageSetup &setup)
{
    session.askLong<void>(
        tr("Printing “%1”").arg(document.title), parent,
        [printer, document, setup](Workspace &, const Progress &progress) {
            return paintPages(*printer, layOut(document, setup), progress);
        },
        [&session, title = document.title](const Result<void> &printed) {
            if (!printed)
                return sayProblem(session, printed.error().message);
            session.say({.kind = Message::Kind::Done, .text = tr("“%1” went to the printer.").arg(title)});
        });
}

} // namespace

void saveReportFile(Session &session, QWidget *parent, const QString &title, const QString &fileFilter,
                    const QString &suggested, FileWriter write)
{
    pickFileToSave(parent, title, fileFilter, suggested, [&session, parent, write](const QString &path) {
        if (QFileInfo(path) == QFileInfo(session.path()))
            return sayProblem(session, tr("%1 is the open workspace. Choose another name.").arg(path));
        session.askLong<void>(
            tr("Writing %1").arg(QFileInfo(path).fileName()), parent,
            [write, path](Workspace &, const Progress &progress) { return write(path, progress); },
            [&session, path](const Result<void> &written) {
                if (!written)
                    return sayProblem(session, written.error().message);
                session.say({.kind = Message::Kind::Done, .text = tr("Wrote %1.").arg(path)});
            });
    });
}

void savePdf(Session &session, QWidget *parent, const Document &document, const PageSetup &setup,
             const QString &suggested)
{
    saveReportFile(session, parent, tr("Save PDF"), tr("PDF documents (*.pdf)"), suggested,
                   [document, setup](const QString &path, const Progress &progress) {
                       return writePdf(path, document, setup, progress);
                   });
}

void printWith(Session &session, QWidget *parent, const QString &title, const QPageLayout &layout,
               const std::function<void(const std::shared_ptr<QPrinter> &)> &print)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return sayProblem(session,
                          tr("No printer is set up on this computer. “Save as PDF…” writes the same pages to a file."));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true); // our pages carry their margins
    printer->setPageLayout(layout);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setOptions({}); // all pages, on the paper that was laid out for
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, print] { print(printer); });
    dialog->show();
}

void printDocument(Session &session, QWidget *parent, const Document &document, const PageSetup &setup)
{
    printWith(session, parent, document.title, setup.layout(),
              [&session, parent, document, setup](const std::shared_ptr<QPrinter> &printer) {
                  startPrinting(session, parent, printer, document, setup);
              });
}

} // namespace lw
