// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Build tool: writes the compact table of countries and subdivisions from the JSON files of iso-codes.
// usage: makegeography ISO_3166-1.json ISO_3166-2.json OUT.tsv

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{

QJsonArray readArray(const QString &path, const QString &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(key).toArray();
}

QByteArray countryLine(const QJsonObject &country)
{
    QStringList cells{u"country"_s};
    for (const QString &key : {u"alpha_2"_s, u"alpha_3"_s, u"name"_s, u"common_name"_s, u"official_name"_s})
        cells += country.value(key).toString();
    return cells.join(u'\t').toUtf8();
}

QByteArray stateLine(const QJsonObject &state)
{
    const QString code = state.value(u"code"_s).toString();
    return QStringList{u"state"_s, code.section(u'-', 0, 0), code.section(u'-', 1), state.value(u"name"_s).toString()}
        .join(u'\t')
        .toUtf8();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 4)
        return 2;
    const QJsonArray countries = readArray(QString::fromLocal8Bit(argv[1]), u"3166-1"_s);
    const QJsonArray states = readArray(QString::fromLocal8Bit(argv[2]), u"3166-2"_s);
    if (countries.isEmpty() || states.isEmpty()) {
        std::fputs("makegeography: cannot read the iso-codes files\n", stderr);
        return 1;
    }
    QSaveFile out(QString::fromLocal8Bit(argv[3]));
    if (!out.open(QIODevice::WriteOnly))
        return 1;
    for (const QJsonValue &country : countries)
        out.write(countryLine(country.toObject()) + '\n');
    for (const QJsonValue &state : states)
        out.write(stateLine(state.toObject()) + '\n');
    return out.commit() ? 0 : 1;
}
