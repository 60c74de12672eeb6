// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/stripbands.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace lw
{

namespace
{

constexpr double kLeastWidth = 0.004;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("lw::StripBands", text, nullptr, n);
}

const CoverageLine &lineOf(const CompiledRulebook &rulebook, int match)
{
    return rulebook.coverage.lines[size_t(match)].line;
}

QString rivalOf(const StripSegment &segment, const CompiledRulebook &rulebook)
{
    const QString winner = recipientOf(lineOf(rulebook, segment.matches.front()));
    for (const int match : segment.matches) {
        const QString who = recipientOf(lineOf(rulebook, match));
        if (who.compare(winner, Qt::CaseInsensitive) != 0)
            return who;
    }
    return winner;
}

QString wordsOf(const StripSegment &segment, const CompiledRulebook &rulebook)
{
    QStringList words{segment.text};
    if (segment.isGap()) {
        words += tr("nobody");
    } else {
        const CoverageLine &line = lineOf(rulebook, segment.matches.front());
        words += shownText(territoryOf(line));
        words += shownText(recipientOf(line));
    }
    words += tr("%n lead(s)", int(segment.leads));
    if (segment.contested)
        words += tr("claimed by %1, too").arg(shownText(rivalOf(segment, rulebook)));
    return words.join(QStringLiteral(", "));
}

} // namespace

QString countryText(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : tr("%1 (%2)").arg(QLocale::territoryToString(territory), code);
}

QList<StripBand> bandsOf(const CoverageStrip &strip, const CompiledRulebook &rulebook, StripWidth width)
{
    const std::vector<double> widths = widthsOf(strip, width, kLeastWidth);
    QHash<QString, int> series; // in order of postcodes, so that neighbours differ
    QList<StripBand> bands;
    for (size_t i = 0; i < strip.segments.size(); ++i) {
        const StripSegment &segment = strip.segments[i];
        StripBand band{.from = segment.from,
                       .text = segment.text,
                       .label = {},
                       .words = wordsOf(segment, rulebook),
                       .width = widths[i],
                       .isGap = segment.isGap(),
                       .isContested = segment.contested};
        if (!band.isGap) {
            const CoverageLine &line = lineOf(rulebook, segment.matches.front());
            const QString who = recipientOf(line).toCaseFolded();
            if (!series.contains(who))
                series.insert(who, int(series.size()));
            band.series = series.value(who);
            band.label = shownText(recipientOf(line));
        }
        bands += band;
    }
    return bands;
}

} // namespace lw
