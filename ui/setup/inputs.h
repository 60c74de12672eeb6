// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace lw
{

// Figures in forms: written as the reader writes numbers, empty while they are not known.

QString amountText(const std::optional<Money> &amount);
QString countText(const std::optional<qint64> &count);
/// Error: what is wrong and how an amount is written.
Result<std::optional<Money>> readAmount(const QString &text, const QString &currency);
/// Error: not a whole number, or less than 0.
Result<std::optional<qint64>> readCount(const QString &text);

/// A choice of people or departments by name; the data of an entry is the name, that of `nobody` (none where it is
/// empty) is empty. Who is chosen but not among the names any more stays to be chosen.
QComboBox *nameChoice(const QStringList &names, const QString &chosen, const QString &nobody, QWidget *parent);

/// A day that need not be known: a box that says whether it is, and the day.
class DayField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayField)

public:
    /// `what`: for those who hear the form. `offered`: the day shown first when there is none yet.
    DayField(const QString &what, QDate offered, QWidget *parent);

    void setDay(QDate day); ///< invalid: not known
    QDate day() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_given = nullptr;
    QDateEdit *m_date = nullptr;
};

} // namespace lw
