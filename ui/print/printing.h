// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/print/pagepainter.h"

#include <functional>
#include <memory>

class QPageLayout;
class QPrinter;
class QWidget;

namespace lw
{

class Session;

// What the reader does with a report. Files are written and pages painted off the window's thread; the message bar says
// how it went.

using FileWriter = std::function<Result<void>(const QString &path, const Progress &progress)>;

/// Asks for a name and writes the file. Refuses to write over the open workspace.
void saveReportFile(Session &session, QWidget *parent, const QString &title, const QString &fileFilter,
                    const QString &suggested, FileWriter write);

void savePdf(Session &session, QWidget *parent, const Document &document, const PageSetup &setup,
             const QString &suggested);

/// Asks for the printer, set to a paper, and hands it over. Says so where the computer has none.
void printWith(Session &session, QWidget *parent, const QString &title, const QPageLayout &layout,
               const std::function<void(const std::shared_ptr<QPrinter> &)> &print);

/// Asks for the printer; says so where there is none.
void printDocument(Session &session, QWidget *parent, const Document &document, const PageSetup &setup);

} // namespace lw
