// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/similarity.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace lw;

class TestSimilarity : public QObject
{
    Q_OBJECT

    static QString randomText(QRandomGenerator &random)
    {
        QString text;
        for (quint32 left = random.bounded(1U, 12U); left > 0; --left)
            text += QChar(u'a' + char16_t(random.bounded(4)));
        return text;
    }

    // The whole table, straight from the definition.
    static int editsByTable(const QString &left, const QString &right)
    {
        const auto rows = size_t(left.size() + 1);
        const auto columns = size_t(right.size() + 1);
        std::vector<std::vector<int>> table(rows, std::vector<int>(columns));
        for (size_t i = 0; i < rows; ++i) {
            for (size_t j = 0; j < columns; ++j) {
                if (i == 0 || j == 0) {
                    table[i][j] = int(i + j);
                    continue;
                }
                const auto l = qsizetype(i - 1);
                const auto r = qsizetype(j - 1);
                table[i][j] = std::min(
                    {table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (left[l] == right[r] ? 0 : 1)});
                if (i > 1 && j > 1 && left[l] == right[r - 1] && left[l - 1] == right[r])
                    table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
            }
        }
        return table.back().back();
    }

private Q_SLOTS:
    void firstNamesHaveTheirPublishedSimilarity_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<double>("perCent");
        QTest::newRow("Jon") << u"jon"_s << u"jonathan"_s << 85.4;
        QTest::newRow("Dan") << u"dan"_s << u"daniel"_s << 88.3;
        QTest::newRow("Raj") << u"raj"_s << u"rajesh"_s << 88.3;
        QTest::newRow("Sal") << u"sal"_s << u"salima"_s << 88.3;
        QTest::newRow("a prefix of four") << u"kdab"_s << u"kd"_s << 86.7;
        QTest::newRow("Martha") << u"martha"_s << u"marhta"_s << 96.1;
        QTest::newRow("Dixon") << u"dixon"_s << u"dicksonx"_s << 81.3;
        QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << 0.0;
    }
    void firstNamesHaveTheirPublishedSimilarity()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(double, perCent);
        QVERIFY(qAbs(jaroWinkler(left, right) * 100 - perCent) < 0.05);
        QCOMPARE(jaroWinkler(right, left), jaroWinkler(left, right));
    }
    void surnamesHaveTheirPublishedSimilarity_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<double>("perCent");
        QTest::newRow("Johnson") << u"Johnson"_s << u"Jhnsn"_s << 90.5;
        QTest::newRow("Maguire") << u"Maguire"_s << u"Mcguire"_s << 90.5;
        QTest::newRow("Beaumarchais") << u"Beaumarchais"_s << u"Bumarchay"_s << 70.6;
        QTest::newRow("Deanardo") << u"Deanardo"_s << u"Dinardio"_s << 77.8;
    }
    void surnamesHaveTheirPublishedSimilarity()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(double, perCent);
        QVERIFY(qAbs(jaro(left, right) * 100 - perCent) < 0.06);
    }
    void editsAreCounted_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("edits");
        QTest::newRow("equal") << u"same"_s << u"same"_s << 0;
        QTest::newRow("put in") << u"VP Sales"_s << u"VP of Sales"_s << 3;
        QTest::newRow("replaced") << u"Meier"_s << u"Meyer"_s << 1;
        QTest::newRow("neighbours swapped") << u"Smiht"_s << u"Smith"_s << 1;
        QTest::newRow("no place edited twice") << u"ca"_s << u"abc"_s << 3;
        QTest::newRow("against nothing") << QString() << u"abc"_s << 3;
    }
    void editsAreCounted()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(damerauLevenshtein(left, right), "edits");
        QTEST(damerauLevenshtein(right, left), "edits");
    }
    void theShareOfEditsIsThePublishedOne()
    {
        QVERIFY(qAbs(editSimilarity(u"VP Sales", u"VP of Sales") * 100 - 72.7) < 0.05);
        QCOMPARE(editSimilarity(u"ab", u"ab"), 1.0);
        QCOMPARE(editSimilarity(u"ab", u"cd"), 0.0);
    }
    void aBlankIsLikeNothing()
    {
        for (const auto &[left, right] : {std::pair(QString(), QString()), {u"a"_s, QString()}, {QString(), u"a"_s}}) {
            QCOMPARE(jaro(left, right), 0.0);
            QCOMPARE(jaroWinkler(left, right), 0.0);
            QCOMPARE(editSimilarity(left, right), 0.0);
        }
    }
    void randomTextsKeepTheRules()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 5000; ++i) {
            const QString left = randomText(random);
            const QString right = randomText(random);
            for (const auto measure : {jaro, jaroWinkler, editSimilarity}) {
                const double similarity = measure(left, right);
                QCOMPARE(measure(right, left), similarity);
                QVERIFY(similarity >= 0 && similarity <= 1);
                QCOMPARE(similarity == 1, left == right);
            }
            const int edits = editsByTable(left, right);
            QCOMPARE(damerauLevenshtein(left, right), edits);
            for (int limit = 0; limit < 4; ++limit)
                QCOMPARE(damerauLevenshtein(left, right, limit), std::min(edits, limit + 1));
        }
    }
};

QTEST_APPLESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
