// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QTableView>

namespace lw
{

class ComparisonModel;

/// The table of the comparison: a cell is current, and taken by a click or a key. Whatever changes under it, the cell
/// stays where it is as long as it is there.
class ComparisonView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    explicit ComparisonView(ComparisonModel *model, QWidget *parent = nullptr);

    LeadId currentLead() const;
    void toFirstQuestion();
    void stepColumn(int columns); ///< makes the cell of another lead current
    void chooseCurrent();
    void keyboardSearch(const QString &) override {} ///< letters are commands here

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    ComparisonModel *m_model;
};

} // namespace lw
