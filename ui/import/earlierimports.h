// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/batchstore.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace lw
{

class EmptyState;
class ImportsModel;
class Session;

/// The files imported before, each to be taken back at any time.
class EarlierImports final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EarlierImports)

public:
    explicit EarlierImports(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createViews();
    void connectAll();
    void reload();
    void reloadWhereSeen();
    void take(const QList<BatchOfOperation> &imports);
    void updateButton();
    void undoCurrent();
    void showKept(const QString &fileName, const QList<KeptChange> &kept);

    Session &m_session;
    ImportsModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace lw
