// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/inbox/splitdialog.h"
#include "ui/models/listrole.h"
#include "ui/session/session.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// The second asks from another telephone and joins the first; the third is somebody else.
constexpr char kLeads[] = "name,email,phone,source\n"
                          "Ann Doe,ann@x.example,+1 212 555 0199,Expo\n"
                          "Ann Doe,ann@x.example,+1 212 555 0147,Web\n"
                          "Cy Poe,cy@y.example,,Web\n";

struct Bench {
    test::TestWorkspace workspace;
    std::optional<Session> session;
    QStringList said;

    Bench()
    {
        workspace.import(kLeads);
        session.emplace(workspace.path(), [] { return test::someMonday().addDays(1); });
        QObject::connect(&*session, &Session::said, &*session,
                         [this](const Message &message) { said += message.text; });
    }
    bool isReady() const { return session->isOpen() && session->columns(); }
    qsizetype leads() const { return session->columns()->size(); }
};

template<class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("The dialog has no %s.", name);
    return found;
}

bool isUp(QDialog &dialog)
{
    dialog.open();
    dialog.activateWindow();
    return QTest::qWaitForWindowActive(&dialog);
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

class TestSplitDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInquiryIsOfferedWithWhoAsked()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        SplitDialog dialog(*bench.session, LeadId{1}, nullptr);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "splitList");
        const QAbstractItemModelTester tester(list->model());
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(cell(list, 0, 2), u"Expo"_s);
        QCOMPARE(cell(list, 0, 4), QString());
        QCOMPARE(cell(list, 1, 3), u"Ann Doe — ann@x.example"_s);
        QCOMPARE(cell(list, 1, 4), u"+1 212 555 0147"_s);
        QVERIFY(list->hasFocus());
        QVERIFY(!list->accessibleName().isEmpty());
        QCOMPARE(list->currentIndex().row(), 1); // the one that can go
        QVERIFY(find<QPushButton>(dialog, "act")->isEnabled());
    }
    void whatCannotGoSaysWhyAndStays()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        SplitDialog dialog(*bench.session, LeadId{1}, nullptr);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "splitList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        QVERIFY(!find<QPushButton>(dialog, "act")->isEnabled());
        QVERIFY(find<QLabel>(dialog, "splitHint")->text().startsWith(u"Lead 1 began with inquiry 1"));
        QTest::keyClick(list, Qt::Key_Return);
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(!bench.session->isBusy());
    }
    void enterMakesItALeadAndUndoTakesItBack()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        QCOMPARE(bench.leads(), 2);
        SplitDialog dialog(*bench.session, LeadId{1}, nullptr);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "splitList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QTRY_COMPARE(bench.leads(), 3);
        QTRY_VERIFY(bench.said.contains(u"Inquiry 2 is a lead now."_s));
        bench.session->undo();
        QTRY_COMPARE(bench.leads(), 2);
        bench.session->redo();
        QTRY_COMPARE(bench.leads(), 3);
    }
    void aLeadOfOneInquiryOffersNothing()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        SplitDialog dialog(*bench.session, LeadId{3}, nullptr);
        QVERIFY(isUp(dialog));
        QTRY_COMPARE(find<QTableView>(dialog, "splitList")->model()->rowCount(), 1);
        QVERIFY(!find<QPushButton>(dialog, "act")->isEnabled());
    }
};

QTEST_MAIN(TestSplitDialog)
#include "tst_splitdialog.moc"
