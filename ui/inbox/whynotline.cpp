// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/whynotline.h"

#include "core/decisions/whynot.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

WhyNotLine::WhyNotLine(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QComboBox(this))
    , m_answer(plainLabel({}, this))
{
    setObjectName(u"whyNotLine"_s);
    m_name->setObjectName(u"whyNotName"_s);
    m_name->setAccessibleName(tr("Why not this rep"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->lineEdit()->setObjectName(u"whyNotText"_s);
    m_name->lineEdit()->setPlaceholderText(tr("A rep"));
    m_name->completer()->setCompletionMode(QCompleter::InlineCompletion);
    m_name->installEventFilter(this);
    m_answer->setObjectName(u"whyNotAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    createLayout();
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &WhyNotLine::ask);
    connect(m_name, &QComboBox::textActivated, this, &WhyNotLine::ask);
    setDetail({});
}

void WhyNotLine::createLayout()
{
    QLabel *label = plainLabel(tr("Why not"), this);
    label->setBuddy(m_name);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addLayout(line);
    layout->addWidget(m_answer);
}

void WhyNotLine::setDetail(const std::optional<LeadDetail> &detail)
{
    const LeadId lead = detail ? detail->record.lead.id : LeadId();
    std::optional<Explained> explained = detail ? detail->explained : std::nullopt;
    const bool isSame = lead == m_lead && explained && m_explained && explained->kept.at == m_explained->kept.at;
    m_explained = std::move(explained);
    setEnabled(m_explained.has_value());
    if (m_begins && isEnabled())
        begin();
    if (isSame)
        return; // the answer stands as long as its decision does
    m_lead = lead;
    ++m_asked;
    m_name->clear();
    say({});
    if (!m_explained)
        return;
    for (const Rep &rep : m_explained->rulebook->rulebook.reps) {
        if (rep.name.compare(m_explained->decision.routing.owner, Qt::CaseInsensitive) != 0)
            m_name->addItem(rep.name);
    }
    m_name->setCurrentIndex(-1);
    m_name->clearEditText();
}

void WhyNotLine::begin()
{
    m_begins = !isEnabled(); // the lead is still being read; what is not enabled takes no focus
    if (m_begins)
        return;
    m_name->setFocus();
    m_name->lineEdit()->selectAll();
}

void WhyNotLine::ask()
{
    const QString name = m_name->currentText().simplified();
    const int asked = ++m_asked;
    if (!m_explained || name.isEmpty())
        return say({});
    m_session.ask<WhyNot>(
        this,
        [name, explained = *m_explained](Workspace &, const Progress &) -> Result<WhyNot> {
            return whyNot(name, explained.kept.facts, *explained.rulebook, explained.situation);
        },
        [this, asked](const Result<WhyNot> &answer) {
            if (asked != m_asked)
                return;
            if (!answer)
                return say(answer.error().message);
            say(answer->change.isEmpty() ? answer->reason
                                         : tr("%1 It would be with %2.").arg(answer->reason, answer->change));
        });
}

void WhyNotLine::say(const QString &text)
{
    m_answer->setText(shownText(text));
    m_answer->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent spoken(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

bool WhyNotLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lw
