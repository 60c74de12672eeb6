// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/rules/questionset.h"

// What helps people who write a question set.
namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kProposed = 30; // leaves room for a number behind it

// Letters and digits; whatever stands between them is one underscore.
QString wordsOf(const QString &text)
{
    QString words;
    bool isGap = false;
    const QString folded = fold(text);
    for (const QChar c : folded) {
        if (!c.isLetterOrNumber()) {
            isGap = true;
            continue;
        }
        if (isGap && !words.isEmpty())
            words += u'_';
        isGap = false;
        words += c;
    }
    return words;
}

// Whole words, where there is more than one.
QString cut(const QString &words)
{
    if (words.size() <= kProposed)
        return words;
    const qsizetype gap = words.lastIndexOf(u'_', kProposed);
    return words.left(gap > 0 ? gap : kProposed);
}

} // namespace

QString proposedCode(const QString &text, const QStringList &taken)
{
    const QString base = cut(wordsOf(text));
    QString code = base;
    for (int i = 2; !base.isEmpty() && taken.contains(code); ++i)
        code = base + u'_' + QString::number(i);
    return code;
}

QuestionSet numberedAfter(const QuestionSet &set, const QuestionSet &inForce)
{
    QuestionSet numbered = set;
    numbered.version = set.questions == inForce.questions ? inForce.version : inForce.version + 1;
    return numbered;
}

} // namespace lw
