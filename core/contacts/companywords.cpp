// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companywords.h"

#include "core/base/fold.h"
#include "core/contacts/legalforms.h"
#include "core/territories/geography.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <algorithm>
#include <span>

namespace lw
{

namespace
{

struct WordList {
    CompanyWordKind kind;
    QStringView words; // of one meaning where joined by "=", the written-out word first
};

constexpr WordList kWords[] = {
    {CompanyWordKind::Small,
     u"and of the for at in on by a an to de del della di da do du des der die das den la le les "
     u"el los las und et y e i og och von van com net org www"},
    {CompanyWordKind::Structural,
     u"group=grp=groupe=grupo=gruppe=gruppo=groep=grupp=konsern=koncern holding=holdings=hldg=hldgs "
     u"international=intl=int=internatl=internacional=internationale global worldwide enterprise=enterprises=ent=entp "
     u"service=services=svc=svcs=svs=servicios=dienstleistungen solution=solutions=soln=solns=soluciones=losungen "
     u"associate=associates=assoc=assocs=assn=association partner=partners venture=ventures brand=brands "
     u"management=mgmt=mgt organization=organisation=org office headquarters=hq"},
    {CompanyWordKind::Place,
     u"usa=us america=amer americas uk europe=europa=eu asia africa emea apac latam nordic nordics scandinavia "
     u"deutschland oesterreich osterreich schweiz suisse espana italia polska brasil china nippon"},
    {CompanyWordKind::Trade,
     u"technology=technologies=tech=techs=tecnologia=tecnologias=technologie=technologien=technik "
     u"electronic=electronics=electronica=elektronik electric=electrics=electrical=elec=elektro "
     u"system=systems=sys=sistemas=systeme software bank=banks=banque=banco=banca bancorp=bancorporation "
     u"finance=financial=fin=finanz capital insurance=ins=seguros=versicherung=versicherungen=assurances "
     u"energy=energie=energia power oil gas petroleum airline=airlines airways air line=lines motor=motors=mtr=mtrs "
     u"automotive=auto=automobile=automobiles pharmaceutical=pharmaceuticals=pharma=pharm health=healthcare "
     u"medical=med chemical=chemicals=chem=chems food=foods beverage=beverages "
     u"communication=communications=comm=comms telecommunication=telecommunications=telecom=telekom media "
     u"network=networks consulting=consultants=consult=beratung engineering=engineers=eng=engr=engrg "
     u"construction=constructions=constr=bau industry=industries=ind=inds=industrial=indl=industrie=industrias "
     u"manufacturing=mfg=manufacturers=mfr=mfrs=manufacturer product=products=prod=prods logistics=logistik "
     u"transport=transports=transportation=trans=transp shipping retail store=stores shop=shops restaurant=restaurants "
     u"hotel=hotels resort=resorts university=univ=universitat=universite=universidad college=coll school=sch "
     u"institute=inst=institut hospital=hosp clinic=clinics=klinik center=centre=ctr=cntr=zentrum "
     u"department=dept laboratory=laboratories=lab=labs research=res development=dev=devt design=designs "
     u"studio=studios digital data computer=computers semiconductor=semiconductors material=materials steel=stahl "
     u"mining metal=metals paper packaging=pkg property=properties=props realty trust fund=funds "
     u"foundation=fdn=fndn=stiftung society=soc council marketing=mktg advertising security supply=supplies "
     u"distribution=distributors=distributing=dist=distrib trading=trade=handel equipment=equip machinery=machines "
     u"tool=tools instrument=instruments entertainment game=games music picture=pictures film=films "
     u"publishing=publishers=publ=verlag press news sport=sports travel tours brother=brothers=bros=gebruder "
     u"son=sons=sohne sohn market=markets=mkt utility=utilities=util authority=auth government=govt=gov "
     u"cooperative=coop=genossenschaft theater=theatre labor=labour werk=werke fabrik vertrieb"},
    {CompanyWordKind::Common,
     u"american national=natl=nacional=nationale united general=gen=generale standard first central western eastern "
     u"northern southern north south east west pacific atlantic premier superior advanced applied universal royal new "
     u"old great big best star sun blue red green black white gold silver golden delta alpha beta omega apex summit "
     u"prime elite precision quality professional creative modern future smart city metro urban liberty century "
     u"continental imperial federal=fed state county=cty public direct express classic custom total integrated "
     u"innovative innovation dynamic perfect phoenix eagle saint=st=ste mount=mt fort=ft deutsche british canadian "
     u"australian european asian smith johnson williams brown jones garcia miller davis rodriguez martinez wilson "
     u"anderson thomas taylor moore jackson martin thompson robinson walker campbell mitchell roberts muller mueller "
     u"schmidt schneider fischer weber meyer wagner becker schulz hoffmann hofmann dubois durand bernard laurent"},
};

// Folded letters and digits, whatever stands between them.
constexpr QStringView kNoCompany[] = {
    u"na nil null none unknown undefined unspecified undisclosed notapplicable notavailable notknown notspecified",
    u"notprovided notgiven notset notstated nocompany nocompanyname nobusiness noname noorganization noorganisation",
    u"noemployer nobody withoutcompany donthaveone tbd tba tbc other me myself self selfemployed private privateperson",
    u"privateindividual privatecustomer personal individual freelance freelancer freelancing soletrader",
    u"soleproprietor independent student retired retiree pensioner unemployed jobseeker homemaker housewife",
    u"company companyname mycompany yourcompany test tests testtest tester testing testcompany asdf asd qwerty qwertz "
    u"dummy",
    u"0 00 000 0000 123 1234 12345 zzz xx xxx xxxx xxxxx xxxxxx xxxxxxx xxxxxxxx",
    u"keine kein keiner keines keinefirma keinunternehmen keineangabe keineangaben ohne ohnefirma ohneangabe",
    u"ohneangaben unbekannt nichtbekannt nichtangegeben nichtvorhanden entfallt privat privatperson privatkunde",
    u"privatkundin privatmann privatier privathaushalt endkunde selbststandig selbstandig selbststandige",
    u"selbststandiger freiberufler freiberuflerin freiberuflich freischaffend schuler schulerin studentin studierende",
    u"studierender rentner rentnerin pensionar arbeitslos arbeitssuchend arbeitsuchend hausfrau firma testfirma",
    u"aucun aucune aucunesociete aucuneentreprise sansentreprise sanssociete sansobjet neant inconnu inconnue",
    u"nonrenseigne nonrenseignee nonprecise nonapplicable particulier particuliere prive privee personnel rien",
    u"etudiant etudiante autoentrepreneur autoentrepreneuse microentrepreneur independant independante retraite",
    u"retraitee chomeur chomeuse sansemploi pasdesociete pasdentreprise essai",
    u"ninguno ninguna ningunaempresa sinempresa sincompania sinnombre sindatos noaplica noespecificado",
    u"noespecificada desconocido desconocida nada notengo notiene particular privado privada personafisica",
    u"personanatural estudiante autonomo autonoma trabajadorautonomo independiente jubilado jubilada desempleado",
    u"desempleada prueba pruebas",
};
// Legal forms that are no company's name by themselves, as "SAS", "CIC" and "PSA" are.
constexpr QStringView kForms[] = {
    u"gmbh ggmbh mbh gesmbh ag aktiengesellschaft kg kgaa ohg ug gbr ev ek ltd limited privatelimited privateltd plc",
    u"llp llc inc incorporated corp corporation co company pty ptyltd pvt pvtltd pte pteltd sdnbhd sa sarl sasu eurl",
    u"srl srls sl slu bv nv bvba sprl spzoo sro doo oy oyj ab as aps kft ltda lda sadecv ooo ооо 株式会社 有限会社",
    u"有限公司 주식회사",
};
// Letters that without their signs may be a name.
constexpr QStringView kSigned[] = {u"k.a k/a n.n n/n n.c n/c n.d n/d s/n s/d o.a o/a"};

QSet<QString> wordsOf(std::span<const QStringView> lists)
{
    QSet<QString> words;
    for (const QStringView list : lists) {
        for (const QStringView word : list.split(u' '))
            words.insert(fold(word));
    }
    return words;
}

using Meanings = QHash<QString, CompanyWordMeaning>;

// The lists are constants, so the views into them stay.
Meanings readMeanings()
{
    Meanings meanings;
    for (const WordList &list : kWords) {
        for (const QStringView words : list.words.split(u' ')) {
            const QList<QStringView> forms = words.split(u'=');
            for (const QStringView form : forms)
                meanings.insert(form.toString(), {forms.first(), list.kind});
        }
    }
    return meanings;
}

} // namespace

CompanyWordMeaning meaningOf(QStringView word)
{
    static const Meanings meanings = readMeanings();
    const QString key = QString::fromRawData(word.data(), word.size());
    const auto known = meanings.constFind(key);
    if (known != meanings.cend())
        return *known;
    if (std::ranges::any_of(word, [](QChar c) { return c.isDigit(); }))
        return {word, CompanyWordKind::Number};
    if (isFormAtEnd(key))
        return {word, CompanyWordKind::Small};
    // Codes of two and three letters are words more often than countries.
    if (word.size() > 3 && !countryCode(word).isEmpty())
        return {word, CompanyWordKind::Place};
    return {word, CompanyWordKind::Ordinary};
}

bool isFormAlone(const QString &word)
{
    static const QSet<QString> forms = wordsOf(kForms);
    return forms.contains(word);
}

bool saysNoCompany(QStringView written)
{
    static const QSet<QString> bare = wordsOf(kNoCompany);
    static const QSet<QString> withSigns = wordsOf(kSigned);
    QString letters;
    QString withStrokes;
    bool hasOther = false; // letters beyond the basic plane, which no entry has
    const QString folded = fold(written);
    for (const QChar c : folded) {
        if (c.isLetterOrNumber())
            letters += c;
        hasOther |= c.isSurrogate() || c.isMark();
        if (c.isLetterOrNumber() || c == u'/' || (c == u'.' && !withStrokes.isEmpty()))
            withStrokes += c;
    }
    while (withStrokes.endsWith(u'.') || withStrokes.endsWith(u'/'))
        withStrokes.chop(1);
    if (hasOther)
        return false;
    return letters.isEmpty() || bare.contains(letters) || isFormAlone(letters) || withSigns.contains(withStrokes);
}

} // namespace lw
