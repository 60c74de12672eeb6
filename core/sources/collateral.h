// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/sources/source.h"

#include <QDate>
#include <QList>
#include <QString>

namespace lw
{

using CollateralId = Id<struct CollateralTag>;

/// A printed or published piece and what it asks people to respond to. All as it stands on the piece.
struct Collateral {
    CollateralId id;
    QString title;
    QString kind; ///< brochure, advertisement, reply card … ; may be empty
    CampaignId campaign;
    QString keyCode;
    QString phone;
    QString url;
    QString email;
    QString address;
    QDate printedOn;
    QDate withdrawnOn; ///< the day it went out of use; invalid: still out
    QString note;

    /// Whether it still reaches people; a piece out of use is listed, but counts no more.
    bool isOut(QDate today) const { return !withdrawnOn.isValid() || withdrawnOn > today; }
    bool operator==(const Collateral &) const = default;
};

enum class CollateralProblem {
    PhoneDiffers,
    UrlDiffers,
    EmailDiffers,
    AddressDiffers,
    NoOfficialPhone, ///< the piece prints one, the workspace has none to compare it with
    NoOfficialUrl,
    NoOfficialEmail,
    NoOfficialAddress,
    NoResponsePoint, ///< the piece names no way to respond at all
    UnknownKeyCode,  ///< no campaign has it
    OthersKeyCode,   ///< a campaign has it, but not the one the piece belongs to
};

struct CollateralFinding {
    CollateralProblem problem = CollateralProblem::NoResponsePoint;
    QString printed;
    QString official; ///< empty where there is none to compare with
    bool operator==(const CollateralFinding &) const = default;
};

/// What does not fit on a piece, in the order of its fields; none: it complies. Each response address that is printed
/// is compared with the official one in the form both are read in: telephone numbers as dialled, e-mail addresses and
/// postal addresses without case and punctuation. A web address complies when its host is the official one, whatever
/// its scheme, "www.", path and query: landing pages of a campaign stand below it.
QList<CollateralFinding> checkCollateral(const Collateral &piece, const Settings &settings, const KeyCodes &keyCodes);

/// A few words: "Telephone differs from the official one".
QString labelOf(CollateralProblem problem);
/// A sentence with what is printed and what is official.
QString sentenceOf(const CollateralFinding &finding);
/// All findings in a few words each; "Complies" where there are none.
QString verdictOf(const QList<CollateralFinding> &findings);
/// A name that files and scripts can rely on: "phone_differs".
QString codeOf(CollateralProblem problem);

/// The host of a web address as compared: "https://www.Acme.example/spring" is "acme.example". Empty: not an address.
QString webHost(const QString &url);

} // namespace lw
