// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtGui/QFont>
#include <QtGui/QStaticText>

#include <array>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The fonts of the timeline, from large to small.
enum class TextStyle { Bold, Normal, Small, SmallBold, Tiny };

/// Laid-out texts, kept between frames: laying a text out costs ten times as much as drawing it. [GUI thread]
class TextCache {
public:
    /// Every style derives from font. Empties the cache when it is another one.
    void setFont(const QFont& font);
    [[nodiscard]] const QFont& font(TextStyle style) const { return m_fonts[static_cast<std::size_t>(style)]; }

    [[nodiscard]] qreal width(const QString& text, TextStyle style);
    [[nodiscard]] qreal height(TextStyle style) const { return m_heights[static_cast<std::size_t>(style)]; }

    /// Draws with the text's left edge at left, its line centred at middle. Cut with "…" where it is wider than maxWidth; nothing
    /// where not even that fits. Returns the width that it took.
    qreal draw(QPainter& painter, qreal left, qreal middle, const QString& text, TextStyle style, qreal maxWidth = 1e6);
    /// The same with the text's right edge at right.
    qreal drawRight(QPainter& painter, qreal right, qreal middle, const QString& text, TextStyle style, qreal maxWidth = 1e6);

private:
    struct Entry {
        QStaticText text;
        qreal width = 0;
    };
    using Key = std::pair<QString, int>;

    const Entry& entry(const QString& text, TextStyle style);
    QString elided(const QString& text, TextStyle style, qreal width);

    std::array<QFont, 5> m_fonts;
    std::array<qreal, 5> m_heights{};
    QHash<Key, Entry> m_entries;
    QHash<std::pair<QString, int>, QString> m_elided; // by text, and style and width
};

} // namespace juggler::ui
