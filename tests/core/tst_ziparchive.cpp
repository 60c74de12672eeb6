// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filelimits.h"
#include "core/files/ziparchive.h"
#include "tests/support/makexlsx.h"
#include "tests/support/testsupport.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace lw;
using test::ZipEntry;

class TestZipArchive : public QObject
{
    Q_OBJECT

    static Result<std::shared_ptr<ZipArchive>> open(const QByteArray &bytes)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return ZipArchive::open(std::move(buffer), u"x.xlsx"_s);
    }
    // All bytes of a part, or the words of what went wrong.
    static QByteArray bytesOf(ZipArchive &archive, const QString &name)
    {
        const Result<std::unique_ptr<QIODevice>> part = archive.part(name);
        if (!part)
            return part.error().message.toUtf8();
        QByteArray all;
        QByteArray chunk(16 * 1024, Qt::Uninitialized);
        for (;;) {
            const qint64 got = (*part)->read(chunk.data(), chunk.size());
            if (got < 0)
                return (*part)->errorString().toUtf8();
            if (got == 0)
                return all;
            all += chunk.first(got);
        }
    }
    static QList<ZipEntry> plain(int count)
    {
        QList<ZipEntry> entries;
        for (int i = 0; i < count; ++i)
            entries += ZipEntry{.name = "p" + QByteArray::number(i), .bytes = "x", .method = 0};
        return entries;
    }

private Q_SLOTS:
    void partsAreReadWhole()
    {
        const QByteArray text = QByteArray("lead ").repeated(100'000);
        const auto archive = open(test::zipOf({{.name = "a/Packed.xml", .bytes = text},
                                               {.name = "stored", .bytes = "plain", .method = 0},
                                               {.name = "empty", .bytes = {}, .method = 0}}));
        LW_VERIFY(archive);
        QCOMPARE(bytesOf(**archive, u"a/packed.XML"_s), text);
        QCOMPARE(bytesOf(**archive, u"stored"_s), "plain"_ba);
        QCOMPARE(bytesOf(**archive, u"empty"_s), QByteArray());
        QCOMPARE((*archive)->claimedBytes(u"stored"_s), 5);
        QVERIFY(bytesOf(**archive, u"gone"_s).contains("no part"));
    }
    void foldersInTheMannerOfWindowsAreFolders()
    {
        const auto archive = open(test::zipOf({{.name = "xl\\workbook.xml", .bytes = "<w/>"}}));
        LW_VERIFY(archive);
        QVERIFY((*archive)->has(u"xl/workbook.xml"_s));
        QCOMPARE(bytesOf(**archive, u"xl/workbook.xml"_s), "<w/>"_ba);
    }
    void archivesThatCanBeReadInTwoWaysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray good = test::zipOf(plain(3));
        QTest::newRow("no zip") << "hello world"_ba << u"not a ZIP file"_s;
        QTest::newRow("leading junk") << QByteArray("MZ" + good) << u"not a ZIP file"_s;
        QTest::newRow("cut in the list") << good.first(good.size() - 60) << u"its end is missing"_s;
        QByteArray list = good;
        list.replace("PK\x01\x02", "PK\x01\x03");
        QTest::newRow("list damaged") << list << u"list of parts is damaged"_s;
        QTest::newRow("twins") << test::zipOf({{.name = "a", .bytes = "1"}, {.name = "a", .bytes = "2"}})
                               << u"two parts named “a”"_s;
        QTest::newRow("twins but for case")
            << test::zipOf({{.name = "a", .bytes = "1"}, {.name = "A", .bytes = "2"}}) << u"two parts named “A”"_s;
        QTest::newRow("twins but for the separator")
            << test::zipOf({{.name = "a/b", .bytes = "1"}, {.name = "a\\b", .bytes = "2"}}) << u"two parts named"_s;
        for (const QByteArray name : {"../x", "a/../../x", "/abs", "\\abs", "C:\\x", "..\\x"})
            QTest::newRow(name.constData())
                << test::zipOf({{.name = name, .bytes = "1"}}) << u"points outside the archive"_s;
        QTest::newRow("zero byte") << test::zipOf({{.name = QByteArray("nul\0hidden", 10), .bytes = "1"}})
                                   << u"points outside the archive"_s;
        QTest::newRow("link") << test::zipOf({{.name = "l", .bytes = "/etc", .symlink = true}}) << u"is a link"_s;
        QTest::newRow("method") << test::zipOf({{.name = "l", .bytes = "x", .method = 12}}) << u"packed by a method"_s;
        QTest::newRow("encrypted") << test::zipOf({{.name = "l", .bytes = "x", .encrypted = true}}) << u"password"_s;
        QTest::newRow("long name") << test::zipOf({{.name = QByteArray(limits::kZipNameBytes + 1, 'n'), .bytes = "x"}})
                                   << u"longer than"_s;
        QTest::newRow("many parts") << test::zipOf(plain(limits::kZipEntries + 1)) << u"more than"_s;
        QTest::newRow("60,000 parts") << test::zipOf(plain(60'000)) << u"more than"_s;
    }
    void archivesThatCanBeReadInTwoWaysAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto archive = open(bytes);
        QVERIFY(!archive);
        QCOMPARE(archive.error().kind, ErrorKind::Unreadable);
        QVERIFY2(archive.error().message.contains(says), qPrintable(archive.error().message));
        QVERIFY2(archive.error().message.contains(u"x.xlsx"), qPrintable(archive.error().message));
    }
    void limitsAreReachedButNotPassed()
    {
        LW_VERIFY(open(test::zipOf(plain(limits::kZipEntries))));
        LW_VERIFY(open(test::zipOf({{.name = QByteArray(limits::kZipNameBytes, 'n'), .bytes = "x"}})));
    }
    void damageIsFoundBeforeTheEnd_data()
    {
        QTest::addColumn<ZipEntry>("entry");
        const QByteArray text = QByteArray("0123456789").repeated(1000);
        QTest::newRow("checksum") << ZipEntry{.name = "p", .bytes = text, .wrongChecksum = true};
        QTest::newRow("stored, checksum") << ZipEntry{.name = "p", .bytes = text, .method = 0, .wrongChecksum = true};
        QTest::newRow("claims less") << ZipEntry{.name = "p", .bytes = text, .claimedSize = 10};
        QTest::newRow("claims more") << ZipEntry{.name = "p", .bytes = text, .claimedSize = 20'000};
    }
    void damageIsFoundBeforeTheEnd()
    {
        QFETCH(ZipEntry, entry);
        const auto archive = open(test::zipOf({entry}));
        LW_VERIFY(archive);
        const QByteArray said = bytesOf(**archive, u"p"_s);
        QVERIFY2(said.contains("is damaged"), said.left(200).constData());
    }
    void aBombIsRefusedByWhatItClaims()
    {
        const QByteArray zeros(64 * limits::kMiB, '\0');
        const auto archive = open(test::zipOf({{.name = "p", .bytes = zeros}}));
        LW_VERIFY(archive);
        QVERIFY(bytesOf(**archive, u"p"_s).contains("fill memory"));
    }
    void aBombThatClaimsLittleIsStoppedWhileItIsRead()
    {
        const QByteArray zeros(64 * limits::kMiB, '\0');
        const auto archive = open(test::zipOf({{.name = "p", .bytes = zeros, .claimedSize = 1000}}));
        LW_VERIFY(archive);
        const QByteArray said = bytesOf(**archive, u"p"_s);
        QVERIFY2(said.contains("is damaged") || said.contains("fill memory"), said.left(200).constData());
    }
};

QTEST_APPLESS_MAIN(TestZipArchive)
#include "tst_ziparchive.moc"
