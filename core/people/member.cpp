// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/member.h"

#include "core/base/codes.h"

namespace lw
{

namespace
{

constexpr std::array<Code<Role>, 7> kRoles{{
    {Role::LeadManager, "lead_manager", QT_TRANSLATE_NOOP("lw::Codes", "Lead manager")},
    {Role::Deputy, "deputy", QT_TRANSLATE_NOOP("lw::Codes", "Deputy")},
    {Role::Marketing, "marketing", QT_TRANSLATE_NOOP("lw::Codes", "Marketing")},
    {Role::SalesManager, "sales_manager", QT_TRANSLATE_NOOP("lw::Codes", "Sales manager")},
    {Role::Rep, "rep", QT_TRANSLATE_NOOP("lw::Codes", "Rep")},
    {Role::Clerk, "clerk", QT_TRANSLATE_NOOP("lw::Codes", "Clerk")},
    {Role::Reader, "reader", QT_TRANSLATE_NOOP("lw::Codes", "Reader")},
}};

} // namespace

QString codeOf(Role role)
{
    return codeIn(kRoles, role);
}
QString labelOf(Role role)
{
    return labelIn(kRoles, role);
}
std::optional<Role> roleFromCode(QStringView code)
{
    return fromCodeIn(kRoles, code);
}

QStringList roleCodes()
{
    QStringList codes;
    for (const Code<Role> &role : kRoles)
        codes += QString::fromLatin1(role.code);
    return codes;
}

} // namespace lw
