// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QIODevice>

#include <memory>

namespace lw
{

/// Stands between a file and QXmlStreamReader and lets through only XML that the reader digests in little time and
/// memory: short tags and texts, no document type (so no entities of its own), UTF-8, UTF-16 or ASCII.
/// Where it stops, read() answers -1 and errorString() says why; what the device behind it says is passed on.
class XmlGuard final : public QIODevice
{
    Q_DECLARE_TR_FUNCTIONS(lw::XmlGuard)

public:
    explicit XmlGuard(std::unique_ptr<QIODevice> source);

    bool isSequential() const override { return true; }
    bool failed() const { return m_failed; }
    qint64 bytesRead() const { return m_bytes; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    enum class Where { Text, Opening, Tag, Instruction, Comment, CData };

    bool begin();
    bool pass(const char *data, qint64 size);
    bool step(char16_t unit);
    bool opened(char16_t unit);
    bool checkDeclaration();
    bool fail(const QString &why);

    std::unique_ptr<QIODevice> m_source;
    QByteArray m_ahead; // read to learn the encoding, not yet handed on
    qint64 m_bytes = 0;
    bool m_begun = false;
    bool m_failed = false;
    int m_width = 1; // bytes of a unit
    bool m_bigEndian = false;
    int m_half = -1; // the first byte of a unit whose second is still to come

    Where m_where = Where::Text;
    char16_t m_quote = 0;  // inside an attribute's value
    QByteArray m_token;    // the first signs behind "<"; the last signs of a comment
    QByteArray m_declared; // the XML declaration
    qint64 m_run = 0;      // units since the tag, text or comment began
};

} // namespace lw
