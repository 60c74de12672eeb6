// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changepeople.h"
#include "ui/setup/listtab.h"

namespace lw
{

class ShortListModel;
struct ShortRow;

/// One of the lists of people: members, departments or absences. A change is one deed on all three.
class PeopleList : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeopleList)

protected:
    PeopleList(Session &session, const Words &words, const QStringList &headers, QWidget *parent);

    const People &people() const { return m_people; } ///< as the list shows them
    virtual QList<ShortRow> rows() const = 0;
    virtual QString summary() const = 0;
    /// `makeChange` gets the people as they stand in the file by then.
    void change(const QString &label, const std::function<void(People &)> &makeChange,
                const MemberRename &renamed = {});
    void editAbsence(const Absence &absence); ///< without an id: a new one

    void reload() override;

private:
    ShortListModel *m_model = nullptr;
    People m_people;
};

/// Who works with the file, and with which roles.
class MembersList final : public PeopleList
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MembersList)

public:
    explicit MembersList(Session &session, QWidget *parent);

private:
    QList<ShortRow> rows() const override;
    QString summary() const override;
    void add() override { openDialog({}); }
    void edit(int row) override { openDialog(people().members[row]); }
    void remove(const QList<int> &rows) override;
    void openDialog(const Member &member);
    void save(const QString &was, const Member &member);
    void away();
    void handOver();
    void offerMore();

    QPushButton *m_away = nullptr;
    QPushButton *m_handOver = nullptr;
};

/// Departments and whom they answer to.
class DepartmentsList final : public PeopleList
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DepartmentsList)

public:
    explicit DepartmentsList(Session &session, QWidget *parent);

private:
    QList<ShortRow> rows() const override;
    QString summary() const override;
    void add() override { openDialog({}); }
    void edit(int row) override { openDialog(people().departments[row]); }
    void remove(const QList<int> &rows) override;
    void openDialog(const Department &department);
};

/// Who is away when, and who stands in.
class AbsencesList final : public PeopleList
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AbsencesList)

public:
    explicit AbsencesList(Session &session, QWidget *parent);

private:
    QList<ShortRow> rows() const override;
    QString summary() const override;
    void add() override { editAbsence({}); }
    void edit(int row) override { editAbsence(people().absences[row]); }
    void remove(const QList<int> &rows) override;
};

} // namespace lw
