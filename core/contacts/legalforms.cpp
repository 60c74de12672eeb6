// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/legalforms.h"

#include "core/base/fold.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <span>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QStringView kAtEnd[] = {
    // Germany, Austria, Switzerland, Liechtenstein
    u"gmbh ggmbh mbh gesmbh gesellschaftmbh gesellschaftmitbeschränkterhaftung gmbhig gmbhil ag agig agil",
    u"aktiengesellschaft kg kgaa kommanditgesellschaft ohg offenehandelsgesellschaft og ug haftungsbeschränkt gbr ev",
    u"eg ek ekfm ekfr partg partgmbb sagl genossenschaft",
    // United Kingdom, Ireland, Nigeria, Kenya, Israel, Hong Kong
    u"ltd limited plc publiclimitedcompany llp lp cic cio dac clg ulc cyf teoranta בעמ",
    // United States, Canada, Philippines
    u"inc incorporated corp corporation co company llc limitedliabilitycompany lllp pllc pc pbc na opc ltée limitée",
    u"enr senc sencrl",
    // Australia, New Zealand, South Africa
    u"pty ptyltd ptylimited proprietary proprietarylimited cc npc",
    // France, Luxembourg, Monaco, Maghreb
    u"sa sas sasu sarl sarlau eurl eirl snc scs sca scop selarl selas earl gie gaec scsp sicav cie",
    u"sociétéanonyme sociétéàresponsabilitélimitée sociétéparactionssimplifiée",
    // Belgium, Netherlands
    u"bv nv vof cv bvba sprl srl cvba scrl asbl vzw commv beslotenvennootschap naamlozevennootschap",
    // Spain, Portugal
    u"sl slu sau slp sll slne sal scoop sociedadanónima sociedadlimitada lda limitada unipessoal unipessoallda sgps",
    // Brazil, Mexico, Latin America
    u"ltda ltdame ltdaepp eireli sadecv sab sabdecv sapi sapidecv sderl sderldecv rldecv sac saa saic sacif cia spa",
    // Italy
    u"srls sapa scarl scpa soccoop societàcooperativa societàperazioni onlus",
    // Denmark, Norway, Sweden, Finland, Iceland
    u"as aps ks ivs amba aktieselskab anpartsselskab asa ans enk nuf aksjeselskap ab publ abpubl hb kb aktiebolag",
    u"handelsbolag kommanditbolag oy oyj oyab ky tmi osk osakeyhtiö ehf hf ohf slhf",
    // Estonia, Latvia, Lithuania
    u"oü osaühing fie sia ik uab mb vši",
    // Poland
    u"spzoo spółkazoo spółkazograniczonąodpowiedzialnością spółkaakcyjna spk spółkakomandytowa spj spółkajawna",
    u"spp ska psa",
    // Czechia, Slovakia, Hungary
    u"sro spolsro vos akciováspolečnost akciováspoločnosť kft zrt nyrt bt kkt korlátoltfelelősségűtársaság",
    // Romania, Bulgaria, Croatia, Serbia, Slovenia, Bosnia, North Macedonia
    u"srld pfa ood eood ad ead оод еоод ад еад doo jdoo dooel dd kd dno доо дооел дд",
    // Greece, Turkey
    u"ae epe ike abee aebe αε επε ικε αβεε anonimşirketi aş ltdşti şti şirketi limitedşirketi sanvetic sanayiveticaret",
    // Russia, Ukraine, Belarus, Kazakhstan
    u"ooo oao zao pao tov prat too jsc pjsc ojsc cjsc ооо оао зао пао ао ип тов прат пат пп фоп тоо одо чуп ат",
    // the Gulf, Egypt, Lebanon
    u"wll fze fzco fzc fzllc dmcc bsc saog saoc kscc kscp qsc psc spc sae",
    // India, Pakistan, Singapore, Malaysia, Indonesia, Thailand, Vietnam
    u"pvt pvtltd privateltd privatelimited pte pteltd sdn bhd sdnbhd berhad plt tbk persero pcl",
    u"publiccompanylimited จำกัด จำกัดมหาชน มหาชน tnhh ctcp",
    // Japan, Korea, China, Taiwan
    u"kk gk yk kabushikikaisha kabushikigaisha godokaisha yugenkaisha 株式会社 有限会社 合同会社 jusikhoesa 주식회사",
    u"유한회사 有限公司 股份有限公司 有限责任公司 有限責任公司 公司",
    // the European Union
    u"se sce eeig",
};

constexpr QStringView kInFront[] = {
    u"oy oyj ooo oao zao pao tov prat uab sia pt jsc pjsc ojsc cjsc llc sarl eurl sasu sprl bvba firma messrs",
    u"ооо оао зао пао ао ип тов прат пат пп фоп тоо одо ат côngtytnhh côngtycổphần ctcp บริษัท",
    u"株式会社 有限会社 合同会社 주식회사 유한회사",
};

constexpr QStringView kInside[] = {
    u"gmbh gmbhandcokg gmbhundcokg gmbhcokg gmbhandcoohg gmbhandcokgaa llc ltd inc ptyltd pvtltd sarl spzoo sro doo",
    u"sdnbhd pteltd sadecv",
};

constexpr QStringView kInBrackets[] = {u"株 有 合 주 유 private publ haftungsbeschränkt"};

// Longest first: the shorter ones are their ends.
constexpr QStringView kAttached[] = {
    u"股份有限公司", u"有限责任公司", u"有限責任公司", u"有限公司", u"株式会社", u"有限会社",
    u"合同会社",     u"合資会社",     u"주식회사",     u"유한회사", u"公司",
};

QSet<QString> formsOf(std::span<const QStringView> lists)
{
    QSet<QString> forms;
    for (const QStringView list : lists) {
        for (const QStringView form : list.split(u' '))
            forms.insert(fold(form));
    }
    return forms;
}

// Apostrophes belong to a word only inside it.
QStringView withoutOuterApostrophes(QStringView word)
{
    const auto isLetter = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    while (!word.isEmpty() && !isLetter(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && !isLetter(word.back()))
        word.chop(1);
    return word;
}

QStringView withoutOneForm(QStringView word)
{
    if (std::ranges::find(kAttached, word) != std::end(kAttached))
        return word; // nothing but a form: it stands alone, between blanks
    for (const QStringView form : kAttached) {
        if (word.size() <= form.size())
            continue;
        if (word.endsWith(form))
            return withoutOuterApostrophes(word.chopped(form.size()));
        if (word.startsWith(form))
            return withoutOuterApostrophes(word.sliced(form.size()));
    }
    return word;
}

} // namespace

bool isFormAtEnd(const QString &joined)
{
    static const QSet<QString> forms = formsOf(kAtEnd);
    return forms.contains(joined);
}

bool isFormInFront(const QString &joined)
{
    static const QSet<QString> forms = formsOf(kInFront);
    return forms.contains(joined);
}

bool isFormInside(const QString &joined)
{
    static const QSet<QString> forms = formsOf(kInside);
    return forms.contains(joined);
}

bool isFormInBrackets(const QString &joined)
{
    static const QSet<QString> forms = formsOf(kInBrackets);
    return forms.contains(joined) || isFormAtEnd(joined);
}

QStringView withoutAttachedForms(QStringView word)
{
    // All of them are written in letters far from ours.
    if (word.isEmpty() || (word.front().unicode() < 0x3000 && word.back().unicode() < 0x3000))
        return word;
    for (QStringView left = withoutOneForm(word); left != word; left = withoutOneForm(word))
        word = left;
    return word;
}

} // namespace lw
