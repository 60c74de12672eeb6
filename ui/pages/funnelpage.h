// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/reportpage.h"

namespace lw
{

/// How far leads come, in one of three meanings that are never mixed: chart, stages, and groups.
class FunnelPage final : public ReportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FunnelPage)

public:
    explicit FunnelPage(Session &session, QWidget *parent = nullptr);

protected:
    void compute(int request) override;
    Document document() const override;
    QString fileName() const override;

private:
    struct Answer {
        FunnelReport report;
        ReportOrigin origin;
        Balance books;
        QString filter; ///< the leads that were kept
    };
    void createViews();
    void display(const Answer &answer);

    Answer m_answer;
    QComboBox *m_meaning = nullptr;
    QComboBox *m_group = nullptr;
    ReportTableModel *m_stages = nullptr;
    ReportTableModel *m_groups = nullptr;
};

} // namespace lw
