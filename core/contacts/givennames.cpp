// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/givennames.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Each line: names that one person goes by. A short form may stand in several.
constexpr QStringView kFamilies[] = {
    u"abigail abby gail",
    u"adelaide addie heidi",
    u"albert al bert bertie",
    u"alexander alex alec sandy xander sasha alejandro alessandro alexandre aleksander",
    u"alexandra alex sandra lexi lexie sasha alessandra",
    u"alfred al alf fred alfie",
    u"amanda mandy",
    u"andrew andy drew andreas andre andrea andres andrzej",
    u"angela angie",
    u"anna ann anne annie anita anya hannah ana",
    u"anthony tony antonio anton antoine toni",
    u"arthur art artie arturo",
    u"barbara barb babs bobbie",
    u"benjamin ben benny",
    u"bernard bernie bernhard bernd",
    u"bradley brad",
    u"bridget bridie biddy",
    u"caroline carrie carol carolyn carolina",
    u"catherine cathy kate katie kathy katherine kathryn kat cath kathleen kay kitty katharina catarina catalina",
    u"charles charlie chuck chaz carlos carl karl carlo",
    u"charlotte lottie charlie lotte",
    u"christina chris tina christine chrissy kristina kirsten christa",
    u"christopher chris kit topher christoph christophe cristobal christian",
    u"clifford cliff",
    u"cynthia cindy",
    u"daniel dan danny",
    u"danielle dani",
    u"david dave davy davide",
    u"deborah deb debbie debra",
    u"dennis den denny denis",
    u"diana di diane",
    u"donald don donnie",
    u"dorothy dot dottie dorothea dora",
    u"douglas doug",
    u"edmund ed eddie ned",
    u"edward ed eddie ted teddy ned eduardo eduard edoardo",
    u"eleanor ellie nell nora elena leonora",
    u"elizabeth liz lizzie beth betty eliza elisabeth libby elsa lisa betsy bess bessie elise liesel lizzy",
    u"emily em emmy millie emilia",
    u"eugene gene eugen",
    u"evelyn evie eve",
    u"florence flo flora florrie",
    u"frances fran frankie francesca franziska",
    u"francis frank frankie fran francisco franz francesco francois paco",
    u"frederick fred freddie fredrick friedrich fritz federico frederic",
    u"gabriel gabe",
    u"gabrielle gabby",
    u"george georgie georg jorge giorgio jurgen",
    u"gerald gerry jerry gerard gerhard gerd",
    u"geoffrey geoff jeff jeffrey",
    u"gregory greg gregor",
    u"harold harry hal",
    u"helen nell ellen helena helene elena lena",
    u"henry harry hank heinrich henri enrique enrico hal heinz",
    u"ian iain",
    u"irene rene irena",
    u"isabella bella izzy isabel isabelle isobel izzie",
    u"jacob jake jakob jack",
    u"jacqueline jackie",
    u"james jim jimmy jamie jaime diego jacques giacomo",
    u"janet jan jane janice",
    u"jean jeanne jeannie",
    u"jennifer jen jenny",
    u"jessica jess jessie",
    u"joan joanie",
    u"joanna jo joanne johanna hanna",
    u"john jack johnny jon johann johannes jean juan giovanni hans jan ivan ian",
    u"jonathan jon jonny nathan",
    u"joseph joe joey josef jose giuseppe pepe sepp jo",
    u"josephine jo josie",
    u"joshua josh",
    u"judith judy jude",
    u"julia julie jules",
    u"kenneth ken kenny",
    u"kimberly kim kimberley",
    u"laurence larry lawrence laurie lorenz lorenzo laurent",
    u"leonard len lenny leo leonardo",
    u"lillian lily lil",
    u"louis lou louie lewis luis ludwig luigi",
    u"louise lou",
    u"lucille lucy lucia",
    u"madeline maddie maddy madeleine madison",
    u"manuel manny manolo",
    u"margaret maggie meg peggy marge margie greta margarete rita madge daisy margot",
    u"maria marie mary mia molly marietta polly",
    u"martha marty",
    u"martin marty",
    u"martina tina",
    u"matthew matt matty matthias mathieu mateo matteo",
    u"maximilian max",
    u"maxwell max",
    u"melanie mel",
    u"melissa mel lissa missy",
    u"michael mike mick mickey mikey michel miguel michele mischa",
    u"michelle shelly",
    u"mitchell mitch",
    u"mohammed mohamed muhammad mohammad mo muhammed",
    u"nancy nan",
    u"natalie nat nathalie natalia natasha",
    u"nathaniel nat nathan nate",
    u"nicholas nick nicky nico nicolas nikolaus klaus niccolo",
    u"nicole nicky nikki nicola",
    u"oliver ollie olli",
    u"olivia liv livvy",
    u"pamela pam",
    u"patricia pat patty trish patsy tricia",
    u"patrick pat paddy",
    u"paul paolo pablo pauli",
    u"peter pete pedro pierre pietro piet",
    u"philip phil phillip philipp felipe filippo philippe",
    u"priscilla cilla",
    u"rachel rach",
    u"raymond ray ramon",
    u"rebecca becky bec becca",
    u"reginald reg reggie",
    u"richard dick rich rick ricky richie ricardo riccardo",
    u"robert bob bobby rob robbie bert roberto robin",
    u"roberta bobbie robbie",
    u"roderick rod roddy",
    u"rodney rod",
    u"roger rodge",
    u"ronald ron ronnie",
    u"rosemary rose rosie",
    u"russell russ",
    u"samantha sam sammy",
    u"samuel sam sammy",
    u"sarah sally sara sadie",
    u"scarlett scar",
    u"sebastian seb bastian",
    u"sophia sophie sofia sofie",
    u"stanley stan",
    u"stephanie steph steffi stefanie",
    u"stephen steve steven stefan stevie esteban stefano etienne",
    u"stuart stu stewart",
    u"susan sue susie suzanne suzy susanna susanne",
    u"terence terry terrence",
    u"theodore ted teddy theo theodor",
    u"theresa terry tess tessa teresa therese",
    u"thomas tom tommy tomas tommaso",
    u"timothy tim timmy",
    u"victor vic viktor vittorio",
    u"victoria vicky tori vicki viktoria",
    u"vincent vince vinny vincenzo vicente",
    u"virginia ginny ginger",
    u"walter walt wally",
    u"wilhelm willi",
    u"william will bill billy willie liam willy wilhelm guillermo guillaume guglielmo",
    u"zachary zach zack zak",
};

const QHash<QString, QList<int>> &familiesByName()
{
    static const QHash<QString, QList<int>> families = [] {
        QHash<QString, QList<int>> all;
        int number = 0;
        for (const QStringView line : kFamilies) {
            for (const QStringView name : line.split(u' '))
                all[name.toString()] += number;
            ++number;
        }
        return all;
    }();
    return families;
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouy").contains(c);
}

// Groups of letters that sound alike, longest first, before single letters are looked at.
QString unified(QStringView name)
{
    static const QList<std::pair<QString, QString>> groups{
        {u"tsch"_s, u"c"_s}, {u"sch"_s, u"s"_s}, {u"ough"_s, u"o"_s}, {u"augh"_s, u"a"_s}, {u"ph"_s, u"f"_s},
        {u"gh"_s, u"g"_s},   {u"ck"_s, u"k"_s},  {u"tz"_s, u"s"_s},   {u"th"_s, u"t"_s},   {u"sh"_s, u"s"_s},
        {u"kn"_s, u"n"_s},   {u"wr"_s, u"r"_s},  {u"qu"_s, u"k"_s},   {u"dt"_s, u"t"_s},   {u"mac"_s, u"mk"_s},
        {u"mc"_s, u"mk"_s},  {u"rh"_s, u"r"_s},  {u"ae"_s, u"e"_s},   {u"oe"_s, u"o"_s},   {u"ue"_s, u"u"_s},
        {u"ce"_s, u"se"_s},  {u"ci"_s, u"si"_s}, {u"cy"_s, u"sy"_s}};
    QString text = name.toString();
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    for (const auto &[written, sound] : groups) {
        if (text.size() >= written.size())
            text.replace(written, sound);
    }
    return text;
}

QChar soundClass(QChar c)
{
    switch (c.unicode()) {
    case u'b':
    case u'p': return u'p';
    case u'f':
    case u'v':
    case u'w': return u'f';
    case u'c':
    case u'g':
    case u'j':
    case u'k':
    case u'q':
    case u'x': return u'k';
    case u's':
    case u'z': return u's';
    case u'd':
    case u't': return u't';
    case u'm':
    case u'n': return u'n';
    default: return c;
    }
}

} // namespace

bool isSameGivenName(QStringView left, QStringView right)
{
    if (left == right)
        return true;
    const auto a = familiesByName().constFind(left.toString());
    const auto b = familiesByName().constFind(right.toString());
    if (a == familiesByName().constEnd() || b == familiesByName().constEnd())
        return false;
    return std::ranges::any_of(*a, [&](int family) { return b->contains(family); });
}

bool isOtherGivenName(QStringView left, QStringView right)
{
    if (left == right || isSameGivenName(left, right))
        return false;
    const bool bothKnown = familiesByName().contains(left.toString()) && familiesByName().contains(right.toString());
    if (bothKnown)
        return true;
    if (left.size() > right.size())
        std::swap(left, right);
    constexpr qsizetype kStem = 3;
    if (left.size() < kStem)
        return false;
    if (right.size() == left.size() + 1)
        return right.endsWith(u'a') && right.startsWith(left);
    const auto ends = [](QStringView name, QChar letter) { return name.back() == letter; };
    return right.size() == left.size() && left.chopped(1) == right.chopped(1) &&
           ((ends(left, u'a') && ends(right, u'o')) || (ends(left, u'o') && ends(right, u'a')));
}

QString wholeGivenName(const QString &name)
{
    const auto known = familiesByName().constFind(name);
    if (known == familiesByName().constEnd())
        return name;
    const QStringView family = kFamilies[known->first()];
    return family.left(family.indexOf(u' ')).toString();
}

QString soundOf(QStringView name)
{
    const QString text = unified(name);
    QString sound;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isVowel(c)) {
            if (i == 0)
                sound += u'a';
            continue;
        }
        if (c == u'h' && i > 0)
            continue;
        const QChar letter = soundClass(c);
        if (sound.isEmpty() || sound.back() != letter)
            sound += letter;
    }
    return sound;
}

} // namespace lw
