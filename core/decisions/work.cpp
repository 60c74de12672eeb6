// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/work.h"

#include "core/base/codes.h"
#include "core/decisions/outward.h"
#include "core/decisions/regrade.h"
#include "core/leads/disposition.h"
#include "core/rules/ruleparameters.h"

#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<Verb>, 29> kVerbs{{
    {Verb::Grade, "grade", QT_TRANSLATE_NOOP("lw::Codes", "Grade")},
    {Verb::Qualify, "qualify", QT_TRANSLATE_NOOP("lw::Codes", "Qualify")},
    {Verb::Release, "release", QT_TRANSLATE_NOOP("lw::Codes", "Release")},
    {Verb::Accept, "accept", QT_TRANSLATE_NOOP("lw::Codes", "Accept")},
    {Verb::Reject, "reject", QT_TRANSLATE_NOOP("lw::Codes", "Reject")},
    {Verb::Attempt, "attempt", QT_TRANSLATE_NOOP("lw::Codes", "Attempt")},
    {Verb::Contact, "contact", QT_TRANSLATE_NOOP("lw::Codes", "Contact")},
    {Verb::Touch, "touch", QT_TRANSLATE_NOOP("lw::Codes", "Touch")},
    {Verb::Note, "note", QT_TRANSLATE_NOOP("lw::Codes", "Note")},
    {Verb::Opportunity, "opportunity", QT_TRANSLATE_NOOP("lw::Codes", "Opportunity")},
    {Verb::Sale, "sale", QT_TRANSLATE_NOOP("lw::Codes", "Sale")},
    {Verb::Lost, "lost", QT_TRANSLATE_NOOP("lw::Codes", "Lost")},
    {Verb::Nurture, "nurture", QT_TRANSLATE_NOOP("lw::Codes", "Nurture")},
    {Verb::Requalify, "requalify", QT_TRANSLATE_NOOP("lw::Codes", "Requalify")},
    {Verb::Recycle, "recycle", QT_TRANSLATE_NOOP("lw::Codes", "Recycle")},
    {Verb::Disqualify, "disqualify", QT_TRANSLATE_NOOP("lw::Codes", "Disqualify")},
    {Verb::Assign, "assign", QT_TRANSLATE_NOOP("lw::Codes", "Assign")},
    {Verb::Hold, "hold", QT_TRANSLATE_NOOP("lw::Codes", "Hold")},
    {Verb::Reopen, "reopen", QT_TRANSLATE_NOOP("lw::Codes", "Reopen")},
    {Verb::DuplicateOf, "duplicate_of", QT_TRANSLATE_NOOP("lw::Codes", "Duplicate of")},
    {Verb::ScreenOut, "screen_out", QT_TRANSLATE_NOOP("lw::Codes", "Screen out")},
    {Verb::Ungrade, "ungrade", QT_TRANSLATE_NOOP("lw::Codes", "Take the grade back")},
    {Verb::Pause, "pause", QT_TRANSLATE_NOOP("lw::Codes", "Pause the clocks")},
    {Verb::Resume, "resume", QT_TRANSLATE_NOOP("lw::Codes", "Let the clocks run")},
    {Verb::Request, "request", QT_TRANSLATE_NOOP("lw::Codes", "Asked for material")},
    {Verb::Sent, "sent", QT_TRANSLATE_NOOP("lw::Codes", "Material sent")},
    {Verb::Route, "route", QT_TRANSLATE_NOOP("lw::Codes", "Route again")},
    {Verb::TakeBack, "take_back", QT_TRANSLATE_NOOP("lw::Codes", "Take back")},
    {Verb::Answer, "answer", QT_TRANSLATE_NOOP("lw::Codes", "Answer the questions")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Work", text);
}

// A reason only counts if it is one of the agreed ones; free text goes into the note.
Result<void> needReason(const Act &act, ReasonList list)
{
    if (isReason(list, act.reason))
        return {};
    return usage(tr("%1 needs a reason: one of %2.").arg(labelOf(act.verb), reasonCodes(list).join(u", "_s)));
}

// A reason may come from the list or in words, and is kept with the clocks.
constexpr qsizetype kLongestReason = 2000;

QString joinedWords(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? QString(first + second) : QString(first + u" — "_s + second);
}

QString dayText(const QDateTime &instant)
{
    return instant.date().toString(Qt::ISODate);
}

/// One verb at work on a copy of the lead.
class Worker
{
public:
    Worker(const Lead &lead, const Act &act, const CompiledRulebook &rulebook)
        : m_act(act)
        , m_rulebook(rulebook)
        , m_change{lead, lead, {}}
        , m_lead(m_change.after)
    {
    }

    Result<LeadChange> run()
    {
        LW_TRY(refuseFinished());
        if (m_act.amount && m_act.amount->minor < 0)
            return usage(tr("An amount cannot be negative."));
        LW_TRY(apply());
        m_change.isTheirs = isOwnCall(m_act);
        if (const QString breach = breachOf(m_change.before, m_act); !breach.isEmpty())
            m_change.events += LeadEvent{
                .lead = m_lead.id, .at = m_act.at, .kind = EventKind::Breach, .actor = m_act.actor, .detail = breach};
        m_lead.lastActivityAt = m_act.at;
        return m_change;
    }

private:
    Result<void> refuseFinished() const;
    Result<void> apply();
    Result<void> assign();
    Result<void> release();
    Result<void> setGrade();
    Result<void> ungrade();
    Result<void> answer();
    QString answeredText(const Answers &before) const;
    Result<void> duplicate();
    Result<void> reopen();
    Result<void> pause();
    Result<void> request();
    QDateTime pauseLimit() const;
    QString localText(const QDateTime &instant) const;

    void event(EventKind kind, const QString &detail = {})
    {
        m_change.events += LeadEvent{.lead = m_lead.id,
                                     .at = m_act.at,
                                     .kind = kind,
                                     .actor = m_act.actor,
                                     .detail = joinedWords(detail, m_act.note)};
    }

    // The earliest time a stage was reached stays, whatever comes again later.
    void reach(Stage stage)
    {
        QDateTime &reached = m_lead.reachedAt[size_t(stage)];
        if (!reached.isValid())
            reached = m_act.at;
        m_lead.stage = std::max(m_lead.stage, stage);
        m_lead.status = Status::Open;
        m_lead.reason.clear();
    }

    Result<void> advance(Stage stage, EventKind kind, const QString &detail = {})
    {
        reach(stage);
        event(kind, detail);
        return {};
    }

    Result<void> tried(EventKind kind)
    {
        if (!m_lead.firstAttemptAt.isValid())
            m_lead.firstAttemptAt = m_act.at;
        event(kind, ownCallText());
        return {};
    }

    QString ownCallText() const { return isOwnCall(m_act) ? tr("they got in touch themselves") : QString(); }

    void close(Status status)
    {
        m_lead.status = status;
        m_lead.reason = m_act.reason;
        m_lead.closedAt = m_act.at;
        m_lead.nextActionAt = {};
    }

    Result<void> end(Status status, EventKind kind, ReasonList list)
    {
        LW_TRY(needReason(m_act, list));
        close(status);
        event(kind, reasonLabel(m_act.reason));
        return {};
    }

    // Back to marketing: open, but out of the reps' hands.
    Result<void> giveBack(Status status, EventKind kind, ReasonList list)
    {
        LW_TRY(needReason(m_act, list));
        m_lead.status = status;
        m_lead.reason = m_act.reason;
        m_lead.nextActionAt = m_act.until;
        event(kind, reasonLabel(m_act.reason));
        return {};
    }

    Result<void> park(Status status, EventKind kind)
    {
        if (m_act.until.isValid() && m_act.until < m_act.at)
            return usage(tr("The date (%1) is already past.").arg(dayText(m_act.until)));
        m_lead.status = status;
        m_lead.reason = m_act.reason;
        m_lead.nextActionAt = m_act.until;
        event(kind, m_act.until.isValid() ? tr("until %1").arg(dayText(m_act.until)) : QString());
        return {};
    }

    // A sale that did not hold is none: the lead stands where it stood before, without the revenue.
    void withdrawSale()
    {
        if (m_lead.stage != Stage::Sale)
            return;
        m_lead.revenue.reset();
        m_lead.reachedAt[size_t(Stage::Sale)] = {};
        m_lead.stage = Stage::Inquiry;
        for (int stage = int(Stage::Opportunity); stage > 0 && m_lead.stage == Stage::Inquiry; --stage) {
            if (m_lead.reachedAt[size_t(stage)].isValid())
                m_lead.stage = static_cast<Stage>(stage);
        }
    }

    Result<void> sale()
    {
        reach(Stage::Sale);
        close(Status::Won);
        m_lead.reason.clear();
        if (m_act.amount)
            m_lead.revenue = m_act.amount;
        event(EventKind::Sale,
              m_act.amount ? QString(toDecimal(*m_act.amount) + u' ' + m_act.amount->currency) : QString());
        return {};
    }

    Result<void> opportunity()
    {
        if (m_act.amount)
            m_lead.expectedValue = m_act.amount;
        return advance(Stage::Opportunity, EventKind::Opportunity,
                       m_act.amount ? QString(toDecimal(*m_act.amount) + u' ' + m_act.amount->currency) : QString());
    }

    const Act &m_act;
    const CompiledRulebook &m_rulebook;
    LeadChange m_change;
    Lead &m_lead;
};

// What is over stays over until it is reopened; a merged lead is not there any more.
Result<void> Worker::refuseFinished() const
{
    if (m_lead.status == Status::Merged)
        return failed(
            tr("Lead %1 was merged into %2. Act on that one.").arg(m_lead.id.value).arg(m_lead.mergedInto.value));
    const bool finished = !isOpen(m_lead.status);
    const bool corrects =
        m_act.verb == Verb::Note || m_act.verb == Verb::Reopen || m_act.verb == Verb::DuplicateOf ||
        isReportedAnyway(m_lead, m_act.verb) ||
        (m_lead.status != Status::ScreenedOut && (m_act.verb == Verb::Sale || m_act.verb == Verb::Lost));
    if (finished && !corrects)
        return failed(tr("Lead %1 is closed (%2). Reopen it first.").arg(m_lead.id.value).arg(labelOf(m_lead.status)));
    return {};
}

Result<void> Worker::setGrade()
{
    if (m_act.grade == Grade::None)
        return usage(tr("Say which grade: A, B, C or D."));
    const bool agrees = m_act.computed == m_act.grade;
    const QString reason = joinedWords(m_act.reason.trimmed(), m_act.note.trimmed());
    if (!agrees && m_act.computed.value_or(Grade::None) != Grade::None && reason.isEmpty())
        return usage(tr("The questions make lead %1 a grade %2. Say in words why it is a %3 (as its reason), or answer "
                        "the questions anew.")
                         .arg(QString::number(m_lead.id.value), codeOf(*m_act.computed), codeOf(m_act.grade)));
    if (reason.size() > kLongestReason)
        return usage(tr("The reason of a grade has at most %1 characters.").arg(kLongestReason));
    m_lead.grade = m_act.grade;
    m_lead.gradeBy = agrees ? QString() : m_act.actor;
    m_lead.gradeBecause = agrees ? QString() : reason;
    event(EventKind::Graded, joinedWords(codeOf(m_act.grade), m_act.reason.trimmed()));
    return {};
}

// Free words may be personal: that they were said is told, not what.
QString Worker::answeredText(const Answers &before) const
{
    const QuestionSet &set = m_rulebook.rulebook.questions;
    QStringList parts;
    for (const Question &question : set.questions) {
        const QString text = answerText(question, m_lead.answers);
        if (!m_act.answers.contains(question.key) || text == answerText(question, before))
            continue;
        parts += text.isEmpty()               ? tr("%1 answer taken back").arg(question.text)
                 : question.choices.isEmpty() ? tr("%1 in words").arg(question.text)
                                              : tr("%1 %2").arg(question.text, text);
    }
    return parts.isEmpty() ? tr("the same as before")
                           : tr("question set %1: %2").arg(QString::number(set.version), parts.join(u"; "_s));
}

Result<void> Worker::answer()
{
    if (m_act.answers.isEmpty())
        return usage(tr("Say what was answered, as KEY=ANSWER."));
    const Answers before = m_lead.answers;
    const Result<Answers> answers = withAnswers(before, m_act.answers, m_rulebook.rulebook.questions);
    if (!answers)
        return answers.error();
    m_lead.answers = *answers;
    event(EventKind::Answered, answeredText(before));
    takeComputedGrade(m_change, m_act.computed.value_or(Grade::None), m_act.at, m_act.actor);
    return {};
}

Result<void> Worker::ungrade()
{
    if (m_lead.gradeBy.isEmpty())
        return failed(tr("Lead %1 has no grade given by hand.").arg(m_lead.id.value));
    const Grade computed = m_act.computed.value_or(Grade::None);
    m_lead.grade = computed;
    m_lead.gradeBy.clear();
    m_lead.gradeBecause.clear();
    event(EventKind::Graded, computed == Grade::None ? tr("none, as the questions are not answered")
                                                     : tr("%1, as the questions say").arg(codeOf(computed)));
    return {};
}

Result<void> Worker::assign()
{
    const Rep *rep = m_rulebook.rulebook.findRep(m_act.to);
    if (!rep)
        return usage(tr("“%1” is not one of the reps.").arg(m_act.to));
    if (!rep->active)
        return failed(tr("%1 is not active any more.").arg(rep->name));
    m_lead.owner = rep->name;
    m_lead.territory = tr("Assigned by hand");
    event(EventKind::Routed, m_act.reason.isEmpty() ? rep->name : QString(rep->name + u" — "_s + m_act.reason));
    return {};
}

Result<void> Worker::release()
{
    if (!m_act.to.isEmpty())
        LW_TRY(assign());
    if (m_lead.owner.isEmpty())
        return failed(tr("Lead %1 has no owner. Assign one, then release it.").arg(m_lead.id.value));
    return advance(Stage::Released, EventKind::Released, m_lead.owner);
}

Result<void> Worker::duplicate()
{
    if (!m_act.original || m_act.original == m_lead.id)
        return usage(tr("Say which other lead it is a duplicate of."));
    if (m_lead.stage == Stage::Sale) // it would vanish from the figures
        return failed(tr("Lead %1 is a sale. Keep it, and make lead %2 a duplicate of it.")
                          .arg(m_lead.id.value)
                          .arg(m_act.original.value));
    m_lead.status = Status::Merged;
    m_lead.reason = u"duplicate"_s;
    m_lead.mergedInto = m_act.original;
    m_lead.closedAt = m_act.at;
    event(EventKind::Merged, tr("into %1").arg(m_act.original.value));
    return {};
}

Result<void> Worker::reopen()
{
    if (isOpen(m_lead.status) && m_lead.status == Status::Open)
        return failed(tr("Lead %1 is open.").arg(m_lead.id.value));
    withdrawSale();
    m_lead.status = Status::Open;
    m_lead.reason.clear();
    m_lead.closedAt = {};
    m_lead.nextActionAt = {};
    event(EventKind::Reopened);
    return {};
}

QString Worker::localText(const QDateTime &instant) const
{
    return instant.toTimeZone(QTimeZone(m_rulebook.office->calendar().zoneId)).toString(u"yyyy-MM-dd HH:mm"_s);
}

// The end of the last day that the policy lets a pause reach.
QDateTime Worker::pauseLimit() const
{
    const QString name = u"pause_limit_days"_s;
    const PolicyRule *rule = findRule(m_rulebook.rulebook.policy, RuleType::FollowUp);
    const int days = (rule ? rule->parameter(name) : optionalParameters(RuleType::FollowUp).value(name)).toInt();
    const QTimeZone zone(m_rulebook.office->calendar().zoneId);
    const QDate from = m_act.at.toTimeZone(zone).date();
    const QDate last = m_rulebook.office->workingDaysOn(from, days).value_or(from.addDays(days)); // nobody works
    return zonedInstant(last.addDays(1), 0, zone);
}

Result<void> Worker::pause()
{
    if (!m_act.until.isValid())
        return usage(tr("Say until when the clocks are paused."));
    if (m_act.until <= m_act.at)
        return usage(tr("The end of the pause (%1) is already past.").arg(localText(m_act.until)));
    const QString reason = joinedWords(m_act.reason.trimmed(), m_act.note.trimmed());
    if (reason.isEmpty())
        return usage(tr("A pause needs its reason, in words."));
    if (reason.size() > kLongestReason)
        return usage(tr("The reason of a pause has at most %1 characters.").arg(kLongestReason));
    if (const QDateTime limit = pauseLimit(); m_act.until > limit)
        return failed(tr("The policy lets clocks be paused until the end of %1 at latest. Choose an earlier end, or "
                         "change the policy.")
                          .arg(localText(limit.addSecs(-1)).left(10)));
    m_change.pause = {.from = m_act.at, .until = m_act.until, .reason = reason};
    const QString until = tr("until %1").arg(localText(m_act.until));
    event(EventKind::Paused, m_act.reason.isEmpty() ? until : QString(until + u": "_s + m_act.reason.trimmed()));
    return {};
}

Result<void> Worker::request()
{
    const QString asked = m_act.reason.isEmpty() ? u"electronic"_s : m_act.reason;
    if (asked != u"electronic" && asked != u"mail")
        return usage(tr("“%1” is no way to send material: it goes out as electronic or mail.").arg(asked));
    m_change.asked = asked;
    event(EventKind::Requested, asked == u"mail" ? tr("by mail") : tr("electronically"));
    return {};
}

Result<void> Worker::apply()
{
    switch (m_act.verb) {
    case Verb::Grade: return setGrade();
    case Verb::Qualify:
        if (m_act.grade != Grade::None)
            LW_TRY(setGrade());
        return advance(Stage::Qualified, EventKind::Qualified, codeOf(m_lead.grade));
    case Verb::Release: return release();
    case Verb::Accept: return advance(Stage::Accepted, EventKind::Accepted);
    case Verb::Reject: return giveBack(Status::Rejected, EventKind::Rejected, ReasonList::Reject);
    case Verb::Attempt: return tried(EventKind::Attempt);
    case Verb::Contact: return tried(EventKind::Contact);
    case Verb::Touch: event(EventKind::Touch, ownCallText()); return {};
    case Verb::Note:
        if (m_act.note.isEmpty())
            return usage(tr("A note needs its text."));
        event(EventKind::Note);
        return {};
    case Verb::Opportunity: return opportunity();
    case Verb::Sale: return sale();
    case Verb::Lost: withdrawSale(); return end(Status::Lost, EventKind::Lost, ReasonList::Lost);
    case Verb::Nurture: return park(Status::Nurture, EventKind::Nurture);
    case Verb::Requalify: return park(m_lead.status, EventKind::Requalify);
    case Verb::Recycle: return giveBack(Status::Recycled, EventKind::Recycled, ReasonList::Recycle);
    case Verb::Disqualify: return end(Status::Disqualified, EventKind::Disqualified, ReasonList::Disqualify);
    case Verb::Assign: return assign();
    case Verb::Hold: return park(Status::OnHold, EventKind::Hold);
    case Verb::Reopen: return reopen();
    case Verb::DuplicateOf: return duplicate();
    case Verb::ScreenOut: return end(Status::ScreenedOut, EventKind::ScreenedOut, ReasonList::ScreenedOut);
    case Verb::Ungrade: return ungrade();
    case Verb::Answer: return answer();
    case Verb::Pause: return pause();
    case Verb::Resume: event(EventKind::Resumed, m_act.reason); return {};
    case Verb::Request: return request();
    case Verb::Route:
    case Verb::TakeBack: break; // reroute() does these
    case Verb::Sent: event(EventKind::Sent, m_act.reason); return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeOf(Verb verb)
{
    return codeIn(kVerbs, verb).replace(u'_', u'-');
}
QString labelOf(Verb verb)
{
    return labelIn(kVerbs, verb);
}
std::optional<Verb> verbFromCode(QStringView code)
{
    return fromCodeIn(kVerbs, code);
}

QStringList verbCodes()
{
    QStringList codes;
    for (const Code<Verb> &row : kVerbs)
        codes += codeOf(row.value);
    return codes;
}

Result<LeadChange> work(const Lead &lead, const Act &act, const CompiledRulebook &rulebook)
{
    return Worker(lead, act, rulebook).run();
}

} // namespace lw
