// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/rules/questionset.h"

#include <QList>
#include <QString>

namespace lw
{

/// One thing to choose in a cell. Headings only divide the list.
struct Choice {
    QString text;
    QString value;
    bool isHeading = false;
};

// What can be chosen for a column of a file, and what it is called.

/// The fields of a lead in groups, with “Keep with the row” first, and the questions that leads have no field for last.
QList<Choice> fieldChoices(const QuestionSet &questions = {});
QString fieldText(const QString &fieldName, const QuestionSet &questions = {});

/// How a cell is treated is chosen by what it fills: an order of day and month, a number style, or what is done to
/// text.
enum class Treated { AsText, AsDate, AsNumber };
Treated treatedAs(const QString &fieldName);
QList<Choice> treatmentChoices(const ColumnRule &rule); ///< none for a column that goes nowhere
QString treatmentValue(const ColumnRule &rule);
void setTreatment(ColumnRule &rule, const QString &value);
QString treatmentText(const ColumnRule &rule); ///< empty: dates whose order is still to be found
QString dateFormatText(const QString &format);

/// A blank cell stays empty, rejects its row, or means a value of the reader's own.
QList<Choice> ifEmptyChoices(const ColumnRule &rule);
QString ifEmptyValue(const ColumnRule &rule);
QString ifEmptyText(const ColumnRule &rule);
void setIfEmpty(ColumnRule &rule, const QString &value);
/// The value that stands for a text somebody typed.
QString ifEmptyValueOf(const QString &typed);

QList<Choice> ifDifferentChoices();
QString ifDifferentValue(const ColumnRule &rule);
QString ifDifferentText(const ColumnRule &rule);
void setIfDifferent(ColumnRule &rule, const QString &value);

} // namespace lw
