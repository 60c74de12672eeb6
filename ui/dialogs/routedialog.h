// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

class Session;

/// "Ann", or "the pool “West”" for "pool:West": whom Act::to names, in words.
QString recipientText(const QString &recipient);

/// Asks who is to get leads: the proposed owner first, then those whose territory holds, then every rep by name and
/// every pool, whose next member gets it. Typing narrows the list.
class RouteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteDialog)

public:
    /// `proposed` may be empty.
    RouteDialog(Session &session, const QString &title, const QString &proposed, QWidget *parent);

    /// Puts those forward whose territory lines hold for this lead, as soon as they are found.
    void setLead(LeadId lead);

    void accept() override; ///< only with somebody chosen

Q_SIGNALS:
    void chosen(const QString &recipient); ///< as Act::to takes it: a rep, or "pool:NAME"

private:
    struct Claim {
        QString recipient; ///< as Act::to takes it
        QString line;      ///< in words
    };
    struct Candidate {
        QString recipient; ///< as Act::to takes it
        QString name;
        QString type;
        QString why;
        QString open; ///< how many open leads they have; nothing for a pool
        qsizetype rank = 0;
    };

    void createViews();
    void connectAll();
    void gather();
    void fillList();
    void addReps();
    void addPools();
    QString whyOf(const QString &recipient) const;
    qsizetype rankOf(const QString &recipient) const;

    Session &m_session;
    QString m_proposed;
    QList<Claim> m_claims; ///< the most specific first
    QList<Candidate> m_candidates;
    QStandardItemModel *m_model;
    QTableView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
