// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QMimeData;
class QTemporaryDir;
class QWidget;

namespace lw
{

/// How a file comes to the page: chosen in a dialog, pasted or dropped.
class FileIntake final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileIntake)

public:
    explicit FileIntake(QWidget *page);
    ~FileIntake() override;

    void chooseFile();
    void chooseFolder();
    /// What the clipboard or a drop holds.
    void take(const QMimeData &data);
    /// Whether a file only holds what was pasted. It is gone when the next is pasted or the page closes.
    bool isPasted(const QString &path) const;

Q_SIGNALS:
    void pathGiven(const QString &path); ///< of a file or folder
    void textGiven(const QString &text); ///< words about one lead
    void refused(const QString &problem);

private:
    void takeRows(const QString &rows);

    QWidget *m_page;
    std::unique_ptr<QTemporaryDir> m_pasted;
};

} // namespace lw
