// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/vcardrow.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool is(const CardProperty &property, QStringView type)
{
    return property.types.contains(type);
}

// Leads are asked for at work.
int rank(const CardProperty &property)
{
    return is(property, u"work") ? 0 : is(property, u"home") ? 2 : 1;
}

struct CardRow {
    QList<std::pair<QString, QString>> cells;
    QHash<QString, QSet<QString>> known; // values by column, numbered ones together
    bool version21 = false;

    void add(const QString &column, const QString &value)
    {
        if (value.trimmed().isEmpty() || known[column].contains(value))
            return;
        known[column].insert(value);
        const qsizetype count = known[column].size();
        cells.append({count == 1 ? column : QString(column + u' ' + QString::number(count)), value});
    }
    void append(const QString &column, const QString &value) // as another line of the same cell
    {
        const auto cell = std::ranges::find(cells, column, &std::pair<QString, QString>::first);
        if (cell == cells.end() || known[column].contains(value))
            return add(column, value);
        known[column].insert(value);
        cell->second += u'\n' + value;
    }
    QString plain(const CardProperty &property) const { return cardValue(property.value, version21); }
    QStringList parts(const CardProperty &property) const { return cardComponents(property.value, version21); }
};

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(separator);
}

void addName(CardRow &row, const CardProperty &property)
{
    static const QStringList columns{u"Last name"_s, u"First name"_s, u"Middle name"_s, u"Name prefix"_s,
                                     u"Name suffix"_s};
    const QStringList parts = row.parts(property);
    for (qsizetype i = 0; i < parts.size(); ++i)
        row.add(columns.value(i, u"Name, further"_s), parts[i]);
}

void addOrganisation(CardRow &row, const CardProperty &property)
{
    const QStringList parts = row.parts(property);
    row.add(u"Company"_s, parts.first());
    row.add(u"Department"_s, joined(parts.mid(1), u", "_s));
}

// "tel:+1-418-656-9254;ext=102" is a number with an extension.
QString phoneOf(const QString &value)
{
    const QString text = value.trimmed();
    if (!text.startsWith(u"tel:", Qt::CaseInsensitive))
        return text;
    const QStringList parts = QUrl::fromPercentEncoding(text.mid(4).toUtf8()).split(u';');
    QString number = parts.first();
    for (const QString &part : parts.mid(1))
        number +=
            part.startsWith(u"ext=", Qt::CaseInsensitive) ? QString(u" ext. " + part.mid(4)) : QString(u';' + part);
    return number;
}

QString addressOf(const QString &value)
{
    const QString text = value.trimmed();
    if (!text.startsWith(u"mailto:", Qt::CaseInsensitive))
        return text;
    return QUrl::fromPercentEncoding(text.mid(7).section(u'?', 0, 0).toUtf8());
}

void addPhone(CardRow &row, const CardProperty &property)
{
    const QString column = is(property, u"fax")     ? u"Fax"_s
                           : is(property, u"pager") ? u"Pager"_s
                           : is(property, u"cell")  ? u"Mobile"_s
                                                    : u"Phone"_s;
    row.add(column, phoneOf(row.plain(property)));
}

// The street of writers that put a whole address, or a number of a box, where others put the street.
void addMainAddress(CardRow &row, const CardProperty &property)
{
    QStringList parts = row.parts(property);
    while (parts.size() < 7)
        parts += QString();
    const QString more = joined(parts.mid(7), u", "_s);
    if (!more.isEmpty())
        parts[6] += u", "_s + more;
    for (const int stand : {1, 0}) {
        if (parts[2].isEmpty())
            std::swap(parts[2], parts[stand]);
    }
    if (parts[2].isEmpty())
        parts[2] = property.label.trimmed();
    row.add(u"PO box"_s, parts[0]);
    row.add(u"Address addition"_s, parts[1]);
    row.add(u"Street"_s, parts[2]);
    row.add(u"City"_s, parts[3]);
    row.add(u"State"_s, parts[4]);
    row.add(u"Postcode"_s, parts[5]);
    row.add(u"Country"_s, parts[6]);
}

bool isEmptyAddress(const CardRow &row, const CardProperty &property)
{
    return property.label.trimmed().isEmpty() && joined(row.parts(property), QString()).isEmpty();
}

using Properties = QList<CardProperty>;

Properties named(const Properties &properties, QStringView name)
{
    Properties found;
    for (const CardProperty &property : properties) {
        if (property.name == name)
            found += property;
    }
    return found;
}

void addAddresses(CardRow &row, Properties addresses)
{
    addresses.removeIf([&](const CardProperty &address) { return isEmptyAddress(row, address); });
    std::ranges::stable_sort(addresses, {},
                             [](const CardProperty &address) { return std::pair(rank(address), address.preference); });
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (i == 0)
            addMainAddress(row, addresses[i]);
        else
            row.add(QString(u"Address "_s + QString::number(i + 1)), joined(row.parts(addresses[i]), u", "_s));
    }
}

void addPhones(CardRow &row, Properties phones)
{
    std::ranges::stable_sort(phones, {},
                             [](const CardProperty &phone) { return std::pair(rank(phone), phone.preference); });
    for (const CardProperty &phone : phones)
        addPhone(row, phone);
}

void addMails(CardRow &row, Properties mails)
{
    std::ranges::stable_sort(mails, {},
                             [](const CardProperty &mail) { return std::pair(mail.preference, rank(mail)); });
    for (const CardProperty &mail : mails)
        row.add(u"E-mail"_s, addressOf(row.plain(mail)));
}

void addTexts(CardRow &row, Properties texts, const QString &column)
{
    std::ranges::stable_sort(texts, {}, &CardProperty::preference);
    for (const CardProperty &text : texts)
        row.add(column, row.plain(text));
}

// Address books name a property of their own by a label in the same group.
QString ownColumn(const CardProperty &property, const Properties &properties, bool version21)
{
    if (property.group.isEmpty())
        return property.name;
    const auto label = std::ranges::find_if(properties, [&](const CardProperty &candidate) {
        return candidate.name == u"X-ABLABEL" && candidate.group.compare(property.group, Qt::CaseInsensitive) == 0;
    });
    if (label == properties.end())
        return property.name;
    QString text = cardValue(label->value, version21);
    if (text.startsWith(u"_$!<") && text.endsWith(u">!$_"))
        text = text.sliced(4, text.size() - 8);
    return QString(property.name + u" ("_s + text.simplified().left(60) + u')');
}

void addOthers(CardRow &row, const Properties &properties)
{
    static const QSet<QString> done{u"N"_s,   u"FN"_s,    u"ORG"_s,  u"TEL"_s,       u"EMAIL"_s, u"ADR"_s,
                                    u"URL"_s, u"TITLE"_s, u"NOTE"_s, u"X-ABLABEL"_s, u"BEGIN"_s, u"END"_s};
    static const QHash<QString, QString> columns{{u"BDAY"_s, u"Birthday"_s},
                                                 {u"CATEGORIES"_s, u"Categories"_s},
                                                 {u"NICKNAME"_s, u"Nickname"_s},
                                                 {u"ROLE"_s, u"Role"_s},
                                                 {u"VERSION"_s, u"Version"_s}};
    for (const CardProperty &property : properties) {
        if (property.name.isEmpty() || property.skipped || done.contains(property.name))
            continue;
        const auto column = columns.constFind(property.name);
        row.add(column == columns.constEnd() ? ownColumn(property, properties, row.version21) : *column,
                row.plain(property));
    }
}

} // namespace

const QStringList &cardColumns()
{
    static const QStringList columns{
        u"First name"_s, u"Last name"_s,   u"Name"_s,        u"Job title"_s,   u"Company"_s,
        u"E-mail"_s,     u"Phone"_s,       u"Mobile"_s,      u"Street"_s,      u"City"_s,
        u"State"_s,      u"Postcode"_s,    u"Country"_s,     u"Website"_s,     u"Notes"_s,
        u"Department"_s, u"Middle name"_s, u"Name prefix"_s, u"Name suffix"_s, u"Address addition"_s,
        u"PO box"_s,     u"Fax"_s,         u"Birthday"_s,    u"Categories"_s,  u"Version"_s};
    return columns;
}

QList<std::pair<QString, QString>> cardCells(const QList<CardProperty> &properties)
{
    CardRow row;
    const Properties versions = named(properties, u"VERSION");
    row.version21 = !versions.isEmpty() && versions.first().value.trimmed() == u"2.1";
    for (const CardProperty &name : named(properties, u"N"))
        addName(row, name);
    addTexts(row, named(properties, u"FN"), u"Name"_s);
    addTexts(row, named(properties, u"TITLE"), u"Job title"_s);
    for (const CardProperty &organisation : named(properties, u"ORG"))
        addOrganisation(row, organisation);
    addMails(row, named(properties, u"EMAIL"));
    addPhones(row, named(properties, u"TEL"));
    addAddresses(row, named(properties, u"ADR"));
    addTexts(row, named(properties, u"URL"), u"Website"_s);
    for (const CardProperty &note : named(properties, u"NOTE"))
        row.append(u"Notes"_s, row.plain(note));
    addOthers(row, properties);
    return row.cells;
}

} // namespace lw
