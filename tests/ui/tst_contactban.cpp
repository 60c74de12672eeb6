// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/work.h"
#include "core/workspace/donotcontact.h"
#include "tests/support/windowfixture.h"
#include "ui/companies/companyleadsmodel.h"
#include "ui/delegates/leadrowdelegate.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/contactban.h"
#include "ui/models/leadlistmodel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// What stands out most from the ground in a cell that holds a mark, or none, and no words.
double strongestMark(bool isMarked, bool isSelected)
{
    QStandardItemModel model(1, LeadListModel::ColumnCount);
    if (isMarked)
        model.setData(model.index(0, LeadListModel::Who), QString::fromLatin1(kBanIcon), Qt::DecorationRole);
    QStyleOptionViewItem option;
    option.palette = QApplication::palette();
    option.rect = QRect(0, 0, 60, 40);
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.showDecorationSelected = true;
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    if (isSelected)
        option.state |= QStyle::State_Selected;
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    LeadRowDelegate().paint(&painter, option, model.index(0, LeadListModel::Who));
    painter.end();
    const QColor ground = image.pixelColor(40, 20);
    double strongest = 1;
    for (int y = 4; y < 36; ++y) {
        for (int x = 4; x < 24; ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), ground));
    }
    return strongest;
}

} // namespace

/// Whoever must not be contacted is marked in every list, asked about before every act that leaves the house, and not
/// forgotten by undo.
class TestContactBan : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    Session &session() { return m_fixture.session(); }
    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    LeadListModel *model() { return static_cast<LeadListModel *>(list()->model()); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    qsizetype rowOf(LeadId lead) { return *session().columns()->rowOf(lead.value); }
    bool isForbidden(LeadId lead) { return session().columns()->forbidden[size_t(rowOf(lead))] != 0; }
    Stage stageOf(LeadId lead) { return session().columns()->stageOf(rowOf(lead)); }
    Status statusOf(LeadId lead) { return session().columns()->statusOf(rowOf(lead)); }
    Grade gradeOf(LeadId lead) { return static_cast<Grade>(session().columns()->grade[size_t(rowOf(lead))]); }
    bool isTried(LeadId lead) { return session().columns()->firstAttemptAt[size_t(rowOf(lead))] != kNoTime; }
    QVariant nameData(int row, int role) { return model()->index(row, LeadListModel::Who).data(role); }

    void perform(const QString &label, Session::Deed deed)
    {
        session().perform(label, std::move(deed));
        QVERIFY(m_fixture.waitUntilSaved());
    }
    void forbid(LeadId lead)
    {
        perform(u"Ban a person"_s, [lead, now = m_fixture.now](Workspace &workspace, const Progress &) {
            return forbidLead(workspace, lead.value, u"wrote so"_s, u"Manager"_s, now);
        });
        QVERIFY(isForbidden(lead));
    }
    // Who was graded already gets another grade for a reason only.
    void gradeOtherwise(Grade before)
    {
        m_fixture.press(before == Grade::B ? Qt::Key_1 : Qt::Key_2);
        if (before != Grade::None) {
            QVERIFY(m_fixture.waitForDialog());
            m_fixture.type(u"They rang"_s);
            m_fixture.press(Qt::Key_Return);
            QVERIFY(m_fixture.waitForNoDialog());
        }
        QVERIFY(m_fixture.waitUntilSaved());
    }
    /// The address of one lead's person, entered as Setup does; the deed names no lead.
    void forbidAddressOf(LeadId lead)
    {
        perform(u"Ban an address"_s, [lead, now = m_fixture.now](Workspace &workspace, const Progress &) {
            const Result<LeadRecord> record = workspace.record(lead.value);
            if (!record)
                return Result<OperationId>(record.error());
            const auto entry = typedEntry(ContactKind::Email, record->person.email, u"US"_s);
            return entry ? forbidContact(workspace, {*entry}, u"by letter"_s, u"Manager"_s, now)
                         : Result<OperationId>(entry.error());
        });
        QVERIFY(isForbidden(lead));
    }
    int rowWithEmail()
    {
        for (int row = 0; row < std::min(model()->rowCount(), 20); ++row) {
            if (test::waitFor([&] { return model()->recordAt(row) != nullptr; }) &&
                !model()->recordAt(row)->person.emailKey.isEmpty())
                return row;
        }
        return -1;
    }
    QMessageBox *banBox() { return qobject_cast<QMessageBox *>(m_fixture.dialog()); }
    QPushButton *buttonOf(QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : banBox()->buttons()) {
            if (banBox()->buttonRole(button) == role)
                return qobject_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    // The first that sales never had; what came back from there may stand before it.
    LeadId goToNewLead()
    {
        for (int row = 0; row < model()->rowCount() && stageOf(list()->currentLead()) >= Stage::Released; ++row)
            m_fixture.press(Qt::Key_Down);
        return list()->currentLead();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
    }
    void cleanup() { m_fixture.close(); }

    void theRowSaysWhomWeMayNotContact()
    {
        const LeadId lead = model()->leadAt(0);
        QTRY_VERIFY(model()->recordAt(0) && model()->recordAt(1));
        QVERIFY(!nameData(0, Qt::DecorationRole).isValid());
        forbid(lead);
        QTRY_COMPARE(nameData(0, Qt::DecorationRole).toString(), u"nocontact"_s);
        QVERIFY(nameData(0, LeadListModel::SecondLineRole).toString().startsWith(u"do not contact"));
        QTRY_VERIFY(nameData(0, Qt::ToolTipRole).toString().contains(u"Do not contact"));
        QVERIFY(nameData(0, Qt::AccessibleTextRole).toString().contains(u"do not contact"));
        const QModelIndex state = model()->index(0, LeadListModel::State);
        QVERIFY(state.data(Qt::AccessibleTextRole).toString().contains(u"Do not contact"));
        QVERIFY(!nameData(1, Qt::DecorationRole).isValid());
        QVERIFY(!nameData(1, LeadListModel::SecondLineRole).toString().contains(u"do not contact"));
    }
    void aChangeOfTheRegisterReachesRowsThatNoDeedNames()
    {
        const int row = rowWithEmail();
        QVERIFY(row >= 0);
        forbidAddressOf(model()->leadAt(row));
        QCOMPARE(nameData(row, Qt::DecorationRole).toString(), u"nocontact"_s);
        QTRY_VERIFY(nameData(row, Qt::ToolTipRole).toString().contains(u"by letter"));
    }
    void theMarkCanBeSeen_data()
    {
        QTest::addColumn<ColourScheme>("scheme");
        QTest::addColumn<bool>("isSelected");
        QTest::newRow("light") << ColourScheme::Light << false;
        QTest::newRow("light, selected") << ColourScheme::Light << true;
        QTest::newRow("dark") << ColourScheme::Dark << false;
        QTest::newRow("dark, selected") << ColourScheme::Dark << true;
    }
    void theMarkCanBeSeen()
    {
        QFETCH(ColourScheme, scheme);
        QFETCH(bool, isSelected);
        applyColourScheme(scheme);
        const double marked = strongestMark(true, isSelected);
        const double unmarked = strongestMark(false, isSelected);
        applyColourScheme(ColourScheme::System);
        QVERIFY2(marked >= 3, qPrintable(QString::number(marked)));
        QVERIFY(unmarked < 1.2);
    }
    void otherListsOfLeadsMarkThemToo()
    {
        LeadRecord record;
        record.person.fullName = u"Ann Doe"_s;
        CompanyLeadsModel leads;
        leads.setLeads({record}, "UTC");
        const QModelIndex who = leads.index(0, CompanyLeadsModel::Who);
        QVERIFY(!who.data(Qt::DecorationRole).isValid());
        record.doNotContactBecause = u"“acme.example” is not to be contacted since 2026-01-05"_s;
        leads.setLeads({record}, "UTC");
        const QModelIndex marked = leads.index(0, CompanyLeadsModel::Who);
        QVERIFY(!marked.data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(marked.data(Qt::ToolTipRole).toString().contains(u"acme.example"));
        const QString heard = marked.data(Qt::AccessibleTextRole).toString();
        QVERIFY(heard.startsWith(u"Ann Doe") && heard.contains(u"Do not contact"));
        QVERIFY(!leads.index(0, CompanyLeadsModel::Owner).data(Qt::DecorationRole).isValid());
    }

    void undoBringsTheLeadBackAndSaysThatTheBanStays()
    {
        const LeadId lead = goToNewLead();
        m_fixture.press(Qt::Key_2);
        QVERIFY(m_fixture.waitUntilSaved());
        m_fixture.press(Qt::Key_E);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_U);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(statusOf(lead), Status::Disqualified);
        QTRY_VERIFY(list()->hasFocus());
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().contains(u"must still not be contacted"), qPrintable(message()));
        QVERIFY(message().contains(u"Setup"));
        QCOMPARE(statusOf(lead), Status::Open);
        QVERIFY(isForbidden(lead));
        QCOMPARE(gradeOf(lead), Grade::B); // what was done before stands
        session().redo();
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().startsWith(u"Done again"), qPrintable(message()));
        QCOMPARE(statusOf(lead), Status::Disqualified);
    }
    void undoOfAnEntryUndoesNothingInItsPlace()
    {
        const LeadId lead = model()->leadAt(rowWithEmail());
        list()->selectLeads({lead});
        const Grade before = gradeOf(lead);
        gradeOtherwise(before);
        const Grade given = gradeOf(lead);
        QVERIFY(given != before);
        forbidAddressOf(lead);
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().contains(u"Setup, “Do not contact”"), qPrintable(message()));
        QVERIFY(isForbidden(lead));
        QCOMPARE(gradeOf(lead), given);
        QVERIFY(session().undoStack()->canUndo() && !session().undoStack()->canRedo());
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier); // asked for again, the act before is undone
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(gradeOf(lead), before);
        QVERIFY(isForbidden(lead));
    }
    void twoUndosInARowStopAtTheEntry()
    {
        const LeadId lead = model()->leadAt(rowWithEmail());
        list()->selectLeads({lead});
        const Grade before = gradeOf(lead);
        gradeOtherwise(before);
        forbidAddressOf(lead);
        session().undo();
        session().undo(); // before the first has been answered
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(message().contains(u"Setup"));
        QVERIFY(gradeOf(lead) != before);
    }

    void anAttemptIsRefusedInWords_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<bool>("isOwnCall");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("an attempt") << Verb::Attempt << false << true;
        QTest::newRow("a contact") << Verb::Contact << false << true;
        QTest::newRow("a touch") << Verb::Touch << false << true;
        QTest::newRow("a contact of their own") << Verb::Contact << true << false;
        QTest::newRow("a touch of their own") << Verb::Touch << true << false;
        QTest::newRow("a note") << Verb::Note << false << false;
    }
    void anAttemptIsRefusedInWords()
    {
        QFETCH(Verb, verb);
        QFETCH(bool, isOwnCall);
        QFETCH(bool, isRefused);
        forbid(model()->leadAt(0));
        auto *ownCall = m_fixture.find<QCheckBox>("logOwnCall");
        QTRY_VERIFY(ownCall->isVisible());
        m_fixture.press(Qt::Key_L);
        auto *kind = m_fixture.find<QComboBox>("logKind");
        kind->setCurrentIndex(kind->findData(int(verb)));
        ownCall->setChecked(isOwnCall);
        m_fixture.type(u"talked about pumps"_s);
        const int deeds = session().undoStack()->count();
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        auto *problem = m_fixture.find<QLabel>("logProblem");
        QCOMPARE(problem->isVisible(), isRefused);
        QCOMPARE(problem->isVisible() && problem->text().contains(u"They got in touch themselves"), isRefused);
        QCOMPARE(m_fixture.find<QLineEdit>("logNote")->text(), isRefused ? u"talked about pumps"_s : QString());
        QCOMPARE(session().undoStack()->count(), deeds + (isRefused ? 0 : 1));
    }
    void theirOwnCallIsLoggedByKeysAlone()
    {
        const LeadId lead = model()->leadAt(0);
        forbid(lead);
        QVERIFY(!isTried(lead));
        QTRY_VERIFY(m_fixture.find<QCheckBox>("logOwnCall")->isVisible());
        m_fixture.press(Qt::Key_L);
        auto *kind = m_fixture.find<QComboBox>("logKind");
        kind->setCurrentIndex(kind->findData(int(Verb::Contact)));
        m_fixture.type(u"they rang"_s);
        m_fixture.press(Qt::Key_Tab);
        QVERIFY(m_fixture.find<QCheckBox>("logOwnCall")->hasFocus());
        m_fixture.press(Qt::Key_Space);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(isTried(lead));
        QVERIFY(list()->hasFocus());
    }
    void othersAreNotAskedWhoBegan()
    {
        QTRY_VERIFY(m_fixture.find<QWidget>("logLine")->isEnabled());
        QVERIFY(!m_fixture.find<QCheckBox>("logOwnCall")->isVisible());
    }

    void handingOverAsksFirst_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("to the proposed owner") << Qt::Key_A;
        QTest::newRow("to somebody chosen") << Qt::Key_R;
    }
    void handingOverAsksFirst()
    {
        QFETCH(Qt::Key, key);
        const LeadId lead = goToNewLead();
        forbid(lead);
        const auto order = [&] {
            m_fixture.press(key);
            QVERIFY(m_fixture.waitForDialog());
            if (!banBox()) { // asks to whom; by the time it is answered, the question about the ban lies there
                m_fixture.press(Qt::Key_Return);
                QTRY_VERIFY(banBox());
                QVERIFY(m_fixture.waitForDialog());
            }
        };
        order();
        QVERIFY(banBox()->text().contains(QString::number(lead.value)));
        QTRY_VERIFY(banBox()->informativeText().contains(u"Do not contact"));
        m_fixture.press(Qt::Key_Return); // the default leaves it
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(stageOf(lead) < Stage::Released);
        QTRY_VERIFY(list()->hasFocus());
        order();
        buttonOf(QMessageBox::DestructiveRole)->click();
        QVERIFY(m_fixture.waitForNoDialog());
        QTRY_COMPARE(stageOf(lead), Stage::Released);
    }
    void theOthersAreHandedOverAlone()
    {
        const LeadId banned = goToNewLead(), other = model()->leads().value(model()->leads().indexOf(banned) + 1);
        forbid(banned);
        m_fixture.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list()->selectedLeads(), (QList<LeadId>{banned, other}));
        m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitForDialog());
        QVERIFY(banBox());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QTRY_COMPARE(stageOf(other), Stage::Released);
        QVERIFY(stageOf(banned) < Stage::Released);
    }
};

QTEST_MAIN(TestContactBan)
#include "tst_contactban.moc"
