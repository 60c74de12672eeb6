// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/formmail.h"

#include "core/base/fold.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLabelCharacters = 60;
constexpr qsizetype kLabelWords = 8;
constexpr qsizetype kLines = 2'000; // a longer text is no form

struct FormLine {
    QString text;  // the whole line, trimmed
    QString label; // empty: the line has none
    QString value;
    std::optional<Field> field;
};

QString withoutStars(QStringView text)
{
    QStringView bare = text.trimmed();
    while (!bare.isEmpty() && (bare.front() == u'*' || bare.front() == u'-' || bare.front() == u'•'))
        bare = bare.sliced(1).trimmed();
    while (bare.endsWith(u'*'))
        bare = bare.chopped(1).trimmed();
    return bare.toString();
}

bool isLabel(QStringView text, QChar following)
{
    const QStringView label = text.trimmed();
    if (label.isEmpty() || label.size() > kLabelCharacters || !label.front().isLetter())
        return false;
    if (label.back().isDigit() && following.isDigit()) // a time of day
        return false;
    if (following == u'/') // a web address
        return false;
    return label.toString().simplified().count(u' ') < kLabelWords && !label.contains(u'@');
}

// "Label: value"; in rows of an HTML table also "Label<tab>value".
FormLine lineOf(const QString &text)
{
    FormLine line{.text = text.trimmed(), .label = {}, .value = {}, .field = {}};
    qsizetype cut = -1;
    for (qsizetype i = 0; i < line.text.size() && i <= kLabelCharacters + 4 && cut < 0; ++i) {
        const QChar sign = line.text[i];
        if (sign == u':' || sign == u'：' || sign == u'\t')
            cut = i;
    }
    if (cut < 0)
        return line;
    const QString label = withoutStars(QStringView(line.text).first(cut));
    const QChar following = cut + 1 < line.text.size() ? line.text[cut + 1] : QChar();
    if (!isLabel(label, following))
        return line;
    line.label = label.simplified();
    line.value = line.text.sliced(cut + 1).trimmed();
    if (line.value.startsWith(u"* ")) // "*Label:* value"
        line.value = line.value.sliced(2).trimmed();
    line.field = fieldFromLabel(line.label);
    return line;
}

bool isHeadLabel(const QString &label)
{
    static const QSet<QString> words{u"from"_s, u"to"_s,   u"cc"_s,      u"subject"_s, u"date"_s,     u"sent"_s,
                                     u"von"_s,  u"an"_s,   u"betreff"_s, u"datum"_s,   u"gesendet"_s, u"replyto"_s,
                                     u"de"_s,   u"para"_s, u"objet"_s,   u"asunto"_s};
    return words.contains(foldToWord(label));
}

bool isMessage(const FormLine &line)
{
    return line.field == Field::Message;
}

// A message with its own line ends at a signature mark; so does a form.
QList<FormLine> linesOf(const QString &body)
{
    QList<FormLine> lines;
    const QStringList texts = body.split(u'\n');
    if (texts.size() > kLines)
        return lines;
    for (const QString &text : texts) {
        if (text.trimmed() == u"--")
            break;
        lines += lineOf(text);
    }
    while (!lines.isEmpty() && lines.last().text.isEmpty())
        lines.removeLast();
    return lines;
}

// Takes the lines of one text apart.
class FormReader
{
public:
    explicit FormReader(QList<FormLine> lines)
        : m_lines(std::move(lines))
    {
    }

    FormMail read()
    {
        while (m_at < m_lines.size()) {
            const FormLine &line = m_lines[m_at++];
            if (line.text.isEmpty())
                m_open = nullptr;
            else if (isMessage(line) && !m_hasMessage)
                readMessage(line);
            else if (isField(line))
                add(line);
            else
                continued(line);
        }
        return isForm() ? mail() : FormMail{};
    }

private:
    bool isField(const FormLine &line) const { return !line.label.isEmpty() && !line.text.startsWith(u'>'); }
    void add(const FormLine &line)
    {
        const QString key = foldToWord(line.label);
        if (m_keys.contains(key)) { // said twice: one more value of the same field
            FormField &field = m_fields[m_keys.indexOf(key)];
            m_open = &field;
            if (!line.value.isEmpty() && field.value != line.value)
                field.value += (field.value.isEmpty() ? u""_s : u"\n"_s) + line.value;
            return;
        }
        m_keys += key;
        m_fields += FormField{.label = line.label, .value = line.value};
        m_open = &m_fields.last();
    }
    // A line without a label goes on with the value above it, or stands beside the form.
    void continued(const FormLine &line)
    {
        if (m_open) {
            m_open->value += (m_open->value.isEmpty() ? u""_s : u"\n"_s) + line.text;
            ++m_continued;
            return;
        }
        m_loose += line.text;
    }
    // Words under the label run to the end; words behind it, until a field that a lead knows.
    void readMessage(const FormLine &line)
    {
        m_hasMessage = true;
        QStringList words;
        if (!line.value.isEmpty())
            words += line.value;
        for (; m_at < m_lines.size(); ++m_at) {
            const FormLine &next = m_lines[m_at];
            if (!line.value.isEmpty() && next.field && isField(next) && !isMessage(next) &&
                !m_keys.contains(foldToWord(next.label)))
                break;
            words += next.text;
        }
        m_message = words.join(u'\n').trimmed();
        m_open = nullptr;
    }

    // Labels without a value are lines beside the form ("You have a new message:").
    void countFields()
    {
        QList<FormField> filled;
        for (const FormField &field : m_fields) {
            if (field.value.isEmpty()) {
                m_loose += QString(field.label + u':');
                continue;
            }
            filled += field;
            const bool head = isHeadLabel(field.label);
            const std::optional<Field> known = fieldFromLabel(field.label);
            m_heads += head ? 1 : 0;
            m_known += known && !head ? 1 : 0;
            m_reachable = m_reachable || known == Field::Email || known == Field::FullName ||
                          known == Field::LastName || known == Field::FirstName || known == Field::Phone;
            m_sender = m_sender || isSender(field);
        }
        m_fields = filled;
    }
    bool isForm()
    {
        countFields();
        const qsizetype fields = m_fields.size() - m_heads;
        if (m_hasMessage && m_sender && m_loose.size() <= 3) // From, Subject, Message Body
            return true;
        if (fields < 1 || (m_known + (m_hasMessage ? 1 : 0) < 2 && fields < 3))
            return false;
        if (!m_reachable && !m_hasMessage && fields < 3)
            return false;
        const qsizetype beside = m_loose.size() + m_continued;
        return m_hasMessage ? fields + 1 >= m_loose.size() : fields >= m_loose.size() * 2 && fields * 2 >= beside;
    }
    static bool isSender(const FormField &field)
    {
        return foldToWord(field.label) == u"from" && field.value.contains(u'<') && field.value.endsWith(u'>');
    }

    // "Ann Lee <ann@x.example>" after From is the person.
    FormMail mail() const
    {
        FormMail form;
        form.message = m_hasMessage ? m_message : m_loose.join(u'\n');
        for (const FormField &field : m_fields) {
            const qsizetype open = field.value.lastIndexOf(u'<');
            if (!isSender(field)) {
                form.fields += field;
                continue;
            }
            form.fields += FormField{.label = u"Name"_s, .value = field.value.first(open).trimmed()};
            form.fields += FormField{.label = u"E-mail"_s, .value = field.value.sliced(open + 1).chopped(1).trimmed()};
        }
        return form;
    }

    QList<FormLine> m_lines;
    qsizetype m_at = 0;
    QList<FormField> m_fields;
    QStringList m_keys;
    QStringList m_loose;
    QString m_message;
    FormField *m_open = nullptr;
    bool m_hasMessage = false;
    bool m_reachable = false;
    bool m_sender = false;
    qsizetype m_known = 0;
    qsizetype m_heads = 0;
    qsizetype m_continued = 0;
};

} // namespace

std::optional<Field> fieldFromLabel(QStringView label)
{
    if (const std::optional<Field> field = fieldFromHeader(label))
        return field;
    QString word = foldToWord(label);
    static const QStringList beginnings{u"your"_s, u"ihre"_s, u"ihr"_s, u"contact"_s, u"customer"_s};
    for (const QString &beginning : beginnings) {
        if (word.startsWith(beginning) && word.size() > beginning.size()) {
            word.remove(0, beginning.size());
            break;
        }
    }
    if (word == u"messagebody" || word == u"mitteilung" || word == u"anfrage" || word == u"howcanwehelp")
        return Field::Message;
    return fieldFromHeader(word);
}

FormMail parseFormMail(const QString &body)
{
    return FormReader(linesOf(body)).read();
}

} // namespace lw
