// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/vcardreader.h"

#include "core/files/filelimits.h"
#include "core/files/inputfile.h"
#include "core/files/vcardrow.h"
#include "core/files/vcardtext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::VCardReader", text);
}

// Gathers the cards of one file as rows.
class CardTable
{
public:
    CardTable(CardText &text, RawTable &table)
        : m_text(text)
        , m_table(table)
    {
    }

    Result<void> read()
    {
        CardProperty property;
        while (m_text.next(property)) {
            take(property);
            if (m_cards > limits::kCards)
                return unreadable(tr("%1: more than %2 cards. Split it into smaller files.")
                                      .arg(m_table.fileName)
                                      .arg(limits::kCards));
        }
        if (m_depth > 0)
            close(tr("has no END:VCARD; the file may be cut off"));
        if (m_table.rows.isEmpty())
            return unreadable(
                tr("%1 holds no vCard (BEGIN:VCARD). Export the contacts as vCard again.").arg(m_table.fileName));
        finish();
        return {};
    }

private:
    void take(const CardProperty &property)
    {
        const bool ofCard = property.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
        if (property.name == u"BEGIN" && ofCard)
            return begin();
        if (property.name == u"END" && ofCard)
            return end();
        if (m_depth == 0)
            return remarkOnce(m_strayRemarked, tr("%1, line %2: text outside of a card is not read.")
                                                   .arg(m_table.fileName, QString::number(property.line)));
        m_afterAgent = property.name == u"AGENT";
        if (m_depth == 1)
            keep(property);
    }

    // A card inside another one follows AGENT; elsewhere the END of the card before is missing.
    void begin()
    {
        if (m_depth > 0 && !m_afterAgent) {
            close(tr("has no END:VCARD before the next card begins"));
            m_depth = 0;
        }
        m_afterAgent = false;
        if (++m_depth == 1) {
            ++m_cards;
            return;
        }
        ++m_inner;
        if (m_depth > limits::kCardDepth)
            say(tr("holds cards inside of cards, deeper than %1").arg(limits::kCardDepth));
    }
    void end()
    {
        m_afterAgent = false;
        if (m_depth == 1)
            close({});
        m_depth = std::max(m_depth - 1, 0);
    }
    void keep(const CardProperty &property)
    {
        if (property.overlong)
            return say(tr("line %1: “%2” is longer than %3 KiB")
                           .arg(QString::number(property.line), property.name.left(40),
                                QString::number(limits::kCardLine / 1024)));
        m_skipped += property.skipped ? 1 : 0;
        remark(property);
        if (property.name != u"AGENT" || !property.value.trimmed().isEmpty())
            m_properties += property;
    }
    void remark(const CardProperty &property)
    {
        const auto about = [&](const QString &text, const QString &what) {
            if (m_table.remarks.size() < 20)
                m_table.remarks += text.arg(m_table.fileName, QString::number(m_cards), what);
            else
                ++m_unsaid;
        };
        if (property.name.isEmpty())
            about(tr("%1, card %2: a line without a property name is not read: “%3”"),
                  property.value.simplified().left(60));
        if (property.damaged)
            about(tr("%1, card %2: some letters of %3 cannot be read."), property.name.left(40));
        if (!property.unknownCharset.isEmpty())
            about(tr("%1, card %2: the character set “%3” is not known."), property.unknownCharset.left(40));
        m_guessed = m_guessed || property.guessed;
    }
    void remarkOnce(bool &said, const QString &text)
    {
        if (!said)
            m_table.remarks += text;
        said = true;
    }
    void say(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    void close(const QString &problem)
    {
        say(problem);
        RawRow row{.number = m_cards, .cells = {}, .problem = m_problem};
        const QList<std::pair<QString, QString>> cells = cardCells(m_properties);
        for (const auto &[header, value] : cells)
            put(row, header, value);
        m_table.rows += row;
        m_properties.clear();
        m_problem.clear();
    }
    void put(RawRow &row, const QString &header, const QString &value)
    {
        if (value.size() > limits::kCellCharacters && row.problem.isEmpty())
            row.problem = tr("“%1” is longer than %2 characters").arg(header, QString::number(limits::kCellCharacters));
        auto column = m_columnOf.constFind(header);
        if (column == m_columnOf.constEnd()) {
            if (m_columnOf.size() >= limits::kColumns)
                return void(++m_unread);
            column = m_columnOf.insert(header, m_columnOf.size());
        }
        while (row.cells.size() <= *column)
            row.cells += QString();
        row.cells[*column] = value;
    }

    // Columns in the order of cardColumns(), then as they came.
    void finish()
    {
        const QStringList &first = cardColumns();
        QStringList headers = m_columnOf.keys();
        std::ranges::sort(headers, {}, [&](const QString &header) {
            const qsizetype known = first.indexOf(header);
            return std::pair(known < 0 ? first.size() : known, m_columnOf.value(header));
        });
        for (RawRow &row : m_table.rows) {
            QStringList cells;
            cells.reserve(headers.size());
            for (const QString &header : std::as_const(headers))
                cells += row.cells.value(m_columnOf.value(header));
            row.cells = cells;
        }
        m_table.headers = headers;
        addRemarks();
    }
    void addRemarks()
    {
        const auto count = [&](qint64 number, const QString &text) {
            if (number > 0)
                m_table.remarks += text.arg(m_table.fileName, QString::number(number));
        };
        count(m_skipped, tr("%1: pictures, sounds and keys are not read (%2)."));
        count(m_inner, tr("%1: cards inside of cards are not read (%2)."));
        count(m_unread, tr("%1: more than the columns a table can have; values not read: %2."));
        count(m_unsaid, tr("%1: %2 more lines with remarks like these."));
        if (m_guessed)
            m_table.remarks += tr("%1 is not all UTF-8; the rest is read as Windows-1252. If letters look wrong, name "
                                  "the encoding in the profile.")
                                   .arg(m_table.fileName);
    }

    CardText &m_text;
    RawTable &m_table;
    QHash<QString, qsizetype> m_columnOf;
    QList<CardProperty> m_properties;
    QString m_problem;
    qint64 m_cards = 0;
    int m_depth = 0;
    bool m_afterAgent = false;
    bool m_guessed = false;
    bool m_strayRemarked = false;
    qint64 m_skipped = 0;
    qint64 m_inner = 0;
    qint64 m_unread = 0;
    qint64 m_unsaid = 0;
};

Result<QByteArray> hashOf(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&device) || !device.seek(0))
        return unreadable(device.errorString());
    return hash.result();
}

Result<RawTable> readDevice(QIODevice &device, const QString &fileName, const ReadOptions &options)
{
    RawTable table;
    table.kind = FileKind::VCard;
    table.fileName = fileName;
    table.headerRow = 0;
    const QByteArray encoding = options.encoding.toLatin1();
    if (!encoding.isEmpty() && !QStringDecoder(encoding.constData()).isValid())
        return unreadable(tr("%1: the encoding “%2” is not known. Use UTF-8, UTF-16, ISO-8859-1 or windows-1252.")
                              .arg(fileName, options.encoding));
    const Result<QByteArray> hash = hashOf(device);
    if (!hash)
        return unreadable(tr("%1 cannot be read: %2").arg(fileName, hash.error().message));
    table.sha256 = *hash;
    CardText text(device, encoding);
    LW_TRY(CardTable(text, table).read());
    table.encoding = text.encoding();
    return table;
}

Result<void> refuseLarge(qint64 size, const QString &path)
{
    if (size > limits::kVCardBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Split it into smaller files.")
                              .arg(path)
                              .arg(limits::kVCardBytes / limits::kMiB));
    return {};
}

} // namespace

Result<RawTable> readVCards(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    LW_TRY(checkInputFile(path));
    LW_TRY(refuseLarge(info.size(), path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readDevice(file, info.fileName(), options);
}

Result<RawTable> readVCardBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    LW_TRY(refuseLarge(bytes.size(), fileName));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readDevice(buffer, fileName, options);
}

} // namespace lw
