// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QTableView;

namespace lw
{

class Session;

/// The third step: which column goes to which field, and what holds for all rows.
class MatchStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatchStep)

public:
    explicit MatchStep(Session &session, QWidget *parent = nullptr);

    /// `keepChoices`: the same file was only read in another way; what was chosen for its columns stays.
    void setFile(const ImportFilePtr &file, bool keepChoices);
    ColumnMapping mapping() const;
    bool isReady() const; ///< nothing is left to decide

Q_SIGNALS:
    void changed();

private:
    void createViews();
    QWidget *createTable();
    QWidget *createConstants();
    void connectAll();
    void offerSources();
    void setConstants(const QHash<QString, QString> &constants);
    void openChoices(const QModelIndex &index);
    void findDatesAsNeeded();
    void follow();
    QString foundText() const;

    Session &m_session;
    ImportFilePtr m_file;
    ColumnMappingModel *m_model = nullptr;
    QLabel *m_found = nullptr;
    QPushButton *m_reset = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_source = nullptr;
    QComboBox *m_campaign = nullptr;
    QLabel *m_problems = nullptr;
};

} // namespace lw
