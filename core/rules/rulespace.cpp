// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/rulespace.h"

#include "core/base/fold.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <map>
#include <set>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kInfinite = std::numeric_limits<double>::infinity();

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RuleSpace", text);
}

bool comparesText(Operator op)
{
    return op == Operator::Contains || op == Operator::StartsWith;
}

bool comparesSize(const Condition &condition)
{
    return condition.op == Operator::AtLeast || condition.op == Operator::AtMost;
}

std::vector<bool> answersTo(const QList<Condition> &conditions, Field field, const QString &value)
{
    LeadFacts facts;
    setValue(facts, field, value);
    std::vector<bool> answers;
    for (const Condition &condition : conditions)
        answers.push_back(matches(condition, facts));
    return answers;
}

// Finds the cells of one axis by trying values, the most natural ones first: of those with the same answers the first
// is kept.
class Cutter
{
public:
    Cutter(Field field, const QList<Condition> &conditions)
    {
        m_axis.field = field;
        m_axis.conditions = conditions;
    }

    FieldAxis cut()
    {
        if (!isAskable(m_axis.field))
            add({});
        else if (m_axis.field == Field::Grade)
            cutGrades();
        else
            cutAnything();
        return m_axis;
    }

private:
    using Answers = std::vector<bool>;

    void cutGrades()
    {
        for (const char *grade : {"A", "B", "C", "D", ""})
            add(QString::fromLatin1(grade));
    }

    void cutAnything()
    {
        m_sizes = sizes();
        if (mixesSizesAndDigits()) {
            m_axis.problem = tr("sizes and parts of numbers are both compared on %1").arg(labelOf(m_axis.field));
            return;
        }
        addCompared();
        add({});
        addUsual();
        addNumbers();
        addTexts();
        if (m_axis.values.size() > kMaxCells)
            m_axis.problem = tr("too many comparisons on %1").arg(labelOf(m_axis.field));
    }

    void add(const QString &value)
    {
        if (m_axis.values.size() > kMaxCells || (!value.isEmpty() && fold(value).isEmpty()))
            return; // enough to say that it is too much; or nothing but blanks
        Answers answers = answersTo(m_axis.conditions, m_axis.field, value);
        if (!m_seen.insert(answers).second)
            return;
        m_axis.values += value;
        m_axis.answers.push_back(std::move(answers));
    }

    // The values of the conditions that have such an operator, folded, each once.
    QStringList needles(auto hasOperator) const
    {
        QStringList all;
        for (const Condition &condition : m_axis.conditions) {
            if (!hasOperator(condition.op))
                continue;
            for (const QString &value : condition.values) {
                const QString folded = fold(value);
                if (!folded.isEmpty() && !all.contains(folded))
                    all += folded;
            }
        }
        return all;
    }

    std::set<double> sizes() const
    {
        std::set<double> all;
        for (const Condition &condition : m_axis.conditions) {
            if (!comparesSize(condition) || condition.values.isEmpty())
                continue;
            const double bound = condition.values.first().toDouble();
            if (!std::isnan(bound))
                all.insert(bound == 0 ? 0 : bound); // without its sign
        }
        return all;
    }

    // Which parts a number of some size can have is a question that nobody has answered exactly; better to say so.
    bool mixesSizesAndDigits() const
    {
        const auto isOfNumber = [](const QString &needle) {
            const auto isSign = [](QChar c) { return u"0123456789+-.e"_s.contains(c); };
            return std::ranges::all_of(needle, isSign) || u"+inf -inf nan"_s.contains(needle);
        };
        return !m_sizes.empty() && std::ranges::any_of(needles(comparesText), isOfNumber);
    }

    void addCompared()
    {
        for (const Condition &condition : m_axis.conditions) {
            for (const QString &value : condition.values) {
                add(value);
                add(fold(value)); // other signs for the same: a number only when folded
            }
        }
    }

    // What people write, where the rules name something else.
    void addUsual()
    {
        const FieldType type = info(m_axis.field).type;
        if (m_axis.field == Field::Country) {
            for (const char *country : {"DE", "US", "GB", "FR"})
                add(QString::fromLatin1(country));
        } else if (type == FieldType::Integer || type == FieldType::Money) {
            add(u"1"_s);
        }
        add(tr("other"));
    }

    // A number in a spelling that no rule names as a text.
    void addNumber(double number)
    {
        const QStringList named = needles([](Operator op) { return op == Operator::Is || op == Operator::IsNot; });
        QString text = QString::number(number, 'f', QLocale::FloatingPointShortest);
        while (std::isfinite(number) && named.contains(text))
            text += text.contains(u'.') ? u"0"_s : u".0"_s;
        add(text);
    }

    // The bounds, below, between and above them.
    void addNumbers()
    {
        double last = -kInfinite;
        for (const double bound : m_sizes) {
            addBetween(last, bound);
            addNumber(bound);
            last = bound;
        }
        if (!m_sizes.empty())
            addBetween(last, kInfinite);
    }

    void addBetween(double least, double most)
    {
        const auto isBetween = [&](double number) { return least < number && number < most; };
        for (const double number : {most - 1, least + 1, std::floor(least) + 1, least / 2 + most / 2,
                                    std::nextafter(least, kInfinite), std::nextafter(most, -kInfinite)}) {
            if (isBetween(number))
                return addNumber(number);
        }
    }

    // A sign that no rule names, so that nothing reaches over it, and no number has it.
    QChar separator() const
    {
        const QString named = needles([](Operator) { return true; }).join(QString());
        for (const QChar c : u"/|~#;"_s) {
            if (!named.contains(c))
                return c;
        }
        char16_t own = 0xe000; // for private use
        while (named.contains(QChar(own)))
            ++own;
        return QChar(own);
    }

    // Every beginning that is asked for, with every set of contained texts. What a text contains after one more is
    // added follows from its answers, so of texts with the same answers one is carried on.
    void addTexts()
    {
        const QString gap = QString(u' ' + separator());
        const QStringList parts = needles([](Operator op) { return op == Operator::Contains; });
        std::deque<QString> open{gap.trimmed()};
        for (const QString &beginning : needles([](Operator op) { return op == Operator::StartsWith; }))
            open.push_back(beginning + gap);
        std::set<Answers> passed;
        for (; !open.empty() && passed.size() <= size_t(kMaxCells); open.pop_front()) {
            const QString text = open.front();
            if (!passed.insert(answersTo(m_axis.conditions, m_axis.field, text)).second)
                continue;
            add(QString(text).remove(gap.back()).simplified());
            add(text);
            for (const QString &part : parts)
                open.push_back(text + u' ' + part + gap);
        }
    }

    FieldAxis m_axis;
    std::set<Answers> m_seen;
    std::set<double> m_sizes;
};

QList<QDate> stretchesOf(const QList<const PolicyRule *> &rules, QDate today)
{
    std::set<QDate> days{today};
    for (const PolicyRule *rule : rules) {
        if (rule->from > today)
            days.insert(rule->from);
        if (rule->to.isValid() && rule->to >= today)
            days.insert(rule->to.addDays(1));
    }
    return {days.begin(), days.end()};
}

} // namespace

QString RuleSpace::problem() const
{
    for (const FieldAxis &axis : axes) {
        if (!axis.problem.isEmpty())
            return axis.problem;
    }
    return {};
}

FieldAxis axisOf(Field field, const QList<Condition> &conditions)
{
    return Cutter(field, conditions).cut();
}

RuleSpace ruleSpaceOf(const QList<const PolicyRule *> &rules, QDate today)
{
    std::map<Field, QList<Condition>> asked;
    for (const PolicyRule *rule : rules) {
        for (const QList<Condition> &group : rule->appliesTo) {
            for (const Condition &condition : group) {
                if (!asked[condition.field].contains(condition))
                    asked[condition.field] += condition;
            }
        }
    }
    RuleSpace space{.axes = {}, .days = stretchesOf(rules, today)};
    for (const auto &[field, conditions] : asked)
        space.axes += axisOf(field, conditions);
    return space;
}

} // namespace lw
