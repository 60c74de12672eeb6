// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/rawtable.h"

#include <QCoreApplication>
#include <QSet>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RawTable", text);
}

class MemoryRows final : public RowSource
{
public:
    explicit MemoryRows(RawTable table)
        : m_table(std::move(table))
    {
    }

    const TableHead &head() const override { return m_table; }
    Result<bool> next(RawRow &row) override
    {
        if (m_at >= m_table.rows.size())
            return false;
        row = m_table.rows[m_at++];
        return true;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    double part() const override { return m_table.rows.isEmpty() ? 1.0 : double(m_at) / double(m_table.rows.size()); }

private:
    RawTable m_table;
    qsizetype m_at = 0;
};

} // namespace

RowSourcePtr rowsOf(RawTable table)
{
    return std::make_shared<MemoryRows>(std::move(table));
}

Result<RawTable> readAll(RowSource &source, qsizetype most)
{
    LW_TRY(source.rewind());
    RawTable table;
    RawRow row;
    for (;;) {
        const Result<bool> more = source.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (table.rows.size() >= most)
            return unreadable(
                tr("%1: more than %2 rows. Split it into smaller files.").arg(source.head().fileName).arg(most));
        table.rows += row;
    }
    static_cast<TableHead &>(table) = source.head();
    return table;
}

QStringList uniqueHeaders(const QStringList &cells)
{
    QStringList headers;
    QSet<QString> taken;
    for (const QString &cell : cells) {
        const QString name = cell.trimmed().isEmpty() ? tr("column %1").arg(headers.size() + 1) : cell.trimmed();
        QString unique = name;
        for (int i = 2; taken.contains(unique); ++i)
            unique = name + u" ("_s + QString::number(i) + u')';
        taken.insert(unique);
        headers += unique;
    }
    return headers;
}

} // namespace lw
