// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/linedialog.h"

#include "ui/models/repsmodel.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPoolRole = Qt::UserRole + 1; ///< whether a recipient is a pool

// Shown and typed by the reader's locale; the coverage file has plain digits.
bool isNumber(const QString &column)
{
    static const QStringList numbers{u"number_from"_s, u"number_to"_s, u"revenue_min"_s,
                                     u"revenue_max"_s, u"value_min"_s, u"value_max"_s};
    return numbers.contains(column);
}

QString plainNumber(const QString &text)
{
    bool isNumber = false;
    const double number = QLocale().toDouble(text, &isNumber);
    return isNumber ? QString::number(number, 'f', 0) : text;
}

QString shownNumber(const QString &cell)
{
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber ? QLocale().toString(number, 'f', 0) : cell;
}

QString asSentence(QString words)
{
    words.replace(u"postal_from"_s, LineDialog::tr("the first postcode"));
    return QString(words.left(1).toUpper() + words.mid(1) + u'.');
}

void choose(QComboBox *choice, const QString &code)
{
    if (choice->isEditable()) {
        choice->setCurrentText(code);
        return;
    }
    if (choice->findData(code) < 0 && !code.isEmpty())
        choice->addItem(shownText(code), code); // an older file may hold what is no choice any more
    choice->setCurrentIndex(choice->findData(code));
}

} // namespace

LineDialog::LineDialog(const CoverageLine &line, const LineChoices &choices, QDate today, QWidget *parent)
    : FormDialog(line.number > 0 ? tr("Change territory line %1").arg(line.number) : tr("Add a territory line"), parent)
    , m_number(line.number)
{
    setObjectName(u"lineDialog"_s);
    createViews(choices);
    fill(line, today);
    connect(this, &FormDialog::edited, this, &LineDialog::preview);
    finish(line.number > 0 ? tr("Save line") : tr("Add line"));
    m_inputs[u"country"_s]->setFocus();
}

void LineDialog::createViews(const LineChoices &choices)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *sheet = new QWidget(scroll);
    auto *columns = new QHBoxLayout(sheet);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    columns->addLayout(left);
    columns->addLayout(right);
    addPlace(left);
    addStreet(left);
    addProduct(right, choices.products);
    addAccount(right);
    addOwner(right, choices);
    left->addStretch();
    right->addStretch();
    scroll->setWidget(sheet);
    m_preview = plainLabel({}, this);
    m_preview->setObjectName(u"linePreview"_s);
    m_preview->setWordWrap(true);
    body()->addWidget(hintLabel(tr("What is left empty may be anything."), this));
    body()->addWidget(scroll, 1);
    body()->addWidget(m_preview);
    const QSize wanted = sheet->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width(), 0);
    scroll->setMinimumWidth(wanted.width());
    resize(wanted.grownBy({24, 24, 24, 120}).boundedTo(screen()->availableSize() * 0.9));
}

void LineDialog::addPlace(QBoxLayout *column)
{
    QFormLayout *form = addGroup(column, tr("Place"));
    addText(form, tr("T&erritory"), u"territory"_s);
    static_cast<QLineEdit *>(m_inputs[u"territory"_s])->setPlaceholderText(tr("Named by what the line says"));
    addText(form, tr("&Country"), u"country"_s);
    addText(form, tr("&State"), u"state"_s);
    addText(form, tr("Count&y"), u"county"_s);
    addText(form, tr("Ci&ty"), u"city"_s);
    addRange(form, tr("Postcode &from, to"), u"postal_from"_s, u"postal_to"_s);
    addText(form, tr("Postcode &begins with"), u"postal_prefix"_s);
    addText(form, tr("&Area code"), u"area_code"_s);
}

void LineDialog::addStreet(QBoxLayout *column)
{
    QFormLayout *form = addGroup(column, tr("Street"));
    addText(form, tr("St&reet"), u"street"_s);
    addRange(form, tr("&House number from, to"), u"number_from"_s, u"number_to"_s);
    QComboBox *side = addChoice(form, tr("Si&de"), u"side"_s);
    side->addItem(tr("Both sides"), QString());
    side->addItem(tr("Odd numbers"), u"odd"_s);
    side->addItem(tr("Even numbers"), u"even"_s);
}

void LineDialog::addProduct(QBoxLayout *column, const QStringList &products)
{
    QFormLayout *form = addGroup(column, tr("Product and size"));
    QComboBox *product = addChoice(form, tr("&Product"), u"product"_s);
    product->setEditable(true);
    product->addItem({});
    product->addItems(products);
    addRange(form, tr("Annual re&venue from, to"), u"revenue_min"_s, u"revenue_max"_s);
    addRange(form, tr("Expected va&lue from, to"), u"value_min"_s, u"value_max"_s);
}

void LineDialog::addAccount(QBoxLayout *column)
{
    QFormLayout *form = addGroup(column, tr("Account"));
    addText(form, tr("Co&mpany"), u"company"_s);
    QComboBox *kind = addChoice(form, tr("&Kind of account"), u"kind"_s);
    kind->addItem(tr("None in particular"), QString());
    for (const RouteClass kindOf : {RouteClass::Major, RouteClass::Grandfathered, RouteClass::House})
        kind->addItem(labelOf(kindOf), codeOf(kindOf));
    addText(form, tr("&Granted by"), u"granted_by"_s);
    addReview(form);
}

void LineDialog::addOwner(QBoxLayout *column, const LineChoices &choices)
{
    QFormLayout *form = addGroup(column, tr("Who and when"));
    addRecipient(form, choices);
    QComboBox *type = addChoice(form, tr("Rep k&ind"), u"rep_type"_s);
    type->addItem(tr("Not said"), QString());
    for (const QString &code : repTypes())
        type->addItem(repTypeText(code), code);
    addDays(form);
    addText(form, tr("&Note"), u"note"_s);
}

// One choice for owner and pool: a line names either.
void LineDialog::addRecipient(QFormLayout *form, const LineChoices &choices)
{
    m_recipient = new QComboBox(this);
    m_recipient->setObjectName(u"owner"_s);
    m_recipient->setPlaceholderText(choices.pools.isEmpty() ? tr("Choose a rep") : tr("Choose a rep or a pool"));
    for (const Rep &rep : choices.reps)
        m_recipient->addItem(rep.active ? shownText(rep.name) : tr("%1 (not active)").arg(shownText(rep.name)),
                             rep.name);
    for (const Pool &pool : choices.pools) {
        m_recipient->addItem(tr("%1 (pool)").arg(shownText(pool.name)), pool.name);
        m_recipient->setItemData(m_recipient->count() - 1, true, kPoolRole);
    }
    m_recipient->setCurrentIndex(-1);
    addField(form, choices.pools.isEmpty() ? tr("O&wner") : tr("O&wner or pool"), m_recipient);
    m_places.insert(u"owner"_s, m_recipient);
    m_places.insert(u"pool"_s, m_recipient);
}

QString LineDialog::recipient(bool pool) const
{
    return m_recipient->currentData(kPoolRole).toBool() == pool ? m_recipient->currentData().toString() : QString();
}

void LineDialog::setRecipient(const QString &name, bool pool)
{
    for (int i = 0; i < m_recipient->count(); ++i) {
        if (m_recipient->itemData(i, kPoolRole).toBool() == pool &&
            m_recipient->itemData(i).toString().compare(name, Qt::CaseInsensitive) == 0)
            return m_recipient->setCurrentIndex(i);
    }
    m_recipient->addItem(shownText(name), name); // an older file may hold whom there is no more
    m_recipient->setItemData(m_recipient->count() - 1, pool, kPoolRole);
    m_recipient->setCurrentIndex(m_recipient->count() - 1);
}

QFormLayout *LineDialog::addGroup(QBoxLayout *column, const QString &title)
{
    auto *group = new QGroupBox(title, this);
    column->addWidget(group);
    return new QFormLayout(group);
}

QWidget *LineDialog::input(QWidget *widget, const QString &column)
{
    widget->setObjectName(column);
    m_inputs.insert(column, widget);
    m_places.insert(column, widget);
    return widget;
}

void LineDialog::addText(QFormLayout *form, const QString &label, const QString &column)
{
    addField(form, label, input(new QLineEdit(this), column));
}

void LineDialog::addRange(QFormLayout *form, const QString &label, const QString &from, const QString &to)
{
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    for (const QString &column : {from, to}) {
        auto *edge = new QLineEdit(pair);
        edge->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
        row->addWidget(input(edge, column));
        m_places.insert(column, pair);
        watch(edge);
        const QString name = QString(label).remove(u'&');
        edge->setAccessibleName(column == from ? tr("%1: first").arg(name) : tr("%1: last").arg(name));
    }
    pair->setFocusProxy(m_inputs[from]);
    addField(form, label, pair);
}

void LineDialog::addDays(QFormLayout *form)
{
    auto *days = new QWidget(this);
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins({});
    addDay(days, u"from"_s, tr("from"), tr("First day"));
    addDay(days, u"to"_s, tr("until"), tr("Last day"));
    days->setFocusProxy(m_days[u"from"_s].given);
    addField(form, tr("In f&orce"), days);
}

void LineDialog::addReview(QFormLayout *form)
{
    auto *review = new QWidget(this);
    auto *row = new QHBoxLayout(review);
    row->setContentsMargins({});
    addDay(review, u"review_on"_s, tr("on"), tr("Day of the review"));
    row->addStretch();
    review->setFocusProxy(m_days[u"review_on"_s].given);
    addField(form, tr("Review d&ue"), review);
}

void LineDialog::addDay(QWidget *place, const QString &column, const QString &given, const QString &name)
{
    auto *box = new QCheckBox(given, place);
    box->setObjectName(column + u"_given"_s);
    auto *date = new QDateEdit(place);
    date->setObjectName(column);
    date->setCalendarPopup(true);
    date->setEnabled(false);
    date->setAccessibleName(name);
    connect(box, &QCheckBox::toggled, date, &QWidget::setEnabled);
    place->layout()->addWidget(box);
    place->layout()->addWidget(date);
    m_days.insert(column, {box, date});
    m_places.insert(column, place);
    watch(box);
    watch(date);
}

QComboBox *LineDialog::addChoice(QFormLayout *form, const QString &label, const QString &column)
{
    auto *choice = new QComboBox(this);
    addField(form, label, input(choice, column));
    return choice;
}

void LineDialog::fill(const CoverageLine &line, QDate today)
{
    for (const Day &day : std::as_const(m_days))
        day.date->setDate(today);
    const QStringList cells = toCells(line);
    const QStringList columns = coverageColumns();
    for (qsizetype i = 0; i < columns.size(); ++i)
        setCell(columns[i], cells[i]);
}

void LineDialog::setCell(const QString &column, const QString &text)
{
    QWidget *widget = m_inputs.value(column);
    if (column == u"owner" || column == u"pool") {
        if (!text.isEmpty())
            setRecipient(text, column == u"pool");
    } else if (auto *choice = qobject_cast<QComboBox *>(widget); choice) {
        choose(choice, text);
    } else if (auto *edit = qobject_cast<QLineEdit *>(widget); edit) {
        edit->setText(isNumber(column) ? shownNumber(text) : text);
    } else if (const Day day = m_days.value(column); day.date && !text.isEmpty()) {
        day.date->setDate(QDate::fromString(text, Qt::ISODate));
        day.given->setChecked(true);
    }
}

QString LineDialog::cell(const QString &column) const
{
    QWidget *widget = m_inputs.value(column);
    if (column == u"owner" || column == u"pool")
        return recipient(column == u"pool");
    if (const auto *choice = qobject_cast<QComboBox *>(widget))
        return choice->isEditable() ? choice->currentText().simplified() : choice->currentData().toString();
    if (const auto *edit = qobject_cast<QLineEdit *>(widget))
        return isNumber(column) ? plainNumber(edit->text().trimmed()) : edit->text().simplified();
    const Day day = m_days.value(column);
    return day.date && day.given->isChecked() ? day.date->date().toString(Qt::ISODate) : QString();
}

Result<CoverageLine> LineDialog::read() const
{
    QStringList cells;
    for (const QString &column : coverageColumns())
        cells += cell(column);
    Result<CoverageLine> line = coverageLineFromCells(cells);
    if (line)
        line->number = m_number;
    return line;
}

CoverageLine LineDialog::line() const
{
    const Result<CoverageLine> entered = read();
    return entered ? *entered : CoverageLine{};
}

void LineDialog::preview()
{
    const Result<CoverageLine> entered = read();
    m_preview->setVisible(bool(entered));
    if (entered)
        m_preview->setText(
            (entered->pool.isEmpty() ? tr("%1: %2 goes to %3.") : tr("%1: %2 goes to the pool %3."))
                .arg(labelOf(classOf(*entered)), shownText(describe(*entered)), shownText(recipientOf(*entered))));
}

// The rules speak of the columns of the file; their words are shown beside the field that the message begins with.
FormDialog::Problem LineDialog::problem() const
{
    const Result<CoverageLine> entered = read();
    if (entered)
        return {};
    const QString message = entered.error().message;
    for (const QString &column : coverageColumns()) {
        if (!message.startsWith(QString(column + u" “")) || !m_places.contains(column))
            continue;
        const qsizetype at = message.indexOf(u"”: ");
        return {m_places.value(column), asSentence(at < 0 ? message : message.mid(at + 3))};
    }
    return {nullptr, asSentence(message)};
}

} // namespace lw
