// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds a source or changes one.
class SourceDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceDialog)

public:
    /// `source` without an id: a new one. `known`: all sources there are.
    SourceDialog(const Source &source, const QList<Source> &known, QWidget *parent);

    Source source() const;

private:
    void createViews(const QList<Source> &known);
    Problem problem() const override;

    Source m_before;
    QHash<QString, SourceId> m_taken; ///< by folded name
    QLineEdit *m_name = nullptr;
    QComboBox *m_channel = nullptr;
};

} // namespace lw
