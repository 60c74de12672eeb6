// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

class QWidget;

namespace lw
{

class Session;

/// Asks where to, and saves the rejected rows of a file there; the message bar says what came of it. Never over the
/// file itself or the open workspace. Beside the file, unless it is a passing one (`isPasted`).
void saveRejects(QWidget *parent, Session &session, const ImportFilePtr &file, const QList<RowIssue> &rejects,
                 bool isPasted);

} // namespace lw
