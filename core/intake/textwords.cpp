// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textwords.h"

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/personname.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool anyWordIn(const QString &text, const QSet<QString> &words)
{
    const QStringList found = foldedWords(text);
    return std::ranges::any_of(found, [&](const QString &word) { return words.contains(word); });
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

bool isNameWord(const QString &word)
{
    static const QRegularExpression form(u"^\\p{Lu}[\\p{L}'’.\\-]*$"_s);
    static const QSet<QString> small =
        setOf("van von vom zu zur de der den del della di da dos du des la le ter ten af "
              "av und y e");
    return form.match(word).hasMatch() || small.contains(word);
}

} // namespace

QStringList foldedWords(const QString &text)
{
    QString folded = fold(text);
    for (QChar &c : folded) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

TextLabel textLabelOf(QStringView word)
{
    static const QSet<QString> phone = setOf("tel telefon telephone phone ph p t o office direct direkt durchwahl dw "
                                             "buro bureau standard fixe zentrale main work business fon d "
                                             "ligne switchboard desk landline");
    static const QSet<QString> mobile = setOf("mobil mobile mob m cell cellular c handy portable port gsm natel movil");
    static const QSet<QString> fax = setOf("fax f telefax telecopie facsimile");
    static const QSet<QString> email = setOf("email mail e courriel mel emailadresse");
    static const QSet<QString> website = setOf("web www internet site w url homepage website siteweb");
    const QString folded = foldToWord(word);
    if (phone.contains(folded))
        return TextLabel::Phone;
    if (mobile.contains(folded))
        return TextLabel::Mobile;
    if (fax.contains(folded))
        return TextLabel::Fax;
    if (email.contains(folded))
        return TextLabel::Email;
    return website.contains(folded) ? TextLabel::Website : TextLabel::None;
}

TextLabel textLabelOfAll(const QStringList &words)
{
    bool phone = false;
    bool mobile = false;
    bool fax = false;
    for (const QString &word : words) {
        const TextLabel label = textLabelOf(word);
        phone |= label == TextLabel::Phone;
        mobile |= label == TextLabel::Mobile;
        fax |= label == TextLabel::Fax;
    }
    if (mobile)
        return TextLabel::Mobile;
    if (phone)
        return TextLabel::Phone;
    return fax ? TextLabel::Fax : TextLabel::None;
}

bool isSignOff(const QString &line)
{
    static const QRegularExpression form = pattern(
        u"^(?:(?:with )?(?:best|kind|warm|kindest|warmest|many)? ?regards|best wishes|best|sincerely(?: yours)?|yours "
        u"(?:sincerely|faithfully|truly)|(?:many )?thanks(?: and (?:best|kind) regards)?|thank you|cheers|"
        u"mit (?:freundlichen|besten|herzlichen|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:mit )?(?:freundliche|viele|beste|"
        u"herzliche|liebe|schöne)[rn]? gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|(?:bien |très "
        u")?cordialement|(?:bien )?à vous|"
        u"(?:meilleures |sincères )?salutations|bien amicalement|"
        u"veuillez agréer.*)\\s*[,.!]*\\s*$"_s);
    return form.match(line.simplified()).hasMatch();
}

bool isQuoteHead(const QString &line)
{
    static const QRegularExpression form =
        pattern(u"^(?:-{2,}\\s*(?:original message|ursprüngliche nachricht|message d['’]origine|forwarded message)|"
                u"on .{6,} wrote:|am .{6,} schrieb .*:|le .{6,} a écrit\\s*:|>)"_s);
    return form.match(line.trimmed()).hasMatch();
}

bool isLegalPrint(const QString &line)
{
    static const QRegularExpression form = pattern(
        u"^(?:geschäftsführ(?:er|erin|ung|er/in)\\s*:|managing directors?\\s*:|vorstand\\s*:|aufsichtsrat|"
        u"sitz(?: der)?\\b.*:|amtsgericht|registergericht|handelsregister|steuer|registered\\b|company "
        u"(?:no|reg|number)|reg(?:istration)?\\.? (?:no|number)|capital\\b|confidential|please consider|think before|"
        u"sent from|von meinem|gesendet von|envoyé de|follow us|iban\\b|bic\\b|bankverbindung|"
        u"(?:this|diese) (?:e-?mail|message|nachricht)|ce message)|"
        u"\\bhr[ab]\\s*\\d|\\bust\\.?-?id|\\bvat (?:no|reg|id)|\\bsire[nt]\\b|\\brcs\\b|\\btva\\b"_s);
    return form.match(line.trimmed()).hasMatch();
}

bool isJobTitle(const QString &text)
{
    static const QSet<QString> words = setOf(
        "manager managerin director engineer engineering head leiter leiterin leitung geschaftsfuhrer "
        "geschaftsfuhrerin "
        "einkauf einkaufer einkauferin vertrieb vertriebsleiter vertriebsleiterin entwicklung assistant assistent "
        "assistentin president ceo cto cfo coo cio cmo vp directeur directrice responsable ingenieur ingenieurin "
        "ingenieure chef gerant gerante acheteur acheteuse buyer purchasing procurement consultant specialist officer "
        "partner founder owner inhaber inhaberin prokurist prokuristin abteilung abteilungsleiter referent referentin "
        "berater beraterin sachbearbeiter sachbearbeiterin charge chargee commercial commerciale technicien "
        "technicienne "
        "technician pdg dg analyst developer architect coordinator supervisor executive representative secretary "
        "projektleiter projektleiterin produktmanager produktionsleiter betriebsleiter werkleiter teamleiter "
        "einkaufsleiter einkaufsleiterin marketingleiter techniker meister scientist researcher professor lecturer "
        "administrator planner controller accountant foreman superintendent estimator sales achats maintenance");
    return anyWordIn(text, words);
}

bool hasLegalForm(const QString &text)
{
    static const QSet<QString> forms = setOf("inc incorporated llc llp ltd limited plc corp corporation gmbh ag kg "
                                             "ohg ug ek kgaa mbh se sa sas sasu sarl eurl sci srl spa bv nv oy "
                                             "oyj ab aps pty slu lda ltda gbr ev eg cie");
    // "S.A." and "e.K." are words to a reader; short words count at the end only.
    QString joined = text;
    static const QRegularExpression stops(u"(?<=\\b\\p{L})\\.(?=\\s?\\p{L}\\b\\.?)|(?<=\\b\\p{L})\\.(?=\\s|$)"_s);
    joined.remove(stops);
    const QStringList found = foldedWords(joined);
    for (qsizetype i = 1; i < found.size(); ++i) {
        const bool isLast = i + 1 == found.size();
        if (forms.contains(found[i]) && (isLast || found[i].size() > 2 || found[i + 1] == u"co"))
            return true;
    }
    const QString &last = found.isEmpty() ? QString() : found.last();
    return found.size() > 1 && (last == u"co" || last == u"company");
}

bool isCompanyWord(const QString &word)
{
    static const QSet<QString> words = setOf(
        "systems system systeme solutions group gruppe groupe technologies technology technik engineering consulting "
        "services service industries industrie industry werke werk maschinenbau anlagenbau holding international "
        "university universitat universite hochschule institut institute department gesellschaft pumps pumpen tools "
        "controls automation logistics logistik software labs laboratories partners associates bros brothers sohne "
        "fils freres company school college hospital klinik bank versicherung insurance agency agentur studio media "
        "foods motors metals plastics chemicals energy electric electronics elektronik hydraulics hydraulik robotics "
        "council verlag stadtwerke gemeinde ministry office team store shop works");
    return words.contains(foldToWord(word));
}

bool looksLikeName(const QString &text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isNamePrefix(words.first()))
        words.removeFirst();
    while (words.size() > 1 && isNameSuffix(words.last()))
        words.removeLast();
    if (words.isEmpty())
        return false;
    const bool hasComma = words.first().endsWith(u','); // "Doe, Ann"; "Ann Doe, PhD" lost its degree above
    if (hasComma)
        words.first().chop(1);
    if (words.last().endsWith(u','))
        words.last().chop(1);
    if (words.size() < 2 || words.size() > 5)
        return false;
    const bool formed = std::ranges::all_of(words, isNameWord);
    const bool isCompany = std::ranges::any_of(words, isCompanyWord);
    return formed && !isCompany && !isJobTitle(text) && !hasLegalForm(text);
}

} // namespace lw
