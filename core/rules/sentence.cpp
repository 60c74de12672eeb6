// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/sentence.h"

#include "core/rules/ruleparameters.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// The texts are those of the page itself.
QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyRule", text);
}

QString gradesByType(const PolicyRule &rule)
{
    QStringList parts;
    const QVariantMap grades = rule.parameter(u"grades_by_type"_s).toMap();
    for (auto it = grades.begin(); it != grades.end(); ++it)
        parts += tr("%1 reps get %2 or better").arg(it.key(), it.value().toString());
    return parts.isEmpty() ? QString() : u' ' + parts.join(u"; "_s) + u'.';
}

// What the page says only where it is agreed.
QString clausesOf(const PolicyRule &rule)
{
    QString clauses;
    if (rule.parameter(u"silence_accepts"_s).toBool())
        clauses += u' ' + tr("Silence counts as acceptance.");
    if (rule.parameter(u"hold_pauses"_s).toBool())
        clauses += u' ' + tr("While a lead is on hold, its deadlines wait.");
    if (rule.parameters.contains(u"pause_limit_days"_s))
        clauses += u' ' + tr("A deadline is paused for at most {pause_limit_days} working days.");
    if (rule.type == RuleType::Routing && rule.parameter(u"own_leads"_s).toString() == u"route")
        clauses += u' ' + tr("What a rep finds is routed like any other lead.");
    if (rule.parameter(u"fit_floor"_s).toInt() > 0)
        clauses += u' ' + tr("Below a fit of {fit_floor} % nothing is an A.");
    if (rule.parameter(u"method"_s).toString() == u"points")
        clauses += u' ' + tr("But the letter goes by the points of the answers: A from {band_a}, B from {band_b}, C "
                             "from {band_c}.");
    if (rule.parameters.contains(u"grades_by_type"_s))
        clauses += gradesByType(rule);
    return clauses;
}

QString templateOf(RuleType type)
{
    switch (type) {
    case RuleType::InquiryDefinition:
        return tr("An inquiry is anybody who asks about us or answers us and can be named ({identity}) and reached "
                  "({reach}). "
                  "Investors, press, job seekers, students, suppliers and competitors are not inquiries.");
    case RuleType::QualifiedDefinition:
        return tr(
            "A qualified lead has answered the agreed questions. A: all of need, authority, budget, and buys within "
            "{days_a} days. B: need fits, at least {needed_b} of the four, buys within {days_b} days. C: need fits, "
            "later or unknown. D: no fit now.");
    case RuleType::Intake:
        return tr(
            "Every inquiry goes to {entry_point} and is registered with its source within {hours} working hours; at "
            "most {unknown_percent} % may have no source.");
    case RuleType::Screening:
        return tr("Duplicates, competitors and non-buyers are removed before anything is sent or released; nothing is "
                  "deleted.");
    case RuleType::Fulfilment:
        return tr("Whatever was asked for goes out: electronic within {electronic_hours} working hours, mailed within "
                  "{mail_days} working days.");
    case RuleType::Qualification:
        return tr("{owner} qualifies every inquiry before sales sees it: first try within {first_try_days} working "
                  "days, done "
                  "or parked within {done_days}.");
    case RuleType::Routing:
        return tr(
            "Assignment follows the published territories in order; what none covers goes to {catch_all}. Hand changes "
            "carry a reason.");
    case RuleType::Timing:
        return tr(
            "Leads of grade {minimum_grade} or better reach the rep within {hours} {unit} of qualification; the others "
            "stay with marketing.");
    case RuleType::FollowUp:
        return tr(
            "The rep accepts or rejects within {accept_days} working days. First call the same working day if released "
            "before {cut_off}, otherwise the next. At least {attempts} attempts within {window_days} days, or an "
            "outcome.");
    case RuleType::SalesReporting:
        return tr("Every released lead ends with a recorded outcome; until then its status is refreshed every "
                  "{stale_days} days.");
    case RuleType::Nurture:
        return tr(
            "Leads that are not ready go back to marketing within {return_days} working days with a reason and a date, "
            "and are asked again at latest every {interval_days} days.");
    case RuleType::MarketingReporting:
        return tr("No campaign starts without owner, codes, cost and forecast. Return is reported against a target of "
                  "{target_ratio} : 1; revenue goes to the first source.");
    }
    Q_UNREACHABLE();
}

struct Plural {
    const char *many;
    const char *one;
};
// What follows a number, where the number is one.
constexpr Plural kPlurals[] = {
    {QT_TRANSLATE_NOOP("lw::PolicyRule", " working days"), QT_TRANSLATE_NOOP("lw::PolicyRule", " working day")},
    {QT_TRANSLATE_NOOP("lw::PolicyRule", " working hours"), QT_TRANSLATE_NOOP("lw::PolicyRule", " working hour")},
    {QT_TRANSLATE_NOOP("lw::PolicyRule", " days"), QT_TRANSLATE_NOOP("lw::PolicyRule", " day")},
    {QT_TRANSLATE_NOOP("lw::PolicyRule", " attempts"), QT_TRANSLATE_NOOP("lw::PolicyRule", " attempt")},
};

QString afterOne(const QString &words)
{
    for (const Plural &plural : kPlurals) {
        const QString many = tr(plural.many);
        if (words.startsWith(many))
            return tr(plural.one) + words.sliced(many.size());
    }
    return words;
}

QString shown(const PolicyRule &rule, const QString &slot)
{
    const RuleParameter *parameter = findParameter(rule.type, slot);
    return parameter ? textOf(*parameter, rule.parameter(slot)) : QString();
}

void addFixed(QList<SentencePiece> &pieces, const QString &text)
{
    if (!text.isEmpty())
        pieces += SentencePiece{.text = text, .slot = {}};
}

// "For leads where the country is DE: …" before what is agreed.
void addAppliesTo(const PolicyRule &rule, QList<SentencePiece> &pieces)
{
    if (rule.appliesTo.isEmpty())
        return;
    const QStringList around = tr("For leads where %1:").split(u"%1"_s);
    addFixed(pieces, around.value(0));
    pieces += SentencePiece{.text = describe(rule.appliesTo), .slot = kAppliesTo};
    addFixed(pieces, around.value(1) + u' ');
}

void addDay(QList<SentencePiece> &pieces, const QString &words, QDate day, QLatin1StringView slot)
{
    if (!day.isValid())
        return;
    const QStringList around = words.split(u"%1"_s);
    addFixed(pieces, u' ' + around.value(0));
    pieces += SentencePiece{.text = QLocale().toString(day, QLocale::ShortFormat), .slot = slot};
    addFixed(pieces, around.value(1));
}

} // namespace

QList<SentencePiece> sentencePieces(const PolicyRule &rule)
{
    static const QRegularExpression slot(u"\\{(\\w+)\\}"_s);
    QList<SentencePiece> pieces;
    addAppliesTo(rule, pieces);
    const QString words = templateOf(rule.type) + clausesOf(rule);
    qsizetype from = 0;
    const auto fixed = [&](const QString &text) {
        const bool isOne = !pieces.isEmpty() && !pieces.last().slot.isEmpty() && pieces.last().text == u"1";
        addFixed(pieces, isOne ? afterOne(text) : text);
    };
    for (QRegularExpressionMatchIterator matches = slot.globalMatch(words); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        fixed(words.mid(from, match.capturedStart() - from));
        pieces += SentencePiece{.text = shown(rule, match.captured(1)), .slot = match.captured(1)};
        from = match.capturedEnd();
    }
    fixed(words.mid(from));
    addDay(pieces, tr("In force from %1."), rule.from, kFrom);
    addDay(pieces, tr("Until %1."), rule.to, kTo);
    return pieces;
}

QString sentenceOf(const PolicyRule &rule)
{
    QString sentence;
    for (const SentencePiece &piece : sentencePieces(rule))
        sentence += piece.text;
    return sentence;
}

} // namespace lw
