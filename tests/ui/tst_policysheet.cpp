// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleparameters.h"
#include "core/rules/sentence.h"
#include "tests/support/testsupport.h"
#include "ui/policy/sheetpainter.h"
#include "ui/print/pagepainter.h"
#include "ui/print/tablelayout.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr double kTolerance = 2; ///< units

PolicySheet sheetOf(const Policy &rules)
{
    return {.company = u"Harbour Motion"_s,
            .title = u"How we handle leads"_s,
            .version = u"Version 7"_s,
            .inForce = u"In force from 1 Oct 2026"_s,
            .fingerprint = u"3fa29c01"_s,
            .rules = rules,
            .signatures = {SheetSignature{.party = u"Marketing"_s,
                                          .signer = u"Ada Wright"_s,
                                          .when = u"28 Sep 2026"_s,
                                          .note = u"head of marketing"_s},
                           SheetSignature{.party = u"Sales"_s}},
            .keptBy = u"Kept by the Lead Manager; reviewed at the weekly meeting; changed only by both signatures."_s,
            .escalation = u"A promise that is not kept goes to the manager after one working day."_s};
}

// As long as is allowed, in words that can be broken between.
QString longText(int length)
{
    return u"whoever looks after it this quarter "_s.repeated(length).left(length - 1) + u'.';
}

QVariant longest(const RuleParameter &parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Number: return parameter.most;
    case ParameterKind::Grade: return u"A"_s;
    case ParameterKind::Choice: return choicesOf(parameter).last();
    case ParameterKind::Time: return u"14:00"_s;
    case ParameterKind::Words:
    case ParameterKind::Owner: return longText(parameter.most);
    case ParameterKind::Switch: return true;
    case ParameterKind::GradesByType:
        return QVariantMap{{u"independent"_s, u"B"_s}, {u"distributor"_s, u"C"_s}, {u"employed"_s, u"D"_s}};
    }
    Q_UNREACHABLE();
}

ConditionGroups longFilter()
{
    const Condition country{.field = Field::Country,
                            .op = Operator::IsNot,
                            .values = {u"Germany"_s, u"Austria"_s, u"Switzerland"_s, u"Liechtenstein"_s}};
    const QList<Condition> group{country, country, country};
    return {group, group, group};
}

// Every rule with its longest words, all it may say besides, a long filter and both days.
Policy longestPolicy()
{
    Policy policy = defaultPolicy();
    for (PolicyRule &rule : policy) {
        for (const RuleParameter &parameter : parametersOf(rule.type))
            rule.parameters.insert(QString::fromLatin1(parameter.name), longest(parameter));
        if (!holdsForAll(rule.type))
            rule.appliesTo = longFilter();
        rule.binds = longText(kMaxBinds);
        rule.from = QDate(2026, 10, 1);
        rule.to = QDate(2027, 9, 30);
    }
    return policy;
}

// A page on which the words for the only entry point are as long as asked for.
PolicySheet sheetWithWords(int length)
{
    Policy policy = defaultPolicy();
    policy[2].parameters.insert(u"entry_point"_s, longText(length));
    return sheetOf(policy);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList wordsOf(const PolicyLayout &layout)
{
    QStringList words;
    for (const SheetText &text : layout.texts)
        words += text.text;
    return words;
}

double topOf(const SheetText &text)
{
    return text.baseline.y() - ascent(text.points);
}
double bottomOf(const SheetText &text)
{
    return topOf(text) + lineHeight(text.points);
}

QList<QRectF> rectsOf(const SheetRule &rule)
{
    QList<QRectF> rects;
    for (const SheetSlot &slot : rule.slotPlaces)
        rects += slot.rects;
    return rects;
}

const SheetSlot *findSlot(const SheetRule &rule, const QString &name)
{
    const auto found = std::ranges::find(rule.slotPlaces, name, &SheetSlot::name);
    return found == rule.slotPlaces.end() ? nullptr : &*found;
}

QImage painted(const PolicyLayout &layout, const SheetColours &colours, double scale)
{
    QImage image((layout.extent * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintSheet(painter, layout, colours);
    return image;
}

} // namespace

class TestPolicySheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void addPapers()
    {
        QTest::addColumn<int>("paper");
        QTest::newRow("A4") << int(QPageSize::A4);
        QTest::newRow("Letter") << int(QPageSize::Letter);
    }

private Q_SLOTS:
    void theModelPolicyFitsOnOnePage_data() { addPapers(); }
    void theModelPolicyFitsOnOnePage()
    {
        QFETCH(int, paper);
        const PolicyLayout layout = layOutSheet(sheetOf(defaultPolicy()), QPageSize::PageSizeId(paper));
        QVERIFY2(layout.fits, qPrintable(layout.problem));
        QVERIFY(layout.points >= kSmallestSheetPoints && layout.points <= kLargestSheetPoints);
        QCOMPARE(layout.linesOver, 0);
        QVERIFY(layout.problem.isEmpty());
        QCOMPARE(layout.extent, layout.page);
        QCOMPARE(layout.rules.size(), 12);
        for (const SheetText &text : layout.texts)
            QVERIFY2(bottomOf(text) <= layout.pageEnd + kTolerance, qPrintable(text.text));
        for (const SheetRule &rule : layout.rules)
            QVERIFY(rule.rect.bottom() <= layout.footTop);
    }
    void theTypeIsTheLargestThatFits()
    {
        const PolicySheet sheet = sheetOf(longestPolicy().first(5));
        const PolicyLayout layout = layOutSheet(sheet, QPageSize::A4);
        QVERIFY(layout.fits);
        QVERIFY(layout.points < kLargestSheetPoints);
        QVERIFY(!layOutSheet(sheet, QPageSize::A4, layout.points + kSheetPointStep).fits);
    }
    void nothingIsSmallerThanTheSmallest()
    {
        const PolicyLayout layout = layOutSheet(sheetOf(longestPolicy()), QPageSize::A4, 4);
        for (const SheetText &text : layout.texts)
            QVERIFY2(text.points >= kSmallestSheetPoints, qPrintable(text.text));
    }
    void thePdfIsOnePageWithItsFonts_data() { addPapers(); }
    void thePdfIsOnePageWithItsFonts()
    {
        QFETCH(int, paper);
        const QString path = m_folder.filePath(u"policy%1.pdf"_s.arg(paper));
        LW_VERIFY(writePolicyPdf(path, sheetOf(defaultPolicy()), QPageSize::PageSizeId(paper)));
        const QByteArray bytes = readAll(path);
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        static const QRegularExpression page(u"/Type\\s*/Page(?!s)"_s);
        QCOMPARE(QString::fromLatin1(bytes).count(page), 1);
        QVERIFY(bytes.contains("/FontFile"));
        QVERIFY(!bytes.contains("/Subtype /Image")); // text and lines, no pixels
    }
    void aPageThatIsTooLongSaysSoAndIsNotWritten_data() { addPapers(); }
    void aPageThatIsTooLongSaysSoAndIsNotWritten()
    {
        QFETCH(int, paper);
        const PolicySheet sheet = sheetOf(longestPolicy());
        for (const PolicyRule &rule : sheet.rules)
            QVERIFY2(problemsOf(rule).isEmpty(), qPrintable(problemsOf(rule).join(u'\n')));
        const PolicyLayout layout = layOutSheet(sheet, QPageSize::PageSizeId(paper));
        QVERIFY(!layout.fits);
        QCOMPARE(layout.points, kSmallestSheetPoints);
        QVERIFY(layout.linesOver > 0);
        QVERIFY(layout.extent.height() > layout.page.height());
        const auto longestRule = std::ranges::max_element(layout.rules, {}, &SheetRule::lines);
        QCOMPARE(layout.longestRule, longestRule->number);
        const QString key = QPageSize::key(layout.paper);
        QVERIFY2(layout.problem.startsWith(u"%1 line"_s.arg(layout.linesOver)), qPrintable(layout.problem));
        QVERIFY2(layout.problem.endsWith(u" too long for one %1 page at 8.5 pt; rule %2 is the longest."_s.arg(key).arg(
                     layout.longestRule)),
                 qPrintable(layout.problem));

        const QString path = m_folder.filePath(u"toolong.pdf"_s);
        const Result<void> written = writePolicyPdf(path, sheet, layout.paper);
        QVERIFY(!written);
        QCOMPARE(written.error().message, layout.problem);
        QVERIFY(!QFile::exists(path));
    }
    void asManyLinesAsAreTooManyHaveToGo()
    {
        Policy policy = longestPolicy();
        while (!layOutSheet(sheetOf(policy), QPageSize::A4).fits) {
            const PolicyLayout before = layOutSheet(sheetOf(policy), QPageSize::A4);
            const int gone = before.rules.last().lines;
            policy.removeLast();
            const PolicyLayout after = layOutSheet(sheetOf(policy), QPageSize::A4);
            // The gap below the rule goes with it, less than a line.
            QVERIFY(after.linesOver <= std::max(before.linesOver - gone, 0));
            QVERIFY(after.fits || after.linesOver >= before.linesOver - gone - 1);
        }
        QVERIFY(policy.size() > 1);
    }
    void noTextIsStruckOutByTheEndOfThePage()
    {
        for (int rules = 6; rules <= 12; ++rules) {
            const PolicyLayout layout =
                layOutSheet(sheetOf(longestPolicy().first(rules)), QPageSize::A4, kSmallestSheetPoints);
            const double edge = layout.page.height() - unitsOfMillimetres(15);
            QVERIFY(layout.pageEnd <= edge + kTolerance);
            QVERIFY(layout.pageEnd > edge - lineHeight(18));
            for (const SheetText &text : layout.texts)
                QVERIFY2(bottomOf(text) <= layout.pageEnd + kTolerance || topOf(text) >= layout.pageEnd - kTolerance,
                         qPrintable(text.text));
        }
    }
    void everySlotHasItsPlace_data()
    {
        QTest::addColumn<Policy>("policy");
        QTest::newRow("model") << defaultPolicy();
        QTest::newRow("longest") << longestPolicy();
    }
    void everySlotHasItsPlace()
    {
        QFETCH(Policy, policy);
        const PolicyLayout layout = layOutSheet(sheetOf(policy), QPageSize::A4);
        QCOMPARE(layout.rules.size(), policy.size());
        for (qsizetype i = 0; i < policy.size(); ++i) {
            QStringList asked, placed;
            for (const SentencePiece &piece : sentencePieces(policy[i])) {
                if (!piece.slot.isEmpty())
                    asked += piece.slot;
            }
            for (const SheetSlot &slot : layout.rules[i].slotPlaces) {
                placed += slot.name;
                QVERIFY2(!slot.rects.isEmpty(), qPrintable(slot.name));
            }
            QCOMPARE(placed, asked);
        }
    }
    void slotsStandInsideTheirRuleAndApart_data() { everySlotHasItsPlace_data(); }
    void slotsStandInsideTheirRuleAndApart()
    {
        QFETCH(Policy, policy);
        for (const SheetRule &rule : layOutSheet(sheetOf(policy), QPageSize::Letter).rules) {
            const QList<QRectF> rects = rectsOf(rule);
            for (qsizetype i = 0; i < rects.size(); ++i) {
                QVERIFY(!rects[i].isEmpty());
                QVERIFY(rule.rect.contains(rects[i]));
                for (qsizetype j = 0; j < i; ++j)
                    QVERIFY(!rects[i].intersects(rects[j]));
            }
        }
    }
    void aSlotThatBreaksHasARectangleOnEachLine()
    {
        bool broke = false;
        for (int length = 10; length <= 120; length += 10) {
            const PolicyLayout layout = layOutSheet(sheetWithWords(length), QPageSize::A4, kLargestSheetPoints);
            const SheetSlot *slot = findSlot(layout.rules[2], u"entry_point"_s);
            QVERIFY(slot != nullptr);
            broke = broke || slot->rects.size() == 2;
            for (qsizetype i = 1; i < slot->rects.size(); ++i) {
                QVERIFY(slot->rects[i].top() >= slot->rects[i - 1].bottom());
                QVERIFY(slot->rects[i].left() < slot->rects[i - 1].left() || i > 1);
            }
        }
        QVERIFY(broke);
    }
    void aSlotsTextStandsInItsRectangles()
    {
        const QString words = longText(100);
        const PolicyLayout layout = layOutSheet(sheetWithWords(100), QPageSize::A4, kLargestSheetPoints);
        QStringList shown;
        for (const QRectF &rect : findSlot(layout.rules[2], u"entry_point"_s)->rects) {
            for (const SheetText &text : layout.texts) {
                if (rect.contains(text.baseline + QPointF(1, 0)) && text.ink == SheetInk::Slot) {
                    shown += text.text.trimmed();
                    QVERIFY(std::abs(textWidth(text.text, text.points, text.bold) - rect.width()) < kTolerance);
                }
            }
        }
        QCOMPARE(shown.join(u' '), words);
    }
    void aSlotThatHoldsNothingCanBeFound()
    {
        Policy policy = defaultPolicy();
        policy[2].parameters.insert(u"entry_point"_s, QString());
        const PolicyLayout layout = layOutSheet(sheetOf(policy), QPageSize::A4);
        const SheetSlot *slot = findSlot(layout.rules[2], u"entry_point"_s);
        QVERIFY(slot != nullptr);
        QCOMPARE(slot->rects.size(), 1);
        QVERIFY(!slot->rects.first().isEmpty());
    }
    void theSentencesAreWhole()
    {
        const Policy policy = defaultPolicy();
        QString words = wordsOf(layOutSheet(sheetOf(policy), QPageSize::A4)).join(QString()).remove(u' ');
        for (const PolicyRule &rule : policy) {
            const QString whole = labelOf(rule.type) + u". " + sentenceOf(rule) + bindsText(rule);
            QVERIFY2(words.contains(QString(whole).remove(u' ')), qPrintable(whole));
        }
    }
    void noTextRunsBeyondTheMargins_data() { addPapers(); }
    void noTextRunsBeyondTheMargins()
    {
        QFETCH(int, paper);
        PolicySheet sheet = sheetOf(longestPolicy());
        sheet.title = longText(kMaxTitle);
        sheet.company = sheet.keptBy = sheet.escalation = longText(400);
        sheet.rules[2].parameters.insert(u"entry_point"_s, QString(120, u'W'));
        for (SheetSignature &signature : sheet.signatures)
            signature = {.party = longText(90), .signer = longText(150), .when = longText(40), .note = longText(150)};
        const PolicyLayout layout = layOutSheet(sheet, QPageSize::PageSizeId(paper));
        const double margin = unitsOfMillimetres(15);
        for (const SheetText &text : layout.texts) {
            const double right = text.baseline.x() + textWidth(text.text.trimmed(), text.points, text.bold);
            QVERIFY2(text.baseline.x() >= margin - kTolerance, qPrintable(text.text));
            QVERIFY2(right <= layout.page.width() - margin + kTolerance, qPrintable(text.text));
            QVERIFY(topOf(text) >= margin - kTolerance);
        }
    }
    void textsStandApart()
    {
        const PolicyLayout layout = layOutSheet(sheetOf(longestPolicy()), QPageSize::A4);
        for (qsizetype i = 1; i < layout.rules.size(); ++i)
            QVERIFY(layout.rules[i].rect.top() >= layout.rules[i - 1].rect.bottom());
        QVERIFY(layout.footTop >= layout.rules.last().rect.bottom());
    }
    void theSameSheetIsLaidOutTheSame()
    {
        const PolicySheet sheet = sheetOf(longestPolicy());
        QVERIFY(layOutSheet(sheet, QPageSize::A4) == layOutSheet(sheet, QPageSize::A4));
        QVERIFY(layOutSheet(sheet, QPageSize::A4) != layOutSheet(sheet, QPageSize::Letter));
        QVERIFY(layOutSheet(sheetOf(defaultPolicy()), QPageSize::A4).page !=
                layOutSheet(sheetOf(defaultPolicy()), QPageSize::Letter).page);
    }
    void rulesAreNumberedInTheirOrder()
    {
        Policy policy = defaultPolicy();
        policy[4].enabled = false;
        std::ranges::reverse(policy);
        const PolicyLayout layout = layOutSheet(sheetOf(policy), QPageSize::A4);
        QCOMPARE(layout.rules.size(), 11);
        for (int i = 0; i < 11; ++i) {
            // As decisions name them: one that is switched off leaves its place free.
            QCOMPARE(layout.rules[i].number, i < 4 ? i + 1 : i + 2);
        }
    }
    void headAndFootSayWhatIsSigned()
    {
        const QStringList words = wordsOf(layOutSheet(sheetOf(defaultPolicy()), QPageSize::A4));
        for (const QString &word :
             {u"Harbour Motion"_s, u"How we handle leads"_s, u"Version 7 · In force from 1 Oct 2026"_s,
              u"Fingerprint 3fa29c01"_s, u"Ada Wright · 28 Sep 2026"_s, u"For Marketing · head of marketing"_s,
              u"For Sales"_s})
            QVERIFY2(words.contains(word), qPrintable(word));
    }
    void aSheetWithoutRulesIsAPage()
    {
        const PolicyLayout layout = layOutSheet(sheetOf({}), QPageSize::A4);
        QVERIFY(layout.fits);
        QCOMPARE(layout.longestRule, 0);
    }
    void wholeAndHalfTargetsAreSaid()
    {
        PolicyRule rule{.parameters = {}, .appliesTo = {}, .binds = u"Sales"_s, .target = 0.9};
        QCOMPARE(bindsText(rule), u"Binds: Sales\u00a0· target\u00a090\u00a0%"_s);
        rule.target = 0.975;
        rule.binds.clear();
        QCOMPARE(bindsText(rule), u"Target 97.5\u00a0%"_s);
    }
    void paperIsBlackOnWhite()
    {
        const QImage image = painted(layOutSheet(sheetOf(defaultPolicy()), QPageSize::A4), paperColours(), 0.05);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                QVERIFY(colour.saturation() == 0);
                dark += colour.lightness() < 64;
            }
        }
        QVERIFY(dark > 500);
    }
    void theScreenShowsWhereThePageEnds()
    {
        const double scale = 0.08;
        const PolicyLayout layout = layOutSheet(sheetOf(longestPolicy()), QPageSize::A4);
        SheetColours colours = screenColours(paperPalette());
        const auto inkAtTheEnd = [&] {
            const QImage image = painted(layout, colours, scale);
            int ink = 0; // in the left margin, where no text is
            for (int x = 0; x < int(unitsOfMillimetres(14) * scale); ++x) {
                for (int y = -1; y <= 1; ++y)
                    ink += image.pixelColor(x, int(layout.pageEnd * scale) + y) != colours.paper;
            }
            return ink;
        };
        QVERIFY(inkAtTheEnd() > 5);
        colours.pageEnd = {};
        QCOMPARE(inkAtTheEnd(), 0);
    }
};

QTEST_MAIN(TestPolicySheet)
#include "tst_policysheet.moc"
