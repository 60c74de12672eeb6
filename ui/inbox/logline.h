// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"
#include "core/leads/leadrecord.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace lw
{

/// What was done about a lead, as it is written down.
struct LogEntry {
    LeadRecord about; ///< the lead as it was known
    Verb verb = Verb::Note;
    QString note = {};
    bool isOwnCall = false; ///< they got in touch themselves

    /// The act to be carried out; by whom and when is the caller's to say.
    Act act() const;
};

/// One line to write down what was done about a lead: an attempt, a contact, a touch or a note. Enter logs it. Where
/// the person must not be contacted, the line says why not and asks whether they got in touch themselves.
class LogLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogLine)

public:
    explicit LogLine(QWidget *parent = nullptr);

    void setNotOffered(const QString &why); ///< whoever acts should not log; empty: they may

    /// Whom the next line is about; a record without an id: nobody. Words already begun stay about whom they were
    /// begun.
    void setLead(const LeadRecord &record);
    void begin(Verb verb); ///< sets the kind and waits for the words
    /// Puts words back that could not be saved, unless others were begun since.
    void restore(const LogEntry &entry);

Q_SIGNALS:
    void logged(const lw::LogEntry &entry);
    void left(); ///< Esc: back to where the work is

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void log();
    void showLead();
    void showOwnCall();
    LogEntry entry() const;
    QString refusal() const; ///< why it cannot be logged so; empty: it can
    Verb verb() const;

    LeadRecord m_record; ///< whom the words in the line are about
    LeadRecord m_shown;  ///< beside the line
    QLabel *m_about;
    QLabel *m_problem;
    QString m_notOffered;
    QComboBox *m_kind;
    QLineEdit *m_note;
    QCheckBox *m_ownCall;
};

} // namespace lw
