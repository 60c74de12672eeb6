// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/setup/formdialog.h"
#include "ui/text/hourstext.h"

class QLineEdit;

namespace lw
{

/// The hours of one weekday as exact text.
class BlockDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlockDialog)

public:
    BlockDialog(int weekday, const DayHours &hours, QWidget *parent);

    DayHours hours() const; ///< of a form without a problem

private:
    Problem problem() const override;

    QLineEdit *m_text = nullptr;
};

} // namespace lw
