// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/logline.h"

#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

LogLine::LogLine(QWidget *parent)
    : QWidget(parent)
    , m_about(plainLabel({}, this))
    , m_kind(new QComboBox(this))
    , m_note(new QLineEdit(this))
{
    setObjectName(u"logLine"_s);
    m_kind->setObjectName(u"logKind"_s);
    m_kind->setAccessibleName(tr("What was done"));
    for (const Verb verb : {Verb::Attempt, Verb::Contact, Verb::Touch, Verb::Note})
        m_kind->addItem(labelOf(verb), int(verb));
    m_kind->setToolTip(
        tr("An attempt is a try to reach them, a contact a conversation, a touch anything sent or shown"));
    m_note->setObjectName(u"logNote"_s);
    m_note->setAccessibleName(tr("In words"));
    m_note->setPlaceholderText(tr("What happened, in words"));
    m_note->setMaxLength(2000);
    m_note->installEventFilter(this);
    m_kind->installEventFilter(this);
    auto *button = new QPushButton(tr("Lo&g"), this);
    button->setObjectName(u"logButton"_s);
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_about);
    layout->addWidget(m_kind);
    layout->addWidget(m_note, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &LogLine::log);
    connect(m_note, &QLineEdit::returnPressed, this, &LogLine::log);
    connect(m_note, &QLineEdit::textChanged, this, &LogLine::showLead);
    m_about->hide();
}

void LogLine::begin(Verb verb)
{
    m_kind->setCurrentIndex(m_kind->findData(int(verb)));
    m_note->setFocus();
}

void LogLine::setLead(LeadId lead)
{
    m_shownLead = lead;
    showLead();
}

void LogLine::showLead()
{
    if (m_note->text().isEmpty())
        m_lead = m_shownLead;
    m_about->setText(tr("No. %1").arg(m_lead.value));
    m_about->setVisible(m_lead != m_shownLead); // only where it could be mistaken
    setEnabled(bool(m_lead));
}

void LogLine::restore(LeadId lead, Verb verb, const QString &note)
{
    if (!m_note->text().isEmpty())
        return;
    m_lead = lead;
    m_kind->setCurrentIndex(m_kind->findData(int(verb)));
    m_note->setText(note);
}

bool LogLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LogLine::log()
{
    const auto verb = static_cast<Verb>(m_kind->currentData().toInt());
    const QString note = m_note->text().trimmed();
    if (verb == Verb::Note && note.isEmpty())
        return m_note->setFocus(); // a note without words is none
    const LeadId lead = m_lead;
    m_note->clear();
    Q_EMIT logged(lead, verb, note);
}

} // namespace lw
