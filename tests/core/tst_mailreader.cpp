// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filelimits.h"
#include "core/files/mailmessage.h"
#include "core/files/mailreader.h"
#include "core/files/mailtable.h"
#include "core/leads/leadfields.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lw;

class TestMailReader : public QObject
{
    Q_OBJECT

    static QByteArray mail(const QByteArray &body, const QByteArray &head = {},
                           const QByteArray &from = "Ann Lee <ann@x.example>")
    {
        return "From: " + from +
               "\r\nTo: sales@acme.example\r\nSubject: Hi\r\nMessage-ID: <1@x.example>\r\n"
               "Date: Mon, 02 Mar 2026 09:00:00 -0500\r\n" +
               head + "\r\n" + body;
    }
    static QByteArray parts(const QByteArray &content, const QByteArray &type = "multipart/mixed")
    {
        return mail(content, "MIME-Version: 1.0\r\nContent-Type: " + type + "; boundary=b\r\n");
    }
    static QByteArray part(const QByteArray &type, const QByteArray &content)
    {
        return "--b\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }
    static QString cell(const RawTable &table, qsizetype row, const QString &header)
    {
        const qsizetype column = table.headers.indexOf(header);
        return column < 0 ? u"<no column>"_s : table.rows.value(row).cells.value(column);
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

private Q_SLOTS:
    void aMailIsARow()
    {
        const Result<RawTable> table =
            readMailBytes(mail("Please call.\r\n", "Reply-To: a2@x.example\r\n"), u"a.eml"_s);
        LW_VERIFY(table);
        QCOMPARE(table->kind, FileKind::Mail);
        QCOMPARE(table->headers,
                 (QStringList{u"Name"_s, u"E-mail"_s, u"Subject"_s, u"Received at"_s, u"Message"_s, u"To"_s,
                              u"External id"_s, u"Reply-To"_s, u"Attachments"_s, u"Source mail"_s}));
        QStringList cells = table->rows.first().cells;
        QVERIFY(cells.takeLast().startsWith(u"From: Ann Lee"));
        QCOMPARE(cells, (QStringList{u"Ann Lee"_s, u"ann@x.example"_s, u"Hi"_s, u"2026-03-02T09:00:00-05:00"_s,
                                     u"Please call."_s, u"sales@acme.example"_s, u"1@x.example"_s, u"a2@x.example"_s,
                                     QString()}));
        QStringList fields;
        for (const QString &header : table->headers)
            fields += fieldFromHeader(header) ? QStringList{header} : QStringList();
        QCOMPARE(fields, (QStringList{u"Name"_s, u"E-mail"_s, u"Received at"_s, u"Message"_s, u"External id"_s}));
    }
    void headsAreDecoded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        const auto from = [](const QByteArray &sender) { return mail("x", {}, sender); };
        QTest::newRow("encoded name") << from("=?utf-8?Q?J=C3=B6rg?= <j@x.example>") << u"Name"_s << u"Jörg"_s;
        QTest::newRow("two charsets") << from("=?utf-8?B?SsO2cmc=?= =?iso-8859-1?Q?M=FCller?= <j@x.example>")
                                      << u"Name"_s << u"JörgMüller"_s;
        QTest::newRow("unknown charset") << from("=?x-klingon?Q?abc?= <j@x.example>") << u"E-mail"_s
                                         << u"j@x.example"_s;
        QTest::newRow("bare 8-bit") << from("J\xF6rg <j@x.example>") << u"Name"_s << u"Jörg"_s;
        QTest::newRow("name in quotes") << from("\"Lee, Ann\" <j@x.example>") << u"Name"_s << u"Lee, Ann"_s;
        QTest::newRow("an address for a name")
            << from("\"ceo@bank.example\" <x@evil.example>") << u"Name"_s << u"“ceo@bank.example”"_s;
        QTest::newRow("its address") << from("\"ceo@bank.example\" <x@evil.example>") << u"E-mail"_s
                                     << u"x@evil.example"_s;
        QTest::newRow("two senders") << from("a@x.example, b@x.example") << u"E-mail"_s << u"a@x.example"_s;
        QTest::newRow("no brackets") << from("Ann Lee a@x.example") << u"E-mail"_s << u"a@x.example"_s;
        QTest::newRow("own address as name") << from("\"a@x.example\" <a@x.example>") << u"Name"_s << QString();
        QTest::newRow("a form's sender") << mail("x", "Reply-To: Bo <bo@x.example>\r\n",
                                                 "Site <wordpress@acme.example>")
                                         << u"E-mail"_s << u"bo@x.example"_s;
        QTest::newRow("who it came from") << mail("x", "Reply-To: bo@x.example\r\n", "Site <no-reply@acme.example>")
                                          << u"From address"_s << u"no-reply@acme.example"_s;
        QTest::newRow("zero byte in a word")
            << from("=?utf-8?B?QQBC?= <j@x.example>") << u"E-mail"_s << u"j@x.example"_s;
    }
    void headsAreDecoded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, header);
        const Result<RawTable> table = readMailBytes(bytes, u"a.eml"_s);
        LW_VERIFY(table);
        QTEST(cell(*table, 0, header), "value");
        QVERIFY(!table->rows.first().cells.join(QString()).contains(QChar(0)));
    }
    void bodiesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("attachments");
        const QString none;
        QTest::newRow("undeclared UTF-8") << mail("Grüße") << u"Grüße"_s << none;
        QTest::newRow("undeclared 8-bit") << mail("Gr\xFC\xDF"
                                                  "e")
                                          << u"Grüße"_s << none;
        QTest::newRow("quoted-printable")
            << mail("Gr=FC=DF=\r\ne",
                    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n")
            << u"Grüße"_s << none;
        QTest::newRow("HTML only") << mail("<p>Hello <img src='http://x.example/a'></p><script>x</script>you",
                                           "Content-Type: text/html\r\n")
                                   << u"Hello\n\nyou"_s << none;
        QTest::newRow("plain before HTML")
            << parts(part("text/plain", "plain") + part("text/html", "<b>html</b>") + "--b--", "multipart/alternative")
            << u"plain"_s << none;
        QTest::newRow("HTML where plain is blank")
            << parts(part("text/html", "<b>html</b>") + part("text/plain", " \r\n") + "--b--", "multipart/alternative")
            << u"html"_s << none;
        QTest::newRow("two texts") << parts(part("text/plain", "one") + part("text/plain", "two") + "--b--")
                                   << u"one\n\ntwo"_s << none;
        QTest::newRow("attachment") << parts(part("text/plain", "one") +
                                             part("application/pdf; name=\"../../a.pdf\"", "x") + "--b--")
                                    << u"one"_s << u"a.pdf"_s;
        QTest::newRow("end missing") << parts(part("text/plain", "one")) << u"one"_s << none;
        QTest::newRow("no boundary at all") << parts("only words") << u"only words"_s << none;
        QTest::newRow("winmail.dat") << parts(part("application/ms-tnef; name=winmail.dat", "x") + "--b--")
                                     << u"[winmail.dat, a mail in Outlook's own form, not read]"_s << u"winmail.dat"_s;
        QTest::newRow("S/MIME") << parts(part("application/pkcs7-mime; name=smime.p7m", "x") + "--b--")
                                << u"[An encrypted or signed S/MIME part, not read]"_s << u"smime.p7m"_s;
        QTest::newRow("PGP/MIME")
            << mail("--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: "
                    "application/octet-stream\r\n\r\nx\r\n--b--",
                    "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n")
            << u"[An encrypted part, not read]"_s << none;
        QTest::newRow("PGP text") << mail("-----BEGIN PGP MESSAGE-----\r\nabc") << u"[PGP-encrypted text, not read]"_s
                                  << none;
        QTest::newRow("a mail inside")
            << parts(part("message/rfc822", "From: Bo <bo@x.example>\r\nSubject: Ask\r\n\r\ninner") + "--b--")
            << u"[A mail inside: “Ask” from Bo bo@x.example]\n\ninner"_s << none;
    }
    void bodiesAreRead()
    {
        QFETCH(QByteArray, bytes);
        const Result<RawTable> table = readMailBytes(bytes, u"a.eml"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.first().problem, QString());
        QTEST(cell(*table, 0, u"Message"_s), "text");
        QTEST(cell(*table, 0, u"Attachments"_s), "attachments");
    }
    void formsNameThePerson()
    {
        const QByteArray form = mail("From: Bo Day <bo@y.example>\r\nSubject: Prices\r\n\r\nMessage Body:\r\nHow "
                                     "much?\r\n\r\n-- \r\nThis e-mail was sent from a contact form on Acme\r\n",
                                     {}, "Acme <wordpress@acme.example>");
        const Result<RawTable> table = readMailBytes(form, u"a.eml"_s);
        LW_VERIFY(table);
        QCOMPARE(cell(*table, 0, u"Name"_s), u"Bo Day"_s);
        QCOMPARE(cell(*table, 0, u"E-mail"_s), u"bo@y.example"_s);
        QCOMPARE(cell(*table, 0, u"Message"_s), u"How much?"_s);
        QCOMPARE(cell(*table, 0, u"Subject"_s), u"Prices"_s);
        QCOMPARE(cell(*table, 0, u"Mail subject"_s), u"Hi"_s);
        QCOMPARE(cell(*table, 0, u"From"_s), u"Acme"_s);
        QCOMPARE(cell(*table, 0, u"From address"_s), u"wordpress@acme.example"_s);
    }
    void mixedBoxesHaveTheUnionOfColumns()
    {
        const QByteArray separator = "From x Mon Mar  2 09:00:00 2026\r\n";
        const QByteArray box =
            separator + mail("Hello\r\n\r\n") + separator +
            mail("Your name: Bo\r\nEmail: bo@y.example\r\nTelephone: 5\r\nColour: red\r\nDate: 1/2/2026\r\n\r\n") +
            separator + mail("Name: Cy\r\nE-mail: cy@y.example\r\nPhone: 6\r\nMessage: Hi\r\n\r\n");
        const Result<RawTable> table = readMailBytes(box, u"a.mbox"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 3);
        QCOMPARE(table->headers.first(3), (QStringList{u"Telephone"_s, u"Colour"_s, u"Name"_s}));
        QCOMPARE(table->headers.last(), u"Date"_s);
        const auto row = [&](qsizetype at) {
            return QString(cell(*table, at, u"Name"_s) + u'|' + cell(*table, at, u"E-mail"_s) + u'|' +
                           cell(*table, at, u"Telephone"_s) + u'|' + cell(*table, at, u"From"_s));
        };
        QCOMPARE(row(0), u"Ann Lee|ann@x.example||"_s);
        QCOMPARE(row(1), u"Bo|bo@y.example|5|Ann Lee"_s);
        QCOMPARE(row(2), u"Cy|cy@y.example|6|Ann Lee"_s);
        QCOMPARE(table->rows[2].number, 3);
    }
    void leadsOfCarDealersAreColumns()
    {
        const QByteArray adf =
            "<?ADF VERSION \"1.0\"?><?xml version=\"1.0\"?><adf><prospect><vehicle><year>2019</year>"
            "<make>Ford</make></vehicle><customer><contact><name part=\"full\">Bo</name>"
            "<email>bo@y.example</email></contact></customer></prospect><prospect><customer><contact>"
            "<name>Cy</name></contact></customer></prospect></adf>";
        for (const QByteArray &head : {QByteArray(), QByteArray("Content-Type: text/html\r\n")}) {
            const Result<RawTable> table = readMailBytes(mail(adf, head, "leads@portal.example"), u"a.eml"_s);
            LW_VERIFY(table);
            QCOMPARE(table->rows.size(), 2);
            QCOMPARE(cell(*table, 0, u"E-mail"_s), u"bo@y.example"_s);
            QCOMPARE(cell(*table, 0, u"Product"_s), u"2019 Ford"_s);
            QCOMPARE(cell(*table, 1, u"Name"_s), u"Cy"_s);
            QCOMPARE(cell(*table, 1, u"External id"_s), u"1@x.example#2"_s);
        }
        const Result<RawTable> broken = readMailBytes(mail("<adf><prospect>"), u"a.eml"_s);
        LW_VERIFY(broken);
        QVERIFY(broken->rows.first().problem.contains(u"not well-formed"));
    }
    void boxesAreTakenApart()
    {
        const QByteArray box = "From ann@x.example Mon Mar  2 09:00:00 2026\n" +
                               mail("one\n>From here\n>>From there\n") +
                               "From now on at 10:30\n\nFrom bo@x.example Mon Mar  2 10:00:00 2026\n" + mail("two\n");
        const Result<RawTable> table = readMailBytes(box, u"box"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(cell(*table, 0, u"Message"_s).trimmed(), u"one\nFrom here\n>From there\nFrom now on at 10:30"_s);
        QCOMPARE(cell(*table, 1, u"Message"_s), u"two"_s);
    }
    void foldersAreRead()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"new"_s) && QDir(folder.path()).mkpath(u"cur"_s));
        write(folder.filePath(u"new/2.host"_s), mail("two", {}, "b@x.example"));
        write(folder.filePath(u"cur/1.host:2,S"_s), mail("one", {}, "a@x.example"));
        write(folder.filePath(u"cur/.hidden"_s), mail("none"));
        const Result<RawTable> maildir = readMails(folder.path());
        LW_VERIFY(maildir);
        QCOMPARE(maildir->rows.size(), 2);
        QCOMPARE(cell(*maildir, 1, u"E-mail"_s), u"a@x.example"_s);
        QCOMPARE(cell(*maildir, 1, u"Mail file"_s), u"1.host:2,S"_s);

        write(folder.filePath(u"cur/b.EML"_s), mail("x"));
        const Result<RawTable> plain = readMails(folder.filePath(u"cur"_s));
        LW_VERIFY(plain);
        QCOMPARE(plain->rows.size(), 1);
        QCOMPARE(readMails(folder.filePath(u"cur/b.EML"_s))->rows.size(), 1);
        QVERIFY(readMails(folder.filePath(u"new"_s)).error().message.contains(u"holds no mails"));
        QVERIFY(readMails(folder.filePath(u"gone"_s)).error().message.contains(u"no such file"));
    }
    void aBrokenMailHoldsUpNoOther_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QString>("says");
        const QByteArray line = "X-Line: 1\r\n";
        QTest::newRow("head lines") << mail("x", line.repeated(limits::kMailHeaders)) << u"1000 lines"_s;
        QTest::newRow("long head line") << mail("x", "X-A: " + QByteArray(limits::kMailHeaderLine, 'x') + "\r\n")
                                        << u"64 KiB"_s;
        QTest::newRow("folded for ever") << mail("x", "X-A: " + QByteArray("a\r\n ").repeated(40'000) + "b\r\n")
                                         << u"64 KiB"_s;
        QByteArray deep;
        for (int i = 0; i < limits::kMimeDepth; ++i)
            deep += "--b" + QByteArray::number(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                    QByteArray::number(i + 1) + "\r\n\r\n";
        QTest::newRow("deep") << mail(deep + "--b16\r\n\r\nx\r\n", "Content-Type: multipart/mixed; boundary=b0\r\n")
                              << u"deeper than 16"_s;
        QTest::newRow("many parts") << parts(part("text/plain", "x").repeated(limits::kMimeParts) + "--b--")
                                    << u"200 parts"_s;
        QTest::newRow("nested for ever")
            << mail(QByteArray("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n").repeated(10'000),
                    "Content-Type: multipart/mixed; boundary=b\r\n")
            << u"200 parts"_s;
        QTest::newRow("mails in mails for ever")
            << mail(QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(10'000),
                    "Content-Type: message/rfc822\r\n")
            << u"200 parts"_s;
        QTest::newRow("large") << mail(QByteArray("0123456789abcde\n").repeated(limits::kMailBytes / 16))
                               << u"larger than 25 MiB"_s;
        QTest::newRow("no mail") << QByteArray("hello\r\n") << u"no head"_s;
    }
    void aBrokenMailHoldsUpNoOther()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QString, says);
        const QByteArray separator = "\r\nFrom x Mon Mar  2 09:00:00 2026\r\n";
        const QByteArray box =
            separator.trimmed() + "\r\n" + mail("one\r\n") + separator + broken + "\r\n" + separator + mail("two\r\n");
        const Result<RawTable> table = readMailBytes(box, u"box"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 3);
        QVERIFY2(table->rows[1].problem.contains(says), qPrintable(table->rows[1].problem));
        QCOMPARE(table->rows[0].problem + table->rows[2].problem, QString());
        QCOMPARE(cell(*table, 2, u"Message"_s), u"two"_s);

        const Result<RawTable> alone = readMailBytes(broken, u"a.eml"_s);
        QVERIFY(!alone);
        QVERIFY2(alone.error().message.contains(says) && alone.error().message.contains(u"a.eml"),
                 qPrintable(alone.error().message));
    }
    void whatIsAtTheLimitIsRead()
    {
        const QByteArray line = "X-Line: 1\r\n";
        LW_VERIFY(parseMail(mail("x", line.repeated(limits::kMailHeaders - 5))));
        LW_VERIFY(parseMail(parts(part("text/plain", "x").repeated(limits::kMimeParts - 1) + "--b--")));
    }
    void longTextsEndWithANote()
    {
        const Result<RawTable> table =
            readMailBytes(mail(QByteArray("0123456789abcde\r\n").repeated(2'000)), u"a.eml"_s);
        LW_VERIFY(table);
        const QString text = cell(*table, 0, u"Message"_s);
        QVERIFY2(text.endsWith(u"[… 12000 more characters in the mail]"), qPrintable(text.right(60)));
        QVERIFY(cell(*table, 0, u"Source mail"_s).contains(u"more characters in the mail]"));
    }
    void doubtsAreRemarked()
    {
        const QByteArray bad = mail("x", {}, "a@x.example, b@x.example").replace("02 Mar 2026", "99 paX");
        const Result<RawTable> table = readMailBytes(bad, u"a.eml"_s);
        LW_VERIFY(table);
        const QString remarks = table->remarks.join(u'\n');
        QVERIFY2(remarks.contains(u"a.eml, mail 1: its date “Mon, 99 paX"), qPrintable(remarks));
        QVERIFY2(remarks.contains(u"2 senders"), qPrintable(remarks));
        QCOMPARE(cell(*table, 0, u"Received at"_s), QString());
    }
    void namesOfAttachmentsAreClean_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        QTest::newRow("path") << u"../../.bashrc"_s << u".bashrc"_s;
        QTest::newRow("Windows path") << u"C:\\x\\a.pdf"_s << u"a.pdf"_s;
        QTest::newRow("turned direction") << u"a.pdf\u202Efdp.exe"_s << u"a.pdffdp.exe"_s;
        QTest::newRow("control signs") << u"a\nb\t\u0007.txt"_s << u"ab.txt"_s;
        QTest::newRow("dots at the end") << u"a.txt. . "_s << u"a.txt"_s;
        QTest::newRow("long") << QString(QString(300, u'x') + u".pdf")
                              << QString(QString(99, u'x') + u'…' + QString(16, u'x') + u".pdf");
        QTest::newRow("nothing") << u"/"_s << QString();
    }
    void namesOfAttachmentsAreClean()
    {
        QFETCH(QString, name);
        QTEST(cleanFileName(name), "clean");
    }
    void whatIsNoMailIsRefusedWithARemedy()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("PK\x03\x04 zip"), QByteArray("a,b\n1,2\n")}) {
            const Result<RawTable> table = readMailBytes(bytes, u"a.eml"_s);
            QVERIFY(!table);
            QCOMPARE(table.error().kind, ErrorKind::Unreadable);
            QVERIFY2(table.error().message.contains(u"a.eml holds no mail"), qPrintable(table.error().message));
        }
    }
    void tooManyMailsAreRefused()
    {
        MailTable table(u"box"_s, {});
        const RawMail one{.bytes = "From: a@x.example\n\nx", .size = 20, .tooLarge = false};
        for (int i = 0; i < limits::kMails; ++i)
            LW_VERIFY(table.add(one));
        QVERIFY(table.add(one).error().message.contains(u"more than 10000 mails"));
    }
    void threadsReadSideBySide()
    {
        const QByteArray bytes = parts(part("text/plain", "one") + part("text/html", "<b>two</b>") + "--b--");
        std::atomic<int> right = 0;
        const auto work = [&] {
            for (int i = 0; i < 200; ++i) {
                const Result<MailMessage> message = parseMail(bytes);
                right += message && message->text == u"one\n\ntwo" && message->from.size() == 1 ? 1 : 0;
            }
        };
        std::thread first(work);
        std::thread second(work);
        first.join();
        second.join();
        QCOMPARE(right.load(), 400);
    }
};

QTEST_GUILESS_MAIN(TestMailReader)
#include "tst_mailreader.moc"
