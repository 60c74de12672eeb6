// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;

namespace lw
{

/// The steps of the import in a row, the current one in bold.
class StepLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepLine)

public:
    explicit StepLine(QWidget *parent = nullptr);

    void setCurrent(int step); ///< from 0; beyond the last: all are done

private:
    QList<QLabel *> m_labels;
};

} // namespace lw
