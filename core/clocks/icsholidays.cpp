// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icsholidays.h"

#include "core/clocks/icsentry.h"
#include "core/clocks/icsevent.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kBytes = 10 * 1024 * 1024;
constexpr qsizetype kEntries = 20'000;
constexpr qsizetype kDays = 20'000;
constexpr qsizetype kNameLength = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IcsHolidays", text);
}

using Instance = std::pair<QString, QDate>; // UID and the day of the series that an entry of its own replaces

/// Which days of which series stand elsewhere in the file.
std::set<Instance> replacedInstances(const QList<IcsEntry> &entries)
{
    std::set<Instance> replaced;
    for (const IcsEntry &entry : entries) {
        if (const std::optional<QDate> day = replacedDay(entry); day && !entry.uid().isEmpty())
            replaced.insert({entry.uid(), *day});
    }
    return replaced;
}

/// Series of which entries change "this and all that follow": what is left of the series is not known.
std::set<QString> brokenSeries(const QList<IcsEntry> &entries)
{
    std::set<QString> broken;
    for (const IcsEntry &entry : entries) {
        if (entry.has(u"RECURRENCE-ID"_s) && !replacedDay(entry))
            broken.insert(entry.uid());
    }
    return broken;
}

QString sentence(const IcsEntry &entry, const QString &reason)
{
    const QString name = icsExcerpt(entry.name());
    return name.isEmpty() ? tr("Line %1: %2.").arg(entry.line).arg(reason)
                          : tr("Line %1, “%2”: %3.").arg(QString::number(entry.line), name, reason);
}

/// Reads the entries of one file.
class HolidayReader
{
public:
    HolidayReader(const IcsFile &file, int firstYear, int lastYear)
        : m_file(file)
        , m_first(firstYear, 1, 1)
        , m_last(lastYear, 12, 31)
        , m_replaced(replacedInstances(file.entries))
        , m_broken(brokenSeries(file.entries))
    {
    }

    Result<IcsHolidays> read()
    {
        for (const IcsEntry &entry : m_file.entries) {
            if (Result<void> taken = take(entry); !taken)
                m_found.skipped += sentence(entry, taken.error().message);
            if (m_found.days.size() > kDays)
                return unreadable(tr("The file holds more than %1 holidays. Export fewer years.").arg(kDays));
        }
        m_found.skipped += m_file.remarks;
        sortDays();
        return m_found;
    }

private:
    /// Error: why the entry is none, in words that follow a colon.
    Result<void> take(const IcsEntry &entry)
    {
        LW_TRY(checkEntry(entry));
        const Result<IcsEvent> event = eventFromIcs(entry);
        if (!event)
            return event.error();
        const Result<QList<QDate>> starts = startsOf(*event, m_first.year() - 1, m_last.year(), kDays);
        if (!starts)
            return starts.error();
        const bool isOverride = entry.has(u"RECURRENCE-ID"_s);
        const qsizetype before = m_found.days.size();
        bool anyLeft = false;
        for (const QDate start : *starts) {
            if (isOverride || !m_replaced.contains({entry.uid(), start})) {
                anyLeft = true;
                addDays(*event, start);
            }
        }
        if (!anyLeft)
            return unreadable(tr("all its days are excluded or changed by other entries"));
        if (m_found.days.size() == before)
            return unreadable(tr("it lies outside the years %1 to %2").arg(m_first.year()).arg(m_last.year()));
        return {};
    }

    Result<void> checkEntry(const IcsEntry &entry) const
    {
        if (entry.kind != u"VEVENT")
            return unreadable(entry.kind == u"VTODO" ? tr("it is a task, not an event")
                                                     : tr("it is a journal entry, not an event"));
        if (!entry.problem.isEmpty())
            return unreadable(entry.problem);
        if (m_file.isCancelling)
            return unreadable(tr("the file cancels its events"));
        if (m_broken.contains(entry.uid()) && !entry.uid().isEmpty())
            return unreadable(tr("another entry changes this series in a way that is not known here"));
        if (entry.name().size() > kNameLength)
            return unreadable(tr("its name is longer than %1 characters").arg(kNameLength));
        return {};
    }

    void addDays(const IcsEvent &event, QDate start)
    {
        for (int i = 0; i < event.length; ++i) {
            const QDate day = start.addDays(i);
            if (day >= m_first && day <= m_last)
                m_found.days += Holiday{.day = day, .name = event.name, .code = {}};
        }
    }

    void sortDays()
    {
        auto &days = m_found.days;
        std::ranges::sort(days, [](const Holiday &left, const Holiday &right) {
            return std::tie(left.day, left.name) < std::tie(right.day, right.name);
        });
        days.erase(std::unique(days.begin(), days.end()), days.end());
    }

    const IcsFile &m_file;
    QDate m_first, m_last;
    std::set<Instance> m_replaced;
    std::set<QString> m_broken;
    IcsHolidays m_found;
};

} // namespace

Result<IcsHolidays> holidaysFromIcs(const QByteArray &bytes, int firstYear, int lastYear)
{
    if (bytes.size() > kBytes)
        return unreadable(tr("The file is larger than 10 MB. Export the holidays alone."));
    const std::optional<IcsFile> file = readIcsFile(bytes, kEntries);
    if (!file)
        return unreadable(tr("This is not a calendar file (.ics): no line says BEGIN:VCALENDAR."));
    if (file->entries.size() > kEntries)
        return unreadable(tr("The file holds more than %1 entries. Export the holidays alone.").arg(kEntries));
    return HolidayReader(*file, firstYear, lastYear).read();
}

} // namespace lw
