// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/replay.h"
#include "core/people/addressees.h"
#include "core/workspace/policyview.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace lw
{

/// What a proposal changes: sentence by sentence, what the last quarter would have looked like, what stands against it.
class ProposeDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProposeDialog)

public:
    ProposeDialog(const PolicyView &view, const QString &replayText, QWidget *parent);
    QString comment() const;

protected:
    Problem problem() const override { return {}; }

private:
    QPlainTextEdit *m_comment = nullptr;
};

/// Who signs, for whom, here or on paper.
class SignDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignDialog)

public:
    SignDialog(const PolicyView &view, const QString &actor, const People &people, QDate today, QWidget *parent);

    Party party() const;
    QString signer() const;
    bool isOnPaper() const;
    QString note() const;
    QString scanPath() const;

protected:
    Problem problem() const override;

private:
    void createScan(QFormLayout *form);
    void offerSigners();
    void chooseScan();

    PolicyView m_view;
    QString m_actor;
    People m_people;
    QDate m_today;
    QComboBox *m_party = nullptr;
    QComboBox *m_signer = nullptr;
    QCheckBox *m_paper = nullptr;
    QLineEdit *m_note = nullptr;
    QLineEdit *m_scan = nullptr;
};

/// From when on it is in force.
class PublishDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishDialog)

public:
    PublishDialog(const PolicyView &view, QDate today, QWidget *parent);
    QDate from() const; ///< invalid: at once

protected:
    Problem problem() const override;

private:
    PolicyView m_view;
    QDate m_today;
    QRadioButton *m_now = nullptr;
    QRadioButton *m_later = nullptr;
    QDateEdit *m_day = nullptr;
};

/// What differs from the version in force, for people to read.
QString differencesText(const QList<RulebookDifference> &differences);

} // namespace lw
