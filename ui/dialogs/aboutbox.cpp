// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/aboutbox.h"

#include "ui/widgets/widgets.h"

#include <QApplication>
#include <QMessageBox>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QApplication::translate("lw::AboutBox", text);
}

} // namespace

void showAbout(QWidget *parent, const QString &file)
{
    const QString facts = tr("Version %1, Qt %2, %3\nFile: %4")
                              .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                                   QSysInfo::prettyProductName(), file.isEmpty() ? tr("none") : file);
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Leadwright"), tr("Leadwright"), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(facts + QLatin1String("\n\n") + tr("Postal code data © GeoNames, CC BY 4.0"));
    showPlainly(box);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace lw
