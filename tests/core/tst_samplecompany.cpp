// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestSampleCompany : public QObject
{
    Q_OBJECT

    static Member manager()
    {
        return {.name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
    }
    static QDateTime now() { return test::someMonday().addDays(3); }

    static QByteArray digestOf(const Workspace &workspace)
    {
        const Result<QByteArray> digest = contentDigest(workspace.database());
        return digest ? *digest : QByteArray();
    }

private Q_SLOTS:
    void theSampleIsAYearOfAboutSixHundredLeads()
    {
        QTemporaryDir folder;
        const auto workspace = createSampleWorkspace(folder.filePath(u"a.leadwright"_s), manager(), now());
        LW_VERIFY(workspace);
        const Result<LeadColumns> columns = (*workspace)->columns();
        LW_VERIFY(columns);
        QVERIFY2(columns->size() > 540 && columns->size() < 660, qPrintable(QString::number(columns->size())));
        QVERIFY((*workspace)->settings().isSample);
        int sales = 0, waiting = 0, screened = 0, late = 0;
        for (qsizetype i = 0; i < columns->size(); ++i) {
            sales += columns->statusOf(i) == Status::Won ? 1 : 0;
            screened += columns->statusOf(i) == Status::ScreenedOut ? 1 : 0;
            waiting += columns->statusOf(i) == Status::Open && columns->stageOf(i) == Stage::Inquiry ? 1 : 0;
            late += columns->reachedAt[size_t(i)][0] > now().toMSecsSinceEpoch() ? 1 : 0;
        }
        QVERIFY(sales > 10 && waiting > 5 && screened > 3);
        QCOMPARE(late, 0); // nothing lies in the future
    }
    void theSameDayMakesTheSameSample()
    {
        QTemporaryDir folder;
        const auto a = createSampleWorkspace(folder.filePath(u"a.leadwright"_s), manager(), now());
        const auto b = createSampleWorkspace(folder.filePath(u"b.leadwright"_s), manager(), now());
        LW_VERIFY(a);
        LW_VERIFY(b);
        QCOMPARE(digestOf(**a), digestOf(**b));
        QCOMPARE(makeSampleFiles(now()).thisMorningCsv, makeSampleFiles(now()).thisMorningCsv);
    }
    void nobodyRealIsInIt()
    {
        const SampleFiles files = makeSampleFiles(now());
        for (const SampleWeek &week : files.weeks) {
            for (const QByteArray &line : week.leadsCsv.split('\n').mid(1)) {
                const qsizetype at = line.indexOf('@');
                if (at >= 0)
                    QVERIFY2(line.mid(at, line.indexOf(',', at) - at).endsWith(".example"), line.constData());
            }
        }
    }
    void removingItKeepsWhatIsYours()
    {
        QTemporaryDir folder;
        const auto workspace = createSampleWorkspace(folder.filePath(u"a.leadwright"_s), manager(), now());
        LW_VERIFY(workspace);
        const RawTable table = test::tableOf("name,email\nReal Customer,real@customer.example\n");
        const ImportRequest request = test::requestFor(table, {.match = true, .now = now()});
        LW_VERIFY(importLeads(**workspace, request, u"Manager"_s));
        const auto removed = removeSample(**workspace, u"Manager"_s, now());
        LW_VERIFY(removed);
        QCOMPARE(removed->kept, 1);
        QVERIFY(!removed->rulebookKept);
        QVERIFY(!(*workspace)->settings().isSample);
        QVERIFY((*workspace)->rulebook()->rulebook.lines.isEmpty());
        QCOMPARE(checkFile((*workspace)->database())->size(), 0);
        QVERIFY(!removeSample(**workspace, u"Manager"_s, now())); // only once
    }
    void registerNumbersStartAgain()
    {
        QTemporaryDir folder;
        const auto workspace = createSampleWorkspace(folder.filePath(u"a.leadwright"_s), manager(), now());
        LW_VERIFY(workspace);
        LW_VERIFY(removeSample(**workspace, u"Manager"_s, now()));
        const RawTable table = test::tableOf("name,email\nAnn,a@x.example\n");
        const ImportRequest request = test::requestFor(table, {.match = true, .now = now()});
        LW_VERIFY(importLeads(**workspace, request, u"Manager"_s));
        QVERIFY((*workspace)->record(1));
    }
};

QTEST_GUILESS_MAIN(TestSampleCompany)
#include "tst_samplecompany.moc"
