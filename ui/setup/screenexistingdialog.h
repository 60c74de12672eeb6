// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/screenexisting.h"
#include "ui/session/session.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace lw
{

class EmptyState;
class ScreenExistingModel;

/// The open leads in the base that the screening list holds for, to be screened out as one change: all are ticked,
/// Space ticks and unticks, Enter screens out.
class ScreenExistingDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenExistingDialog)

public:
    explicit ScreenExistingDialog(Session &session, QWidget *parent = nullptr);
    ~ScreenExistingDialog() override;

    /// Shows what was found, or finds it first, which takes long in a large base and can be stopped.
    void present(const ListLook &look);
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void accept() override; ///< screens out what is ticked; closes when that is done

private:
    void createViews();
    QWidget *createWork();
    QWidget *createList();
    void connectAll();
    static QString stayingText(const ListLook &look);
    QString withStaying(const QString &text) const;
    void showWork(const QString &title, const BackgroundTask *task);
    void showProgress(const BackgroundTask &task);
    void showEmpty(const QString &title, const QString &hint, bool mayLookAgain);
    void showCounts();
    void toggleSelected();
    void screenOut(const QList<LeadId> &leads);
    void finish(const Result<OperationId> &done, const QList<Refusal> &refused);

    Session &m_session;
    ScreenExistingModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_work = nullptr;
    QLabel *m_workTitle = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_list = nullptr;
    QTableView *m_table = nullptr;
    QCheckBox *m_all = nullptr;
    QLabel *m_counts = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_screenOut = nullptr;
    QPushButton *m_close = nullptr;
    QString m_staying; ///< who stays though the list holds for them; see stayingText()
    QPointer<BackgroundTask> m_task;
};

} // namespace lw
