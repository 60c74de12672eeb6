// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lw
{

/// One row of a file as it stands there.
struct RawRow {
    qint64 number = 0; ///< the line of the file it starts on, from 1
    QStringList cells;
    QString problem; ///< why the row cannot be read; empty: it can
};

/// A file of rows under headers, before anything is understood.
struct RawTable {
    QString fileName;
    QByteArray sha256; ///< of the file's bytes
    QString encoding;
    QChar delimiter = u',';
    QStringList headers;
    QList<RawRow> rows;  ///< blank lines are no rows
    QStringList remarks; ///< what was guessed and may be wrong
};

} // namespace lw
