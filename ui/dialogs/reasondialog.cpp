// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reasondialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMaxNote = 1000;

struct ReasonKey {
    ReasonList list;
    const char *code;
    const char *key;
};

constexpr ReasonKey kKeys[] = {
    {ReasonList::ScreenedOut, "spam", "S"},        {ReasonList::ScreenedOut, "competitor", "C"},
    {ReasonList::ScreenedOut, "job_seeker", "J"},  {ReasonList::ScreenedOut, "supplier", "V"},
    {ReasonList::ScreenedOut, "unreachable", "B"}, {ReasonList::ScreenedOut, "student", "T"},
    {ReasonList::ScreenedOut, "press", "P"},       {ReasonList::ScreenedOut, "service", "R"},
    {ReasonList::ScreenedOut, "investor", "I"},    {ReasonList::ScreenedOut, "competitor_look_alike", "L"},
    {ReasonList::Disqualify, "no_need", "N"},      {ReasonList::ScreenedOut, "outside_countries", "X"},
    {ReasonList::Disqualify, "too_small", "M"},    {ReasonList::Disqualify, "out_of_business", "G"},
    {ReasonList::Disqualify, "unsubscribed", "U"}, {ReasonList::Disqualify, "other", "O"},
};

QString keyOf(ReasonList list, const QString &code)
{
    const auto found = std::ranges::find_if(
        kKeys, [&](const ReasonKey &row) { return row.list == list && code == QLatin1StringView(row.code); });
    return found == std::end(kKeys) ? QString() : QString::fromLatin1(found->key);
}

// A row is known by its list and its code, since lists share codes.
QString rowKey(ReasonList list, const QString &code)
{
    return (list == ReasonList::ScreenedOut ? u"screened_out/"_s : u"disqualify/"_s) + code;
}

} // namespace

ReasonDialog::ReasonDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_model(new QStandardItemModel(0, 2, this))
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    createViews();
    fillReasons(tr("Never was a lead"), ReasonList::ScreenedOut);
    fillReasons(tr("Was one, is none"), ReasonList::Disqualify);
    connectAll();
    setCurrentKey(m_list, {});
    m_list->setFocus();
}

void ReasonDialog::createViews()
{
    m_list = makeChoiceTable(u"reasonList"_s, m_model, this);
    m_list->setAccessibleName(tr("Reasons"));
    m_list->horizontalHeader()->hide();
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"reasonNote"_s);
    m_note->setMaxLength(kMaxNote);
    m_hint = hintLabel({}, this);
    m_hint->setObjectName(u"reasonHint"_s);
    auto *form = new QFormLayout;
    addField(form, tr("&Note"), m_note);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, tr("End"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(420, 560); // every reason without scrolling
}

void ReasonDialog::connectAll()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReasonDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &ReasonDialog::check);
    connect(m_list, &QTableView::doubleClicked, this, &ReasonDialog::accept);
}

// Duplicates end by a verb of their own, which asks for the other lead.
void ReasonDialog::fillReasons(const QString &heading, ReasonList list)
{
    addHeading(m_list, m_model, heading);
    for (const QString &code : reasonCodes(list)) {
        if (code == u"duplicate")
            continue;
        const QString letter = keyOf(list, code);
        addChoice(m_model, {letter, reasonLabel(code)}, rowKey(list, code));
        if (letter.isEmpty())
            continue;
        // In the list only: in the note a letter is a letter.
        auto *key = new QShortcut(QKeySequence(letter), m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, row = rowKey(list, code)] { choose(row); });
    }
}

void ReasonDialog::choose(const QString &key)
{
    setCurrentKey(m_list, key);
    if (lacksNote())
        m_note->setFocus();
    else
        accept();
}

EndChoice ReasonDialog::choice() const
{
    const QString key = currentKey(m_list);
    return {.list = key.startsWith(u"screened_out/") ? ReasonList::ScreenedOut : ReasonList::Disqualify,
            .code = key.section(u'/', 1),
            .note = m_note->text().simplified()};
}

// “Other” alone would tell nobody anything.
bool ReasonDialog::lacksNote() const
{
    const EndChoice end = choice();
    return end.code == u"other" && end.note.isEmpty();
}

void ReasonDialog::check()
{
    m_act->setEnabled(!choice().code.isEmpty() && !lacksNote());
    m_hint->setText(lacksNote() ? tr("Say in the note what the other reason is.")
                                : tr("A letter ends at once. Write a note first if one is needed."));
    m_note->setAccessibleDescription(m_hint->text());
}

void ReasonDialog::accept()
{
    const EndChoice end = choice();
    if (end.code.isEmpty() || lacksNote())
        return;
    Q_EMIT chosen(end);
    QDialog::accept();
}

} // namespace lw
