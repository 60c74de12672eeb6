// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/weeklypage.h"

#include "core/workspace/weeklyreport.h"
#include "ui/actions/actions.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printing.h"
#include "ui/print/reportdocument.h"
#include "ui/session/session.h"
#include "ui/text/reporttext.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

WeeklyPage::WeeklyPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"weeklyPage"_s);
    createActions();
    createViews();
    connectAll();
}
WeeklyPage::~WeeklyPage() = default;

QList<QAction *> WeeklyPage::pageActions() const
{
    return {m_savePdf, m_print};
}

void WeeklyPage::enter()
{
    if (m_stale)
        reload();
    m_day->setFocus();
}

void WeeklyPage::createActions()
{
    m_savePdf = makeAction(ActionId::SavePdf, this);
    m_print = makeAction(ActionId::Print, this);
    addActions({m_savePdf, m_print});
}

void WeeklyPage::createViews()
{
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeHead(tr("Weekly report")));
    layout->addLayout(makeControls());
    m_stack = new QStackedWidget(this);
    m_preview = new PagePreview(m_stack);
    m_stack->addWidget(m_preview);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    showEmpty(true);
}

QLayout *WeeklyPage::makeControls()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &label, QWidget *widget, const QString &objectName) {
        widget->setObjectName(objectName);
        if (!label.isEmpty()) {
            QLabel *text = plainLabel(label, this);
            text->setBuddy(widget);
            row->addWidget(text);
        }
        row->addWidget(widget);
    };
    m_previous = new QPushButton(tr("Pre&vious week"), this);
    add({}, m_previous, u"previousWeek"_s);
    m_day = new QDateEdit(lastFullWeek(session().today(), session().settings().weekStart).from, this);
    m_day->setCalendarPopup(true);
    add(tr("&Week of"), m_day, u"weekDay"_s);
    m_next = new QPushButton(tr("Ne&xt week"), this);
    add({}, m_next, u"nextWeek"_s);
    m_weekText = plainLabel({}, this);
    add({}, m_weekText, u"weekText"_s);
    row->addStretch(1);
    m_paper = new QComboBox(this);
    m_paper->addItems({u"A4"_s, u"Letter"_s}); // names of papers, the same in every language and in Settings
    add(tr("Pape&r"), m_paper, u"paper"_s);
    m_orientation = new QComboBox(this);
    m_orientation->addItems({tr("Portrait"), tr("Landscape")});
    m_orientation->setAccessibleName(tr("Orientation"));
    add({}, m_orientation, u"orientation"_s);
    m_pageCount = plainLabel({}, this);
    add({}, m_pageCount, u"pageCount"_s);
    return row;
}

void WeeklyPage::connectAll()
{
    connect(m_previous, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addDays(-7)); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addDays(7)); });
    connect(m_day, &QDateEdit::dateChanged, this, &WeeklyPage::reload);
    connect(m_paper, &QComboBox::activated, this, [this] { m_paperChosen = true; });
    connect(m_paper, &QComboBox::currentIndexChanged, this, &WeeklyPage::layOutPages);
    connect(m_orientation, &QComboBox::currentIndexChanged, this, &WeeklyPage::layOutPages);
    connect(&session(), &Session::columnsChanged, this, &WeeklyPage::reloadIfSeen);
    connect(&session(), &Session::factsChanged, this, &WeeklyPage::reloadIfSeen);
    connect(m_savePdf, &QAction::triggered, this, [this] {
        const QString name = tr("week-%1.pdf", "file name").arg(week().from.toString(Qt::ISODate));
        savePdf(session(), this, m_document, pageSetup(), name);
    });
    connect(m_print, &QAction::triggered, this, [this] { printDocument(session(), this, m_document, pageSetup()); });
}

Period WeeklyPage::week() const
{
    const QDate day = m_day->date();
    const QDate start = day.addDays(-((day.dayOfWeek() - session().settings().weekStart + 7) % 7));
    return {start, start.addDays(6)};
}

PageSetup WeeklyPage::pageSetup() const
{
    return {.paper = m_paper->currentText(),
            .orientation = m_orientation->currentIndex() == 0 ? QPageLayout::Portrait : QPageLayout::Landscape};
}

void WeeklyPage::reloadIfSeen()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void WeeklyPage::reload()
{
    m_stale = false;
    const int request = ++m_request;
    m_weekText->setText(periodText(week()));
    if (!m_paperChosen)
        m_paper->setCurrentText(session().settings().paper);
    const std::shared_ptr<const LeadColumns> columns = session().columns();
    if (!columns || columns->size() == 0)
        return showEmpty(!columns);
    session().askLong<WeeklyReport>(
        tr("Making the weekly report"), this,
        [columns, week = week(), now = session().now()](Workspace &workspace, const Progress &) {
            return weeklyReport(workspace, *columns, week, now);
        },
        [this, request](const Result<WeeklyReport> &report) {
            if (request != m_request)
                return;
            if (!report)
                return session().say({.kind = Message::Kind::Problem, .text = report.error().message});
            m_document = weeklyDocument(*report);
            layOutPages();
        });
}

void WeeklyPage::layOutPages()
{
    const int request = ++m_layoutRequest;
    if (m_document.blocks.isEmpty())
        return; // nothing is known yet
    session().ask<QList<PaperPage>>(
        this,
        [document = m_document, setup = pageSetup()](Workspace &, const Progress &) -> Result<QList<PaperPage>> {
            return layOut(document, setup);
        },
        [this, request](const Result<QList<PaperPage>> &pages) {
            if (request != m_layoutRequest)
                return;
            if (pages)
                takePages(*pages);
            else
                session().say({.kind = Message::Kind::Problem, .text = pages.error().message});
        });
}

void WeeklyPage::takePages(const QList<PaperPage> &pages)
{
    m_preview->setPages(pages);
    m_pageCount->setText(tr("%n page(s)", nullptr, int(pages.size())));
    m_stack->setCurrentWidget(m_preview);
    for (QAction *action : actions())
        action->setEnabled(true);
}

void WeeklyPage::showEmpty(bool loading)
{
    m_empty->show(loading ? tr("The leads are being read") : tr("No leads yet"),
                  loading ? tr("The pages appear in a moment.")
                          : tr("Import a file of leads; the week is told from then on."));
    m_stack->setCurrentWidget(m_empty);
    m_document = {};
    ++m_layoutRequest; // pages still on their way are of no use
    m_pageCount->clear();
    for (QAction *action : actions())
        action->setEnabled(false);
}

} // namespace lw
