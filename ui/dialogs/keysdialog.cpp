// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/keysdialog.h"

#include "core/base/fold.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/choicelist.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("lw::Actions", text);
}

// "Ctrl+Shift+Z or Ctrl+Y", as this desktop writes keys.
QString keysText(const ActionInfo &action)
{
    QStringList keys;
    for (const QString &key : QString::fromLatin1(action.keys).split(u"; "_s, Qt::SkipEmptyParts))
        keys += QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    return keys.isEmpty() ? QCoreApplication::translate("lw::KeysDialog", "no key")
                          : keys.join(QCoreApplication::translate("lw::KeysDialog", " or "));
}

QStringList cellsOf(const ActionInfo &action)
{
    return {keysText(action), translated(action.text).remove(u'&'), translated(action.tip)};
}

} // namespace

KeysDialog::KeysDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new QStandardItemModel(0, 3, this))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));
    createViews();
    connect(m_search, &QLineEdit::textChanged, this, &KeysDialog::fillList);
    fillList();
}

void KeysDialog::createViews()
{
    m_model->setHorizontalHeaderLabels({tr("Key"), tr("Command"), tr("What it does")});
    m_list = makeChoiceTable(u"keysList"_s, m_model, this);
    m_list->setAccessibleName(tr("Keys"));
    m_search = new SteeringLine(m_list, this);
    m_search->setObjectName(u"keysSearch"_s);
    QLabel *label = plainLabel(tr("&Search"), this);
    label->setBuddy(m_search);
    m_hint = hintLabel({}, this);
    m_hint->setObjectName(u"keysHint"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter ends no search
    connect(buttons, &QDialogButtonBox::rejected, this, &KeysDialog::reject);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_search, m_list, m_hint, buttons})
        layout->addWidget(widget);
    setTabOrder(m_search, m_list);
    resize(720, 600);
    m_search->setFocus();
}

void KeysDialog::fillList()
{
    m_list->clearSpans();
    m_model->removeRows(0, m_model->rowCount());
    addScope(tr("Anywhere in the window"), KeyScope::Window);
    addScope(tr("While the list of leads or the lead beside it has the focus"), KeyScope::List);
    addScope(tr("While the sets of possible duplicates or their comparison have the focus"), KeyScope::Duplicates);
    addScope(tr("While a company or its leads have the focus"), KeyScope::Companies);
    addScope(tr("On the policy page"), KeyScope::OnPolicy);
    addScope(tr("While the list of what was not kept has the focus"), KeyScope::Breaches);
    setCurrentKey(m_list, {});
    m_hint->setText(m_model->rowCount() > 0 ? QString()
                                            : tr("No command is called “%1”.").arg(shownText(m_search->text())));
}

void KeysDialog::addScope(const QString &heading, KeyScope scope)
{
    const QString wanted = fold(m_search->text());
    bool isFirst = true;
    for (const ActionInfo &action : actionTable()) {
        const QStringList cells = cellsOf(action);
        if (action.scope != scope || !fold(cells.join(u' ')).contains(wanted))
            continue;
        if (isFirst)
            addHeading(m_list, m_model, heading);
        isFirst = false;
        addChoice(m_model, cells, QString::fromLatin1(action.name));
    }
}

} // namespace lw
