// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailparts.h"

#include "core/files/filelimits.h"
#include "core/files/htmltext.h"

#include <QCoreApplication>
#include <QStringDecoder>

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

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *const content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const std::unique_ptr<GMimeStream, Unref> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
}

QString withPlainLineEnds(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    for (QChar &sign : text) {
        const bool control = sign.unicode() < 0x20 && sign != u'\n' && sign != u'\t';
        sign = control ? QChar(QChar::ReplacementCharacter) : sign;
    }
    return text;
}

class PartReader
{
public:
    explicit PartReader(QByteArray encoding)
        : m_encoding(std::move(encoding))
    {
    }

    // Looks at the whole tree before any of it is read, without recursion.
    static Result<void> check(GMimeObject *root)
    {
        QList<std::pair<GMimeObject *, int>> open{{root, 1}};
        for (qsizetype seen = 0; !open.isEmpty(); ++seen) {
            const auto [object, depth] = open.takeLast();
            if (depth > limits::kMimeDepth)
                return failed(tr("is nested deeper than %1 parts").arg(limits::kMimeDepth));
            if (seen >= limits::kMimeParts)
                return failed(tr("has more than %1 parts").arg(limits::kMimeParts));
            const QList<GMimeObject *> children = childrenOf(object);
            for (GMimeObject *child : children)
                open.append({child, depth + 1});
        }
        return {};
    }

    void read(GMimeObject *object, MailWords &words)
    {
        const QString type = partType(object);
        if (GMIME_IS_MULTIPART_ENCRYPTED(object))
            words.blocks += tr("[An encrypted part, not read]");
        else if (GMIME_IS_MULTIPART(object))
            readMultipart(object, type, words);
        else if (GMIME_IS_MESSAGE_PART(object))
            readForwarded(GMIME_MESSAGE_PART(object), words);
        else if (GMIME_IS_PART(object))
            readLeaf(GMIME_PART(object), type, words);
    }

private:
    static QList<GMimeObject *> childrenOf(GMimeObject *object)
    {
        QList<GMimeObject *> children;
        if (GMIME_IS_MULTIPART(object)) {
            const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
            for (int i = 0; i < count; ++i)
                children += g_mime_multipart_get_part(GMIME_MULTIPART(object), i);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage *const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (inner && g_mime_message_get_mime_part(inner))
                children += g_mime_message_get_mime_part(inner);
        }
        return children;
    }

    void readMultipart(GMimeObject *object, const QString &type, MailWords &words)
    {
        const QList<GMimeObject *> children = childrenOf(object);
        if (children.isEmpty()) { // no boundary: the text stands before the first part
            const char *const text = g_mime_multipart_get_prologue(GMIME_MULTIPART(object));
            if (text)
                words.blocks += withPlainLineEnds(decodeText(text, {}, m_encoding));
            return;
        }
        if (type == u"multipart/alternative")
            return readAlternative(children, words);
        for (GMimeObject *child : children)
            read(child, words);
    }
    // One of the ways to say the same: plain text if it has any.
    void readAlternative(const QList<GMimeObject *> &children, MailWords &words)
    {
        MailWords best;
        int bestRank = 0;
        for (GMimeObject *child : children) {
            MailWords one;
            read(child, one);
            words.attachments += one.attachments;
            const bool filled = !one.blocks.join(QString()).trimmed().isEmpty();
            const int rank = !filled ? 0 : one.html.isEmpty() ? 2 : 1;
            if (rank > bestRank) {
                best = one;
                bestRank = rank;
            }
        }
        words.blocks += best.blocks;
        if (words.html.isEmpty())
            words.html = best.html;
    }
    void readForwarded(GMimeMessagePart *part, MailWords &words)
    {
        GMimeMessage *const inner = g_mime_message_part_get_message(part);
        if (!inner)
            return;
        const MailAddress sender = addressesIn(g_mime_message_get_from(inner)).value(0);
        words.blocks += tr("[A mail inside: “%1” from %2 %3]")
                            .arg(headText(g_mime_message_get_subject(inner)), sender.name, sender.address);
        if (GMimeObject *const body = g_mime_message_get_mime_part(inner))
            read(body, words);
    }
    void readLeaf(GMimePart *part, const QString &type, MailWords &words)
    {
        const QString name = cleanFileName(QString::fromUtf8(g_mime_part_get_filename(part)));
        GMimeContentDisposition *const disposition = g_mime_object_get_content_disposition(GMIME_OBJECT(part));
        const bool attached = disposition && g_mime_content_disposition_is_attachment(disposition);
        const bool text =
            type.startsWith(u"text/") && type != u"text/calendar" && type != u"text/vcard" && type != u"text/x-vcard";
        if (text && !attached && (name.isEmpty() || words.blocks.isEmpty()))
            return readText(part, type, words);
        words.attachments += name.isEmpty() ? tr("unnamed (%1)").arg(type) : name;
        if (type == u"application/ms-tnef" || name.compare(u"winmail.dat", Qt::CaseInsensitive) == 0)
            words.blocks += tr("[winmail.dat, a mail in Outlook's own form, not read]");
        else if (type.endsWith(u"pkcs7-mime"))
            words.blocks += tr("[An encrypted or signed S/MIME part, not read]");
        else if (type == u"application/pgp-encrypted")
            words.blocks += tr("[A PGP-encrypted part, not read]");
    }
    void readText(GMimePart *part, const QString &type, MailWords &words)
    {
        const char *const charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
        QString text = withPlainLineEnds(decodeText(contentOf(part), charset, m_encoding));
        if (type == u"text/html") {
            if (words.html.isEmpty())
                words.html = text;
            text = htmlToText(text);
        }
        if (text.trimmed().startsWith(u"-----BEGIN PGP MESSAGE-----"))
            text = tr("[PGP-encrypted text, not read]");
        words.blocks += text;
    }

    QByteArray m_encoding;
};

} // namespace

Result<MailWords> wordsOf(GMimeObject *root, const QByteArray &encoding)
{
    LW_TRY(PartReader::check(root));
    MailWords words;
    PartReader(encoding).read(root, words);
    for (QString &block : words.blocks) {
        while (!block.isEmpty() && block.back().isSpace())
            block.chop(1);
    }
    words.blocks.removeIf([](const QString &block) { return block.isEmpty(); });
    return words;
}

QString partType(GMimeObject *object)
{
    GMimeContentType *const type = g_mime_object_get_content_type(object);
    if (!type)
        return {};
    return QString::fromUtf8(g_mime_content_type_get_media_type(type)).toLower() + u'/' +
           QString::fromUtf8(g_mime_content_type_get_media_subtype(type)).toLower();
}

QString headText(const char *utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (QChar &sign : text) {
        if (sign.category() == QChar::Other_Control)
            sign = u' ';
    }
    return text.simplified();
}

QList<MailAddress> addressesIn(InternetAddressList *list)
{
    QList<MailAddress> found;
    const int count = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < count && found.size() < 1'000; ++i) {
        InternetAddress *const entry = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(entry))
            found += addressesIn(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(entry)));
        else if (INTERNET_ADDRESS_IS_MAILBOX(entry))
            found +=
                MailAddress{.name = headText(internet_address_get_name(entry)),
                            .address = headText(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(entry)))};
    }
    return found;
}

QString decodeText(const QByteArray &bytes, const QByteArray &charset, const QByteArray &fallback)
{
    const QByteArray name = charset.toLower();
    const bool says = !name.isEmpty() && name != "us-ascii" && name != "ascii";
    const bool western = name == "iso-8859-1" || name == "latin1"; // as browsers read it
    QStringDecoder named(western ? "windows-1252" : name.constData());
    if (says && named.isValid())
        return named.decode(bytes);
    QStringDecoder given(fallback.constData());
    if (!fallback.isEmpty() && given.isValid())
        return given.decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    QStringDecoder windows("windows-1252");
    if (!utf8.hasError())
        return text;
    return windows.isValid() ? QString(windows.decode(bytes)) : QString::fromLatin1(bytes);
}

QString cleanFileName(const QString &name)
{
    constexpr qsizetype most = 120;
    QString clean = name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    clean.removeIf(
        [](QChar sign) { return sign.category() == QChar::Other_Control || sign.category() == QChar::Other_Format; });
    clean = clean.simplified();
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    if (clean.size() > most)
        clean = clean.left(most - 21) + u'…' + clean.right(20);
    return clean;
}

} // namespace lw
