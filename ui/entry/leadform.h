// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/intake/textguess.h"
#include "core/people/member.h"
#include "ui/entry/entrychoices.h"

#include <QDateTime>
#include <QHash>
#include <QWidget>

#include <vector>

class QAction;
class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace lw
{

/// The fields of one lead to type in, with a line under each for what is to say about it. What was guessed carries a
/// mark until it is edited, confirmed by a click on the mark, or passed with Tab.
class LeadForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadForm)

public:
    LeadForm(const Settings &settings, const QList<Member> &members, QWidget *parent);

    /// The members and products offered; what is written stays.
    void setFacts(const Settings &settings, const QList<Member> &members);
    void setChoices(const EntryChoices &choices);
    void setSort(EntrySort sort);
    EntrySort sort() const { return m_sort; }
    void setNow(const QDateTime &now); ///< what “arrived” shows while nobody has set it

    /// What is filled, by field name; names that are no field are kept with the inquiry.
    QHash<QString, QString> values() const;
    bool isTouched() const; ///< something would be lost
    /// Empties what belongs to one person; source, campaign and sort stay.
    void clearForNext();
    void take(const QList<Guess> &guesses); ///< into fields that are blank or were guessed themselves
    int uncertain() const;                  ///< how many marked fields were guessed by their place only

    /// What the form itself finds wrong; empty: nothing.
    QString problem() const;
    /// Shows what is wrong beside a field, or takes it away everywhere. False: there is no such field.
    bool showProblem(Field field, const QString &text);
    void clearProblems();
    /// What is good to know about a field, quietly beneath it; empty: nothing. A problem or a guess stands before it.
    void setHint(Field field, const QString &hint);
    void focusField(const QString &name);

Q_SIGNALS:
    void edited(); ///< by whomever
    void writtenByHand();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One field with its label, the line under it, and its mark.
    struct Input {
        QString name;
        QLabel *label = nullptr;
        QWidget *widget = nullptr;
        QLabel *note = nullptr;
        QVBoxLayout *column = nullptr;
        QFormLayout *form = nullptr;
        QAction *mark = nullptr;
        Guess guess;
        QString problem;
        QString hint;
    };

    void createPerson(QFormLayout *form);
    void createOrigin(QFormLayout *form);
    void createWish(QFormLayout *form);
    void add(QFormLayout *form, const QString &name, const QString &label, QWidget *widget);
    void watch(Input &input);
    Input &at(const QString &name);
    const Input &at(const QString &name) const;
    Input &at(Field field) { return at(nameOf(field)); }
    QString text(const QString &name) const;
    QString text(Field field) const { return text(nameOf(field)); }
    void setText(const QString &name, const QString &text);
    void onEdited(const QString &name);
    void mark(Input &input, const Guess &guess);
    void unmark(Input &input);
    void showNote(Input &input);

    void followKeyCode();
    void followCampaign();
    void showOrigin();
    void showName();
    QString circledHint() const;
    QStringList circled() const;
    QString channel() const;
    QString message() const;
    QString arrived() const;

    QString m_homeCountry;
    QByteArray m_zoneId;
    EntryChoices m_choices;
    EntrySort m_sort = EntrySort::PhoneCall;
    QDateTime m_now;
    bool m_arrivedIsSet = false;
    bool m_isFilling = false; ///< by the program, not by a person
    QString m_filledSource;   ///< by a key code or campaign; gives way to the next one
    QString m_filledCampaign;
    std::vector<Input> m_inputs;
};

} // namespace lw
