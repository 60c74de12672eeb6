// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/policy/sheetlayout.h"

#include <QColor>

class QPagedPaintDevice;
class QPainter;
class QPalette;

namespace lw
{

/// What the sheet is painted in. An invalid colour: not painted.
struct SheetColours {
    QColor paper; ///< behind everything
    QColor text;
    QColor slot;
    QColor slotLine; ///< thinly under the slots
    QColor quiet;
    QColor line;
    QColor pageEnd; ///< where the page ends, if the sheet is longer

    const QColor &of(SheetInk ink) const;
};

/// As the window is painted, light or dark, with the slots marked.
SheetColours screenColours(const QPalette &palette);
/// Black on what is there.
SheetColours paperColours();

/// Paints in units, the paper's top left corner at the origin; whoever calls scales and smooths. All is painted, even
/// what lies below the end of the page.
void paintSheet(QPainter &painter, const PolicyLayout &layout, const SheetColours &colours);

/// Paints the page on a printer or file that has its paper and no margins. Error: it does not fit on one page, or the
/// device refuses.
Result<void> paintPolicyPage(QPagedPaintDevice &device, const PolicyLayout &layout);

/// Writes the file whole or not at all. Error: as above, or it cannot be written.
Result<void> writePolicyPdf(const QString &path, const PolicySheet &sheet, QPageSize::PageSizeId paper);

} // namespace lw
