// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace lw
{

class RawTableModel;

/// The second step: how the file's bytes become a table, with the table beside it. Each kind of file shows what can be
/// chosen for it.
class ReadStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadStep)

public:
    explicit ReadStep(QWidget *parent = nullptr);

    void reset(); ///< everything is found out again
    void setFile(const ImportFile &file);
    void setProblem(const QString &problem); ///< the file cannot be read like this
    ReadOptions options() const;

Q_SIGNALS:
    void optionsChanged();

private:
    void createViews();
    void createOptions();
    QComboBox *addCombo(QHBoxLayout *layout, const QString &label, const QString &objectName);
    QWidget *createTable();
    void connectAll();
    void choose(const ReadOptions &options);
    void chooseHeader(const std::optional<int> &row);
    void offerSheets(const TableHead &head);
    void showFound(const TableHead &head, bool isKnown);
    void showKind(FileKind kind);
    void changed();

    QHBoxLayout *m_options = nullptr;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_quote = nullptr;
    QComboBox *m_header = nullptr;
    QSpinBox *m_headerRow = nullptr;
    QCheckBox *m_hiddenCells = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_shown = nullptr;
    RawTableModel *m_model = nullptr;
    QString m_escape; ///< of the profile; it is not chosen here
    bool m_isSetting = false;
};

} // namespace lw
