// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/splitdialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace lw
{

using namespace Qt::StringLiterals;

SplitDialog::SplitDialog(Session &session, LeadId lead, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_lead(lead)
    , m_model(new QStandardItemModel(0, 5, this))
{
    setObjectName(u"splitDialog"_s);
    setWindowTitle(tr("Its own lead: inquiries of lead %1").arg(lead.value));
    createViews();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SplitDialog::check);
    connect(m_list, &QTableView::doubleClicked, this, &SplitDialog::accept);
    m_list->setFocus();
    check();
    ask();
}

void SplitDialog::createViews()
{
    m_model->setHorizontalHeaderLabels({tr("No."), tr("Received"), tr("Source"), tr("Who asked"), tr("Otherwise")});
    m_list = makeChoiceTable(u"splitList"_s, m_model, this);
    m_list->setAccessibleName(tr("Inquiries"));
    m_hint = plainLabel({}, this);
    m_hint->setObjectName(u"splitHint"_s);
    m_hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, tr("Make it a lead"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(720, 360);
}

void SplitDialog::ask()
{
    m_session.ask<QList<InquiryChoice>>(
        this, [lead = m_lead](Workspace &workspace, const Progress &) { return inquiryChoices(workspace, lead); },
        [this](const Result<QList<InquiryChoice>> &choices) {
            if (choices)
                fill(*choices);
            else
                m_hint->setText(choices.error().message);
        });
}

// The first that can go is chosen, so that Enter alone splits where there is but one.
void SplitDialog::fill(const QList<InquiryChoice> &choices)
{
    m_choices = choices;
    QString first;
    for (const InquiryChoice &choice : choices) {
        const Inquiry &inquiry = choice.filed.inquiry;
        const QString number = QString::number(inquiry.number);
        addChoice(m_model,
                  {number, instantText(inquiry.receivedAt, m_session.settings().zoneId), shownText(choice.filed.source),
                   choice.asked.isEmpty() ? tr("not said") : shownText(choice.asked), shownText(choice.differs)},
                  number);
        if (first.isEmpty() && choice.refusal.isEmpty())
            first = number;
    }
    fitColumns(m_list);
    setCurrentKey(m_list, first);
    check();
}

const InquiryChoice *SplitDialog::current() const
{
    const QString key = currentKey(m_list);
    const auto found = std::ranges::find_if(
        m_choices, [&](const InquiryChoice &choice) { return QString::number(choice.filed.inquiry.number) == key; });
    return found == m_choices.end() ? nullptr : &*found;
}

void SplitDialog::check()
{
    const InquiryChoice *choice = current();
    m_act->setEnabled(choice && choice->refusal.isEmpty());
    if (!choice)
        m_hint->clear();
    else
        m_hint->setText(choice->refusal.isEmpty()
                            ? tr("Inquiry %1 becomes lead %1: screened, graded and routed as a new one. What only it "
                                 "said is taken back from lead %2.")
                                  .arg(choice->filed.inquiry.number)
                                  .arg(m_lead.value)
                            : choice->refusal);
    m_list->setAccessibleDescription(m_hint->text());
}

void SplitDialog::accept()
{
    const InquiryChoice *choice = current();
    if (!choice || !choice->refusal.isEmpty())
        return;
    splitInWindow(m_session, choice->filed.inquiry.number);
    QDialog::accept();
}

// The remarks come from the thread that does the deed; they are read after it is done.
void splitInWindow(Session &session, qint64 inquiry)
{
    const auto remarks = std::make_shared<QStringList>();
    const QString label = SplitDialog::tr("Make inquiry %1 a lead of its own").arg(inquiry);
    session.perform(
        label,
        [inquiry, remarks, actor = session.actor(), now = session.now()](Workspace &workspace, const Progress &) {
            return splitInquiry(workspace, inquiry, actor, now, remarks.get());
        },
        &session,
        [&session, remarks, inquiry](const Result<OperationId> &done) {
            if (!done)
                return session.say({Message::Kind::Problem, done.error().message});
            const QStringList said = QStringList{SplitDialog::tr("Inquiry %1 is a lead now.").arg(inquiry)} + *remarks;
            session.say({Message::Kind::Done, said.join(u' '), true});
        });
}

} // namespace lw
