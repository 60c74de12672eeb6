// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/widgets.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// A second line: quiet, and quiet again after the palette has changed.
class HintLabel final : public QLabel
{
public:
    explicit HintLabel(QWidget *parent)
        : QLabel(parent)
    {
        takeColour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            takeColour();
        QLabel::changeEvent(event);
    }

private:
    void takeColour()
    {
        QPalette own;
        own.setColor(QPalette::WindowText, Theme(parentWidget() ? parentWidget()->palette() : own).quiet());
        setPalette(own);
    }
};

/// Letters are commands or nothing; they never jump through the rows.
class CalmTable final : public QTableView
{
public:
    using QTableView::QTableView;
    void keyboardSearch(const QString &) override {}
};

} // namespace

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QString(u"<p style='white-space:pre'>"_s + text.toHtmlEscaped() + u"</p>")
                                     : text;
}

void showPlainly(QMessageBox *box)
{
    for (QLabel *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    auto *label = new HintLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QTableView *makeTable(const QString &objectName, QWidget *parent)
{
    auto *table = new CalmTable(parent);
    table->setObjectName(objectName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 9);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fitColumns(QTableView *table)
{
    const QAbstractItemModel *model = table->model();
    const QVariant alignment = model->index(0, model->columnCount() - 1).data(Qt::TextAlignmentRole);
    const bool isFigure = alignment.isValid() && (Qt::Alignment(alignment.toInt()) & Qt::AlignRight);
    table->horizontalHeader()->setStretchLastSection(!isFigure);
    table->resizeColumnsToContents();
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel({}, this))
    , m_hint(hintLabel({}, this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
}

void EmptyState::show(const QString &title, const QString &hint, const QString &button, std::function<void()> action)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_action = std::move(action);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty() && m_action);
    QWidget::show();
}

QString EmptyState::text() const
{
    return QString(m_title->text() + u'\n' + m_hint->text());
}

} // namespace lw
