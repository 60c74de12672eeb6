// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadtextview.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QTextCharFormat formatOf(LeadLine::Tone tone, const Theme &theme)
{
    QTextCharFormat format;
    format.setForeground(theme.palette().color(QPalette::Text));
    switch (tone) {
    case LeadLine::Tone::Plain: break;
    case LeadLine::Tone::Strong: format.setFontWeight(QFont::DemiBold); break;
    case LeadLine::Tone::Quiet: format.setForeground(theme.quiet()); break;
    case LeadLine::Tone::Late:
        format.setForeground(theme.late());
        format.setFontWeight(QFont::DemiBold);
        break;
    case LeadLine::Tone::Quote: format.setFontItalic(true); break;
    }
    return format;
}

QTextCharFormat headingFormat(const Theme &theme, double pointSize)
{
    QTextCharFormat format;
    format.setForeground(theme.quiet());
    format.setFontCapitalization(QFont::AllUppercase);
    format.setFontLetterSpacing(106);
    format.setFontPointSize(pointSize * 0.85);
    return format;
}

QTextBlockFormat blockFormat(double above, double indent)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(1);
    format.setLeftMargin(indent);
    return format;
}

} // namespace

LeadTextView::LeadTextView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
}

void LeadTextView::setSections(const QList<LeadSection> &sections)
{
    m_sections = sections;
    render();
}

void LeadTextView::render()
{
    const Theme theme(palette());
    const double size = font().pointSizeF();
    m_positions.clear();
    clear();
    QTextCursor cursor(document());
    bool first = true;
    const auto line = [&](const QString &text, const QTextBlockFormat &block, const QTextCharFormat &format) {
        if (first)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        cursor.insertText(text, format);
        first = false;
    };
    for (const LeadSection &section : std::as_const(m_sections)) {
        m_positions.insert(int(section.kind), cursor.position() + (first ? 0 : 1));
        if (!section.title.isEmpty())
            line(section.title, blockFormat(14, 0), headingFormat(theme, size));
        for (qsizetype i = 0; i < section.lines.size(); ++i) {
            QTextCharFormat format = formatOf(section.lines[i].tone, theme);
            if (section.kind == LeadSection::Kind::Who && i == 0)
                format.setFontPointSize(size * 1.35);
            const bool quote = section.lines[i].tone == LeadLine::Tone::Quote;
            line(section.lines[i].text, blockFormat(0, quote ? 10 : 0), format);
        }
    }
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void LeadTextView::showSection(LeadSection::Kind kind)
{
    const auto position = m_positions.constFind(int(kind));
    if (position == m_positions.constEnd())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(*position);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - 12);
}

void LeadTextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

// Arrows scroll, as in anything to read; there is no cursor to move.
void LeadTextView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_Up: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                  : QAbstractSlider::SliderPageStepAdd);
        return;
    default: QTextEdit::keyPressEvent(event);
    }
}

} // namespace lw
