// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QHash>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lw
{

/// A sheet with a form. What keeps it from being saved stands in words beside the field, as people type.
class FormDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDialog)

public:
    void accept() override; ///< only a form without a problem

protected:
    struct Problem {
        QWidget *field = nullptr; ///< none: it concerns the form as a whole
        QString text;             ///< empty: there is none
    };

    FormDialog(const QString &title, QWidget *parent);

    virtual Problem problem() const = 0;
    void check(); ///< edits of added fields call it by themselves

    QVBoxLayout *body() const { return m_body; }
    QFormLayout *addForm();
    /// Adds a field with its label, a quiet hint where there is one, and the place for its problem.
    void addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint = {});
    void watch(QWidget *input); ///< for inputs inside a field of several
    /// Last of all: the buttons. `verb`: what the one that saves says.
    void finish(const QString &verb);
    /// The same where nothing can be changed: it is only closed.
    void finishReading();

    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void edited();

private:
    void fit();

    QVBoxLayout *m_body = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isFresh = true;
    QHash<QWidget *, QLabel *> m_problems;
};

} // namespace lw
