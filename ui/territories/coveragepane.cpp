// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/coveragepane.h"

#include "core/workspace/recentpostcodes.h"
#include "ui/session/session.h"
#include "ui/territories/recentleads.h"
#include "ui/territories/stripbands.h"
#include "ui/territories/stripview.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>

namespace lw
{

using namespace Qt::StringLiterals;

CoveragePane::CoveragePane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_strip{.country = {}, .space = PostcodeSpace::of({}, {}), .segments = {}}
{
    setObjectName(u"coveragePane"_s);
    createViews();
    connect(m_view, &StripView::currentChanged, this, &CoveragePane::showCurrent);
    connect(m_view, &StripView::activated, this, &CoveragePane::activate);
    connect(m_width, &QComboBox::currentIndexChanged, this, &CoveragePane::showStrip);
    const auto refreshShown = [this] {
        if (parentWidget()->isVisible()) // it hides itself where there is nothing to show
            refresh();
    };
    connect(&session, &Session::factsChanged, this, refreshShown);
    connect(&session, &Session::columnsChanged, this, refreshShown);
    hide();
}

void CoveragePane::createViews()
{
    m_title = plainLabel({}, this);
    m_title->setObjectName(u"coverageTitle"_s);
    m_width = new QComboBox(this);
    m_width->setObjectName(u"coverageWidth"_s);
    m_width->addItem(tr("leads of the last %1 days").arg(kRecentDays), int(StripWidth::Leads));
    m_width->addItem(tr("number of postcodes"), int(StripWidth::Codes));
    QLabel *widthLabel = plainLabel(tr("W&idth by"), this);
    widthLabel->setBuddy(m_width);
    m_view = new StripView(this);
    m_words = plainLabel({}, this);
    m_words->setObjectName(u"coverageWords"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(widthLabel);
    head->addWidget(m_width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addLayout(head);
    layout->addWidget(m_view);
    layout->addWidget(m_words);
}

void CoveragePane::setCountry(const QString &country)
{
    m_country = country;
    refresh();
}

void CoveragePane::setDay(QDate day)
{
    m_day = day;
    refresh();
}

QString CoveragePane::countryShown() const
{
    const QStringList countries = countriesOf(m_session.rulebook()->coverage);
    if (!m_country.isEmpty())
        return countries.contains(m_country) ? m_country : QString();
    return countries.value(0);
}

void CoveragePane::refresh()
{
    if (!m_session.isOpen())
        return;
    const QString country = countryShown();
    setVisible(!country.isEmpty());
    if (country.isEmpty())
        return;
    const RulebookPtr rulebook = m_session.rulebook();
    const QDate today = m_session.today();
    const QDate day = m_day.isValid() ? m_day : today;
    const int request = ++m_request;
    m_session.ask<CoverageStrip>(
        this,
        [=](Workspace &workspace, const Progress &) -> Result<CoverageStrip> {
            const Result<QHash<QString, qint64>> leads =
                recentLeadsByPostcode(workspace, country, today.addDays(-kRecentDays));
            if (!leads)
                return leads.error();
            return stripOf(rulebook->coverage, country, day, stateSpansOf(country), *leads);
        },
        [this, request, rulebook](const Result<CoverageStrip> &strip) {
            if (request != m_request)
                return;
            if (!strip)
                return m_session.say({Message::Kind::Problem, strip.error().message});
            m_rulebook = rulebook;
            m_strip = *strip;
            showStrip();
        });
}

void CoveragePane::showStrip()
{
    if (!m_rulebook)
        return;
    const QString title = tr("Coverage of %1 by postcode").arg(countryText(m_strip.country));
    m_title->setText(title);
    m_view->setBands(title, bandsOf(m_strip, *m_rulebook, static_cast<StripWidth>(m_width->currentData().toInt())));
}

void CoveragePane::showCurrent()
{
    m_words->setText(m_view->bands().value(m_view->current()).words);
}

void CoveragePane::activate(int band)
{
    const StripSegment &segment = m_strip.segments[size_t(band)];
    if (!segment.isGap()) {
        Q_EMIT lineWanted(m_rulebook->coverage.lines[size_t(segment.matches.front())].line.number);
        return;
    }
    CoverageLine line;
    line.country = m_strip.country;
    m_strip.space.putSpan(line, segment.span);
    Q_EMIT newLineWanted(line);
}

} // namespace lw
