// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/geography.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace lw;

/// The states that postcodes lie in, against tables of every code.
class TestPostcodes : public QObject
{
    Q_OBJECT

    // Code → states; a row without a state is a military one.
    static QMap<QString, QSet<QString>> statesOf(const QString &path)
    {
        QMap<QString, QSet<QString>> states;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return states;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList cells = line.split('\t');
            if (cells.size() > 4 && !cells[4].isEmpty())
                states[QString::fromUtf8(cells[1])].insert(QString::fromUtf8(cells[4]));
        }
        return states;
    }

private Q_SLOTS:
    void everyCodeLiesWhereTheTableSays_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("least");
        QTest::newRow("US") << u"US"_s << 40'000;
        QTest::newRow("DE") << u"DE"_s << 8'000;
        QTest::newRow("AU") << u"AU"_s << 3'000;
    }
    void everyCodeLiesWhereTheTableSays()
    {
        LW_DATA(data, "geonames-postal")
        QFETCH(QString, country);
        QFETCH(int, least);
        int told = 0, silent = 0;
        const auto states = statesOf(data + u'/' + country + u".txt"_s);
        for (auto it = states.cbegin(); it != states.cend(); ++it) {
            const QString state = stateOfPostcode(country, it.key());
            if (stateCode(country, *it->cbegin()).isEmpty()) {
                QVERIFY2(state.isEmpty(), qPrintable(it.key())); // an island state, a country of its own by now
            } else if (it->size() > 1) {
                ++silent;
                QVERIFY2(state.isEmpty() || it->contains(state), qPrintable(it.key()));
            } else {
                ++told;
                QVERIFY2(it->contains(state), qPrintable(it.key() + u" is not in "_s + state));
            }
        }
        qInfo("%s: %d codes lie in the state told, %d lie in several", qPrintable(country), told, silent);
        QVERIFY(told > least);
    }
};

QTEST_APPLESS_MAIN(TestPostcodes)
#include "tst_data_postcodes.moc"
