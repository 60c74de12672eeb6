// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace lw
{

class RawTableModel;

/// The second step: how the file's bytes become a table, with the table beside it.
class ReadStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadStep)

public:
    explicit ReadStep(QWidget *parent = nullptr);

    void reset(); ///< everything is found out again
    void setFile(const ImportFile &file);
    void setProblem(const QString &problem); ///< the file cannot be read like this
    CsvOptions options() const;

Q_SIGNALS:
    void optionsChanged();

private:
    void createViews();
    void connectAll();
    void choose(const CsvOptions &options);
    void showFound(const QString &encoding, const QString &delimiter);

    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QSpinBox *m_headerRow = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_shown = nullptr;
    RawTableModel *m_model = nullptr;
};

} // namespace lw
