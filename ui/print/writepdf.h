// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/print/pagepainter.h"

class QPagedPaintDevice;

namespace lw
{

// All may run on any thread.

/// Writes the file whole or not at all.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

Result<void> writePdf(const QString &path, const Document &document, const PageSetup &setup,
                      const Progress &progress = {});

/// Paints every page on a printer or file that has the setup's layout. Error: the device refuses, or cancelled.
Result<void> paintPages(QPagedPaintDevice &device, const QList<PaperPage> &pages, const Progress &progress = {});

} // namespace lw
