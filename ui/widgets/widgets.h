// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QString>

#include <functional>

class QMessageBox;
class QPushButton;
class QTableView;

namespace lw
{

class Theme;

// Small widgets set up the way the house wants them; plain text everywhere.

QLabel *plainLabel(const QString &text, QWidget *parent);
QLabel *headingLabel(const QString &text, QWidget *parent); ///< page title: larger, bold
QLabel *hintLabel(const QString &text, QWidget *parent);    ///< quiet, wrapped; follows the palette

/// Gives a widget's text the colour of a meaning, also after the application's palette has changed. None: the ordinary
/// colour again.
void setTextColour(QWidget *widget, QColor (Theme::*meaning)() const);

/// A tool tip that says what stands there: words that look like mark-up are words.
QString plainToolTip(const QString &text);
/// The same for every text of a message box.
void showPlainly(QMessageBox *box);

/// A table to read and choose from: whole rows, no grid, no editing by typing, Tab leaves it, header left-aligned.
QTableView *makeTable(const QString &objectName, QWidget *parent);

/// Columns as wide as their contents; what is left over goes to the column that stretches, else to the last one where
/// that is text, never to figures.
void fitColumns(QTableView *table);
/// A column no wider than so many characters; longer texts are elided.
void narrowColumn(QTableView *table, int column, int characters);

/// What an empty place says: what would be here, and the next step as a button (no button without `action`).
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void show(const QString &title, const QString &hint, const QString &button = {}, std::function<void()> action = {});
    QString text() const;

private:
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_action;
};

} // namespace lw
