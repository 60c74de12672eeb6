// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/delegates/leadrowdelegate.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace lw;

/// A row of the inbox as it is painted.
class TestLeadRowDelegate : public QObject
{
    Q_OBJECT

    static constexpr QRect kCell{20, 20, 120, 40};
    static constexpr QColor kGround{1, 2, 3};

    // One cell with the focus, with ground on all sides of it.
    static QImage painted(int column, qreal ratio)
    {
        QStandardItemModel model(1, 4);
        model.setItem(0, column, new QStandardItem(u"Ann Doe"_s));
        QImage image(QSize(160, 80) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(kGround);
        QStyleOptionViewItem option;
        option.rect = kCell;
        option.state = QStyle::State_Enabled | QStyle::State_HasFocus | QStyle::State_Selected;
        option.palette.setColor(QPalette::HighlightedText, Qt::red);
        const LeadRowDelegate delegate;
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, column));
        return image;
    }

private Q_SLOTS:
    void theFrameOfTheFocusLiesInsideTheCell_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("2x") << 2.0;
        QTest::newRow("3x") << 3.0;
    }
    void theFrameOfTheFocusLiesInsideTheCell()
    {
        QFETCH(const qreal, ratio);
        const QImage image = painted(1, ratio);
        const QRect cell(kCell.topLeft() * ratio, kCell.size() * ratio);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!cell.contains(x, y))
                    QVERIFY2(image.pixelColor(x, y) == kGround, qPrintable(u"%1, %2"_s.arg(x).arg(y)));
            }
        }
        for (const QPoint &corner : {cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight()})
            QCOMPARE(image.pixelColor(corner), QColor(Qt::red));
    }
};

QTEST_MAIN(TestLeadRowDelegate)
#include "tst_leadrowdelegate.moc"
