// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"
#include "core/territories/postcodetable.h"

#include <QDateTime>

namespace lw
{

/// Where the postcodes of a country come from.
struct PostcodeSource {
    QString country;
    QString file;
    qint64 codes = 0;
    QDateTime at;
};

/// By country.
Result<QList<PostcodeSource>> postcodeSources(const Database &database);
Result<PostcodeTable> loadPostcodes(const Database &database);
/// In place of what was known of the table's countries.
Result<void> savePostcodes(const Database &database, const PostcodeTable &table, const QString &file,
                           const QDateTime &at);
Result<void> removePostcodes(const Database &database, const QString &country);

} // namespace lw
