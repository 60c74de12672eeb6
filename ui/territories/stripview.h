// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace lw
{

/// One stretch of neighbouring postcodes as a strip shows it.
struct StripBand {
    QString from;  ///< the first code, for the scale
    QString text;  ///< "66–69": which codes
    QString label; ///< short, inside the band; empty in a gap
    QString words; ///< all of it, for people who hear it: "66–69, South-West, Ann Meyer, 41 leads"
    double width = 0;
    int series = 0; ///< the same for the same recipient
    bool isGap = false;
    bool isContested = false;
};

/// Postcodes of a country from the lowest to the highest as one band: who gets them, where nobody does, where two do.
/// Left and Right go along it, Return asks for the lines of the current stretch.
class StripView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StripView)

public:
    explicit StripView(QWidget *parent = nullptr);

    /// The current band stays where its codes stay.
    void setBands(const QString &title, QList<StripBand> bands);
    const QList<StripBand> &bands() const { return m_bands; }
    int current() const { return m_current; } ///< -1: there are none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int band);
    void activated(int band);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setCurrent(int band);
    void tellCurrent();
    int bandAt(double x) const;
    QRectF rectOf(int band) const;
    void paintBand(QPainter &painter, int band) const;
    void paintScale(QPainter &painter) const;

    QString m_title;
    QList<StripBand> m_bands;
    int m_current = -1;
};

} // namespace lw
