// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDoneMs = 10'000;
constexpr int kProblemMs = 30'000;
constexpr int kIconSize = 18;

QString iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Done: return u"done"_s;
    case Message::Kind::Information: return u"info"_s;
    case Message::Kind::Problem: return u"warning"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(plainLabel({}, this))
    , m_undo(new QPushButton(themeIcon(u"undo"_s), tr("Undo"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long words never widen the window
    m_icon->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"messageUndo"_s);
    m_undo->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the list
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(themeIcon(u"close"_s));
    m_close->setText(tr("Close the message"));
    m_close->setToolTip(m_close->text());
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 10, 3);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    setFixedHeight(m_undo->sizeHint().height() + 6);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isAttended())
            m_timer.start(kDoneMs / 5);
        else
            clear();
    });
    connect(m_undo, &QPushButton::clicked, this, &MessageBar::undoWanted);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    clear();
}

bool MessageBar::isAttended() const
{
    return underMouse() || m_undo->hasFocus() || m_close->hasFocus();
}

void MessageBar::show(const Message &message)
{
    const bool problemStands = m_message.kind == Message::Kind::Problem && m_timer.isActive();
    if (problemStands && message.kind == Message::Kind::Done)
        return; // the change can be undone all the same
    m_message = message;
    m_text->setText(message.text);
    m_text->setToolTip(plainToolTip(message.text));
    m_icon->setPixmap(themeIcon(iconOf(message.kind)).pixmap(kIconSize));
    m_icon->show();
    m_undo->setVisible(message.undoable);
    m_close->show();
    m_timer.start(message.kind == Message::Kind::Problem ? kProblemMs : kDoneMs);
    QAccessibleEvent spoken(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::clear()
{
    m_message = {};
    m_timer.stop();
    m_text->clear();
    m_text->setToolTip({});
    for (QWidget *widget :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_close)})
        widget->hide();
}

bool MessageBar::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty())
        m_icon->setPixmap(themeIcon(iconOf(m_message.kind)).pixmap(kIconSize));
    return QWidget::event(event);
}

} // namespace lw
