// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/choicedelegate.h"

#include "ui/models/columnmappingmodel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QStandardItemModel>

#include <functional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Says when its list was closed. Not `activated`: that also comes with every arrow key.
class ChoiceBox final : public QComboBox
{
    Q_DISABLE_COPY_MOVE(ChoiceBox)

public:
    ChoiceBox(QWidget *parent, std::function<void(QWidget *)> closed)
        : QComboBox(parent)
        , m_closed(std::move(closed))
    {
    }

    // The chosen entry becomes the current one after its list has gone.
    void hidePopup() override
    {
        const bool wasOpen = view()->isVisible();
        QComboBox::hidePopup();
        if (wasOpen)
            QMetaObject::invokeMethod(
                this, [this] { m_closed(this); }, Qt::QueuedConnection);
    }

private:
    std::function<void(QWidget *)> m_closed;
};

void addHeading(QComboBox &combo, const QString &text)
{
    combo.addItem(text);
    auto *model = qobject_cast<QStandardItemModel *>(combo.model());
    Q_ASSERT(model);
    QStandardItem *item = model->item(combo.count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = combo.font();
    font.setBold(true);
    item->setFont(font);
}

} // namespace

ChoiceDelegate::ChoiceDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // The view makes editors through a const delegate, but listens to its signals.
    auto *self = const_cast<ChoiceDelegate *>(this);
    auto *combo = new ChoiceBox(parent, [self](QWidget *editor) { self->finish(editor); });
    combo->setObjectName(u"mappingChoice"_s);
    combo->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const auto choices = index.data(ColumnMappingModel::ChoicesRole).value<QList<Choice>>();
    for (const Choice &choice : choices) {
        if (choice.isHeading)
            addHeading(*combo, choice.text);
        else
            combo->addItem(choice.text, choice.value);
    }
    if (index.data(ColumnMappingModel::TypingRole).toBool()) {
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->setCompleter(nullptr); // what is typed is meant as it stands
    }
    return combo;
}

void ChoiceDelegate::finish(QWidget *editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *combo = qobject_cast<QComboBox *>(editor);
    const int chosen = combo->isEditable() ? combo->findText(combo->currentText()) : combo->currentIndex();
    const QVariant value = chosen >= 0 ? combo->itemData(chosen) : QVariant(ifEmptyValueOf(combo->currentText()));
    model->setData(index, value, Qt::EditRole);
}

} // namespace lw
