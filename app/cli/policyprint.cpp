// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policycommands.h"

#include "core/workspace/policyview.h"
#include "ui/policy/sheetof.h"
#include "ui/policy/sheetpainter.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Result<QPageSize::PageSizeId> paperOf(const QString &name)
{
    if (name.compare(u"A4", Qt::CaseInsensitive) == 0)
        return QPageSize::A4;
    if (name.compare(u"Letter", Qt::CaseInsensitive) == 0)
        return QPageSize::Letter;
    return usage(tr("--paper is A4 or Letter, not “%1”.").arg(name));
}

} // namespace

Result<Answer> policyPrint(const CliContext &context, Arguments &arguments)
{
    const QString out = arguments.option(u"--out"_s), paper = arguments.option(u"--paper"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!out.endsWith(u".pdf"))
        return usage(tr("policy print [VERSION|draft] --out FILE.pdf [--paper A4|Letter]."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<RulebookId> version = versionArgument(**workspace, rest->value(0));
    if (!version)
        return version.error();
    const Result<QPageSize::PageSizeId> size = paperOf(paper.isEmpty() ? (*workspace)->settings().paper : paper);
    if (!size)
        return size.error();
    const Result<PolicyView> view = loadPolicyView(**workspace, *version, context.now);
    if (!view)
        return view.error();
    const PolicySheet sheet = sheetOf(*view, (*workspace)->settings());
    LW_TRY(writePolicyPdf(out, sheet, *size));
    Answer answer;
    answer.json = QJsonObject{
        {u"file"_s, out}, {u"page"_s, view->pageFingerprint}, {u"points"_s, layOutSheet(sheet, *size).points}};
    answer.text = tr("Wrote %1 (page %2).\n").arg(out, view->pageFingerprint);
    return answer;
}

} // namespace lw
