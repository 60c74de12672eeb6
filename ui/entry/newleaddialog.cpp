// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/newleaddialog.h"

#include "ui/entry/leadform.h"
#include "ui/entry/lookalikelist.h"
#include "ui/session/session.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPauseMs = 300;
constexpr qsizetype kLongestText = 20000;
const QString kSortSetting = u"entry/sort"_s;

} // namespace

NewLeadDialog::NewLeadDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
{
    setObjectName(u"newLeadDialog"_s);
    setWindowTitle(tr("New lead"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    createViews();
    connectAll();
    createKeys();
    loadChoices();
    setSort(entrySortFrom(WindowSettings().value(kSortSetting).toString()));
    m_form->setNow(m_session.now());
    say(tr("Write a name, a company or an e-mail address."), false);
    m_form->focusField(nameOf(Field::FullName));
}

void NewLeadDialog::createViews()
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createHead());
    m_form = new LeadForm(m_session.settings(), m_session.members(), this);
    auto *scroll = new QScrollArea(this); // small screens
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll, 1);
    m_outlook = plainLabel({}, this);
    m_outlook->setObjectName(u"newLeadOutlook"_s);
    m_outlook->setAccessibleName(tr("What will become of it"));
    m_outlook->setWordWrap(true);
    layout->addWidget(m_outlook);
    m_alikes = new LookAlikeList(this);
    layout->addWidget(m_alikes);
    layout->addLayout(createFoot());
    resize(860, 720);
}

QWidget *NewLeadDialog::createHead()
{
    auto *head = new QWidget(this);
    m_sort = new QComboBox(head);
    m_sort->setObjectName(u"newLeadSort"_s);
    m_sort->setAccessibleName(tr("What is typed in"));
    m_sort->setToolTip(tr("Ctrl+1 to Ctrl+4"));
    for (int i = 0; i < kEntrySorts; ++i)
        m_sort->addItem(labelOf(static_cast<EntrySort>(i)));
    QLabel *label = plainLabel(tr("What is typed in"), head);
    label->setBuddy(m_sort);
    m_guessed = hintLabel({}, head);
    m_guessed->setObjectName(u"newLeadGuessed"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_sort);
    layout->addWidget(m_guessed, 1);
    return head;
}

QLayout *NewLeadDialog::createFoot()
{
    m_saved = hintLabel({}, this);
    m_saved->setObjectName(u"newLeadSaved"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Register"), QDialogButtonBox::AcceptRole);
    m_next = buttons->addButton(tr("Register, then ne&xt"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_save->setObjectName(u"newLeadSave"_s);
    m_save->setToolTip(tr("Enter, or Ctrl+Enter from any field"));
    m_save->setDefault(true);
    m_next->setObjectName(u"newLeadNext"_s);
    m_next->setToolTip(tr("Ctrl+Shift+Enter: the next one keeps source and campaign"));
    m_next->setAutoDefault(false);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewLeadDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewLeadDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_saved, 1);
    foot->addWidget(buttons);
    return foot;
}

void NewLeadDialog::connectAll()
{
    connect(m_form, &LeadForm::edited, this, &NewLeadDialog::expectPreview);
    // Who writes on after ordering to save has changed their mind.
    connect(m_form, &LeadForm::writtenByHand, this, [this] { m_savesWhenShown.reset(); });
    connect(&m_pause, &QTimer::timeout, this, &NewLeadDialog::preview);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &NewLeadDialog::onSortChosen);
    connect(m_alikes, &LookAlikeList::leadWanted, this, &NewLeadDialog::leadWanted);
    connect(m_next, &QPushButton::clicked, this, [this] { save(After::Next); });
    connect(&m_session, &Session::columnsChanged, this, &NewLeadDialog::expectPreview);
    connect(&m_session, &Session::factsChanged, this, &NewLeadDialog::expectPreview);
    connect(&m_session, &Session::factsChanged, this,
            [this] { m_form->setFacts(m_session.settings(), m_session.members()); });
    // Sources and campaigns that come while this is open are offered; what is typed stays.
    connect(&m_session, &Session::deedDone, this, &NewLeadDialog::loadChoices);
    connect(&m_session, &Session::reread, this, &NewLeadDialog::loadChoices);
}

void NewLeadDialog::createKeys()
{
    const auto key = [this](const QKeySequence &keys, auto then) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, then);
    };
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        key(QKeySequence(Qt::CTRL | enter), [this] { save(After::Close); });
        key(QKeySequence(Qt::CTRL | Qt::SHIFT | enter), [this] { save(After::Next); });
    }
    for (int i = 0; i < kEntrySorts; ++i)
        key(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { m_sort->setCurrentIndex(i); });
}

void NewLeadDialog::loadChoices()
{
    m_session.ask<EntryChoices>(
        this, [](Workspace &workspace, const Progress &) { return loadEntryChoices(workspace); },
        [this](const Result<EntryChoices> &choices) {
            if (choices)
                m_form->setChoices(*choices);
            else
                say(choices.error().message, true);
        });
}

void NewLeadDialog::setSort(EntrySort sort)
{
    m_sort->setCurrentIndex(static_cast<int>(sort));
    m_form->setSort(sort);
}

void NewLeadDialog::onSortChosen(int index)
{
    const auto sort = static_cast<EntrySort>(index);
    WindowSettings().setValue(kSortSetting, codeOf(sort));
    m_form->setSort(sort);
}

void NewLeadDialog::setText(const QString &text)
{
    if (text.size() > kLongestText)
        return m_guessed->setText(
            tr("The text is longer than %1 characters. Paste the part that describes the lead.").arg(kLongestText));
    m_pasted += m_pasted.isEmpty() ? text.trimmed() : QString(u"\n\n"_s + text.trimmed());
    m_form->take(guessFields(text, m_session.settings().homeCountry));
    showGuesses();
}

void NewLeadDialog::showGuesses()
{
    if (m_pasted.isEmpty())
        return m_guessed->clear();
    const int uncertain = m_form->uncertain();
    m_guessed->setText(uncertain == 0 ? tr("Filled from the pasted text, which is kept with the lead.")
                                      : tr("Filled from the pasted text; %n field(s) with a question mark are guessed "
                                           "by place. The text is kept with the lead.",
                                           nullptr, uncertain));
}

TypedLead NewLeadDialog::typed() const
{
    TypedLead lead{.values = m_form->values(), .how = labelOf(m_form->sort()), .now = m_session.now(), .by = m_session.actor()};
    if (!m_pasted.isEmpty())
        lead.values.insert(u"pasted_text"_s, m_pasted);
    return lead;
}

} // namespace lw
