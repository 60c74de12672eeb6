// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace lw
{

class BackgroundTask;
class IntakePlanModel;

/// The fourth step: what the import would do, counted and row by row; nothing is written yet.
class CheckStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckStep)

public:
    explicit CheckStep(QWidget *parent = nullptr);

    void showWork(const QString &text, const BackgroundTask *task = nullptr);
    void showProblem(const QString &problem);
    void showPlan(const CheckedImportPtr &checked, const QStringList &warnings);

Q_SIGNALS:
    void saveRejectsWanted();

private:
    void createViews();
    QWidget *createFigures();
    void createResult();
    void connectAll();
    void setFigures(const IntakeSummary &summary);
    void offerOutcomes(const IntakeSummary &summary);
    void filter();

    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_result = nullptr;
    QList<QLabel *> m_figures; ///< rows, then the five outcomes
    QLabel *m_remarks = nullptr;
    QComboBox *m_filter = nullptr;
    QPushButton *m_saveRejects = nullptr;
    IntakePlanModel *m_model = nullptr;
    QStandardItemModel *m_owners = nullptr;
};

} // namespace lw
