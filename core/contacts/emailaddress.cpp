// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emailaddress.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isRoleWord(const QString &word)
{
    static const QSet<QString> roles = [] {
        QSet<QString> words;
        for (const QStringView role :
             QStringView(
                 u"info infos information informacion informationen office mail email post contact contacts contactus "
                 u"contacto contato contatti kontakt kontakte sales sale vertrieb verkauf ventas vendas vendite ventes "
                 u"commercial comercial marketing werbung service services servicedesk kundenservice kundendienst "
                 u"support help helpdesk hilfe assistance soporte suporte hello hi hallo hola bonjour ciao welcome "
                 u"enquiry enquiries inquiry inquiries anfrage anfragen request requests team admin administrator "
                 u"administration administracion verwaltung webmaster postmaster hostmaster abuse noreply donotreply "
                 u"billing invoice invoices accounts accounting finance buchhaltung rechnung rechnungen comptabilite "
                 u"facturacion amministrazione orders order bestellung bestellungen commande commandes pedidos "
                 u"purchasing procurement einkauf achats compras acquisti hr jobs job career careers recruiting "
                 u"recruitment bewerbung bewerbungen personal press presse media newsletter news reception empfang "
                 u"secretary sekretariat sekretaer secretaria secretariat segreteria zentrale export import it edv "
                 u"legal privacy datenschutz customerservice customercare custserv general main biuro iroda ufficio "
                 u"bureau kancelaria recepcja accueil")
                 .split(u' '))
            words.insert(role.toString());
        return words;
    }();
    return roles.contains(word);
}

} // namespace

QString emailKey(QStringView address)
{
    const QString text = address.trimmed().toString();
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || text.size() > 254)
        return {};
    const bool hasBlank =
        std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    const QString domain = QString::fromLatin1(QUrl::toAce(text.mid(at + 1).toLower()));
    if (hasBlank || domain.startsWith(u'.') || domain.endsWith(u'.') || !domain.contains(u'.'))
        return {};
    return QString(text.left(at).toLower() + u'@' + domain);
}

QString emailDomain(QStringView key)
{
    const qsizetype at = key.lastIndexOf(u'@');
    return at < 0 ? QString() : key.mid(at + 1).toString();
}

bool isRoleAddress(QStringView key)
{
    const qsizetype at = key.lastIndexOf(u'@');
    if (at < 1)
        return false;
    QString box = key.first(at).toString();
    if (const qsizetype plus = box.indexOf(u'+'); plus > 0)
        box.truncate(plus);
    if (isRoleWord(QString(box).remove(u'-').remove(u'_').remove(u'.')))
        return true;
    // "sales-de", "info.berlin", "team1": the office and which of them.
    const auto separator = std::ranges::find_if(box, [](QChar c) { return !c.isLetter(); });
    return separator != box.end() && isRoleWord(box.first(separator - box.begin()));
}

} // namespace lw
