// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/personawords.h"

#include "core/base/fold.h"
#include "ui/policy/personasdialog.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kProductsOffered = 200;

void addProductsOf(const Rulebook &rulebook, QStringList &products)
{
    for (const Persona &persona : rulebook.personas)
        products += persona.product;
    for (const CoverageLine &line : rulebook.lines)
        products += line.product;
    for (const PolicyRule &rule : rulebook.policy) {
        for (const QList<Condition> &group : rule.appliesTo) {
            for (const Condition &condition : group) {
                if (condition.field == Field::Product)
                    products += condition.values;
            }
        }
    }
}

// A file with such a comparison could not be read again.
QStringList unfinishedIn(const Persona &persona)
{
    QStringList problems;
    for (const PersonaTrait &trait : persona.traits) {
        for (const QList<Condition> &group : trait.when) {
            for (const Condition &condition : group) {
                if (takesValues(condition.op) && condition.values.isEmpty())
                    problems += PersonasDialog::tr("Persona “%1”, “%2”: say what %3 is compared with.")
                                    .arg(persona.name, trait.text, labelOf(condition.field));
            }
        }
    }
    return problems;
}

} // namespace

QStringList productsOf(const Rulebook &rulebook, const QList<FactLead> &leads)
{
    QStringList all, products;
    addProductsOf(rulebook, all);
    for (const FactLead &lead : leads)
        all += lead.facts.product;
    QSet<QString> seen{QString()};
    for (const QString &product : std::as_const(all)) {
        const QString folded = fold(product);
        if (!seen.contains(folded) && products.size() < kProductsOffered)
            products += product;
        seen += folded;
    }
    products.sort(Qt::CaseInsensitive);
    return products;
}

QString completenessText(const Persona &persona)
{
    const PersonaCompleteness found = completenessOf(persona);
    if (found.traits == 0)
        return PersonasDialog::tr("No traits yet.");
    if (found.tested == 0)
        return PersonasDialog::tr("No trait can be tested.");
    if (found.tested == found.traits)
        return PersonasDialog::tr("%n trait(s), all of the weight can be tested.", nullptr, found.traits);
    return PersonasDialog::tr("%n trait(s); %1 with %2 % of the weight can be tested.", nullptr, found.traits)
        .arg(found.tested)
        .arg(100 * found.testedWeight / std::max(1, found.weight));
}

QString figuresText(const PersonaFigures &figures, int days)
{
    const QLocale locale;
    const auto counted = [&](qint64 count) { return locale.toString(count); };
    const QString judged = PersonasDialog::tr("Of %1 leads of the last %2 days this persona judges %3.")
                               .arg(counted(figures.leads), QString::number(days), counted(figures.judged));
    if (figures.judged == 0)
        return judged;
    return judged + u' ' +
           PersonasDialog::tr("Fit %1–100 %: %2, %3–%4 %: %5, under %3 %: %6, nothing known: %7.")
               .arg(QString::number(kHighFit), counted(figures.high), QString::number(kMiddleFit),
                    QString::number(kHighFit - 1), counted(figures.middle), counted(figures.low),
                    counted(figures.unknown));
}

QStringList blanksIn(const QList<Persona> &personas)
{
    QStringList blanks;
    for (qsizetype i = 0; i < personas.size(); ++i) {
        if (personas[i].name.trimmed().isEmpty())
            blanks += PersonasDialog::tr("Persona %1 has no name yet.").arg(i + 1);
        for (qsizetype k = 0; k < personas[i].traits.size(); ++k) {
            if (personas[i].traits[k].text.trimmed().isEmpty())
                blanks += PersonasDialog::tr("Persona %1: trait %2 has no words yet.").arg(i + 1).arg(k + 1);
        }
        blanks += unfinishedIn(personas[i]);
    }
    return blanks;
}

} // namespace lw
