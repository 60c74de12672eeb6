// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace lw
{

using namespace Qt::StringLiterals;

void loadTexts()
{
    auto *texts = new QTranslator(QCoreApplication::instance()); // the application owns it
    const QString folder = u":/leadwright/translations"_s;
    if (texts->load(QLocale(), u"leadwright"_s, u"_"_s, folder) || texts->load(u"leadwright_en"_s, folder))
        QCoreApplication::installTranslator(texts);
}

void speakReadersLanguage()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    loadTexts();
}

} // namespace lw
