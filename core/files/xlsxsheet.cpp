// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxsheet.h"

#include "core/files/xlsxvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kProblemsTold = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::XlsxSheet", text);
}

struct Place {
    int column = 0; // from 0
    qint64 row = 0; // from 1
};

// "C7"; nothing where it is no cell of a sheet.
std::optional<Place> placeOf(QStringView name)
{
    int column = 0;
    qsizetype letters = 0;
    while (letters < name.size() && name[letters].toUpper() >= u'A' && name[letters].toUpper() <= u'Z') {
        column = column * 26 + (name[letters].toUpper().unicode() - u'A' + 1);
        if (++letters > 3)
            return {};
    }
    const QStringView digits = name.mid(letters);
    const bool plain =
        digits.size() <= 7 && std::ranges::all_of(digits, [](QChar d) { return d >= u'0' && d <= u'9'; });
    const qint64 row = plain ? digits.toLongLong() : 0;
    if (letters == 0 || column > limits::kSheetColumns || row < 1 || row > limits::kSheetRows)
        return {};
    return Place{column - 1, row};
}

} // namespace

QString cellName(int column, qint64 row)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}

XlsxSheet::XlsxSheet(std::unique_ptr<XmlPart> xml, std::shared_ptr<const XlsxContext> context)
    : m_xml(std::move(xml))
    , m_context(std::move(context))
{
}

Result<bool> XlsxSheet::nextRow(SheetRow &row)
{
    for (;;) {
        const Result<bool> more = m_xml->next();
        if (!more || !*more)
            return more;
        if (m_xml->name() == u"sheetData" && !m_xml->isText())
            m_inData = m_xml->isStart();
        else if (!m_xml->isStart())
            continue;
        else if (!m_inData && m_xml->name() == u"col")
            hideColumns();
        else if (!m_inData && m_xml->name() == u"mergeCell")
            merge();
        else if (m_inData && m_xml->name() == u"row") {
            LW_TRY(readRow(row));
            return true;
        }
    }
}

void XlsxSheet::hideColumns()
{
    if (!isTrue(m_xml->attribute(u"hidden")))
        return;
    const int from = std::max(m_xml->attribute(u"min").toInt(), 1);
    const int to = std::min(m_xml->attribute(u"max").toInt(), limits::kSheetColumns);
    for (int column = from; column <= to; ++column)
        m_hiddenColumns.set(size_t(column - 1));
}

void XlsxSheet::merge()
{
    const QString area = m_xml->attribute(u"ref");
    const auto last = placeOf(QStringView(area).mid(area.indexOf(u':') + 1));
    if (last && m_mergedLastRows.size() <= limits::kMergedCells) // one more: it is said that there are
        m_mergedLastRows.push_back(last->row);
}

Result<void> XlsxSheet::readRow(SheetRow &row)
{
    if (++m_rows > limits::kSheetRows)
        return m_xml->damaged(tr("more than %1 rows").arg(limits::kSheetRows));
    row = {};
    m_taken.reset();
    m_lastColumn = -1;
    m_characters = 0;
    m_unsaid = 0;
    row.ordinal = m_rows;
    const QString misplaced = placeRow(row);
    const int level = m_xml->depth();
    for (;;) {
        const Result<bool> more = m_xml->next();
        if (!more)
            return more.error();
        if (!*more || (m_xml->isEnd() && m_xml->depth() < level))
            break;
        if (m_xml->starts(u"c"))
            LW_TRY(readCell(row));
    }
    std::ranges::sort(row.cells, {}, &SheetCell::column);
    if (!misplaced.isEmpty() && (!row.cells.isEmpty() || !row.problems.isEmpty())) // of an empty row nothing is lost
        row.problems.prepend(misplaced);
    if (m_unsaid > 0)
        row.problems += tr("and %1 more").arg(m_unsaid);
    return {};
}

// A row without a number follows the one before it. Answers what is wrong with its number.
QString XlsxSheet::placeRow(SheetRow &row)
{
    QString misplaced;
    const QString stored = m_xml->attribute(u"r");
    row.hidden = isTrue(m_xml->attribute(u"hidden"));
    row.number = m_lastRow + 1;
    if (!stored.isEmpty()) {
        const auto place = placeOf(QString(u'A' + stored));
        if (!place)
            misplaced = tr("its number is “%1”, which no row of a sheet has").arg(stored.left(20));
        else if (place->row <= m_lastRow)
            misplaced = tr("row %1 stands behind row %2").arg(place->row).arg(m_lastRow);
        if (place)
            row.number = place->row;
    }
    m_lastRow = std::max(m_lastRow, row.number);
    return misplaced;
}

Result<void> XlsxSheet::readCell(SheetRow &row)
{
    SheetCell cell;
    cell.column = placeCell(row);
    Stored stored;
    stored.type = m_xml->attribute(u"t");
    stored.style = m_xml->attribute(u"s").toInt();
    const Result<bool> formula = readStored(stored);
    if (!formula)
        return formula.error();
    cell.formula = *formula;
    cell.cached = !cell.formula || stored.hasText;
    if (cell.column >= 0 && (stored.hasText || cell.formula))
        add(row, std::move(cell), stored);
    return {};
}

// Where the cell that starts belongs, -1: nowhere. A cell without a name follows the one before it.
int XlsxSheet::placeCell(SheetRow &row)
{
    const QString name = m_xml->attribute(u"r");
    int column = m_lastColumn + 1;
    if (!name.isEmpty()) {
        const auto place = placeOf(name);
        if (!place || place->row != row.number) {
            problem(row, tr("a cell names itself “%1”, which is no cell of row %2").arg(name.left(20)).arg(row.number));
            return -1;
        }
        column = place->column;
    }
    if (column >= limits::kSheetColumns) {
        problem(row, tr("has more than %1 cells").arg(limits::kSheetColumns));
        return -1;
    }
    m_lastColumn = column;
    if (m_taken.test(size_t(column))) {
        problem(row, tr("%1 stands there twice").arg(cellName(column, row.number)));
        return -1;
    }
    m_taken.set(size_t(column));
    return column;
}

// Reads the cell up to its end; true: it has a formula.
Result<bool> XlsxSheet::readStored(Stored &stored)
{
    const int level = m_xml->depth();
    bool formula = false;
    for (;;) {
        const Result<bool> more = m_xml->next();
        if (!more)
            return more.error();
        if (!*more || (m_xml->isEnd() && m_xml->depth() < level))
            return formula;
        if (!m_xml->isStart() || m_xml->depth() != level + 1)
            continue;
        formula = formula || m_xml->name() == u"f";
        const bool value = m_xml->name() == u"v";
        if (!value && m_xml->name() != u"is")
            continue;
        Result<QString> text = value ? readText(*m_xml) : readRichText(*m_xml);
        if (!text)
            return text.error();
        if (stored.type.isEmpty() && !value)
            stored.type = u"inlineStr"_s;
        stored.text = *std::move(text);
        stored.hasText = true;
    }
}

void XlsxSheet::add(SheetRow &row, SheetCell cell, const Stored &stored)
{
    readValue(row, cell, stored);
    limit(row, cell);
    row.cells += std::move(cell);
}

void XlsxSheet::readValue(SheetRow &row, SheetCell &cell, const Stored &stored) const
{
    const QString &type = stored.type;
    const auto complain = [&](const QString &what) {
        cell.error = true;
        cell.text = type == u"s" ? QString() : stored.text;
        problem(row, tr("%1 %2").arg(cellName(cell.column, row.number), what));
    };
    const auto take = [&](const Result<QString> &shown) {
        if (shown)
            cell.text = *shown;
        else
            complain(shown.error().message);
    };
    if (!stored.hasText || (type == u"s" && stored.text.trimmed().isEmpty()))
        return;
    if (type == u"s") {
        bool ok = false;
        const qint64 index = stored.text.trimmed().toLongLong(&ok);
        const auto text = ok && m_context->strings ? m_context->strings->at(index) : std::optional<QString>();
        if (text)
            cell.text = *text;
        else
            complain(tr("refers to the text number “%1”, which the workbook does not hold").arg(stored.text.left(20)));
    } else if (type == u"str" || type == u"inlineStr") {
        cell.text = stored.text;
    } else if (type == u"b") {
        const QString text = stored.text.trimmed();
        if (isTrue(text) || text == u"0" || text == u"false")
            cell.text = isTrue(text) ? u"TRUE"_s : u"FALSE"_s;
        else if (!text.isEmpty())
            complain(tr("holds “%1” where TRUE or FALSE should be").arg(text.left(20)));
    } else if (type == u"e") {
        complain(tr("holds %1; correct the formula or clear the cell").arg(stored.text.left(20)));
    } else if (stored.text.trimmed().isEmpty()) {
        cell.text.clear();
    } else if (type == u"d") {
        take(shownIsoDate(stored.text));
    } else if (type.isEmpty() || type == u"n") {
        cell.number = true;
        take(shownNumber(stored.text, m_context->styles.format(stored.style), m_context->date1904));
    } else {
        complain(tr("is of the unknown kind “%1”").arg(type.left(20)));
    }
}

void XlsxSheet::limit(SheetRow &row, SheetCell &cell)
{
    if (cell.text.size() > limits::kCellCharacters) {
        problem(
            row,
            tr("%1 holds more than %2 characters").arg(cellName(cell.column, row.number)).arg(limits::kCellCharacters));
        cell.text.truncate(limits::kCellCharacters);
    }
    m_characters += cell.text.size();
    if (m_characters <= limits::kRecordCharacters)
        return;
    problem(row, tr("%1 and the cells before it hold more than %2 characters together")
                     .arg(cellName(cell.column, row.number))
                     .arg(limits::kRecordCharacters));
    cell.text.clear();
}

void XlsxSheet::problem(SheetRow &row, const QString &text) const
{
    if (row.problems.size() < kProblemsTold)
        row.problems += text;
    else
        ++m_unsaid;
}

} // namespace lw
