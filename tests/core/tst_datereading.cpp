// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/datereading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestDateReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsAreFoundFromTheValues_data()
    {
        QTest::addColumn<QStringList>("samples");
        QTest::addColumn<QString>("format"); // empty: must be asked
        QTest::newRow("ISO") << QStringList{u"2026-03-02"_s, u"2026-03-02T10:00:00Z"_s} << u"ymd"_s;
        QTest::newRow("a day over twelve decides") << QStringList{u"02/03/2026"_s, u"13/03/2026"_s} << u"dmy"_s;
        QTest::newRow("a month cannot be thirteen") << QStringList{u"02/13/2026"_s, u"03/02/2026"_s} << u"mdy"_s;
        QTest::newRow("either way") << QStringList{u"02/03/2026"_s} << QString();
        QTest::newRow("month names") << QStringList{u"15 Apr, 2021 00:03:00"_s} << u"d MMM, yyyy HH:mm:ss"_s;
        QTest::newRow("whole months") << QStringList{u"2026-03"_s} << u"yyyy-MM"_s;
        QTest::newRow("nonsense") << QStringList{u"soon"_s, u"later"_s} << QString();
        QTest::newRow("one broken row among good ones")
            << QStringList{u"2026-03-02"_s, u"2026-03-03"_s, u"n/a"_s} << u"ymd"_s;
    }
    void formatsAreFoundFromTheValues()
    {
        QFETCH(QStringList, samples);
        const Result<QString> format = dateFormatOf({}, samples);
        QTEST(format ? *format : QString(), "format");
    }
    void instantsAreReadInTheirZone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("utc"); // empty: unreadable
        QTest::newRow("wall time of the workspace") << u"2026-07-01 12:00"_s << u"ymd"_s << u"2026-07-01T10:00:00Z"_s;
        QTest::newRow("offset in the text") << u"07/15/2009 02:14:45+0800"_s << u"mdy"_s << u"2009-07-14T18:14:45Z"_s;
        QTest::newRow("Z, then an offset")
            << u"2010-10-14T12:00:00.000Z-0300"_s << u"ymd"_s << u"2010-10-14T15:00:00Z"_s;
        QTest::newRow("twelve-hour clock") << u"3/2/2026 12:05 AM"_s << u"mdy"_s << u"2026-03-01T23:05:00Z"_s;
        QTest::newRow("two-digit year") << u"2.3.26"_s << u"dmy"_s << u"2026-03-01T23:00:00Z"_s;
        QTest::newRow("Qt format") << u"15 Apr, 2021 00:03:00"_s << u"d MMM, yyyy HH:mm:ss"_s
                                   << u"2021-04-14T22:03:00Z"_s;
        QTest::newRow("mixed separators") << u"2009-07/14"_s << u"ymd"_s << QString();
        QTest::newRow("no such day") << u"2026-02-30"_s << u"ymd"_s << QString();
        QTest::newRow("text after") << u"2026-02-03 maybe"_s << u"ymd"_s << QString();
    }
    void instantsAreReadInTheirZone()
    {
        QFETCH(QString, text);
        QFETCH(QString, format);
        const QDateTime read = readInstant(text, format, "Europe/Berlin");
        QTEST(read.isValid() ? read.toUTC().toString(Qt::ISODate) : QString(), "utc");
    }
};

QTEST_APPLESS_MAIN(TestDateReading)
#include "tst_datereading.moc"
