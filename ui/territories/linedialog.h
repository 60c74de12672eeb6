// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"
#include "core/territories/pool.h"
#include "core/territories/rep.h"
#include "ui/setup/formdialog.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace lw
{

/// What a line can name.
struct LineChoices {
    QList<Rep> reps;
    QList<Pool> pools;
    QStringList products;
};

/// Adds a line of a territory or changes one. Its fields are the columns of the coverage file and are held to the same
/// rules.
class LineDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineDialog)

public:
    /// `line` without a number: a new one.
    LineDialog(const CoverageLine &line, const LineChoices &choices, QDate today, QWidget *parent);

    CoverageLine line() const;

private:
    struct Day {
        QCheckBox *given = nullptr;
        QDateEdit *date = nullptr;
    };

    void createViews(const LineChoices &choices);
    void addPlace(QBoxLayout *column);
    void addStreet(QBoxLayout *column);
    void addProduct(QBoxLayout *column, const QStringList &products);
    void addAccount(QBoxLayout *column);
    void addOwner(QBoxLayout *column, const LineChoices &choices);
    void addRecipient(QFormLayout *form, const LineChoices &choices);
    void fill(const CoverageLine &line, QDate today);
    void preview();

    QFormLayout *addGroup(QBoxLayout *column, const QString &title);
    void addText(QFormLayout *form, const QString &label, const QString &column);
    void addRange(QFormLayout *form, const QString &label, const QString &from, const QString &to);
    void addDays(QFormLayout *form);
    void addReview(QFormLayout *form);
    void addDay(QWidget *place, const QString &column, const QString &given, const QString &name);
    QComboBox *addChoice(QFormLayout *form, const QString &label, const QString &column);
    QWidget *input(QWidget *widget, const QString &column);

    QString cell(const QString &column) const;
    void setCell(const QString &column, const QString &text);
    QString recipient(bool pool) const; ///< the one chosen, where it is a pool or is not
    void setRecipient(const QString &name, bool pool);
    Result<CoverageLine> read() const;
    Problem problem() const override;

    int m_number = 0;
    QHash<QString, QWidget *> m_inputs; ///< by column of the coverage file
    QHash<QString, QWidget *> m_places; ///< where the column's problem is shown
    QHash<QString, Day> m_days;
    QComboBox *m_recipient = nullptr; ///< reps, then pools
    QLabel *m_preview = nullptr;
};

} // namespace lw
