// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace lw
{

class ImportPage;
class Session;

/// Everything that brings leads in goes through here: a file chosen or dropped, what the clipboard holds, a lead typed.
/// Files and rows go to the import page, one person's words to the form for a new lead.
class FrontDoor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FrontDoor)

public:
    FrontDoor(Session &session, ImportPage &import, QWidget *window);

    void chooseFile();
    void chooseFolder();
    void paste();
    void typeLead(const QString &text = {});
    static bool accepts(const QMimeData &mime);
    void drop(const QMimeData &mime);

Q_SIGNALS:
    void importPageWanted();
    void leadWanted(qint64 number);

private:
    Session &m_session;
    ImportPage &m_import;
    QWidget *m_window;
};

} // namespace lw
