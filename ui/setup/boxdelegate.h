// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QStyledItemDelegate>

namespace lw
{

/// Rows with a box to tick: on dark, Qt's style draws the outline of an empty box almost as dark as the list.
class BoxDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme theme(QGuiApplication::palette());
        if (theme.isDark()) // the outline is a darker shade of the window's colour
            option->palette.setColor(QPalette::Window, theme.quiet());
    }
};

} // namespace lw
