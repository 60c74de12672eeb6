// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textnumbers.h"

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/emaildomains.h"
#include "core/contacts/phone.h"
#include "core/intake/textwords.h"
#include "core/territories/geography.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

const QRegularExpression &emailForm()
{
    static const QRegularExpression form(u"[^\\s<>()\\[\\],;:|\"/]+@[^\\s<>()\\[\\],;:|\"/@]+\\.\\p{L}{2,}"_s);
    return form;
}

const QRegularExpression &websiteForm()
{
    static const QRegularExpression form(
        u"(?:https?://[^\\s<>]+|(?<![\\p{L}\\d.@-])(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+(?:com|net|org|info|"
        u"biz|eu|io|de|at|ch|fr|uk|us|ca|be|nl|lu|it|es|pt|se|dk|no|fi|pl|cz|ie|example|test)(?:/[^\\s<>]*)?"
        u"(?![\\p{L}\\d@]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

const QRegularExpression &numberForm()
{
    static const QRegularExpression form(u"(?<![\\p{L}\\d])(?:\\+|\\(\\+?|00)?\\d[\\d\\s()./–-]{4,}\\d"
                                         u"(?:\\s*(?:ext\\.?|x|extension|poste|durchwahl|dw)\\s?\\d{1,6})?(?![\\d])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form;
}

bool isSocial(const QString &address)
{
    static const QRegularExpression form(
        u"(?:linkedin|xing|twitter|facebook|instagram|youtube|tiktok|calendly)\\.com"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(address).hasMatch();
}

qsizetype digitsIn(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
}

QString withoutEdges(QString text)
{
    const auto isEdge = [](QChar c) {
        return c.isSpace() || c == u':' || c == u',' || c == u';' || c == u'|' || c == u'/' || c == u'-' || c == u'–' ||
               c == u'(' || c == u'<' || c == u'>' || c == u'[' || c == u']' || c == u'=' || c == u'"';
    };
    while (!text.isEmpty() && (isEdge(text.back()) || text.back() == u')'))
        text.chop(1);
    while (!text.isEmpty() && (isEdge(text.front()) || text.front() == u')'))
        text.remove(0, 1);
    return text;
}

// Mobile numbers have codes of their own in most of Europe; American ones look like all others.
bool isMobileByCode(const QString &e164)
{
    static const QRegularExpression form(u"^\\+(?:491[567]|447[1-57-9]|33[67]|436[5-9]|417[5-9]|316|324[5-9]|34[67]|"
                                         u"393|467[02369]|45[2-6]\\d{7}$)"_s);
    return form.match(e164).hasMatch();
}

/// Works through one line from left to right, putting blanks where something was taken.
class LineReader
{
public:
    LineReader(const QString &line, const QString &country)
        : m_line(line)
        , m_country(country)
    {
    }

    NumbersRead read()
    {
        takeMails();
        takeWebsites();
        takeNumbers();
        m_read.rest = restOf(m_line);
        return std::move(m_read);
    }

private:
    // Words that were there for what was taken are of no use without it.
    QString restOf(const QString &line) const
    {
        if (!m_tookAny)
            return line;
        const QString rest = withoutEdges(line.simplified());
        const QStringList words = foldedWords(rest);
        const bool onlyLabels = std::ranges::all_of(words, [](const QString &word) {
            return textLabelOf(word) != TextLabel::None || word == u"und" || word == u"and" || word == u"et";
        });
        return onlyLabels ? QString() : rest;
    }

    void blank(qsizetype begin, qsizetype end)
    {
        m_tookAny = true;
        for (qsizetype i = begin; i < end; ++i)
            m_line[i] = u' ';
    }

    // The label right before or right behind a place of the line; it is blanked with it.
    TextLabel takeLabel(qsizetype begin, qsizetype end)
    {
        static const QRegularExpression before(u"(?:^|[^\\p{L}\\d])((?:\\p{L}[\\p{L}.-]*[ /&.-]*){1,3})[\\s:.(=]*$"_s);
        static const QRegularExpression behind(u"^\\s*\\(?\\s*(\\p{L}+)\\)?\\s*(?=$|[,;/)])"_s);
        const QString head = m_line.left(begin);
        if (const QRegularExpressionMatch match = before.match(head); match.hasMatch()) {
            const TextLabel label = labelIn(match.captured(1));
            if (label != TextLabel::None) {
                blank(labelBegins(head, match), begin);
                return label;
            }
        }
        if (const QRegularExpressionMatch match = behind.match(m_line.mid(end)); match.hasMatch()) {
            const TextLabel label = textLabelOf(match.captured(1));
            if (label != TextLabel::None)
                blank(end, end + match.capturedEnd());
            return label;
        }
        return TextLabel::None;
    }

    // "Ann Doe Tel." is a name and a label: the words of the label stand at the end.
    static TextLabel labelIn(const QString &words)
    {
        QStringList labels;
        const QStringList all = foldedWords(words);
        for (auto word = all.crbegin(); word != all.crend() && textLabelOf(*word) != TextLabel::None; ++word)
            labels += *word;
        return textLabelOfAll(labels);
    }
    static qsizetype labelBegins(const QString &head, const QRegularExpressionMatch &match)
    {
        qsizetype begin = head.size();
        static const QRegularExpression word(u"\\p{L}+"_s);
        for (auto it = word.globalMatch(match.captured(1)); it.hasNext();) {
            const QRegularExpressionMatch found = it.next();
            const qsizetype at = match.capturedStart(1) + found.capturedStart();
            if (textLabelOf(found.captured()) == TextLabel::None)
                begin = head.size();
            else
                begin = std::min(begin, at);
        }
        return begin;
    }

    void takeMails()
    {
        static const QRegularExpression veiled(u"\\s*[(\\[]\\s*at\\s*[)\\]]\\s*"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        const bool wasVeiled = m_line.contains(veiled);
        m_line.replace(veiled, u"@"_s);
        for (QRegularExpressionMatch match = emailForm().match(m_line); match.hasMatch();
             match = emailForm().match(m_line)) {
            const QString address = match.captured();
            blank(match.capturedStart(), match.capturedEnd());
            takeMailLabel(match.capturedStart());
            if (!emailKey(address).isEmpty())
                m_read.found += NumberFound{Field::Email, address, !wasVeiled};
        }
    }
    void takeMailLabel(qsizetype begin)
    {
        static const QRegularExpression form(u"(?:^|[^\\p{L}])((?:e-?|em)?(?:mail|courriel|m[eé]l)?|e|@)[\\s:.]*$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = form.match(m_line.left(begin));
        if (match.hasMatch() && !match.captured(1).isEmpty())
            blank(match.capturedStart(1), begin);
    }

    void takeWebsites()
    {
        for (QRegularExpressionMatch match = websiteForm().match(m_line); match.hasMatch();
             match = websiteForm().match(m_line)) {
            QString address = match.captured();
            while (address.endsWith(u'.') || address.endsWith(u',') || address.endsWith(u')') || address.endsWith(u'/'))
                address.chop(1);
            const qsizetype begin = match.capturedStart();
            blank(begin, match.capturedEnd());
            const bool isLabelled = takeLabel(begin, match.capturedEnd()) == TextLabel::Website;
            const bool isPlain = address.startsWith(u"www."_s, Qt::CaseInsensitive) || address.contains(u"://"_s);
            if (!isSocial(address) && !domainOf(address).isEmpty())
                m_read.found += NumberFound{Field::Website, address, isLabelled || isPlain};
        }
    }

    void takeNumbers()
    {
        qsizetype from = 0;
        for (QRegularExpressionMatch match = numberForm().match(m_line, from); match.hasMatch();
             match = numberForm().match(m_line, from)) {
            from = match.capturedEnd();
            const qsizetype begin = match.capturedStart();
            if (digitsIn(match.captured()) < 7 || digitsIn(match.captured()) > 21)
                continue;
            const QString before = m_line;
            const bool tookBefore = m_tookAny;
            const TextLabel label = takeLabel(begin, from);
            if (!takeNumber(match.captured().trimmed(), label, begin, from)) {
                m_line = before;
                m_tookAny = tookBefore;
            }
        }
    }
    bool takeNumber(const QString &number, TextLabel label, qsizetype begin, qsizetype end)
    {
        const Phone phone = parsePhone(number, m_country);
        const bool isAlone = std::ranges::none_of(QString(m_line.left(begin) + m_line.mid(end)),
                                                  [](QChar c) { return c.isLetterOrNumber(); });
        const bool isPlain = number.startsWith(u'+') || number.startsWith(u"(+"_s);
        if (label != TextLabel::Phone && label != TextLabel::Mobile && label != TextLabel::Fax && !isPlain &&
            (!isAlone || phone.e164.isEmpty()))
            return false;
        blank(begin, end);
        if (label == TextLabel::Fax)
            return true;
        const bool isMobile = label == TextLabel::Mobile || (label != TextLabel::Phone && isMobileByCode(phone.e164));
        const bool isSure = !phone.e164.isEmpty() && (label != TextLabel::None || isMobile || isPlain);
        m_read.found += NumberFound{isMobile ? Field::Mobile : Field::Phone, number, isSure};
        return true;
    }

    QString m_line;
    QString m_country;
    NumbersRead m_read;
    bool m_tookAny = false;
};

} // namespace

NumbersRead readNumbersIn(const QString &line, const QString &country)
{
    return LineReader(line, country).read();
}

QString countryNamed(const QString &text)
{
    return countryCode(text);
}

QString countryOfNumberIn(const QString &line)
{
    const QRegularExpressionMatch match = numberForm().match(line);
    const bool isPlain = match.hasMatch() && match.captured().contains(u'+');
    return isPlain ? parsePhone(match.captured(), {}).region : QString();
}

QString countryOfDomainIn(const QString &line)
{
    static const QHash<QString, QString> countries{
        {u"de"_s, u"DE"_s}, {u"at"_s, u"AT"_s}, {u"ch"_s, u"CH"_s}, {u"fr"_s, u"FR"_s}, {u"uk"_s, u"GB"_s},
        {u"ca"_s, u"CA"_s}, {u"be"_s, u"BE"_s}, {u"nl"_s, u"NL"_s}, {u"lu"_s, u"LU"_s}, {u"it"_s, u"IT"_s},
        {u"es"_s, u"ES"_s}, {u"se"_s, u"SE"_s}, {u"dk"_s, u"DK"_s}, {u"no"_s, u"NO"_s}, {u"ie"_s, u"IE"_s}};
    const QRegularExpressionMatch mail = emailForm().match(line);
    const QString host =
        mail.hasMatch() ? mail.captured().section(u'@', -1) : domainOf(websiteForm().match(line).captured());
    return countries.value(host.section(u'.', -1).toLower());
}

// A provider's domain says nothing about the company.
QString domainThatTells(const QString &email, const QString &website)
{
    static const QStringList listed = EmailDomains::builtInShared();
    static const QSet<QString> shared(listed.begin(), listed.end());
    const QString site = domainOf(website);
    const QString mail = emailDomain(emailKey(email));
    return !site.isEmpty() ? site : shared.contains(mail) ? QString() : mail;
}

} // namespace lw
