// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/sharedstrings.h"

#include "core/files/filelimits.h"
#include "core/files/xlsxvalue.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SharedStrings", text);
}

// The escapes make a text longer, by up to seven signs for one.
constexpr qsizetype kMostStored = limits::kCellCharacters * 7 + 1;

void append(QString &text, QStringView more)
{
    text += more.left(kMostStored - text.size());
}

Result<bool> inside(XmlPart &xml)
{
    const Result<bool> more = xml.next();
    if (more && !*more)
        return xml.damaged(tr("it ends inside a text"));
    return more;
}

QString finished(const QString &stored)
{
    return unescaped(stored).left(limits::kCellCharacters + 1);
}

} // namespace

Result<QString> readText(XmlPart &xml)
{
    QString text;
    const int level = xml.depth();
    for (;;) {
        if (const Result<bool> more = inside(xml); !more)
            return more.error();
        if (xml.isEnd() && xml.depth() < level)
            return finished(text);
        if (xml.isText() && xml.depth() == level)
            append(text, xml.text());
    }
}

Result<QString> readRichText(XmlPart &xml)
{
    QString text;
    const int level = xml.depth();
    bool inText = false;
    bool phonetic = false;
    for (;;) {
        if (const Result<bool> more = inside(xml); !more)
            return more.error();
        if (xml.isEnd() && xml.depth() < level)
            return finished(text);
        if (xml.isText()) {
            if (inText && !phonetic)
                append(text, xml.text());
        } else if (xml.name() == u"t") {
            inText = xml.isStart();
        } else if (xml.name() == u"rPh") {
            phonetic = xml.isStart();
        }
    }
}

Result<SharedStrings> SharedStrings::read(XmlPart &xml)
{
    SharedStrings strings;
    for (;;) {
        const Result<bool> more = xml.next();
        if (!more)
            return more.error();
        if (!*more)
            return strings;
        if (!xml.starts(u"si") && !xml.starts(u"sstItem")) // the latter in files of the Office 2007 beta
            continue;
        const Result<QString> text = readRichText(xml);
        if (!text)
            return text.error();
        strings.m_texts += text->toUtf8();
        strings.m_ends.push_back(quint32(strings.m_texts.size()));
        const auto used = strings.m_texts.size() + qsizetype(strings.m_ends.size() * sizeof(quint32));
        if (used > limits::kSharedStringBytes)
            return xml.damaged(tr("more than %1 MiB of text").arg(limits::kSharedStringBytes / limits::kMiB));
    }
}

std::optional<QString> SharedStrings::at(qint64 index) const
{
    if (index < 0 || index >= qint64(m_ends.size()))
        return {};
    const qsizetype from = index == 0 ? 0 : qsizetype(m_ends[size_t(index - 1)]);
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(from, qsizetype(m_ends[size_t(index)]) - from));
}

} // namespace lw
