// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/persona.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lw
{

class ConditionTable;
class OrderedTable;

/// One persona: its name, the product it is the ideal customer of, and what such a customer has.
class PersonaForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonaForm)

public:
    /// `products`: to choose from; others can be written.
    PersonaForm(const QStringList &products, QWidget *parent);

    void setPersona(const Persona &persona);
    void setNothing(); ///< there is no persona
    const Persona &persona() const { return m_persona; }
    void setEditable(bool editable);
    void startTyping();

Q_SIGNALS:
    void changed();

private:
    void createViews(const QStringList &products);
    QLayout *createTrait();
    void connectAll();
    void add();
    void remove();
    void move(int by);
    void takeTrait();
    void showTraits(int current);
    void showTrait();
    void updateInputs();

    Persona m_persona;
    bool m_isEditable = true;
    bool m_isThere = false;
    QLineEdit *m_name = nullptr;
    QComboBox *m_product = nullptr;
    OrderedTable *m_traits = nullptr;
    QLineEdit *m_text = nullptr;
    QSpinBox *m_weight = nullptr;
    ConditionTable *m_when = nullptr;
};

} // namespace lw
