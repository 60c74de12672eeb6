// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxworkbook.h"

#include "core/files/filelimits.h"
#include "core/files/xlsxrels.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Far beyond what a person can choose from; a workbook with more is made to be a burden.
constexpr qsizetype kSheets = 1'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::XlsxWorkbook", text);
}

Error noWorkbook(const ZipArchive &archive, const QString &what)
{
    return unreadable(tr("%1 is %2. Save the table as .xlsx or CSV.").arg(archive.fileName(), what));
}

// What else comes in a ZIP file, told by the parts it must have.
QString whatElse(ZipArchive &archive)
{
    if (archive.has(u"xl/workbook.bin"_s))
        return tr("a binary Excel workbook (.xlsb)");
    if (archive.has(u"mimetype"_s) && archive.has(u"content.xml"_s))
        return tr("an OpenDocument file (.ods)");
    if (archive.has(u"index/document.iwa"_s))
        return tr("a Numbers file");
    if (archive.has(u"word/document.xml"_s))
        return tr("a Word document");
    if (archive.has(u"ppt/presentation.xml"_s))
        return tr("a PowerPoint presentation");
    return tr("a ZIP archive without a workbook in it");
}

Result<QString> workbookPart(ZipArchive &archive)
{
    const Result<QList<Relation>> relations = relationsOf(archive, {});
    if (!relations)
        return relations.error();
    const auto main = std::ranges::find(*relations, u"officeDocument"_s, &Relation::kind);
    if (main != relations->end() && main->target.isEmpty())
        return noWorkbook(archive, tr("a package whose workbook stands outside of it"));
    const QString part = main == relations->end() ? u"xl/workbook.xml"_s : main->target;
    if (!archive.has(part) || part.endsWith(u".bin"_s, Qt::CaseInsensitive) || part.startsWith(u"word/"_s) ||
        part.startsWith(u"ppt/"_s))
        return noWorkbook(archive, whatElse(archive));
    return part;
}

Result<XlsxStyles> stylesOf(ZipArchive &archive, const QString &part)
{
    const Result<std::unique_ptr<XmlPart>> xml = openXmlPart(archive, part);
    return xml ? XlsxStyles::read(**xml) : Result<XlsxStyles>(xml.error());
}

Result<SharedStrings> stringsOf(ZipArchive &archive, const QString &part)
{
    const Result<std::unique_ptr<XmlPart>> xml = openXmlPart(archive, part);
    if (!xml)
        return xml.error();
    Result<SharedStrings> strings = SharedStrings::read(**xml);
    return strings;
}

// Where the relation is missing, the part may still stand at its usual place.
QString partOf(const ZipArchive &archive, const QList<Relation> &relations, const QString &kind, const QString &usual)
{
    const auto found = std::ranges::find(relations, kind, &Relation::kind);
    const QString part = found == relations.end() ? usual : found->target;
    return archive.has(part) ? part : QString();
}

Result<void> refuseOutside(const ZipArchive &archive, const QList<Relation> &relations)
{
    for (const Relation &one : relations) {
        const bool needed = one.kind == u"worksheet" || one.kind == u"styles" || one.kind == u"sharedStrings";
        if (needed && one.target.isEmpty())
            return noWorkbook(archive, tr("a workbook whose %1 part stands outside of it").arg(one.kind));
    }
    return {};
}

bool holdsCells(const QList<Relation> &relations, const QString &id)
{
    const auto found = std::ranges::find(relations, id, &Relation::id);
    return found == relations.end() || (found->kind != u"chartsheet" && found->kind != u"dialogsheet");
}

XlsxSheetEntry sheetEntry(const XmlPart &xml, const ZipArchive &archive, const QList<Relation> &relations)
{
    const QString state = xml.attribute(u"state");
    XlsxSheetEntry entry;
    entry.name = xml.attribute(u"name");
    entry.hidden = state == u"hidden" || state == u"veryHidden";
    const auto found = std::ranges::find(relations, xml.attribute(u"id"), &Relation::id);
    if (found != relations.end() && archive.has(found->target))
        entry.part = found->target;
    return entry;
}

Result<void> readSheets(XmlPart &xml, XlsxWorkbook &workbook, XlsxContext &context, const QList<Relation> &relations)
{
    for (;;) {
        const Result<bool> more = xml.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (xml.starts(u"workbookPr"))
            context.date1904 = isTrue(xml.attribute(u"date1904"));
        if (!xml.starts(u"sheet") || !holdsCells(relations, xml.attribute(u"id")))
            continue;
        if (workbook.sheets.size() >= kSheets)
            return noWorkbook(*workbook.archive, tr("a workbook of more than %1 sheets").arg(kSheets));
        workbook.sheets += sheetEntry(xml, *workbook.archive, relations);
    }
}

} // namespace

Result<std::unique_ptr<XmlPart>> openXmlPart(ZipArchive &archive, const QString &part)
{
    Result<std::unique_ptr<QIODevice>> device = archive.part(part);
    if (!device)
        return device.error();
    return std::make_unique<XmlPart>(*std::move(device), QString(archive.fileName() + u" (" + part + u')'));
}

Result<XlsxWorkbook> readWorkbook(std::shared_ptr<ZipArchive> archive)
{
    const Result<QString> part = workbookPart(*archive);
    if (!part)
        return part.error();
    const Result<QList<Relation>> relations = relationsOf(*archive, *part);
    if (!relations)
        return relations.error();
    LW_TRY(refuseOutside(*archive, *relations));
    XlsxWorkbook workbook{.archive = archive, .context = {}, .sheets = {}};
    const auto context = std::make_shared<XlsxContext>();
    {
        const Result<std::unique_ptr<XmlPart>> xml = openXmlPart(*archive, *part);
        if (!xml)
            return xml.error();
        LW_TRY(readSheets(**xml, workbook, *context, *relations));
    }
    if (workbook.sheets.isEmpty())
        return noWorkbook(*archive, tr("a workbook without a sheet of cells"));
    const QString folder = part->left(part->lastIndexOf(u'/') + 1);
    if (const QString styles = partOf(*archive, *relations, u"styles"_s, folder + u"styles.xml"); !styles.isEmpty()) {
        Result<XlsxStyles> read = stylesOf(*archive, styles);
        if (!read)
            return read.error();
        context->styles = *std::move(read);
    }
    const QString strings = partOf(*archive, *relations, u"sharedStrings"_s, folder + u"sharedStrings.xml");
    if (!strings.isEmpty()) {
        Result<SharedStrings> read = stringsOf(*archive, strings);
        if (!read)
            return read.error();
        context->strings = *std::move(read);
    }
    workbook.context = context;
    return workbook;
}

} // namespace lw
