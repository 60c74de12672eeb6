// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"
#include "ui/inbox/leadlistview.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace lw;

class TestMainWindow : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    QStackedWidget *pages() { return m_fixture.window().centralWidget()->findChild<QStackedWidget *>(); }

private Q_SLOTS:
    void cleanup()
    {
        m_fixture.close();
        applyColourScheme(ColourScheme::System);
    }

    void everyPageIsOneKeyAway()
    {
        m_fixture.openSample();
        QSet<QWidget *> seen;
        for (const Qt::Key key :
             {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8}) {
            m_fixture.press(key, Qt::AltModifier);
            seen.insert(pages()->currentWidget());
            QVERIFY2(QApplication::focusWidget(), "the page takes the focus");
            QVERIFY(pages()->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        }
        QCOMPARE(seen.size(), 8);
    }
    void everyLabelShowsPlainText()
    {
        m_fixture.openSample();
        for (const QLabel *label : m_fixture.window().findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }
    void everyFocusableWidgetHasAName()
    {
        m_fixture.openSample();
        for (QWidget *widget : m_fixture.window().findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || !accessible->isValid() || accessible->state().invisible)
                continue;
            const bool named = !accessible->text(QAccessible::Name).isEmpty() || !widget->objectName().isEmpty();
            QVERIFY2(named, widget->metaObject()->className());
        }
    }
    void noTwoCommandsShareAKey()
    {
        QHash<QString, QString> windowKeys;
        for (const ActionInfo &entry : actionTable()) {
            for (const QString &key : QString::fromLatin1(entry.keys).split(u"; "_s, Qt::SkipEmptyParts)) {
                const QString scoped = key + (entry.scope == KeyScope::List       ? u" list"_s
                                              : entry.scope == KeyScope::OnPolicy ? u" policy"_s
                                                                                  : QString());
                QVERIFY2(!windowKeys.contains(scoped), qPrintable(scoped + u": "_s + QLatin1StringView(entry.name)));
                windowKeys.insert(scoped, QLatin1StringView(entry.name));
            }
        }
    }
    void coloursChangeAtRunTime()
    {
        m_fixture.openSample();
        auto *dark = m_fixture.find<QAction>("schemeDark");
        auto *light = m_fixture.find<QAction>("schemeLight");
        light->trigger();
        QTRY_VERIFY(!Theme(m_fixture.window().palette()).isDark());
        QImage lightPicture;
        const auto standsStill = [&] { // everything is read and painted
            QTest::qWait(100);
            const QImage now = m_fixture.window().grab().toImage();
            return std::exchange(lightPicture, now) == now;
        };
        QTRY_VERIFY(standsStill());
        dark->trigger();
        QTRY_VERIFY(Theme(m_fixture.window().palette()).isDark());
        const QImage darkPicture = m_fixture.window().grab().toImage();
        QVERIFY(lightPicture != darkPicture);
        QVERIFY(meanLightness(darkPicture) < 80);
        QVERIFY(meanLightness(lightPicture) > 180);
        light->trigger();
        QTRY_COMPARE(m_fixture.window().grab().toImage(), lightPicture);
    }
    void whatCannotBeOpenedSaysWhy()
    {
        QFile file(m_fixture.path(u"not.leadwright"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no workspace");
        file.close();
        MainWindow window([] { return test::sampleNow(); });
        window.show();
        window.openWorkspace(file.fileName());
        QTRY_VERIFY(window.session() && [&] {
            for (const QLabel *label : window.findChildren<QLabel *>()) {
                if (label->text().contains(u"cannot be opened"))
                    return true;
            }
            return false;
        }());
        QVERIFY(!window.findChild<QAction *>(u"importFile"_s)->isEnabled());
    }
    void anEmptyWorkspaceSaysWhatToDo()
    {
        test::TestWorkspace empty;
        empty.workspace.reset();
        m_fixture.open(empty.path());
        auto *state = m_fixture.find<QWidget>("inboxPage")->findChild<QWidget *>(u"emptyState"_s);
        QTRY_VERIFY(state->isVisible());
        QVERIFY(state->findChild<QPushButton *>()->isVisible());
        m_fixture.close();
    }
    void theUndoOfTheBarTakesBackAndTheMenuSaysWhat()
    {
        m_fixture.openSample();
        auto *list = m_fixture.find<LeadListView>("leadList");
        const LeadId first = list->currentLead();
        m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(m_fixture.find<QAction>("undo")->text().contains(QString::number(first.value)));
        m_fixture.find<QPushButton>("messageUndo")->click();
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(list->currentLead(), first);
        QVERIFY(m_fixture.find<QLabel>("messageText")->text().startsWith(u"Undone"));
        m_fixture.press(Qt::Key_Z);
        QTRY_VERIFY(m_fixture.find<QLabel>("messageText")->text().contains(u"nothing to undo"));
    }
    void aProblemIsNotPushedAsideByWhatWasDone()
    {
        MessageBar bar;
        bar.show({Message::Kind::Problem, u"It went wrong"_s});
        bar.show({Message::Kind::Done, u"Something else was done"_s, true});
        QCOMPARE(bar.text(), u"It went wrong"_s);
    }

private:
    static int meanLightness(const QImage &image)
    {
        qint64 sum = 0;
        const QImage small = image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                sum += small.pixelColor(x, y).lightness();
        return int(sum / (64 * 64));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
