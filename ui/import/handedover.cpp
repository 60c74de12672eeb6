// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/handedover.h"

#include "core/intake/textguess.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::HandedOver", text);
}

HandedOver problem(const QString &text)
{
    return {.path = {}, .rows = {}, .text = {}, .problem = text};
}

HandedOver ofUrls(const QList<QUrl> &urls)
{
    if (urls.size() > 1)
        return problem(tr("%1 files were given. Give one file at a time.").arg(QLocale().toString(urls.size())));
    if (!urls.first().isLocalFile())
        return problem(tr("Only a file on this computer can be read. Save it here first."));
    return {.path = urls.first().toLocalFile(), .rows = {}, .text = {}, .problem = {}};
}

} // namespace

HandedOver handedOver(const QMimeData &data)
{
    if (!data.urls().isEmpty())
        return ofUrls(data.urls());
    const QString text = data.text();
    switch (clipboardKind(text)) {
    case ClipboardKind::Rows: return {.path = {}, .rows = text, .text = {}, .problem = {}};
    case ClipboardKind::Text: return {.path = {}, .rows = {}, .text = text, .problem = {}};
    case ClipboardKind::Nothing: break;
    }
    return problem(
        tr("There is nothing to read. Copy rows of a table, or the text of a mail or card, and paste them here."));
}

} // namespace lw
