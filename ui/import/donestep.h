// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/intakeplan.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace lw
{

/// After the import: what was done, and what can be done next.
class DoneStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DoneStep)

public:
    /// Whether this import is the latest change, has others after it, or was taken back.
    enum class Undo { Latest, NotLatest, Undone };

    explicit DoneStep(QWidget *parent = nullptr);

    /// `difference`: what came out otherwise than the check said; may be empty.
    void setReport(const QString &fileName, const IntakeSummary &summary, const QString &difference);
    void setUndo(Undo undo);

Q_SIGNALS:
    void undoWanted();
    void newLeadsWanted();
    void anotherWanted();
    void saveRejectsWanted();

private:
    void createViews();
    void connectAll();

    QLabel *m_title = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_difference = nullptr;
    QLabel *m_undoHint = nullptr;
    QPushButton *m_showLeads = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_saveRejects = nullptr;
    QPushButton *m_another = nullptr;
    QStandardItemModel *m_owners = nullptr;
    bool m_hasNewLeads = false;
};

} // namespace lw
