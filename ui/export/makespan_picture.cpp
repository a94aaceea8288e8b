// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/makespan_picture.h"

#include "ui/theme/theme.h"
#include "ui/timeline/text_cache.h"
#include "ui/timeline/time_ticks.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kRowHeight = 30;
constexpr int kBarHeight = 18;
constexpr int kAxisHeight = 24;
constexpr int kFontPixels = 13;
constexpr double kGap = 8;
constexpr double kWhiskerEnd = 4; // half the height of its ends
constexpr int kTickDistance = 110;

class Painting {
public:
    Painting(const std::vector<MakespanRow>& rows, int width) : m_rows(rows)
    {
        QFont font = QGuiApplication::font();
        font.setPixelSize(kFontPixels);
        m_texts.setFont(font);
        double names = 0;
        double notes = 0;
        std::int64_t longest = 1;
        for (const MakespanRow& row : rows) {
            names = std::max(names, m_texts.width(row.name, row.isBest ? TextStyle::Bold : TextStyle::Normal));
            notes = std::max(notes, m_texts.width(row.note, row.isBest ? TextStyle::Bold : TextStyle::Normal));
            longest = std::max({longest, row.makespanNs.value_or(0), row.whisker ? row.whisker->untilNs : 0});
        }
        m_left = std::min(std::ceil(names) + kGap, width / 3.0);
        m_right = std::max(m_left + 50, width - std::ceil(notes) - 2 * kGap);
        m_scale = (m_right - m_left) / static_cast<double>(longest);
        m_ticks = ticksBetween(0, static_cast<double>(longest), std::max(2, static_cast<int>(m_right - m_left) / kTickDistance));
    }

    void paint(QPainter& painter)
    {
        const Theme& theme = themeFor(ThemeMode::Light);
        const double bottom = static_cast<double>(m_rows.size()) * kRowHeight;
        for (const TimeTick& tick : m_ticks.ticks) {
            const double x = std::round(m_left + static_cast<double>(tick.timeNs) * m_scale);
            painter.fillRect(QRectF(x, 0, 1, bottom + 4), theme.grid);
            painter.setPen(theme.mutedText);
            const double half = m_texts.width(tick.label, TextStyle::Small) / 2;
            m_texts.draw(painter, std::max(0.0, x - half), bottom + kAxisHeight / 2.0 + 2, tick.label, TextStyle::Small);
        }
        double top = 0;
        for (const MakespanRow& row : m_rows) {
            paintRow(painter, theme, row, top + kRowHeight / 2.0);
            top += kRowHeight;
        }
    }

private:
    void paintRow(QPainter& painter, const Theme& theme, const MakespanRow& row, double middle)
    {
        const TextStyle style = row.isBest ? TextStyle::Bold : TextStyle::Normal;
        painter.setPen(theme.text);
        m_texts.drawRight(painter, m_left - kGap, middle, row.name, style, m_left - kGap);
        double end = m_left;
        if (row.makespanNs) {
            end = m_left + static_cast<double>(*row.makespanNs) * m_scale;
            painter.fillRect(QRectF(m_left, middle - kBarHeight / 2.0, std::max(1.0, end - m_left), kBarHeight),
                             row.isBest ? theme.good : theme.bar);
        }
        if (row.whisker) {
            const double from = m_left + static_cast<double>(row.whisker->fromNs) * m_scale;
            const double until = m_left + static_cast<double>(row.whisker->untilNs) * m_scale;
            painter.fillRect(QRectF(from, middle - 0.75, until - from, 1.5), theme.text);
            painter.fillRect(QRectF(from - 0.75, middle - kWhiskerEnd, 1.5, 2 * kWhiskerEnd), theme.text);
            painter.fillRect(QRectF(until - 0.75, middle - kWhiskerEnd, 1.5, 2 * kWhiskerEnd), theme.text);
            end = std::max(end, until);
        }
        painter.setPen(row.makespanNs ? theme.text : theme.mutedText);
        m_texts.draw(painter, end + kGap, middle, row.note, style);
    }

    std::vector<MakespanRow> m_rows;
    TextCache m_texts;
    double m_left = 0;
    double m_right = 0;
    double m_scale = 1; // pixels a ns
    TimeTicks m_ticks;
};

} // namespace

Picture makespanPicture(const std::vector<MakespanRow>& rows, const QString& title, int width)
{
    const auto painting = std::make_shared<Painting>(rows, width);
    return {QSize(width, static_cast<int>(rows.size()) * kRowHeight + kAxisHeight), title,
            [painting](const PictureTarget& target) { painting->paint(target.painter); }};
}

} // namespace juggler::ui
