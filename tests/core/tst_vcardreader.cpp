// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filelimits.h"
#include "core/files/vcardreader.h"
#include "core/leads/leadfields.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace lw;

class TestVCardReader : public QObject
{
    Q_OBJECT

    static QByteArray card(const QByteArray &lines, const QByteArray &version = "3.0")
    {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
    }
    static QString cell(const RawTable &table, qsizetype row, const QString &header)
    {
        const qsizetype column = table.headers.indexOf(header);
        return column < 0 ? u"<no column>"_s : table.rows.value(row).cells.value(column);
    }

private Q_SLOTS:
    void valuesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &header, const QString &value) {
            QTest::newRow(name) << bytes << header << value;
        };
        row("folded", card("NOTE:first\r\n  second\r\n\tthird\r\n"), u"Notes"_s, u"first secondthird"_s);
        row("LF only", card("N:Roe;Ann\n"), u"Last name"_s, u"Roe"_s);
        row("CR only", QByteArray(card("N:Roe;Ann\r\n")).replace("\r\n", "\r"), u"First name"_s, u"Ann"_s);
        row("escapes", card("NOTE:a\\, b\\; c\\nd\\\\e\r\n"), u"Notes"_s, u"a, b; c\nd\\e"_s);
        row("an escaped separator is none", card("ORG:Nuts\\; Bolts;Sales\r\n"), u"Company"_s, u"Nuts; Bolts"_s);
        row("2.1 keeps its backslashes", card("NOTE:\\\\host\\new\\;x\r\n", "2.1"), u"Notes"_s, u"\\\\host\\new;x"_s);
        row("quoted-printable", card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=B6hler;=C3=\r\n=89va\r\n", "2.1"),
            u"First name"_s, u"Éva"_s);
        row("soft break before a line end", card("NOTE;QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\n", "2.1"), u"Notes"_s,
            u"one\ntwo"_s);
        row("charset", card("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg\r\n", "2.1"), u"Name"_s, u"Jörg"_s);
        row("Windows-1252", card("FN:J\xF6rg\r\n"), u"Name"_s, u"Jörg"_s);
        row("base64 text", card("NOTE;ENCODING=b:R3LDvMOfZQ==\r\n"), u"Notes"_s, u"Grüße"_s);
        row("group", card("item1.TEL:555\r\n"), u"Phone"_s, u"555"_s);
        row("labelled group", card("item1.X-ABDATE:1975-03-01\r\nitem1.X-ABLabel:_$!<Anniversary>!$_\r\n"),
            u"X-ABDATE (Anniversary)"_s, u"1975-03-01"_s);
        row("cell", card("TEL;TYPE=CELL:1\r\nTEL;TYPE=WORK:2\r\n"), u"Mobile"_s, u"1"_s);
        row("work before home", card("TEL;HOME:1\r\nTEL;WORK;VOICE:2\r\n", "2.1"), u"Phone"_s, u"2"_s);
        row("the rest is numbered", card("TEL;HOME:1\r\nTEL;WORK;VOICE:2\r\n", "2.1"), u"Phone 2"_s, u"1"_s);
        row("fax is no telephone", card("TEL;TYPE=WORK,FAX:9\r\nTEL:1\r\n"), u"Fax"_s, u"9"_s);
        row("tel: with extension", card("TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418;ext=102\r\n", "4.0"), u"Phone"_s,
            u"+1-418 ext. 102"_s);
        row("mailto:", card("EMAIL:mailto:a%40x.example\r\n", "4.0"), u"E-mail"_s, u"a@x.example"_s);
        row("preferred mail", card("EMAIL:a@x.example\r\nEMAIL;PREF=1:b@x.example\r\n", "4.0"), u"E-mail"_s,
            u"b@x.example"_s);
        row("TYPE=PREF", card("EMAIL:a@x.example\r\nEMAIL;TYPE=INTERNET,PREF:b@x.example\r\n"), u"E-mail 2"_s,
            u"a@x.example"_s);
        row("work address", card("ADR;HOME:;;Lane 1;Ulm;;1;DE\r\nADR;WORK:;;Road 2;Bonn;NW;2;DE\r\n", "2.1"), u"City"_s,
            u"Bonn"_s);
        row("other address", card("ADR;HOME:;;Lane 1;Ulm;;1;DE\r\nADR;WORK:;;Road 2;Bonn;NW;2;DE\r\n", "2.1"),
            u"Address 2"_s, u"Lane 1, Ulm, 1, DE"_s);
        row("PO box for a street", card("ADR:PO Box 7;;;Ulm;;1;DE\r\n"), u"Street"_s, u"PO Box 7"_s);
        row("suite beside the street", card("ADR:;Suite 2;Road 1;Ulm;;1;DE\r\n"), u"Address addition"_s, u"Suite 2"_s);
        row("address as a label", card("ADR;LABEL=\"Road 1^nUlm\":;;;;;;\r\n", "4.0"), u"Street"_s, u"Road 1\nUlm"_s);
        row("departments", card("ORG:Acme;Sales;East\r\n"), u"Department"_s, u"Sales, East"_s);
        row("escaped colon", card("URL:http\\://x.example\r\n"), u"Website"_s, u"http://x.example"_s);
        row("a link is text", card("URL:javascript:alert(1)\r\n"), u"Website"_s, u"javascript:alert(1)"_s);
        row("lower case", QByteArray("begin:vcard\nversion:3.0\nfn:Ann\nend:vcard\n"), u"Name"_s, u"Ann"_s);
        row("byte order mark", QByteArray("\xEF\xBB\xBF" + card("FN:Ann\r\n")), u"Name"_s, u"Ann"_s);
        row("quote never closed", card("TEL;TYPE=\"work:5\r\n"), u"Phone"_s, u"5"_s);
        row("notes together", card("NOTE:a\r\nNOTE:b\r\nNOTE:a\r\n"), u"Notes"_s, u"a\nb"_s);
    }
    void valuesAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, header);
        const Result<RawTable> table = readVCardBytes(bytes, u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows.first().problem, QString());
        QTEST(cell(*table, 0, header), "value");
    }
    void sixteenBitFilesAreRead_data()
    {
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<bool>("mark");
        QTest::newRow("little, marked") << false << true;
        QTest::newRow("big, marked") << true << true;
        QTest::newRow("little") << false << false;
        QTest::newRow("big") << true << false;
    }
    void sixteenBitFilesAreRead()
    {
        QFETCH(bool, bigEndian);
        QFETCH(bool, mark);
        QString text = QString::fromUtf8(card("FN:Ann Žižek\r\nNOTE:" + QByteArray(70'000, 'x').left(30'000) + "\r\n"));
        if (mark)
            text.prepend(QChar(QChar::ByteOrderMark));
        QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
        const QByteArray bytes = encoder.encode(text);
        const Result<RawTable> table = readVCardBytes(bytes, u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(cell(*table, 0, u"Name"_s), u"Ann Žižek"_s);
        QCOMPARE(cell(*table, 0, u"Notes"_s).size(), 30'000);
    }
    void theColumnsAreThoseThatCardsFill()
    {
        const Result<RawTable> table =
            readVCardBytes(card("FN:Ann\r\nX-A:1\r\n") + card("EMAIL:a@x.example\r\nFN:Bo\r\n"), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"Name"_s, u"E-mail"_s, u"Version"_s, u"X-A"_s}));
        QCOMPARE(table->rows[1].cells, (QStringList{u"Bo"_s, u"a@x.example"_s, u"3.0"_s, QString()}));
        QCOMPARE(table->rows[1].number, 2);
        QCOMPARE(table->kind, FileKind::VCard);
    }
    void theMainColumnsAreLeadFields()
    {
        const Result<RawTable> table = readVCardBytes(
            card("N:R;A\r\nFN:A R\r\nTITLE:t\r\nORG:o\r\nEMAIL:e\r\nTEL:1\r\nTEL;TYPE=CELL:2\r\nADR:;;s;c;r;p;l\r\n"
                 "URL:u\r\nNOTE:n\r\n"),
            u"x.vcf"_s);
        LW_VERIFY(table);
        for (const QString &header : table->headers) {
            if (header != u"Version")
                QVERIFY2(fieldFromHeader(header), qPrintable(header));
        }
        QCOMPARE(table->headers.size(), 16);
    }
    void extraColumnsPretendToBeNoField()
    {
        const Result<RawTable> table = readVCardBytes(
            card("EMAIL:a\r\nEMAIL:b\r\nTEL:1\r\nTEL:2\r\nADR:;x;s;c;;;\r\nADR:;;t;d;;;\r\nTEL;TYPE=FAX:3\r\n"
                 "ORG:o;dep\r\nBDAY:1980\r\nUID:7\r\nN:a;b;c;d;e\r\nADR:b;;t;z;;;\r\nTITLE:1\r\nTITLE:2\r\n"),
            u"x.vcf"_s);
        LW_VERIFY(table);
        const QStringList extra{u"E-mail 2"_s,   u"Phone 2"_s,     u"Address addition"_s, u"Address 2"_s,
                                u"Address 3"_s,  u"Fax"_s,         u"Department"_s,       u"Birthday"_s,
                                u"UID"_s,        u"Name prefix"_s, u"Name suffix"_s,      u"Middle name"_s,
                                u"Job title 2"_s};
        for (const QString &header : extra) {
            QVERIFY2(table->headers.contains(header), qPrintable(header));
            QVERIFY2(!fieldFromHeader(header), qPrintable(header));
        }
    }
    void aBrokenCardHoldsUpNoOther_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QString>("says");
        QTest::newRow("no end") << QByteArray("BEGIN:VCARD\r\nFN:Eve\r\n") << u"END:VCARD"_s;
        QTest::newRow("long line") << card("NOTE:" + QByteArray(limits::kCardLine, 'x') + "\r\n") << u"64 KiB"_s;
        QTest::newRow("folded for ever") << card("NOTE:" + QByteArray("x\r\n ").repeated(70'000) + "\r\n")
                                         << u"64 KiB"_s;
        QTest::newRow("soft breaks for ever")
            << card("NOTE;QUOTED-PRINTABLE:" + QByteArray("x=\r\n").repeated(70'000) + "\r\n", "2.1") << u"64 KiB"_s;
        QTest::newRow("long cell") << card("NOTE:" + QByteArray(limits::kCellCharacters + 1, 'x') + "\r\n")
                                   << u"32767"_s;
        const QByteArray inner("AGENT:\r\nBEGIN:VCARD\r\n");
        QTest::newRow("too deep") << card(inner.repeated(limits::kCardDepth) +
                                          QByteArray("END:VCARD\r\n").repeated(limits::kCardDepth))
                                  << u"deeper"_s;
    }
    void aBrokenCardHoldsUpNoOther()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QString, says);
        const Result<RawTable> table = readVCardBytes(card("FN:Ann\r\n") + broken + card("FN:Bo\r\n"), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 3);
        QVERIFY2(table->rows[1].problem.contains(says), qPrintable(table->rows[1].problem));
        QCOMPARE(table->rows[0].problem + table->rows[2].problem, QString());
        QCOMPARE(cell(*table, 2, u"Name"_s), u"Bo"_s);
    }
    void whatIsWithinTheLimitIsRead()
    {
        const QByteArray inner("AGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\n");
        const QByteArray ends("END:VCARD\r\n");
        const Result<RawTable> table = readVCardBytes(card("FN:Ann\r\n" + inner.repeated(limits::kCardDepth - 1) +
                                                           ends.repeated(limits::kCardDepth - 1) + "NOTE:after\r\n"),
                                                      u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows.first().problem, QString());
        QCOMPARE(cell(*table, 0, u"Name"_s), u"Ann"_s);
        QCOMPARE(cell(*table, 0, u"Notes"_s), u"after"_s);
        QVERIFY(table->remarks.join(u'\n').contains(u"cards inside"));
    }
    void tenThousandNestedCardsAreOneProblem()
    {
        const Result<RawTable> table =
            readVCardBytes(card("FN:Ann\r\n") + QByteArray("BEGIN:VCARD\r\nAGENT:\r\n").repeated(10'000), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QVERIFY(table->rows[1].problem.contains(u"deeper"));
    }
    void tooManyCardsAreRefused()
    {
        const QByteArray one = card("FN:A\r\n");
        const Result<RawTable> most = readVCardBytes(one.repeated(limits::kCards), u"x.vcf"_s);
        LW_VERIFY(most);
        QCOMPARE(most->rows.size(), limits::kCards);
        const Result<RawTable> table = readVCardBytes(one.repeated(limits::kCards + 1), u"x.vcf"_s);
        QVERIFY(!table);
        QVERIFY(table.error().message.contains(u"more than 10000 cards"));
    }
    void picturesArePassedOver_data()
    {
        QTest::addColumn<QByteArray>("picture");
        const QByteArray data = QByteArray("QUJDREVGRw").repeated(200'000);
        QTest::newRow("one line") << QByteArray("PHOTO;ENCODING=b;TYPE=JPEG:" + data + "\r\n");
        QByteArray folded;
        for (qsizetype i = 0; i < data.size(); i += 72)
            folded += "\r\n " + data.mid(i, 72);
        QTest::newRow("folded") << QByteArray("PHOTO;BASE64:" + folded + "\r\n\r\n");
        QTest::newRow("not indented") << QByteArray("LOGO;ENCODING=BASE64:" + folded.replace("\r\n ", "\r\n") +
                                                    "\r\n\r\n");
        QTest::newRow("data:") << QByteArray("KEY:data:image/png;base64," + data + "\r\n");
        QTest::newRow("address") << QByteArray("PHOTO;VALUE=uri:http://x.example/a.png\r\n");
        QTest::newRow("Outlook's picture") << QByteArray("X-MS-CARDPICTURE;ENCODING=BASE64:" + folded + "\r\n\r\n");
    }
    void picturesArePassedOver()
    {
        QFETCH(QByteArray, picture);
        const Result<RawTable> table = readVCardBytes(card("FN:Ann\r\n" + picture + "TEL:5\r\n"), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"Name"_s, u"Phone"_s, u"Version"_s}));
        QCOMPARE(table->rows.first().cells, (QStringList{u"Ann"_s, u"5"_s, u"3.0"_s}));
        QCOMPARE(table->rows.first().problem, QString());
        QVERIFY(table->remarks.join(u'\n').contains(u"pictures"));
    }
    void doubtsAreRemarked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("guessed encoding") << card("FN:J\xF6rg\r\n") << u"Windows-1252"_s;
        QTest::newRow("wrong bytes") << card("FN;CHARSET=UTF-8:J\xF6rg\r\n") << u"card 1: some letters of FN"_s;
        QTest::newRow("zero byte") << card(QByteArray("FN:A\0b\r\n", 8)) << u"some letters of FN"_s;
        QTest::newRow("unknown charset") << card("FN;CHARSET=X-KLINGON:Ann\r\n") << u"X-KLINGON"_s;
        QTest::newRow("no name") << card("FN:Ann\r\n100%1 stray\r\n") << u"“100%1 stray”"_s;
        QTest::newRow("outside") << QByteArray("hello\r\n" + card("FN:Ann\r\n")) << u"line 1: text outside"_s;
    }
    void doubtsAreRemarked()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<RawTable> table = readVCardBytes(bytes, u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.first().problem, QString());
        QVERIFY2(table->remarks.join(u'\n').contains(says), qPrintable(table->remarks.join(u'\n')));
        QVERIFY(!table->rows.first().cells.join(QString()).contains(QChar(0)));
    }
    void aNamedEncodingIsUsed()
    {
        const ReadOptions options{
            .encoding = u"windows-1251"_s, .delimiter = {}, .quote = {}, .escape = {}, .headerRow = {}, .sheet = {}};
        const Result<RawTable> table = readVCardBytes(card("FN:\xC0\xED\xED\xE0\r\n"), u"x.vcf"_s, options);
        LW_VERIFY(table);
        QCOMPARE(cell(*table, 0, u"Name"_s), u"Анна"_s);
    }
    void whatIsNoCardIsRefusedWithARemedy()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("a,b\n1,2\n"), QByteArray("PK\x03\x04")}) {
            const Result<RawTable> table = readVCardBytes(bytes, u"x.vcf"_s);
            QVERIFY(!table);
            QCOMPARE(table.error().kind, ErrorKind::Unreadable);
            QVERIFY(table.error().message.contains(u"x.vcf holds no vCard"));
        }
        const QTemporaryDir folder;
        QVERIFY(readVCards(folder.path()).error().message.contains(u"is a folder"));
        QVERIFY(readVCards(folder.filePath(u"gone.vcf"_s)).error().message.contains(u"no such file"));
    }
    void aFileIsReadAsItsBytes()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.vcf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = card("FN:Ann\r\n");
        file.write(bytes);
        file.close();
        const Result<RawTable> table = readVCards(file.fileName());
        LW_VERIFY(table);
        QCOMPARE(table->fileName, u"a.vcf"_s);
        QCOMPARE(table->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(table->rows.first().cells, readVCardBytes(bytes, u"a.vcf"_s)->rows.first().cells);
    }
};

QTEST_GUILESS_MAIN(TestVCardReader)
#include "tst_vcardreader.moc"
