// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/reportpage.h"

namespace lw
{

/// What sources cost and bring: ratio against break-even and target, with every figure beside it.
class SourcesPage final : public ReportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesPage)

public:
    explicit SourcesPage(Session &session, QWidget *parent = nullptr);

protected:
    void compute(int request) override;
    Document document() const override;
    QString fileName() const override;
    QPageLayout::Orientation orientation() const override { return QPageLayout::Landscape; } // a wide table

private:
    struct Answer {
        SourceReport report;
        SourceLevel level = SourceLevel::Source;
        ReportOrigin origin;
        Balance books;
        QString filter; ///< the leads that were kept
    };
    void createViews();
    void display(const Answer &answer);
    QString notes() const;

    Answer m_answer;
    QComboBox *m_level = nullptr;
    QTableView *m_reportedView = nullptr;
    ReportTableModel *m_reported = nullptr;
    ReportTableModel *m_sources = nullptr;
};

} // namespace lw
