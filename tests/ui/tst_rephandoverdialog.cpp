// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/forminputs.h"
#include "tests/support/windowfixture.h"
#include "ui/setup/rephandoverdialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace lw;

/// A rep hands over in the real window, by keys.
class TestRepHandOverDialog : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_workspace;

    template<class T>
    T *input(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    QStringList owners()
    {
        QStringList owners;
        for (qint64 number = 1; number <= 3; ++number)
            owners += m_workspace->lead(number).lead.owner;
        return owners;
    }
    bool openDialog(const QString &rep)
    {
        qputenv("USER", "nobody");
        m_fixture.open(m_workspace->path());
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        auto *tabs = m_fixture.find<QTabWidget>("setupTabs");
        auto *table = m_fixture.find<QTableView>("repsTable");
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->isAncestorOf(table))
                tabs->setCurrentIndex(i);
        }
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == rep)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
        m_fixture.find<QPushButton>("repsHandOver")->setFocus();
        m_fixture.press(Qt::Key_Space);
        return m_fixture.waitForDialog();
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        m_workspace->territories("country,state,owner,territory\nUS,CA,Ann,West\nUS,NY,Ben,East\n");
        m_workspace->import("full_name,email,country,state\nA Doe,a@a.example,US,CA\nB Roe,b@b.example,US,CA\n"
                            "C Poe,c@c.example,US,NY\n");
    }
    void allGoesToOneAndIsUndoneWhole()
    {
        QVERIFY(openDialog(u"Ann"_s));
        QVERIFY(m_fixture.waitUntilSaved()); // the window takes the steps that are due when it opens
        const QByteArray before = m_workspace->digest();
        QVERIFY(!input<QPushButton>("save")->isEnabled());
        QVERIFY(input<QComboBox>("repHandOverTo")->hasFocus());
        m_fixture.type(u"Ben"_s);
        const auto *shares = input<QTableWidget>("repHandOverShares");
        QTRY_COMPARE(shares->rowCount(), 1);
        QCOMPARE(shares->item(0, 0)->text(), u"Ben"_s);
        QCOMPARE(shares->item(0, 1)->text(), u"2"_s);
        QCOMPARE(shares->item(0, 2)->text(), u"1"_s);
        QTRY_VERIFY(input<QPushButton>("save")->isEnabled());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog() && m_fixture.waitUntilSaved());
        QCOMPARE(owners(), (QStringList{u"Ben"_s, u"Ben"_s, u"Ben"_s}));
        m_fixture.session().undo();
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(m_workspace->digest(), before);
    }
    void amongSeveralTheLoadDecides()
    {
        QVERIFY(openDialog(u"Ann"_s));
        m_fixture.type(u"Several"_s);
        const auto *shares = input<QTableWidget>("repHandOverShares");
        QTRY_VERIFY(shares->rowCount() > 1);
        int leads = 0;
        for (int row = 0; row < shares->rowCount(); ++row)
            leads += shares->item(row, 1)->text().toInt();
        QCOMPARE(leads, 2);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(owners().first(), u"Ann"_s);
    }
};

QTEST_MAIN(TestRepHandOverDialog)
#include "tst_rephandoverdialog.moc"
