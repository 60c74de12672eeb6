// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/holidaysets.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr int kFirstYear = 2015;
constexpr int kLastYear = 2035;

/// What the data says of a day.
struct Said {
    bool isPublic = false; ///< else kept by banks only
    bool isSubstitute = false;
};
using SaidDays = std::map<QDate, Said>;

/// Holidays that the law has and the data has not.
struct Surplus {
    const char *set, *code, *reason;
};
constexpr Surplus kSurplus[] = {
    {"CA-BC", "ca.reconciliation", "a statutory holiday of the province since 2023"},
    {"DE-BY", "de.assumption_towns", "kept in towns that are mostly Catholic; off unless switched on"},
    {"DE-BY", "de.peace_augsburg", "kept in Augsburg; off unless switched on"},
    {"DE-SN", "de.corpus_christi_towns", "kept in certain towns; off unless switched on"},
    {"AU-VIC", "au.football_final", "2015, 2020 and 2022 were not the last Friday of September"},
    {"MX", "mx.government", "moved from December to October with the change of 2024"},
};

/// Days that the data has and the law has not.
struct Wrong {
    const char *set, *day, *reason;
};
constexpr Wrong kWrong[] = {
    {"AU-NSW", "2015-04-27", "the state gave no day for Anzac Day before 2026"},
    {"AU-NSW", "2020-04-27", "the state gave no day for Anzac Day before 2026"},
    {"AU-NSW", "2032-04-26", "the state has named 2026 and 2027 only"},
    {"AU-VIC", "2015-09-25", "the final was on 3 October"},
    {"AU-VIC", "2020-09-25", "the final was on 24 October"},
    {"AU-VIC", "2022-09-30", "the final was on 24 September"},
    {"MX", "2024-12-01", "moved from December to October with the change of 2024"},
    {"MX", "2030-12-01", "moved from December to October with the change of 2024"},
};

/// Holidays that the data calls public and that are off here unless switched on.
constexpr Surplus kKeptBySome[] = {
    {"CA-ON", "ca.easter_monday", "none of the nine days of the province's law; kept by banks and the public service"},
};

/// Countries of the data that are not offered.
const std::map<QByteArray, const char *> kNotOffered = {
    {"IN", "most of its holidays follow the moon and are announced each year; the data has the fixed ones alone"}};

std::map<QByteArray, SaidDays> readDays(const QString &path)
{
    std::map<QByteArray, SaidDays> sets;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sets;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        const QString region = cells.at(1).isEmpty() ? QString() : QString(u'-' + cells.at(1));
        const QByteArray set = QString(cells.at(0) + region).toLatin1();
        const QDate day = QDate::fromString(cells.at(2), Qt::ISODate);
        Said &said = sets[set][day]; // names hold no comma, so the last two cells are type and substitute
        said.isPublic = said.isPublic || cells.at(cells.size() - 2) == u"public";
        said.isSubstitute = said.isSubstitute || cells.last() == u"1";
    }
    return sets;
}

template<class Row>
bool isListed(std::span<const Row> rows, const QByteArray &set, const QByteArray &word, std::set<const Row *> &used)
{
    for (const Row &row : rows) {
        const char *second = nullptr;
        if constexpr (std::is_same_v<Row, Wrong>)
            second = row.day;
        else
            second = row.code;
        if (set == row.set && word == second) {
            used.insert(&row);
            return true;
        }
    }
    return false;
}

} // namespace

/// Every country and region we know against lists of their holidays: no day missing, none too many.
class TestDataHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayOfTheDataIsOursAndNoneOfOursIsMore()
    {
        LW_DATA(data, "holidays")
        const std::map<QByteArray, SaidDays> sets = readDays(data + u"/holidays_2015_2035.csv"_s);
        QVERIFY(sets.size() >= 24);
        QStringList problems;
        std::set<const Surplus *> surplusUsed;
        std::set<const Wrong *> wrongUsed;
        std::set<const Surplus *> someUsed;
        qsizetype compared = 0;
        for (const auto &[set, said] : sets) {
            const QList<Holiday> ours = holidaysOf(set, kFirstYear, kLastYear);
            if (ours.isEmpty()) {
                if (!kNotOffered.contains(set))
                    problems += u"%1 is not known"_s.arg(QString::fromLatin1(set));
                continue;
            }
            QVERIFY2(!kNotOffered.contains(set), set.constData());
            std::map<QDate, bool> counted; // whether it counts without a switch
            for (const Holiday &holiday : ours) {
                counted[holiday.day] = counted[holiday.day] || !holiday.optional;
                const QString where =
                    u"%1 %2 %3"_s.arg(QString::fromLatin1(set), holiday.day.toString(Qt::ISODate), holiday.name);
                const auto row = said.find(holiday.day);
                ++compared;
                if (row == said.end()) {
                    if (!isListed<Surplus>(kSurplus, set, holiday.code, surplusUsed))
                        problems += u"surplus: "_s + where;
                } else if (holiday.optional && row->second.isPublic && !counted[holiday.day]) {
                    if (!isListed<Surplus>(kKeptBySome, set, holiday.code, someUsed))
                        problems += u"should count: "_s + where;
                } else if (!holiday.optional && !row->second.isPublic && !row->second.isSubstitute) {
                    problems += u"should not count: "_s + where;
                }
            }
            for (const auto &[day, one] : said) {
                const QByteArray date = day.toString(Qt::ISODate).toLatin1();
                if (!counted.contains(day) && !isListed<Wrong>(kWrong, set, date, wrongUsed))
                    problems += u"missing: %1 %2"_s.arg(QString::fromLatin1(set), QString::fromLatin1(date));
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        // An exception that excuses nothing is one too many.
        QCOMPARE(surplusUsed.size(), std::size(kSurplus));
        QCOMPARE(wrongUsed.size(), std::size(kWrong));
        QCOMPARE(someUsed.size(), std::size(kKeptBySome));
        QVERIFY2(compared > 5'000, qPrintable(QString::number(compared)));
        qInfo("%lld days of %lld sets compared", qlonglong(compared), qlonglong(sets.size() - kNotOffered.size()));
    }

    void daysThatAreKeptForAnotherAreMarked_data()
    {
        QTest::addColumn<QByteArray>("set");
        for (const char *set : {"US", "GB", "GB-ENG", "GB-NIR", "GB-SCT", "IE"})
            QTest::newRow(set) << QByteArray(set);
    }
    void daysThatAreKeptForAnotherAreMarked()
    {
        LW_DATA(data, "holidays")
        QFETCH(QByteArray, set);
        const std::map<QByteArray, SaidDays> sets = readDays(data + u"/holidays_2015_2035.csv"_s);
        std::set<QDate> said;
        for (const auto &[day, one] : sets.at(set)) {
            if (one.isSubstitute)
                said.insert(day);
        }
        std::set<QDate> ours;
        for (const Holiday &holiday : holidaysOf(set, kFirstYear, kLastYear)) {
            if (holiday.observed)
                ours.insert(holiday.day);
        }
        QVERIFY(!ours.empty());
        QVERIFY(ours == said);
    }

    void theUnitedStatesIn2026AreTheKnownDays()
    {
        QStringList days;
        for (const Holiday &holiday : holidaysOf("US", 2026))
            days += holiday.day.toString(u"MM-dd"_s);
        QCOMPARE(days.join(u' '), u"01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"_s);
    }
};

QTEST_GUILESS_MAIN(TestDataHolidays)
#include "tst_data_holidays.moc"
