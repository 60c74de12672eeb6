// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/rejectsfile.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace lw;

class TestRejectsFile : public QObject
{
    Q_OBJECT

    static QByteArray utf16(const QString &text)
    {
        QStringEncoder encoder(QStringConverter::Utf16LE);
        return encoder.encode(QString(QChar(QChar::ByteOrderMark) + text));
    }

private Q_SLOTS:
    void rowsKeepTheirColumnsAndSeparator()
    {
        const RawTable table = test::tableOf("Name;Mail\nAnn;a@x.example\n\"B; Roe\";\nCem;c\n");
        const QByteArray bytes = rejectsFile(table, {{3, u"Mail"_s, u"is blank"_s}, {4, {}, u"cannot be read"_s}});
        QCOMPARE(bytes, "Name;Mail;row;problem\n\"B; Roe\";;3;Mail: is blank\nCem;c;4;cannot be read\n"_ba);
    }
    void aShortRowIsFilledUp()
    {
        const RawTable table = test::tableOf("Name,Mail,City\nAnn\n");
        const QByteArray bytes = rejectsFile(table, {{2, {}, table.rows.first().problem}});
        QVERIFY(bytes.contains("\nAnn,,,2,"));
    }
    void encodingsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << u"Name,Mail\nKöhler,x\n"_s.toUtf8();
        QTest::newRow("Windows-1252") << "Name,Mail\nK\xF6hler,x\n"_ba;
        QTest::newRow("UTF-16") << utf16(u"Name,Mail\nKöhler,x\n"_s);
    }
    void encodingsComeBackAsTheyWere()
    {
        QFETCH(QByteArray, bytes);
        const RawTable table = test::tableOf(bytes);
        const QByteArray rejects = rejectsFile(table, {{2, u"Mail"_s, u"is no address"_s}});
        const RawTable again = test::tableOf(rejects);
        QCOMPARE(again.encoding, table.encoding);
        QCOMPARE(again.headers, (QStringList{u"Name"_s, u"Mail"_s, u"row"_s, u"problem"_s}));
        QCOMPARE(again.rows.first().cells, (QStringList{u"Köhler"_s, u"x"_s, u"2"_s, u"Mail: is no address"_s}));
    }
    void whatCannotBeSavedIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"gone/rejects.csv"_s);
        const Result<void> saved = writeRejects(path, test::tableOf("Name\nAnn\n"), {{2, {}, u"bad"_s}});
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(path));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestRejectsFile)
#include "tst_rejectsfile.moc"
