// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/readstep.h"

#include "ui/models/rawtablemodel.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStringDecoder>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidestColumn = 280;

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
    return delimiter == u"|" ? ReadStep::tr("Bar |") : delimiter;
}

// Takes the value even where it is none of the usual ones, as a profile may have it.
void setValue(QComboBox &combo, const QString &value, const QString &text)
{
    if (combo.findData(value) < 0)
        combo.addItem(text, value);
    combo.setCurrentIndex(combo.findData(value));
}

} // namespace

ReadStep::ReadStep(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    connectAll();
    reset();
}

void ReadStep::createViews()
{
    auto *encodingLabel = plainLabel(tr("&Encoding"), this);
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(u"importEncoding"_s);
    m_encoding->addItem(QString(), QString());
    for (const QString &name : knownEncodings())
        m_encoding->addItem(name, name);
    encodingLabel->setBuddy(m_encoding);
    auto *delimiterLabel = plainLabel(tr("&Separator"), this);
    m_delimiter = new QComboBox(this);
    m_delimiter->setObjectName(u"importDelimiter"_s);
    m_delimiter->addItem(QString(), QString());
    for (const QString &delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s})
        m_delimiter->addItem(delimiterText(delimiter), delimiter);
    delimiterLabel->setBuddy(m_delimiter);
    auto *headerLabel = plainLabel(tr("&Header in row"), this);
    m_headerRow = new QSpinBox(this);
    m_headerRow->setObjectName(u"importHeaderRow"_s);
    m_headerRow->setRange(1, std::numeric_limits<int>::max());
    m_headerRow->setKeyboardTracking(false);
    headerLabel->setBuddy(m_headerRow);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(u"importReadProblem"_s);
    m_problem->setWordWrap(true);
    m_shown = hintLabel({}, this);
    m_shown->setObjectName(u"importPreviewCount"_s);
    auto *table = makeTable(u"importPreview"_s, this);
    table->setAccessibleName(tr("Preview of the file"));
    m_model = new RawTableModel(this);
    table->setModel(m_model);
    table->verticalHeader()->show();
    table->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    connect(m_model, &RawTableModel::modelReset, table, &QTableView::resizeColumnsToContents);
    auto *options = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{encodingLabel, m_encoding, delimiterLabel, m_delimiter,
                                                            headerLabel, m_headerRow})
        options->addWidget(widget);
    options->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(options);
    layout->addWidget(m_problem);
    layout->addWidget(m_shown);
    layout->addWidget(table, 1);
    setFocusProxy(m_encoding);
}

void ReadStep::connectAll()
{
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ReadStep::optionsChanged);
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, &ReadStep::optionsChanged);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &ReadStep::optionsChanged);
}

CsvOptions ReadStep::options() const
{
    return {.encoding = m_encoding->currentData().toString(),
            .delimiter = m_delimiter->currentData().toString(),
            .headerRow = m_headerRow->value()};
}

void ReadStep::choose(const CsvOptions &options)
{
    const QSignalBlocker encoding(m_encoding);
    const QSignalBlocker delimiter(m_delimiter);
    const QSignalBlocker headerRow(m_headerRow);
    setValue(*m_encoding, options.encoding, options.encoding);
    setValue(*m_delimiter, options.delimiter, delimiterText(options.delimiter));
    m_headerRow->setValue(options.headerRow);
}

void ReadStep::showFound(const QString &encoding, const QString &delimiter)
{
    if (m_encoding->currentIndex() == 0)
        m_encoding->setItemText(0, encoding.isEmpty() ? tr("Find out") : tr("Found: %1").arg(encoding));
    if (m_delimiter->currentIndex() == 0)
        m_delimiter->setItemText(0,
                                 delimiter.isEmpty() ? tr("Find out") : tr("Found: %1").arg(delimiterText(delimiter)));
}

void ReadStep::reset()
{
    choose(CsvOptions());
    showFound({}, {});
    m_problem->clear();
    m_shown->clear();
    m_model->setRows({}, {});
}

void ReadStep::setFile(const ImportFile &file)
{
    choose(file.options);
    showFound(file.table.encoding, file.table.delimiter);
    m_problem->setText(file.table.remarks.join(u'\n'));
    const QLocale locale;
    const QString shown = locale.toString(file.preview.size());
    const QString all = locale.toString(file.table.rows.size());
    const bool unusualFirst = !file.table.remarks.isEmpty() && file.preview.size() < file.table.rows.size();
    m_shown->setText(unusualFirst ? tr("%1 of %2 rows, those with special letters first").arg(shown, all)
                     : file.preview.size() < file.table.rows.size() ? tr("The first %1 of %2 rows").arg(shown, all)
                                                                    : tr("All rows: %1").arg(all));
    m_model->setRows(file.table.headers, file.preview);
}

void ReadStep::setProblem(const QString &problem)
{
    showFound({}, {});
    m_problem->setText(problem);
    m_shown->clear();
    m_model->setRows({}, {});
}

} // namespace lw
