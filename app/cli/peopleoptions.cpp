// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/peopleoptions.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

} // namespace

void takeText(Arguments &arguments, const QString &option, QString &value)
{
    if (arguments.has(option))
        value = arguments.option(option);
}

void takeList(Arguments &arguments, const QString &option, QStringList &value)
{
    if (!arguments.has(option))
        return;
    value.clear();
    for (const QString &word : arguments.option(option).split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            value += word.trimmed();
    }
}

Result<void> takeYesOrNo(Arguments &arguments, const QString &option, bool &value)
{
    if (!arguments.has(option))
        return {};
    const QString word = arguments.option(option);
    if (word != u"yes" && word != u"no")
        return usage(tr("%1 takes yes or no.").arg(option));
    value = word == u"yes";
    return {};
}

Result<void> takeDay(Arguments &arguments, const QString &option, QDate &value)
{
    if (!arguments.has(option))
        return {};
    const QString word = arguments.option(option);
    value = QDate::fromString(word, Qt::ISODate);
    return value.isValid() ? Result<void>()
                           : Result<void>(usage(tr("%1: “%2” is not a day like 2026-08-03.").arg(option, word)));
}

Result<void> nothingLeft(const Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    return rest->isEmpty() ? Result<void>() : Result<void>(usage(tr("“%1” is not expected here.").arg(rest->first())));
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QJsonObject repJson(const Rep &rep)
{
    return {{u"name"_s, rep.name},
            {u"type"_s, rep.type},
            {u"active"_s, rep.active},
            {u"member"_s, rep.member},
            {u"skills"_s, QJsonArray::fromStringList(rep.skills)},
            {u"email"_s, rep.email},
            {u"phone"_s, rep.phone}};
}

} // namespace lw
