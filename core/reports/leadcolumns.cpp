// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadcolumns.h"

#include <QDateTime>

namespace lw
{

quint32 NameTable::intern(const QString &name)
{
    const auto known = m_ids.constFind(name);
    if (known != m_ids.constEnd())
        return *known;
    const quint32 id = quint32(m_names.size());
    m_names += name;
    m_ids.insert(name, id);
    return id;
}

QDate LeadColumns::localDay(qint64 msecs) const
{
    return msecs == kNoTime ? QDate() : QDateTime::fromMSecsSinceEpoch(msecs, zone).date();
}

} // namespace lw
