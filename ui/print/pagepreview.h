// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/pagepainter.h"

#include <QScrollArea>

namespace lw
{

/// Pages of a document one under the other, as they will be printed, fitted to the width.
class PagePreview final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagePreview)

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setPages(const QList<PaperPage> &pages);
    qsizetype pageCount() const;

private:
    class Sheets;
    Sheets *m_sheets = nullptr;
};

} // namespace lw
