// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/newleaddialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/entry/leadform.h"
#include "ui/entry/previewtext.h"
#include "ui/session/session.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPauseMs = 300;
constexpr int kShownRows = 4;
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
    createAlikes();
    layout->addWidget(m_listLabel);
    layout->addWidget(m_list);
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
    layout->addLayout(foot);
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

void NewLeadDialog::createAlikes()
{
    m_alikes = new QStandardItemModel(0, 6, this);
    m_alikes->setHorizontalHeaderLabels(
        {tr("Lead"), tr("Name"), tr("Company"), tr("Status"), tr("Owner"), tr("In common")});
    m_list = makeChoiceTable(u"newLeadAlikes"_s, m_alikes, this);
    m_list->setAccessibleName(tr("Leads that look like it"));
    m_list->setToolTip(tr("Enter opens the lead"));
    m_list->installEventFilter(this);
    m_list->setFixedHeight(m_list->verticalHeader()->defaultSectionSize() * (kShownRows + 1) + 8);
    m_listLabel = plainLabel({}, this);
    m_listLabel->setObjectName(u"newLeadAlikesLabel"_s);
    m_listLabel->setBuddy(m_list);
    m_list->hide();
    m_listLabel->hide();
}

void NewLeadDialog::connectAll()
{
    connect(m_form, &LeadForm::edited, this, &NewLeadDialog::expectPreview);
    // Who writes on after ordering to save has changed their mind.
    connect(m_form, &LeadForm::writtenByHand, this, [this] { m_savesWhenShown.reset(); });
    connect(&m_pause, &QTimer::timeout, this, &NewLeadDialog::preview);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &NewLeadDialog::onSortChosen);
    connect(m_list, &QTableView::clicked, this, &NewLeadDialog::openCurrent);
    connect(m_next, &QPushButton::clicked, this, [this] { save(After::Next); });
    connect(&m_session, &Session::columnsChanged, this, &NewLeadDialog::expectPreview);
    connect(&m_session, &Session::factsChanged, this, &NewLeadDialog::expectPreview);
    connect(&m_session, &Session::factsChanged, this,
            [this] { m_form->setFacts(m_session.settings(), m_session.members()); });
    // Sources and campaigns that come while this is open are offered; what is typed stays.
    connect(&m_session, &Session::deedDone, this, &NewLeadDialog::loadChoices);
    connect(&m_session, &Session::reread, this, &NewLeadDialog::loadChoices);
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
    TypedLead lead{.values = m_form->values(), .how = labelOf(m_form->sort()), .now = m_session.now()};
    if (!m_pasted.isEmpty())
        lead.values.insert(u"pasted_text"_s, m_pasted);
    return lead;
}

void NewLeadDialog::expectPreview()
{
    m_isShown = false;
    ++m_asked;
    m_pause.start();
    showGuesses();
}

void NewLeadDialog::preview()
{
    m_pause.stop();
    const int asked = ++m_asked;
    m_session.ask<LeadPreview>(
        this,
        [lead = typed(), columns = m_session.columns()](Workspace &workspace, const Progress &) {
            return previewLead(workspace, lead, columns.get());
        },
        [this, asked](const Result<LeadPreview> &found) {
            if (asked != m_asked)
                return;
            if (!found) {
                m_savesWhenShown.reset();
                return say(found.error().message, true);
            }
            show(*found);
        });
}

void NewLeadDialog::show(const LeadPreview &preview)
{
    m_isShown = true;
    m_form->clearProblems();
    const PreviewText text = describePreview(preview, m_session.now(), m_session.settings().zoneId);
    say(text.text, text.tone == PreviewText::Tone::Warning && m_form->isTouched());
    const QString before = currentKey(m_list);
    m_alikes->removeRows(0, m_alikes->rowCount());
    for (const LookAlike &alike : preview.lookAlikes) {
        const LeadRecord &record = alike.record;
        const QString number = QString::number(record.lead.id.value);
        addChoice(m_alikes,
                  {number, shownText(record.person.shownName()), shownText(record.company.name),
                   labelOf(record.lead.status), shownText(record.lead.owner), agreementText(alike)},
                  number);
    }
    setCurrentKey(m_list, before);
    const bool any = !preview.lookAlikes.isEmpty();
    m_listLabel->setText(preview.hasMore ? tr("The likeliest %1 look-alikes").arg(kLookAlikesShown)
                                         : tr("%n look-alike(s)", nullptr, int(preview.lookAlikes.size())));
    if (!any && m_list->hasFocus())
        m_form->focusField(nameOf(Field::FullName));
    m_listLabel->setVisible(any);
    m_list->setVisible(any);
    const std::optional<After> ordered = std::exchange(m_savesWhenShown, std::nullopt);
    m_problem = preview.problem;
    if (m_problem && (m_form->isTouched() || ordered))
        showProblem(*m_problem);
    const bool needsALook = preview.row.outcome != IntakeOutcome::NewLead || (any && preview.lookAlikes.first().isSame);
    if (!ordered || m_problem)
        return;
    if (needsALook)
        return m_saved->setText(tr("Look at this first. The same key again registers it."));
    m_after = *ordered;
    perform();
}

void NewLeadDialog::showProblem(const EntryProblem &problem)
{
    if (!problem.field || !m_form->showProblem(*problem.field, problem.text))
        say(problem.text, true);
}

// Warnings differ by their sign as well as by their colour.
void NewLeadDialog::say(const QString &text, bool isWarning)
{
    m_outlook->setText(isWarning ? QString(u"\u26A0 "_s + text) : text);
    QPalette colours = palette();
    if (isWarning)
        colours.setColor(QPalette::WindowText, Theme(palette()).late());
    m_outlook->setPalette(colours);
}

void NewLeadDialog::openCurrent()
{
    if (const qint64 number = currentKey(m_list).toLongLong(); number > 0)
        Q_EMIT leadWanted(number);
}

// In the list Enter opens; it must not reach the default button.
bool NewLeadDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isEnter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
        if (isEnter && (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            openCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void NewLeadDialog::accept()
{
    save(After::Close);
}

// Nothing is registered before its outlook was there to be read: what asks again, or is screened out, says so first.
void NewLeadDialog::save(After after)
{
    if (m_isSaving)
        return;
    m_form->setNow(m_session.now());
    if (const QString wrong = m_form->problem(); !wrong.isEmpty()) {
        m_form->showProblem(Field::ReceivedAt, wrong);
        return m_form->focusField(nameOf(Field::ReceivedAt));
    }
    m_after = after;
    if (m_isShown && m_problem)
        return showProblem(*m_problem);
    if (m_isShown)
        return perform();
    m_savesWhenShown = after;
    preview();
}

void NewLeadDialog::perform()
{
    const TypedLead lead = typed();
    setSaving(true);
    const auto number = std::make_shared<qint64>(0);
    m_session.perform(
        labelOfRegistering(lead),
        [lead, number, actor = m_session.actor()](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<ImportResult> done = registerLead(workspace, lead, actor);
            if (!done)
                return done.error();
            *number = done->firstNumber;
            return done->operation;
        },
        this, [this, lead, number](const Result<OperationId> &done) { onSaved(done, lead, *number); });
}

void NewLeadDialog::onSaved(const Result<OperationId> &done, const TypedLead &lead, qint64 number)
{
    setSaving(false);
    if (!done)
        return say(done.error().message, true);
    Q_EMIT registered(number);
    if (m_after == After::Close)
        return QDialog::accept();
    m_pasted.clear();
    m_form->setNow(m_session.now());
    m_form->clearForNext();
    loadChoices(); // the lead may have brought a new source
    m_saved->setText(
        tr("Registered under %1: %2")
            .arg(number)
            .arg(shownText(lead.values.value(nameOf(Field::FullName), lead.values.value(nameOf(Field::Company))))));
}

void NewLeadDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_saved->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_next)})
        part->setEnabled(!isSaving);
    if (isSaving)
        m_focused = focusWidget();
    m_form->setEnabled(!isSaving);
    if (!isSaving && m_focused)
        m_focused->setFocus();
}

void NewLeadDialog::reject()
{
    if (m_isSaving)
        return;
    if (!m_form->isTouched())
        return QDialog::reject();
    const QString name = typed().values.value(nameOf(Field::FullName));
    auto *box = new QMessageBox(QMessageBox::Question, tr("New lead"),
                                name.isEmpty() ? tr("Throw away what you have written?")
                                               : tr("Throw away what you have written about %1?").arg(shownText(name)),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"newLeadDiscard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    showPlainly(box);
    const QPushButton *discard = box->addButton(tr("&Throw away"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep writing"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::finished, this, [this, box, discard] {
        if (box->clickedButton() == discard)
            QDialog::reject();
    });
    box->open();
}

} // namespace lw
