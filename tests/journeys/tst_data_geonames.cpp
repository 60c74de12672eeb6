// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"
#include "core/territories/coveragestrip.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

/// Every postcode of the United States and Germany: the strip says who gets it as asking every line says.
class TestGeonames : public QObject
{
    Q_OBJECT

    using Places = QMap<QString, QString>; // postcode → state

    static Places placesOf(const QString &path)
    {
        Places places;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QByteArrayList cells = line.split('\t');
                if (cells.size() > 4 && !places.contains(QString::fromUtf8(cells[1])))
                    places.insert(QString::fromUtf8(cells[1]), QString::fromUtf8(cells[4]));
            }
        }
        return places;
    }

    // Neighbouring postcodes of one state, as spans.
    static QList<StateSpan> spansOf(const Places &places)
    {
        QList<StateSpan> spans;
        for (auto it = places.begin(); it != places.end(); ++it) {
            if (!spans.isEmpty() && spans.last().state == it.value())
                spans.last().to = it.key();
            else
                spans += StateSpan{it.key(), it.key(), it.value()};
        }
        return spans;
    }

    static CoverageLine randomLine(std::mt19937 &random, const QString &country, const Places &places)
    {
        const auto below = [&](int n) { return int(random() % unsigned(n)); };
        const auto code = [&] { return std::next(places.begin(), below(int(places.size()))).key(); };
        CoverageLine line;
        line.country = country;
        line.owner = u"Rep %1"_s.arg(below(6));
        switch (below(5)) {
        case 0: line.postalPrefix = code().left(1 + below(5)); break;
        case 1:
        case 2: {
            const int signs = below(2) ? 5 : 2 + below(3);
            line.postalFrom = code().left(signs);
            line.postalTo = code().left(signs);
            if (line.postalTo < line.postalFrom)
                std::swap(line.postalFrom, line.postalTo);
            break;
        }
        case 3: line.postalFrom = code(); break;
        default: line.state = std::next(places.begin(), below(int(places.size()))).value();
        }
        if (below(4) == 0)
            line.from = QDate(2026, 3, 2).addDays(below(40) - 20);
        if (below(4) == 0)
            line.to = (line.from.isValid() ? line.from : QDate(2026, 2, 20)).addDays(below(30));
        return line;
    }

    // Ways of one line set that differ between strip and lines; "" where none does.
    static QString difference(const QString &country, const Places &places, const Coverage &coverage, QDate day)
    {
        const CoverageStrip strip = stripOf(coverage, country, day, spansOf(places));
        LeadFacts facts;
        facts.countryCode = country;
        for (auto it = places.begin(); it != places.end(); ++it) {
            facts.postalKey = it.key();
            facts.stateCode = it.value();
            std::vector<int> matches;
            for (int i = 0; i < int(coverage.lines.size()); ++i) {
                if (matchesLine(coverage.lines[size_t(i)], facts, day))
                    matches.push_back(i);
            }
            const StripSegment *segment = strip.segmentOf(it.key());
            if (!segment || segment->matches != matches)
                return it.key();
        }
        return {};
    }

private Q_SLOTS:
    void theStripSaysWhatAskingEveryLineSays_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("sets");
        QTest::newRow("United States") << u"US"_s << 6;
        QTest::newRow("Germany") << u"DE"_s << 20;
    }
    void theStripSaysWhatAskingEveryLineSays()
    {
        LW_DATA(data, "geonames-postal")
        QFETCH(QString, country);
        QFETCH(int, sets);
        const Places places = placesOf(QString(data + u'/' + country + u".txt"));
        QVERIFY(places.size() > 8000);
        std::mt19937 random(11);
        for (int set = 0; set < sets; ++set) {
            QList<CoverageLine> lines;
            for (int n = 3 + int(random() % 58); n > 0; --n)
                lines += randomLine(random, country, places);
            const Coverage coverage = compile(lines);
            for (const int day : {-12, 0, 15})
                QCOMPARE(difference(country, places, coverage, QDate(2026, 3, 2).addDays(day)), QString());
        }
    }

    void theStatesOfUsPostcodesAreKnown()
    {
        LW_DATA(data, "geonames-postal")
        const Places places = placesOf(data + u"/US.txt"_s);
        QStringList others;
        for (auto it = places.begin(); it != places.end(); ++it) {
            QString state;
            for (const StateSpan &span : stateSpansOf(u"US"_s))
                state = span.from <= it.key().left(3) && it.key().left(3) <= span.to ? span.state : state;
            if (!it.value().isEmpty() && state != it.value())
                others += it.key();
        }
        QVERIFY2(others.size() < 12, qPrintable(others.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestGeonames)
#include "tst_data_geonames.moc"
