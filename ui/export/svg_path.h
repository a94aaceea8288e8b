// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QPointF>

#include <cstdint>

QT_BEGIN_NAMESPACE
class QPainterPath;
class QRectF;
QT_END_NAMESPACE

namespace juggler::ui {

/// Writes outlines as an SVG's path data in the fewest letters: relative, sides as "h" and "v", numbers without what they need not.
/// What is rounded is the place of each point, so errors do not add up. [one thread]
class SvgPath {
public:
    /// Into how many parts a pixel is divided: hundredths, or halves that are written as whole numbers for a path that is drawn at half
    /// its size.
    enum class Unit { Hundredths, Halves };

    explicit SvgPath(Unit unit = Unit::Hundredths) : m_unit(unit) {}

    void add(const QPainterPath& path);
    void addRect(const QRectF& rect);
    void moveTo(const QPointF& point);
    void lineTo(const QPointF& point);
    /// Closes the outline that the last moveTo() began.
    void close();

    [[nodiscard]] const QByteArray& text() const noexcept { return m_text; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_text.isEmpty(); }

    /// Whether every point lies on a half pixel.
    static bool isOnHalves(const QPainterPath& path);

private:
    struct Point {
        std::int64_t x = 0;
        std::int64_t y = 0;
        friend bool operator==(const Point&, const Point&) = default;
    };
    [[nodiscard]] Point rounded(const QPointF& point) const;
    void curveTo(const QPointF& first, const QPointF& second, const QPointF& end);
    void append(char command, std::initializer_list<std::int64_t> numbers);
    void appendNumber(std::int64_t number, bool isFirst);

    Unit m_unit;
    QByteArray m_text;
    Point m_at;
    Point m_start;
};

} // namespace juggler::ui
