// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filesettling.h"
#include "core/files/putaside.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace lw;

class TestFileSettling : public QObject
{
    Q_OBJECT

    QTemporaryDir m_temporary;
    QString m_folder;
    const QDateTime m_noon{QDate(2026, 3, 2), QTime(12, 0), Qt::UTC};

    QString path(const QString &name) const { return m_folder + u'/' + name; }
    QDateTime after(qint64 msecs) const { return m_noon.addMSecs(msecs); }

    void write(const QString &name, const QByteArray &bytes, const QDateTime &changed = {}) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.flush();
        QVERIFY(file.setFileTime(changed.isValid() ? changed : m_noon, QFileDevice::FileModificationTime));
    }
    QStringList names() const
    {
        const Result<QFileInfoList> files = arrivalsIn(m_folder);
        QStringList names;
        for (const QFileInfo &file : files ? *files : QFileInfoList())
            names += file.fileName();
        return names;
    }
    QStringList settled(FolderLook &look, qint64 msecs) const
    {
        const Result<QFileInfoList> files = arrivalsIn(m_folder);
        QStringList names;
        for (const QString &path : look.settled(files ? *files : QFileInfoList(), after(msecs)))
            names += QFileInfo(path).fileName();
        return names;
    }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

private Q_SLOTS:
    void init()
    {
        static int count = 0;
        m_folder = m_temporary.filePath(u"case%1"_s.arg(++count));
        QVERIFY(QDir().mkpath(m_folder));
    }

    void filesOnTheirWayAreKnownByTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isPassing");
        for (const char *name :
             {".expo.csv", ".~lock.expo.xlsx#", "expo.csv.tmp", "expo.PART", "expo.csv.partial", "expo.csv.crdownload",
              "expo.filepart", "expo.csv~", "~$expo.xlsx", "w.leadwright", "w.leadwright-journal"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"expo.csv", "expo", "tmp", "part.csv", "tmp.expo.csv", "~expo.csv", "expo.tmp.csv"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void filesOnTheirWayAreKnownByTheirNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, isPassing);
        QCOMPARE(isPassingName(name), isPassing);
    }

    void onlyOrdinaryFilesArriveTheLongestThereFirst()
    {
        write(u"c.csv"_s, "new", after(2000));
        write(u"b.csv"_s, "old");
        write(u"a.csv"_s, "old");
        write(u"d.csv.part"_s, "half");
        QVERIFY(QDir(m_folder).mkdir(u"done"_s));
        QVERIFY(QFile::link(path(u"a.csv"_s), path(u"link.csv"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"endless.csv"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.csv"_s)).constData(), 0600), 0);
        QCOMPARE(names(), (QStringList{u"a.csv"_s, u"b.csv"_s, u"c.csv"_s}));
    }
    void aFolderThatIsNotThereIsSaid()
    {
        const Result<QFileInfoList> files = arrivalsIn(path(u"gone"_s));
        QVERIFY(!files);
        QVERIFY2(files.error().message.contains(path(u"gone"_s)), qPrintable(files.error().message));
    }

    void aFileIsTakenWhenItStoodUnchangedForTheWait()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look;
        QCOMPARE(settled(look, 0), QStringList());
        QCOMPARE(look.unsettled(), QStringList{path(u"a.csv"_s)});
        QCOMPARE(settled(look, 4999), QStringList());
        QCOMPARE(settled(look, 5000), QStringList{u"a.csv"_s});
        QVERIFY(look.unsettled().isEmpty());
        QCOMPARE(settled(look, 6000), QStringList{u"a.csv"_s}); // still there, still ready
    }
    void aFileThatGrowsWaitsAnew()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look;
        settled(look, 0);
        write(u"a.csv"_s, "rows and more"); // the same time of change: its size tells
        QCOMPARE(settled(look, 5000), QStringList());
        QCOMPARE(settled(look, 9999), QStringList());
        QCOMPARE(settled(look, 10000), QStringList{u"a.csv"_s});
    }
    void aFileWrittenOverInPlaceWaitsAnew()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look;
        settled(look, 0);
        write(u"a.csv"_s, "ROWS", after(1)); // the same size: its time of change tells
        QCOMPARE(settled(look, 5000), QStringList());
        QCOMPARE(settled(look, 10000), QStringList{u"a.csv"_s});
    }
    void oneThatGrowsDoesNotHoldUpTheOthers()
    {
        write(u"a.csv"_s, "rows");
        write(u"b.csv"_s, "rows");
        FolderLook look;
        settled(look, 0);
        write(u"a.csv"_s, "more rows");
        QCOMPARE(settled(look, 5000), QStringList{u"b.csv"_s});
    }
    void theWaitIsAParameter()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look(std::chrono::milliseconds(200));
        QCOMPARE(settled(look, 0), QStringList());
        QCOMPARE(settled(look, 200), QStringList{u"a.csv"_s});
    }
    void aClockSetBackStartsTheWaitAnew()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look;
        settled(look, 10000);
        QCOMPARE(settled(look, 3000), QStringList());
        QCOMPARE(settled(look, 8000), QStringList{u"a.csv"_s});
    }
    void aFileThatIsPutOffWaitsForItsTimeOrForAChange()
    {
        write(u"a.csv"_s, "rows");
        write(u"b.csv"_s, "rows");
        FolderLook look;
        settled(look, 0);
        settled(look, 5000);
        look.putOff(path(u"a.csv"_s), after(65000));
        look.putOff(path(u"b.csv"_s), {});
        QCOMPARE(settled(look, 64999), QStringList());
        QCOMPARE(settled(look, 65000), QStringList{u"a.csv"_s});
        QCOMPARE(settled(look, 9'000'000), QStringList{u"a.csv"_s});
        write(u"b.csv"_s, "other rows");
        settled(look, 9'001'000);
        QCOMPARE(settled(look, 9'006'000), (QStringList{u"a.csv"_s, u"b.csv"_s}));
    }
    void aFileOfTheNameThatComesAgainIsANewOne()
    {
        write(u"a.csv"_s, "rows");
        FolderLook look;
        settled(look, 0);
        QCOMPARE(settled(look, 5000), QStringList{u"a.csv"_s});
        look.forget(path(u"a.csv"_s)); // taken and put back between two looks
        QCOMPARE(settled(look, 6000), QStringList());
        QVERIFY(QFile::remove(path(u"a.csv"_s)));
        settled(look, 7000);
        write(u"a.csv"_s, "rows");
        QCOMPARE(settled(look, 8000), QStringList());
        QCOMPARE(settled(look, 13000), QStringList{u"a.csv"_s});
    }

    void aTakenNameGetsANumber()
    {
        QCOMPARE(freePath(m_folder, u"a.csv"_s), path(u"a.csv"_s));
        write(u"a.csv"_s, "1");
        QCOMPARE(freePath(m_folder, u"a.csv"_s), path(u"a (2).csv"_s));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"a (2).csv"_s))); // a dangling link has its name too
        QCOMPARE(freePath(m_folder, u"a.csv"_s), path(u"a (3).csv"_s));
        write(u"plain"_s, "1");
        QCOMPARE(freePath(m_folder, u"plain"_s), path(u"plain (2)"_s));
    }
    void aNameIsFreeOnlyWithItsCompanion()
    {
        write(u"a.csv.txt"_s, "why");
        QCOMPARE(freePath(m_folder, u"a.csv"_s, u".txt"_s), path(u"a (2).csv"_s));
        QCOMPARE(freePath(m_folder, u"a.csv"_s, u".rejected.csv"_s), path(u"a.csv"_s));
    }
    void aNameTooLongForItsCompanionIsShortened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("letters") << QString(QString(251, u'a') + u".csv");
        QTest::newRow("umlauts") << QString(QString(125, u'ä') + u".csv");
        QTest::newRow("no ending") << QString(255, u'a');
        QTest::newRow("pairs") << QString(QString(u"😀"_s).repeated(62) + u".csv");
    }
    void aNameTooLongForItsCompanionIsShortened()
    {
        QFETCH(QString, name);
        const QString free = freePath(m_folder, name, u".rejected.csv"_s);
        const QString fileName = QFileInfo(free).fileName();
        QVERIFY((fileName + u".rejected.csv").toUtf8().size() <= 255);
        QVERIFY((fileName + u".rejected.csv").toUtf8().size() > 245); // no more than it takes
        QVERIFY(!name.contains(u'.') || fileName.endsWith(u".csv"));
        QFile file(free + u".rejected.csv");
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    }

    void aFileIsMovedAsItStood()
    {
        write(u"a.csv"_s, "rows");
        const std::optional<FileStamp> stamp = stampOf(path(u"a.csv"_s));
        QVERIFY(stamp);
        const Result<Move> moved = moveAside(path(u"a.csv"_s), path(u"b.csv"_s), *stamp);
        QVERIFY(moved && *moved == Move::Done);
        QCOMPARE(names(), QStringList{u"b.csv"_s});
        const Result<Move> again = moveAside(path(u"a.csv"_s), path(u"c.csv"_s), *stamp);
        QVERIFY(again && *again == Move::Gone);
    }
    void aFileWrittenToSinceStays()
    {
        write(u"a.csv"_s, "rows");
        const std::optional<FileStamp> stamp = stampOf(path(u"a.csv"_s));
        write(u"a.csv"_s, "others");
        const Result<Move> moved = moveAside(path(u"a.csv"_s), path(u"b.csv"_s), *stamp);
        QVERIFY(moved && *moved == Move::Changed);
        QCOMPARE(contentOf(u"a.csv"_s), QByteArray("others"));
    }
    void nothingIsOverwritten()
    {
        write(u"a.csv"_s, "new");
        write(u"b.csv"_s, "old");
        const Result<Move> moved = moveAside(path(u"a.csv"_s), path(u"b.csv"_s), *stampOf(path(u"a.csv"_s)));
        QVERIFY(!moved);
        QCOMPARE(contentOf(u"a.csv"_s), QByteArray("new"));
        QCOMPARE(contentOf(u"b.csv"_s), QByteArray("old"));
    }
    void whatIsNoOrdinaryFileHasNoStamp()
    {
        QVERIFY(!stampOf(m_folder));
        QVERIFY(!stampOf(path(u"none"_s)));
        write(u"a.csv"_s, "rows");
        QVERIFY(QFile::link(path(u"a.csv"_s), path(u"link.csv"_s)));
        QVERIFY(!stampOf(path(u"link.csv"_s)));
        QCOMPARE(stampOf(path(u"a.csv"_s))->size, 4);
    }
    void aDigestIsOfTheBytes()
    {
        write(u"a.csv"_s, "rows");
        write(u"b.csv"_s, "rows");
        write(u"c.csv"_s, "ROWS");
        QCOMPARE(digestOf(path(u"a.csv"_s)).size(), 32);
        QCOMPARE(digestOf(path(u"a.csv"_s)), digestOf(path(u"b.csv"_s)));
        QVERIFY(digestOf(path(u"a.csv"_s)) != digestOf(path(u"c.csv"_s)));
        QVERIFY(digestOf(path(u"none"_s)).isEmpty());
    }
    void aFolderThatCannotBeMadeIsSaid()
    {
        QVERIFY(makeFolder(path(u"done"_s)));
        QVERIFY(makeFolder(path(u"done"_s)));
        write(u"failed"_s, "a file in its place");
        const Result<void> made = makeFolder(path(u"failed"_s));
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(path(u"failed"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFileSettling)
#include "tst_filesettling.moc"
