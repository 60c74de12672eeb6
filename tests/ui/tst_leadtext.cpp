// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/text/leadtext.h"

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
    void aLeadThatDoesNotExistIsSaid()
    {
        test::TestWorkspace workspace;
        QVERIFY(!loadDetail(*workspace, LeadId{7}));
    }
};

QTEST_GUILESS_MAIN(TestLeadText)
#include "tst_leadtext.moc"
