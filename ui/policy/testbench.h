// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/policyview.h"
#include "ui/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace lw
{

/// Below the page: a lead of the register, one that is pasted, or a saved example, and what the page says to it: for
/// each kind of rule the winner, and those after it that would also fit.
class TestBench final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestBench)

public:
    explicit TestBench(Session &session, QWidget *parent = nullptr);

    void setView(const PolicyView &view);
    void takeFocus();

Q_SIGNALS:
    void left(); ///< Esc
    /// The lead that is shown is to be kept as an example, with what comes out now.
    void exampleWanted(const lw::PolicyExample &example);
    void exampleDropped(const QString &name);

private:
    void connectAll();
    void fillExamples();
    void test();
    void testRegister(qint64 number);
    void testPasted(const QString &text);
    void show(const LeadFacts &facts, const QString &name);
    void showDecision(const Decision &decision);
    void showRules(const LeadFacts &facts, const Decision &decision);
    void addRule(const PolicyRule &rule, const PolicyRule *winner, const LeadFacts &facts);
    void keep();
    void say(const QString &text);

    Session &m_session;
    PolicyView m_view;
    RulebookPtr m_rulebook;
    std::optional<LeadFacts> m_facts;
    QString m_name;
    Decision m_decision;
    int m_asked = 0;
    QComboBox *m_input = nullptr;
    QLabel *m_result = nullptr;
    QListWidget *m_trace = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_drop = nullptr;
};

} // namespace lw
