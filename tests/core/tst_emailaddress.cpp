// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emailaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestEmailAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAgreeForOneAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("key");
        QTest::newRow("case and blanks") << u" JANE@Example.COM "_s << u"jane@example.com"_s;
        QTest::newRow("international domain") << u"info@bücher.example"_s << u"info@xn--bcher-kva.example"_s;
        QTest::newRow("no at") << u"jane.example.com"_s << QString();
        QTest::newRow("blank inside") << u"jane doe@example.com"_s << QString();
        QTest::newRow("no dot") << u"jane@localhost"_s << QString();
        QTest::newRow("nothing before") << u"@example.com"_s << QString();
    }
    void keysAgreeForOneAddress()
    {
        QFETCH(QString, address);
        QTEST(emailKey(address), "key");
    }
    void theDomainIsWhatFollowsTheAt() { QCOMPARE(emailDomain(u"a@acme.example"), u"acme.example"_s); }
};

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
