// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"

#include "core/base/fold.h"
#include "core/contacts/companynameparts.h"
#include "core/contacts/companywords.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// One form of each letter, and the signs that stand for a form in brackets written out.
QString prepared(QStringView name)
{
    return name.toString()
        .normalized(QString::NormalizationForm_C)
        .replace(u'㈱', u"(株)"_s)
        .replace(u'㈲', u"(有)"_s)
        .replace(u'㈜', u"(주)"_s);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

// "Co., Ltd.", "GmbH & Co. KG", "(UK) Ltd"
bool isNothingButForms(const NameWords &words)
{
    const auto isForm = [](const NameWord &word) { return isFormAlone(word.word); };
    const auto saysNothing = [&](const NameWord &word) {
        return word.part == NamePart::Aside || isConnector(word.word) || isForm(word);
    };
    return std::ranges::any_of(words, isForm) && std::ranges::all_of(words, saysNothing);
}

QString joinedWords(QStringList words)
{
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (isConnector(words[i]))
            words[i] = u"and"_s;
    }
    return words.join(u' ');
}

QString keyOf(QStringView name)
{
    const QString text = prepared(name);
    if (saysNoCompany(text))
        return {};
    const NameWords words = namePartsOf(text);
    if (isNothingButForms(words))
        return {};
    QStringList all;
    QStringList kept;
    for (const NameWord &word : words) {
        all += word.word;
        if (word.part == NamePart::Name)
            kept += word.word;
    }
    if (!saysNoCompany(kept.join(QString())))
        return joinedWords(kept);
    return saysNoCompany(all.join(QString())) ? QString() : joinedWords(all);
}

// What stands directly at a word belongs to it ("Yahoo!"), but not what leads on to the next part.
qsizetype endWithSigns(QStringView text, const NameWord &word)
{
    static const QString leadsOn = u",;/&＆"_s;
    const bool hasDots = text.sliced(word.begin, word.end - word.begin).contains(u'.');
    qsizetype end = word.end;
    while (end < text.size() && !text[end].isSpace() && !isOpeningBracket(text[end]) && letterUnits(text, end) == 0 &&
           !leadsOn.contains(text[end]) && text[end].category() != QChar::Punctuation_Dash &&
           (hasDots || text[end] != u'.'))
        ++end;
    return end;
}

qsizetype beginWithSigns(QStringView text, const NameWord &word)
{
    qsizetype begin = word.begin;
    while (begin > 0 &&
           (isOpeningBracket(text[begin - 1]) || text[begin - 1].category() == QChar::Punctuation_InitialQuote ||
            text[begin - 1] == u'"' || isApostrophe(text[begin - 1])))
        --begin;
    return begin;
}

QString withoutQuotes(QString text)
{
    static const QString openers = u"\"“„«‘'"_s;
    static const QString closers = u"\"”“»’'"_s;
    while (text.size() > 2) {
        const qsizetype kind = openers.indexOf(text.front());
        if (kind < 0 || text.back() != closers[kind] || QStringView(text).sliced(1).chopped(1).contains(text.back()))
            break;
        text = text.sliced(1).chopped(1).trimmed();
    }
    return text;
}

QString withoutForms(const QString &text)
{
    const NameWords words = namePartsOf(text);
    QStringList pieces;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].part == NamePart::Form)
            continue;
        const qsizetype first = i;
        while (i + 1 < words.size() && words[i + 1].part != NamePart::Form)
            ++i;
        const qsizetype begin = first == 0 && !words[first].isCut ? 0 : beginWithSigns(text, words[first]);
        const qsizetype end = i + 1 == words.size() && !words[i].isCut ? text.size() : endWithSigns(text, words[i]);
        pieces += text.sliced(begin, end - begin);
    }
    const QString shown = withoutQuotes(pieces.join(u' ').simplified());
    return shown.isEmpty() ? text : shown;
}

} // namespace

QString companyNameKey(QStringView name)
{
    // A few letters of rare scripts fold in two steps, and so do brackets and "&" where nothing but
    // forms is left; none needs three.
    const QString key = keyOf(name);
    if (isAscii(name) && !name.contains(u'(') && !name.contains(u'&'))
        return key;
    const QString again = keyOf(key);
    return again == key ? key : keyOf(again);
}

QString companyBaseName(QStringView name)
{
    QString base = withoutForms(prepared(name).simplified());
    // Where a form went, brackets may open or close elsewhere. Each round takes something off, so they come to an end.
    for (QString next = withoutForms(base); next != base; next = withoutForms(base))
        base = next;
    return base;
}

QString domainOf(QStringView websiteOrUrl)
{
    QString text = websiteOrUrl.trimmed().toString();
    if (text.isEmpty())
        return {};
    if (!text.contains(u"://"_s))
        text.prepend(u"http://"_s);
    QString host = QUrl(text, QUrl::StrictMode).host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    return host.contains(u'.') ? host : QString();
}

} // namespace lw
