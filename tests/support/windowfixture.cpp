// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"

#include "core/workspace/samplecompany.h"
#include "core/workspace/sweepclocks.h"
#include "ui/inbox/leadlistview.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace lw::test
{

QDateTime sampleNow()
{
    return someMonday().addDays(3);
}

WindowFixture::WindowFixture()
{
    speakReadersLanguage();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void WindowFixture::openSample()
{
    const QString original = path(u"original.leadwright"_s);
    if (!QFile::exists(original)) {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        const auto made = createSampleWorkspace(original, manager, sampleNow());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        // What is due by then was taken, so that the window has no deed of its own under way when it opens.
        const auto swept = sweepClocks(**made, manager.name, sampleNow());
        QVERIFY2(swept, swept ? "" : qPrintable(swept.error().message));
    }
    const QString copy = path(u"sample%1.leadwright"_s.arg(++m_copies));
    QVERIFY(QFile::copy(original, copy));
    open(copy);
    QTRY_VERIFY(m_window->findChild<LeadListView *>() &&
                m_window->findChild<LeadListView *>()->model()->rowCount() > 0);
}

void WindowFixture::open(const QString &file)
{
    close();
    m_window = std::make_unique<MainWindow>([this] { return now; });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openWorkspace(file);
    QTRY_VERIFY(m_window->findChild<LeadListView *>() && m_window->session()->columns());
}

void WindowFixture::close()
{
    m_window.reset();
}

QDialog *WindowFixture::dialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

// Without a window manager nobody gives a new window the focus, or gives it back.
bool WindowFixture::waitForDialog()
{
    if (!test::waitFor([this] { return dialog() != nullptr; }))
        return false;
    dialog()->activateWindow();
    return test::waitFor([this] { return QApplication::activeWindow() == dialog(); });
}

bool WindowFixture::waitForNoDialog()
{
    if (!test::waitFor([this] { return dialog() == nullptr; }))
        return false;
    m_window->activateWindow();
    return test::waitFor([this] { return QApplication::activeWindow() == m_window.get(); });
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "nothing has the focus");
    QTest::keyClick(target, key, modifiers);
}

void WindowFixture::type(const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "nothing has the focus");
    QTest::keyClicks(target, text);
}

bool WindowFixture::waitUntilSaved()
{
    return test::waitFor([this] { return !session().isBusy(); });
}

} // namespace lw::test
