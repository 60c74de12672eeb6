// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldedTextsAgree_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        QTest::newRow("case") << u"ACME"_s << u"acme"_s << true;
        QTest::newRow("accents") << u"Säätämö"_s << u"saatamo"_s << true;
        QTest::newRow("composed and decomposed") << u"é"_s << u"e\u0301"_s << true;
        QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
        QTest::newRow("letters without decomposition") << u"Łódź Ø"_s << u"lodz o"_s << true;
        QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc"_s << true;
        QTest::newRow("blanks") << u"  a \t b "_s << u"a b"_s << true;
        QTest::newRow("curly apostrophe") << u"Queen’s"_s << u"queen's"_s << true;
        QTest::newRow("other letters") << u"acme"_s << u"acne"_s << false;
    }
    void foldedTextsAgree()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(fold(left) == fold(right), "same");
    }
    void foldingTwiceChangesNothing()
    {
        for (const QString &text : {u"Ærø GmbH"_s, u" Ünïcode "_s, u"x"_s, QString()})
            QCOMPARE(fold(fold(text)), fold(text));
    }
    void foldToWordKeepsLettersAndDigits() { QCOMPARE(foldToWord(u"E-Mail Address 2"), u"emailaddress2"_s); }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
