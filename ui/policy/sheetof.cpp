// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sheetof.h"

#include "core/clocks/ladder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SheetOf", text);
}

QString dayText(const QDateTime &instant, const Settings &settings)
{
    return QLocale().toString(instant.toTimeZone(QTimeZone(settings.zoneId)).date(), QLocale::ShortFormat);
}

SheetSignature lineOf(Party party, const PolicyView &view, const Settings &settings)
{
    SheetSignature line{.party = labelOf(party)};
    const Signature *signature = findSignature(view.signatures, party, view.fingerprint);
    // A version that took over what others had changed carries the signatures of its page.
    for (const Signature &each : view.signatures) {
        if (!signature && each.party == party && each.page == view.pageFingerprint)
            signature = &each;
    }
    if (!signature)
        return line;
    line.signer = signature->signer;
    line.when = dayText(signature->at, settings);
    if (signature->isOnPaper())
        line.note = tr("on paper, recorded by %1").arg(signature->recordedBy);
    return line;
}

QString versionText(const PolicyView &view)
{
    if (!view.proposal || view.proposal->isOver())
        return view.isInForce ? tr("Version %1").arg(view.id.value) : tr("Version %1, superseded").arg(view.id.value);
    return tr("Draft %1, not in force").arg(view.id.value);
}

QString whenOf(const LadderRung &rung)
{
    if (rung.workingDaysLate == 1)
        return tr("a working day late");
    if (rung.workingDaysLate > 0)
        return tr("%1 working days late").arg(rung.workingDaysLate);
    return rung.share < 1.0 ? tr("at %1\u00a0%").arg(int(rung.share * 100)) : tr("when due");
}

// What happens at one time is said at once.
QString ladderText(const Ladder &ladder)
{
    QStringList steps;
    QString before;
    for (const LadderRung &rung : ladder) {
        const QString when = whenOf(rung), step = labelOf(rung.step).toLower();
        if (when == before)
            steps.last() += u", "_s + step;
        else
            steps += tr("%1 %2").arg(when, step);
        before = when;
    }
    return steps.isEmpty() ? QString() : tr("When a promise is not kept: %1.").arg(steps.join(u"; "_s));
}

} // namespace

PolicySheet sheetOf(const PolicyView &view, const Settings &settings)
{
    return {.company = settings.companyName,
            .title = view.rulebook.title,
            .version = versionText(view),
            .inForce = view.inForceFrom.isValid() ? tr("In force from %1").arg(dayText(view.inForceFrom, settings))
                                                  : QString(),
            .fingerprint = view.pageFingerprint,
            .rules = view.rulebook.policy,
            .signatures = {lineOf(Party::Marketing, view, settings), lineOf(Party::Sales, view, settings)},
            .keptBy = tr("Kept by the lead manager; reviewed at the weekly meeting; changed only by both signatures."),
            .escalation = ladderText(view.rulebook.ladder)};
}

QString lifeText(const PolicyView &view, const Settings &settings)
{
    QStringList parts;
    if (view.isDraft())
        parts += view.proposal->state == ProposalState::Draft
                     ? tr("Draft %1 by %2, not proposed yet").arg(QString::number(view.id.value), view.proposal->author)
                     : tr("Draft %1 by %2, %3")
                           .arg(QString::number(view.id.value), view.proposal->author,
                                labelOf(view.proposal->state).toLower());
    else
        parts += view.isInForce ? tr("Version %1 is in force").arg(view.id.value)
                                : tr("Version %1 is superseded and stays as it is").arg(view.id.value);
    if (view.isDraft() && view.inForceFrom.isValid())
        parts += tr("in force from %1").arg(dayText(view.inForceFrom, settings));
    for (const Party party : {Party::Marketing, Party::Sales}) {
        const SheetSignature line = lineOf(party, view, settings);
        parts += line.signer.isEmpty() ? tr("not signed for %1").arg(labelOf(party))
                                       : tr("signed for %1 by %2").arg(labelOf(party), line.signer);
    }
    return parts.join(u" · "_s);
}

} // namespace lw
