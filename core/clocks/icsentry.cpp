// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icsentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IcsHolidays", text);
}

bool isEntry(const QString &component)
{
    return component == u"VEVENT" || component == u"VTODO" || component == u"VJOURNAL";
}

bool isRead(const QString &property)
{
    static const QStringList names = {u"DTSTART"_s, u"DTEND"_s,  u"DURATION"_s,     u"SUMMARY"_s,
                                      u"STATUS"_s,  u"UID"_s,    u"RRULE"_s,        u"EXRULE"_s,
                                      u"RDATE"_s,   u"EXDATE"_s, u"RECURRENCE-ID"_s};
    return names.contains(property);
}

bool mayRepeat(const QString &property)
{
    return property == u"RDATE" || property == u"EXDATE";
}

/// Puts the lines of a file together to entries.
class EntryReader
{
public:
    std::optional<IcsFile> read(const QByteArray &bytes, qsizetype most)
    {
        IcsText text(bytes);
        for (IcsProperty property; m_file.entries.size() <= most && text.next(property);)
            take(property);
        if (!m_anyCalendar)
            return std::nullopt;
        if (!m_open.isEmpty() && m_file.entries.size() <= most) {
            m_file.remarks += tr("The file ends within its calendar; it may be cut short.");
            closeDownTo(0);
        }
        return m_file;
    }

private:
    void take(const IcsProperty &property)
    {
        if (property.name == u"BEGIN")
            begin(property);
        else if (property.name == u"END")
            end(property);
        else if (m_open.size() == 1 && property.name == u"METHOD")
            m_file.isCancelling = m_file.isCancelling || property.value.trimmed().toUpper() == u"CANCEL";
        else if (m_open.size() == 2 && isEntry(m_open.last()))
            keep(property);
    }

    void begin(const IcsProperty &property)
    {
        const QString component = property.value.trimmed().toUpper();
        if (component == u"VCALENDAR") {
            closeDownTo(0);
            m_anyCalendar = true;
        } else if (m_open.isEmpty()) {
            return; // before the first calendar or after the last: no part of one
        } else if (isEntry(component)) {
            closeDownTo(1);
            m_entry = {.kind = component, .line = property.line, .problem = {}, .properties = {}};
        }
        m_open += component;
        m_last.clear();
    }

    void end(const IcsProperty &property)
    {
        const qsizetype at = m_open.lastIndexOf(property.value.trimmed().toUpper());
        if (at < 0) {
            m_file.remarks +=
                tr("Line %1: “%2” ends what never began.").arg(property.line).arg(icsExcerpt(property.value.trimmed()));
            return;
        }
        closeDownTo(at + 1);
        if (at == 1 && isEntry(m_open.last()))
            m_file.entries += m_entry;
        m_open.removeLast();
        m_last.clear();
    }

    /// What is open beyond a depth was never ended.
    void closeDownTo(qsizetype depth)
    {
        if (m_open.size() > depth && depth <= 1 && m_open.size() > 1 && isEntry(m_open[1])) {
            if (m_entry.problem.isEmpty())
                m_entry.problem = tr("it is never ended; the file may be cut short");
            m_file.entries += m_entry;
        }
        m_open.resize(std::min(depth, m_open.size()));
    }

    void keep(const IcsProperty &property)
    {
        const bool isStray = property.name.isEmpty();
        if (!isStray)
            m_last = property.name;
        if (!isRead(m_last)) // a stray line after a text that is not read belongs to that text
            return;
        const bool isAgain = !isStray && !mayRepeat(property.name) && m_entry.has(property.name);
        if (isStray)
            complain(tr("line %1 is no property").arg(property.line));
        else if (isAgain)
            complain(tr("%1 stands in it twice").arg(property.name));
        else if (property.damaged)
            complain(tr("line %1 is not UTF-8; save the file as UTF-8").arg(property.line));
        else
            m_entry.properties += property;
    }

    void complain(const QString &problem)
    {
        if (m_entry.problem.isEmpty())
            m_entry.problem = problem;
    }

    IcsFile m_file;
    QStringList m_open; // the components around the line, the calendar first
    IcsEntry m_entry;
    QString m_last; // the last property of the entry
    bool m_anyCalendar = false;
};

} // namespace

const IcsProperty *IcsEntry::find(const QString &property) const
{
    const auto found = std::ranges::find(properties, property, &IcsProperty::name);
    return found == properties.end() ? nullptr : &*found;
}

QString IcsEntry::value(const QString &property) const
{
    const IcsProperty *found = find(property);
    return found ? found->value.trimmed() : QString();
}

QString IcsEntry::name() const
{
    return icsText(value(u"SUMMARY"_s));
}

std::optional<IcsFile> readIcsFile(const QByteArray &bytes, qsizetype most)
{
    return EntryReader().read(bytes, most);
}

} // namespace lw
