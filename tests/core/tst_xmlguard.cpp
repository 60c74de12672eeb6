// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filelimits.h"
#include "core/files/xmlpart.h"
#include "tests/support/testsupport.h"

#include <QBuffer>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace lw;

class TestXmlGuard : public QObject
{
    Q_OBJECT

    static std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    // The texts of the document one after the other, or the words of what went wrong.
    static QString textOf(const QByteArray &xml)
    {
        XmlPart part(deviceOf(xml), u"x.xlsx (a.xml)"_s);
        QString text;
        for (;;) {
            const Result<bool> more = part.next();
            if (!more)
                return more.error().message;
            if (!*more)
                return text;
            if (part.isText())
                text += part.text();
        }
    }
    static QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
    {
        QStringEncoder encoder(encoding);
        return encoder.encode(mark ? QString(QChar(QChar::ByteOrderMark) + text) : text);
    }
    static QByteArray attributes(int count)
    {
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += " a" + QByteArray::number(i) + "='1'";
        return all;
    }

private Q_SLOTS:
    void honestXmlPassesUnchanged_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "<a>b</a>"_ba << u"b"_s;
        QTest::newRow("declaration") << "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?><a>ü</a>"_ba
                                     << u"ü"_s;
        QTest::newRow("ASCII") << "<?xml version='1.0' encoding='US-ASCII'?><a>b</a>"_ba << u"b"_s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF<a>b</a>"_ba << u"b"_s;
        QTest::newRow("comment") << "<!-- > - <!x --><a>b<!-- <!DOCTYPE -->c</a>"_ba << u"bc"_s;
        QTest::newRow("CDATA") << "<a><![CDATA[<!DOCTYPE x>]]]></a>"_ba << u"<!DOCTYPE x>]"_s;
        QTest::newRow("bracket in a value") << "<a b='>' c=\"'>\">d</a>"_ba << u"d"_s;
        QTest::newRow("instruction") << "<?x <!DOCTYPE?><a>b</a>"_ba << u"b"_s;
        QTest::newRow("entities of the language") << "<a>&lt;&#x41;&amp;</a>"_ba << u"<A&"_s;
        const QString german = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Köhler</a>"_s;
        QTest::newRow("UTF-16, little end first") << utf16(german, QStringConverter::Utf16LE, true) << u"Köhler"_s;
        QTest::newRow("UTF-16, big end first")
            << utf16(u"<a>Köhler</a>"_s, QStringConverter::Utf16BE, true) << u"Köhler"_s;
        QTest::newRow("tag at the limit")
            << QByteArray("<a b='" + QByteArray(limits::kXmlTagBytes - 8, 'x') + "'>c</a>") << u"c"_s;
        QTest::newRow("attributes at the limit")
            << QByteArray("<a" + attributes(limits::kXmlAttributes) + ">c</a>") << u"c"_s;
        QTest::newRow("depth at the limit") << QByteArray(QByteArray("<a>").repeated(limits::kXmlDepth) + 'c' +
                                                          QByteArray("</a>").repeated(limits::kXmlDepth))
                                            << u"c"_s;
    }
    void honestXmlPassesUnchanged()
    {
        QFETCH(QByteArray, xml);
        QTEST(textOf(xml), "text");
    }
    void hostileXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("says");
        const QString type = u"document type"_s;
        QTest::newRow("document type") << "<!DOCTYPE a><a/>"_ba << type;
        QTest::newRow("billion laughs") << "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>"_ba << type;
        QTest::newRow("in the body") << "<a><!DOCTYPE a>b</a>"_ba << type;
        QTest::newRow("lower case") << "<!doctype a><a/>"_ba << type;
        QTest::newRow("after a comment") << "<!-- x --><!DOCTYPE a><a/>"_ba << type;
        QTest::newRow("in UTF-16") << utf16(u"<!DOCTYPE a><a/>"_s, QStringConverter::Utf16LE, true) << type;
        QTest::newRow("in UTF-16 without a mark")
            << utf16(u"<!DOCTYPE a><a/>"_s, QStringConverter::Utf16BE, false) << type;
        QTest::newRow("entity of its own") << "<a>&x;</a>"_ba << u"x.xlsx (a.xml), line 1"_s;
        QTest::newRow("tag beyond the limit")
            << QByteArray("<a b='" + QByteArray(limits::kXmlTagBytes - 7, 'x') + "'>c</a>") << u"tag of more than"_s;
        QTest::newRow("332 KB tag") << QByteArray("<a" + attributes(32'000) + "/>") << u"tag of more than"_s;
        QTest::newRow("200,000 attributes") << QByteArray("<a" + attributes(200'000) + "/>") << u"tag of more than"_s;
        QTest::newRow("attributes beyond the limit")
            << QByteArray("<a" + attributes(limits::kXmlAttributes + 1) + "/>") << u"more than 64 attributes"_s;
        QTest::newRow("depth beyond the limit") << QByteArray("<a>").repeated(limits::kXmlDepth + 1) << u"64 deep"_s;
        QTest::newRow("5,000,000 deep") << QByteArray("<a>").repeated(5'000'000) << u"64 deep"_s;
        QTest::newRow("text without an end")
            << QByteArray("<a>" + QByteArray(64 * limits::kMiB, 'x')) << u"text of more than"_s;
        QTest::newRow("comment without an end")
            << QByteArray("<a><!--" + QByteArray(2 * limits::kMiB, 'x')) << u"text of more than"_s;
        QTest::newRow("CDATA without an end")
            << QByteArray("<a><![CDATA[" + QByteArray(2 * limits::kMiB, 'x')) << u"text of more than"_s;
        QTest::newRow("cut") << "<a><b>c</b>"_ba << u"x.xlsx (a.xml), line 1"_s;
        QTest::newRow("empty") << QByteArray() << u"x.xlsx (a.xml)"_s;
        QTest::newRow("not XML") << "PK\x03\x04"_ba << u"is not XML"_s;
        QTest::newRow("EBCDIC") << "\x4C\x6F\xA7\x94"_ba << u"is not XML"_s;
        QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0<\0\0\0", 8) << u"encoding"_s;
        for (const QByteArray name : {"x-evil", "UTF-7", "ISO-8859-1", "UTF-16", "IBM037"})
            QTest::newRow(name.constData()) << QByteArray("<?xml version='1.0' encoding='" + name + "'?><a>b</a>")
                                            << QString::fromLatin1(name.toUpper());
        QTest::newRow("says UTF-8, is UTF-16")
            << utf16(u"<?xml version='1.0' encoding='UTF-8'?><a>b</a>"_s, QStringConverter::Utf16LE, true)
            << u"UTF-8"_s;
    }
    void hostileXmlIsRefused()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, says);
        const QString said = textOf(xml);
        QVERIFY2(said.contains(says) && said.contains(u"x.xlsx (a.xml), line"), qPrintable(said.left(300)));
    }
    void theDeviceStopsAndSaysWhy()
    {
        XmlGuard guard(deviceOf("<a><!DOCTYPE a></a>"_ba));
        QByteArray chunk(64, Qt::Uninitialized);
        QByteArray all;
        qint64 got = 0;
        while ((got = guard.read(chunk.data(), chunk.size())) > 0)
            all += chunk.first(got);
        QCOMPARE(got, -1);
        QVERIFY(!all.contains("DOCTYPE"));
        QVERIFY(guard.failed());
        QVERIFY(guard.errorString().contains(u"document type"));
    }
    void smallReadsSeeTheSame()
    {
        XmlGuard guard(deviceOf("\xEF\xBB\xBF<a b='>'>c</a>"_ba));
        QByteArray all;
        char sign = 0;
        while (guard.read(&sign, 1) == 1)
            all += sign;
        QCOMPARE(all, "\xEF\xBB\xBF<a b='>'>c</a>"_ba);
        QVERIFY(!guard.failed());
    }
};

QTEST_APPLESS_MAIN(TestXmlGuard)
#include "tst_xmlguard.moc"
