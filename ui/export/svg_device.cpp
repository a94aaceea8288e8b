// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_device.h"

#include "ui/export/svg_path.h"

#include <QtCore/QBuffer>
#include <QtGui/QFontInfo>
#include <QtGui/QImage>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPixmap>

#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPixelsPerInch = 96; // SVG's and CSS's
constexpr int kLongPath = 300; // characters: from here on it is worth while to draw one again by its name
constexpr int kManyPoints = 64;

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(std::isfinite(value) ? value : 0, 'f', 2);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    if (text.endsWith('.')) {
        text.chop(1);
    }
    return text == "-0" ? "0" : text;
}

QByteArray colorText(const QColor& color)
{
    const QByteArray name = color.name(QColor::HexRgb).toLatin1();
    const bool isShort = name[1] == name[2] && name[3] == name[4] && name[5] == name[6];
    return isShort ? QByteArray("#") + name[1] + name[3] + name[5] : name;
}

QByteArray opacityText(const char* name, double opacity)
{
    return opacity >= 1 ? QByteArray() : QByteArray(" ") + name + "=\"" + number(opacity) + '"';
}

/// The lines or dots of a pattern of Qt within a tile; empty where it has none of them.
struct Tile {
    int size;
    const char* shape;
};
Tile tileOf(Qt::BrushStyle style)
{
    switch (style) {
    case Qt::BDiagPattern: return {6, "M-1 1l2-2M0 6l6-6M5 7l2-2"};
    case Qt::FDiagPattern: return {6, "M-1 5l2 2M0 0l6 6M5-1l2 2"};
    case Qt::DiagCrossPattern: return {6, "M0 6l6-6M0 0l6 6"};
    case Qt::HorPattern: return {4, "M0 2h4"};
    case Qt::VerPattern: return {4, "M2 0v4"};
    case Qt::CrossPattern: return {4, "M0 2h4M2 0v4"};
    case Qt::Dense7Pattern: return {4, "M1 1h1M3 3h1"};
    case Qt::Dense6Pattern:
    case Qt::Dense5Pattern: return {2, "M0 .5h1"};
    default: return {0, ""};
    }
}

} // namespace

QByteArray xmlText(const QString& text)
{
    QString allowed;
    allowed.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        const bool isPair = sign.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            allowed += sign;
            allowed += text[++i];
        } else if (sign.isSurrogate() || sign.unicode() >= 0xfffe) {
            allowed += QChar(QChar::ReplacementCharacter);
        } else {
            allowed += sign.unicode() < 0x20 || (sign.unicode() >= 0x7f && sign.unicode() < 0xa0) ? QChar(u' ') : sign;
        }
    }
    return allowed.toHtmlEscaped().toUtf8();
}

/// Shapes that follow each other in the same look are collected in m_path, until another look comes.
class SvgDevice::Engine final : public QPaintEngine {
public:
    explicit Engine(const QByteArray& idPrefix)
        : QPaintEngine(PrimitiveTransform | PatternTransform | PixmapTransform | PatternBrush | AlphaBlend | PainterPaths | Antialiasing
                       | BrushStroke | ConstantOpacity),
          m_idPrefix(idPrefix)
    {
    }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override
    {
        flush();
        closeClip();
        return true;
    }
    [[nodiscard]] Type type() const override { return User; }
    [[nodiscard]] QByteArray content() const
    {
        return (m_definitions.isEmpty() ? QByteArray() : "<defs>" + m_definitions + "</defs>\n") + m_body;
    }

    void updateState(const QPaintEngineState& changed) override
    {
        const DirtyFlags dirty = changed.state();
        if (dirty & DirtyTransform) {
            m_transform = changed.transform();
        }
        if (dirty & DirtyPen) {
            m_pen = changed.pen();
        }
        if (dirty & DirtyBrush) {
            m_brush = changed.brush();
        }
        if (dirty & DirtyOpacity) {
            m_opacity = changed.opacity();
        }
        if (dirty & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled)) {
            m_isClipped = painter()->hasClipping();
            m_clip = m_isClipped ? m_transform.map(painter()->clipPath()) : QPainterPath();
        }
    }

    void drawPath(const QPainterPath& path) override { addShape(m_transform.map(path), m_brush, m_pen); }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            if (m_pen.style() == Qt::NoPen && m_transform.type() <= QTransform::TxScale && isSimple(m_brush)) {
                SvgPath& path = pathIn(attributesOf(m_brush, m_pen, SvgPath::Unit::Hundredths));
                path.addRect(m_transform.mapRect(rects[i]));
            } else {
                QPainterPath path;
                path.addRect(rects[i]);
                path.setFillRule(Qt::WindingFill);
                drawPath(path);
            }
        }
    }
    void drawRects(const QRect* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            const QRectF rect(rects[i]);
            drawRects(&rect, 1);
        }
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (count < 1) {
            return;
        }
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i) {
            path.lineTo(points[i]);
        }
        if (mode != PolylineMode) {
            path.closeSubpath();
        }
        path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
        addShape(m_transform.map(path), mode == PolylineMode ? QBrush() : m_brush, m_pen);
    }
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override
    {
        QList<QPointF> exact;
        for (int i = 0; i < count; ++i) {
            exact << QPointF(points[i]);
        }
        drawPolygon(exact.constData(), count, mode);
    }

    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override
    {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }

    void drawImage(const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override
    {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (target.isEmpty() || !image.copy(source.toRect()).save(&buffer, "PNG")) {
            return;
        }
        const QRectF place = m_transform.mapRect(target);
        startElement();
        m_body += "<image x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) + "\" width=\"" + number(place.width()) + "\" height=\""
            + number(place.height()) + "\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64," + png.toBase64() + "\"/>\n";
    }

    void drawTextItem(const QPointF& point, const QTextItem& item) override
    {
        if (m_pen.style() == Qt::NoPen || item.text().trimmed().isEmpty()) {
            return;
        }
        startElement();
        const bool isMoved = m_transform.type() <= QTransform::TxTranslate;
        const bool isRightToLeft = (item.renderFlags() & QTextItem::RightToLeft) != 0;
        const QPointF start(point.x() + (isRightToLeft ? item.width() : 0), point.y());
        const QPointF place = isMoved ? m_transform.map(start) : start;
        const QFontInfo font(item.font());
        m_body += "<text x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) + '"';
        if (!isMoved) {
            m_body += " transform=\"matrix(" + number(m_transform.m11()) + ' ' + number(m_transform.m12()) + ' ' + number(m_transform.m21())
                + ' ' + number(m_transform.m22()) + ' ' + number(m_transform.dx()) + ' ' + number(m_transform.dy()) + ")\"";
        }
        const double pixels = item.font().pixelSize() > 0 ? item.font().pixelSize() : font.pixelSize();
        m_body += " font-family=\"" + familyOf(item.font()) + "\" font-size=\"" + number(pixels) + '"';
        if (item.font().weight() != QFont::Normal) {
            m_body += " font-weight=\"" + QByteArray::number(static_cast<int>(item.font().weight())) + '"';
        }
        if (item.font().italic()) {
            m_body += " font-style=\"italic\"";
        }
        if (item.text().size() > 1) { // keeps its room where the font is missing
            m_body += " textLength=\"" + number(item.width()) + "\" lengthAdjust=\"spacingAndGlyphs\"";
        }
        m_body += isRightToLeft ? " direction=\"rtl\"" : "";
        m_body += " fill=\"" + colorText(m_pen.color()) + '"' + opacityText("fill-opacity", m_pen.color().alphaF() * m_opacity)
            + " stroke=\"none\" xml:space=\"preserve\">" + xmlText(item.text()) + "</text>\n";
    }

private:
    static QByteArray familyOf(const QFont& font) { return xmlText(font.family()) + ",sans-serif"; }
    static bool isSimple(const QBrush& brush) { return brush.style() == Qt::SolidPattern && brush.color().alpha() == 255; }

    /// Its paint, and that of its outline.
    QByteArray attributesOf(const QBrush& brush, const QPen& pen, SvgPath::Unit unit)
    {
        QByteArray text = paintOf(brush, unit);
        if (pen.style() == Qt::NoPen || pen.brush().style() == Qt::NoBrush) {
            return text;
        }
        const double scale = pen.isCosmetic() ? 1 : std::sqrt(std::abs(m_transform.determinant()));
        const double width = (pen.widthF() <= 0 ? 1 : pen.widthF()) * scale;
        text += " stroke=\"" + colorText(pen.color()) + '"' + opacityText("stroke-opacity", pen.color().alphaF() * m_opacity);
        if (width != 1) {
            text += " stroke-width=\"" + number(width) + '"';
        }
        if (pen.capStyle() != Qt::FlatCap) {
            text += pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
        }
        if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin) {
            text += pen.joinStyle() == Qt::RoundJoin ? " stroke-linejoin=\"round\"" : " stroke-linejoin=\"bevel\"";
        }
        if (pen.style() != Qt::SolidLine) {
            QByteArrayList dashes;
            for (const qreal dash : pen.dashPattern()) {
                dashes << number(dash * width);
            }
            text += " stroke-dasharray=\"" + dashes.join(' ') + '"';
        }
        return text;
    }

    QByteArray paintOf(const QBrush& brush, SvgPath::Unit unit)
    {
        if (brush.style() == Qt::NoBrush) {
            return {}; // as all of it
        }
        const Tile tile = tileOf(brush.style());
        const double opacity = brush.color().alphaF() * m_opacity;
        const QByteArray paint = tile.size > 0 ? "url(#" + patternOf(tile, brush.color(), unit) + ')' : colorText(brush.color());
        return " fill=\"" + paint + '"' + opacityText("fill-opacity", opacity);
    }

    QByteArray patternOf(const Tile& tile, const QColor& color, SvgPath::Unit unit)
    {
        const QByteArray scale = unit == SvgPath::Unit::Halves ? " patternTransform=\"scale(2)\"" : "";
        const QByteArray size = QByteArray::number(tile.size);
        const QByteArray rest = "\" width=\"" + size + "\" height=\"" + size + "\" patternUnits=\"userSpaceOnUse\"" + scale + "><path d=\""
            + tile.shape + "\" stroke=\"" + colorText(color) + "\" stroke-width=\"1.2\"/></pattern>";
        QByteArray& id = m_patterns[rest];
        if (id.isEmpty()) {
            id = newId();
            m_definitions += "<pattern id=\"" + id + rest;
        }
        return id;
    }

    QByteArray newId() { return m_idPrefix + 'p' + QByteArray::number(++m_lastId); }

    void addShape(const QPainterPath& path, const QBrush& brush, const QPen& pen)
    {
        if (path.isEmpty()) {
            return;
        }
        const bool hasFill = brush.style() != Qt::NoBrush;
        const bool hasLine = pen.style() != Qt::NoPen;
        const bool isOpaque = m_opacity >= 1 && (!hasFill || isSimple(brush)) && (!hasLine || pen.color().alpha() == 255);
        if (isOpaque && hasFill != hasLine && (hasLine || path.fillRule() == Qt::WindingFill) && path.elementCount() < kManyPoints
            && pen.style() <= Qt::SolidLine) {
            pathIn(attributesOf(brush, pen, SvgPath::Unit::Hundredths)).add(path);
            return;
        }
        const auto unit =
            !hasLine && path.elementCount() >= kManyPoints && SvgPath::isOnHalves(path) ? SvgPath::Unit::Halves : SvgPath::Unit::Hundredths;
        SvgPath data(unit);
        data.add(path);
        if (data.isEmpty() || (!hasFill && !hasLine)) {
            return;
        }
        startElement();
        QByteArray attributes = attributesOf(brush, pen, unit);
        if (hasFill && path.fillRule() == Qt::OddEvenFill) {
            attributes += " fill-rule=\"evenodd\"";
        }
        write(attributes, data.text(), unit);
    }

    void write(const QByteArray& attributes, const QByteArray& data, SvgPath::Unit unit)
    {
        const QByteArray scale = unit == SvgPath::Unit::Halves ? " transform=\"scale(.5)\"" : "";
        if (data.size() < kLongPath) {
            m_body += "<path" + attributes + scale + " d=\"" + data + "\"/>\n";
        } else if (data == m_longPath && unit == m_longUnit) {
            m_body += "<use xlink:href=\"#" + m_longId + '"' + attributes + "/>\n";
        } else {
            m_longPath = data;
            m_longUnit = unit;
            m_longId = newId();
            m_body += "<g" + attributes + "><path id=\"" + m_longId + '"' + scale + " d=\"" + data + "\"/></g>\n";
        }
    }

    SvgPath& pathIn(const QByteArray& attributes)
    {
        if (m_attributes != attributes || !m_isPathOpen || hasOtherClip()) {
            startElement();
            m_attributes = attributes;
            m_isPathOpen = true;
        }
        return m_path;
    }

    void flush()
    {
        if (m_isPathOpen && !m_path.isEmpty()) {
            write(m_attributes, m_path.text(), SvgPath::Unit::Hundredths);
        }
        m_path = SvgPath();
        m_isPathOpen = false;
    }

    [[nodiscard]] bool hasOtherClip() const { return m_isClipped != m_isInClip || (m_isClipped && m_clip != m_openClip); }

    void startElement()
    {
        flush();
        if (!hasOtherClip()) {
            return;
        }
        closeClip();
        if (m_isClipped) {
            SvgPath data;
            data.add(m_clip);
            const QByteArray id = newId();
            m_definitions += "<clipPath id=\"" + id + "\"><path d=\"" + (data.isEmpty() ? "M0 0" : data.text()) + "\"/></clipPath>";
            m_body += "<g clip-path=\"url(#" + id + ")\">\n";
            m_openClip = m_clip;
            m_isInClip = true;
        }
    }

    void closeClip()
    {
        if (m_isInClip) {
            m_body += "</g>\n";
            m_isInClip = false;
        }
    }

    QByteArray m_idPrefix;
    QByteArray m_definitions;
    QByteArray m_body;
    QHash<QByteArray, QByteArray> m_patterns; // ids by all but the id
    int m_lastId = 0;
    // What the painter has set.
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    bool m_isClipped = false;
    QPainterPath m_clip;
    // What is being written.
    bool m_isPathOpen = false;
    QByteArray m_attributes;
    SvgPath m_path;
    bool m_isInClip = false;
    QPainterPath m_openClip;
    QByteArray m_longPath; // that can be drawn again
    QByteArray m_longId;
    SvgPath::Unit m_longUnit = SvgPath::Unit::Hundredths;
};

SvgDevice::SvgDevice(const QSize& size, const QString& title, const QByteArray& idPrefix)
    : m_size(size), m_title(title), m_idPrefix(idPrefix), m_engine(std::make_unique<Engine>(idPrefix))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmWidthMM: return qRound(m_size.width() * 25.4 / kPixelsPerInch);
    case PdmHeightMM: return qRound(m_size.height() * 25.4 / kPixelsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return kPixelsPerInch;
    case PdmDepth: return 32;
    case PdmNumColors: return 0x7fffffff;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return qRound(devicePixelRatioFScale());
    }
    return 0;
}

QByteArray SvgDevice::file() const
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element();
}

QByteArray SvgDevice::element() const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    const QByteArray titleId = m_idPrefix + "title";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" + width
        + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\" role=\"img\" aria-labelledby=\"" + titleId
        + "\">\n<title id=\"" + titleId + "\">" + xmlText(m_title) + "</title>\n<g fill=\"none\">\n" + m_engine->content()
        + "</g>\n</svg>\n";
}

} // namespace juggler::ui
