// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

namespace lw
{

struct LeadFacts;

/// Where a postcode lies; empty where it lies in several.
struct PostcodePlace {
    QString state; ///< the ISO 3166-2 part after the country
    QString county;
    bool operator==(const PostcodePlace &) const = default;
};

/// Postcodes of some countries with their places.
class PostcodeTable
{
public:
    void insert(const QString &country, const QString &code, const PostcodePlace &place);
    /// A place met for a code again: what differs between both is not known by the code.
    void merge(const QString &country, const QString &code, const PostcodePlace &place);
    /// Nothing known of it: an empty place. A ZIP+4 lies in its ZIP.
    PostcodePlace placeOf(const QString &country, const QString &code) const;
    bool isEmpty() const { return m_places.isEmpty(); }
    const QMap<QString, QMap<QString, PostcodePlace>> &byCountry() const { return m_places; }

    bool operator==(const PostcodeTable &) const = default;

private:
    QMap<QString, QMap<QString, PostcodePlace>> m_places; ///< country → code → place
};

/// Reads a table in the format of the GeoNames postal code files: UTF-8, a line a place, cells divided by tabs:
/// country, postcode, place, state, its code, county, and whatever follows. Error: names file, row and remedy.
Result<PostcodeTable> readPostcodes(const QByteArray &bytes, const QString &fileName);

/// Fills the state and the county that a lead does not name from its postcode; what it says is never overwritten.
void completePlace(LeadFacts &facts, const PostcodeTable &table);

} // namespace lw
