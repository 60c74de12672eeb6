// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lw
{

class Session;

/// What holds for all rows of a file: source and campaign where it names none, and the zone of times without an offset.
class RowConstants final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowConstants)

public:
    explicit RowConstants(Session &session, QWidget *parent = nullptr);

    void setMapping(const ColumnMapping &mapping);
    /// Another profile: what was chosen beside the profile before stays.
    void followMapping(const ColumnMapping &mapping);
    void putInto(ColumnMapping &mapping) const;
    void offerNames(); ///< those of the registers, read anew
    void showZone(bool shown);

Q_SIGNALS:
    void changed();

private:
    void createViews();
    void setZone(const QByteArray &zoneId);

    Session &m_session;
    QComboBox *m_source = nullptr;
    QComboBox *m_campaign = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_zoneLabel = nullptr;
    ColumnMapping m_given; ///< the profile it came from
};

} // namespace lw
