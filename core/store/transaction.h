// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

namespace lw
{

/// BEGIN IMMEDIATE … COMMIT on one connection; rolls back unless committed. Anything that fails inside ends it: SQLite
/// may have rolled back by itself, and statements after that would commit one by one.
class [[nodiscard]] Transaction
{
public:
    static Result<Transaction> begin(const Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// `token` is the unique mark of an operation row written inside: where COMMIT reports an error although the data
    /// was stored, looking it up tells the truth.
    Result<void> commit(const QString &token);

private:
    explicit Transaction(const Database &database)
        : m_database(&database)
    {
    }

    const Database *m_database;
};

} // namespace lw
