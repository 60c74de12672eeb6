// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadpane.h"

#include "ui/actions/offered.h"
#include "ui/inbox/leadtextview.h"
#include "ui/inbox/whynotline.h"
#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// On the wide page, what was said and came stands left, what was decided and done right.
bool standsLeft(LeadSection::Kind kind)
{
    switch (kind) {
    case LeadSection::Kind::Who:
    case LeadSection::Kind::Asked:
    case LeadSection::Kind::Duplicates:
    case LeadSection::Kind::Inquiries:
    case LeadSection::Kind::Raw: return true;
    case LeadSection::Kind::Qualified:
    case LeadSection::Kind::Owner:
    case LeadSection::Kind::Why:
    case LeadSection::Kind::Deadlines:
    case LeadSection::Kind::History: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

LeadPane::LeadPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_left(new LeadTextView(this))
    , m_reasons(new QWidget(this))
    , m_right(new LeadTextView(m_reasons))
    , m_position(hintLabel({}, this))
    , m_whyNot(new WhyNotLine(session, m_reasons))
    , m_log(new LogLine(this))
{
    setObjectName(u"leadPane"_s);
    m_left->setObjectName(u"leadText"_s);
    m_left->setAccessibleName(tr("The lead"));
    m_left->setPlaceholderText(tr("Choose a lead to see who asked, what for, and why it goes where it goes."));
    m_right->setObjectName(u"leadReasons"_s);
    m_right->setAccessibleName(tr("Why, and what happened"));
    m_position->setWordWrap(false);
    m_position->setContentsMargins(12, 8, 12, 0);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_left, 1);
    auto *reasons = new QVBoxLayout(m_reasons); // a layout without a widget would keep its room when it is not seen
    reasons->setContentsMargins(0, 0, 0, 0);
    reasons->setSpacing(0);
    reasons->addWidget(m_right, 1);
    reasons->addWidget(m_whyNot);
    texts->addWidget(m_reasons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_position);
    layout->addLayout(texts, 1);
    layout->addWidget(m_log);
    connect(m_log, &LogLine::logged, this, &LeadPane::logged);
    connect(m_log, &LogLine::left, this, &LeadPane::left);
    connect(m_whyNot, &WhyNotLine::left, this, &LeadPane::left);
    const auto offerLog = [this] { m_log->setNotOffered(refusalOf(ActionId::LogContact, m_session)); };
    connect(&m_session, &Session::factsChanged, this, offerLog);
    offerLog();
    setWide(false);
    clear();
}

void LeadPane::setDetail(const LeadDetail &detail)
{
    m_detail = detail;
    m_whyNot->setDetail(m_detail);
    m_log->setLead(detail.record);
    render();
}

void LeadPane::setProblem(const QString &message)
{
    clear();
    m_left->setSections({{LeadSection::Kind::Who, {}, {{message, LeadLine::Tone::Late}}}});
}

void LeadPane::clear()
{
    m_detail.reset();
    m_left->setSections({});
    m_right->setSections({});
    m_whyNot->setDetail({});
    m_log->setLead({});
}

void LeadPane::setWide(bool wide)
{
    m_wide = wide;
    m_reasons->setVisible(wide);
    m_position->setVisible(wide);
    render();
}

void LeadPane::setPosition(const QString &text)
{
    m_position->setText(text);
}

void LeadPane::render()
{
    if (!m_detail)
        return;
    QList<LeadSection> left, right;
    for (const LeadSection &section : describeLead(*m_detail, m_session.settings().zoneId, m_session.now(), m_wide))
        (!m_wide || standsLeft(section.kind) ? left : right) += section;
    m_left->setSections(left);
    m_right->setSections(right);
}

void LeadPane::beginLog(Verb verb)
{
    m_log->begin(verb);
}

void LeadPane::restoreLog(const LogEntry &entry)
{
    m_log->restore(entry);
}

void LeadPane::showSection(LeadSection::Kind kind)
{
    (!m_wide || standsLeft(kind) ? m_left : m_right)->showSection(kind);
}

void LeadPane::askWhyNot()
{
    m_whyNot->begin();
}

QList<QWidget *> LeadPane::keyAreas() const
{
    return {m_left, m_right};
}

void LeadPane::focusText()
{
    m_left->setFocus();
}

} // namespace lw
