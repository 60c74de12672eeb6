// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/forminputs.h"
#include "tests/support/testsupport.h"
#include "ui/models/repsmodel.h"
#include "ui/setup/repdialog.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

Rep someRep()
{
    return {.name = u"Ada"_s,
            .type = u"vendor"_s,
            .email = u"ada@example.com"_s,
            .phone = u"+1 212 555 0100"_s,
            .active = false,
            .member = u"Ada Novak"_s,
            .skills = {u"Servo drive"_s, u"Deutsch"_s}};
}

template<class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("The dialog has no %s.", name);
    return found;
}

} // namespace

/// The form of a rep: what it shows is what it gives back.
class TestRepDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotTouchedStaysAsItWas_data()
    {
        QTest::addColumn<Rep>("rep");
        QTest::newRow("all of it") << someRep();
        Rep outside = someRep();
        outside.member.clear();
        outside.skills.clear();
        QTest::newRow("an outside party") << outside;
        Rep other = someRep();
        other.type = u"franchise"_s; // as a file brought it
        QTest::newRow("a kind of its own") << other;
        Rep gone = someRep();
        gone.member = u"Zed"_s;
        QTest::newRow("a member who is not offered any more") << gone;
    }
    void whatIsNotTouchedStaysAsItWas()
    {
        QFETCH(Rep, rep);
        const RepDialog dialog(rep, {}, {u"Ada Novak"_s, u"Ben Ortiz"_s}, nullptr);
        QVERIFY(dialog.rep() == rep);
    }
    void skillsAreWordsBetweenCommas_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("skills");
        QTest::newRow("two") << u"servo drives, French"_s << QStringList{u"servo drives"_s, u"French"_s};
        QTest::newRow("blanks and empty ones") << u" ,  servo   drives ,, "_s << QStringList{u"servo drives"_s};
        QTest::newRow("one twice") << u"French, french"_s << QStringList{u"French"_s};
        QTest::newRow("none") << u"  "_s << QStringList();
    }
    void skillsAreWordsBetweenCommas()
    {
        QFETCH(QString, typed);
        const RepDialog dialog(someRep(), {}, {}, nullptr);
        auto *skills = find<QLineEdit>(dialog, "repSkills");
        skills->selectAll();
        QTest::keyClick(skills, Qt::Key_Delete);
        QTest::keyClicks(skills, typed);
        QTEST(dialog.rep().skills, "skills");
    }
    void aRepIsChosenAmongUs()
    {
        const RepDialog dialog({}, {}, {u"Ada Novak"_s, u"Ben Ortiz"_s}, nullptr);
        auto *member = find<QComboBox>(dialog, "repMember");
        QCOMPARE(dialog.rep().member, QString());
        QTest::keyClick(member, Qt::Key_Down);
        QTest::keyClick(member, Qt::Key_Down);
        QCOMPARE(dialog.rep().member, u"Ben Ortiz"_s);
        QVERIFY(test::labelOf(&dialog, member));
    }
    void everyKindHasALabel()
    {
        const RepDialog dialog(someRep(), {}, {}, nullptr);
        const auto *type = find<QComboBox>(dialog, "repType");
        QCOMPARE(type->count(), repTypes().size());
        QCOMPARE(type->currentText(), u"Tele-sales vendor"_s);
        for (int i = 0; i < type->count(); ++i)
            QVERIFY(type->itemText(i) != type->itemData(i).toString()); // not the code
    }
};

QTEST_MAIN(TestRepDialog)
#include "tst_repdialog.moc"
