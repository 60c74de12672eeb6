// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xmlguard.h"

#include <QStringView>
#include <QXmlStreamReader>

#include <memory>

namespace lw
{

/// An XML part of a workbook, token by token, behind the guard. Elements are known by their local names: prefixes and
/// the namespaces of different editions of the format make no difference.
class XmlPart
{
    Q_DISABLE_COPY_MOVE(XmlPart)

public:
    /// `where` names file and part for messages.
    XmlPart(std::unique_ptr<QIODevice> device, QString where);

    /// On to the next start, end or text; false at the end of a whole and undamaged part. Error: damaged, or beyond the
    /// limits, with the part, the line and the remedy.
    Result<bool> next();

    bool isStart() const { return m_reader.isStartElement(); }
    bool isEnd() const { return m_reader.isEndElement(); }
    bool isText() const { return m_reader.isCharacters(); }
    QStringView name() const { return m_reader.name(); }
    bool starts(QStringView element) const { return isStart() && name() == element; }
    bool ends(QStringView element) const { return isEnd() && name() == element; }
    QStringView text() const { return m_reader.text(); }
    /// Of the element that starts; empty where it is missing.
    QString attribute(QStringView local) const;
    bool has(QStringView local) const;
    int depth() const { return m_depth; }
    qint64 bytesRead() const { return m_guard.bytesRead(); }

    /// An error at this place, with the part, the line and the remedy.
    Error damaged(const QString &why) const;

private:
    QString m_where;
    XmlGuard m_guard;
    QXmlStreamReader m_reader;
    int m_depth = 0;
};

/// An attribute that XML Schema calls a boolean.
bool isTrue(const QString &text);

} // namespace lw
