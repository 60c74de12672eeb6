// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/screeningtab.h"

#include "core/workspace/changescreening.h"
#include "ui/models/screeningmodel.h"
#include "ui/setup/screenexistingdialog.h"
#include "ui/setup/screeningdialog.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

ScreeningTab::ScreeningTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"screening"_s,
               .purpose = tr("Who is no lead. Whoever an entry holds for is screened out on arrival, with its reason; "
                             "a person can let them in again."),
               .add = tr("A&dd entry…"),
               .emptyTitle = tr("Nobody is screened out by name"),
               .emptyHint = tr("Add competitors and suppliers, and words that only students or job seekers use."),
               .right = Right::ChangePolicy},
              parent)
    , m_model(new ScreeningModel(this))
{
    setModel(m_model);
    createButtons();
    createNotice();
    connect(&session, &Session::opened, this, &ScreeningTab::reload);
    connect(&session, &Session::factsChanged, this, &ScreeningTab::reload);
    connect(&session, &Session::deedDone, this, [this](const Session::Done &done) {
        m_isStale |= m_hasChanged && !done.leads.isEmpty();
        lookWhenSeen();
    });
    reload();
}

// Made in the order in which Tab goes through them; each is put before those added earlier.
void ScreeningTab::createButtons()
{
    auto *countries = new QPushButton(tr("Countries &served…"), this);
    countries->setObjectName(u"screeningCountries"_s);
    auto *base = new QPushButton(tr("Leads in the &base…"), this);
    base->setObjectName(u"screeningBase"_s);
    base->setToolTip(tr("Look for open leads that the list holds for"));
    addButton(base);
    addButton(countries);
    connect(countries, &QPushButton::clicked, this, &ScreeningTab::editCountries);
    connect(base, &QPushButton::clicked, this, &ScreeningTab::openBase);
}

// Between what the list is for and the search: seen, but in nobody's way.
void ScreeningTab::createNotice()
{
    m_notice = new QWidget(this);
    m_notice->setObjectName(u"screeningNotice"_s);
    m_noticeText = plainLabel({}, m_notice);
    m_noticeText->setObjectName(u"screeningNoticeText"_s);
    m_noticeText->setWordWrap(true);
    m_noticeOpen = new QPushButton(tr("&Look at them…"), m_notice);
    m_noticeOpen->setObjectName(u"screeningNoticeOpen"_s);
    m_noticeOpen->setAccessibleName(tr("Look at the leads in the base that match the list"));
    connect(m_noticeOpen, &QPushButton::clicked, this, &ScreeningTab::openMatches);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins({});
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_noticeOpen);
    m_notice->hide();
    qobject_cast<QBoxLayout *>(layout())->insertWidget(1, m_notice);
    tabFromTheNotice();
}

// Tab comes to the notice where it stands, before the search; the others follow in the order they were made.
void ScreeningTab::tabFromTheNotice()
{
    QWidget *before = m_noticeOpen;
    for (QWidget *each : findChildren<QWidget *>()) {
        if (each == m_noticeOpen || !(each->focusPolicy() & Qt::TabFocus))
            continue;
        setTabOrder(before, each);
        before = each;
    }
}

void ScreeningTab::reload()
{
    if (!session().isOpen())
        return;
    const ScreeningList &list = session().rulebook()->rulebook.screening;
    const QList<ScreeningEntry> entries = entriesOf(list);
    replaceRows([&] { m_model->setRows(entries); });
    const QString served =
        list.countriesServed.isEmpty() ? tr("all countries served") : list.countriesServed.join(u", "_s);
    QString summary = tr("Entries: %1 · %2").arg(QLocale().toString(entries.size()), served);
    const Policy &policy = session().rulebook()->rulebook.policy;
    if (!policy.isEmpty() && !ruleFor(policy, RuleType::Screening, session().today(), LeadFacts{}))
        summary += tr(" · The policy has no rule of screening in force: the list keeps nobody out.");
    setSummary(summary);
    noticeChange(list);
}

void ScreeningTab::showEvent(QShowEvent *event)
{
    ListTab::showEvent(event);
    lookWhenSeen();
}

// However it came about: here, by undo, or by another program.
void ScreeningTab::noticeChange(const ScreeningList &list)
{
    const bool isOther = m_list && *m_list != list;
    m_list = list;
    m_hasChanged |= isOther;
    m_isStale |= isOther;
    lookWhenSeen();
}

// A large base is not gone through while nobody looks here.
void ScreeningTab::lookWhenSeen()
{
    if (m_isStale && isVisible() && session().isOpen())
        look();
}

void ScreeningTab::look()
{
    m_isStale = false;
    if (m_task)
        m_task->cancel();
    const int number = ++m_looks; // only the last one counts
    m_task = session().askLong<ListLook>(
        tr("Compare the screening list with the base"), this,
        [now = session().now()](Workspace &workspace, const Progress &progress) {
            return lookAtBase(workspace, now, progress);
        },
        [this, number](const Result<ListLook> &found) {
            if (number == m_looks)
                showFound(found);
        });
}

void ScreeningTab::showFound(const Result<ListLook> &found)
{
    const bool hadFocus = m_noticeOpen->hasFocus();
    m_found = found ? std::optional(*found) : std::nullopt;
    const qsizetype matches = found ? found->matches.size() : 0;
    m_noticeText->setText(found ? tr("%Ln lead(s) in the base match(es) the list.", nullptr, int(matches))
                                : tr("The leads in the base were not looked at: %1").arg(found.error().message));
    m_noticeOpen->setAccessibleDescription(m_noticeText->text());
    m_notice->setVisible(!found || matches > 0);
    if (hadFocus && m_notice->isHidden())
        takeFocus();
}

void ScreeningTab::openMatches()
{
    if (!m_found)
        return openBase();
    auto *dialog = new ScreenExistingDialog(session(), this);
    dialog->present(*m_found);
    dialog->open();
}

void ScreeningTab::openBase()
{
    if (!session().isOpen())
        return;
    auto *dialog = new ScreenExistingDialog(session(), this);
    dialog->look();
    dialog->open();
}

void ScreeningTab::add()
{
    openDialog({});
}

void ScreeningTab::edit(int row)
{
    openDialog(m_model->rows()[row]);
}

void ScreeningTab::openDialog(const ScreeningEntry &entry)
{
    QList<ScreeningEntry> others = m_model->rows();
    others.removeOne(entry);
    auto *dialog = new ScreeningDialog(entry, others, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry] {
        if (dialog->entry() != entry)
            save(entry, dialog->entry());
    });
    dialog->open();
}

void ScreeningTab::save(const ScreeningEntry &was, const ScreeningEntry &entry)
{
    const QString actor = session().actor();
    const QDateTime now = session().now();
    if (was.value.isEmpty())
        perform(tr("Screen out “%1”").arg(shownText(entry.value)),
                [=](Workspace &workspace, const Progress &) { return addScreening(workspace, entry, actor, now); });
    else
        perform(tr("Change the screening entry “%1”").arg(shownText(was.value)),
                [=](Workspace &workspace, const Progress &) {
                    return replaceScreening(workspace, was, entry, actor, now);
                });
}

void ScreeningTab::remove(const QList<int> &rows)
{
    QList<ScreeningEntry> entries;
    for (const int row : rows)
        entries += m_model->rows()[row];
    const QString label = entries.size() == 1
                              ? tr("Remove the screening entry “%1”").arg(shownText(entries.first().value))
                              : tr("Remove %n screening entry(s)", nullptr, int(entries.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return removeScreening(workspace, entries, actor, now); });
}

void ScreeningTab::editCountries()
{
    if (!session().isOpen())
        return;
    const QStringList served = session().rulebook()->rulebook.screening.countriesServed;
    auto *dialog = new CountriesDialog(served, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, served] {
        const QStringList countries = dialog->countries();
        if (countries == served)
            return;
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(tr("Change the countries served"), [=](Workspace &workspace, const Progress &) {
            return serveCountries(workspace, countries, actor, now);
        });
    });
    dialog->open();
}

} // namespace lw
