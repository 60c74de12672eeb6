// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/territorytree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const TerritoryParents kAssam{{u"Marigaon"_s, u"Assam"_s},
                              {u"Nagaon"_s, u"assam"_s},
                              {u"Assam"_s, u"India"_s},
                              {u"Kerala"_s, u"India"_s},
                              {u"Jagiroad"_s, u"MARIGAON"_s}};

QStringList sorted(QStringList names)
{
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

class TestTerritoryTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTerritoryComesWithAllThatIsPartOfIt_data()
    {
        QTest::addColumn<QString>("territory");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("at any depth") << u"Assam"_s
                                      << QStringList{u"Assam"_s, u"Jagiroad"_s, u"Marigaon"_s, u"Nagaon"_s};
        QTest::newRow("named in another case")
            << u"ASSAM"_s << QStringList{u"ASSAM"_s, u"Jagiroad"_s, u"Marigaon"_s, u"Nagaon"_s};
        QTest::newRow("the top") << u"India"_s << QStringList{u"Assam"_s,  u"India"_s,    u"Jagiroad"_s,
                                                              u"Kerala"_s, u"Marigaon"_s, u"Nagaon"_s};
        QTest::newRow("without parts") << u"Kerala"_s << QStringList{u"Kerala"_s};
        QTest::newRow("not in the tree") << u"Nepal"_s << QStringList{u"Nepal"_s};
    }
    void aTerritoryComesWithAllThatIsPartOfIt()
    {
        QFETCH(QString, territory);
        QTEST(sorted(withParts(kAssam, territory)), "parts");
        QCOMPARE(withParts(kAssam, territory).first(), territory);
    }
    void whatItIsPartOfGoesUpToTheTop()
    {
        QCOMPARE(ancestorsOf(kAssam, u"jagiroad"_s), (QStringList{u"MARIGAON"_s, u"Assam"_s, u"India"_s}));
        QCOMPARE(ancestorsOf(kAssam, u"India"_s), QStringList());
        QCOMPARE(ancestorsOf(kAssam, u"Nepal"_s), QStringList());
    }
    void aCircleIsFoundAndEndsEveryWalk_data()
    {
        QTest::addColumn<TerritoryParents>("parents");
        QTest::newRow("of one") << TerritoryParents{{u"A"_s, u"A"_s}};
        QTest::newRow("of one, in another case") << TerritoryParents{{u"A"_s, u"a"_s}};
        QTest::newRow("of two") << TerritoryParents{{u"A"_s, u"B"_s}, {u"b"_s, u"a"_s}};
        QTest::newRow("of three, with a tail")
            << TerritoryParents{{u"T"_s, u"A"_s}, {u"A"_s, u"B"_s}, {u"B"_s, u"C"_s}, {u"C"_s, u"A"_s}};
    }
    void aCircleIsFoundAndEndsEveryWalk()
    {
        QFETCH(TerritoryParents, parents);
        const QString in = circleIn(parents);
        QVERIFY(!in.isEmpty());
        QVERIFY(ancestorsOf(parents, in).contains(in, Qt::CaseInsensitive));
        QVERIFY(in != u"T"); // which only leads into it
        for (auto it = parents.cbegin(); it != parents.cend(); ++it)
            QVERIFY(withParts(parents, it.key()).size() <= parents.size());
    }
    void aTreeHasNoCircle()
    {
        QCOMPARE(circleIn(kAssam), QString());
        QCOMPARE(circleIn({}), QString());
    }
};

QTEST_APPLESS_MAIN(TestTerritoryTree)
#include "tst_territorytree.moc"
