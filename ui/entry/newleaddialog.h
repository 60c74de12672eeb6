// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/registerlead.h"
#include "ui/entry/entrychoices.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace lw
{

class LeadForm;
class LookAlikeList;
class Session;

/// Registers one lead that somebody types in or pastes: a call, a business card, a reader-service card, a lead that an
/// employee passes on. While it is written the window says who looks like it, who would get it, and what speaks against
/// it; saving goes the way of every import.
class NewLeadDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewLeadDialog)

public:
    explicit NewLeadDialog(Session &session, QWidget *parent);

    /// A signature, a card, a mail: what it says is filled in and marked as guessed; the text is kept with the lead.
    void setText(const QString &text);
    void setSort(EntrySort sort);

    void accept() override; ///< registers, then closes
    void reject() override; ///< asks only where something would be lost

Q_SIGNALS:
    void registered(qint64 number);
    void leadWanted(qint64 number);

private:
    enum class After { Close, Next };

    void createViews();
    QWidget *createHead();
    QLayout *createFoot();
    void connectAll();
    void createKeys();
    void loadChoices();
    void onSortChosen(int index);
    TypedLead typed() const;

    void expectPreview();
    void preview();
    void show(const LeadPreview &preview);
    void goOnSaving(const LeadPreview &preview);
    void showPhones(const Person &person);
    void showProblem(const EntryProblem &problem);
    void showGuesses();
    void say(const QString &text, bool isWarning);

    void save(After after);
    void perform();
    void onSaved(const Result<OperationId> &done, const TypedLead &lead, qint64 number);
    void setSaving(bool isSaving);

    Session &m_session;
    LeadForm *m_form = nullptr;
    QComboBox *m_sort = nullptr;
    QLabel *m_guessed = nullptr;
    QLabel *m_outlook = nullptr;
    QLabel *m_saved = nullptr;
    LookAlikeList *m_alikes = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_next = nullptr;
    QTimer m_pause;
    QString m_pasted;
    int m_asked = 0;
    bool m_isShown = false; ///< the outlook is that of what stands in the form
    bool m_isSaving = false;
    std::optional<After> m_savesWhenShown; ///< what was ordered before the outlook was there
    After m_after = After::Close;
    std::optional<EntryProblem> m_problem;
    QPointer<QWidget> m_focused; ///< before saving
};

} // namespace lw
