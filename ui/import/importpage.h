// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"
#include "ui/pages/page.h"

#include <QPointer>

class QLabel;
class QMimeData;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace lw
{

class BackgroundTask;
class CheckStep;
class DoneStep;
class FileIntake;
class FileStep;
class MatchStep;
class ReadStep;
class StepLine;

/// Brings a file of leads in: file, reading, matching, check, then all of it or nothing. Going back loses nothing.
class ImportPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPage)

public:
    explicit ImportPage(Session &session, QWidget *parent = nullptr);

    /// Reads the file, or the mails of a folder, and goes to the first step that needs a decision.
    void openFile(const QString &path);
    void chooseFile();
    void chooseFolder();               ///< of mails
    void paste();                      ///< what the clipboard holds
    void take(const QMimeData &given); ///< what was pasted or dropped, here or on the window
    void enter() override;

Q_SIGNALS:
    /// One block of text was pasted or dropped: it describes one lead.
    void textPasted(const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { File, Read, Match, Check, Done };

    void createViews();
    QWidget *createButtons();
    void connectAll();

    void go(Step step);
    void back();
    void next();
    void startOver();
    void updateTitle();
    void updateButtons();
    QString nextText() const;
    bool canGoOn() const;

    enum class Look { First, Again, AsPresetSays };
    void read(const std::optional<ReadOptions> &options, Look look);
    void readAgain();
    void readAsPresetSays();
    void take(const Result<ImportFilePtr> &file, Look look);
    void showFile(Look look);
    ImportOrder order() const;
    void check();
    void take(const Result<CheckedImportPtr> &checked);
    void stopWork();
    void importAll();
    void followImport();
    void saveRejects(const IntakeSummary &summary);
    bool isImporting();
    void finish(const ImportResult &result);
    void showLeads();
    void undoImport();
    void followUndo();

    QLabel *m_title = nullptr;
    StepLine *m_stepLine = nullptr;
    QStackedWidget *m_steps = nullptr;
    FileStep *m_fileStep = nullptr;
    ReadStep *m_readStep = nullptr;
    MatchStep *m_matchStep = nullptr;
    CheckStep *m_checkStep = nullptr;
    DoneStep *m_doneStep = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_startOver = nullptr;
    FileIntake *m_intake = nullptr;
    QShortcut *m_paste = nullptr;

    Step m_step = Step::File;
    QString m_path;
    ImportFilePtr m_file;
    ReadOptions m_ownReading; ///< how the file is read where a preset does not say
    CheckedImportPtr m_checked;
    ImportResult m_done;
    QString m_label;     ///< of the import on the undo stack
    int m_undoIndex = 0; ///< of the undo stack, right after the import
    int m_turn = 0;      ///< answers to earlier questions are out of date
    bool m_isReading = false;
    bool m_isImporting = false;
    QPointer<BackgroundTask> m_task;
};

} // namespace lw
