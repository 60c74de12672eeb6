// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/matchstep.h"

#include "ui/import/choicedelegate.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidestColumn = 320;

QStringList namesIn(const NameTable &table)
{
    QStringList names;
    for (qsizetype i = 1; i < table.size(); ++i) // 0 is the blank one
        names += table.name(quint32(i));
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

QComboBox *makeNameBox(const QString &objectName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    return box;
}

// New names to choose from; what is written there stays.
void offer(QComboBox &box, const QStringList &names)
{
    const QSignalBlocker quietly(box);
    const QString written = box.currentText();
    box.clear();
    box.addItems(names);
    box.setCurrentText(written);
}

void setOrRemove(QHash<QString, QString> &constants, Field field, const QString &value)
{
    constants.remove(nameOf(field));
    if (!value.isEmpty())
        constants.insert(nameOf(field), value);
}

} // namespace

MatchStep::MatchStep(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    createViews();
    connectAll();
}

void MatchStep::createViews()
{
    m_found = plainLabel({}, this);
    m_found->setObjectName(u"importRecognised"_s);
    m_reset = new QPushButton(tr("&Reset to suggestion"), this);
    m_reset->setObjectName(u"importResetMapping"_s);
    QWidget *table = createTable();
    QWidget *constants = createConstants();
    m_problems = plainLabel({}, this);
    m_problems->setObjectName(u"importMatchProblems"_s);
    m_problems->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_found, 1);
    top->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(table, 1);
    layout->addWidget(constants);
    layout->addWidget(m_problems);
    setFocusProxy(m_table);
}

QWidget *MatchStep::createTable()
{
    m_model = new ColumnMappingModel(this);
    m_table = makeTable(u"importMapping"_s, this);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    return m_table;
}

QWidget *MatchStep::createConstants()
{
    auto *row = new QWidget(this);
    m_source = makeNameBox(u"importSource"_s, row);
    m_campaign = makeNameBox(u"importCampaign"_s, row);
    auto *sourceLabel = plainLabel(tr("For all rows: so&urce"), row);
    sourceLabel->setBuddy(m_source);
    auto *campaignLabel = plainLabel(tr("Ca&mpaign"), row);
    campaignLabel->setBuddy(m_campaign);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(sourceLabel);
    layout->addWidget(m_source);
    layout->addWidget(campaignLabel);
    layout->addWidget(m_campaign);
    layout->addWidget(hintLabel(tr("What the file says itself comes first."), row), 1);
    return row;
}

void MatchStep::connectAll()
{
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_model->resetToSuggestion();
        setConstants(m_file->suggestion.constants);
    });
    connect(m_table, &QTableView::activated, this, &MatchStep::openChoices);
    connect(m_table, &QTableView::clicked, this, &MatchStep::openChoices);
    connect(m_model, &ColumnMappingModel::dataChanged, this, &MatchStep::follow);
    connect(m_source, &QComboBox::currentTextChanged, this, &MatchStep::follow);
    connect(m_campaign, &QComboBox::currentTextChanged, this, &MatchStep::follow);
    connect(&m_session, &Session::columnsChanged, this, &MatchStep::offerSources);
}

void MatchStep::offerSources()
{
    if (const auto &columns = m_session.columns()) {
        offer(*m_source, namesIn(columns->sources));
        offer(*m_campaign, namesIn(columns->campaigns));
    }
}

void MatchStep::setConstants(const QHash<QString, QString> &constants)
{
    m_source->setCurrentText(constants.value(nameOf(Field::Source)));
    m_campaign->setCurrentText(constants.value(nameOf(Field::Campaign)));
}

void MatchStep::setFile(const ImportFilePtr &file, bool keepChoices)
{
    const QHash<QString, ColumnRule> chosen = m_model->mapping().columns;
    const bool isSameFile = keepChoices && m_file && m_file->path == file->path;
    const bool keep = isSameFile && file->table.headers == m_model->headers();
    m_file = file;
    m_model->setFile(file->table.headers, file->facts, file->suggestion);
    if (keep)
        m_model->setRules(chosen);
    if (!isSameFile) {
        offerSources();
        setConstants(file->suggestion.constants);
    }
    fitColumns(m_table);
    m_table->setCurrentIndex(m_model->index(0, ColumnMappingModel::GoesTo));
    follow();
}

ColumnMapping MatchStep::mapping() const
{
    ColumnMapping mapping = m_model->mapping();
    setOrRemove(mapping.constants, Field::Source, m_source->currentText().trimmed());
    setOrRemove(mapping.constants, Field::Campaign, m_campaign->currentText().trimmed());
    return mapping;
}

bool MatchStep::isReady() const
{
    return m_file && m_model->problems().isEmpty();
}

void MatchStep::openChoices(const QModelIndex &index)
{
    if (!m_model->flags(index).testFlag(Qt::ItemIsEditable) || m_table->indexWidget(index))
        return;
    m_table->edit(index);
    if (auto *choices = qobject_cast<QComboBox *>(m_table->indexWidget(index)))
        choices->showPopup();
}

// Dates are looked at where the work may take long; the answer is for the file it was asked of.
void MatchStep::findDatesAsNeeded()
{
    for (const int row : m_model->datesToFind()) {
        m_session.ask<DateFinding>(
            this, [file = m_file, row](Workspace &, const Progress &) { return findDates(file->table, row); },
            [this, file = m_file, row](const Result<DateFinding> &finding) {
                if (finding && file == m_file)
                    m_model->setDates(row, *finding);
            });
    }
}

QString MatchStep::foundText() const
{
    const QLocale locale;
    const QString counts = tr("%1 of %2 columns recognised")
                               .arg(locale.toString(m_model->recognised()), locale.toString(m_model->rowCount()));
    const QString &name = m_file->suggestion.name;
    if (!m_file->isRemembered)
        return tr("%1; suggested by their names").arg(counts);
    return name.isEmpty() ? tr("%1; as in the last import of such a file").arg(counts)
                          : tr("%1; by the profile “%2”").arg(counts, shownText(name));
}

void MatchStep::follow()
{
    if (!m_file)
        return;
    findDatesAsNeeded();
    QStringList problems = m_model->problems();
    if (!m_model->identifiesSomebody())
        problems += tr("No column says who asked: every row will be rejected. Let one go to Name, Company or E-mail.");
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_found->setText(foundText());
    m_reset->setEnabled(mapping() != m_file->suggestion);
    Q_EMIT changed();
}

} // namespace lw
