// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/sweepclocks.h"
#include "tests/support/windowfixture.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/leadlistmodel.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

/// What is late, by whose page it is on, over the inbox.
class TestEscalationsDialog : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    template<class T>
    T *input(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    bool openDialog()
    {
        m_fixture.press(Qt::Key_E, Qt::ControlModifier);
        return m_fixture.waitForDialog();
    }
    /// As the file has them after a sweep in a month's time.
    QList<OpenEscalation> sweepLate()
    {
        m_fixture.now = test::sampleNow().addDays(30);
        m_fixture.session().perform(u"Sweep"_s, [now = m_fixture.now](Workspace &workspace, const Progress &) {
            const Result<Swept> swept = sweepClocks(workspace, u"Manager"_s, now);
            return swept ? Result<OperationId>(swept->operation) : Result<OperationId>(swept.error());
        });
        if (!m_fixture.waitUntilSaved())
            return {};
        const auto workspace = Workspace::open(m_fixture.session().path());
        const Result<QList<OpenEscalation>> open =
            workspace ? openEscalations(**workspace) : Result<QList<OpenEscalation>>(workspace.error());
        return open ? *open : QList<OpenEscalation>();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.now = test::sampleNow();
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
    }
    void cleanup() { m_fixture.close(); }

    void everyPromiseThatIsLateStandsThereAndOpensItsLead()
    {
        const QList<OpenEscalation> open = sweepLate();
        QVERIFY(!open.isEmpty());
        QVERIFY(openDialog());
        auto *table = input<QTableView>("escalationsTable");
        auto *whose = input<QComboBox>("escalationsFor");
        QTRY_VERIFY(table->isVisible() && whose->count() > 1);
        whose->setFocus();
        m_fixture.press(Qt::Key_Home); // everybody's
        QTRY_COMPARE(table->model()->rowCount(), open.size());
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString::number(open.first().lead.value));
        QCOMPARE(table->model()->index(0, 8).data().toString(), open.first().addressee);
        table->setFocus();
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(static_cast<LeadListModel *>(list()->model())->leadAt(0), open.first().lead);
    }
    void whoseChoiceNarrowsTheList()
    {
        const QList<OpenEscalation> everybodys = sweepLate();
        QVERIFY(openDialog());
        auto *table = input<QTableView>("escalationsTable");
        auto *whose = input<QComboBox>("escalationsFor");
        QTRY_VERIFY(whose->count() > 1);
        whose->setFocus();
        m_fixture.press(Qt::Key_End);
        const QString name = whose->currentData().toString();
        const auto workspace = Workspace::open(m_fixture.session().path());
        LW_VERIFY(workspace);
        const Result<QList<OpenEscalation>> theirs = openEscalations(**workspace, name);
        QVERIFY(theirs && !theirs->isEmpty() && theirs->size() < everybodys.size());
        QTRY_COMPARE(table->model()->rowCount(), theirs->size());
    }
    void whereNothingIsLateItSaysSo()
    {
        test::TestWorkspace empty;
        empty.import("name,email\nAnn,a@x.example\n");
        m_fixture.now = test::someMonday();
        m_fixture.open(empty.path());
        QTRY_VERIFY(list()->hasFocus());
        QVERIFY(openDialog());
        auto *state = m_fixture.dialog()->findChild<EmptyState *>();
        QTRY_VERIFY(state->isVisible() && state->text().contains(u"anybody's page"));
        QVERIFY(!input<QPushButton>("escalationsOpen")->isEnabled());
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(list()->hasFocus());
    }
};

QTEST_MAIN(TestEscalationsDialog)
#include "tst_escalationsdialog.moc"
