// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/duplicates.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace
{

struct Agreement {
    qint64 found = 0;
    qint64 right = 0;
    qint64 wanted = 0;
    double precision() const { return found == 0 ? 0 : double(right) / double(found); }
    double recall() const { return wanted == 0 ? 0 : double(right) / double(wanted); }
    double f1() const { return 2 * precision() * recall() / std::max(1e-9, precision() + recall()); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The columns wanted, under names of the field table, and the truth by the order of the rows.
struct Sample {
    QByteArray csv;
    QStringList truth;
};

QByteArray quoted(QString cell)
{
    return QByteArray('"' + cell.trimmed().replace(u'"', u"\"\""_s).toUtf8() + '"');
}

Sample sampleOf(const QString &path, const QList<std::pair<QString, QStringList>> &columns, const QString &truth)
{
    const RawTable table = tableOf(contentOf(path));
    QStringList header;
    for (const QString &name : table.headers)
        header += name.trimmed();
    Sample sample;
    QByteArrayList line{"external_id"};
    for (const auto &[field, from] : columns)
        line += field.toUtf8();
    sample.csv = line.join(',') + '\n';
    for (const RawRow &row : table.rows) {
        line = {QByteArray::number(sample.truth.size() + 1)};
        for (const auto &[field, from] : columns) {
            QStringList parts;
            for (const QString &name : from)
                parts += row.cells.value(header.indexOf(name)).trimmed();
            line += quoted(parts.join(u' ').trimmed());
        }
        sample.csv += line.join(',') + '\n';
        sample.truth += row.cells.value(header.indexOf(truth)).trimmed();
    }
    return sample;
}

Agreement agreementOf(const QList<DuplicatePair> &pairs, const QStringList &truth)
{
    Agreement agreement;
    QHash<QString, qint64> sizes;
    for (const QString &entity : truth)
        agreement.wanted += sizes[entity]++;
    for (const DuplicatePair &pair : pairs) {
        if (pair.verdict != MatchLevel::Same)
            continue;
        ++agreement.found;
        agreement.right += truth[pair.externalA.toInt() - 1] == truth[pair.externalB.toInt() - 1] ? 1 : 0;
    }
    return agreement;
}

Agreement scanned(const Sample &sample)
{
    TestWorkspace workspace;
    workspace.import(sample.csv, {.match = false, .now = someMonday()});
    if (!scanDuplicates(*workspace, u"test"_s, someMonday()))
        return {};
    const Result<QList<DuplicatePair>> pairs = duplicatePairs(workspace->database());
    return pairs ? agreementOf(*pairs, sample.truth) : Agreement();
}

QString shown(const Agreement &agreement)
{
    return u"found %1, right %2, wanted %3"_s.arg(agreement.found).arg(agreement.right).arg(agreement.wanted);
}

} // namespace

class TestDataDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleByNameAndAddress_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("street");
        for (const QString &file : {u"dataset1.csv"_s, u"dataset2.csv"_s}) {
            QTest::addRow("%s, street", qPrintable(file)) << file << QStringList{u"address_1"_s};
            QTest::addRow("%s, street and building", qPrintable(file))
                << file << QStringList{u"address_1"_s, u"address_2"_s};
        }
    }
    void peopleByNameAndAddress()
    {
        LW_DATA(folder, "febrl");
        QFETCH(QString, file);
        QFETCH(QStringList, street);
        Sample sample = sampleOf(QString(folder + u'/' + file),
                                 {{u"first_name"_s, {u"given_name"_s}},
                                  {u"last_name"_s, {u"surname"_s}},
                                  {u"house_number"_s, {u"street_number"_s}},
                                  {u"street"_s, street},
                                  {u"city"_s, {u"suburb"_s}},
                                  {u"postal_code"_s, {u"postcode"_s}},
                                  {u"state"_s, {u"state"_s}}},
                                 u"rec_id"_s);
        for (QString &entity : sample.truth)
            entity = entity.section(u'-', 1, 1);
        const Agreement agreement = scanned(sample);
        QVERIFY2(agreement.precision() >= 0.995, qPrintable(shown(agreement)));
        QVERIFY2(agreement.f1() >= 0.99, qPrintable(shown(agreement)));
    }
    void restaurantsByNameAndAddress_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("as companies") << u"company"_s;
        QTest::newRow("as names") << u"full_name"_s;
    }
    void restaurantsByNameAndAddress()
    {
        LW_DATA(folder, "fodors-zagats-restaurants");
        QFETCH(QString, field);
        const Agreement agreement = scanned(
            sampleOf(QString(folder + u"/restaurant-nophone-training.csv"_s),
                     {{field, {u"name"_s}}, {u"street"_s, {u"address"_s}}, {u"city"_s, {u"city"_s}}}, u"unique_id"_s));
        QVERIFY2(agreement.f1() >= 0.97, qPrintable(shown(agreement)));
    }
    void peopleByNameTownAndEmail()
    {
        LW_DATA(folder, "splink-fake-1000");
        const Agreement agreement = scanned(sampleOf(QString(folder + u"/fake_1000.csv"_s),
                                                     {{u"first_name"_s, {u"first_name"_s}},
                                                      {u"last_name"_s, {u"surname"_s}},
                                                      {u"city"_s, {u"city"_s}},
                                                      {u"email"_s, {u"email"_s}}},
                                                     u"cluster"_s));
        QVERIFY2(agreement.precision() >= 0.99, qPrintable(shown(agreement)));
        QVERIFY2(agreement.recall() >= 0.80, qPrintable(shown(agreement)));
    }
};

QTEST_GUILESS_MAIN(TestDataDuplicates)
#include "tst_data_duplicates.moc"
