// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/textencoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <optional>

#include <uchardet/uchardet.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kChunk = 1024 * 1024;
constexpr qsizetype kFirst = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::TextEncoding", text);
}

// Reads the device from its start to its end, piece by piece.
template<class Act>
Result<void> forEachPiece(QIODevice &file, const QString &fileName, Act act)
{
    if (!file.seek(0))
        return unreadable(tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
    QByteArray piece(kChunk, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(piece.data(), kChunk);
        if (got < 0)
            return unreadable(tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
        if (got == 0)
            return {};
        act(QByteArrayView(piece.constData(), got));
    }
}

bool isControl(uint c)
{
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
}

// Text has next to no control characters; one in twenty is binary data. A few stray ones are the business of their row.
bool isBinary(qint64 controls, qint64 all)
{
    return controls > 16 && controls * 20 > all;
}

struct ByteFacts {
    QByteArray first;
    QByteArray sha256;
    Utf8Count utf8;
    qint64 size = 0;
    qint64 controls = 0;
    qint64 beyondAscii = 0;
    qint64 letters = 0; // of ASCII
};

void count(ByteFacts &facts, QByteArrayView bytes)
{
    std::array<qint64, 256> seen{};
    for (const char c : bytes)
        ++seen[static_cast<unsigned char>(c)];
    for (uint c = 0; c < 256; ++c) {
        facts.controls += isControl(c) ? seen[c] : 0;
        facts.beyondAscii += c >= 0x80 ? seen[c] : 0;
        facts.letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? seen[c] : 0;
    }
}

Result<ByteFacts> factsOf(QIODevice &file, const QString &fileName)
{
    ByteFacts facts;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    LW_TRY(forEachPiece(file, fileName, [&](QByteArrayView bytes) {
        hash.addData(bytes);
        facts.utf8.see(bytes);
        count(facts, bytes);
        facts.size += bytes.size();
        facts.first += bytes.first(std::min(bytes.size(), kFirst - facts.first.size())).toByteArray();
    }));
    facts.utf8.finish();
    facts.sha256 = hash.result();
    return facts;
}

struct DecodedFacts {
    bool hasError = false;
    qint64 size = 0;
    qint64 controls = 0;
    qint64 highControls = 0; // U+0080 … U+009F: no text has them, a wrong encoding does
};

// What the file would be as text in an encoding; nothing: Qt does not know the encoding.
Result<std::optional<DecodedFacts>> decodedFacts(QIODevice &file, const QString &name, const QString &fileName)
{
    QStringDecoder decoder(name.toLatin1().constData());
    if (!decoder.isValid())
        return std::optional<DecodedFacts>();
    DecodedFacts facts;
    LW_TRY(forEachPiece(file, fileName, [&](QByteArrayView bytes) {
        const QString text = decoder.decode(bytes);
        facts.size += text.size();
        for (const QChar c : text) {
            facts.controls += isControl(c.unicode()) ? 1 : 0;
            facts.highControls += c.unicode() >= 0x80 && c.unicode() < 0xA0 ? 1 : 0;
        }
    }));
    facts.hasError = decoder.hasError();
    return std::optional<DecodedFacts>(facts);
}

Error binaryData(const QString &fileName)
{
    return unreadable(
        tr("%1: binary data where text should be. If this is a table, save it as CSV in UTF-8.").arg(fileName));
}

// UTF-8 with single bytes that are not: rows of two programs pasted together. In a file of another encoding letters
// beyond ASCII only now and then look like UTF-8 (a hundredth of them in Western code pages, some twentieth in Chinese
// ones), so at least half as many valid sequences as bad places mean that the file is UTF-8 and some of its rows are
// not.
bool isMostlyUtf8(const Utf8Count &utf8)
{
    return utf8.sequences() > 0 && utf8.bad() <= 2 * utf8.sequences();
}

// The share of line ends, as bytes, that are pairs with a zero on the side where UTF-16 has it.
bool hasWideLineEnds(const QByteArray &first, bool isLittle)
{
    qsizetype all = 0;
    qsizetype wide = 0;
    for (qsizetype i = first.indexOf('\n'); i >= 0; i = first.indexOf('\n', i + 1)) {
        ++all;
        const qsizetype other = isLittle ? i + 1 : i - 1;
        wide += (i % 2 == 0) == isLittle && other >= 0 && other < first.size() && first[other] == 0 ? 1 : 0;
    }
    return wide > 0 && wide * 2 >= all;
}

// Text of 16 or 32 bits without a byte order mark: its zero bytes all stand on one side of the pairs. Separators, line
// ends and digits give some even where no letter of the text has one; a few stray zeros in other text are none.
QString wideEncoding(const QByteArray &first)
{
    std::array<qsizetype, 4> zeros{};
    for (qsizetype i = 0; i < first.size(); ++i)
        zeros[size_t(i % 4)] += first[i] == 0 ? 1 : 0;
    const qsizetype even = zeros[0] + zeros[2];
    const qsizetype odd = zeros[1] + zeros[3];
    if ((even + odd) * 20 < first.size() || std::min(even, odd) == std::max(even, odd))
        return {};
    if ((even + odd) * 5 >= first.size() * 3)
        return zeros[0] < zeros[3] ? u"UTF-32LE"_s : u"UTF-32BE"_s;
    const bool isLittle = odd > even;
    const bool isOneSided = std::min(even, odd) * 20 <= std::max(even, odd);
    const bool isWide = (even + odd) * 5 >= first.size() * 2 || hasWideLineEnds(first, isLittle);
    return !isOneSided || !isWide ? QString() : isLittle ? u"UTF-16LE"_s : u"UTF-16BE"_s;
}

// What uchardet makes of the bytes, by a name Qt knows; empty: nothing.
Result<QString> likelyEncoding(QIODevice &file, const QString &fileName)
{
    uchardet_t detector = uchardet_new();
    qint64 left = kChunk; // of pieces that say something; more makes it slower, not surer
    const Result<void> read = forEachPiece(file, fileName, [&](QByteArrayView bytes) {
        const bool says = std::ranges::any_of(bytes, [](char c) { return (c & 0x80) != 0; });
        if (left > 0 && says && uchardet_handle_data(detector, bytes.data(), size_t(bytes.size())) == 0)
            left -= bytes.size();
    });
    uchardet_data_end(detector);
    const QString name = QString::fromLatin1(uchardet_get_charset(detector));
    uchardet_delete(detector);
    if (!read)
        return read.error();
    if (name == u"UHC")
        return u"windows-949"_s;
    return name == u"ISO-8859-1" || name == u"WINDOWS-1252" ? u"windows-1252"_s : name;
}

QString readAs(const QString &fileName, const QString &name)
{
    return tr("%1 is not UTF-8; read as %2. If letters look wrong, choose another encoding.")
        .arg(fileName, name == u"windows-1252" ? u"Windows-1252"_s : name);
}

/// The search for one file's encoding.
class EncodingFinder
{
public:
    EncodingFinder(QIODevice &file, const QString &fileName, ByteFacts facts)
        : m_file(file)
        , m_fileName(fileName)
        , m_facts(std::move(facts))
    {
    }

    Result<TextEncoding> asked(const QString &name)
    {
        if (isUtf8(name) && m_facts.utf8.bad() > 0 && isMostlyUtf8(m_facts.utf8))
            return mixed();
        const Result<std::optional<DecodedFacts>> decoded = decodedFacts(m_file, name, m_fileName);
        if (!decoded)
            return decoded.error();
        if (!*decoded)
            return unreadable(tr("%1: the encoding “%2” is not known. Use UTF-8, UTF-16, ISO-8859-1 or windows-1252.")
                                  .arg(m_fileName, name));
        if ((*decoded)->hasError || (isUtf8(name) && m_facts.utf8.bad() > 0))
            return unreadable(
                tr("%1 is not written in %2. Leave the encoding out to have it found.").arg(m_fileName, name));
        return unlessBinary(**decoded, name, {});
    }
    Result<TextEncoding> found()
    {
        if (const auto mark = QStringConverter::encodingForData(m_facts.first))
            return *mark == QStringConverter::Utf8 ? utf8() : marked(*mark);
        const QString wide = wideEncoding(m_facts.first);
        if (!wide.isEmpty())
            return asWide(wide);
        if (isBinary(m_facts.controls, m_facts.size))
            return binaryData(m_fileName);
        return m_facts.utf8.bad() == 0 || isMostlyUtf8(m_facts.utf8) ? utf8() : oneByte();
    }

private:
    static bool isUtf8(const QString &name) { return name.compare(u"UTF-8"_s, Qt::CaseInsensitive) == 0; }
    TextEncoding named(const QString &name, const QStringList &remarks) const
    {
        return {.name = name, .sha256 = m_facts.sha256, .remarks = remarks};
    }
    TextEncoding mixed() const
    {
        TextEncoding encoding = named(
            u"UTF-8"_s, {tr("%1 is UTF-8 but for %2 places; their rows are rejected. Save the whole file as UTF-8.")
                             .arg(m_fileName)
                             .arg(m_facts.utf8.bad())});
        encoding.isMixed = true;
        return encoding;
    }
    Result<TextEncoding> utf8() const { return m_facts.utf8.bad() > 0 ? mixed() : named(u"UTF-8"_s, {}); }
    Result<TextEncoding> unlessBinary(const DecodedFacts &decoded, const QString &name,
                                      const QStringList &remarks) const
    {
        if (isBinary(decoded.controls, decoded.size))
            return binaryData(m_fileName);
        return named(name, remarks);
    }
    Result<TextEncoding> marked(QStringConverter::Encoding mark)
    {
        const QString name = QString::fromLatin1(QStringConverter::nameForEncoding(mark));
        const Result<std::optional<DecodedFacts>> decoded = decodedFacts(m_file, name, m_fileName);
        if (!decoded)
            return decoded.error();
        const qint64 unit = name.startsWith(u"UTF-32") ? 4 : 2;
        QStringList remarks;
        if (m_facts.size % unit != 0 || (*decoded)->hasError)
            remarks += tr("%1 is damaged %2: its end, or characters in it, cannot be read.").arg(m_fileName, name);
        return unlessBinary(**decoded, name, remarks);
    }
    Result<TextEncoding> asWide(const QString &name)
    {
        const Result<std::optional<DecodedFacts>> decoded = decodedFacts(m_file, name, m_fileName);
        if (!decoded)
            return decoded.error();
        if ((*decoded)->hasError || isBinary((*decoded)->controls, (*decoded)->size))
            return binaryData(m_fileName);
        return named(name, {readAs(m_fileName, name)});
    }
    // A few letters do not tell the code pages of the West from those of other Latin scripts: there Windows-1252 is
    // the better guess. A text mostly of other letters does.
    Result<TextEncoding> oneByte()
    {
        const Result<QString> likely = likelyEncoding(m_file, m_fileName);
        if (!likely)
            return likely.error();
        if (!likely->isEmpty() && (m_facts.beyondAscii >= 32 || m_facts.beyondAscii > m_facts.letters)) {
            const Result<std::optional<DecodedFacts>> decoded = decodedFacts(m_file, *likely, m_fileName);
            if (!decoded)
                return decoded.error();
            if (*decoded && !(*decoded)->hasError && (*decoded)->highControls == 0)
                return named(*likely, {readAs(m_fileName, *likely)});
        }
        const QString western =
            QStringDecoder("windows-1252").isValid() ? u"windows-1252"_s : u"ISO-8859-1"_s; // Qt without ICU
        return named(western, {readAs(m_fileName, western)});
    }

    QIODevice &m_file;
    QString m_fileName;
    ByteFacts m_facts;
};

} // namespace

Result<TextEncoding> findEncoding(QIODevice &file, const QString &asked, const QString &fileName)
{
    Result<ByteFacts> facts = factsOf(file, fileName);
    if (!facts)
        return facts.error();
    EncodingFinder finder(file, fileName, *std::move(facts));
    return asked.isEmpty() ? finder.found() : finder.asked(asked);
}

TextDecoder::TextDecoder(const TextEncoding &encoding)
{
    if (encoding.isMixed)
        m_decoder.emplace<Utf8Mender>();
    else
        m_decoder.emplace<QStringDecoder>(encoding.name.toLatin1().constData());
}

QString TextDecoder::decode(QByteArrayView bytes, bool isLast)
{
    if (auto *mender = std::get_if<Utf8Mender>(&m_decoder))
        return mender->decode(bytes, isLast);
    return std::get<QStringDecoder>(m_decoder).decode(bytes);
}

} // namespace lw
