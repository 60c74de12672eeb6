// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace lw
{

enum class KeyScope;

/// Every command with its keys, from the table that makes them. Typing narrows it.
class KeysDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)

public:
    explicit KeysDialog(QWidget *parent);

private:
    void createViews();
    void fillList();
    void addScope(const QString &heading, KeyScope scope);

    QStandardItemModel *m_model;
    QTableView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace lw
