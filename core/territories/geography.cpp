// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/geography.h"

#include "core/base/fold.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

// ICU's headers do not pass our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <unicode/locid.h>
#pragma GCC diagnostic pop

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Geography {
    QHash<QString, QString> countryByName; // folded spelling → alpha-2
    QHash<QString, QString> countryByLooseKey;
    QHash<QString, QString> countryNames;                // alpha-2 → English name
    QHash<QString, QHash<QString, QString>> stateByName; // alpha-2 → folded spelling → code
    QHash<QString, QHash<QString, QString>> stateByLooseKey;
};

struct EverydayName {
    QStringView name;
    QStringView code;
};

// What people write that neither ISO nor the locale data knows.
constexpr EverydayName kEverydayNames[] = {
    {u"usa", u"US"},
    {u"u.s.", u"US"},
    {u"u.s.a.", u"US"},
    {u"us of a", u"US"},
    {u"america", u"US"},
    {u"united states of america", u"US"},
    {u"the united states", u"US"},
    {u"uk", u"GB"},
    {u"u.k.", u"GB"},
    {u"great britain", u"GB"},
    {u"britain", u"GB"},
    {u"england", u"GB"},
    {u"scotland", u"GB"},
    {u"wales", u"GB"},
    {u"northern ireland", u"GB"},
    {u"holland", u"NL"},
    {u"the netherlands", u"NL"},
    {u"korea", u"KR"},
    {u"south korea", u"KR"},
    {u"russia", u"RU"},
    {u"vietnam", u"VN"},
    {u"czech republic", u"CZ"},
    {u"turkey", u"TR"},
    {u"taiwan", u"TW"},
    {u"iran", u"IR"},
    {u"bolivia", u"BO"},
    {u"venezuela", u"VE"},
    {u"tanzania", u"TZ"},
    {u"macedonia", u"MK"},
    {u"uae", u"AE"},
    {u"emirates", u"AE"},
    {u"p.r. china", u"CN"},
    {u"prc", u"CN"},
    {u"brd", u"DE"},
    {u"ger", u"DE"},
    {u"oesterreich", u"AT"},
    {u"grossbritannien", u"GB"},
    {u"great britain (uk)", u"GB"},
    {u"n. ireland", u"GB"},
    {u"republic of ireland", u"IE"},
    {u"republic of korea", u"KR"},
    {u"pr china", u"CN"},
    {u"macau", u"MO"},
    {u"burma", u"MM"},
    {u"swaziland", u"SZ"},
    {u"dr congo", u"CD"},
    {u"drc", u"CD"},
    {u"palestine", u"PS"},
    {u"bosnia", u"BA"},
    {u"rsa", u"ZA"},
    {u"ksa", u"SA"},
};

struct EverydayState {
    QStringView country;
    QStringView names; // "NAME=CODE", one after the other
};

// English names, and the abbreviations people used before there were codes.
constexpr EverydayState kEverydayStates[] = {
    {u"US", u"ala=AL;ariz=AZ;ark=AR;cal=CA;calif=CA;colo=CO;conn=CT;del=DE;fla=FL;ill=IL;ind=IN;kan=KS;kans=KS;ken=KY;"
            u"mass=MA;mich=MI;minn=MN;miss=MS;mont=MT;neb=NE;nebr=NE;nev=NV;okla=OK;ore=OR;oreg=OR;penn=PA;penna=PA;"
            u"tenn=TN;tex=TX;wash=WA;wis=WI;wisc=WI;wyo=WY;washington dc=DC;new york state=NY;washington state=WA"},
    {u"CA", u"alta=AB;man=MB;ont=ON;que=QC;sask=SK;pei=PE;newfoundland=NL;yukon territory=YT"},
    {u"DE", u"bavaria=BY;hesse=HE;lower saxony=NI;north rhine westphalia=NW;nrw=NW;rhineland palatinate=RP;saxony=SN;"
            u"saxony anhalt=ST;thuringia=TH;mecklenburg western pomerania=MV;baden wuerttemberg=BW;thueringen=TH"},
    {u"AT", u"vienna=9;tyrol=7;lower austria=3;upper austria=4;styria=6;carinthia=2"},
    {u"CH", u"geneva=GE;genf=GE;lucerne=LU;grisons=GR;vaud=VD;waadt=VD;wallis=VS;neuenburg=NE;st gallen=SG"},
    {u"ES", u"catalonia=CT;cataluna=CT;catalunya=CT;andalusia=AN;basque country=PV;navarre=NC;castile and leon=CL"},
    {u"IT", u"lombardy=25;tuscany=52;piedmont=21;sicily=82;sardinia=88;apulia=75"},
    {u"FR", u"brittany=BRE;normandy=NOR"},
    {u"NL", u"north holland=NH;south holland=ZH;friesland=FR"},
    {u"GB", u"wales=WLS;cymru=WLS"},
    {u"BE", u"flanders=VLG;wallonia=WAL;brussels=BRU"},
};

// The languages whose names for countries are known beside English and the country's own.
constexpr const char *kLanguages[] = {"de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi",
                                      "cs", "hu", "ro", "tr", "ru", "uk", "el", "ja", "ko", "zh"};

// A spelling without signs, blanks and a leading "the": what is tried where the spelling itself is not known. "in." and
// "me," are words, "U.S" and "UK." are not.
QString looseKey(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.startsWith(u"the ", Qt::CaseInsensitive))
        rest = rest.sliced(4);
    const QString key = foldToWord(fold(rest).replace(u"&"_s, u" and "_s));
    return key.size() > 2 || rest.toString() == rest.toString().toUpper() ? key : QString();
}

void addNamesOfLocales(Geography &geography)
{
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const QString code = locale.name().section(u'_', -1);
        if (code.size() != 2 || !geography.countryNames.contains(code))
            continue;
        for (const QString &name : {locale.nativeTerritoryName(), QLocale::territoryToString(locale.territory())}) {
            const QString key = fold(name);
            if (!key.isEmpty() && !geography.countryByName.contains(key))
                geography.countryByName.insert(key, code);
        }
    }
}

void addCountry(Geography &geography, const QStringList &cells)
{
    const QString &code = cells[1];
    geography.countryNames.insert(code, cells[3]);
    for (const QString &spelling : cells.mid(1)) {
        if (!spelling.isEmpty())
            geography.countryByName.insert(fold(spelling), code);
    }
}

void addState(Geography &geography, const QStringList &cells)
{
    const QString &country = cells[1];
    const QString &code = cells[2];
    QHash<QString, QString> &states = geography.stateByName[country];
    for (const QString &spelling : {code, QString(country + u'-' + code), cells[3]})
        states.insert(fold(spelling), code);
}

void addNamesInLanguages(Geography &geography)
{
    const QStringList codes = geography.countryNames.keys();
    for (const char *language : kLanguages) {
        for (const QString &code : codes) {
            icu::UnicodeString name;
            icu::Locale("und", code.toLatin1().constData()).getDisplayCountry(icu::Locale(language), name);
            const QString key = fold(QStringView(name.getBuffer(), name.length()));
            if (!key.isEmpty() && !geography.countryByName.contains(key))
                geography.countryByName.insert(key, code);
        }
    }
}

void addEverydayStates(Geography &geography)
{
    for (const EverydayState &everyday : kEverydayStates) {
        QHash<QString, QString> &states = geography.stateByName[everyday.country.toString()];
        for (const QStringView pair : everyday.names.split(u';')) {
            const qsizetype at = pair.indexOf(u'=');
            const QString name = pair.first(at).toString();
            if (!states.contains(name))
                states.insert(name, pair.sliced(at + 1).toString());
        }
    }
}

QHash<QString, QString> byLooseKey(const QHash<QString, QString> &byName)
{
    // In one order, so that of two names that differ in signs alone the same one wins every time.
    QStringList names = byName.keys();
    names.sort();
    QHash<QString, QString> loose;
    for (const QString &name : std::as_const(names)) {
        if (const QString key = looseKey(name.toUpper()); !key.isEmpty() && !loose.contains(key))
            loose.insert(key, byName.value(name));
    }
    return loose;
}

// The table is written at build time from iso-codes by resources/reference/makegeography.cpp.
Geography readGeography()
{
    Geography geography;
    QFile file(u":/leadwright/reference/geography.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QList<QByteArray> lines = opened ? file.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() >= 4 && cells[0] == u"country")
            addCountry(geography, cells);
        else if (cells.size() >= 4 && cells[0] == u"state")
            addState(geography, cells);
    }
    for (const EverydayName &everyday : kEverydayNames)
        geography.countryByName.insert(fold(everyday.name), everyday.code.toString());
    addNamesOfLocales(geography);
    addNamesInLanguages(geography);
    addEverydayStates(geography);
    geography.countryByLooseKey = byLooseKey(geography.countryByName);
    for (auto states = geography.stateByName.cbegin(); states != geography.stateByName.cend(); ++states)
        geography.stateByLooseKey.insert(states.key(), byLooseKey(states.value()));
    return geography;
}

const Geography &geography()
{
    static const Geography read = readGeography();
    return read;
}

} // namespace

QString countryCode(QStringView text)
{
    const QString known = geography().countryByName.value(fold(text));
    return known.isEmpty() ? geography().countryByLooseKey.value(looseKey(text)) : known;
}

QString stateCode(const QString &country, QStringView text)
{
    if (country.isEmpty() || text.isEmpty())
        return {};
    const QString known = geography().stateByName.value(country).value(fold(text));
    return known.isEmpty() ? geography().stateByLooseKey.value(country).value(looseKey(text)) : known;
}

QStringList statesOf(const QString &country)
{
    QStringList states = geography().stateByName.value(country).values();
    states.sort();
    states.removeDuplicates();
    return states;
}

QString likelyHomeCountry(const QByteArray &zoneId, const QString &currency)
{
    const QTimeZone zone(zoneId);
    if (zone.isValid() && zone.territory() != QLocale::AnyTerritory && zone.territory() != QLocale::World)
        return QLocale::territoryToCode(zone.territory());
    const QString code = currency.left(2);
    return geography().countryNames.contains(code) ? code : QString();
}

} // namespace lw
