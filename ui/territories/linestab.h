// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"
#include "core/workspace/territoryimport.h"
#include "ui/setup/listtab.h"

namespace lw
{

class LinesModel;

/// The coverage lines of the rulebook in force.
class LinesTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinesTab)

public:
    explicit LinesTab(Session &session, QWidget *parent = nullptr);

    /// The day that lines are looked at for; those that decide nothing then stand back.
    void setDay(QDate day);
    /// Lists the lines of a country, and those that hold for any; empty: all.
    void setCountry(const QString &country);
    void showLine(int number);              ///< makes it the current one
    void addLine(const CoverageLine &line); ///< asks for what is missing, where lines may be changed

Q_SIGNALS:
    /// A line was saved that the chosen country leaves out.
    void hiddenLineSaved();

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const CoverageLine &line); ///< without a number: adds one
    void save(const CoverageLine &line);
    void importFile(const QString &path);
    void askBeforeImport(const RawTable &table, const QString &fileName, const TerritoriesPlan &plan);
    void importTable(const RawTable &table, const QString &fileName);
    QString remarkOn(const CoverageLine &line) const;
    bool isListed(const CoverageLine &line) const;
    QDate day() const { return m_day.isValid() ? m_day : session().today(); }

    LinesModel *m_model = nullptr;
    QDate m_day; ///< invalid: today
    QString m_country;
};

} // namespace lw
