// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/inputs.h"

#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Inputs", text);
}

NumberStyle numberStyle()
{
    return QLocale().decimalPoint() == u"," ? NumberStyle::Comma : NumberStyle::Point;
}

} // namespace

QString amountText(const std::optional<Money> &amount)
{
    if (!amount)
        return {};
    const QString text = toDecimal(*amount);
    return numberStyle() == NumberStyle::Comma ? QString(text).replace(u'.', u',') : text;
}

QString countText(const std::optional<qint64> &count)
{
    return count ? QLocale().toString(*count) : QString();
}

Result<std::optional<Money>> readAmount(const QString &text, const QString &currency)
{
    if (text.trimmed().isEmpty())
        return std::optional<Money>();
    const Result<Money> read = parseMoney(text, currency, numberStyle());
    if (!read)
        return usage(tr("%1. Write an amount like %2, or leave it empty.")
                         .arg(read.error().message, amountText(Money{120000, currency})));
    return std::optional(*read);
}

Result<std::optional<qint64>> readCount(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 count = QLocale().toLongLong(text.trimmed(), &isNumber);
    if (!isNumber || count < 0)
        return usage(tr("“%1” is not a whole number. Write one like 120, or leave it empty.").arg(text.trimmed()));
    return std::optional(count);
}

QComboBox *nameChoice(const QStringList &names, const QString &chosen, const QString &nobody, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    if (!nobody.isEmpty())
        choice->addItem(nobody, QString());
    for (const QString &name : names)
        choice->addItem(shownText(name), name);
    int at = choice->findData(chosen, Qt::UserRole, Qt::MatchFixedString);
    if (at < 0 && !chosen.isEmpty()) {
        at = choice->count();
        choice->addItem(shownText(chosen), chosen);
    }
    choice->setCurrentIndex(std::max(at, 0));
    return choice;
}

DayField::DayField(const QString &what, QDate offered, QWidget *parent)
    : QWidget(parent)
    , m_given(new QCheckBox(tr("on"), this))
    , m_date(new QDateEdit(offered, this))
{
    m_given->setAccessibleName(tr("%1: known").arg(what));
    m_date->setCalendarPopup(true);
    m_date->setEnabled(false);
    m_date->setAccessibleName(what);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_given);
    row->addWidget(m_date);
    row->addStretch();
    setFocusProxy(m_given);
    connect(m_given, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_given, &QCheckBox::toggled, this, &DayField::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &DayField::changed);
}

void DayField::setDay(QDate day)
{
    if (day.isValid())
        m_date->setDate(day);
    m_given->setChecked(day.isValid());
}

QDate DayField::day() const
{
    return m_given->isChecked() ? m_date->date() : QDate();
}

} // namespace lw
