// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lw
{

/// What the workspace is set to. Saved as a whole, so that half an edit never takes effect.
class SettingsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsTab)

public:
    explicit SettingsTab(Session &session, QWidget *parent = nullptr);

    void refresh(); ///< unless somebody is editing
    void takeFocus();

private:
    void createViews();
    void addCompany(QFormLayout *form);
    void addResponsePoint(QFormLayout *form);
    void addCalendar(QFormLayout *form);
    void connectAll();
    void addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint = {});

    void show(const Settings &settings);
    Settings entered() const;
    bool isChanged() const { return entered() != m_shown; }
    void check();
    void save();

    Session &m_session;
    Settings m_shown;
    bool m_isShown = false;
    double m_shownMargin = 0;
    QLineEdit *m_company = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_officeHours = nullptr;
    QLineEdit *m_currency = nullptr;
    QLineEdit *m_country = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_address = nullptr;
    QComboBox *m_weekStart = nullptr;
    QComboBox *m_fiscalMonth = nullptr;
    QDoubleSpinBox *m_margin = nullptr;
    QComboBox *m_paper = nullptr;
    QPlainTextEdit *m_products = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace lw
