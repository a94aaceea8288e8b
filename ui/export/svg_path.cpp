// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_path.h"

#include <QtCore/QRectF>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace juggler::ui {

namespace {

constexpr double kFarthest = 1e7; // pixels: what is beyond is cut off there, numbers stay short

bool isHalf(double number)
{
    return number * 2 == std::floor(number * 2);
}

} // namespace

bool SvgPath::isOnHalves(const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (!isHalf(element.x) || !isHalf(element.y)) {
            return false;
        }
    }
    return true;
}

SvgPath::Point SvgPath::rounded(const QPointF& point) const
{
    const double scale = m_unit == Unit::Halves ? 2 : 100;
    const auto round = [scale](double number) {
        return static_cast<std::int64_t>(std::llround((std::isfinite(number) ? std::clamp(number, -kFarthest, kFarthest) : 0) * scale));
    };
    return {round(point.x()), round(point.y())};
}

void SvgPath::appendNumber(std::int64_t number, bool isFirst)
{
    if (!isFirst && number >= 0) {
        m_text += ' ';
    }
    if (number < 0) {
        m_text += '-';
        number = -number;
    }
    char digits[24];
    const std::int64_t whole = m_unit == Unit::Halves ? number : number / 100;
    const std::int64_t rest = m_unit == Unit::Halves ? 0 : number % 100;
    if (whole != 0 || rest == 0) {
        const auto end = std::to_chars(std::begin(digits), std::end(digits), whole).ptr;
        m_text.append(digits, end - digits);
    }
    if (rest != 0) {
        m_text += '.';
        m_text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) {
            m_text += static_cast<char>('0' + rest % 10);
        }
    }
}

void SvgPath::append(char command, std::initializer_list<std::int64_t> numbers)
{
    m_text += command;
    bool isFirst = true;
    for (const std::int64_t number : numbers) {
        appendNumber(number, isFirst);
        isFirst = false;
    }
}

void SvgPath::moveTo(const QPointF& point)
{
    const Point to = rounded(point);
    if (m_text.isEmpty()) {
        append('M', {to.x, to.y});
    } else {
        append('m', {to.x - m_at.x, to.y - m_at.y});
    }
    m_at = m_start = to;
}

void SvgPath::lineTo(const QPointF& point)
{
    const Point to = rounded(point);
    if (to.y == m_at.y && to.x != m_at.x) {
        append('h', {to.x - m_at.x});
    } else if (to.x == m_at.x && to.y != m_at.y) {
        append('v', {to.y - m_at.y});
    } else if (to != m_at) {
        append('l', {to.x - m_at.x, to.y - m_at.y});
    }
    m_at = to;
}

void SvgPath::curveTo(const QPointF& first, const QPointF& second, const QPointF& end)
{
    const Point a = rounded(first);
    const Point b = rounded(second);
    const Point to = rounded(end);
    append('c', {a.x - m_at.x, a.y - m_at.y, b.x - m_at.x, b.y - m_at.y, to.x - m_at.x, to.y - m_at.y});
    m_at = to;
}

void SvgPath::close()
{
    m_text += 'z';
    m_at = m_start;
}

void SvgPath::addRect(const QRectF& rect)
{
    moveTo(rect.topLeft());
    lineTo(rect.topRight());
    lineTo(rect.bottomRight());
    lineTo(rect.bottomLeft());
    close();
}

void SvgPath::add(const QPainterPath& path)
{
    const int count = path.elementCount();
    for (int i = 0; i < count; ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const bool isLast = i + 1 == count || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
        if (element.type == QPainterPath::MoveToElement) {
            if (!isLast) { // else nothing follows
                moveTo(element);
            }
        } else if (element.type == QPainterPath::CurveToElement && i + 2 < count) {
            curveTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        } else if (isLast && rounded(element) == m_start && m_at != m_start) {
            close();
        } else {
            lineTo(element);
        }
    }
}

} // namespace juggler::ui
