// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/writepdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WritePdf", text);
}

} // namespace

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Result<void> paintPages(QPagedPaintDevice &device, const QList<PaperPage> &pages, const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return failed(tr("The pages cannot be painted. Check the printer, or save them as PDF."));
    const double scale = double(device.logicalDpiX()) / kUnitsPerInch;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (!goesOn(progress, i, pages.size()))
            return failed(tr("Stopped before all pages were done."));
        if (i > 0 && !device.newPage())
            return failed(tr("Page %1 cannot be begun. Check the printer.").arg(i + 1));
        painter.resetTransform();
        painter.scale(scale, scale);
        paintPage(painter, pages[i]);
    }
    if (!painter.end())
        return failed(tr("The pages cannot be finished. Check the printer."));
    return {};
}

Result<void> writePdf(const QString &path, const Document &document, const PageSetup &setup, const Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly); // a buffer in memory always opens
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kUnitsPerInch);
        writer.setPageLayout(setup.layout());
        writer.setTitle(QString(document.title + u" – " + document.period));
        writer.setCreator(u"Leadwright"_s);
        LW_TRY(paintPages(writer, layOut(document, setup), progress));
    }
    return writeWhole(path, buffer.data());
}

} // namespace lw
