// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/disposition.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

/// Why a lead ends: screened out (it never was one) or disqualified (it was one and is none).
struct EndChoice {
    ReasonList list = ReasonList::ScreenedOut;
    QString code;
    QString note;
    bool operator==(const EndChoice &) const = default;
};

/// Asks for the reason why leads end. Each has a letter that chooses it at once while the list has the focus.
class ReasonDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonDialog)

public:
    ReasonDialog(const QString &title, QWidget *parent);

    void accept() override; ///< only with a reason, and with a note where the reason says nothing

Q_SIGNALS:
    void chosen(const lw::EndChoice &choice);

private:
    void createViews();
    void connectAll();
    void fillReasons(const QString &heading, ReasonList list);
    void choose(const QString &key);
    void check();
    EndChoice choice() const;
    bool lacksNote() const;

    QStandardItemModel *m_model;
    QTableView *m_list = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
