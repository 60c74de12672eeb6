// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace lw
{

class EmptyState;

/// One short list of the setup: what it is for, a search, a table, and buttons to add, edit and remove. Subclasses
/// bring the rows and do the deeds.
class ListTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListTab)

public:
    void refresh() { reload(); }
    void takeFocus(); ///< where work begins

    QTableView *table() const { return m_table; }
    bool hasCurrent() const;
    bool mayChange() const { return m_session.mayDo(m_words.right); }
    void addRow();
    void editRow();
    void removeRows(); ///< all that are selected

Q_SIGNALS:
    void currentChanged();

protected:
    struct Words {
        QString name;    ///< stem of the object names
        QString purpose; ///< what the list is for
        QString add;     ///< what the button that adds says
        QString emptyTitle;
        QString emptyHint;
        Right right = Right::Import; ///< what changing the list needs
    };

    ListTab(Session &session, const Words &words, QWidget *parent);
    void setModel(QAbstractItemModel *model); ///< once, before anything is read

    virtual void reload() = 0;
    virtual void add() = 0;
    virtual void edit(int row) = 0;
    virtual void remove(const QList<int> &rows) = 0;

    Session &session() const { return m_session; }
    /// Gives the model other rows: the current row stays, or is the one that `perform` brought.
    void replaceRows(const std::function<void()> &replace);
    /// Does a deed of this list; what it adds becomes the current row.
    void perform(const QString &label, Session::Deed deed);
    void addNote(const QString &text, const QString &objectName); ///< one more line above the table
    void addButton(QWidget *button);      ///< one more beside the others; offered to those who may change the list
    int currentRow() const;               ///< of the model; -1: none
    void makeCurrent(int row);            ///< of the model
    void setSummary(const QString &text); ///< at the end of the line of buttons

private:
    void createViews();
    void connectAll();
    QString keyAt(int row) const;
    void search(const QString &text);
    void updateState();
    void offerButtons();

    Session &m_session;
    QSortFilterProxyModel *m_rows = nullptr;
    Words m_words;
    QBoxLayout *m_notes = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_refusal = nullptr;
    bool m_isRefused = false;
    QList<QWidget *> m_more; ///< buttons that were added
    bool m_followsNew = false;
};

} // namespace lw
