// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/leaddetail.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace lw
{

class Session;

/// Asks why a rep is not the owner of the lead that is shown, and says below what decided and the least that would
/// have to be otherwise.
class WhyNotLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhyNotLine)

public:
    explicit WhyNotLine(Session &session, QWidget *parent = nullptr);

    /// Only a lead whose decision is kept can be asked about.
    void setDetail(const std::optional<LeadDetail> &detail);
    void begin(); ///< the keys go to the name

Q_SIGNALS:
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void ask();
    void say(const QString &text);

    Session &m_session;
    int m_asked = 0; ///< an answer to any but the last is too late
    std::optional<Explained> m_explained;
    LeadId m_lead;
    bool m_begins = false; ///< somebody asked before the lead was there
    QComboBox *m_name;
    QLabel *m_answer;
};

} // namespace lw
