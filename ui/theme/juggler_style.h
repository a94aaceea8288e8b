// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace juggler::ui {

/// The look of the controls: Fusion with flat rounded buttons, fields, check boxes, thin scroll bars and quiet table headings. All
/// colours come from the theme of the palette that it is asked to draw with. Owned by QApplication. [GUI thread]
///
/// A button whose property kPrimaryProperty is true is filled with the accent colour.
class JugglerStyle final : public QProxyStyle {
    Q_OBJECT

public:
    static constexpr const char* kPrimaryProperty = "jugglerPrimary";

    JugglerStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    /// "250 ms" stays as it is also where the window is laid out from right to left: a text has the direction of its own letters.
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool isEnabled, const QString& text,
                      QPalette::ColorRole role) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

} // namespace juggler::ui
