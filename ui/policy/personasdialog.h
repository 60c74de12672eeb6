// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/ruleuse.h"
#include "ui/setup/formdialog.h"

class QLabel;

namespace lw
{

class OrderedTable;
class PersonaForm;

/// The ideal customers by product, with how far the leads of the last days are like them.
class PersonasDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonasDialog)

public:
    /// The leads of the last `days` that the personas are tried on.
    struct Recent {
        QList<FactLead> leads;
        int days = 0; ///< 0: not read yet
    };

    /// `whyNot`: why nothing can be changed here; empty: it can.
    PersonasDialog(const Rulebook &rulebook, const Recent &recent, const QString &whyNot, QWidget *parent);

    const QList<Persona> &personas() const { return m_personas; }

private:
    void createViews(const QStringList &products, const QString &whyNot);
    void connectAll();
    void add();
    void remove();
    void move(int by);
    void take(); ///< from the form into the list
    void showList(int current);
    void showCurrent();
    void showFigures();
    Problem problem() const override;

    QList<Persona> m_personas;
    Recent m_recent;
    OrderedTable *m_list = nullptr;
    PersonaForm *m_form = nullptr;
    QLabel *m_completeness = nullptr;
    QLabel *m_figures = nullptr;
};

} // namespace lw
