// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace lw
{

/// A row's identity that cannot be mistaken for another table's. 0 means "none yet".
template<class Tag>
struct Id {
    qint64 value = 0;

    constexpr explicit operator bool() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using LeadId = Id<struct LeadTag>; ///< equals the register number of the lead's first inquiry
using PersonId = Id<struct PersonTag>;
using CompanyId = Id<struct CompanyTag>;
using SourceId = Id<struct SourceTag>;
using CampaignId = Id<struct CampaignTag>;
using CostId = Id<struct CostTag>;
using BatchId = Id<struct BatchTag>;
using OperationId = Id<struct OperationTag>;
using RulebookId = Id<struct RulebookTag>;

} // namespace lw
