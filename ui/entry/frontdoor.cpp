// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/frontdoor.h"

#include "ui/entry/newleaddialog.h"
#include "ui/import/importpage.h"

#include <QMimeData>

namespace lw
{

FrontDoor::FrontDoor(Session &session, ImportPage &import, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_import(import)
    , m_window(window)
{
    connect(&m_import, &ImportPage::textPasted, this, &FrontDoor::typeLead);
}

void FrontDoor::chooseFile()
{
    Q_EMIT importPageWanted();
    m_import.chooseFile();
}

void FrontDoor::chooseFolder()
{
    Q_EMIT importPageWanted();
    m_import.chooseFolder();
}

void FrontDoor::paste()
{
    Q_EMIT importPageWanted();
    m_import.paste();
}

void FrontDoor::typeLead(const QString &text)
{
    auto *dialog = new NewLeadDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewLeadDialog::leadWanted, this, &FrontDoor::leadWanted);
    if (!text.isEmpty())
        dialog->setText(text);
    dialog->open();
}

bool FrontDoor::accepts(const QMimeData &mime)
{
    return mime.hasUrls() || mime.hasText();
}

void FrontDoor::drop(const QMimeData &mime)
{
    Q_EMIT importPageWanted();
    m_import.take(mime);
}

} // namespace lw
