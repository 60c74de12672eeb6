// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"
#include "ui/import/pace.h"

#include <QElapsedTimer>
#include <QPointer>
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

    void showWork(const QString &text);
    /// How far the work that is shown is, how fast it goes, and a way to stop it.
    void followTask(BackgroundTask *task);
    void showProblem(const QString &problem);
    /// Deadlines are shown as seen at `now` in the zone.
    void showPlan(const CheckedImportPtr &checked, const QStringList &warnings, const QDateTime &now,
                  const QByteArray &zoneId);

Q_SIGNALS:
    void saveRejectsWanted();

private:
    void createViews();
    void createWork();
    QWidget *createFigures();
    QWidget *createFilter();
    QWidget *createTables();
    void createResult();
    void connectAll();
    void showProgress();
    void stop();
    void setFigures(const IntakeSummary &summary);
    void offerFilters(const CheckedRows &rows);
    void filter();

    QLabel *m_message = nullptr;
    QWidget *m_work = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_pace = nullptr;
    QPushButton *m_stop = nullptr;
    QWidget *m_result = nullptr;
    QList<QLabel *> m_figures; ///< rows, then the five outcomes
    QLabel *m_remarks = nullptr;
    QComboBox *m_filter = nullptr;
    QPushButton *m_saveRejects = nullptr;
    IntakePlanModel *m_model = nullptr;
    QStandardItemModel *m_owners = nullptr;
    QPointer<BackgroundTask> m_task;
    QElapsedTimer m_since;
    Pace m_paceSoFar;
};

} // namespace lw
