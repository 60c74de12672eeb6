// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/rules/leadfacts.h"
#include "core/rules/screening.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestScreening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nonBuyersAreScreenedOut_data()
    {
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("reach");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a buyer") << u"Acme"_s << u"a@acme.example"_s << u"US"_s << true << QString();
        QTest::newRow("competitor by name") << u"RIVAL Inc."_s << QString() << u"US"_s << true << u"competitor"_s;
        QTest::newRow("competitor by mail") << QString() << u"x@rival.example"_s << u"US"_s << true << u"competitor"_s;
        QTest::newRow("by sub-domain") << QString() << u"x@mail.rival.example"_s << u"US"_s << true << u"competitor"_s;
        QTest::newRow("a longer name is not it")
            << u"Rival Watches"_s << u"x@notrival.example"_s << u"US"_s << true << QString();
        QTest::newRow("country not served") << u"Acme"_s << QString() << u"FR"_s << true << u"outside_countries"_s;
        QTest::newRow("country unknown is served") << u"Acme"_s << QString() << QString() << true << QString();
        QTest::newRow("nobody to reach") << u"Acme"_s << QString() << u"US"_s << false << u"unreachable"_s;
    }
    void nonBuyersAreScreenedOut()
    {
        QFETCH(QString, company);
        QFETCH(QString, email);
        QFETCH(QString, country);
        QFETCH(bool, reach);
        LeadFacts facts;
        facts.company = company;
        facts.companyKey = companyNameKey(company);
        facts.emailKey = email;
        facts.countryCode = country;
        facts.hasReach = reach;
        const CompiledScreening list = compile(ScreeningList{{u"Rival GmbH"_s}, {u"www.rival.example"_s}, {u"US"_s}});
        const Screening screening = screen(facts, list);
        QTEST(screening.reason, "reason");
        QCOMPARE(screening.screenedOut, !screening.because.isEmpty());
    }
    void anEmptyListScreensNobodyButTheUnreachable()
    {
        LeadFacts facts;
        facts.hasReach = true;
        QVERIFY(!screen(facts, compile(ScreeningList{})).screenedOut);
        facts.hasReach = false;
        QVERIFY(screen(facts, compile(ScreeningList{})).screenedOut);
        facts.identityByFile = true; // the profile answers for how this lead is identified
        QVERIFY(!screen(facts, compile(ScreeningList{})).screenedOut);
    }
};

QTEST_APPLESS_MAIN(TestScreening)
#include "tst_screening.moc"
