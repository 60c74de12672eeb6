// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QTextStream>

#include <csignal>
#include <sys/stat.h>

namespace
{

int fail(const QString &message)
{
    QTextStream(stderr) << QStringLiteral("leadwright: ") << message << Qt::endl;
    return 3;
}

// Asked for on machines without a display, too.
bool isAskedAbout(const QByteArray &option)
{
    QTextStream out(stdout);
    if (option == "--version")
        out << QStringLiteral("leadwright " LEADWRIGHT_VERSION) << Qt::endl;
    else if (option == "--help" || option == "-h")
        out << QStringLiteral("leadwright [FILE.leadwright]\n\nOpens the window, with a workspace if one is named. The "
                              "command line is leadwright-cli; leadwright-cli --help lists its commands.")
            << Qt::endl;
    else
        return false;
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 2 && isAskedAbout(argv[1]))
        return 0;
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit becomes an error we can report
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("leadwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Leadwright"));
    QApplication::setApplicationVersion(QStringLiteral(LEADWRIGHT_VERSION));
    lw::speakReadersLanguage();
    const QStringList files = QApplication::arguments().mid(1);
    if (files.size() > 1)
        return fail(QApplication::translate("lw::Main", "Name one workspace to open: leadwright FILE.leadwright."));
    const int colours = lw::WindowSettings().value(QStringLiteral("window/colours"), 0).toInt();
    if (colours >= 0 && colours <= int(lw::ColourScheme::Dark))
        lw::applyColourScheme(static_cast<lw::ColourScheme>(colours));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/leadwright/icons/leadwright.svg")));
    lw::MainWindow window([] { return QDateTime::currentDateTimeUtc(); });
    window.show();
    if (!files.isEmpty())
        window.openWorkspace(files.first());
    return QApplication::exec();
}
