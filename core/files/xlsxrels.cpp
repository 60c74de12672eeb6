// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxrels.h"

#include "core/files/xlsxworkbook.h"

#include <QUrl>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString relationsPart(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return QString(part.left(slash + 1) + u"_rels/" + part.mid(slash + 1) + u".rels");
}

Relation relation(const XmlPart &xml, const QString &part)
{
    const QString type = xml.attribute(u"Type");
    const bool outside = xml.attribute(u"TargetMode").compare(u"External"_s, Qt::CaseInsensitive) == 0;
    return {xml.attribute(u"Id"), type.mid(type.lastIndexOf(u'/') + 1),
            outside ? QString() : resolvedTarget(part, xml.attribute(u"Target")).value_or(QString())};
}

} // namespace

std::optional<QString> resolvedTarget(const QString &part, const QString &target)
{
    QString path = QUrl::fromPercentEncoding(target.toUtf8()).replace(u'\\', u'/');
    if (path.isEmpty() || path.contains(u':') || path.startsWith(u"//"_s) || path.contains(QChar(0)))
        return {};
    if (!path.startsWith(u'/'))
        path.prepend(part.left(part.lastIndexOf(u'/') + 1));
    QStringList folders;
    for (const QString &step : path.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..") {
            if (folders.isEmpty())
                return {};
            folders.removeLast();
        } else if (step != u".") {
            folders += step;
        }
    }
    return folders.isEmpty() ? std::optional<QString>() : folders.join(u'/');
}

Result<QList<Relation>> relationsOf(ZipArchive &archive, const QString &part)
{
    QList<Relation> relations;
    const QString name = relationsPart(part);
    if (!archive.has(name))
        return relations;
    const Result<std::unique_ptr<XmlPart>> xml = openXmlPart(archive, name);
    if (!xml)
        return xml.error();
    for (;;) {
        const Result<bool> more = (*xml)->next();
        if (!more)
            return more.error();
        if (!*more)
            return relations;
        if ((*xml)->starts(u"Relationship"))
            relations += relation(**xml, part);
    }
}

} // namespace lw
