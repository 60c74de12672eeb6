// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/registerlead.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace lw
{

/// The leads that look like the one being typed in, the likeliest first, under a line that counts them. Where there are
/// none, nothing is to be seen.
class LookAlikeList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LookAlikeList)

public:
    explicit LookAlikeList(QWidget *parent);

    /// The lead that was current stays so, where it is still among them.
    void setLookAlikes(const QList<LookAlike> &lookAlikes, bool hasMore);
    bool isInUse() const; ///< the keys go to it

Q_SIGNALS:
    void leadWanted(qint64 number);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCurrent();

    QLabel *m_label = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace lw
