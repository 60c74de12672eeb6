// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"
#include "ui/models/replaytable.h"
#include "ui/policy/replaydialog.h"
#include "ui/print/reportdocument.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

/// What a draft would have changed, looked at by period and by part.
class TestReplayDialog : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    QPointer<ReplayDialog> m_dialog;

    /// All that goes to one rep goes to another.
    Rulebook draft()
    {
        Rulebook rulebook = m_fixture.session().rulebook()->rulebook;
        for (CoverageLine &line : rulebook.lines) {
            if (line.owner == u"Ruth Delacroix")
                line.owner = u"Sam Okonkwo"_s;
        }
        return rulebook;
    }
    template<class T>
    T *input(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    const ReplayReport &report() { return *m_dialog->report(); }
    QString cell(const char *table, int row, int column)
    {
        return input<QTableView>(table)->model()->index(row, column).data().toString();
    }

    qint64 registeredWithin(QDate from, QDate to)
    {
        const QTimeZone zone(m_fixture.session().settings().zoneId);
        const LeadColumns &columns = *m_fixture.session().columns();
        qint64 count = 0;
        for (qsizetype row = 0; row < columns.size(); ++row) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(columns.registeredAt[size_t(row)], zone).date();
            count += columns.statusOf(row) != Status::Merged && day >= from && day <= to ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.openSample();
        m_dialog = new ReplayDialog(m_fixture.session(), draft(), u"a trial"_s, &m_fixture.window());
        m_dialog->open();
        QTRY_VERIFY(m_dialog->report());
        QVERIFY(report().moved > 0);
    }
    void cleanup() { m_fixture.close(); }

    void theMatrixHasEveryMoveOnceAndItsSums()
    {
        const ReportTable matrix = replayMatrix(report());
        QCOMPARE(matrix.columns.first().title, u"From \\ to"_s);
        qint64 inside = 0;
        for (const ReportRow &row : matrix.rows) {
            QCOMPARE(row.cells.size(), matrix.columns.size());
            qint64 sum = 0;
            for (qsizetype i = 1; i + 1 < row.cells.size(); ++i)
                sum += row.cells[i].value.toLongLong();
            QCOMPARE(row.cells.last().value.toLongLong(), sum);
            inside += row.isTotal ? 0 : sum;
        }
        QCOMPARE(inside, report().moved);
        QVERIFY(matrix.rows.last().isTotal);
        QCOMPARE(matrix.rows.last().cells.last().value.toLongLong(), report().moved);
        for (auto move = report().byOwner.cbegin(); move != report().byOwner.cend(); ++move) {
            const auto row = std::ranges::find_if(matrix.rows, [&](const ReportRow &each) {
                return !each.isTotal && each.cells.first().value.toString() == move.key().first;
            });
            const auto column = std::ranges::find(matrix.columns, move.key().second, &ReportColumn::title);
            QVERIFY(row != matrix.rows.end() && column != matrix.columns.end());
            QCOMPARE(row->cells[column - matrix.columns.begin()].value.toLongLong(), *move);
        }
        QCOMPARE(cell("replayMoves", 0, 0), u"Ruth Delacroix"_s);
    }

    void aFilterIsTypedAndTheFiguresFollow()
    {
        const qint64 all = report().leads;
        input<QLineEdit>("reportFilter")->setFocus();
        m_fixture.type(u"country:GB"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(report().leads < all);
        QVERIFY(report().leads > 0);
        QVERIFY(m_dialog->isVisible()); // Enter asked, it closed nothing
        QVERIFY(input<QLineEdit>("reportFilter")->hasFocus());
    }

    void aFilterThatMakesNoSenseIsToldAndChangesNothing()
    {
        const qint64 all = report().leads;
        input<QLineEdit>("reportFilter")->setFocus();
        m_fixture.type(u"colour:red"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(input<QLabel>("reportFilterError")->isVisible());
        QVERIFY2(input<QLabel>("reportFilterError")->text().contains(u"colour"),
                 qPrintable(input<QLabel>("reportFilterError")->text()));
        QCOMPARE(report().leads, all);
    }

    void anyPastPeriodIsChosenByItsDays()
    {
        auto *choice = input<QComboBox>("periodChoice");
        choice->setFocus();
        m_fixture.press(Qt::Key_End);
        QVERIFY(input<QDateEdit>("periodFrom")->isVisible());
        const QDate from = m_fixture.now.date().addDays(-200), to = from.addDays(70);
        input<QDateEdit>("periodFrom")->setDate(from);
        input<QDateEdit>("periodTo")->setDate(to);
        const qint64 wanted = registeredWithin(from, to);
        QVERIFY(wanted > 0 && wanted != report().leads);
        QTRY_COMPARE(report().leads, wanted);
    }

    void thePaperSaysWhatTheScreenSays()
    {
        const ReportOrigin origin{.companyName = u"Harbour Motion"_s,
                                  .fileName = {},
                                  .currency = {},
                                  .paper = u"A4"_s,
                                  .asOf = m_fixture.now,
                                  .fingerprint = {},
                                  .journalHash = {}};
        const Document document =
            replayDocument(report(), origin, u"What would change: a trial"_s, {}, u"country:US"_s);
        QStringList words;
        for (const PaperPage &page : layOut(document, {.paper = u"A4"_s, .orientation = QPageLayout::Landscape}))
            words += page.words();
        const QString text = words.join(u' ');
        for (const QString &wanted : {u"What would change: a trial"_s, u"all time"_s, u"country:US"_s,
                                      u"Ruth Delacroix"_s, QString::number(report().changed.first().number)})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
        QVERIFY(text.contains(replaySummary(report()).first(20)));
    }
};

QTEST_MAIN(TestReplayDialog)
#include "tst_replaydialog.moc"
