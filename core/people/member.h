// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// What a member is here for. Roles guide what the program offers; they are no lock.
enum class Role { LeadManager, Deputy, Marketing, SalesManager, Rep, Clerk, Reader };
QString codeOf(Role role);
QString labelOf(Role role);
std::optional<Role> roleFromCode(QStringView code);
QStringList roleCodes();

/// One of us who acts.
struct Member {
    QString name;  ///< unique without regard to case
    QString login; ///< system user
    QString department;
    QStringList roles; ///< codes of Role
    bool active = true;
    QString email = {};

    bool operator==(const Member &) const = default;
    bool has(Role role) const { return roles.contains(codeOf(role)); }
};

/// Members answer to the head of their department.
struct Department {
    QString name;
    QString head; ///< a member; empty: nobody

    bool operator==(const Department &) const = default;
};

} // namespace lw
