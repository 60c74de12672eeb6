// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/xlsxreader.h"
#include "core/files/xlsxsheet.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

/// What we read of a sheet: the cells that hold something, by row and column.
struct ReadSheet {
    QString name;
    bool hidden = false;
    qsizetype cells = 0;
    QList<std::pair<QString, QString>> first; // name and text of the first twelve
};

struct ReadBook {
    QString refused;
    QList<ReadSheet> sheets;
    const ReadSheet *sheet(const QString &name) const
    {
        const auto found = std::ranges::find(sheets, name, &ReadSheet::name);
        return found == sheets.end() ? nullptr : &*found;
    }
};

QString readCells(const XlsxWorkbook &book, const XlsxSheetEntry &entry, ReadSheet &sheet)
{
    Result<std::unique_ptr<XmlPart>> xml = openXmlPart(*book.archive, entry.part);
    if (!xml)
        return xml.error().message;
    XlsxSheet reader(*std::move(xml), book.context);
    SheetRow row;
    for (;;) {
        const Result<bool> more = reader.nextRow(row);
        if (!more)
            return more.error().message;
        if (!*more)
            return {};
        for (const SheetCell &cell : std::as_const(row.cells)) {
            if (cell.text.isEmpty() && !cell.error)
                continue;
            ++sheet.cells;
            if (sheet.first.size() < 12)
                sheet.first.append({cellName(cell.column, row.number), cell.text});
        }
    }
}

ReadBook readBook(const QString &path)
{
    const Result<XlsxWorkbook> book = openWorkbook(path);
    if (!book)
        return {book.error().message, {}};
    ReadBook read;
    for (const XlsxSheetEntry &entry : book->sheets) {
        ReadSheet sheet{.name = entry.name, .hidden = entry.hidden, .cells = 0, .first = {}};
        if (!entry.part.isEmpty())
            read.refused = readCells(*book, entry, sheet);
        if (!read.refused.isEmpty())
            return read;
        read.sheets += sheet;
    }
    return read;
}

std::optional<double> number(const QString &text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// Seconds of a date, a time of day or an elapsed time in any of the readers' spellings.
std::optional<double> seconds(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:(\\d{4}-\\d\\d-\\d\\d)|(-?\\d+) days?,)?[ T]?(?:(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return {};
    double total =
        match.captured(3).toDouble() * 3600 + match.captured(4).toDouble() * 60 + match.captured(5).toDouble();
    total += match.captured(2).toDouble() * 86400;
    if (!match.captured(1).isEmpty())
        total += double(QDate::fromString(match.captured(1), Qt::ISODate).toJulianDay()) * 86400;
    return total;
}

QString oneLineEnd(QString text)
{
    static const QRegularExpression ends(u"\r*\n|\r"_s);
    return text.replace(ends, u"\n"_s);
}

/// Seconds of a day number, by the workbook's system; of a time of day where it is less than one.
double secondsOfSerial(double serial, bool date1904)
{
    const double shift = date1904 ? 0 : serial < 60 ? 1 : 0;
    const double first = double(date1904 ? QDate(1904, 1, 1).toJulianDay() : QDate(1899, 12, 30).toJulianDay());
    return (serial < 1 ? serial : serial + shift + first) * 86400;
}

/// Whether two readers mean the same by two texts. One of them was noted with nine decimals.
bool sameMeaning(const QString &ours, const QString &theirs, bool date1904)
{
    if (oneLineEnd(ours) == oneLineEnd(theirs))
        return true;
    if (ours == u"TRUE" || ours == u"FALSE")
        return ours.compare(theirs, Qt::CaseInsensitive) == 0;
    const auto left = number(ours);
    const auto right = number(theirs);
    if (left && right)
        return std::abs(*left - *right) <= std::max(5.1e-10, 1e-13 * std::abs(*left));
    const auto leftSeconds = seconds(ours);
    if (leftSeconds && right) // elapsed time has no day
        return std::abs(*leftSeconds - secondsOfSerial(*right, date1904)) < 0.01 ||
               std::abs(*leftSeconds - *right * 86400) < 0.01;
    const auto rightSeconds = seconds(theirs);
    return leftSeconds && rightSeconds && std::abs(*leftSeconds - *rightSeconds) < 0.01;
}

/// What another reader found in one sheet, in its own words.
struct Expected {
    qsizetype cells = 0;
    bool hidden = false;
    bool date1904 = false;
    QHash<QString, QStringList> first; // its spellings by cell
};

QHash<QString, Expected> expectedOf(const QJsonObject &reader)
{
    QHash<QString, Expected> sheets;
    for (const QJsonValue &value : reader[u"sheets"].toArray()) {
        const QJsonObject object = value.toObject();
        Expected sheet;
        sheet.date1904 = reader[u"date1904"].toBool();
        sheet.cells = object[u"nonempty"].toInteger();
        sheet.hidden =
            object.contains(u"state") ? object[u"state"].toString() != u"visible" : object[u"hidden"].toInt() != 0;
        for (const QJsonValue &cell : object[u"first"].toArray()) {
            QStringList spellings;
            for (qsizetype i = cell.toArray().size() > 2 ? 2 : 1; i < cell.toArray().size(); ++i)
                spellings += cell.toArray()[i].toString();
            sheet.first.insert(cell.toArray()[0].toString(), spellings);
        }
        sheets.insert(object[u"name"].toString(), sheet);
    }
    return sheets;
}

bool agrees(const Expected &expected, const std::pair<QString, QString> &cell)
{
    return std::ranges::any_of(expected.first.value(cell.first), [&](const QString &theirs) {
        return sameMeaning(cell.second, theirs, expected.date1904);
    });
}

struct Tally {
    int read = 0;
    int refused = 0;
    int sheets = 0;
    int cells = 0;
    QStringList differences;
    qint64 slowest = 0; // ms
};

/// Where we differ from one of the other readers, and why we mean to.
struct Difference {
    QString what;
    QString why;
};

QList<Difference> knownDifferences()
{
    const QString chart = u"a chart sheet has no cells; one reader lists it and shows the chart's cached numbers"_s;
    const QString zero = u"day 0 is no date: we keep the 0 and report the row; one reader makes it midnight"_s;
    QList<Difference> known{
        {u"issue252.xlsx refused"_s, u"its relations are broken XML with a wrong checksum; one reader guesses"_s},
        {u"pass_protected.xlsx refused"_s, u"protected by a password; neither reader opens it"_s},
        {u"duplicate-filename.xlsx refused"_s, u"two parts of one name; the readers show different ones"_s},
        {u"duplicate-filename-case-insensitive.xlsx refused"_s, u"two parts of one name but for case"_s},
        {u"52575_main.xlsx [Tabelle1] 3 cells, not 2/2"_s, u"A2 is an inline text kept in <v>; both lose it"_s},
        {u"minimal_package.xlsx [Sheet1] A1"_s, u"a run of rich text behind plain text, which the reader drops"_s},
        {u"richtext-after-plain.xlsx [Sheet1] A2"_s, u"the same; one reader joins the runs as we do"_s},
        {u"has_x000D_.xlsx [Sheet1] A1"_s, u"_x000D_ is a line end; one reader leaves it as it is written"_s},
        {u"has_x000D_inline.xlsx [Sheet1] A1"_s, u"the same"_s},
        {u"60289.xlsx [TABLE] B2"_s, u"the same, written with a small d"_s},
        {u"date_iso.xlsx [Sheet] A3"_s, u"a time of day in ISO form, which one reader cannot read"_s},
        {u"sample-beta.xlsx [Sheet1] 20 cells, not 0/20"_s, u"written by a beta of Office; one reader sees nothing"_s},
        {u"64420.xlsm [Macro Sheet] 1 cells, not 1/0"_s, u"a sheet of macros has cells; one reader skips them"_s},
    };
    for (const QString &sheet : {u"any_sheets.xlsx [Chart]"_s, u"issue438.xlsx [Chart1]"_s, u"47813.xlsx [Chart]"_s,
                                 u"56557.xlsx [Chart]"_s, u"60255_extra_drawingparts.xlsx [Chart1]"_s,
                                 u"SimpleScatterChart.xlsx [Chart1]"_s, u"chart_sheet.xlsx [Chart1]"_s})
        known.append({QString(sheet + u" is missing"), chart});
    for (const QString &cell : {u"[IRPPCalc] A1"_s, u"[IRPPCalc] A2"_s, u"[IRPPCalc] N11"_s, u"[IRPPCalc] N12"_s,
                                u"[Model] A1"_s, u"[Model] A4"_s, u"[Model] C4"_s, u"[Model] A5"_s, u"[Model] A6"_s})
        known.append({QString(u"61652.xlsx " + cell), zero});
    return known;
}

/// What one of the readers understood of a file; nothing where it failed.
QList<QHash<QString, Expected>> readersOf(const QJsonObject &expected)
{
    QList<QHash<QString, Expected>> readers;
    for (const QString &name : {u"openpyxl"_s, u"sheetjs"_s}) {
        if (expected[name].toObject()[u"status"].toString() == u"ok")
            readers += expectedOf(expected[name].toObject());
    }
    return readers;
}

void compareSheet(const QString &where, const ReadSheet &ours, const QList<Expected> &readers, Tally &tally)
{
    ++tally.sheets;
    QStringList counts;
    bool counted = true;
    for (const Expected &reader : readers) {
        counts += QString::number(reader.cells);
        counted = counted && reader.cells == ours.cells;
        if (reader.hidden != ours.hidden)
            tally.differences += QString(where + u" is hidden for one and not for the other");
    }
    if (!counted)
        tally.differences += QString(where + u' ' + QString::number(ours.cells) + u" cells, not " + counts.join(u'/'));
    for (const auto &cell : ours.first) {
        const auto known =
            std::ranges::count_if(readers, [&](const Expected &r) { return r.first.contains(cell.first); });
        const auto agreed = std::ranges::count_if(readers, [&](const Expected &r) { return agrees(r, cell); });
        tally.cells += known > 0 ? 1 : 0;
        if (agreed < known)
            tally.differences += QString(where + u' ' + cell.first);
    }
}

void compareFile(const QString &folder, const QString &file, const QJsonObject &expected, Tally &tally)
{
    QElapsedTimer timer;
    timer.start();
    const ReadBook ours = readBook(folder + u'/' + file);
    tally.slowest = std::max(tally.slowest, timer.elapsed());
    if (!ours.refused.isEmpty()) {
        ++tally.refused;
        tally.differences += QString(file + u" refused");
        return;
    }
    ++tally.read;
    const auto readers = readersOf(expected);
    for (const ReadSheet &sheet : ours.sheets) {
        QList<Expected> of;
        for (const auto &reader : readers) {
            if (reader.contains(sheet.name))
                of += reader.value(sheet.name);
        }
        const QString where = file + u" [" + sheet.name + u']';
        if (of.isEmpty() && !readers.isEmpty())
            tally.differences += QString(where + u" is in none");
        compareSheet(where, sheet, of, tally);
    }
    QSet<QString> missing;
    for (const auto &reader : readers) {
        for (const QString &name : reader.keys()) {
            if (!ours.sheet(name))
                missing += QString(file + u" [" + name + u"] is missing");
        }
    }
    tally.differences += missing.values();
}

} // namespace

/// Workbooks of many programs against what two other readers find in them: sheets and their states, the number of
/// cells that hold something, the first cells of each sheet.
class TestDataXlsx : public QObject
{
    Q_OBJECT

    static Tally compareFolder(const QString &folder)
    {
        Tally tally;
        QFile file(folder + u"/expected_readers.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return tally;
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString &name : all.keys()) {
            if (name.endsWith(u".xlsx"_s) || name.endsWith(u".xlsm"_s))
                compareFile(folder, name, all[name].toObject(), tally);
        }
        return tally;
    }
    // Each difference is meant, and each that is meant is there.
    static QStringList surprises(const Tally &tally, const QString &folder)
    {
        QStringList left = tally.differences;
        for (const Difference &known : knownDifferences()) {
            const QString file = known.what.section(u'.', 0, 0);
            const bool here = !QDir(folder).entryList({QString(file + u".*")}).isEmpty();
            if (left.removeAll(known.what) == 0 && here)
                left += QString(u"gone: " + known.what);
        }
        return left;
    }
    static void verify(const Tally &tally, const QString &folder, int files)
    {
        const QStringList left = surprises(tally, folder);
        qInfo("%d read, %d refused, %d sheets, %d cells, slowest %lld ms", tally.read, tally.refused, tally.sheets,
              tally.cells, tally.slowest);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        QCOMPARE(tally.read + tally.refused, files);
        QVERIFY(tally.slowest < 5000);
    }

private Q_SLOTS:
    void calamineFilesReadAsInOtherReaders()
    {
        LW_DATA(folder, "xlsx-calamine")
        verify(compareFolder(folder), folder, 69);
    }
    void poiFilesReadAsInOtherReaders()
    {
        LW_DATA(folder, "xlsx-poi")
        verify(compareFolder(folder), folder, 161);
    }
    void aDimensionThatLiesCostsNothing()
    {
        LW_DATA(folder, "xlsx-calamine")
        const Result<RowSourcePtr> rows = openXlsx(folder + u"/issue_174.xlsx"_s);
        LW_VERIFY(rows);
        const Result<RawTable> table = readAll(**rows, 100'000);
        LW_VERIFY(table);
        QVERIFY2(table->rows.size() < 10, qPrintable(QString::number(table->rows.size())));
    }
    void realLeadsReadTheSameFromBothKindsOfFile()
    {
        LW_DATA(folder, "xeducation-leads")
        const Result<RawTable> csv = readCsv(folder + u"/Leads.csv"_s);
        LW_VERIFY(csv);
        const Result<RowSourcePtr> rows = openXlsx(folder + u"/Leads.xlsx"_s);
        LW_VERIFY(rows);
        const Result<RawTable> sheet = readAll(**rows, 100'000);
        LW_VERIFY(sheet);
        QCOMPARE(sheet->headers, csv->headers);
        QCOMPARE(sheet->rows.size(), csv->rows.size());
        int cells = 0;
        for (qsizetype at = 0; at < csv->rows.size(); ++at) {
            QCOMPARE(sheet->rows[at].problem, QString());
            for (qsizetype column = 0; column < csv->headers.size(); ++column) {
                const QString &left = csv->rows[at].cells[column];
                const QString &right = sheet->rows[at].cells[column];
                QVERIFY2(left == right, qPrintable(QString(csv->headers[column] + u": " + left + u" / " + right)));
                ++cells;
            }
        }
        qInfo("%d cells", cells);
    }
};

QTEST_GUILESS_MAIN(TestDataXlsx)
#include "tst_data_xlsx.moc"
