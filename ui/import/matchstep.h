// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QTableView;

namespace lw
{

class BackgroundTask;
class RowConstants;
class Session;

/// The third step: which column goes to which field, and what holds for all rows.
class MatchStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatchStep)

public:
    explicit MatchStep(Session &session, QWidget *parent = nullptr);

    /// What stays of what was chosen when a file has been read.
    enum class Keeps {
        Nothing, ///< it was looked at for the first time
        Columns, ///< it was read in another way: what was chosen for its columns, where it still has the same ones
        Preset,  ///< it was read as the preset says: the preset too, whatever columns it has now
    };
    void setFile(const ImportFilePtr &file, Keeps keeps);
    const PresetChoice &preset() const; ///< the one chosen; only with a file
    ColumnMapping mapping() const;
    bool isReady() const; ///< nothing is left to decide

Q_SIGNALS:
    void changed();
    void presetChosen(); ///< it may say how the file is read

private:
    void createViews();
    QWidget *createPresets();
    QWidget *createTable();
    void connectAll();
    void offerPresets(const QString &key);
    void choosePreset();
    void takePreset();
    void askPresetName();
    void keepAs(const QString &name);
    void resetToPreset();
    void openChoices(const QModelIndex &index);
    void findDatesAsNeeded();
    void takeDates(const QSet<int> &rows, const Result<DateFindings> &findings);
    void follow();
    QString foundText() const;

    Session &m_session;
    ImportFilePtr m_file;
    QList<PresetChoice> m_choices;
    ColumnMappingModel *m_model = nullptr;
    QComboBox *m_preset = nullptr;
    QLabel *m_found = nullptr;
    QPushButton *m_savePreset = nullptr;
    QPushButton *m_reset = nullptr;
    QTableView *m_table = nullptr;
    RowConstants *m_constants = nullptr;
    QLabel *m_problems = nullptr;
    QSet<int> m_askedDates; ///< columns whose dates are being looked at
    QPointer<BackgroundTask> m_dateTask;
};

} // namespace lw
