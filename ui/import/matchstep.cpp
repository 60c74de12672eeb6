// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/matchstep.h"

#include "ui/import/choicedelegate.h"
#include "ui/import/rowconstants.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
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
constexpr int kWidestColumn = 220;
constexpr int kPresetCharacters = 22;
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
    QWidget *presets = createPresets();
    QWidget *table = createTable();
    m_constants = new RowConstants(m_session, this);
    m_problems = plainLabel({}, this);
    m_problems->setObjectName(u"importMatchProblems"_s);
    m_problems->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(presets);
    layout->addWidget(table, 1);
    layout->addWidget(m_constants);
    layout->addWidget(m_problems);
    setFocusProxy(m_table);
}

QWidget *MatchStep::createPresets()
{
    auto *row = new QWidget(this);
    m_preset = new QComboBox(row);
    m_preset->setObjectName(u"importPreset"_s);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(kPresetCharacters);
    auto *label = plainLabel(tr("&Preset"), row);
    label->setBuddy(m_preset);
    m_found = plainLabel({}, row);
    m_found->setObjectName(u"importRecognised"_s);
    m_found->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long name never widens the window
    m_savePreset = new QPushButton(tr("Save &as preset…"), row);
    m_savePreset->setObjectName(u"importSavePreset"_s);
    m_reset = new QPushButton(tr("&Reset to preset"), row);
    m_reset->setObjectName(u"importResetMapping"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_preset);
    layout->addWidget(m_found, 1);
    layout->addWidget(m_savePreset);
    layout->addWidget(m_reset);
    return row;
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

void MatchStep::connectAll()
{
    connect(m_preset, &QComboBox::currentIndexChanged, this, &MatchStep::choosePreset);
    connect(m_savePreset, &QPushButton::clicked, this, &MatchStep::askPresetName);
    connect(m_reset, &QPushButton::clicked, this, &MatchStep::resetToPreset);
    connect(m_table, &QTableView::activated, this, &MatchStep::openChoices);
    connect(m_table, &QTableView::clicked, this, &MatchStep::openChoices);
    connect(m_model, &ColumnMappingModel::dataChanged, this, &MatchStep::follow);
    connect(m_constants, &RowConstants::changed, this, &MatchStep::follow);
}

const PresetChoice &MatchStep::preset() const
{
    return m_choices[std::max(0, m_preset->currentIndex())];
}

void MatchStep::offerPresets(const QString &key)
{
    const QSignalBlocker quietly(m_preset);
    m_preset->clear();
    for (const PresetChoice &choice : std::as_const(m_choices))
        m_preset->addItem(shownText(choice.label), choice.key);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(key)));
}

void MatchStep::setFile(const ImportFilePtr &file, Keeps keeps)
{
    const QHash<QString, ColumnRule> chosen = m_model->mapping().columns;
    const bool isSameFile = keeps != Keeps::Nothing && m_file && m_file->path == file->path;
    const bool keep = isSameFile && file->head.headers == m_model->headers();
    if (m_dateTask)
        m_dateTask->cancel();
    m_askedDates.clear();
    m_file = file;
    if (!keep) {
        const QString key = m_preset->currentData().toString();
        m_choices = file->presets.all;
        const bool isStillThere =
            std::ranges::any_of(m_choices, [&](const PresetChoice &each) { return each.key == key; });
        offerPresets(keeps == Keeps::Preset && isStillThere ? key : file->presets.suggestion().key);
    }
    m_model->setQuestions(m_session.rulebook()->rulebook.questions);
    m_model->setFile(file->head.headers, file->facts, preset().mapping);
    if (keep)
        m_model->setRules(chosen);
    if (!isSameFile) {
        m_constants->offerNames();
        m_constants->setMapping(preset().mapping);
    }
    fitColumns(m_table);
    m_table->setCurrentIndex(m_model->index(0, ColumnMappingModel::GoesTo));
    follow();
}

ColumnMapping MatchStep::mapping() const
{
    ColumnMapping mapping = m_model->mapping();
    m_constants->putInto(mapping);
    return mapping;
}

bool MatchStep::isReady() const
{
    return m_file && m_model->problems().isEmpty();
}

void MatchStep::choosePreset()
{
    if (!m_file)
        return;
    takePreset();
    Q_EMIT presetChosen();
}

void MatchStep::takePreset()
{
    m_model->setSuggestion(preset().mapping);
    m_constants->followMapping(preset().mapping);
    follow();
}

void MatchStep::resetToPreset()
{
    m_model->resetToSuggestion();
    m_constants->setMapping(preset().mapping);
}

void MatchStep::askPresetName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"presetName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as preset"));
    dialog->setLabelText(tr("Name under which these columns are remembered, once the file is imported:"));
    dialog->setTextValue(preset().mapping.name);
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, &MatchStep::keepAs);
    dialog->open();
}

void MatchStep::keepAs(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty() || !m_file)
        return;
    PresetChoice own{.key = u"profile:"_s + name, .label = name, .mapping = mapping(), .kept = preset().kept};
    own.mapping.name = name;
    own.mapping.reading = m_file->options;
    m_choices.removeIf([&](const PresetChoice &choice) { return choice.key == own.key; });
    m_choices.prepend(own);
    offerPresets(own.key);
    takePreset();
}

void MatchStep::openChoices(const QModelIndex &index)
{
    if (!m_model->flags(index).testFlag(Qt::ItemIsEditable) || m_table->indexWidget(index))
        return;
    m_table->edit(index);
    auto *choices = qobject_cast<QComboBox *>(m_table->indexWidget(index));
    if (choices && !choices->isEditable()) // over the list nothing could be typed
        choices->showPopup();
}

// Dates are looked at where the work may take long; the answer is for the file it was asked of.
void MatchStep::findDatesAsNeeded()
{
    QHash<int, ColumnRule> wanted = m_model->datesToFind();
    for (const int row : std::as_const(m_askedDates))
        wanted.remove(row);
    if (wanted.isEmpty())
        return;
    const QSet<int> rows(wanted.keyBegin(), wanted.keyEnd());
    m_askedDates += rows;
    m_dateTask = m_session.askLong<DateFindings>(
        tr("Look at the dates of %1").arg(shownText(m_file->head.fileName)), this,
        [file = m_file, wanted](Workspace &, const Progress &progress) { return findDates(*file, wanted, progress); },
        [this, file = m_file, rows](const Result<DateFindings> &findings) {
            if (file == m_file)
                takeDates(rows, findings);
        });
}

void MatchStep::takeDates(const QSet<int> &rows, const Result<DateFindings> &findings)
{
    m_askedDates -= rows;
    const QHash<int, ColumnRule> wanted = m_model->datesToFind();
    for (const int row : rows) {
        if (wanted.contains(row)) // it goes to a date still
            m_model->setDates(row, findings ? findings->value(row)
                                            : DateFinding{.format = {}, .problem = findings.error().message});
    }
    follow();
}

QString MatchStep::foundText() const
{
    const QLocale locale;
    const QString counts =
        tr("%1 of %2 columns recognised")
            .arg(locale.toString(m_model->recognised(preset().kept)), locale.toString(m_model->rowCount()));
    if (preset().key == u"names")
        return tr("%1; suggested by their names").arg(counts);
    return preset().key == u"last" ? tr("%1; as in the last import of such a file").arg(counts)
                                   : tr("%1: %2", "preset: columns recognised").arg(shownText(preset().label), counts);
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
    m_found->setToolTip(plainToolTip(m_found->text()));
    m_constants->showZone(m_model->hasDates());
    m_reset->setEnabled(mapping() != preset().mapping);
    Q_EMIT changed();
}

} // namespace lw
