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

// The end of the last day that the policy lets a pause reach.
QDateTime pauseLimit(const Session &session)
{
    const CompiledRulebook &rulebook = *session.rulebook();
    const PolicyRule *rule = findRule(rulebook.rulebook.policy, RuleType::FollowUp);
    const int days = rule ? rule->parameter(u"pause_limit_days"_s).toInt() : 0;
    const QTimeZone zone(rulebook.office->calendar().zoneId);
    const auto last = rulebook.office->workingDaysOn(session.now().toTimeZone(zone).date(), days);
    return days > 0 && last ? zonedInstant(last->addDays(1), 0, zone) : QDateTime();
}

} // namespace

UntilDialog::UntilDialog(Session &session, Kind kind, const QString &title, const QDateTime &deadline, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_now(session.now())
    , m_zone(session.settings().zoneId)
    , m_calendar(session.rulebook()->office->calendar())
    , m_deadline(kind == Kind::Hold ? deadline : QDateTime()) // nurturing ends the clocks
    , m_limit(kind == Kind::Pause ? pauseLimit(session) : QDateTime())
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
    addField(form, m_kind == Kind::Pause ? tr("&Reason") : tr("&Note"), m_note);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, verb(), this);
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
    connect(m_note, &QLineEdit::textChanged, this, &UntilDialog::resolve);
}

QString UntilDialog::verb() const
{
    switch (m_kind) {
    case Kind::Hold: return tr("Hold");
    case Kind::Nurture: return tr("Nurture");
    case Kind::Pause: return tr("Pause");
    }
    Q_UNREACHABLE();
}

void UntilDialog::fillPresets()
{
    const QDateTime local = m_now.toTimeZone(m_zone);
    m_presets = m_kind == Kind::Nurture ? nurturePresets(local, m_calendar) : holdPresets(local, m_calendar);
    m_presets.removeIf([this](const NamedInstant &preset) { return isPastLimit(preset.at); });
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

// Beyond the deadline, and for a pause, a key alone is not enough: people are asked for the reason first.
void UntilDialog::choose(int row)
{
    m_text->clear();
    m_list->setCurrentIndex(m_model->index(row, 0));
    if (isPastDeadline() || lacksReason())
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
    m_act->setEnabled(wrong.isEmpty() && !lacksReason());
    if (m_kind == Kind::Pause) {
        m_warning->setText(lacksReason() ? tr("Say why: “waiting for the drawing”, “on holiday”.") : QString());
        m_note->setAccessibleDescription(m_warning->text());
        return;
    }
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
    if (isPastLimit(*m_until))
        return tr("The policy lets deadlines be paused until %1 at latest.").arg(dayAndTimeText(m_limit, m_zone));
    return {};
}

bool UntilDialog::isPastLimit(const QDateTime &until) const
{
    return m_limit.isValid() && until > m_limit;
}

bool UntilDialog::lacksReason() const
{
    return m_kind == Kind::Pause && m_note->text().simplified().isEmpty();
}

bool UntilDialog::isPastDeadline() const
{
    return m_deadline.isValid() && m_until && *m_until > m_deadline;
}

void UntilDialog::accept()
{
    if (!problem().isEmpty())
        return;
    if (lacksReason())
        return m_note->setFocus();
    Q_EMIT chosen(*m_until, m_note->text().simplified());
    QDialog::accept();
}

} // namespace lw
