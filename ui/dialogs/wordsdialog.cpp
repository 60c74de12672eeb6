// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/wordsdialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMaxWords = 1000;

} // namespace

WordsDialog::WordsDialog(const QString &title, const QString &hint, const QString &verb, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"wordsDialog"_s);
    setWindowTitle(title);
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"words"_s);
    m_words->setMaxLength(kMaxWords);
    m_words->setAccessibleDescription(hint);
    auto *form = new QFormLayout;
    addField(form, tr("&Reason"), m_words);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, verb, this);
    m_act->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(hint, this));
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_words, &QLineEdit::textChanged, this,
            [this] { m_act->setEnabled(!m_words->text().simplified().isEmpty()); });
    resize(460, sizeHint().height());
}

void WordsDialog::accept()
{
    const QString words = m_words->text().simplified();
    if (words.isEmpty())
        return;
    Q_EMIT chosen(words);
    QDialog::accept();
}

} // namespace lw
