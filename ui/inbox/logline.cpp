// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/logline.h"

#include "core/decisions/outward.h"
#include "ui/models/contactban.h"
#include "ui/widgets/widgets.h"

#include <QAccessible>
#include <QCheckBox>
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

namespace
{

// Where it makes a difference who began: a person not to be contacted, or a lead that nobody was to contact yet.
bool asksWhoBegan(const LeadRecord &record)
{
    return record.isForbidden() || record.lead.status == Status::ScreenedOut;
}

} // namespace

Act LogEntry::act() const
{
    Act act;
    act.verb = verb;
    act.note = note;
    if (isOwnCall)
        act.reason = QLatin1StringView(kOwnCall);
    return act;
}

LogLine::LogLine(QWidget *parent)
    : QWidget(parent)
    , m_about(plainLabel({}, this))
    , m_problem(hintLabel({}, this))
    , m_kind(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_ownCall(new QCheckBox(tr("They got in touch &themselves"), this))
{
    setObjectName(u"logLine"_s);
    m_problem->setObjectName(u"logProblem"_s);
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
    m_ownCall->setObjectName(u"logOwnCall"_s);
    m_ownCall->setToolTip(tr("A contact or touch that they began is nobody's breach"));
    for (QWidget *part :
         {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_ownCall)})
        part->installEventFilter(this);
    createLayout();
    connect(m_note, &QLineEdit::returnPressed, this, &LogLine::log);
    connect(m_note, &QLineEdit::textChanged, this, &LogLine::showLead);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogLine::showOwnCall);
    connect(m_ownCall, &QCheckBox::toggled, m_problem, &QWidget::hide);
    m_about->hide();
    showLead();
}

void LogLine::createLayout()
{
    auto *button = new QPushButton(tr("Lo&g"), this);
    button->setObjectName(u"logButton"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &LogLine::log);
    auto *line = new QHBoxLayout;
    line->addWidget(m_about);
    line->addWidget(m_kind);
    line->addWidget(m_note, 1);
    line->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_problem);
    layout->addLayout(line);
    layout->addWidget(m_ownCall);
    setTabOrder(m_kind, m_note);
    setTabOrder(m_note, m_ownCall);
    setTabOrder(m_ownCall, button);
}

Verb LogLine::verb() const
{
    return static_cast<Verb>(m_kind->currentData().toInt());
}

void LogLine::begin(Verb verb)
{
    m_kind->setCurrentIndex(m_kind->findData(int(verb)));
    m_note->setFocus();
}

void LogLine::setNotOffered(const QString &why)
{
    m_notOffered = why;
    setToolTip(plainToolTip(why));
    showLead();
}

void LogLine::setLead(const LeadRecord &record)
{
    m_shown = record;
    if (m_record.lead.id == record.lead.id)
        m_record = record; // what forbids to contact them may have changed
    showLead();
}

void LogLine::showLead()
{
    if (m_note->text().isEmpty() && m_record.lead.id != m_shown.lead.id) {
        m_record = m_shown;
        m_ownCall->setChecked(false);
    }
    m_problem->hide();
    m_about->setText(tr("No. %1").arg(m_record.lead.id.value));
    m_about->setVisible(m_record.lead.id != m_shown.lead.id); // only where it could be mistaken
    setEnabled(m_record.lead.id && m_notOffered.isEmpty());
    showOwnCall();
}

void LogLine::showOwnCall()
{
    m_problem->hide();
    m_ownCall->setVisible(asksWhoBegan(m_record));
    m_ownCall->setEnabled(verb() == Verb::Contact || verb() == Verb::Touch);
}

void LogLine::restore(const LogEntry &entry)
{
    if (!m_note->text().isEmpty())
        return;
    m_record = m_shown.lead.id == entry.about.lead.id ? m_shown : entry.about;
    m_kind->setCurrentIndex(m_kind->findData(int(entry.verb)));
    m_note->setText(entry.note);
    m_ownCall->setChecked(entry.isOwnCall);
}

bool LogLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    if (watched == m_ownCall && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return) {
        log();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

LogEntry LogLine::entry() const
{
    const bool isOwnCall = m_ownCall->isChecked() && m_ownCall->isEnabled() && asksWhoBegan(m_record);
    return {.about = m_record, .verb = verb(), .note = m_note->text().trimmed(), .isOwnCall = isOwnCall};
}

QString LogLine::refusal() const
{
    if (mayContact(m_record, entry().act()))
        return {};
    return tr("Not logged. %1 If they got in touch themselves, log a contact or a touch and tick “%2”. A ban that no "
              "longer holds is lifted in Setup, “Do not contact”.")
        .arg(banSentence(m_record), m_ownCall->text().remove(u'&'));
}

void LogLine::log()
{
    const LogEntry written = entry();
    if (written.verb == Verb::Note && written.note.isEmpty())
        return m_note->setFocus(); // a note without words is none
    if (const QString why = refusal(); !why.isEmpty()) {
        m_problem->setText(why);
        m_problem->show();
        QAccessibleEvent spoken(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
        return (m_ownCall->isEnabled() ? static_cast<QWidget *>(m_ownCall) : m_kind)->setFocus();
    }
    m_note->clear();
    m_ownCall->setChecked(false);
    Q_EMIT logged(written);
}

} // namespace lw
