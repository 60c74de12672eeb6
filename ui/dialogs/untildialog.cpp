// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/untildialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kMaxNote = 1000;
}

UntilDialog::UntilDialog(Session &session, Kind kind, const QString &title, const QDateTime &deadline, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_now(session.now())
    , m_zone(session.settings().zoneId)
    , m_calendar(session.rulebook()->office->calendar())
    , m_deadline(kind == Kind::Hold ? deadline : QDateTime()) // nurturing ends the clocks
    , m_model(new QStandardItemModel(0, 3, this))
{
    setObjectName(u"untilDialog"_s);
    setWindowTitle(title);
    createViews();
    connectAll();
    fillPresets();
    m_list->setFocus();
}

void UntilDialog::createViews()
{
    m_list = makeChoiceTable(u"untilList"_s, m_model, this);
    m_list->setAccessibleName(tr("Days to choose from"));
    m_list->horizontalHeader()->hide();
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"untilText"_s);
    m_text->setPlaceholderText(tr("tomorrow, fri 10, +3d, +2w, 14.12., 2026-12-14"));
    m_resolved = plainLabel({}, this);
    m_resolved->setObjectName(u"untilResolved"_s);
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"untilNote"_s);
    m_note->setMaxLength(kMaxNote);
    m_warning = plainLabel({}, this);
    m_warning->setObjectName(u"untilWarning"_s);
    m_warning->setWordWrap(true);
    auto *form = new QFormLayout;
    addField(form, tr("&Other day"), m_text);
    addField(form, tr("Until"), m_resolved);
    addField(form, tr("&Note"), m_note);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, m_kind == Kind::Hold ? tr("Hold") : tr("Nurture"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(form);
    layout->addWidget(m_warning);
    layout->addWidget(buttons);
    resize(480, 400);
}

void UntilDialog::connectAll()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, m_text, &QLineEdit::clear);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UntilDialog::resolve);
    connect(m_list, &QTableView::doubleClicked, this, &UntilDialog::accept);
    connect(m_text, &QLineEdit::textChanged, this, &UntilDialog::resolve);
}

void UntilDialog::fillPresets()
{
    const QDateTime local = m_now.toTimeZone(m_zone);
    m_presets = m_kind == Kind::Hold ? holdPresets(local, m_calendar) : nurturePresets(local, m_calendar);
    for (int row = 0; row < m_presets.size(); ++row) {
        const NamedInstant &preset = m_presets.at(row);
        const QString digit = QString::number(row + 1);
        addChoice(m_model, {digit, preset.name, dayAndTimeText(preset.at, m_zone)}, digit);
        // In the list only: in the fields beside it a digit is a digit.
        auto *key = new QShortcut(QKeySequence(digit), m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, row] { choose(row); });
    }
    setCurrentKey(m_list, {});
}

// Beyond the deadline a key alone is not enough: people are asked for the reason first.
void UntilDialog::choose(int row)
{
    m_text->clear();
    m_list->setCurrentIndex(m_model->index(row, 0));
    if (isPastDeadline())
        m_note->setFocus();
    else
        accept();
}

void UntilDialog::resolve()
{
    const int row = m_list->currentIndex().row();
    if (!m_text->text().trimmed().isEmpty())
        m_until = parseWhen(m_text->text(), m_now.toTimeZone(m_zone), m_calendar);
    else
        m_until = row >= 0 ? std::optional(m_presets.at(row).at) : std::nullopt;
    const QString wrong = problem();
    m_resolved->setText(wrong.isEmpty() ? dayAndTimeText(*m_until, m_zone) : wrong);
    m_act->setEnabled(wrong.isEmpty());
    m_warning->setText(isPastDeadline() ? tr("The deadline, %1, comes before that and stays. Say why in the note.")
                                              .arg(dayAndTimeText(m_deadline, m_zone))
                                        : QString());
    m_note->setAccessibleDescription(m_warning->text());
}

QString UntilDialog::problem() const
{
    if (!m_until)
        return tr("Not understood. Write a day like fri 10, +3d or 14.12.");
    if (*m_until <= m_now)
        return tr("%1 is past. Write a day to come.").arg(dayAndTimeText(*m_until, m_zone));
    return {};
}

bool UntilDialog::isPastDeadline() const
{
    return m_deadline.isValid() && m_until && *m_until > m_deadline;
}

void UntilDialog::accept()
{
    if (!problem().isEmpty())
        return;
    Q_EMIT chosen(*m_until, m_note->text().simplified());
    QDialog::accept();
}

} // namespace lw
