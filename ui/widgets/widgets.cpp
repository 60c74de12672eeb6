// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/widgets.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
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

constexpr char kTextColour[] = "textColour";

/// Colours the text of a widget by its meaning, and again when the palette changes. The application's palette is asked:
/// while a change goes round, a parent may still have the old one.
class TextColour final : public QObject
{
public:
    using Meaning = QColor (Theme::*)() const;

    explicit TextColour(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        setObjectName(QLatin1StringView(kTextColour));
        widget->installEventFilter(this);
    }

    void take(Meaning meaning)
    {
        m_meaning = meaning;
        m_colour = {};
        paint();
    }

    // Only windows are sure to hear of the application's palette; what stands in them hears of its own.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            paint();
        return QObject::eventFilter(watched, event);
    }

private:
    void paint()
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor colour = m_meaning ? (Theme(palette).*m_meaning)() : palette.color(QPalette::WindowText);
        if (colour == m_colour)
            return;
        m_colour = colour;
        QPalette own;
        own.setColor(QPalette::WindowText, colour);
        m_widget->setPalette(own);
    }

    QWidget *m_widget;
    Meaning m_meaning = &Theme::quiet;
    QColor m_colour;
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
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    setTextColour(label, &Theme::quiet);
    return label;
}

void setTextColour(QWidget *widget, QColor (Theme::*meaning)() const)
{
    auto *colour = widget->findChild<QObject *>(QLatin1StringView(kTextColour), Qt::FindDirectChildrenOnly);
    if (!colour)
        colour = new TextColour(widget);
    static_cast<TextColour *>(colour)->take(meaning);
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
    QHeaderView *header = table->horizontalHeader();
    const QVariant alignment = model->index(0, model->columnCount() - 1).data(Qt::TextAlignmentRole);
    const bool isFigure = alignment.isValid() && (Qt::Alignment(alignment.toInt()) & Qt::AlignRight);
    QList<int> fitted;
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionResizeMode(column) != QHeaderView::Stretch)
            fitted += column;
    }
    header->setStretchLastSection(!isFigure && fitted.size() == header->count());
    // One by one: all at once would make the column that stretches as wide as its contents too.
    for (const int column : std::as_const(fitted))
        table->resizeColumnToContents(column);
}

void narrowColumn(QTableView *table, int column, int characters)
{
    const int widest = characters * table->fontMetrics().averageCharWidth();
    if (table->columnWidth(column) > widest)
        table->setColumnWidth(column, widest);
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
