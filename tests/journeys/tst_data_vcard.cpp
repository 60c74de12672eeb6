// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/vcardreader.h"
#include "core/files/vcardtext.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// Cards of real address books against the values another reader found in them.
class TestDataVCard : public QObject
{
    Q_OBJECT

    using Card = QHash<QString, QStringList>; // values by property

    // The values that the expectations list, as they stand before escapes are resolved.
    static QList<Card> cardsOf(const QString &path)
    {
        QFile file(path);
        QList<Card> cards;
        if (!file.open(QIODevice::ReadOnly))
            return cards;
        CardText text(file);
        CardProperty property;
        while (text.next(property)) {
            if (property.name == u"BEGIN")
                cards += Card();
            else if (property.name != u"END" && !cards.isEmpty())
                cards.last()[property.name] += property.value;
        }
        return cards;
    }
    static QJsonObject expected(const QString &folder)
    {
        QFile file(folder + u"/expected.json");
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static QStringList strings(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonValue &entry : value.toArray())
            list += entry.toString().replace(u"\r\n"_s, u"\n"_s);
        return list;
    }
    // The expectations hold the beginning of long values.
    static QStringList beginnings(QStringList values)
    {
        for (QString &value : values)
            value.truncate(300);
        return values;
    }
    // Values without escapes and without what marks them as an address, so that they can be found in a row.
    static QStringList plain(const QStringList &values, const QStringList &versions)
    {
        QStringList list;
        for (const QString &value : values)
            list += cardValue(value, versions.value(0) == u"2.1");
        return list;
    }
    static QStringList cellsUnder(const RawTable &table, qsizetype row, const QString &header)
    {
        QStringList cells;
        for (qsizetype i = 0; i < table.headers.size(); ++i) {
            if (table.headers[i] == header || table.headers[i].startsWith(header + u' '))
                cells += table.rows[row].cells[i];
        }
        cells.removeAll(QString());
        return cells;
    }

private Q_SLOTS:
    void everyPropertyIsRead()
    {
        LW_DATA(folder, "vcard-ez-vcard");
        const QJsonObject files = expected(folder);
        QVERIFY(files.size() >= 9);
        int compared = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QList<Card> cards = cardsOf(folder + u'/' + file.key());
            const QJsonArray wanted = file->toObject()[u"cards"].toArray();
            QCOMPARE(cards.size(), wanted.size());
            for (qsizetype i = 0; i < cards.size(); ++i) {
                const QJsonObject properties = wanted[i].toObject();
                for (auto it = properties.begin(); it != properties.end(); ++it) {
                    if (it.key() == u"other_properties") {
                        for (const QString &name : strings(*it))
                            QVERIFY2(cards[i].contains(name), qPrintable(file.key() + u": "_s + name));
                        continue;
                    }
                    QCOMPARE(beginnings(cards[i].value(it.key())), strings(*it));
                    compared += int(strings(*it).size());
                }
            }
        }
        QVERIFY(compared > 100);
        qInfo("%d values agree", compared);
    }
    void everyValueReachesItsColumn_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("header");
        QTest::newRow("FN") << u"FN"_s << u"Name"_s;
        QTest::newRow("TITLE") << u"TITLE"_s << u"Job title"_s;
        QTest::newRow("EMAIL") << u"EMAIL"_s << u"E-mail"_s;
        QTest::newRow("URL") << u"URL"_s << u"Website"_s;
        QTest::newRow("BDAY") << u"BDAY"_s << u"Birthday"_s;
    }
    void everyValueReachesItsColumn()
    {
        QFETCH(QString, property);
        QFETCH(QString, header);
        LW_DATA(folder, "vcard-ez-vcard");
        const QJsonObject files = expected(folder);
        for (auto file = files.begin(); file != files.end(); ++file) {
            const Result<RawTable> table = readVCards(folder + u'/' + file.key());
            LW_VERIFY(table);
            const QJsonArray cards = file->toObject()[u"cards"].toArray();
            QCOMPARE(table->rows.size(), cards.size());
            for (qsizetype i = 0; i < cards.size(); ++i) {
                QCOMPARE(table->rows[i].problem, QString());
                const QJsonObject card = cards[i].toObject();
                const QStringList values = plain(strings(card[property]), strings(card[u"VERSION"]));
                QStringList found = cellsUnder(*table, i, header);
                for (const QString &value : values)
                    QVERIFY2(found.contains(value), qPrintable(file.key() + u": "_s + value));
            }
        }
    }
    void everyTelephoneReachesAColumn()
    {
        LW_DATA(folder, "vcard-ez-vcard");
        const QJsonObject files = expected(folder);
        int compared = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const Result<RawTable> table = readVCards(folder + u'/' + file.key());
            LW_VERIFY(table);
            const QJsonArray cards = file->toObject()[u"cards"].toArray();
            for (qsizetype i = 0; i < cards.size(); ++i) {
                const QStringList found = cellsUnder(*table, i, u"Phone"_s) + cellsUnder(*table, i, u"Mobile"_s) +
                                          cellsUnder(*table, i, u"Fax"_s);
                for (QString number : strings(cards[i].toObject()[u"TEL"])) {
                    number.replace(u"tel:"_s, QString()).replace(u";ext="_s, u" ext. "_s);
                    QVERIFY2(found.contains(number), qPrintable(file.key() + u": "_s + number));
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 20);
    }
    void namesAndPlacesAreTakenApart_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        const auto row = [](const QString &file, const QString &header, const QString &value) {
            QTest::addRow("%s %s", qPrintable(file), qPrintable(header)) << file << header << value;
        };
        row(u"outlook-2003"_s, u"Company"_s, u"Company, The"_s);
        row(u"outlook-2003"_s, u"Department"_s, u"TheDepartment"_s);
        row(u"outlook-2003"_s, u"Address addition"_s, u"TheOffice"_s);
        row(u"outlook-2003"_s, u"Postcode"_s, u"12345"_s);
        row(u"outlook-2003"_s, u"Fax"_s, u"BusinessFaxPhone"_s);
        row(u"outlook-2003"_s, u"Mobile"_s, u"MobilePhone"_s);
        row(u"John_Doe_GMAIL"_s, u"Middle name"_s, u"Richter, James"_s);
        row(u"John_Doe_MS_OUTLOOK"_s, u"City"_s, u"Albaney"_s);
        row(u"John_Doe_MS_OUTLOOK"_s, u"Address 2"_s,
            u"Silicon Alley 5,, New York, New York, 12345, United States of America"_s);
        row(u"fullcontact"_s, u"Street"_s, u"WorkStreet"_s);
        row(u"fullcontact"_s, u"Phone"_s, u"555-555-1112"_s);
        row(u"rfc2426-example"_s, u"Street"_s, u"6544 Battleford Drive"_s);
        row(u"rfc6350-example"_s, u"Phone"_s, u"+1-418-656-9254 ext. 102"_s);
        row(u"rfc6350-example"_s, u"Mobile"_s, u"+1-418-262-6501"_s);
        row(u"rfc6350-example"_s, u"State"_s, u"QC"_s);
        row(u"gmail-single"_s, u"Street"_s, u"321 Custom St"_s);
        row(u"gmail-single"_s, u"Address 2"_s, u"123 Home St\nHome City, HM 12345"_s);
    }
    void namesAndPlacesAreTakenApart()
    {
        QFETCH(QString, file);
        QFETCH(QString, header);
        LW_DATA(folder, "vcard-ez-vcard");
        const Result<RawTable> table = readVCards(folder + u'/' + file + u".vcf");
        LW_VERIFY(table);
        QTEST(table->rows.first().cells.value(table->headers.indexOf(header)), "value");
    }
};

QTEST_GUILESS_MAIN(TestDataVCard)
#include "tst_data_vcard.moc"
