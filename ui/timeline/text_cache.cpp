// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/text_cache.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr int kMostEntries = 4'000; // then it starts anew
constexpr int kStyles = 5;

qreal pixelSizeOf(const QFont& font)
{
    return font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
}

QFont derived(const QFont& base, int lessPixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(std::max(8, static_cast<int>(pixelSizeOf(base) + 0.5) - lessPixels));
    font.setWeight(weight);
    return font;
}

} // namespace

void TextCache::setFont(const QFont& font)
{
    const QFont normal = derived(font, 0, QFont::Normal);
    if (normal == m_fonts[static_cast<std::size_t>(TextStyle::Normal)] && m_heights[0] > 0) {
        return;
    }
    m_fonts = {derived(font, 0, QFont::DemiBold), normal, derived(font, 1, QFont::Normal), derived(font, 1, QFont::DemiBold),
               derived(font, 2, QFont::Normal)};
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        m_heights[i] = QFontMetricsF(m_fonts[i]).height();
    }
    m_entries.clear();
    m_elided.clear();
}

qreal TextCache::width(const QString& text, TextStyle style)
{
    return entry(text, style).width;
}

qreal TextCache::draw(QPainter& painter, qreal left, qreal middle, const QString& text, TextStyle style, qreal maxWidth)
{
    const Entry* shown = &entry(text, style);
    if (shown->width > maxWidth) {
        const QString cut = elided(text, style, maxWidth);
        if (cut.size() < 2) {
            return 0;
        }
        shown = &entry(cut, style);
    }
    painter.setFont(font(style));
    painter.drawStaticText(QPointF(left, middle - height(style) / 2), shown->text);
    return shown->width;
}

qreal TextCache::drawRight(QPainter& painter, qreal right, qreal middle, const QString& text, TextStyle style, qreal maxWidth)
{
    const QString shown = width(text, style) > maxWidth ? elided(text, style, maxWidth) : text;
    return draw(painter, right - width(shown, style), middle, shown, style);
}

const TextCache::Entry& TextCache::entry(const QString& text, TextStyle style)
{
    if (m_entries.size() > kMostEntries) {
        m_entries.clear();
    }
    const Key key(text, static_cast<int>(style));
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        Entry fresh{QStaticText(text), QFontMetricsF(font(style)).horizontalAdvance(text)};
        fresh.text.setTextFormat(Qt::PlainText);
        fresh.text.prepare({}, font(style));
        found = m_entries.insert(key, fresh);
    }
    return *found;
}

QString TextCache::elided(const QString& text, TextStyle style, qreal width)
{
    if (m_elided.size() > kMostEntries) {
        m_elided.clear();
    }
    const std::pair key(text, static_cast<int>(width) * kStyles + static_cast<int>(style));
    auto found = m_elided.find(key);
    if (found == m_elided.end()) {
        found = m_elided.insert(key, QFontMetricsF(font(style)).elidedText(text, Qt::ElideRight, width));
    }
    return *found;
}

} // namespace juggler::ui
