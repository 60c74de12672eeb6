// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testsupport.h"
#include "ui/mainwindow.h"

#include <memory>

namespace lw::test
{

/// The day the sample company is made for: a Thursday, office time.
QDateTime sampleNow();

/// The real window on a copy of the sample company, on paper settings of its own, driven by keys.
class WindowFixture
{
public:
    WindowFixture();

    /// Opens a fresh copy of the sample and waits until its leads are listed.
    void openSample();
    void open(const QString &path);
    void close();

    MainWindow &window() { return *m_window; }
    Session &session() { return *m_window->session(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    template<class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    /// The dialog that lies over the window by now; null where there is none.
    QDialog *dialog() const;
    bool waitForDialog();
    bool waitForNoDialog();
    /// Presses keys wherever the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Until no deed is under way.
    bool waitUntilSaved();

    QDateTime now = sampleNow();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_copies = 0;
};

} // namespace lw::test
