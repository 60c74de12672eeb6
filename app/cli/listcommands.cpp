// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/leads/leadquery.h"
#include "core/reports/leadviews.h"
#include "core/workspace/findleads.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

const QString kDoNotContactBy = u"do_not_contact_by"_s;

const QStringList &defaultColumns()
{
    static const QStringList columns{u"number"_s, u"received_at"_s, u"full_name"_s, u"company"_s, u"source"_s,
                                     u"stage"_s,  u"status"_s,      u"grade"_s,     u"owner"_s,   kDoNotContactBy};
    return columns;
}

// By which columns people are reached: a list with one of them says whom we may not contact.
bool reachesPeople(const QStringList &columns)
{
    static const QStringList ways{u"email"_s, u"phone"_s, u"mobile"_s, u"street"_s};
    return std::ranges::any_of(columns, [](const QString &column) { return ways.contains(column.trimmed()); });
}

QStringList columnsOf(const QString &asked)
{
    if (asked.isEmpty())
        return defaultColumns();
    QStringList columns = asked.split(u',', Qt::SkipEmptyParts);
    const bool isTold = std::ranges::any_of(
        columns, [](const QString &column) { return column.trimmed().startsWith(u"do_not_contact"); });
    if (reachesPeople(columns) && !isTold)
        columns += kDoNotContactBy;
    return columns;
}

bool isField(const QString &column)
{
    return !column.startsWith(u"custom:") && column.trimmed() != kDoNotContactBy;
}

QJsonValue valueOf(const LeadRecord &record, const QString &column, const QByteArray &zone)
{
    if (column.startsWith(u"custom:"))
        return customOf(record, column.mid(7));
    if (column.trimmed() == kDoNotContactBy)
        return doNotContactBy(record);
    return jsonOf(record, *fieldFromName(column.trimmed()), zone);
}

// The lists of the window by their codes, two names people knew before them, and every status.
std::optional<LeadView> viewNamed(const QString &name)
{
    if (name == u"inbox")
        return LeadView::ToRoute;
    return name == u"unowned" ? LeadView::NoOwner : leadViewFromCode(name);
}

QStringList viewNames()
{
    QStringList names{u"inbox"_s, u"open"_s, u"unowned"_s};
    for (int view = 0; view < kLeadViewCount; ++view)
        names += codeOf(static_cast<LeadView>(view));
    for (int status = 0; status < kStatusCount; ++status)
        names += codeOf(static_cast<Status>(status));
    names.removeDuplicates();
    return names;
}

// A view is judged where the window judges it, so both show the same leads.
Result<void> keepView(const Workspace &workspace, const QString &name, const QDateTime &now, QList<LeadRecord> &records)
{
    if (name.isEmpty())
        return {};
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const LeadViewTest test(*columns, now);
    const std::optional<LeadView> view = viewNamed(name);
    const std::optional<Status> status = statusFromCode(name);
    records.removeIf([&](const LeadRecord &record) {
        const auto row = columns->rowOf(record.lead.id.value);
        if (view)
            return !row || !test.holds(*view, *row);
        return status ? record.lead.status != *status : !isOpen(record.lead.status);
    });
    return {};
}

Result<QList<Field>> fieldsOf(const QStringList &names)
{
    QList<Field> fields;
    for (const QString &name : names) {
        const std::optional<Field> field = fieldFromName(name.trimmed());
        if (!field)
            return usage(tr("“%1” is no field. “fields” lists them.").arg(name));
        fields += *field;
    }
    return fields;
}

QString shown(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
           : value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
                            : value.toString();
}

} // namespace

Result<Answer> runLeads(const CliContext &context, Arguments &arguments)
{
    const QString where = arguments.option(u"--where"_s);
    const QString search = arguments.option(u"--search"_s);
    const QString view = arguments.option(u"--view"_s);
    const QString columnText = arguments.option(u"--columns"_s);
    const QString sort = arguments.option(u"--sort"_s);
    const QString limitText = arguments.option(u"--limit"_s);
    const QString afterText = arguments.option(u"--after"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("leads takes options only; put the filter behind --where."));
    if (!view.isEmpty() && !viewNames().contains(view))
        return usage(tr("“%1” is no view: %2.").arg(view, viewNames().join(u", "_s)));
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(where);
    const QStringList columns = columnsOf(columnText);
    QStringList names = columns;
    names.removeIf([](const QString &column) { return !isField(column); });
    const Result<QList<Field>> fields = fieldsOf(names);
    if (!groups || !fields)
        return !groups ? groups.error() : fields.error();
    bool isLimit = true, isKey = true;
    const qsizetype limit = limitText.isEmpty() ? std::numeric_limits<int>::max() : limitText.toLongLong(&isLimit);
    const qsizetype after = afterText.isEmpty() ? 0 : afterText.toLongLong(&isKey);
    if (!isLimit || !isKey || limit < 0 || after < 0)
        return usage(tr("--limit takes a number, --after the “next” of the page before."));
    const bool descending = sort.startsWith(u'-');
    const Result<QList<Field>> sortField = fieldsOf({sort.isEmpty() ? u"number"_s : descending ? sort.mid(1) : sort});
    if (!sortField)
        return sortField.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    Result<QList<LeadRecord>> found = findLeads(
        **workspace, {.groups = *groups, .search = search, .zone = QTimeZone((*workspace)->settings().zoneId)},
        context.now);
    if (!found)
        return found.error();
    LW_TRY(keepView(**workspace, view, context.now, *found));
    sortRecords(*found, sortField->first(), descending);
    // The key of a page is the position it ends at: the order is total, ties decided by number.
    const QList<LeadRecord> page = found->mid(after, limit);
    const qsizetype end = after + page.size();
    const QByteArray &zone = (*workspace)->settings().zoneId;
    Table table{{}, {}};
    QJsonArray rows;
    table.headers = columns;
    for (const LeadRecord &record : page) {
        QJsonObject row{{u"number"_s, record.lead.id.value}};
        QStringList cells;
        for (const QString &column : columns) {
            const QJsonValue value = valueOf(record, column, zone);
            row.insert(column, value);
            cells += shown(value);
        }
        rows += row;
        table.rows += cells;
    }
    Answer answer;
    answer.json = QJsonObject{{u"total"_s, found->size()},
                              {u"rows"_s, rows},
                              {u"next"_s, end < found->size() ? QJsonValue(QString::number(end)) : QJsonValue()}};
    answer.text = table.toText() + tr("%1 of %2 leads\n").arg(page.size()).arg(found->size());
    answer.csv = table.toCsv();
    return answer;
}

} // namespace lw
