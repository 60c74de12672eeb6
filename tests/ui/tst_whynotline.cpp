// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"

#include "core/workspace/changepools.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/leadtextview.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

/// Whose a lead is by the rules, why not somebody else's, and finding it anew, all by keys.
class TestWhyNotLine : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    QLabel *answer() { return m_fixture.find<QLabel>("whyNotAnswer"); }
    QString ownerOf(LeadId lead)
    {
        const auto columns = m_fixture.session().columns();
        return columns->owners.name(columns->owner[size_t(*columns->rowOf(lead.value))]);
    }
    Status statusOf(LeadId lead)
    {
        const auto columns = m_fixture.session().columns();
        return columns->statusOf(*columns->rowOf(lead.value));
    }
    QString otherThan(const QString &owner)
    {
        for (const Rep &rep : m_fixture.session().rulebook()->rulebook.reps) {
            if (rep.active && rep.name != owner)
                return rep.name;
        }
        return {};
    }
    // A pool of the sample's first two reps.
    bool makePool()
    {
        m_fixture.session().perform(u"A pool"_s, [](Workspace &workspace, const Progress &) {
            const QList<Rep> &reps = workspace.rulebook()->rulebook.reps;
            const QList<Pool> pools{{.name = u"West"_s, .members = {{.rep = reps[0].name}, {.rep = reps[1].name}}}};
            return changePools(workspace, pools, u"Manager"_s, test::sampleNow(), u"A pool"_s);
        });
        return m_fixture.waitUntilSaved() && m_fixture.session().rulebook()->findPool(u"West"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.now = test::sampleNow();
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
    }
    void cleanup() { m_fixture.close(); }

    void aNameAndEnterSayWhyNot()
    {
        const QString owner = ownerOf(list()->currentLead()), other = otherThan(owner);
        m_fixture.press(Qt::Key_W, Qt::ShiftModifier);
        auto *name = m_fixture.find<QComboBox>("whyNotName");
        QTRY_VERIFY(name->isEnabled());
        QTRY_VERIFY(name->hasFocus());
        QVERIFY(!answer()->isVisible());
        QVERIFY(name->findText(owner) < 0); // nobody asks why not of who has it
        m_fixture.type(other);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(answer()->isVisible());
        QVERIFY2(answer()->text().contains(other) || answer()->text().contains(u"comes first"),
                 qPrintable(answer()->text()));
        m_fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(m_fixture.find<LeadTextView>("leadText")->hasFocus());
        m_fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(list()->hasFocus());
        QVERIFY(!name->isVisible());
    }
    void besideTheListThePaneIsTheLeadsAlone()
    {
        QCOMPARE(m_fixture.find<LeadTextView>("leadText")->width(), m_fixture.find<QWidget>("leadPane")->width());
        m_fixture.press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_fixture.find<LeadTextView>("leadReasons")->isVisible());
        QVERIFY(m_fixture.find<LeadTextView>("leadText")->width() < m_fixture.find<QWidget>("leadPane")->width());
    }
    void whoIsNoRepIsSaidSo()
    {
        m_fixture.press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_fixture.find<QComboBox>("whyNotName")->hasFocus());
        m_fixture.type(u"Zzz"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY2(answer()->text().contains(u"not one of the reps"), qPrintable(answer()->text()));
    }
    void anotherLeadAsksAnew()
    {
        m_fixture.press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_fixture.find<QComboBox>("whyNotName")->hasFocus());
        m_fixture.type(u"Zzz"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(answer()->isVisible());
        m_fixture.press(Qt::Key_Escape);
        m_fixture.press(Qt::Key_J);
        QTRY_COMPARE(m_fixture.find<QComboBox>("whyNotName")->currentText(), QString());
        QVERIFY(!answer()->isVisible());
    }
    void routedAgainByTheSameRulesItIsTheirsAgain()
    {
        for (int row = 0; row < 30 && statusOf(list()->currentLead()) != Status::Open; ++row)
            m_fixture.press(Qt::Key_J); // one that its owner rejected is theirs no more
        const LeadId lead = list()->currentLead();
        QCOMPARE(statusOf(lead), Status::Open);
        const QString owner = ownerOf(lead);
        m_fixture.press(Qt::Key_G, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(ownerOf(lead), owner);
        const QString said = m_fixture.find<QLabel>("messageText")->text();
        QVERIFY2(said.contains(QString::number(lead.value)), qPrintable(said));
    }
    void whatIsTakenBackGoesToSomebodyElseOrIsRefused()
    {
        const LeadId lead = list()->currentLead();
        const QString owner = ownerOf(lead);
        m_fixture.press(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        const QString said = m_fixture.find<QLabel>("messageText")->text();
        QVERIFY2(ownerOf(lead) != owner || said.contains(u"stays with"), qPrintable(said));
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(ownerOf(lead), owner);
    }
    void aPoolIsRoutedToByItsName()
    {
        QVERIFY(makePool());
        QTRY_VERIFY(list()->hasFocus());
        const LeadId lead = list()->currentLead();
        m_fixture.press(Qt::Key_R);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"West"_s);
        auto *choices = m_fixture.dialog()->findChild<QTableView *>(u"routeList"_s);
        QCOMPARE(choices->model()->rowCount(), 1);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        const Pool *pool = m_fixture.session().rulebook()->findPool(u"West"_s);
        QVERIFY2(pool->find(ownerOf(lead)), qPrintable(ownerOf(lead)));
        QVERIFY(m_fixture.find<QLabel>("messageText")->text().contains(u"the pool “West”"));
    }
};

QTEST_MAIN(TestWhyNotLine)
#include "tst_whynotline.moc"
