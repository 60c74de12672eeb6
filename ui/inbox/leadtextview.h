// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/leadtext.h"

#include <QTextEdit>

namespace lw
{

/// Shows sections about a lead as text to read, select and copy. Words are only ever words: nothing is interpreted.
class LeadTextView final : public QTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadTextView)

public:
    explicit LeadTextView(QWidget *parent = nullptr);

    void setSections(const QList<LeadSection> &sections);
    void showSection(LeadSection::Kind kind); ///< scrolls to its heading

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void render();

    QList<LeadSection> m_sections;
    QHash<int, int> m_positions; // kind → where its heading stands
};

} // namespace lw
