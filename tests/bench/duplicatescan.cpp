// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares all leads of bases of three sizes, made by rule: 15 % are people who are there already, written with
// mistakes. Fails where one takes a minute or more on the clock, or where a lead costs over twice the processor time it
// costs in the smallest: unlike the clock, that says the same beside other work.

#include "core/contacts/emailaddress.h"
#include "core/store/changeset.h"
#include "core/store/leadstore.h"
#include "core/workspace/duplicates.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <random>
#include <vector>

namespace
{

using namespace Qt::StringLiterals;
using namespace lw;

constexpr double kMostSeconds = 60;
constexpr double kMostGrowth = 2;
// Bases this small are made and compared several times, and the one in the middle counts.
constexpr qint64 kMostRepeated = 30'000;
constexpr size_t kRounds = 3;
constexpr unsigned kCopiesInHundred = 15;

QDateTime someDay()
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
}

/// People as a file might bring them.
class Crowd
{
public:
    Person next()
    {
        const bool isCopy = !m_people.empty() && m_random() % 100 < kCopiesInHundred;
        Person person = isCopy ? misspelt(m_people[m_random() % m_people.size()]) : somebody();
        person.fullName = QString(person.firstName + u' ' + person.lastName);
        person.emailKey = emailKey(person.email);
        m_people.push_back(person);
        return person;
    }

private:
    QString word(unsigned kinds, int syllables) { return named(unsigned(m_random() % kinds), syllables); }
    /// The same name for the same number.
    static QString named(unsigned number, int syllables)
    {
        static const QStringList kSyllables = u"ba ber cor da del fen gar hol in ka lan mar nor o per quin ri sal tor "
                                              "ul van wes yo zim"_s.split(u' ');
        std::mt19937 own(number);
        QString text;
        for (int i = 0; i < syllables; ++i)
            text += kSyllables[qsizetype(own() % unsigned(kSyllables.size()))];
        text[0] = text[0].toUpper();
        return text;
    }
    Person somebody()
    {
        Person person;
        person.firstName = word(400, 2);
        person.lastName = word(20000, 4);
        const QString serial = QString::number(m_people.size());
        if (m_random() % 10 < 7)
            person.email = QString(person.lastName.toLower() + serial + u"@c"_s + QString::number(m_random() % 5000) +
                                   u".example"_s);
        if (m_random() % 10 < 6)
            person.phone.e164 = u"+1212%1"_s.arg(m_random() % 10000000, 7, 10, QChar(u'0'));
        const auto town = unsigned(m_random() % 3000);
        PostalAddress &address = person.address;
        address.street = QString(QString::number(1 + m_random() % 200) + u' ' + word(800, 2) + u" Street"_s);
        address.city = named(town, 3);
        address.postalCode = address.postalKey = u"%1"_s.arg(10000 + town);
        address.country = address.countryCode = u"US"_s;
        return person;
    }
    Person misspelt(Person person)
    {
        QString &name = m_random() % 2 == 0 ? person.firstName : person.lastName;
        const qsizetype at = 1 + qsizetype(m_random() % unsigned(name.size() - 1));
        name[at] = QChar(char16_t(u'a' + m_random() % 26));
        if (m_random() % 2 == 0)
            person.email.clear();
        if (m_random() % 2 == 0)
            person.phone = {};
        return person;
    }

    std::mt19937 m_random{7};
    std::vector<Person> m_people;
};

Result<void> fill(Workspace &workspace, qint64 leads)
{
    const Result<OperationId> done =
        workspace.perform({u"import"_s, u"Fill"_s, u"Bench"_s, someDay()}, [&](OpenDeed &deed) -> Result<void> {
            deed.recorder.pause();
            LeadWriter writer(deed.database, {}, deed.id);
            Crowd crowd;
            for (qint64 number = 1; number <= leads; ++number) {
                Person person = crowd.next();
                person.id = PersonId{number};
                LW_TRY(writer.insert(person));
                Lead lead;
                lead.id = LeadId{number};
                lead.person = person.id;
                lead.reachedAt[0] = lead.registeredAt = someDay();
                LW_TRY(writer.insert(lead));
            }
            return {};
        });
    return done ? Result<void>() : Result<void>(done.error());
}

struct Timed {
    double seconds = 0;   ///< on the clock
    double processor = 0; ///< seconds of all threads together
    double again = 0;     ///< on the clock, the second time, when nothing is new
    ScanResult result = {};
};

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

Result<Timed> timeOnce(qint64 leads)
{
    QTemporaryDir folder;
    const Member member{.name = u"Bench"_s, .login = {}, .department = {}, .roles = {}, .active = true};
    const auto workspace =
        Workspace::create(folder.filePath(u"b.leadwright"_s), {}, defaultRulebook("UTC"), member, someDay());
    if (!workspace)
        return workspace.error();
    LW_TRY(fill(**workspace, leads));
    Timed timed;
    QElapsedTimer timer;
    const auto scan = [&](double &seconds) -> Result<void> {
        timer.start();
        const Result<ScanResult> found = scanDuplicates(**workspace, member.name, someDay());
        if (!found)
            return found.error();
        seconds = double(timer.nsecsElapsed()) / 1e9;
        timed.result = *found;
        return {};
    };
    const double before = processorSeconds();
    LW_TRY(scan(timed.seconds));
    timed.processor = processorSeconds() - before;
    LW_TRY(scan(timed.again));
    return timed;
}

Result<Timed> timeScan(qint64 leads)
{
    std::vector<Timed> rounds;
    for (size_t round = 0; round < (leads <= kMostRepeated ? kRounds : 1); ++round) {
        const Result<Timed> timed = timeOnce(leads);
        if (!timed)
            return timed.error();
        rounds.push_back(*timed);
    }
    std::ranges::sort(rounds, {}, &Timed::processor);
    return rounds[rounds.size() / 2];
}

} // namespace

/// Sizes may be given, for a quick look.
int main(int argc, char *argv[])
{
    std::vector<qint64> sizes{10'000, 30'000, 100'000};
    if (argc > 1)
        sizes.clear();
    for (int i = 1; i < argc; ++i)
        sizes.push_back(QByteArray(argv[i]).toLongLong());
    QTextStream out(stdout);
    double first = 0;
    bool isFine = true;
    for (const qint64 leads : sizes) {
        const Result<Timed> timed = timeScan(leads);
        if (!timed) {
            out << timed.error().message << Qt::endl;
            return 1;
        }
        const double each = timed->processor / double(leads);
        first = first > 0 ? first : each;
        const double growth = each / first;
        out << leads << " leads: " << timed->seconds << " s (below " << kMostSeconds << "), again " << timed->again
            << " s; processor " << timed->processor << " s, " << each * 1e6 << " µs a lead, " << growth
            << " times the first (at most " << kMostGrowth << "); " << timed->result.same << " pairs the same, "
            << timed->result.suspected << " suspected" << Qt::endl;
        isFine = isFine && timed->seconds < kMostSeconds && growth <= kMostGrowth;
    }
    return isFine ? 0 : 1;
}
