// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailtable.h"

#include "core/base/fold.h"
#include "core/files/filelimits.h"
#include "core/intake/adfmail.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kTextCharacters = 20'000; // of a message, and of a mail kept as written
constexpr qint64 kTableCharacters = 96 * 1024 * 1024;
constexpr qsizetype kRemarks = 20;

const QStringList &mailColumns()
{
    static const QStringList columns{u"Name"_s, u"E-mail"_s,      u"Subject"_s,  u"Received at"_s, u"Message"_s,
                                     u"To"_s,   u"External id"_s, u"Reply-To"_s, u"Attachments"_s, u"Source mail"_s};
    return columns;
}
// Columns that stand only where some mail needs them.
const QStringList &rareColumns()
{
    static const QStringList columns{u"Mail subject"_s, u"From"_s, u"From address"_s, u"Mail file"_s};
    return columns;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MailReader", text);
}

// A longer text ends at a line, and says so.
QString shortened(const QString &text)
{
    if (text.size() <= kTextCharacters)
        return text;
    const qsizetype line = text.lastIndexOf(u'\n', kTextCharacters);
    qsizetype end = line > kTextCharacters / 2 ? line : kTextCharacters;
    if (text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + u"\n" + tr("[… %1 more characters in the mail]").arg(text.size() - end);
}

// Addresses that send for forms; nobody reads them.
bool isFormSender(const QString &address)
{
    static const QSet<QString> names{u"wordpress"_s, u"noreply"_s,         u"donotreply"_s,  u"nobody"_s,
                                     u"mailer"_s,    u"wwwdata"_s,         u"apache"_s,      u"form"_s,
                                     u"forms"_s,     u"webform"_s,         u"formmail"_s,    u"notification"_s,
                                     u"website"_s,   u"kontaktformular"_s, u"contactform"_s, u"notifications"_s};
    const QString name = foldToWord(address.section(u'@', 0, 0));
    return names.contains(name) || name.startsWith(u"noreply") || name.startsWith(u"donotreply") ||
           name.endsWith(u"noreply");
}

// A name that looks like an address is shown for what it is: words somebody chose.
QString personName(const MailAddress &person)
{
    if (person.name.isEmpty() || person.name.compare(person.address, Qt::CaseInsensitive) == 0)
        return {};
    return person.name.contains(u'@') ? QString(u"“"_s + person.name + u"”") : person.name;
}

QString listed(const QList<MailAddress> &people)
{
    QStringList list;
    for (const MailAddress &person : people) {
        const QString name = personName(person);
        list += name.isEmpty() ? person.address : QString(name + u" <" + person.address + u'>');
    }
    return shortened(list.join(u", "_s));
}

QString sourceText(const QByteArray &bytes, const QByteArray &encoding)
{
    QString text = decodeText(bytes.left(kTextCharacters * 4), {}, encoding);
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (bytes.size() > kTextCharacters * 4)
        return text.left(kTextCharacters) + u"\n" + tr("[… the mail has %1 bytes]").arg(bytes.size());
    return shortened(text);
}

std::optional<QString> valueOf(const FormMail &form, Field field)
{
    for (const FormField &entry : form.fields) {
        if (fieldFromLabel(entry.label) == field && !entry.value.isEmpty())
            return entry.value;
    }
    return {};
}

} // namespace

MailTable::MailTable(QString fileName, QByteArray encoding)
    : m_fileName(std::move(fileName))
    , m_encoding(std::move(encoding))
{
}

Result<void> MailTable::add(const RawMail &mail, const QString &file)
{
    if (++m_number > limits::kMails)
        return unreadable(
            tr("%1: more than %2 mails. Split it into smaller ones.").arg(m_fileName, QString::number(limits::kMails)));
    if (m_characters > kTableCharacters)
        return unreadable(tr("%1: more text than can be read at once. Split it into smaller ones; %2 mails fit.")
                              .arg(m_fileName, QString::number(m_number - 1)));
    Row row{.number = m_number, .cells = {}, .problem = {}};
    put(row, u"Mail file"_s, file);
    put(row, u"Source mail"_s, sourceText(mail.bytes, m_encoding));
    if (mail.tooLarge) {
        row.problem = tr("is larger than %1 MiB").arg(limits::kMailBytes / limits::kMiB);
        close(row);
        return {};
    }
    const Result<MailMessage> message = parseMail(mail.bytes, m_encoding);
    if (message && message->hasHead) {
        ++m_mails;
        addMail(row, *message);
        return {};
    }
    row.problem = message ? tr("is no mail: it has no head (From, Date, Subject)") : message.error().message;
    close(row);
    return {};
}

Result<QList<FormMail>> MailTable::formsIn(const MailMessage &mail) const
{
    if (holdsAdf(mail.html))
        return parseAdf(mail.html);
    if (holdsAdf(mail.text))
        return parseAdf(mail.text);
    const FormMail form = parseFormMail(mail.text);
    return form.isForm() ? QList<FormMail>{form} : QList<FormMail>();
}

void MailTable::addMail(Row row, const MailMessage &mail)
{
    const Result<QList<FormMail>> forms = formsIn(mail);
    if (!forms)
        row.problem = forms.error().message;
    put(row, u"Subject"_s, mail.subject);
    put(row, u"Received at"_s, mail.date);
    put(row, u"Message"_s, shortened(mail.text));
    put(row, u"To"_s, listed(mail.to));
    put(row, u"External id"_s, mail.messageId);
    put(row, u"Reply-To"_s, listed(mail.replyTo));
    put(row, u"Attachments"_s, shortened(mail.attachments.join(u", "_s)));
    if (mail.date.isEmpty() && !mail.dateAsWritten.isEmpty())
        remark(m_number, tr("its date “%1” cannot be read.").arg(mail.dateAsWritten.left(60)));
    if (mail.from.size() > 1)
        remark(m_number, tr("it has %1 senders; the first is taken.").arg(mail.from.size()));
    if (!forms || forms->isEmpty()) {
        putPerson(row, mail, nullptr);
        return close(row);
    }
    for (qsizetype i = 0; i < forms->size(); ++i) {
        Row one = row;
        if (i > 0 && !mail.messageId.isEmpty())
            put(one, u"External id"_s, QString(mail.messageId + u'#' + QString::number(i + 1)));
        putPerson(one, mail, &(*forms)[i]);
        putForm(one, (*forms)[i]);
        close(one);
    }
}

// The person is whom the form names; else whom an answer reaches.
void MailTable::putPerson(Row &row, const MailMessage &mail, const FormMail *form)
{
    const MailAddress sender = mail.from.value(0);
    const bool reply = !mail.replyTo.isEmpty() && (isFormSender(sender.address) || form || sender.address.isEmpty());
    MailAddress person = reply ? mail.replyTo.first() : sender;
    const QString address = form ? valueOf(*form, Field::Email).value_or(QString()) : QString();
    if (!address.isEmpty() && address.compare(person.address, Qt::CaseInsensitive) != 0)
        person = {.name = {}, .address = address};
    else if (form && !reply && isFormSender(person.address))
        person = {};
    const bool formNames = form && (valueOf(*form, Field::FullName) || valueOf(*form, Field::LastName));
    put(row, u"E-mail"_s, person.address);
    put(row, u"Name"_s, formNames ? valueOf(*form, Field::FullName).value_or(QString()) : personName(person));
    if (form || person.address != sender.address) {
        put(row, u"From"_s, personName(sender));
        put(row, u"From address"_s, sender.address);
    }
}

void MailTable::putForm(Row &row, const FormMail &form)
{
    put(row, u"Message"_s, shortened(form.message));
    for (const FormField &field : form.fields) {
        const std::optional<Field> known = fieldFromLabel(field.label);
        const QString fixed = known == Field::Email      ? u"E-mail"_s
                              : known == Field::FullName ? u"Name"_s
                              : known == Field::Message  ? u"Message"_s
                                                         : QString();
        if (!fixed.isEmpty() && (row.cells.value(fixed) == field.value || row.cells.value(fixed).isEmpty())) {
            put(row, fixed, field.value);
            continue;
        }
        if (foldToWord(field.label) == u"subject") { // the form's stands for the mail's
            put(row, u"Mail subject"_s, row.cells.value(u"Subject"_s));
            put(row, u"Subject"_s, field.value);
            continue;
        }
        const QString header = formColumn(row, field.label);
        if (header.isEmpty())
            ++m_unread;
        else
            put(row, header, field.value);
    }
}

// Two forms that ask the same thing in other words fill one column; what a mail itself says better stays behind its
// columns, so that a profile finds those first.
QString MailTable::formColumn(const Row &row, const QString &label)
{
    static const QSet<QString> own = [] {
        QSet<QString> keys;
        for (const QString &column : mailColumns() + rareColumns())
            keys.insert(foldToWord(column));
        return keys;
    }();
    const QString key = foldToWord(label);
    const std::optional<Field> field = fieldFromHeader(label);
    const bool second = field == Field::ReceivedAt || field == Field::ExternalId;
    if (field && !second) {
        const QString same = m_byField.value(int(*field));
        if (!same.isEmpty() && !row.cells.contains(same))
            return same;
    }
    if (const QString known = m_byKey.value(key); !known.isEmpty())
        return known;
    if (m_byKey.size() + mailColumns().size() + rareColumns().size() >= limits::kColumns)
        return {};
    const QString header = own.contains(key) ? QString(label + u" (form)") : label;
    m_byKey.insert(key, header);
    if (field && !second && !m_byField.contains(int(*field)))
        m_byField.insert(int(*field), header);
    (second || own.contains(key) ? m_back : m_front) += header;
    return header;
}

void MailTable::put(Row &row, const QString &header, const QString &value)
{
    if (value.isEmpty())
        row.cells.remove(header);
    else
        row.cells.insert(header, value);
    if (value.size() > limits::kCellCharacters && row.problem.isEmpty())
        row.problem = tr("“%1” is longer than %2 characters").arg(header, QString::number(limits::kCellCharacters));
}

void MailTable::remark(qint64 number, const QString &text)
{
    if (m_remarks.size() < kRemarks)
        m_remarks += tr("%1, mail %2: %3").arg(m_fileName, QString::number(number), text);
    else
        ++m_unsaid;
}

void MailTable::close(Row row)
{
    for (const QString &value : std::as_const(row.cells))
        m_characters += value.size();
    m_rows += std::move(row);
}

RawTable MailTable::table(const QByteArray &sha256) const
{
    RawTable table;
    table.kind = FileKind::Mail;
    table.fileName = m_fileName;
    table.sha256 = sha256;
    table.encoding = m_encoding.isEmpty() ? u"UTF-8"_s : QString::fromLatin1(m_encoding);
    table.headerRow = 0;
    table.headers = m_front + mailColumns();
    for (const QString &column : rareColumns()) {
        if (std::ranges::any_of(m_rows, [&](const Row &row) { return row.cells.contains(column); }))
            table.headers += column;
    }
    table.headers += m_back;
    for (const Row &row : m_rows) {
        RawRow raw{.number = row.number, .cells = {}, .problem = row.problem};
        raw.cells.reserve(table.headers.size());
        for (const QString &header : std::as_const(table.headers))
            raw.cells += row.cells.value(header);
        table.rows += raw;
    }
    table.remarks = m_remarks;
    if (m_unsaid > 0)
        table.remarks += tr("%1: %2 more mails with remarks like these.").arg(m_fileName, QString::number(m_unsaid));
    if (m_unread > 0)
        table.remarks += tr("%1: more fields of forms than the columns a table can have; they stand in “Source mail” "
                            "only: %2.")
                             .arg(m_fileName, QString::number(m_unread));
    return table;
}

} // namespace lw
