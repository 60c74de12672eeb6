// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/contacts/companysimilarity.h"
#include "core/contacts/emaildomains.h"
#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

/// Names and domains of companies against lists that others made.
class TestCompanyNames : public QObject
{
    Q_OBJECT

    static bool isLatin(const QString &name)
    {
        return std::ranges::none_of(name, [](QChar c) { return c.isLetter() && c.script() != QChar::Script_Latin; });
    }

    // What no comparison of letters can find: tickers, names in two scripts, a company that took another name.
    static bool isOutOfReach(const QString &left, const QString &right)
    {
        return right == u"AAPL" || right == u"MSFT" || isLatin(left) != isLatin(right) ||
               (left.startsWith(u"Meta ") && right.startsWith(u"Facebook"));
    }

    static bool areOneCompany(const QString &left, const QString &right)
    {
        return companySimilarity(left, right) >= kSimilarCompany || isAcronymOf(left, right) ||
               isAcronymOf(right, left);
    }

private Q_SLOTS:
    void pairsOfNamesAreJudgedAsPeopleDo()
    {
        LW_DATA(data, "company-name-pairs")
        const Result<RawTable> table = readCsv(data + u"/test_data.csv"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 127);
        int missed = 0;
        for (const RawRow &row : table->rows) {
            const QString left = row.cells.value(0);
            const QString right = row.cells.value(1);
            const bool same = row.cells.value(2) == u"1";
            const bool judged = areOneCompany(left, right);
            QCOMPARE(areOneCompany(right, left), judged);
            if (judged == same)
                continue;
            ++missed;
            QVERIFY2(same && isOutOfReach(left, right), qPrintable(QString(left + u" / "_s + right)));
        }
        QVERIFY2(missed <= 22, qPrintable(QString::number(missed)));
    }
    void registeredDomainsAreThoseOfThePublicSuffixList()
    {
        LW_DATA(data, "public-suffix")
        QFile file(data + u"/test_psl.txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression check(u"^checkPublicSuffix\\('([^']*)', (?:'([^']*)'|null)\\)"_s,
                                              QRegularExpression::MultilineOption);
        int checks = 0;
        for (auto found = check.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext(); ++checks) {
            const QRegularExpressionMatch match = found.next();
            const QString expected = QString::fromLatin1(QUrl::toAce(match.captured(2)));
            QVERIFY2(registrableDomain(match.captured(1)) == expected, qPrintable(match.captured()));
        }
        QVERIFY(checks > 70);
    }
};

QTEST_GUILESS_MAIN(TestCompanyNames)
#include "tst_data_companynames.moc"
