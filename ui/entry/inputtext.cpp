// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/inputtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace lw
{

using namespace Qt::StringLiterals;

QString textOfInput(const QWidget *input)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(input))
        return line->text();
    if (const auto *box = qobject_cast<const QComboBox *>(input))
        return box->currentText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(input))
        return text->toPlainText();
    const auto *check = qobject_cast<const QCheckBox *>(input);
    return check && check->isChecked() ? u"yes"_s : QString();
}

void setTextOfInput(QWidget *input, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(input))
        line->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(input))
        box->setEditText(text);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(input))
        area->setPlainText(text);
    else if (auto *check = qobject_cast<QCheckBox *>(input))
        check->setChecked(!text.isEmpty());
}

QLineEdit *lineOfInput(QWidget *input)
{
    if (auto *box = qobject_cast<QComboBox *>(input))
        return box->lineEdit();
    return qobject_cast<QLineEdit *>(input);
}

void offerItems(QWidget *choice, const QStringList &items)
{
    auto *box = qobject_cast<QComboBox *>(choice);
    Q_ASSERT(box);
    QStringList offered;
    for (int i = 1; i < box->count(); ++i)
        offered += box->itemText(i);
    if (box->count() > 0 && offered == items)
        return;
    const QSignalBlocker quiet(box);
    const QString typed = box->currentText();
    const int cursor = box->lineEdit()->cursorPosition(); // somebody may be writing in it
    box->clear();
    box->addItem(QString());
    box->addItems(items);
    box->setEditText(typed);
    box->lineEdit()->setCursorPosition(cursor);
}

QString guessText(const Guess &guess)
{
    return guess.sureness == Sureness::Low
               ? QCoreApplication::translate("lw::LeadForm", "Guessed from line %1 by where it stands. Check it.")
                     .arg(guess.line)
               : QCoreApplication::translate("lw::LeadForm", "Read from line %1.").arg(guess.line);
}

} // namespace lw
