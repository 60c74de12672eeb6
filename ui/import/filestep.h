// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace lw
{

/// The first step: which file. Files can also be dropped anywhere on the page.
class FileStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileStep)

public:
    explicit FileStep(QWidget *parent = nullptr);

    void setStatus(const QString &text); ///< about the file in hand

Q_SIGNALS:
    void chooseWanted();

private:
    void createViews();

    QPushButton *m_choose = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace lw
