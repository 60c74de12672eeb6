// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailmessage.h"

#include "core/files/filelimits.h"
#include "core/files/mailparts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MailReader", text);
}

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<class T>
using Owned = std::unique_ptr<T, Unref>;

struct FreeOptions {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
using Options = std::unique_ptr<GMimeParserOptions, FreeOptions>;

void startLibrary()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
}

Options makeOptions(const QByteArray &encoding)
{
    Options options(g_mime_parser_options_new());
    const char *charsets[] = {"utf-8", encoding.isEmpty() ? "windows-1252" : encoding.constData(), nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
    return options;
}

// The head is looked at before the library sees it: line by line, without its memory.
Result<void> checkHead(const QByteArray &bytes)
{
    int lines = 0;
    qsizetype length = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const bool blank = end == at || (end == at + 1 && bytes[at] == '\r');
        if (blank)
            break;
        const bool folded = bytes[at] == ' ' || bytes[at] == '\t';
        length = folded ? length + end - at : end - at;
        lines += folded ? 0 : 1;
        if (lines > limits::kMailHeaders)
            return failed(tr("has more than %1 lines in its head").arg(limits::kMailHeaders));
        if (length > limits::kMailHeaderLine)
            return failed(tr("has a line of more than %1 KiB in its head").arg(limits::kMailHeaderLine / 1024));
        at = end + 1;
    }
    return {};
}

// A bound on what the library has to nest: lines that open another part.
Result<void> checkParts(const QByteArray &bytes)
{
    int opened = 0;
    const QByteArrayView type("content-type:");
    for (qsizetype at = 0; at >= 0 && at < bytes.size();) {
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, std::min<qsizetype>(64, bytes.size() - at));
        if ((line.front() | 0x20) == 'c' && line.size() > type.size() &&
            line.first(type.size()).toByteArray().toLower() == type) {
            const QByteArray value = line.sliced(type.size()).toByteArray().trimmed().toLower();
            opened += value.startsWith("multipart/") || value.startsWith("message/") ? 1 : 0;
        }
        if (opened > limits::kMimeParts)
            return failed(tr("has more than %1 parts").arg(limits::kMimeParts));
        const qsizetype end = bytes.indexOf('\n', at);
        at = end < 0 ? -1 : end + 1;
    }
    return {};
}

QString isoDate(GDateTime *date)
{
    if (!date)
        return {};
    const int offset = int(g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND);
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::OffsetFromUTC, offset).toString(Qt::ISODate);
}

// "Fri, 21 Nov 1997 09(comment): 55 : 06 -0600" is a date too.
QByteArray plainDate(const QString &written)
{
    QByteArray plain;
    int depth = 0;
    const QByteArray text = written.toUtf8();
    for (const char sign : text) {
        depth += sign == '(' ? 1 : 0;
        if (depth == 0)
            plain += sign;
        depth -= sign == ')' && depth > 0 ? 1 : 0;
    }
    const QList<QByteArray> parts = plain.simplified().split(':');
    plain.clear();
    for (const QByteArray &part : parts)
        plain += (plain.isEmpty() ? QByteArray() : QByteArray(":")) + part.trimmed();
    return plain;
}

QString readDate(const QString &written)
{
    GDateTime *const date =
        written.isEmpty() ? nullptr : g_mime_utils_header_decode_date(plainDate(written).constData());
    const QString iso = isoDate(date);
    if (date)
        g_date_time_unref(date);
    return iso;
}

// Senders who forget the angle brackets: "Ann Lee ann@x.example".
QList<MailAddress> bareAddress(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word.count(u'@') == 1 && !word.startsWith(u'@') && !word.endsWith(u'@'))
            return {MailAddress{.name = words.first(i).join(u' '), .address = word}};
    }
    return {};
}

// The first of several lines of one name counts.
QString headLine(GMimeMessage *message, const char *name)
{
    return headText(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

QList<MailAddress> sendersOf(GMimeMessage *message)
{
    QList<MailAddress> senders = addressesIn(g_mime_message_get_from(message));
    senders.removeIf([](const MailAddress &sender) { return sender.address.isEmpty(); });
    return senders.isEmpty() ? bareAddress(headLine(message, "From")) : senders;
}

void readHead(GMimeMessage *message, MailMessage &mail)
{
    mail.from = sendersOf(message);
    mail.replyTo = addressesIn(g_mime_message_get_reply_to(message));
    mail.to = addressesIn(g_mime_message_get_to(message));
    mail.subject = headLine(message, "Subject");
    mail.messageId = headText(g_mime_message_get_message_id(message));
    mail.dateAsWritten = headLine(message, "Date");
    mail.date = readDate(mail.dateAsWritten);
    const bool received = g_mime_object_get_header(GMIME_OBJECT(message), "Received") != nullptr;
    mail.hasHead = received || !mail.from.isEmpty() || !mail.to.isEmpty() || !mail.subject.isEmpty() ||
                   !mail.dateAsWritten.isEmpty() || !mail.messageId.isEmpty();
}

Result<void> readBody(GMimeMessage *message, const QByteArray &encoding, MailMessage &mail)
{
    GMimeObject *const root = g_mime_message_get_mime_part(message);
    if (!root)
        return {};
    mail.contentType = partType(root);
    const Result<MailWords> words = wordsOf(root, encoding);
    if (!words)
        return words.error();
    mail.text = words->blocks.join(u"\n\n"_s);
    mail.html = words->html;
    mail.attachments = words->attachments;
    return {};
}

} // namespace

Result<MailMessage> parseMail(const QByteArray &bytes, const QByteArray &encoding)
{
    if (bytes.size() > limits::kMailBytes)
        return failed(tr("is larger than %1 MiB").arg(limits::kMailBytes / limits::kMiB));
    LW_TRY(checkHead(bytes));
    LW_TRY(checkParts(bytes));
    startLibrary();
    const Options options = makeOptions(encoding);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    MailMessage mail;
    if (const Owned<GMimeMessage> message{g_mime_parser_construct_message(parser.get(), options.get())}) {
        readHead(message.get(), mail);
        LW_TRY(readBody(message.get(), encoding, mail));
    }
    return mail;
}

} // namespace lw
