// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "core/territories/rep.h"

#include <QDate>
#include <QJsonObject>

namespace lw
{

// Each changes the value only where the option is given.
void takeText(Arguments &arguments, const QString &option, QString &value);
void takeList(Arguments &arguments, const QString &option, QStringList &value); ///< "a,b"
Result<void> takeYesOrNo(Arguments &arguments, const QString &option, bool &value);
Result<void> takeDay(Arguments &arguments, const QString &option, QDate &value); ///< ISO

/// Error: words or options nobody took.
Result<void> nothingLeft(const Arguments &arguments);

QString yesOrNo(bool yes);
QJsonObject repJson(const Rep &rep);

} // namespace lw
