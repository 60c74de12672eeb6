// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/readstep.h"

#include "ui/models/rawtablemodel.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStringDecoder>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidestColumn = 280;
constexpr int kComboCharacters = 13;

// How the header line is given: found out, none, or by its number.
constexpr int kHeaderFound = -1;
constexpr int kHeaderNone = 0;
constexpr int kHeaderGiven = 1;

// What files of leads come in; the reader knows those that Qt knows here.
QStringList knownEncodings()
{
    QStringList known;
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15",
                             "windows-1250", "ISO-8859-2", "windows-1251", "KOI8-R", "windows-1253", "windows-1254",
                             "macintosh", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"}) {
        if (QStringDecoder(name).isValid())
            known += QString::fromLatin1(name);
    }
    return known;
}

QString delimiterText(const QString &delimiter)
{
    if (delimiter == u",")
        return ReadStep::tr("Comma ,");
    if (delimiter == u";")
        return ReadStep::tr("Semicolon ;");
    if (delimiter == u"\t")
        return ReadStep::tr("Tab");
    if (delimiter == u" ")
        return ReadStep::tr("Blank");
    return delimiter == u"|" ? ReadStep::tr("Bar |") : delimiter;
}

QString quoteText(const QString &quote)
{
    return quote == u"none" ? ReadStep::tr("None") : quote;
}

QString quoteOf(const TableHead &head)
{
    return head.quote.isNull() ? u"none"_s : QString(head.quote);
}

// Takes the value even where it is none of the usual ones, as a profile may have it.
void setValue(QComboBox &combo, const QString &value, const QString &text)
{
    if (combo.findData(value) < 0)
        combo.addItem(text, value);
    combo.setCurrentIndex(combo.findData(value));
}

void setFound(QComboBox &combo, const QString &found)
{
    combo.setItemText(0, found.isEmpty() ? ReadStep::tr("Find out") : ReadStep::tr("Found: %1").arg(found));
}

QString headerText(int row)
{
    return row == 0 ? ReadStep::tr("none", "header line") : ReadStep::tr("line %1").arg(QLocale().toString(row));
}

void setShown(QComboBox *combo, bool shown)
{
    combo->setVisible(shown);
    if (auto *label = combo->parentWidget()->findChild<QLabel *>(QString(combo->objectName() + u".label"_s)))
        label->setVisible(shown);
}

} // namespace

ReadStep::ReadStep(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    connectAll();
    reset();
}

QComboBox *ReadStep::addCombo(QHBoxLayout *layout, const QString &label, const QString &objectName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(objectName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kComboCharacters);
    combo->view()->setTextElideMode(Qt::ElideNone);
    auto *text = plainLabel(label, this);
    text->setObjectName(QString(objectName + u".label"_s));
    text->setBuddy(combo);
    layout->addWidget(text);
    layout->addWidget(combo);
    return combo;
}

void ReadStep::createOptions()
{
    m_options = new QHBoxLayout;
    m_sheet = addCombo(m_options, tr("Shee&t"), u"importSheet"_s);
    m_encoding = addCombo(m_options, tr("E&ncoding"), u"importEncoding"_s);
    m_encoding->addItem(QString(), QString());
    for (const QString &name : knownEncodings())
        m_encoding->addItem(name, name);
    m_delimiter = addCombo(m_options, tr("&Separator"), u"importDelimiter"_s);
    m_delimiter->addItem(QString(), QString());
    for (const QString &delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s})
        m_delimiter->addItem(delimiterText(delimiter), delimiter);
    m_quote = addCombo(m_options, tr("&Quote sign"), u"importQuote"_s);
    m_quote->addItem(QString(), QString());
    for (const QString &quote : {u"\""_s, u"'"_s, u"none"_s})
        m_quote->addItem(quoteText(quote), quote);
    m_header = addCombo(m_options, tr("Header &line"), u"importHeader"_s);
    m_header->addItem(QString(), kHeaderFound);
    m_header->addItem(tr("None"), kHeaderNone);
    m_header->addItem(tr("By number"), kHeaderGiven);
    m_headerRow = new QSpinBox(this);
    m_headerRow->setObjectName(u"importHeaderRow"_s);
    m_headerRow->setAccessibleName(tr("Number of the header line"));
    m_headerRow->setRange(1, std::numeric_limits<int>::max());
    m_headerRow->setKeyboardTracking(false);
    m_headerRow->setMaximumWidth(m_headerRow->fontMetrics().averageCharWidth() * 14);
    m_options->addWidget(m_headerRow);
    m_hiddenCells = new QCheckBox(tr("Include h&idden rows and columns"), this);
    m_hiddenCells->setObjectName(u"importHiddenCells"_s);
    m_options->addWidget(m_hiddenCells);
    m_options->addStretch(1);
}

QWidget *ReadStep::createTable()
{
    auto *table = makeTable(u"importPreview"_s, this);
    table->setAccessibleName(tr("Preview of the file"));
    m_model = new RawTableModel(this);
    table->setModel(m_model);
    table->verticalHeader()->show();
    table->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    connect(m_model, &RawTableModel::modelReset, table, &QTableView::resizeColumnsToContents);
    return table;
}

void ReadStep::createViews()
{
    createOptions();
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(u"importReadProblem"_s);
    m_problem->setWordWrap(true);
    m_shown = hintLabel({}, this);
    m_shown->setObjectName(u"importPreviewCount"_s);
    QWidget *table = createTable();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_options);
    layout->addWidget(m_problem);
    layout->addWidget(m_shown);
    layout->addWidget(table, 1);
}

void ReadStep::connectAll()
{
    for (const QComboBox *combo : {m_sheet, m_encoding, m_delimiter, m_quote, m_header})
        connect(combo, &QComboBox::currentIndexChanged, this, &ReadStep::changed);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &ReadStep::changed);
    connect(m_hiddenCells, &QCheckBox::toggled, this, &ReadStep::changed);
}

void ReadStep::changed()
{
    m_headerRow->setVisible(m_header->currentData().toInt() == kHeaderGiven && m_header->isVisibleTo(this));
    if (!m_isSetting)
        Q_EMIT optionsChanged();
}

ReadOptions ReadStep::options() const
{
    ReadOptions options;
    options.encoding = m_encoding->currentData().toString();
    options.delimiter = m_delimiter->currentData().toString();
    options.quote = m_quote->currentData().toString();
    options.escape = m_escape;
    options.sheet = m_sheet->currentData().toString();
    options.hiddenCells = m_hiddenCells->isChecked();
    switch (m_header->currentData().toInt()) {
    case kHeaderFound: break;
    case kHeaderNone: options.headerRow = 0; break;
    case kHeaderGiven: options.headerRow = m_headerRow->value(); break;
    }
    return options;
}

void ReadStep::chooseHeader(const std::optional<int> &row)
{
    const int how = !row ? kHeaderFound : *row == 0 ? kHeaderNone : kHeaderGiven;
    m_header->setCurrentIndex(m_header->findData(how));
    if (how == kHeaderGiven)
        m_headerRow->setValue(*row);
}

void ReadStep::choose(const ReadOptions &options)
{
    const QScopedValueRollback quietly(m_isSetting, true);
    setValue(*m_encoding, options.encoding, options.encoding);
    setValue(*m_delimiter, options.delimiter, delimiterText(options.delimiter));
    setValue(*m_quote, options.quote, quoteText(options.quote));
    setValue(*m_sheet, options.sheet, shownText(options.sheet));
    m_escape = options.escape;
    m_hiddenCells->setChecked(options.hiddenCells);
    chooseHeader(options.headerRow);
    changed();
}

void ReadStep::offerSheets(const TableHead &head)
{
    const QScopedValueRollback quietly(m_isSetting, true);
    m_sheet->clear();
    m_sheet->addItem(QString(), QString());
    for (const SheetName &sheet : head.sheets)
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(shownText(sheet.name)) : shownText(sheet.name),
                         sheet.name);
}

// What was found stands in the entry that leaves it to the program.
void ReadStep::showFound(const TableHead &head, bool isKnown)
{
    setFound(*m_sheet, isKnown ? shownText(head.sheet) : QString());
    setFound(*m_encoding, isKnown ? head.encoding : QString());
    setFound(*m_delimiter, isKnown ? delimiterText(QString(head.delimiter)) : QString());
    setFound(*m_quote, isKnown ? quoteText(quoteOf(head)) : QString());
    setFound(*m_header, isKnown ? headerText(head.headerRow) : QString());
    if (isKnown && m_header->currentData().toInt() != kHeaderGiven) { // where counting begins, when it is given
        const QScopedValueRollback quietly(m_isSetting, true);
        m_headerRow->setValue(std::max(1, head.headerRow));
    }
}

void ReadStep::showKind(FileKind kind)
{
    const bool isText = kind == FileKind::Csv;
    const bool isWorkbook = kind == FileKind::Xlsx;
    setShown(m_sheet, isWorkbook);
    setShown(m_encoding, isText || kind == FileKind::VCard);
    setShown(m_delimiter, isText);
    setShown(m_quote, isText);
    setShown(m_header, isText || isWorkbook);
    m_headerRow->setVisible((isText || isWorkbook) && m_header->currentData().toInt() == kHeaderGiven);
    m_hiddenCells->setVisible(isWorkbook);
    setFocusProxy(isWorkbook ? m_sheet : m_encoding);
}

void ReadStep::reset()
{
    const TableHead nothing;
    offerSheets(nothing);
    choose(ReadOptions());
    showFound(nothing, false);
    showKind(FileKind::Csv);
    m_problem->clear();
    m_shown->clear();
    m_model->setRows({}, {});
}

void ReadStep::setFile(const ImportFile &file)
{
    offerSheets(file.head);
    choose(file.options);
    showFound(file.head, true);
    showKind(file.head.kind);
    m_problem->setText(file.head.remarks.join(u'\n'));
    const QLocale locale;
    const QString shown = locale.toString(file.preview.size());
    const QString all = locale.toString(file.rowCount);
    m_shown->setText(file.rowCount == 0  ? tr("No rows below the header, so there is nothing to import")
                     : file.unusualFirst ? tr("%1 of %2 rows, those with special letters first").arg(shown, all)
                     : file.preview.size() < file.rowCount ? tr("The first %1 of %2 rows").arg(shown, all)
                                                           : tr("All rows: %1").arg(all));
    m_model->setRows(file.head.headers, file.preview);
}

void ReadStep::setProblem(const QString &problem)
{
    showFound({}, false);
    m_problem->setText(problem);
    m_shown->clear();
    m_model->setRows({}, {});
}

} // namespace lw
