// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/adfmail.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kDepth = 32;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::AdfMail", text);
}

qsizetype beginOf(const QString &body)
{
    for (qsizetype at = body.indexOf(u"<adf"_s, 0, Qt::CaseInsensitive); at >= 0;
         at = body.indexOf(u"<adf"_s, at + 1, Qt::CaseInsensitive)) {
        const QChar following = at + 4 < body.size() ? body[at + 4] : QChar();
        if (following == u'>' || following.isSpace())
            return at;
    }
    return -1;
}

// Where an element's text goes, by its path below the prospect.
QString columnOf(const QString &path)
{
    static const QHash<QString, QString> columns{{u"id"_s, u"Prospect id"_s},
                                                 {u"requestdate"_s, u"Request date"_s},
                                                 {u"customer/id"_s, u"Customer id"_s},
                                                 {u"customer/comments"_s, u"Comments"_s},
                                                 {u"customer/timeframe/description"_s, u"Time frame wished"_s},
                                                 {u"customer/contact/email"_s, u"E-mail"_s},
                                                 {u"customer/contact/address/street"_s, u"Street"_s},
                                                 {u"customer/contact/address/apartment"_s, u"Apartment"_s},
                                                 {u"customer/contact/address/city"_s, u"City"_s},
                                                 {u"customer/contact/address/regioncode"_s, u"State"_s},
                                                 {u"customer/contact/address/postalcode"_s, u"Postcode"_s},
                                                 {u"customer/contact/address/country"_s, u"Country"_s},
                                                 {u"vendor/vendorname"_s, u"Vendor"_s},
                                                 {u"provider/name"_s, u"Provider"_s},
                                                 {u"provider/service"_s, u"Provider service"_s},
                                                 {u"provider/url"_s, u"Provider website"_s}};
    return columns.value(path);
}

QString nameColumn(const QString &part)
{
    const QString word = part.toLower();
    return word == u"first"    ? u"First name"_s
           : word == u"last"   ? u"Last name"_s
           : word == u"middle" ? u"Middle name"_s
           : word == u"suffix" ? u"Name suffix"_s
                               : u"Name"_s;
}

QString phoneColumn(const QString &type)
{
    const QString word = type.toLower();
    const bool mobile = word.startsWith(u"cell") || word.startsWith(u"mobile");
    return mobile ? u"Mobile"_s : word == u"fax" ? u"Fax"_s : word == u"pager" ? u"Pager"_s : u"Phone"_s;
}

QString attribute(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &entry : attributes) {
        if (entry.name().compare(name, Qt::CaseInsensitive) == 0)
            return entry.value().toString().trimmed();
    }
    return {};
}

// Elements of a prospect as they end.
class AdfReader
{
public:
    explicit AdfReader(const QString &text)
        : m_xml(text)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<QList<FormMail>> read()
    {
        bool done = false;
        while (!done && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement: begin(); break;
            case QXmlStreamReader::EndElement: done = end(); break;
            case QXmlStreamReader::Characters: m_text += m_xml.text(); break;
            case QXmlStreamReader::DTD: return failed(tr("its ADF text declares a document type (DTD)"));
            default: break;
            }
            if (m_path.size() > kDepth)
                return failed(tr("its ADF text is nested deeper than %1").arg(kDepth));
        }
        if (m_xml.hasError())
            return failed(tr("its ADF text is not well-formed XML, line %1: %2")
                              .arg(QString::number(m_xml.lineNumber()), m_xml.errorString()));
        return m_prospects;
    }

private:
    void begin()
    {
        m_path += m_xml.name().toString().toLower();
        m_attributes += m_xml.attributes();
        m_text.clear();
        if (m_path.size() == 2 && m_path.last() == u"prospect")
            m_prospects += FormMail();
        if (below() == u"vehicle" && !m_prospects.isEmpty()) {
            m_vehicle.clear();
            put(u"Vehicle interest"_s, attribute(m_attributes.last(), u"interest"));
            put(u"Vehicle status"_s, attribute(m_attributes.last(), u"status"));
        }
    }
    bool end() // true: the last element ended
    {
        if (!m_prospects.isEmpty())
            take(below(), m_text.trimmed(), m_attributes.last());
        m_path.removeLast();
        m_attributes.removeLast();
        m_text.clear();
        return m_path.isEmpty();
    }
    QString below() const { return m_path.mid(2).join(u'/'); } // the path inside the prospect

    void take(const QString &path, const QString &value, const QXmlStreamAttributes &attributes)
    {
        if (path == u"vehicle")
            return put(u"Product"_s, m_vehicle.join(u' '));
        if (value.isEmpty())
            return;
        static const QStringList vehicle{u"vehicle/year"_s, u"vehicle/make"_s, u"vehicle/model"_s, u"vehicle/trim"_s};
        if (vehicle.contains(path)) {
            m_vehicle += value;
        } else if (path.startsWith(u"vehicle/")) {
            put(QString(u"Vehicle "_s + path.mid(8).replace(u'/', u' ')), value);
        } else if (path == u"customer/contact/name") {
            put(nameColumn(attribute(attributes, u"part")), value);
        } else if (path == u"customer/contact/phone") {
            put(phoneColumn(attribute(attributes, u"type")), value);
        } else if (path == u"customer/comments") {
            m_prospects.last().message += (m_prospects.last().message.isEmpty() ? u""_s : u"\n"_s) + value;
        } else if (const QString column = columnOf(path); !column.isEmpty()) {
            put(column, value);
        } else if (!path.isEmpty()) {
            put(QString(u"ADF "_s + QString(path).replace(u'/', u' ')), value);
        }
    }
    // What comes again is numbered; the lines of a street go together.
    void put(const QString &column, const QString &value)
    {
        if (value.isEmpty())
            return;
        QList<FormField> &fields = m_prospects.last().fields;
        const auto named = [&](const QString &name) { return std::ranges::find(fields, name, &FormField::label); };
        QString name = column;
        for (int i = 2; named(name) != fields.end(); ++i) {
            if (named(name)->value == value)
                return;
            if (column == u"Street") {
                named(name)->value += u", "_s + value;
                return;
            }
            name = column + u' ' + QString::number(i);
        }
        fields += FormField{.label = name, .value = value};
    }

    QXmlStreamReader m_xml;
    QStringList m_path;
    QList<QXmlStreamAttributes> m_attributes;
    QString m_text;
    QStringList m_vehicle;
    QList<FormMail> m_prospects;
};

} // namespace

bool holdsAdf(const QString &body)
{
    return beginOf(body) >= 0;
}

Result<QList<FormMail>> parseAdf(const QString &body)
{
    const qsizetype from = beginOf(body);
    if (from < 0)
        return failed(tr("it holds no ADF text"));
    if (body.contains(u"<!DOCTYPE"_s, Qt::CaseInsensitive) || body.contains(u"<!ENTITY"_s, Qt::CaseInsensitive))
        return failed(tr("its ADF text declares a document type (DTD)"));
    return AdfReader(body.mid(from)).read();
}

} // namespace lw
