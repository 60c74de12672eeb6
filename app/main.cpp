// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include <QApplication>
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

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit becomes an error we can report
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("leadwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Leadwright"));
    QApplication::setApplicationVersion(QStringLiteral(LEADWRIGHT_VERSION));
    const QStringList files = QApplication::arguments().mid(1);
    if (files.size() != 1)
        return fail(QApplication::translate("lw::Main", "Name the workspace to open: leadwright FILE.leadwright. "
                                                        "“leadwright-cli init FILE.leadwright --sample” makes one."));
    auto workspace = lw::Workspace::open(files.first());
    if (!workspace)
        return fail(workspace.error().message);
    lw::MainWindow window(*std::move(workspace), QDateTime::currentDateTimeUtc());
    window.show();
    return QApplication::exec();
}
