// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/htmltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestHtmlText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordsAreKept_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"a  b\n c"_s << u"a b c"_s;
        QTest::newRow("breaks") << u"a<br>b<BR/>c"_s << u"a\nb\nc"_s;
        QTest::newRow("paragraphs") << u"<p>a</p>\n<p>b</p>"_s << u"a\n\nb"_s;
        QTest::newRow("blocks") << u"<div>a<div>b</div></div>c"_s << u"a\nb\nc"_s;
        QTest::newRow("rows and cells")
            << u"<table><tr><td>Name</td> <td><b>Ann</b></td></tr><tr><th>Tel<td>5</table>x"_s
            << u"Name\tAnn\nTel\t5\n\nx"_s;
        QTest::newRow("list") << u"<ul><li>a<li>b</ul>"_s << u"a\nb"_s;
        QTest::newRow("marks inside words") << u"<b>a</b>b <i>c</i>"_s << u"ab c"_s;
        QTest::newRow("entities") << u"R&amp;D &lt;x&gt; &uuml;&Eacute; &euro;5 &nbsp; a&#252;&#xE9;&copy"_s
                                  << u"R&D <x> üÉ €5 aüé©"_s;
        QTest::newRow("no entities") << u"a & b &c; &#0; &#xD800; &#99999999; AT&T"_s
                                     << u"a & b &c; &#0; &#xD800; &#99999999; AT&T"_s;
        QTest::newRow("control sign") << u"a&#1;b"_s << QString(u"a"_s + QChar(QChar::ReplacementCharacter) + u'b');
        QTest::newRow("script and style") << u"a<script>if (1<2) x()</script><style>p{}</style>b"_s << u"ab"_s;
        QTest::newRow("upper case script") << u"a<SCRIPT src='x'>y</Script >b"_s << u"ab"_s;
        QTest::newRow("title") << u"<head><title>t</title></head>a"_s << u"a"_s;
        QTest::newRow("comment") << u"a<!-- <p> -- > -->b<!DOCTYPE html><?xml?>c"_s << u"abc"_s;
        QTest::newRow("image") << u"a<img src=\"http://x.example/1.gif\" alt=\"1 > 0\">b"_s << u"ab"_s;
        QTest::newRow("an apostrophe in a tag") << u"<a title=it's>x</a> y"_s << u"x y"_s;
        QTest::newRow("quote never closed") << u"<a title=\"x>y</a> z"_s << u"y z"_s;
        QTest::newRow("tag never closed") << u"x <b y"_s << u"x <b y"_s;
        QTest::newRow("smaller than") << u"1 < 2 and 3<4"_s << u"1 < 2 and 3<4"_s;
        QTest::newRow("comment never closed") << u"a<!-- b"_s << u"a<!-- b"_s;
        QTest::newRow("script never closed") << u"a<script>b"_s << u"ab"_s;
        QTest::newRow("pre") << u"<pre>a\n  b\r\nc</pre>d"_s << u"a\n  b\nc\n\nd"_s;
        QTest::newRow("nothing") << u"<html><body><img src=\"cid:1\"></body></html>"_s << QString();
    }
    void theWordsAreKept()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }
    void nestingCostsNoMoreThanLength_data()
    {
        QTest::addColumn<QString>("html");
        const auto many = [](const QString &piece) { return piece.repeated(2'000'000 / piece.size()); };
        QTest::newRow("tables") << many(u"<table><tr><td>"_s);
        QTest::newRow("comments") << many(u"<!--"_s);
        QTest::newRow("scripts") << many(u"<script>"_s);
        QTest::newRow("quotes") << many(u"<a b=\""_s);
        QTest::newRow("opened only") << many(u"<"_s);
        QTest::newRow("tags opened only") << many(u"<a "_s);
        QTest::newRow("references") << many(u"&"_s);
        QTest::newRow("blank lines") << many(u"<p>"_s);
    }
    void nestingCostsNoMoreThanLength()
    {
        QFETCH(QString, html);
        // Two million characters; what costs their square never ends.
        QVERIFY(htmlToText(html).size() <= html.size());
    }
};

QTEST_APPLESS_MAIN(TestHtmlText)
#include "tst_htmltext.moc"
