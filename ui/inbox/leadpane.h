// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inbox/logline.h"
#include "ui/text/leadtext.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace lw
{

class LeadTextView;
class Session;
class WhyNotLine;

/// Everything about one lead: beside the list in one column, or on the whole page in two with the full trace and the
/// record as it came.
class LeadPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadPane)

public:
    explicit LeadPane(Session &session, QWidget *parent = nullptr);

    void setDetail(const LeadDetail &detail);
    void setProblem(const QString &message);
    void clear();
    /// The lead whose detail is shown; null where there is none.
    const LeadRecord *record() const { return m_detail ? &m_detail->record : nullptr; }
    void setWide(bool wide);
    void setPosition(const QString &text); ///< “12 of 37”
    void beginLog(Verb verb);
    void restoreLog(const LogEntry &entry);
    void showSection(LeadSection::Kind kind); ///< scrolls to that part
    void askWhyNot();                         ///< the keys go where a rep is named; only on the whole page

    /// Where the keys of the list work too.
    QList<QWidget *> keyAreas() const;
    void focusText();

Q_SIGNALS:
    void logged(const lw::LogEntry &entry);
    void left();

private:
    void render();

    Session &m_session;
    LeadTextView *m_left;
    QWidget *m_reasons; ///< seen where the lead has the window to itself
    LeadTextView *m_right;
    QLabel *m_position;
    WhyNotLine *m_whyNot;
    LogLine *m_log;
    std::optional<LeadDetail> m_detail;
    bool m_wide = false;
};

} // namespace lw
