// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchstore.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestProfiles : public QObject
{
    Q_OBJECT

    static QStringList hubSpot() { return {u"Record ID"_s, u"Email"_s, u"Contact owner"_s, u"Shoe size"_s}; }

    static ColumnMapping remember(test::TestWorkspace &workspace, const QString &kind, const QStringList &headers,
                                  const QString &name)
    {
        ColumnMapping mapping;
        mapping.name = name;
        mapping.columns.insert(headers.first(), {.field = u"external_id"_s, .dateFormat = {}});
        const Result<OperationId> done =
            workspace->perform({u"test"_s, u"Remember"_s, u"Manager"_s, test::someMonday()},
                               [&](OpenDeed &open) { return rememberProfile(open.database, kind, headers, mapping); });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return mapping;
    }

private Q_SLOTS:
    void unknownColumnsAreGuessed()
    {
        test::TestWorkspace workspace;
        QString how;
        const auto mapping = profileFor(*workspace, u"import"_s, {}, {u"Name"_s, u"Shoe size"_s}, &how);
        LW_VERIFY(mapping);
        QCOMPARE(mapping->columns.keys(), QStringList{u"Name"_s});
        QVERIFY2(how.contains(u"guessed") && how.contains(u"Name → full_name") &&
                     how.contains(u"Shoe size (kept with the row)"),
                 qPrintable(how));
    }
    void aPresetComesBeforeAGuess()
    {
        test::TestWorkspace workspace;
        QString how;
        const auto mapping = profileFor(*workspace, u"import"_s, {}, hubSpot(), &how);
        LW_VERIFY(mapping);
        QCOMPARE(mapping->name, u"HubSpot contacts"_s);
        QCOMPARE(mapping->columns.size(), 2);
        QVERIFY2(how.contains(u"“HubSpot contacts”: 3 of 4 columns recognised") && how.contains(u"Email → email"),
                 qPrintable(how));
    }
    void onlyLeadsHavePresets()
    {
        test::TestWorkspace workspace;
        QString how;
        LW_VERIFY(profileFor(*workspace, u"outcomes"_s, {}, hubSpot(), &how));
        QVERIFY2(how.contains(u"guessed"), qPrintable(how));
        QVERIFY(!profileFor(*workspace, u"outcomes"_s, u"hubspot-contacts"_s, hubSpot(), &how));
    }
    void whatWasRememberedComesBeforeAPreset()
    {
        test::TestWorkspace workspace;
        const ColumnMapping remembered = remember(workspace, u"import"_s, hubSpot(), u"mine"_s);
        QString how;
        const auto mapping = profileFor(*workspace, u"import"_s, {}, hubSpot(), &how);
        LW_VERIFY(mapping);
        QCOMPARE(*mapping, remembered);
        QVERIFY2(how.contains(u"“mine”, remembered"), qPrintable(how));
        const auto other = profileFor(*workspace, u"import"_s, {}, hubSpot() + QStringList{u"Hat size"_s}, &how);
        LW_VERIFY(other);
        QCOMPARE(other->name, u"HubSpot contacts"_s);
    }
    void headersInAnotherCaseAreTheSame()
    {
        test::TestWorkspace workspace;
        remember(workspace, u"import"_s, hubSpot(), {});
        QString how;
        QStringList shouting;
        for (const QString &header : hubSpot())
            shouting += header.toUpper();
        const auto mapping = profileFor(*workspace, u"import"_s, {}, shouting, &how);
        LW_VERIFY(mapping);
        QCOMPARE(mapping->columns.keys(), QStringList{u"RECORD ID"_s});
        QCOMPARE(how, u"the profile remembered for these columns"_s);
    }
    void rejectedRowsAreReadLikeTheirFile()
    {
        test::TestWorkspace workspace;
        QString how;
        const QStringList rejects = hubSpot() + QStringList{u"row"_s, u"problem"_s};
        const auto preset = profileFor(*workspace, u"import"_s, {}, rejects, &how);
        LW_VERIFY(preset);
        QVERIFY2(how.contains(u"3 of 4"), qPrintable(how));
        const ColumnMapping remembered = remember(workspace, u"import"_s, hubSpot(), u"mine"_s);
        const auto mapping = profileFor(*workspace, u"import"_s, {}, rejects, &how);
        LW_VERIFY(mapping);
        QCOMPARE(*mapping, remembered);
    }
    void profilesAndPresetsAreCalledByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field"); // empty: there is none
        QTest::newRow("remembered") << u"mine"_s << u"external_id"_s;
        QTest::newRow("a preset by its key") << u"act-contacts"_s << u"full_name"_s;
        QTest::newRow("a preset by its name") << u"Act! contacts"_s << u"full_name"_s;
        QTest::newRow("nobody's") << u"yours"_s << QString();
    }
    void profilesAndPresetsAreCalledByName()
    {
        test::TestWorkspace workspace;
        remember(workspace, u"import"_s, {u"Contact"_s, u"Hat size"_s}, u"mine"_s);
        QFETCH(QString, name);
        QString how;
        const auto mapping = profileFor(*workspace, u"import"_s, name, {u"Contact"_s}, &how);
        QTEST(mapping ? mapping->columns.value(u"Contact"_s).field : QString(), "field");
        QCOMPARE(mapping ? QString() : mapping.error().message.section(u' ', -1), mapping ? QString() : u"“yours”."_s);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
