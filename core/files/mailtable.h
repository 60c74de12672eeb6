// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/mailmessage.h"
#include "core/files/mbox.h"
#include "core/intake/formmail.h"
#include "core/intake/rawtable.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace lw
{

/// Gathers mails as the rows of one table, whose columns are the union of what they hold.
class MailTable
{
public:
    /// `encoding`: of text that names none; may be empty.
    MailTable(QString fileName, QByteArray encoding);

    /// One more mail; `file` where it is one of a folder. Error: more than the table may hold.
    Result<void> add(const RawMail &mail, const QString &file = {});
    bool isEmpty() const { return m_rows.isEmpty(); }
    bool hasMail() const { return m_mails > 0; } ///< any that can be read
    /// The rows under their headers; `sha256` is of the whole file.
    RawTable table(const QByteArray &sha256) const;

private:
    struct Row {
        qint64 number = 0;
        QHash<QString, QString> cells; ///< by header
        QString problem;
    };

    void addMail(Row row, const MailMessage &mail);
    void putPerson(Row &row, const MailMessage &mail, const FormMail *form);
    void putForm(Row &row, const FormMail &form);
    QString formColumn(const Row &row, const QString &label);
    void put(Row &row, const QString &header, const QString &value);
    Result<QList<FormMail>> formsIn(const MailMessage &mail) const;
    void remark(qint64 number, const QString &text);
    void close(Row row);

    QString m_fileName;
    QByteArray m_encoding;
    QList<Row> m_rows;
    QStringList m_front;             ///< columns of forms
    QStringList m_back;              ///< those that say again what a mail says itself
    QHash<QString, QString> m_byKey; ///< headers of form columns by folded label
    QHash<int, QString> m_byField;   ///< headers of form columns by the field they mean
    QStringList m_remarks;
    qint64 m_number = 0;
    qint64 m_mails = 0;
    qint64 m_characters = 0;
    qint64 m_unsaid = 0;
    qint64 m_unread = 0;
};

} // namespace lw
