// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/addressline.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"
#include "ui/text/leadtext.h"
#include "ui/text/text.h"

using namespace Qt::StringLiterals;
using namespace lw;

class TestLeadText : public QObject
{
    Q_OBJECT

    static QString textOf(const LeadDetail &detail, LeadSection::Kind kind, bool full)
    {
        QStringList lines;
        for (const LeadSection &section : describeLead(detail, "UTC", test::someMonday().addDays(1), full)) {
            if (section.kind == kind)
                for (const LeadLine &line : section.lines)
                    lines += line.text;
        }
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void whatTheyAskedStandsThereWordForWord()
    {
        test::TestWorkspace workspace;
        const QByteArray words = "<b>Need</b> a quote & a call\nbefore the 14th " + QByteArray(400, 'x');
        workspace.import("name,email,message\nAnn,a@x.example,\"" + words + "\"\n");
        const auto detail = loadDetail(*workspace, LeadId{1});
        LW_VERIFY(detail);
        QVERIFY(textOf(*detail, LeadSection::Kind::Asked, false).contains(QString::fromUtf8(words)));
    }
    void theOwnerComesWithTheReason()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ann Doe\nUS,MA,Bob Roe\n");
        workspace.import("name,email,country,state\nZoe,z@x.example,US,MA\n");
        const auto detail = loadDetail(*workspace, LeadId{1});
        LW_VERIFY(detail);
        const QString owner = textOf(*detail, LeadSection::Kind::Owner, false);
        QVERIFY(owner.contains(u"Bob Roe") && owner.contains(u"US-MA"));
        const QString why = textOf(*detail, LeadSection::Kind::Why, true);
        QVERIFY(why.contains(u"Bob Roe"));
        QCOMPARE(why.count(labelOf(RouteClass::State)), 1); // not once without a match and once with
    }
    void deadlinesStandInTheirOrderWithAWordForEach()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        const auto work = [&](Verb verb, int hours) {
            Act act;
            act.verb = verb;
            act.at = test::someMonday().addSecs(hours * 3600);
            act.until = test::someMonday().addDays(4);
            act.reason = verb == Verb::Pause ? u"<their plans>"_s : QString();
            act.actor = u"Manager"_s;
            return workLeads(*workspace, {1}, act, test::someMonday().addDays(1));
        };
        LW_VERIFY(work(Verb::Release, 3));
        LW_VERIFY(work(Verb::Attempt, 4));
        const auto lines = [&] {
            const auto detail = loadDetail(*workspace, LeadId{1});
            return detail ? textOf(*detail, LeadSection::Kind::Deadlines, false).split(u'\n') : QStringList();
        };
        const QStringList running = lines();
        QStringList kinds;
        for (const QString &line : running)
            kinds += line.section(u':', 0, 0);
        QCOMPARE(kinds, (QStringList{u"Register"_s, u"First attempt"_s, u"First response"_s, u"Accept"_s, u"Qualify"_s,
                                     u"Attempts"_s}));
        QVERIFY2(running[0].endsWith(u"— Kept"), qPrintable(running[0]));
        QVERIFY2(running[3].endsWith(u"— On track, 3 h 00 left"), qPrintable(running[3]));
        QVERIFY2(running[5].endsWith(u"left, 1 of 4 attempts") && running[5].contains(u"On track"),
                 qPrintable(running[5]));
        LW_VERIFY(work(Verb::Pause, 5));
        const QStringList paused = lines();
        const QString accept = *std::ranges::find_if(paused, [](const QString &l) { return l.startsWith(u"Accept"); });
        QVERIFY2(accept.startsWith(u"Accept: paused until ") && accept.endsWith(u"(<their plans>)") &&
                     accept.contains(instantText(test::someMonday().addDays(4), "UTC")),
                 qPrintable(accept));
        QVERIFY(running.contains(paused[0])); // closed ones are not paused
    }
    void onlyWhatTwoLeadsShareIsCalledTheSame()
    {
        test::TestWorkspace workspace;
        workspace.import("name,phone,country\nAnn Doe,+1 860 253 6354,US\nBob Roe,+1 860 253 6354,US\n");
        const auto detail = loadDetail(*workspace, LeadId{2});
        LW_VERIFY(detail);
        QCOMPARE(detail->suspicions.size(), 1);
        const QString same = textOf(*detail, LeadSection::Kind::Duplicates, false);
        QVERIFY2(same.contains(u"same phone") && !same.contains(u"name ·"), qPrintable(same));
        QVERIFY(same.contains(u"Ann Doe"));
    }
    void whatCameStandsThereOnTheWholePageOnly()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,Badge colour\nAnn,a@x.example,green\n");
        const auto detail = loadDetail(*workspace, LeadId{1});
        LW_VERIFY(detail);
        QVERIFY(textOf(*detail, LeadSection::Kind::Raw, true).contains(u"Badge colour: green"));
        QVERIFY(textOf(*detail, LeadSection::Kind::Raw, false).isEmpty());
    }
    void aNumberThatNobodyCanHaveIsSaidBesideIt()
    {
        test::TestWorkspace workspace;
        workspace.import("name,phone,mobile,country\nAnn,020 5946 0018,07400 123456,GB\n");
        const auto detail = loadDetail(*workspace, LeadId{1});
        LW_VERIFY(detail);
        const QString who = textOf(*detail, LeadSection::Kind::Who, false);
        QVERIFY(who.contains(u"020 5946 0018, 07400 123456"));
        QVERIFY2(who.contains(u"020 5946 0018 may be mistyped: no such number is known (United Kingdom)."),
                 qPrintable(who));
        QVERIFY(!who.contains(u"07400 123456 may be mistyped"));
    }
    void theHouseNumberStandsWhereTheCountryWritesIt_data()
    {
        QTest::addColumn<QString>("street");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("line");
        QTest::newRow("Germany") << u"Hauptstraße"_s << u"12 b"_s << u"DE"_s << u"Hauptstraße 12 b"_s;
        for (const char *country : {"AU", "CA", "FR", "GB", "IE", "NZ", "US"})
            QTest::newRow(country) << u"High Street"_s << u"12"_s << QString::fromLatin1(country)
                                   << u"12 High Street"_s;
        QTest::newRow("country not known") << u"High Street"_s << u"12"_s << QString() << u"High Street 12"_s;
        QTest::newRow("already there, first") << u"12 High Street"_s << u"12"_s << u"GB"_s << u"12 High Street"_s;
        QTest::newRow("already there, behind") << u"Hauptstr. 12A"_s << u"12 a"_s << u"DE"_s << u"Hauptstr. 12A"_s;
        QTest::newRow("part of another number") << u"Route 112"_s << u"12"_s << u"US"_s << u"12 Route 112"_s;
        QTest::newRow("another door") << u"Ringstr. 12a"_s << u"12"_s << u"AT"_s << u"Ringstr. 12a 12"_s;
        QTest::newRow("a span") << u"Mill Lane 3-5"_s << u"3 - 5"_s << u"DE"_s << u"Mill Lane 3-5"_s;
        QTest::newRow("no number") << u"Mill Lane"_s << QString() << u"GB"_s << u"Mill Lane"_s;
        QTest::newRow("number alone") << QString() << u"12"_s << u"GB"_s << u"12"_s;
        QTest::newRow("no figure") << u"Mill Lane"_s << u"?"_s << u"DE"_s << u"Mill Lane ?"_s;
        QTest::newRow("nothing") << QString() << QString() << u"GB"_s << QString();
    }
    void theHouseNumberStandsWhereTheCountryWritesIt()
    {
        QFETCH(const QString, street);
        QFETCH(const QString, number);
        QFETCH(const QString, country);
        PostalAddress address;
        address.street = street;
        address.houseNumber = number;
        address.countryCode = country;
        QTEST(streetLine(address), "line");
    }
    void anAddressIsOneLineOfWhatIsKnown()
    {
        PostalAddress address;
        QVERIFY(addressLine(address).isEmpty());
        address.street = u"High Street"_s;
        address.houseNumber = u"12"_s;
        address.city = u"Oxford"_s;
        address.country = u"England"_s;
        address.countryCode = u"GB"_s;
        QCOMPARE(addressLine(address), u"12 High Street, Oxford, England"_s);
        address.postalCode = u"OX1 1AA"_s;
        address.state = u"Oxfordshire"_s;
        QCOMPARE(addressLine(address), u"12 High Street, OX1 1AA Oxford, Oxfordshire, England"_s);
    }
    void aHouseNumberOfItsOwnColumnIsShown()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,street,house_number,postal_code,city,country\n"
                         "Ann,a@x.example,Hauptstraße,7,89073,Ulm,DE\n"
                         "Bob,b@x.example,Mill Road,5,OX1 1AA,Oxford,GB\n");
        const auto german = loadDetail(*workspace, LeadId{1});
        LW_VERIFY(german);
        const QString ann = textOf(*german, LeadSection::Kind::Who, false);
        QVERIFY2(ann.contains(u"Hauptstraße 7, 89073 Ulm, "), qPrintable(ann));
        const auto british = loadDetail(*workspace, LeadId{2});
        LW_VERIFY(british);
        const QString bob = textOf(*british, LeadSection::Kind::Who, false);
        QVERIFY2(bob.contains(u"5 Mill Road, OX1 1AA Oxford, "), qPrintable(bob));
    }
    void aLeadThatDoesNotExistIsSaid()
    {
        test::TestWorkspace workspace;
        QVERIFY(!loadDetail(*workspace, LeadId{7}));
    }
};

QTEST_GUILESS_MAIN(TestLeadText)
#include "tst_leadtext.moc"
