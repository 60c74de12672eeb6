// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/donotcontact.h"
#include "core/contacts/emailaddress.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

Person ann()
{
    Person person;
    person.fullName = u"Ann Doe"_s;
    person.email = u"Ann@Mail.Acme.Example"_s;
    person.emailKey = emailKey(person.email);
    person.phone = parsePhone(u"+1 860 253 6354", {});
    person.mobile = parsePhone(u"+49 170 1234567", {});
    person.address.street = u"12 High St."_s;
    person.address.city = u"Springfield"_s;
    person.address.postalCode = u"12345"_s;
    person.address.postalKey = postalKey(u"12345");
    return person;
}

bool concerns(const DoNotContactEntry &entry, const Person &person, const QString &domain = {})
{
    return contactKeysOf(person, domain).contains(entry.key);
}

} // namespace

/// What an entry of the do-not-contact register means, and whom.
class TestContactKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedMeansWhomItSays_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("meansAnn");
        const auto row = [](const char *name, ContactKind kind, const QString &text, bool meansAnn) {
            QTest::newRow(name) << kind << text << meansAnn;
        };
        row("e-mail in another case", ContactKind::Email, u"ANN@mail.acme.example"_s, true);
        row("another e-mail", ContactKind::Email, u"bob@mail.acme.example"_s, false);
        row("the domain", ContactKind::Domain, u"mail.acme.example"_s, true);
        row("the domain above", ContactKind::Domain, u"@acme.example"_s, true);
        row("as a web address", ContactKind::Domain, u"https://www.acme.example/"_s, true);
        row("a domain that only ends alike", ContactKind::Domain, u"me.example"_s, false);
        row("phone in another spelling", ContactKind::Phone, u"+1 (860) 253-6354"_s, true);
        row("mobile", ContactKind::Phone, u"+491701234567"_s, true);
        row("another phone", ContactKind::Phone, u"+1 860 253 6355"_s, false);
        row("address", ContactKind::Address, u"12 High Street, 12345 Springfield"_s, true);
        row("address, postcode last", ContactKind::Address, u"12 High St, Springfield, IL 12345"_s, true);
        row("address without a postcode", ContactKind::Address, u"12 high street, SPRINGFIELD"_s, true);
        row("nine-digit postcode", ContactKind::Address, u"12 High Street, 12345-6789 Springfield"_s, true);
        row("next door", ContactKind::Address, u"14 High Street, 12345 Springfield"_s, false);
        row("another town", ContactKind::Address, u"12 High Street, 99999 Shelbyville"_s, false);
    }
    void whatIsTypedMeansWhomItSays()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        QFETCH(bool, meansAnn);
        const Result<DoNotContactEntry> entry = typedEntry(kind, text);
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().message));
        QCOMPARE(entry->key.kind, kind);
        QCOMPARE(concerns(*entry, ann()), meansAnn);
    }

    void badWordsAreRefusedWithTheWayToWriteThem_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("no e-mail") << ContactKind::Email << u"ann at acme"_s;
        QTest::newRow("blank") << ContactKind::Email << u"  "_s;
        QTest::newRow("no domain") << ContactKind::Domain << u"acme"_s;
        QTest::newRow("everybody's domain") << ContactKind::Domain << u"co.uk"_s;
        QTest::newRow("a mail provider's") << ContactKind::Domain << u"gmail.com"_s;
        QTest::newRow("no phone") << ContactKind::Phone << u"call me"_s;
        QTest::newRow("phone without its country") << ContactKind::Phone << u"253 6354"_s;
        QTest::newRow("a street alone") << ContactKind::Address << u"High Street, 12345 Springfield"_s;
        QTest::newRow("no place") << ContactKind::Address << u"12 High Street"_s;
    }
    void badWordsAreRefusedWithTheWayToWriteThem()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        const Result<DoNotContactEntry> entry = typedEntry(kind, text);
        QVERIFY(!entry);
        QVERIFY(entry.error().message.contains(text.simplified()) || text.trimmed().isEmpty());
    }
    void aPhoneIsReadInTheHomeCountry()
    {
        const Result<DoNotContactEntry> entry = typedEntry(ContactKind::Phone, u"(860) 253-6354"_s, u"US"_s);
        QVERIFY(entry);
        QVERIFY(concerns(*entry, ann()));
    }

    void whatAPersonLeavesConcernsThemAgain()
    {
        const QList<DoNotContactEntry> entries = entriesFor(ann());
        QCOMPARE(entries.size(), 4);
        for (const DoNotContactEntry &entry : entries) {
            QVERIFY2(concerns(entry, ann()), qPrintable(entry.key.key));
            QVERIFY(!entry.shown.isEmpty());
        }
    }
    void aColleagueAtTheSameAddressIsNotMeant()
    {
        Person bob = ann();
        bob.fullName = u"Bob Roe"_s;
        bob.email = u"bob@mail.acme.example"_s;
        bob.emailKey = emailKey(bob.email);
        bob.phone = bob.mobile = {};
        for (const DoNotContactEntry &entry : entriesFor(ann()))
            QVERIFY2(!concerns(entry, bob), qPrintable(entry.shown));
        Person annAgain = bob;
        annAgain.fullName = u"Doe Ann"_s; // the same person with another e-mail
        const QList<DoNotContactEntry> entries = entriesFor(ann());
        QVERIFY(
            std::ranges::any_of(entries, [&](const DoNotContactEntry &entry) { return concerns(entry, annAgain); }));
    }
    void whoeverLeavesNothingHasNoEntries()
    {
        Person nobody;
        nobody.fullName = u"Ann Doe"_s;
        QVERIFY(entriesFor(nobody).isEmpty());
        QVERIFY(contactKeysOf(nobody).isEmpty());
        QVERIFY(contactKeysOf(Person()).isEmpty()); // blank never equals blank
    }
    void theCompanysDomainCountsToo()
    {
        const Result<DoNotContactEntry> entry = typedEntry(ContactKind::Domain, u"bigco.example"_s);
        QVERIFY(entry);
        QVERIFY(!concerns(*entry, ann()));
        QVERIFY(concerns(*entry, ann(), u"shop.bigco.example"_s));
    }
    void theReasonSaysSinceWhichDayInTheZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QTime>("time"); // UTC
        QTest::addColumn<QString>("day");
        QTest::newRow("at noon") << QByteArray("UTC") << QTime(12, 0) << u"2026-03-02"_s;
        QTest::newRow("already the next day") << QByteArray("Asia/Tokyo") << QTime(15, 0) << u"2026-03-03"_s;
        QTest::newRow("still the day before") << QByteArray("America/New_York") << QTime(4, 59) << u"2026-03-01"_s;
        QTest::newRow("the same day") << QByteArray("America/New_York") << QTime(5, 0) << u"2026-03-02"_s;
        QTest::newRow("half an hour off") << QByteArray("Asia/Kolkata") << QTime(18, 30) << u"2026-03-03"_s;
    }
    void theReasonSaysSinceWhichDayInTheZone()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QTime, time);
        QFETCH(const QString, day);
        DoNotContactEntry entry{.key = {ContactKind::Email, u"ann@x.example"_s}, .shown = u"ann@x.example"_s};
        entry.at = QDateTime(QDate(2026, 3, 2), time, Qt::UTC);
        entry.reason = u"asked by phone"_s;
        const QString because = becauseOf(entry, zone);
        QVERIFY2(because.contains(u"“ann@x.example”") && because.contains(QString(u"since "_s + day)) &&
                     because.contains(u"asked by phone"),
                 qPrintable(because));
    }
    void everyKindIsReadBack()
    {
        for (const ContactKind kind :
             {ContactKind::Email, ContactKind::Domain, ContactKind::Phone, ContactKind::Address})
            QCOMPARE(contactKindFromCode(codeOf(kind)), std::optional(kind));
        QVERIFY(!contactKindFromCode(u"pigeon"));
    }
};

QTEST_APPLESS_MAIN(TestContactKeys)
#include "tst_contactkeys.moc"
