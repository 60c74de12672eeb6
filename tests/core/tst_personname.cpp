// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/personname.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestPersonName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordsOfANameAreCompared_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"Ann Lee"_s << u"ann lee"_s;
        QTest::newRow("accents and case") << u"JOSÉ Núñez"_s << u"jose nunez"_s;
        QTest::newRow("straight apostrophe") << u"Amy D'Unger"_s << u"amy dunger"_s;
        QTest::newRow("curly apostrophe") << u"Pat O’Brien"_s << u"pat obrien"_s;
        QTest::newRow("no apostrophe") << u"Amy DUnger"_s << u"amy dunger"_s;
        QTest::newRow("hyphen") << u"Anne-Marie Meyer-Lüdenscheid"_s << u"anne marie meyer ludenscheid"_s;
        QTest::newRow("initials") << u"J.R. Smith"_s << u"j r smith"_s;
        QTest::newRow("comma") << u"Doe,John"_s << u"doe john"_s;
        QTest::newRow("titles") << u"Herr Dr. Jan Weber"_s << u"jan weber"_s;
        QTest::newRow("degrees") << u"Ann Lee, PhD, MBA"_s << u"ann lee"_s;
        QTest::newRow("Jr.") << u"Sam Fox Jr."_s << u"sam fox"_s;
        QTest::newRow("Jr. behind a last name") << u"Fox Jr"_s << u"fox"_s;
        QTest::newRow("a name like a degree") << u"Jack Ma"_s << u"jack ma"_s;
        QTest::newRow("only a title") << u"Dr."_s << u"dr"_s;
        QTest::newRow("other script") << u"Иван Петров"_s << u"иван петров"_s;
        QTest::newRow("no letters") << u"- ."_s << QString();
    }
    void theWordsOfANameAreCompared()
    {
        QFETCH(QString, name);
        QTEST(nameWords(name).join(u' '), "words");
    }
    void theWordsOfTheWordsAreTheWords()
    {
        static const QStringList pieces{u"Dr."_s, u"Dr"_s, u"Ma"_s, u"Jr."_s,  u"D'Unger"_s, u"Anne-Marie"_s,
                                        u","_s,   u"M."_s, u"II"_s, u"J.R."_s, u"PhD"_s,     u"İ"_s};
        QRandomGenerator random(9);
        for (int i = 0; i < 10000; ++i) {
            QString name;
            for (quint32 left = random.bounded(1U, 7U); left > 0; --left) {
                name += random.bounded(3) != 0 ? pieces[random.bounded(pieces.size())]
                                               : QString(QChar(char16_t(random.bounded(0x20, 0xD7FF))));
                name += random.bounded(4) == 0 ? u"-"_s : u" "_s;
            }
            const QStringList words = nameWords(name);
            QVERIFY2(nameWords(words.join(u' ')) == words, qPrintable(name));
        }
    }
};

QTEST_APPLESS_MAIN(TestPersonName)
#include "tst_personname.moc"
