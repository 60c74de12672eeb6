// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/lifedialogs.h"

#include "core/workspace/policylife.h"
#include "ui/dialogs/filepicker.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LifeDialogs", text);
}

QPlainTextEdit *readOnly(const QString &text, const QString &name, const QString &spoken, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(text, parent);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    return edit;
}

QLabel *obstacles(const PolicyView &view, QWidget *parent)
{
    const QStringList against = view.check.obstacles();
    QLabel *label =
        hintLabel(against.isEmpty() ? tr("Nothing stands against it.")
                                    : tr("This has to be mended before it is signed: %1").arg(against.join(u' ')),
                  parent);
    label->setObjectName(u"obstacles"_s);
    return label;
}

} // namespace

QString differencesText(const QList<RulebookDifference> &differences)
{
    QString text;
    for (const RulebookDifference &each : differences) {
        text += wholeText(each.where) + u'\n';
        if (!each.was.isEmpty())
            text += u"  − "_s + wholeText(each.was) + u'\n';
        if (!each.now.isEmpty())
            text += u"  + "_s + wholeText(each.now) + u'\n';
    }
    return text.isEmpty() ? tr("It says the same as the version in force.") : text.trimmed();
}

ProposeDialog::ProposeDialog(const PolicyView &view, const QString &replayText, QWidget *parent)
    : FormDialog(tr("Propose draft %1").arg(view.id.value), parent)
{
    setObjectName(u"proposeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    body()->addWidget(plainLabel(tr("What changes"), this));
    body()->addWidget(readOnly(differencesText(view.diffs), u"proposalChanges"_s, tr("What changes"), this), 1);
    QLabel *replayed = plainLabel(replayText, this);
    replayed->setObjectName(u"proposalReplay"_s);
    replayed->setWordWrap(true);
    body()->addWidget(replayed);
    body()->addWidget(obstacles(view, this));
    QFormLayout *form = addForm();
    m_comment = new QPlainTextEdit(view.proposal ? view.proposal->comment : QString(), this);
    m_comment->setObjectName(u"proposalComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setMaximumHeight(72);
    addField(form, tr("&Why"), m_comment, tr("Ctrl+Enter proposes."));
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *propose = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(propose, &QShortcut::activated, this, &ProposeDialog::accept);
    }
    finish(tr("Propose"));
    resize(640, 480);
    m_comment->setFocus();
}

QString ProposeDialog::comment() const
{
    return m_comment->toPlainText().trimmed();
}

SignDialog::SignDialog(const PolicyView &view, const QString &actor, const People &people, QDate today, QWidget *parent)
    : FormDialog(tr("Sign draft %1").arg(view.id.value), parent)
    , m_view(view)
    , m_actor(actor)
    , m_people(people)
    , m_today(today)
{
    setObjectName(u"signDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *what =
        plainLabel(tr("Page %1, as it stands now. Any later edit clears the signatures. In one file this is a "
                      "record, not a lock.")
                       .arg(view.pageFingerprint),
                   this);
    what->setWordWrap(true);
    body()->addWidget(what);
    body()->addWidget(readOnly(differencesText(view.diffs), u"signedChanges"_s, tr("What changes"), this), 1);
    body()->addWidget(obstacles(view, this));
    QFormLayout *form = addForm();
    m_party = new QComboBox(this);
    m_party->setObjectName(u"signParty"_s);
    for (const Party party : {Party::Marketing, Party::Sales})
        m_party->addItem(labelOf(party), codeOf(party));
    if (findSignature(view.signatures, Party::Marketing, view.fingerprint))
        m_party->setCurrentIndex(1);
    addField(form, tr("&For"), m_party);
    m_signer = new QComboBox(this);
    m_signer->setObjectName(u"signSigner"_s);
    addField(form, tr("&Signed by"), m_signer, tr("The two signatures are of two different people."));
    m_paper = new QCheckBox(tr("On &paper: I record what was signed by hand"), this);
    m_paper->setObjectName(u"signPaper"_s);
    addField(form, {}, m_paper);
    m_note = new QLineEdit(this);
    m_note->setMaxLength(2000);
    addField(form, tr("&Note"), m_note);
    createScan(form);
    offerSigners();
    connect(m_party, &QComboBox::currentIndexChanged, this, &SignDialog::offerSigners);
    connect(m_paper, &QCheckBox::toggled, this, &SignDialog::offerSigners);
    finish(tr("Sign"));
}

void SignDialog::createScan(QFormLayout *form)
{
    auto *scan = new QWidget(this);
    m_scan = new QLineEdit(scan);
    m_scan->setObjectName(u"signScan"_s);
    m_scan->setAccessibleName(tr("File of the scan"));
    auto *choose = new QPushButton(tr("C&hoose…"), scan);
    auto *row = new QHBoxLayout(scan);
    row->setContentsMargins({});
    row->addWidget(m_scan, 1);
    row->addWidget(choose);
    addField(form, tr("S&can"), scan);
    connect(choose, &QPushButton::clicked, this, &SignDialog::chooseScan);
    connect(m_paper, &QCheckBox::toggled, scan, &QWidget::setEnabled);
    scan->setEnabled(false);
}

// Those who may, first whoever sits here, and nobody who has signed for the other party. On paper anybody.
void SignDialog::offerSigners()
{
    const Party other = party() == Party::Marketing ? Party::Sales : Party::Marketing;
    const Signature *signature = findSignature(m_view.signatures, other, m_view.fingerprint);
    QStringList names = signersFor(party(), m_people, m_today);
    names.removeIf(
        [&](const QString &name) { return signature && name.compare(signature->signer, Qt::CaseInsensitive) == 0; });
    const QString typed = isOnPaper() ? m_signer->currentText() : QString();
    const QSignalBlocker quiet(m_signer);
    m_signer->setEditable(isOnPaper());
    m_signer->clear();
    m_signer->addItems(names);
    m_signer->setCurrentIndex(std::max(0, int(names.indexOf(m_actor))));
    if (!typed.isEmpty())
        m_signer->setCurrentText(typed);
    check();
}

void SignDialog::chooseScan()
{
    pickFileToOpen(this, tr("Scan of the signed page"), tr("Pictures and documents (*.png *.jpg *.jpeg *.pdf *.tif)"),
                   [this](const QString &path) { m_scan->setText(path); });
}

Party SignDialog::party() const
{
    return partyFromCode(m_party->currentData().toString()).value_or(Party::Marketing);
}

QString SignDialog::signer() const
{
    return m_signer->currentText().simplified();
}

bool SignDialog::isOnPaper() const
{
    return m_paper->isChecked();
}

QString SignDialog::note() const
{
    return m_note->text().trimmed();
}

QString SignDialog::scanPath() const
{
    return isOnPaper() ? m_scan->text().trimmed() : QString();
}

FormDialog::Problem SignDialog::problem() const
{
    if (!m_view.check.obstacles().isEmpty())
        return {.field = nullptr, .text = tr("Something stands against this draft; see above.")};
    const Party other = party() == Party::Marketing ? Party::Sales : Party::Marketing;
    const Signature *signature = findSignature(m_view.signatures, other, m_view.fingerprint);
    if (const Signature *own = findSignature(m_view.signatures, party(), m_view.fingerprint))
        return {.field = m_party, .text = tr("%1 has signed for %2.").arg(shownText(own->signer), labelOf(party()))};
    if (signer().isEmpty())
        return {.field = m_signer,
                .text = isOnPaper()
                            ? tr("Say who signed.")
                            : tr("Nobody else here signs for %1. Setup, People gives somebody the role; on paper "
                                 "anybody can.")
                                  .arg(labelOf(party()))};
    if (signature && signature->signer.compare(signer(), Qt::CaseInsensitive) == 0)
        return {.field = m_signer, .text = tr("%1 has signed for %2.").arg(signer(), labelOf(other))};
    return {};
}

PublishDialog::PublishDialog(const PolicyView &view, QDate today, QWidget *parent)
    : FormDialog(tr("Put draft %1 in force").arg(view.id.value), parent)
    , m_view(view)
    , m_today(today)
{
    setObjectName(u"publishDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *what = plainLabel(tr("Leads are judged by it from then on. Deadlines that run stay as they were promised. "
                                 "It can be undone."),
                              this);
    what->setWordWrap(true);
    body()->addWidget(what);
    QFormLayout *form = addForm();
    m_now = new QRadioButton(tr("&At once"), this);
    m_now->setObjectName(u"publishNow"_s);
    m_now->setChecked(true);
    m_later = new QRadioButton(tr("At the &beginning of"), this);
    m_later->setObjectName(u"publishLater"_s);
    m_day = new QDateEdit(today.addDays(1), this);
    m_day->setObjectName(u"publishDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today.addDays(1));
    m_day->setEnabled(false);
    m_day->setAccessibleName(tr("First day in force"));
    addField(form, {}, m_now);
    addField(form, {}, m_later);
    addField(form, {}, m_day);
    connect(m_later, &QRadioButton::toggled, m_day, &QWidget::setEnabled);
    finish(tr("Put in force"));
    m_now->setFocus();
}

QDate PublishDialog::from() const
{
    return m_now->isChecked() ? QDate() : m_day->date();
}

FormDialog::Problem PublishDialog::problem() const
{
    if (!isSigned(m_view.signatures, m_view.fingerprint))
        return {.field = nullptr, .text = tr("It is not signed yet by both parties.")};
    if (!m_view.check.obstacles().isEmpty())
        return {.field = nullptr, .text = tr("Something stands against it; see the findings.")};
    return {};
}

} // namespace lw
