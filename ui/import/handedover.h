// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QMimeData;

namespace lw
{

/// What the clipboard or a drop holds; one of these, the others are empty.
struct HandedOver {
    QString path;    ///< a file or folder on this computer
    QString rows;    ///< lines of a table
    QString text;    ///< words about one lead
    QString problem; ///< why it cannot be taken, with the remedy
};
HandedOver handedOver(const QMimeData &data);

} // namespace lw
