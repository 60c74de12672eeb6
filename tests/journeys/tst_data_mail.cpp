// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailmessage.h"
#include "core/files/mailreader.h"
#include "core/files/mbox.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// Mails of many programs against what another reader found in them.
class TestDataMail : public QObject
{
    Q_OBJECT

    static QJsonObject expected(const QString &folder)
    {
        QFile file(folder + u"/expected_python_email.json");
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static Result<MailMessage> messageOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failed(file.errorString());
        MailBox box(file);
        RawMail mail;
        box.next(mail);
        return parseMail(mail.bytes);
    }
    static QString people(const QList<MailAddress> &list)
    {
        QStringList shown;
        for (const MailAddress &person : list)
            shown += person.name.isEmpty() ? person.address : QString(person.name + u" <" + person.address + u'>');
        return shown.join(u", "_s);
    }
    static QString plain(QString text) // without quotes and the name of a group
    {
        text.remove(u'"');
        if (const qsizetype group = text.indexOf(u": "_s); text.endsWith(u';') && group >= 0)
            text = text.sliced(group + 2).chopped(1);
        return text;
    }
    static QString words(QString text) { return text.simplified(); }
    static QString found(const QString &key, const MailMessage &mail, const QJsonObject &wanted)
    {
        if (key == u"from")
            return plain(people(mail.from));
        if (key == u"to")
            return plain(people(mail.to));
        if (key == u"subject")
            return mail.subject;
        if (key == u"date")
            return mail.date;
        if (key == u"content_type")
            return mail.contentType;
        if (key == u"attachments")
            return mail.attachments.join(u'|');
        return words(words(mail.text).left(words(wanted[u"text_start"].toString()).size()));
    }
    static QString wish(const QString &key, const QJsonObject &wanted)
    {
        if (key == u"from" || key == u"to")
            return plain(wanted[key].toString());
        if (key == u"date")
            return QDateTime::fromString(wanted[key].toString(), Qt::RFC2822Date).toString(Qt::ISODate);
        if (key == u"attachments") {
            QStringList names;
            for (const QJsonValue &name : wanted[key].toArray())
                names += name.toString();
            return names.join(u'|');
        }
        return words(wanted[key].toString());
    }

    // Where we read on purpose what the other reader does not.
    struct Exception {
        QString key;
        QString file;
        QString ours;
        const char *why;
    };
    static const QList<Exception> &exceptions();
    static const Exception *exceptionFor(const QString &key, const QString &file)
    {
        for (const Exception &exception : exceptions()) {
            if (exception.key == key && exception.file == file)
                return &exception;
        }
        return nullptr;
    }

private Q_SLOTS:
    void everyMailIsRead_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"from", "to", "subject", "date", "content_type", "text_start", "attachments"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void everyMailIsRead()
    {
        QFETCH(QString, key);
        LW_DATA(folder, "eml-mikel-mail");
        const QJsonObject files = expected(folder);
        QCOMPARE(files.size(), 47);
        int agreed = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const Result<MailMessage> mail = messageOf(folder + u'/' + file.key());
            LW_VERIFY(mail);
            const Exception *exception = exceptionFor(key, file.key());
            const QString have = found(key, *mail, file->toObject());
            const QString want = exception ? exception->ours : wish(key, file->toObject());
            QVERIFY2(have == want, qPrintable(file.key() + u"\n   have "_s + have + u"\n   want "_s + want));
            QVERIFY2(!exception || have != wish(key, file->toObject()), "an exception that is none");
            agreed += exception ? 0 : 1;
        }
        qInfo("%d of %d agree", agreed, int(files.size()));
    }
    void everyMailIsARow()
    {
        LW_DATA(folder, "eml-mikel-mail");
        int mails = 0;
        for (const QString &name : {u"attachment_emails"_s, u"mime_emails"_s, u"plain_emails"_s, u"rfc2822"_s}) {
            const Result<RawTable> table = readMails(folder + u'/' + name);
            LW_VERIFY(table);
            for (const RawRow &row : table->rows) {
                QCOMPARE(row.problem, QString());
                QCOMPARE(row.cells.size(), table->headers.size());
            }
            mails += int(table->rows.size());
        }
        QCOMPARE(mails, 47);
    }
    void oneLetterIsNoForm()
    {
        LW_DATA(folder, "eml-mikel-mail");
        const Result<RawTable> table = readMails(folder + u"/plain_emails/basic_email.eml");
        LW_VERIFY(table);
        QCOMPARE(table->headers.first(), u"Name"_s);
        QCOMPARE(table->rows.first().cells.first(3).join(u'|'), u"Mikel Lindsaar|test@lindsaar.net|Testing 123"_s);
    }
};

const QList<TestDataMail::Exception> &TestDataMail::exceptions()
{
    static const QString noLine = u"plain_emails/raw_email_incorrect_header.eml"_s;
    static const QString obsolete = u"rfc2822/example13.eml"_s;
    static const QString twoSenders = u"plain_emails/raw_email_multiple_from.eml"_s;
    static const QString bell = QString(u"Test test. Hi. Waving. m "_s + QString(64, u'-') +
                                        u" Sent via Bell Mobility's Text Messaging service. Envoyé par le");
    static const QString infected =
        u"You are infected with: Ad Ware and Spy Ware Get your free scan and removal download now, before it gets any "
        "worse. http://xxx.xxx.info?aid=3D13&?stat=3D43"_s;
    static const char *const bareHead = "the other reader ends the head at a line that belongs to none";
    static const char *const bare = "two addresses without a comma: the other reader drops the second";
    static const char *const bytes = "UTF-8 that does not say so";
    static const QList<Exception> list{
        {u"from"_s, u"plain_emails/mix_caps_content_type.eml"_s, u"Big Bug <bb@bug.com>"_s,
         "no angle brackets: the other reader takes the name into the address"},
        {u"from"_s, noLine, u"xxx xxx <xxx@xxx.xxx>"_s, bareHead},
        {u"from"_s, twoSenders, u"tim@powerupdev.com, concierge@powerupdev.com"_s, bare},
        {u"from"_s, obsolete, u"John Doe <jdoe@machine.example>"_s, bareHead},
        {u"to"_s, noLine, u"xxx@xxx.com"_s, bareHead},
        {u"to"_s, twoSenders, u"tim@powerupdev.com, concierge@powerupdev.com"_s, bare},
        {u"to"_s, u"plain_emails/raw_email_with_at_display_name.eml"_s,
         u"smith@gmail.com, Mikel@Lindsaar <raasdnil@gmail.com>, tom@gmail.com"_s,
         "the other reader takes the name for the address"},
        {u"subject"_s, noLine, u"Stop adware/spyware once and for all."_s, bareHead},
        {u"subject"_s, obsolete, u"Saying Hello"_s, bareHead},
        {u"date"_s, noLine, u"2005-02-23T18:20:17-04:00"_s, bareHead},
        {u"date"_s, obsolete, u"1997-11-21T09:55:06-06:00"_s, bareHead},
        {u"text_start"_s, u"attachment_emails/attachment_message_rfc822_inline_image.eml"_s,
         u"[A mail inside: “Another PDF” from Test Tester xxxx@xxxx.com]"_s,
         "the HTML beside the mail inside holds a picture and no words"},
        {u"text_start"_s, u"attachment_emails/attachment_pdf_non_ascii.eml"_s,
         u"Just attaching another PDF, here, to see what the message looks like, and to see if I can figure out what "
         u"is "
         "going wrong here. Ã‚"_s,
         "ISO-8859-1 is read as Windows-1252, as browsers do"},
        {u"text_start"_s, u"plain_emails/raw_email10.eml"_s, u"Test test. Hi."_s,
         "an unknown charset: the other reader gives up"},
        {u"text_start"_s, u"plain_emails/raw_email5.eml"_s, bell, bytes},
        {u"text_start"_s, u"plain_emails/raw_email6.eml"_s, bell, bytes},
        {u"text_start"_s, noLine, infected, bareHead},
        {u"text_start"_s, obsolete, u"This is a message just to say hello. So, \"Hello\"."_s, bareHead},
        {u"attachments"_s, u"attachment_emails/attachment_with_unquoted_name.eml"_s, u"This is a test.txt"_s,
         "a name with blanks and no quotes: the other reader ends it at the first blank"},
    };
    return list;
}

QTEST_GUILESS_MAIN(TestDataMail)
#include "tst_data_mail.moc"
