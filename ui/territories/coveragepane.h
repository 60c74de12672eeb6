// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/territories/coveragestrip.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lw
{

class Session;
class StripView;

/// The coverage of one country: the strip of its postcodes, and the current stretch in words.
class CoveragePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoveragePane)

public:
    CoveragePane(Session &session, QWidget *parent);

    /// Empty: the first country whose lines name postcodes or states. Hidden where there is none.
    void setCountry(const QString &country);
    void setDay(QDate day); ///< invalid: today
    void refresh();

Q_SIGNALS:
    /// Asks for the line that decides a stretch, by its number.
    void lineWanted(int number);
    /// Asks for a new line that covers a gap.
    void newLineWanted(const lw::CoverageLine &line);

private:
    void createViews();
    void showStrip();
    void showCurrent();
    void activate(int band);
    QString countryShown() const;

    Session &m_session;
    QString m_country;
    QDate m_day;
    RulebookPtr m_rulebook; ///< whose lines the strip shows
    CoverageStrip m_strip;
    int m_request = 0;
    QLabel *m_title = nullptr;
    QComboBox *m_width = nullptr;
    StripView *m_view = nullptr;
    QLabel *m_words = nullptr;
};

} // namespace lw
