// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace lw
{

/// One line to write down what was done about a lead: an attempt, a contact, a touch or a note. Enter logs it.
class LogLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogLine)

public:
    explicit LogLine(QWidget *parent = nullptr);

    /// Whom the next line is about. Words already begun stay about whom they were begun.
    void setLead(LeadId lead);
    void begin(Verb verb); ///< sets the kind and waits for the words
    /// Puts words back that could not be saved, unless others were begun since.
    void restore(LeadId lead, Verb verb, const QString &note);

Q_SIGNALS:
    void logged(lw::LeadId lead, lw::Verb verb, const QString &note);
    void left(); ///< Esc: back to where the work is

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void log();
    void showLead();

    LeadId m_lead;      ///< of the words in the line
    LeadId m_shownLead; ///< beside the line
    QLabel *m_about;
    QComboBox *m_kind;
    QLineEdit *m_note;
};

} // namespace lw
