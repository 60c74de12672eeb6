// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/leadtext.h"

#include "core/contacts/addressline.h"
#include "core/decisions/qualification.h"
#include "core/leads/disposition.h"
#include "core/rules/answering.h"
#include "ui/text/phonetext.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Tone = LeadLine::Tone;
using Kind = LeadSection::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LeadText", text);
}

void add(QList<LeadLine> &lines, const QString &text, Tone tone = Tone::Plain)
{
    if (!text.isEmpty())
        lines += LeadLine{text, tone};
}

void addNamed(QList<LeadLine> &lines, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        lines += LeadLine{tr("%1: %2").arg(label, shownText(value)), Tone::Plain};
}

QString joined(const QStringList &parts, const QString &separator = u", "_s)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled += shownText(part);
    }
    return filled.join(separator);
}

// A message keeps its own lines; nothing of it is hidden or acted on.
void addVerbatim(QList<LeadLine> &lines, const QString &text)
{
    for (const QString &line : text.split(u'\n'))
        lines += LeadLine{wholeText(line), Tone::Quote};
}

LeadSection who(const LeadDetail &detail)
{
    const LeadRecord &record = detail.record;
    const Person &person = record.person;
    LeadSection section{Kind::Who, {}, {}};
    const QString name = person.shownName().isEmpty() ? record.company.name : person.shownName();
    add(section.lines, shownText(name), Tone::Strong);
    add(section.lines, joined({person.title, record.company.name}));
    add(section.lines, joined(addressParts(person.address)));
    add(section.lines, joined({person.phone.raw, person.mobile.raw}));
    for (const Phone &phone : {person.phone, person.mobile})
        add(section.lines, phoneCallHint(phone), Tone::Quiet);
    add(section.lines, shownText(person.email));
    if (record.isForbidden())
        add(section.lines,
            record.doNotContactBecause.isEmpty() ? tr("Asked not to be contacted.")
                                                 : tr("Do not contact: %1.").arg(shownText(record.doNotContactBecause)),
            Tone::Late);
    add(section.lines,
        tr("No. %1 · %2 · %3")
            .arg(QString::number(record.lead.id.value), labelOf(record.lead.stage), reasonText(record.lead)),
        Tone::Quiet);
    return section;
}

LeadSection asked(const LeadDetail &detail, const QByteArray &zoneId)
{
    LeadSection section{Kind::Asked, tr("Asked"), {}};
    const LeadRecord &record = detail.record;
    add(section.lines, record.lead.product.isEmpty() ? tr("No product named") : shownText(record.lead.product),
        record.lead.product.isEmpty() ? Tone::Quiet : Tone::Strong);
    if (!detail.inquiries.isEmpty() && !detail.inquiries.last().message.isEmpty())
        addVerbatim(section.lines, detail.inquiries.last().message);
    else
        add(section.lines, tr("They left no words of their own."), Tone::Quiet);
    add(section.lines,
        joined({joined({record.channel, record.source, record.campaign}, u" › "_s),
                instantText(record.lead.receivedAt(), zoneId)},
               u" · "_s),
        Tone::Quiet);
    return section;
}

QString gradeText(const Lead &lead)
{
    const QString grade = lead.grade == Grade::None ? tr("No grade") : tr("Grade %1").arg(codeOf(lead.grade));
    if (lead.gradeBy.isEmpty())
        return grade;
    return lead.gradeBecause.isEmpty()
               ? tr("%1, by %2").arg(grade, shownText(lead.gradeBy))
               : tr("%1, by %2: %3").arg(grade, shownText(lead.gradeBy), shownText(lead.gradeBecause));
}

void addFit(QList<LeadLine> &lines, const Fit &fit)
{
    add(lines, fitText(fit));
    for (const auto &[label, traits] : {std::pair(tr("Has: %1"), fit.fits), std::pair(tr("Has not: %1"), fit.misses),
                                        std::pair(tr("Not known: %1"), fit.unknown)})
        add(lines, traits.isEmpty() ? QString() : label.arg(joined(traits, u"; "_s)), Tone::Quiet);
}

// The grade with the reasons that add up to it, then what they said, then what is still to be asked.
LeadSection qualified(const LeadDetail &detail, const QDateTime &now)
{
    const Lead &lead = detail.record.lead;
    const CompiledRulebook &rulebook = *detail.rulebook;
    const Qualification found = qualificationOf(detail.record, rulebook, rulebook.dayOf(now));
    LeadSection section{Kind::Qualified, tr("Qualification"), {}};
    add(section.lines, gradeText(lead), lead.grade == Grade::None ? Tone::Plain : Tone::Strong);
    if (found.grading.grade != lead.grade)
        add(section.lines, found.grading.grade == Grade::None
                               ? tr("The questions give no grade yet.")
                               : tr("The questions say %1.").arg(codeOf(found.grading.grade)));
    for (const QString &reason : found.grading.reasons) {
        if (found.open.isEmpty()) // else what is not asked yet says more
            add(section.lines, QString(u"· "_s + shownText(reason)), Tone::Quiet);
    }
    addFit(section.lines, found.fit);
    for (const Question &question : rulebook.rulebook.questions.questions)
        addNamed(section.lines, question.text, answerText(question, lead.answers));
    for (const Question &question : found.open)
        add(section.lines, tr("Not asked yet: %1").arg(shownText(question.text)), Tone::Quiet);
    return section;
}

LeadSection owner(const LeadDetail &detail)
{
    const Lead &lead = detail.record.lead;
    const bool given = lead.stage >= Stage::Released;
    LeadSection section{Kind::Owner, given ? tr("Owner") : tr("Proposed owner"), {}};
    add(section.lines, lead.owner.isEmpty() ? tr("Nobody") : shownText(lead.owner),
        lead.owner.isEmpty() ? Tone::Late : Tone::Strong);
    if (!detail.explainProblem.isEmpty())
        add(section.lines, detail.explainProblem, Tone::Late);
    if (!detail.explained)
        return section;
    const Decision &decision = detail.explained->decision;
    const bool byHand = lead.owner != decision.routing.owner;
    add(section.lines, byHand ? tr("By hand; the rulebook said %1 — %2")
                                    .arg(decision.routing.owner.isEmpty() ? tr("nobody") : decision.routing.owner,
                                         because(decision.routing))
                              : because(decision.routing));
    add(section.lines,
        tr("Policy version %1, page %2")
            .arg(QString::number(decision.policyVersion), detail.explained->rulebook->pageFingerprint),
        Tone::Quiet);
    return section;
}

LeadSection why(const LeadDetail &detail)
{
    LeadSection section{Kind::Why, tr("Why this owner"), {}};
    if (!detail.explained) {
        add(section.lines, tr("No decision is kept for this lead."), Tone::Quiet);
        return section;
    }
    const QList<RouteStep> &steps = detail.explained->steps;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const RouteStep &step = steps[i];
        // The lines of a class that were tried before the one that won say nothing beside it.
        if (step.line == 0 && i + 1 < steps.size() && steps[i + 1].routeClass == step.routeClass)
            continue;
        if (step.field == u"pool") {
            add(section.lines, QString(u"· "_s + joined({shownText(step.value), step.result}, u" — "_s)), Tone::Quiet);
            continue;
        }
        const QString seen = step.field.isEmpty() ? QString() : tr("%1 “%2”").arg(step.field, shownText(step.value));
        add(section.lines, joined({labelOf(step.routeClass), seen, step.result}, u" — "_s),
            step.line > 0 ? Tone::Strong : Tone::Plain);
    }
    return section;
}

// What two leads have in common: “same phone, name”.
QString commonText(const LeadDetail &detail, LeadId other)
{
    QStringList fields;
    for (const Suspicion &suspicion : detail.suspicions) {
        if (suspicion.a != other && suspicion.b != other)
            continue;
        for (const Field field : agreeingFields(suspicion))
            fields += labelOf(field).toLower();
    }
    fields.removeDuplicates();
    return fields.isEmpty() ? QString() : tr("same %1").arg(fields.join(u", "_s));
}

LeadSection duplicates(const LeadDetail &detail, const QByteArray &zoneId)
{
    LeadSection section{Kind::Duplicates, tr("Possibly the same"), {}};
    for (const LeadRecord &other : detail.suspects) {
        if (other.lead.status == Status::Merged)
            continue;
        add(section.lines,
            tr("No. %1 · %2")
                .arg(QString::number(other.lead.id.value), joined({other.person.shownName(), other.company.name})));
        add(section.lines,
            joined({commonText(detail, other.lead.id), labelOf(other.lead.status), other.lead.owner,
                    instantText(other.lead.receivedAt(), zoneId)},
                   u" · "_s),
            Tone::Quiet);
    }
    return section;
}

// "On track, 3 h 20 left, 2 of 4 attempts", "paused until Tue 9:00 (waiting for their plans)"
QString standingText(const Clock &clock, ClockState state, const QByteArray &zoneId, const QDateTime &now)
{
    QStringList parts{labelOf(state)};
    if (state == ClockState::Paused)
        parts = {tr("paused until %1 (%2)").arg(instantText(clock.pause.until, zoneId), shownText(clock.pause.reason))};
    else if (clock.isOpen())
        parts += timeLeftText(clock.due, now);
    if (clock.needed > 1)
        parts += tr("%1 of %2 attempts").arg(QString::number(clock.done), QString::number(clock.needed));
    return parts.join(u", "_s);
}

LeadLine deadlineLine(const Clock &clock, ClockState state, const QByteArray &zoneId, const QDateTime &now)
{
    const QString standing = standingText(clock, state, zoneId, now);
    const Tone tone = state == ClockState::Breached ? Tone::Late : clock.isOpen() ? Tone::Plain : Tone::Quiet;
    if (state == ClockState::Paused) // its deadline moves on with every hour
        return {tr("%1: %2").arg(labelOf(clock.kind), standing), tone};
    return {tr("%1: due %2 — %3").arg(labelOf(clock.kind), instantText(clock.due, zoneId), standing), tone};
}

LeadSection deadlines(const LeadDetail &detail, const QByteArray &zoneId, const QDateTime &now)
{
    LeadSection section{Kind::Deadlines, tr("Deadlines"), {}};
    QList<Clock> clocks = detail.clocks;
    std::ranges::stable_sort(clocks, {}, &Clock::due);
    for (const Clock &clock : std::as_const(clocks)) {
        const CalendarArithmetic &calendar = detail.rulebook->calendarOf(clock.calendar);
        const ClockState state = stateOf(clock, now, calendar);
        // A pause that is over counts as over, whether or not anybody has looked at it since.
        const bool goesOn = clock.isOpen() && state != ClockState::Paused;
        section.lines += deadlineLine(goesOn ? resumed(clock, now, calendar) : clock, state, zoneId, now);
    }
    return section;
}

LeadSection history(const LeadDetail &detail, const QByteArray &zoneId)
{
    LeadSection section{Kind::History, tr("History"), {}};
    for (auto event = detail.events.crbegin(); event != detail.events.crend(); ++event) {
        add(section.lines, joined({labelOf(event->kind), event->detail}, u" — "_s));
        add(section.lines, joined({instantText(event->at, zoneId), event->actor}, u" · "_s), Tone::Quiet);
    }
    return section;
}

LeadSection inquiries(const LeadDetail &detail, const QByteArray &zoneId)
{
    LeadSection section{Kind::Inquiries, tr("Inquiries"), {}};
    for (const Inquiry &inquiry : detail.inquiries) {
        add(section.lines,
            tr("No. %1 · %2").arg(QString::number(inquiry.number), instantText(inquiry.receivedAt, zoneId)),
            Tone::Strong);
        if (const QString asked = detail.askedBy.value(inquiry.number); !asked.isEmpty())
            add(section.lines, tr("asked by %1; the lead does not say so").arg(shownText(asked)));
        add(section.lines,
            joined({inquiry.keyCode.isEmpty() ? QString() : tr("key code %1").arg(inquiry.keyCode),
                    inquiry.referrer.isEmpty() ? QString() : tr("passed on by %1").arg(inquiry.referrer),
                    inquiry.row > 0 ? tr("row %1 of its file").arg(inquiry.row) : QString()},
                   u" · "_s),
            Tone::Quiet);
        if (!inquiry.message.isEmpty())
            addVerbatim(section.lines, inquiry.message);
    }
    return section;
}

LeadSection raw(const LeadDetail &detail, const QByteArray &zoneId)
{
    LeadSection section{Kind::Raw, tr("As it came"), {}};
    for (const Inquiry &inquiry : detail.inquiries) {
        const QJsonObject cells = QJsonDocument::fromJson(inquiry.payload).object();
        if (detail.inquiries.size() > 1 && !cells.isEmpty())
            add(section.lines,
                tr("No. %1 · %2").arg(QString::number(inquiry.number), instantText(inquiry.receivedAt, zoneId)),
                Tone::Strong);
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            add(section.lines, tr("%1: %2").arg(wholeText(cell.key()), wholeText(cell.value().toString())));
    }
    if (section.lines.isEmpty())
        add(section.lines, tr("There is no file record behind this lead."), Tone::Quiet);
    return section;
}

} // namespace

QList<LeadSection> describeLead(const LeadDetail &detail, const QByteArray &zoneId, const QDateTime &now, bool full)
{
    QList<LeadSection> sections{who(detail), asked(detail, zoneId), owner(detail), qualified(detail, now)};
    if (full)
        sections += why(detail);
    sections += {duplicates(detail, zoneId), deadlines(detail, zoneId, now), history(detail, zoneId)};
    if (full || detail.inquiries.size() > 1)
        sections += inquiries(detail, zoneId);
    if (full)
        sections += raw(detail, zoneId);
    sections.removeIf([](const LeadSection &section) { return section.lines.isEmpty(); });
    return sections;
}

} // namespace lw
