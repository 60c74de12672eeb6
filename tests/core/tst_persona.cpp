// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"
#include "core/rules/persona.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

PersonaTrait trait(const QString &text, Field field, Operator op, const QStringList &values, int weight = 1)
{
    return {.text = text, .when = {{Condition{.field = field, .op = op, .values = values}}}, .weight = weight};
}

Persona mill()
{
    return {.name = u"Mill"_s,
            .product = u"Pumps"_s,
            .traits = {trait(u"Paper or food"_s, Field::Industry, Operator::Is, {u"Paper"_s, u"Food"_s}, 3),
                       trait(u"50 people or more"_s, Field::Employees, Operator::AtLeast, {u"50"_s}, 2),
                       trait(u"In Germany"_s, Field::Country, Operator::Is, {u"DE"_s})}};
}

LeadFacts lead(const QString &industry, const QString &employees, const QString &country)
{
    LeadFacts facts;
    facts.industry = industry;
    facts.employees = employees;
    facts.countryCode = country;
    return facts;
}

bool says(const QStringList &sentences, const QString &words)
{
    return std::ranges::any_of(sentences, [&](const QString &each) { return each.contains(words); });
}

} // namespace

class TestPersona : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFitIsTheWeightOfWhatIsKnown_data()
    {
        QTest::addColumn<LeadFacts>("facts");
        QTest::addColumn<int>("percent"); // below 0: not known
        QTest::addColumn<int>("unknown");
        QTest::newRow("all") << lead(u"paper"_s, u"80"_s, u"DE"_s) << 100 << 0;
        QTest::newRow("the heavy one") << lead(u"Food"_s, u"49"_s, u"FR"_s) << 50 << 0;
        QTest::newRow("the light one") << lead(u"Toys"_s, u"49"_s, u"DE"_s) << 17 << 0;
        QTest::newRow("two of three") << lead(u"Toys"_s, u"50"_s, u"DE"_s) << 50 << 0;
        QTest::newRow("none") << lead(u"Toys"_s, u"1"_s, u"FR"_s) << 0 << 0;
        QTest::newRow("what is blank counts neither way") << lead(u"Paper"_s, {}, u"FR"_s) << 75 << 1;
        QTest::newRow("only the size is known") << lead({}, u"60"_s, {}) << 100 << 2;
        QTest::newRow("nothing known") << lead({}, {}, {}) << -1 << 3;
    }
    void theFitIsTheWeightOfWhatIsKnown()
    {
        QFETCH(const LeadFacts, facts);
        const Fit fit = fitOf(mill(), facts);
        QTEST(fit.percent.value_or(-1), "percent");
        QTEST(int(fit.unknown.size()), "unknown");
        QCOMPARE(fit.fits.size() + fit.misses.size() + fit.unknown.size(), 3);
        QCOMPARE(fit.persona, u"Mill"_s);
    }

    void halfAPercentIsRoundedUp()
    {
        Persona persona = mill();
        persona.traits = {trait(u"In Germany"_s, Field::Country, Operator::Is, {u"DE"_s}, 1),
                          trait(u"Paper"_s, Field::Industry, Operator::Is, {u"Paper"_s}, 7)};
        QCOMPARE(fitOf(persona, lead(u"Toys"_s, {}, u"DE"_s)).percent, 13);  // 12.5
        QCOMPARE(fitOf(persona, lead(u"Paper"_s, {}, u"FR"_s)).percent, 88); // 87.5
    }

    void aTraitIsKnownFromAnyOfItsFields()
    {
        Persona persona = mill();
        persona.traits = {PersonaTrait{
            .text = u"Paper, or large"_s,
            .when = {{Condition{.field = Field::Industry, .op = Operator::Is, .values = {u"Paper"_s}}},
                     {Condition{.field = Field::Employees, .op = Operator::AtLeast, .values = {u"50"_s}}}}}};
        QCOMPARE(fitOf(persona, lead({}, u"9"_s, {})).percent, 0);
        QCOMPARE(fitOf(persona, lead({}, u"90"_s, {})).percent, 100);
        QVERIFY(!fitOf(persona, lead({}, {}, u"DE"_s)).percent);
    }

    void whoAsksForABlankKnowsIt()
    {
        Persona persona = mill();
        persona.traits = {trait(u"Nobody has it yet"_s, Field::Owner, Operator::IsBlank, {})};
        QCOMPARE(fitOf(persona, lead({}, {}, {})).percent, 100);
    }

    void thePersonaOfTheProductIsAsked_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("persona");
        QTest::newRow("its own") << u"pumps "_s << u"Mill"_s;
        QTest::newRow("another") << u"Valves"_s << u"Anybody"_s;
        QTest::newRow("none") << QString() << u"Anybody"_s;
    }
    void thePersonaOfTheProductIsAsked()
    {
        QFETCH(const QString, product);
        const QList<Persona> personas{Persona{.name = u"Anybody"_s, .product = {}}, mill(),
                                      Persona{.name = u"Second"_s, .product = u"Pumps"_s}};
        LeadFacts facts;
        facts.product = product;
        QTEST(fitOf(personas, facts).persona, "persona");
        QVERIFY(!personaFor({mill()}, u"Valves"_s));
        QCOMPARE(fitOf(QList<Persona>(), facts), Fit());
    }

    void whatCanNeverFitIsTold()
    {
        Persona bad{.name = u"mill"_s, .product = u"PUMPS"_s};
        QVERIFY(problemsOf(QList{mill()}).isEmpty());
        QVERIFY(says(problemsOf(QList{mill(), bad}), u"Two personas are called “mill”"_s));
        QVERIFY(says(problemsOf(QList{mill(), bad}), u"“mill” is never asked"_s));
        QVERIFY(says(problemsOf(QList{bad}), u"has no traits"_s));
        bad.traits = {PersonaTrait{.text = u"Anything"_s, .when = {}, .weight = 0},
                      trait(u"Good"_s, Field::Grade, Operator::AtLeast, {u"B"_s}, 101),
                      trait(QString(121, u'x'), Field::City, Operator::IsFilled, {})};
        const QStringList problems = problemsOf(QList{bad});
        for (const QString &words : {u"“Anything”: the weight"_s, u"“Anything” asks nothing"_s, u"“Good”: the weight"_s,
                                     u"“Good” asks for the grade"_s, u"a trait needs one line"_s})
            QVERIFY2(says(problems, words), qPrintable(problems.join(u'\n')));
    }

    void aPersonaIsReadAsItWasWritten()
    {
        const Result<Persona> back = personaFromJson(toJson(mill()));
        QVERIFY(back);
        QCOMPARE(*back, mill());
        QVERIFY(!toJson(Persona{.name = u"Anybody"_s, .product = {}}).contains(u"product"_s));
    }

    void whatIsMalformedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &json, const QString &words) {
            QTest::newRow(name) << json << words;
        };
        row("no name", R"({"traits":[]})", u"has no “name”"_s);
        row("product", R"({"name":"M","product":1})", u"persona “M”: “product”"_s);
        row("traits", R"({"name":"M","traits":{}})", u"persona “M”: “traits”"_s);
        row("no text", R"({"name":"M","traits":[{}]})", u"persona “M”: every trait"_s);
        row("weight", R"({"name":"M","traits":[{"text":"T","weight":0}]})", u"persona “M”, “T”: “weight”"_s);
        row("half a weight", R"({"name":"M","traits":[{"text":"T","weight":1.5}]})", u"persona “M”, “T”: “weight”"_s);
        row("when", R"({"name":"M","traits":[{"text":"T","when":"x"}]})", u"persona “M”, “T”: “when”"_s);
        row("field", R"({"name":"M","traits":[{"text":"T","when":[[{"field":"luck","op":"is","values":["1"]}]]}]})",
            u"persona “M”, “T”: rules cannot ask for the field “luck”"_s);
    }
    void whatIsMalformedIsNamed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, words);
        const Result<Persona> read = personaFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestPersona)
#include "tst_persona.moc"
