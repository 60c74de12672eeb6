// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/htmltext.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// U+00A0 to U+00FF in their order.
constexpr const char *kLatin =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro "
    "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
    "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
    "thorn yuml";

QHash<QString, char32_t> entityTable()
{
    QHash<QString, char32_t> table{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},      {u"gt"_s, U'>'},      {u"quot"_s, U'"'},    {u"apos"_s, U'\''},
        {u"euro"_s, 0x20AC},   {u"ndash"_s, 0x2013}, {u"mdash"_s, 0x2014}, {u"lsquo"_s, 0x2018}, {u"rsquo"_s, 0x2019},
        {u"sbquo"_s, 0x201A},  {u"ldquo"_s, 0x201C}, {u"rdquo"_s, 0x201D}, {u"bdquo"_s, 0x201E}, {u"bull"_s, 0x2022},
        {u"hellip"_s, 0x2026}, {u"trade"_s, 0x2122}, {u"OElig"_s, 0x152},  {u"oelig"_s, 0x153},  {u"Scaron"_s, 0x160},
        {u"scaron"_s, 0x161},  {u"ensp"_s, U' '},    {u"emsp"_s, U' '},    {u"thinsp"_s, U' '},  {u"zwnj"_s, 0x200C},
        {u"zwj"_s, 0x200D},    {u"minus"_s, 0x2212}, {u"rarr"_s, 0x2192},  {u"larr"_s, 0x2190},  {u"laquo"_s, 0xAB}};
    char32_t code = 0xA0;
    const QStringList names = QString::fromLatin1(kLatin).split(u' ');
    for (const QString &name : names)
        table.insert(name, code++);
    table.insert(u"nbsp"_s, U' ');
    return table;
}

// 0: it names no sign.
char32_t numbered(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = hex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return 0;
    return code == 0xA0 ? U' ' : char32_t(code);
}

char32_t entity(QStringView name)
{
    static const QHash<QString, char32_t> table = entityTable();
    return name.startsWith(u'#') ? numbered(name.sliced(1)) : table.value(name.toString());
}

bool endsLine(const QString &tag)
{
    static const QSet<QString> tags{u"br"_s,     u"div"_s,    u"tr"_s,  u"li"_s,      u"ul"_s,      u"ol"_s,
                                    u"hr"_s,     u"dt"_s,     u"dd"_s,  u"section"_s, u"article"_s, u"header"_s,
                                    u"form"_s,   u"footer"_s, u"dl"_s,  u"main"_s,    u"center"_s,  u"address"_s,
                                    u"option"_s, u"title"_s,  u"body"_s};
    return tags.contains(tag);
}
bool endsParagraph(const QString &tag)
{
    static const QSet<QString> tags{u"p"_s,  u"h1"_s, u"h2"_s,  u"h3"_s,    u"h4"_s,
                                    u"h5"_s, u"h6"_s, u"pre"_s, u"table"_s, u"blockquote"_s};
    return tags.contains(tag);
}
bool isLeftOut(const QString &tag)
{
    return tag == u"script" || tag == u"style" || tag == u"title" || tag == u"template";
}

// Text as it grows: runs of blanks are one, no more than one blank line together.
class Words
{
public:
    void add(QChar sign)
    {
        if (!m_asWritten && sign.isSpace()) {
            m_blank = true;
            return;
        }
        if (m_asWritten && sign == u'\n')
            return lineEnd(1);
        if (m_asWritten && sign == u'\r')
            return;
        begin();
        m_text += sign;
    }
    void add(char32_t code)
    {
        if (code == U' ')
            return add(QChar(u' '));
        begin();
        m_text += QChar::fromUcs4(code);
    }
    void lineEnd(int lines)
    {
        if (m_asWritten && lines == 1)
            ++m_lines;
        m_lines = std::min(std::max(m_lines, lines), 2);
        m_blank = m_tab = false;
    }
    void cell() { m_tab = true; }
    void asWritten(bool on) { m_asWritten = on; }
    QString text() const { return m_text; }

private:
    void begin()
    {
        if (!m_text.isEmpty() && m_lines > 0)
            m_text += QString(m_lines, u'\n');
        else if (!m_text.isEmpty() && (m_tab || m_blank))
            m_text += m_tab ? u'\t' : u' ';
        m_lines = 0;
        m_blank = m_tab = false;
    }

    QString m_text;
    int m_lines = 0;
    bool m_blank = false;
    bool m_tab = false;
    bool m_asWritten = false;
};

class HtmlScanner
{
public:
    explicit HtmlScanner(QStringView html)
        : m_html(html)
    {
    }

    QString text()
    {
        while (m_at < m_html.size()) {
            const QChar sign = m_html[m_at];
            if (sign == u'<' && opensTag() && tag())
                continue;
            if (sign == u'&')
                reference();
            else
                plain(sign);
        }
        return m_words.text();
    }

private:
    QChar at(qsizetype index) const { return index < m_html.size() ? m_html[index] : QChar(); }
    bool opensTag() const
    {
        const QChar next = m_noTagEnd ? QChar() : at(m_at + 1);
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }
    void plain(QChar sign)
    {
        const bool control = sign.unicode() < 0x20 && !sign.isSpace();
        m_words.add(control ? QChar(QChar::ReplacementCharacter) : sign);
        ++m_at;
    }

    void reference()
    {
        qsizetype end = m_at + 1;
        while (end < m_html.size() && end - m_at < 12 && (m_html[end].isLetterOrNumber() || m_html[end] == u'#'))
            ++end;
        const char32_t code = entity(m_html.sliced(m_at + 1, end - m_at - 1));
        if (code == 0)
            return plain(u'&');
        if (code < 0x20 && !QChar(char16_t(code)).isSpace())
            m_words.add(QChar(QChar::ReplacementCharacter));
        else if (code != 0xAD) // a soft hyphen is no sign of the text
            m_words.add(code);
        m_at = at(end) == u';' ? end + 1 : end;
    }

    // False: what looks like a tag is none.
    bool tag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--"))
            return passOver(u"-->"_s, m_noCommentEnd);
        const bool closes = at(m_at + 1) == u'/';
        qsizetype end = m_at + (closes ? 2 : 1);
        const qsizetype from = end;
        while (end < m_html.size() && end - from < 16 && m_html[end].isLetterOrNumber())
            ++end;
        const QString name = m_html.sliced(from, end - from).toString().toLower();
        const qsizetype behind = tagEnd(end);
        if (behind < 0)
            return false;
        m_at = behind;
        if (!closes && isLeftOut(name))
            passOver(QString(u"</"_s + name), m_noEndOf[name]);
        else
            place(name, closes);
        return true;
    }
    void place(const QString &name, bool closes)
    {
        if ((name == u"td" || name == u"th") && !closes)
            m_words.cell();
        if (name == u"pre")
            m_words.asWritten(!closes);
        if (endsParagraph(name))
            m_words.lineEnd(2);
        else if (endsLine(name))
            m_words.lineEnd(1);
    }

    // Behind the ">" that closes a tag; one inside a quoted attribute does not. A quote that is never closed is looked
    // for once only, and so is a missing ">" (-1).
    qsizetype tagEnd(qsizetype from)
    {
        QChar quote;
        for (qsizetype i = from; i < m_html.size() && !m_quotesBroken; ++i) {
            const QChar sign = m_html[i];
            if (!quote.isNull()) {
                if (sign == quote)
                    quote = QChar();
            } else if (sign == u'>') {
                return i + 1;
            } else if ((sign == u'"' || sign == u'\'') && m_html[i - 1] == u'=') {
                quote = sign;
            }
        }
        m_quotesBroken = true;
        const qsizetype end = m_noTagEnd ? -1 : m_html.indexOf(u'>', from);
        m_noTagEnd = end < 0;
        return end < 0 ? -1 : end + 1;
    }

    // Behind the next `end`; where there is none, what follows is text after all.
    bool passOver(const QString &end, bool &none)
    {
        const qsizetype found = none ? -1 : m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        none = found < 0;
        if (none)
            return false;
        const qsizetype behind = end == u"-->" ? found + end.size() : tagEnd(found + end.size());
        m_at = behind < 0 ? m_html.size() : behind;
        return true;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    Words m_words;
    QHash<QString, bool> m_noEndOf;
    bool m_noCommentEnd = false;
    bool m_quotesBroken = false;
    bool m_noTagEnd = false;
};

} // namespace

QString htmlToText(QStringView html)
{
    return HtmlScanner(html).text();
}

} // namespace lw
