// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace lw::test
{

inline bool isInput(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) ||
           (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget->parentWidget()));
}

/// What keeps a form from being saved, and the input it stands under.
struct FormProblem {
    const QWidget *field = nullptr;
    QString words;
};

inline FormProblem problemOf(const QDialog *dialog)
{
    for (const QLabel *label : dialog->findChildren<QLabel *>(QStringLiteral("problem"))) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        FormProblem problem{.field = nullptr, .words = label->text()};
        int lowest = 0;
        for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (!isInput(widget))
                continue;
            const int bottom = widget->mapTo(dialog, QPoint(0, widget->height())).y();
            if (bottom <= label->mapTo(dialog, QPoint()).y() && bottom > lowest) {
                problem.field = widget;
                lowest = bottom;
            }
        }
        return problem;
    }
    return {};
}

inline QLabel *labelOf(const QDialog *dialog, const QWidget *input)
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    const auto found = std::ranges::find(labels, input, &QLabel::buddy);
    return found == labels.end() ? nullptr : *found;
}

} // namespace lw::test
