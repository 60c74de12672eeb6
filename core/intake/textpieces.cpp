// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textpieces.h"

#include "core/base/fold.h"
#include "core/intake/textwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

void takeMessage(CutText &cut, const QStringList &lines, qsizetype end)
{
    QStringList words;
    for (qsizetype i = 0; i < end; ++i) {
        if (!lines[i].trimmed().isEmpty() && cut.messageLine == 0)
            cut.messageLine = int(i + 1);
        words += lines[i].trimmed();
    }
    cut.message = words.join(u'\n').trimmed();
}

// What stands in front of or behind a name by law or custom and is no part of it: "i. A.", "au capital de 10 000 €".
QString withoutOrnaments(QString text)
{
    static const QRegularExpression ornaments(u"^(?:i\\.\\s?[AV]\\.|ppa\\.?)\\s+|\\s+au capital\\b.*$"_s);
    return text.remove(ornaments);
}

// Copied out of a form, a label is parted from its value by a tab.
QString withLabelMarked(const QString &line)
{
    const qsizetype tab = line.indexOf(u'\t');
    return tab > 0 && fieldOfTextLabel(line.left(tab)) ? QString(line.left(tab) + u": " + line.mid(tab + 1)) : line;
}

void cutLine(CutText &cut, const QString &line, int number)
{
    static const QRegularExpression partings(u"\\s*[|•·●▪■♦]\\s*|\\t+| {3,}"_s);
    for (const QString &part : withLabelMarked(line).split(partings, Qt::SkipEmptyParts)) {
        const QString text = withoutOrnaments(part.simplified());
        if (!text.isEmpty() && !isLegalPrint(text) && !isSignOff(text) && text != u"--")
            cut.pieces += TextPiece{text, number};
    }
}

} // namespace

// The signature begins behind its dashes or a closing formula; what stands above is what they write.
CutText cutText(const QString &text)
{
    CutText cut;
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    qsizetype begin = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (isQuoteHead(line)) {
            lines.resize(i);
            break;
        }
        const bool isDashes = line == u"--" || line == u"—" || line == u"__";
        if (begin == 0 && (isDashes || isSignOff(line))) {
            takeMessage(cut, lines, i);
            begin = i + 1;
        }
    }
    for (qsizetype i = begin; i < lines.size(); ++i)
        cutLine(cut, lines[i], int(i + 1));
    return cut;
}

std::optional<Field> fieldOfTextLabel(const QString &label)
{
    static const QHash<QString, Field> own{
        {u"societe"_s, Field::Company},          {u"unternehmen"_s, Field::Company}, {u"fonction"_s, Field::Title},
        {u"funktion"_s, Field::Title},           {u"role"_s, Field::Title},          {u"poste"_s, Field::Title},
        {u"ansprechpartner"_s, Field::FullName}, {u"prenomnom"_s, Field::FullName},  {u"nomprenom"_s, Field::FullName},
        {u"adresse"_s, Field::Street},           {u"anschrift"_s, Field::Street},    {u"message"_s, Field::Message},
        {u"nachricht"_s, Field::Message},        {u"anfrage"_s, Field::Message},     {u"produkt"_s, Field::Product},
        {u"produit"_s, Field::Product},
    };
    const auto it = own.constFind(foldToWord(label));
    if (it != own.constEnd())
        return *it;
    const std::optional<Field> known = fieldFromHeader(label);
    static const QList<Field> wanted{Field::FullName, Field::FirstName, Field::LastName,   Field::Title, Field::Company,
                                     Field::Street,   Field::City,      Field::PostalCode, Field::State, Field::Country,
                                     Field::Product,  Field::Message,   Field::KeyCode};
    return known && wanted.contains(*known) ? known : std::nullopt;
}

} // namespace lw
