// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace lw
{

class Session;

/// The first step: which file. Files can also be dropped anywhere on the page, or pasted. Below, what came before.
class FileStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileStep)

public:
    explicit FileStep(Session &session, QWidget *parent = nullptr);

    void setStatus(const QString &text); ///< about the file in hand

Q_SIGNALS:
    void chooseWanted();
    void folderWanted();
    void pasteWanted();

private:
    void createViews(Session &session);

    QPushButton *m_choose = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_paste = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace lw
