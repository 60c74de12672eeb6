// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/donotcontact.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace lw;

/// Every list that the command line writes says whom we may not contact, and by what.
class TestBannedLists : public QObject
{
    Q_OBJECT

    static void import(test::TestWorkspace &workspace)
    {
        const ImportResult result =
            workspace.import("name,email,phone,street,house_number,city,postal_code,do_not_contact\n"
                             "Ann Able,ann@able.example,,,,,,\n"
                             "Bob Baker,bob@baker.example,,,,,,\n"
                             "Cem Cole,cem@cole.example,+1 860 253 6354,,,,,\n"
                             "Dan Dale,dan@dale.example,,High Street,12,Springfield,12345,\n"
                             "Eve Ely,eve@ely.example,,,,,,yes\n"
                             "Fay Fox,fay@fox.example,,,,,,\n");
        QCOMPARE(result.summary.leadsNew, 6);
        for (const auto &[kind, text] :
             {std::pair(ContactKind::Email, u"ann@able.example"_s), std::pair(ContactKind::Domain, u"baker.example"_s),
              std::pair(ContactKind::Phone, u"+1 860 253 6354"_s),
              std::pair(ContactKind::Address, u"12 High Street, 12345 Springfield"_s)}) {
            const auto entry = typedEntry(kind, text, u"US"_s);
            LW_VERIFY(entry);
            LW_VERIFY(forbidContact(*workspace, {*entry}, u"wrote so"_s, u"Manager"_s, test::someMonday()));
        }
    }
    static QList<QByteArrayList> listed(test::TestWorkspace &workspace, const QStringList &arguments)
    {
        const QStringList all = QStringList{u"--workspace"_s, workspace.path(), u"--format"_s, u"csv"_s} + arguments;
        const test::CliRun run = test::runCli(QStringLiteral(LEADWRIGHT_CLI), all);
        if (run.exitCode != 0)
            qWarning("%s", run.err.constData());
        QList<QByteArrayList> rows;
        for (const QByteArray &line : run.out.split('\n')) {
            if (!line.trimmed().isEmpty())
                rows += line.trimmed().split(',');
        }
        return rows;
    }
    static QByteArrayList lastCells(const QList<QByteArrayList> &rows)
    {
        QByteArrayList cells;
        for (const QByteArrayList &row : rows)
            cells += row.last();
        return cells;
    }

private Q_SLOTS:
    void theListSaysByWhat_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("without columns") << QStringList{};
        QTest::newRow("asked for") << QStringList{u"--columns"_s, u"number,do_not_contact_by"_s};
        QTest::newRow("by what people are reached") << QStringList{u"--columns"_s, u"number,email"_s};
    }
    void theListSaysByWhat()
    {
        QFETCH(QStringList, arguments);
        test::TestWorkspace workspace;
        import(workspace);
        const QByteArrayList expected{"do_not_contact_by", "email", "domain", "phone", "address", "person", ""};
        QCOMPARE(lastCells(listed(workspace, QStringList{u"leads"_s} + arguments)), expected);
    }
    void aListThatReachesNobodyHasTheColumnsAskedFor()
    {
        test::TestWorkspace workspace;
        import(workspace);
        const auto rows = listed(workspace, {u"leads"_s, u"--columns"_s, u"number,stage"_s});
        QCOMPARE(rows.value(0), (QByteArrayList{"number", "stage"}));
    }
    void whoeverAsksTheFieldIsAnsweredAsBefore()
    {
        test::TestWorkspace workspace;
        import(workspace);
        const auto rows = listed(workspace, {u"leads"_s, u"--columns"_s, u"email,do_not_contact"_s});
        const QByteArrayList expected{"do_not_contact", "true", "true", "true", "true", "true", "false"};
        QCOMPARE(lastCells(rows), expected);
    }
    void theLeadsOfACompanySayItToo()
    {
        test::TestWorkspace workspace;
        const ImportResult result = workspace.import("name,email,company\nAnn Able,ann@able.example,Able Pumps Ltd\n"
                                                     "Bob Able,bob@able.example,Able Pumps Ltd\n");
        QCOMPARE(result.summary.leadsNew, 2);
        const auto entry = typedEntry(ContactKind::Email, u"ann@able.example"_s, u"US"_s);
        LW_VERIFY(entry);
        LW_VERIFY(forbidContact(*workspace, {*entry}, {}, u"Manager"_s, test::someMonday()));
        const QString company = QString::number(workspace.lead(1).company.id.value);
        QByteArrayList cells = lastCells(listed(workspace, {u"company"_s, company}));
        QCOMPARE(cells.value(0), "do_not_contact_by"_ba);
        std::ranges::sort(cells);
        QCOMPARE(cells, (QByteArrayList{"", "do_not_contact_by", "email"}));
    }
    void thePeopleOfACompanySayItToo_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("forbidden");
        QTest::newRow("nobody") << ContactKind::Email << u"zoe@able.example"_s << QStringList{};
        QTest::newRow("e-mail") << ContactKind::Email << u"ann@able.example"_s << QStringList{u"Ann Able"_s};
        QTest::newRow("domain") << ContactKind::Domain << u"able.example"_s
                                << QStringList{u"Ann Able"_s, u"Bob Able"_s};
    }
    void thePeopleOfACompanySayItToo()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        QFETCH(QStringList, forbidden);
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Able,ann@able.example,Able Pumps Ltd\n"
                         "Bob Able,bob@able.example,Able Pumps Ltd\n");
        const auto entry = typedEntry(kind, text, u"US"_s);
        LW_VERIFY(entry);
        LW_VERIFY(forbidContact(*workspace, {*entry}, {}, u"Manager"_s, test::someMonday()));
        const test::CliRun run = test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                              {u"--workspace"_s, workspace.path(), u"--format"_s, u"json"_s,
                                               u"company"_s, QString::number(workspace.lead(1).company.id.value)});
        QCOMPARE(run.exitCode, 0);
        const QJsonArray people = QJsonDocument::fromJson(run.out)[u"people"_s].toArray();
        QCOMPARE(people.size(), 2);
        QStringList said;
        for (const QJsonValue &person : people) {
            if (person[u"do_not_contact"_s].toBool())
                said += person[u"name"_s].toString();
        }
        said.sort();
        QCOMPARE(said, forbidden);
    }
};

QTEST_GUILESS_MAIN(TestBannedLists)
#include "tst_bannedlists.moc"
