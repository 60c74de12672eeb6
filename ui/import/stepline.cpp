// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/stepline.h"

#include "ui/widgets/widgets.h"

#include <QHBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

StepLine::StepLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"importSteps"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    for (const QString &text : {tr("1 File"), tr("2 Read"), tr("3 Match"), tr("4 Check")}) {
        if (!m_labels.isEmpty())
            layout->addWidget(plainLabel(u"·"_s, this));
        m_labels += plainLabel(text, this);
        layout->addWidget(m_labels.last());
    }
    layout->addStretch(1);
}

void StepLine::setCurrent(int step)
{
    for (int i = 0; i < m_labels.size(); ++i) {
        QFont font = m_labels[i]->font();
        font.setBold(i == step);
        m_labels[i]->setFont(font);
        m_labels[i]->setAccessibleDescription(i == step ? tr("current step") : QString());
    }
}

} // namespace lw
