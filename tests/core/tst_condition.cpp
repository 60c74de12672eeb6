// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/condition.h"
#include "core/rules/leadfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCondition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void operatorsCompareFolded_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<int>("field");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *name, Operator op, Field field, const QStringList &values, bool holds) {
            QTest::newRow(name) << int(op) << int(field) << values << holds;
        };
        row("is, one of", Operator::Is, Field::Product, {u"servo"_s, u"SPINDLE motor"_s}, true);
        row("is not", Operator::IsNot, Field::Product, {u"servo"_s}, true);
        row("contains", Operator::Contains, Field::Product, {u"MOTOR"_s}, true);
        row("starts with", Operator::StartsWith, Field::PostalCode, {u"941"_s}, true);
        row("at least", Operator::AtLeast, Field::Employees, {u"50"_s}, true);
        row("at most", Operator::AtMost, Field::Employees, {u"50"_s}, false);
        row("grade at least B", Operator::AtLeast, Field::Grade, {u"B"_s}, true);
        row("grade at least A", Operator::AtLeast, Field::Grade, {u"A"_s}, false);
        row("blank", Operator::IsBlank, Field::City, {}, true);
        row("filled", Operator::IsFilled, Field::City, {}, false);
        row("a blank number is not small", Operator::AtMost, Field::AnnualRevenue, {u"50"_s}, false);
    }
    void operatorsCompareFolded()
    {
        LeadFacts facts;
        facts.product = u"Spindle Motor"_s;
        facts.postalKey = u"94105"_s;
        facts.employees = u"120"_s;
        facts.grade = u"B"_s;
        QFETCH(int, op);
        QFETCH(int, field);
        QFETCH(QStringList, values);
        QTEST(matches(Condition{static_cast<Field>(field), static_cast<Operator>(op), values}, facts), "holds");
    }
    void groupsAreJoinedByOr()
    {
        LeadFacts facts;
        facts.countryCode = u"US"_s;
        const Condition us{Field::Country, Operator::Is, {u"US"_s}};
        const Condition motor{Field::Product, Operator::Is, {u"motor"_s}};
        QVERIFY(matches(ConditionGroups{}, facts));
        QVERIFY(matches(ConditionGroups{{us}, {motor}}, facts));
        QVERIFY(!matches(ConditionGroups{{us, motor}}, facts));
    }
    void conditionsSurviveJson()
    {
        const ConditionGroups groups{{{Field::Country, Operator::Is, {u"US"_s, u"CA"_s}}},
                                     {{Field::Grade, Operator::AtLeast, {u"B"_s}}}};
        const Result<ConditionGroups> read = conditionGroupsFromJson(toJson(groups));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, groups);
    }
};

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
