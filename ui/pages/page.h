// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLayout;

namespace lw
{

class Session;

/// One place of the window: it owns its actions and looks after itself; the window only stacks pages.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    explicit Page(Session &session, QWidget *parent = nullptr);

    /// What the page offers in its menu; separators allowed.
    virtual QList<QAction *> pageActions() const { return {}; }
    /// Called when the page comes to the front: puts the focus where work begins, and brings figures up to date.
    virtual void enter() {}

Q_SIGNALS:
    /// Asks the window to list leads in the inbox: `filter` in the grammar of the filter line, `title` for people.
    void leadsWanted(const QString &filter, const QString &title);

protected:
    Session &session() const { return m_session; }
    /// The title, and the page's own actions as buttons at the right edge.
    QLayout *makeHead(const QString &title);

private:
    Session &m_session;
};

} // namespace lw
