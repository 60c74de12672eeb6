// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample company's files, made by a small generator of our own: every name, address and number is invented;
// telephone numbers are from the ranges kept for fiction, mail addresses end in .example.

#include "core/workspace/samplecompany.h"

#include "core/files/csvtext.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWeeks = 52;

/// Random numbers that are the same on every machine and in every version of every library.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    int below(int bound) { return int(next() % quint64(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template<class T, size_t N>
    const T &pick(const std::array<T, N> &items)
    {
        return items[size_t(below(int(N)))];
    }

private:
    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

struct Town {
    const char *city, *state, *postcode, *country, *phone; ///< phone: prefix of numbers kept for fiction
};

constexpr std::array kTowns = std::to_array<Town>({
    {"Boston", "MA", "02110", "US", "+1 617 555 01"},      {"Worcester", "MA", "01608", "US", "+1 508 555 01"},
    {"Hartford", "CT", "06103", "US", "+1 860 555 01"},    {"Albany", "NY", "12207", "US", "+1 518 555 01"},
    {"Rochester", "NY", "14604", "US", "+1 585 555 01"},   {"Pittsburgh", "PA", "15222", "US", "+1 412 555 01"},
    {"Cleveland", "OH", "44114", "US", "+1 216 555 01"},   {"Dayton", "OH", "45402", "US", "+1 937 555 01"},
    {"Chicago", "IL", "60606", "US", "+1 312 555 01"},     {"Rockford", "IL", "61101", "US", "+1 815 555 01"},
    {"Milwaukee", "WI", "53202", "US", "+1 414 555 01"},   {"Detroit", "MI", "48226", "US", "+1 313 555 01"},
    {"Atlanta", "GA", "30303", "US", "+1 404 555 01"},     {"Greenville", "SC", "29601", "US", "+1 864 555 01"},
    {"Charlotte", "NC", "28202", "US", "+1 704 555 01"},   {"Houston", "TX", "77002", "US", "+1 713 555 01"},
    {"Dallas", "TX", "75201", "US", "+1 214 555 01"},      {"Denver", "CO", "80202", "US", "+1 303 555 01"},
    {"Phoenix", "AZ", "85004", "US", "+1 602 555 01"},     {"San Jose", "CA", "95113", "US", "+1 408 555 01"},
    {"Los Angeles", "CA", "90017", "US", "+1 213 555 01"}, {"Seattle", "WA", "98101", "US", "+1 206 555 01"},
    {"Toronto", "ON", "M5V 2T6", "CA", "+1 416 555 01"},   {"Montreal", "QC", "H3B 1A7", "CA", "+1 514 555 01"},
    {"Manchester", "", "M2 5DB", "GB", "+44 161 496 00"},  {"Leeds", "", "LS1 4AP", "GB", "+44 113 496 00"},
});

constexpr std::array kFirstNames =
    std::to_array<const char *>({"Amelia", "Bruno", "Carla", "Dmitri", "Elena", "Farid",  "Grace", "Henrik",  "Imani",
                                 "Jonas",  "Keiko", "Liam",  "Marta",  "Nadia", "Omar",   "Priya", "Quentin", "Rosa",
                                 "Stefan", "Tomas", "Uma",   "Victor", "Wanda", "Ximena", "Yusuf", "Zoe"});
constexpr std::array kLastNames = std::to_array<const char *>(
    {"Abbott",    "Becker",   "Castellan", "Drummond",  "Eriksen",  "Fontaine", "Gallagher", "Hoffman", "Ibarra",
     "Jankowski", "Keller",   "Lindqvist", "Marchetti", "Novak",    "Okafor",   "Pereira",   "Quigley", "Rasmussen",
     "Sandoval",  "Thornton", "Ueda",      "Vasquez",   "Whitaker", "Yilmaz",   "Zielinski"});
constexpr std::array kCompanyFirst = std::to_array<const char *>(
    {"Northgate", "Bluewater", "Ironbridge", "Silverline", "Cedar Hill", "Granite",  "Harborview",
     "Kestrel",   "Lakeshore", "Meridian",   "Oakfield",   "Pinecrest",  "Quarry",   "Redwood",
     "Summit",    "Tidewater", "Union",      "Valley",     "Westbrook",  "Stonegate"});
constexpr std::array kCompanySecond =
    std::to_array<const char *>({"Machining", "Packaging", "Robotics", "Tooling", "Automation", "Bottling", "Conveyors",
                                 "Woodworking", "Plastics", "Foundry", "Printing", "Textiles"});
constexpr std::array kLegalForms = std::to_array<const char *>({"Inc.", "LLC", "Corp.", "Co.", "Ltd"});
constexpr std::array kStreets = std::to_array<const char *>(
    {"Mill Road", "Harbour Street", "Foundry Lane", "Station Road", "Canal Street", "Quarry Hill", "Market Street",
     "Dock Road", "Orchard Avenue", "Bridge Street", "Weaver Street", "Furnace Lane", "Airport Way"});
constexpr std::array kTitles = std::to_array<const char *>(
    {"Plant manager", "Maintenance lead", "Design engineer", "Purchasing", "Owner", "Technical director"});
constexpr std::array kProducts = std::to_array<const char *>({"Spindle motor", "Servo drive", "Motion controller"});
constexpr std::array kMessages = std::to_array<const char *>(
    {"Please send a quote for two units.", "Looking for a replacement before our shutdown in spring.",
     "Could somebody show us the product on site?", "Just the data sheet, please.",
     "We are comparing three suppliers this quarter.", "Need delivery times and a price list.",
     "Our line stops twice a week; what would you suggest?"});

struct SampleSource {
    const char *channel, *source, *campaign, *keyCode;
    int weight, monthlyCost, quality; ///< quality: chance of a complete set of answers, per cent
};

constexpr std::array kSources = std::to_array<SampleSource>({
    {"Web", "Website form", "Website", "WEB", 26, 1200, 45},
    {"Web", "Search ads", "Spindle search", "SRCH", 22, 6400, 35},
    {"Trade show", "Motion Expo", "Motion Expo stand", "MOTX", 16, 5200, 55},
    {"Press", "Machine Monthly", "Bingo card", "MM-07", 14, 2600, 15},
    {"Direct mail", "Spring mailing", "Retrofit offer", "RETRO", 10, 1900, 25},
    {"Referral", "Customer referral", "", "", 7, 0, 65},
    {"Partner", "Distributor network", "", "", 5, 800, 50},
});

constexpr const char *kHeader = "external_id,first_name,last_name,title,company,email,phone,street,city,state,postal_"
                                "code,country,product,source,channel,"
                                "campaign,received_at,message,need,authority,budget,timeline,referrer";

const SampleSource &pickSource(Dice &dice)
{
    int roll = dice.below(100);
    for (const SampleSource &source : kSources) {
        if (roll < source.weight)
            return source;
        roll -= source.weight;
    }
    return kSources.front();
}

QStringList answers(Dice &dice, int quality)
{
    if (!dice.chance(quality))
        return {{}, {}, {}, {}};
    const bool hot = dice.chance(55);
    return {dice.chance(92) ? u"fits"_s : u"no"_s, hot || dice.chance(50) ? u"decides"_s : u"uses"_s,
            hot ? u"approved"_s : u"unknown"_s, hot ? u"60"_s : QString::number(120 + dice.below(3) * 120)};
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString address(int number)
{
    return QString(QString::number(number) + u' ' + latin(kStreets[size_t(number) % kStreets.size()]));
}

/// The telephone numbers of the companies, one for each town they are in: two companies never share one.
class Switchboards
{
public:
    /// \p wish: the two digits to begin with; the next free ones where another company has them.
    QString number(const Town &town, const QString &company, int wish)
    {
        const QString prefix = latin(town.phone);
        QString &number = m_numbers[prefix + company];
        if (!number.isEmpty())
            return number;
        do
            number = prefix + QString::number(wish++ % 100).rightJustified(2, u'0');
        while (m_taken.contains(number));
        m_taken += number;
        return number;
    }

private:
    QHash<QString, QString> m_numbers; ///< by prefix and company
    QSet<QString> m_taken;
};

QString csvLeads(Dice &dice, Switchboards &switchboards, int count, int firstId, const QDateTime &until,
                 int spreadHours)
{
    QString csv = latin(kHeader) + u'\n';
    for (int i = 0; i < count; ++i) {
        const Town &town = dice.pick(kTowns);
        const QString first = latin(dice.pick(kFirstNames));
        const QString last = latin(dice.pick(kLastNames));
        const QString name = latin(dice.pick(kCompanyFirst)) + u' ' + latin(dice.pick(kCompanySecond));
        const bool rival = dice.chance(2);
        const QString company = rival ? u"Apex Drives Inc."_s : QString(name + u' ' + latin(dice.pick(kLegalForms)));
        const QString domain =
            rival ? u"apexdrives.example"_s : QString(QString(name).toLower().remove(u' ') + u".example");
        const QString phone = switchboards.number(town, domain, dice.below(100));
        const SampleSource &source = pickSource(dice);
        const QDateTime received = until.addSecs(-qint64(dice.below(spreadHours * 3600)));
        QStringList cells{u"H%1"_s.arg(firstId + i, 5, 10, QChar(u'0')),
                          first,
                          last,
                          latin(dice.pick(kTitles)),
                          company,
                          dice.chance(92) ? QString(first.toLower() + u'.' + last.toLower() + u'@' + domain)
                                          : QString(),
                          phone,
                          address(1 + dice.below(240)),
                          latin(town.city),
                          latin(town.state),
                          latin(town.postcode),
                          latin(town.country),
                          latin(dice.pick(kProducts)),
                          latin(source.source),
                          latin(source.channel),
                          latin(source.campaign),
                          received.toString(Qt::ISODate),
                          latin(dice.pick(kMessages))};
        cells += answers(dice, source.quality);
        cells += qstrcmp(source.channel, "Referral") == 0 ? u"Service department"_s : QString();
        csv += csvLine(cells) + u'\n';
    }
    return csv;
}

QByteArray territories()
{
    return "country,state,postal_prefix,area_code,product,company,kind,owner,note\n"
           "US,MA,,,,,,Ruth Delacroix,New England\n"
           "US,CT,,,,,,Ruth Delacroix,New England\n"
           "US,NY,,,,,,Sam Okonkwo,Upstate and city\n"
           "US,PA,,,,,,Sam Okonkwo,\n"
           "US,OH,,,,,,Ingrid Vogel,\n"
           "US,MI,,,,,,Ingrid Vogel,\n"
           "US,IL,,,,,,Ingrid Vogel,\n"
           "US,,606,,,,,Lena Brandt,Chicago is worked from the office\n"
           "US,WI,,,,,,Ingrid Vogel,\n"
           "US,GA,,,,,,Carlos Reyes,South East\n"
           "US,SC,,,,,,Carlos Reyes,South East\n"
           "US,NC,,,,,,Carlos Reyes,South East\n"
           "US,TX,,,,,,Lone Star Drives,Independent\n"
           "US,CA,,,,,,Pacific Motion,Independent\n"
           "US,WA,,,,,,Pacific Motion,Independent\n"
           "US,,,303,,,,Carlos Reyes,Denver by telephone\n"
           "CA,,,,,,,Maple Controls,Distributor\n"
           "GB,,,,,,,Priory Drives,Distributor\n"
           ",,,,,Northgate Robotics,major,Lena Brandt,Named account\n";
}

QByteArray campaigns(QDate start)
{
    QString csv =
        u"campaign,source,channel,start,end,owner,budget,forecast_inquiries,forecast_qualified,forecast_sales,forecast_revenue,key_codes\n"_s;
    for (const SampleSource &source : kSources) {
        if (qstrlen(source.campaign) == 0)
            continue;
        csv += csvLine({latin(source.campaign), latin(source.source), latin(source.channel),
                        start.toString(Qt::ISODate), start.addYears(1).toString(Qt::ISODate), u"Marketing"_s,
                        QString::number(source.monthlyCost * 12), QString::number(source.weight * 6),
                        QString::number(source.weight * source.quality * 6 / 100), QString::number(source.weight / 2),
                        QString::number(source.weight * 9000), latin(source.keyCode)}) +
               u'\n';
    }
    return csv.toUtf8();
}

QByteArray costs(QDate start)
{
    QString csv = u"source,campaign,month,amount,currency,kind\n"_s;
    for (int month = 0; month < 12; ++month) {
        for (const SampleSource &source : kSources) {
            if (source.monthlyCost > 0) // what a referral costs nobody knows: it has no line at all
                csv += csvLine({latin(source.source), latin(source.campaign),
                                start.addMonths(month).toString(u"yyyy-MM"_s),
                                QString::number(source.monthlyCost) + u".00"_s, u"USD"_s, u"media"_s}) +
                       u'\n';
        }
    }
    return csv.toUtf8();
}

} // namespace

SampleFiles makeSampleFiles(const QDateTime &now)
{
    Dice dice(20260105);
    Switchboards switchboards;
    SampleFiles files;
    const QTimeZone zone(sampleSettings().zoneId);
    const QDate today = now.toTimeZone(zone).date();
    const QDate monday = today.addDays(1 - today.dayOfWeek() - 7 * kWeeks);
    const QDate firstMonth(monday.year(), monday.month(), 1);
    files.territoriesCsv = territories();
    files.campaignsCsv = campaigns(firstMonth);
    files.costsCsv = costs(firstMonth);
    int id = 1;
    for (int week = 1; week <= kWeeks; ++week) {
        const QDateTime morning = QDateTime(monday.addDays(7 * week), QTime(9, 30), zone).toUTC();
        if (morning >= now)
            break;
        const int count = 8 + dice.below(8);
        files.weeks +=
            SampleWeek{morning, csvLeads(dice, switchboards, count, id, morning.addSecs(-1800), 7 * 24 - 1).toUtf8()};
        id += count;
    }
    files.thisMorningCsv = csvLeads(dice, switchboards, 40, id, now.addSecs(-600), 14).toUtf8();
    return files;
}

} // namespace lw
