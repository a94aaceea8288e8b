// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_text.h"

#include "ui/timeline/core_text.h"
#include "ui/timeline/row_text.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr double kLeft = 8;
constexpr double kChipPadding = 10;
constexpr double kChevronWidth = 13;

class PanelText {
public:
    /// painter: null for who only asks where something stands.
    PanelText(QPainter* painter, const TimelineScene& scene, std::size_t panel, int y, const QRect& clip, TextCache& texts)
        : m_painter(painter),
          m_scene(scene),
          m_content(scene.panels[panel]),
          m_geometry(scene.geometry.panels()[panel]),
          m_y(y),
          m_clip(clip),
          m_texts(texts)
    {
    }

    void paint()
    {
        if (isVisible(m_geometry.top, m_geometry.headingHeight)) {
            paintHeading();
        }
        if (m_geometry.summaryHeight > 0) {
            paintSummaryName();
            return;
        }
        paintRowNames(0, m_geometry.rows);
        paintRowNames(kFirstInFlightRow, m_geometry.inFlightRows);
        if (m_geometry.noteHeight > 0 && isVisible(m_geometry.noteTop, m_geometry.noteHeight)) {
            paintInFlightNote();
        }
        if (m_geometry.inFlightHeight > 0 && isVisible(m_geometry.inFlightTop, m_geometry.inFlightHeight)) {
            paintInFlightName();
        }
        if (m_geometry.moreHeight > 0 && isVisible(m_geometry.moreTop, m_geometry.moreHeight)) {
            paintMore();
        }
        if (m_geometry.hiddenHeight > 0 && isVisible(m_geometry.hiddenTop, m_geometry.hiddenHeight)) {
            paintHidden();
        }
        if (m_geometry.whyHeight > 0 && isVisible(m_geometry.whyTop, m_geometry.whyHeight)) {
            m_painter->setPen(m_scene.theme.mutedText);
            m_texts.draw(*m_painter, m_scene.frame.plotLeft(), m_y + m_geometry.whyTop + m_geometry.whyHeight / 2.0, m_content.why,
                         TextStyle::Small, m_scene.frame.plotWidth());
        }
    }

    /// Where the button of the rows stands.
    QRectF rowsButton()
    {
        if (!m_scene.isInteractive || m_content.rowCount + m_content.hiddenRows == 0) {
            return {};
        }
        const double width = std::ceil(m_texts.width(rowsButtonText(m_content), TextStyle::Small)) + 30;
        const double height = m_texts.height(TextStyle::Small) + 6;
        const QRectF rect(chipRect().left() - 10 - width, std::round(headingMiddle() - height / 2), width, height);
        const double nameEnd =
            nameLeft() + m_texts.width(m_content.name, TextStyle::Bold) + (m_content.badge.isEmpty() ? 0 : 10 + badgeWidth());
        return rect.left() > nameEnd + 12 ? rect : QRectF();
    }

private:
    double headingMiddle() const { return m_y + m_geometry.top + m_geometry.headingHeight / 2.0; }
    double nameLeft() const { return m_scene.isInteractive ? kHeadingChevronEnd : kLeft; }
    bool isVisible(int top, int height) const { return m_y + top < m_clip.bottom() + 1 && m_y + top + height > m_clip.top(); }

    void paintHeading()
    {
        const double middle = headingMiddle();
        paintChip(middle);
        const double chipLeft = paintRowsButton(middle);
        if (m_scene.isInteractive) {
            paintChevron({kLeft + 3.0, middle}, m_content.isCollapsed ? Fold::Closed : Fold::Open);
        }
        m_painter->setPen(m_scene.theme.text);
        double x =
            nameLeft() + m_texts.draw(*m_painter, nameLeft(), middle, m_content.name, TextStyle::Bold, chipLeft - nameLeft() - 8) + 10;
        if (!m_content.badge.isEmpty() && x + badgeWidth() < chipLeft - 4) { // never over what stands to its right
            x = paintBadge(x, middle) + 8;
        }
        m_painter->setPen(m_scene.theme.mutedText);
        m_texts.draw(*m_painter, x, middle, m_content.subtitle, TextStyle::Normal, chipLeft - x - 12);
    }

    double comparisonWidth() { return m_texts.width(PanelContent::tr("00.0× faster"), TextStyle::Bold) + 10; }

    /// Of no width where there is none.
    QRectF chipRect()
    {
        const double right = m_scene.frame.plotRight() - comparisonWidth();
        const TextStyle style = m_content.isBest ? TextStyle::Bold : TextStyle::Normal;
        const double width =
            m_content.chip.isEmpty() ? 0 : std::max(60.0, std::ceil(m_texts.width(m_content.chip, style)) + 2 * kChipPadding);
        const double height = std::min<double>(m_geometry.headingHeight - 2, m_texts.height(style) + 4);
        return {right - width, std::round(headingMiddle() - height / 2), width, height};
    }

    /// Returns where the heading's words must end.
    double paintRowsButton(double middle)
    {
        const QRectF rect = rowsButton();
        if (rect.isEmpty()) {
            return chipRect().left();
        }
        paintPill(*m_painter, rect, m_scene.theme.chip);
        m_painter->setPen(m_scene.theme.text);
        m_texts.draw(*m_painter, rect.left() + 10, middle, rowsButtonText(m_content), TextStyle::Small);
        paintChevron({rect.right() - 12, middle}, Fold::Open);
        return rect.left();
    }

    void paintChip(double middle)
    {
        const double right = m_scene.frame.plotRight() - comparisonWidth();
        if (!m_content.comparison.isEmpty()) {
            m_painter->setPen(m_content.isBest ? m_scene.theme.text : m_scene.theme.mutedText);
            m_texts.draw(*m_painter, right + 8, middle, m_content.comparison, m_content.isBest ? TextStyle::Bold : TextStyle::Normal,
                         comparisonWidth() - 8);
        }
        if (m_content.chip.isEmpty()) {
            return;
        }
        const TextStyle style = m_content.isBest ? TextStyle::Bold : TextStyle::Normal;
        const QRectF rect = chipRect();
        paintPill(*m_painter, rect, m_content.isBest ? m_scene.theme.good : m_scene.theme.chip);
        m_painter->setPen(m_content.isBest ? m_scene.theme.onGood : m_scene.theme.text);
        m_texts.draw(*m_painter, rect.center().x() - m_texts.width(m_content.chip, style) / 2, middle, m_content.chip, style);
    }

    double dotWidth() const { return m_content.isLive ? 12 : 0; }
    double badgeWidth() { return m_texts.width(m_content.badge, TextStyle::Small) + dotWidth() + 16; }

    double paintBadge(double x, double middle)
    {
        const double dot = dotWidth();
        const double height = m_texts.height(TextStyle::Small) + 2;
        const QRectF rect(x, std::round(middle - height / 2), badgeWidth(), height);
        paintPill(*m_painter, rect, m_scene.theme.chip);
        if (m_content.isLive) {
            paintPill(*m_painter, QRectF(rect.left() + 8, middle - 3.5, 7, 7), m_scene.theme.error);
        }
        m_painter->setPen(m_scene.theme.text);
        m_texts.draw(*m_painter, rect.left() + 8 + dot, middle, m_content.badge, TextStyle::Small);
        return rect.right();
    }

    /// Names the rows from `first` on that can be seen; every second or third where they are low.
    void paintRowNames(int first, int count)
    {
        if (count == 0) {
            return;
        }
        const int rowHeight = m_geometry.heightOf(first);
        const int pinned = first < kFirstInFlightRow ? m_geometry.pinnedRows : 0;
        const int top = m_y + (first < kFirstInFlightRow ? m_geometry.rowsTop : m_geometry.inFlightRowsTop);
        const TextStyle style = rowHeight >= 15 ? TextStyle::Small : TextStyle::Tiny;
        const int step = std::max(1, static_cast<int>(std::ceil((m_texts.height(style) - 1) / rowHeight)));
        const int firstSeen = std::max(0, (m_clip.top() - top) / rowHeight - 1);
        const int endSeen = std::min(count, (m_clip.bottom() + 1 - top) / rowHeight + 2);
        m_painter->setPen(m_scene.theme.mutedText);
        for (int row = 0; row < pinned; row += step) {
            paintRowName(row, style);
        }
        for (int row = 0; row < pinned; ++row) {
            m_painter->fillRect(QRect(m_scene.frame.plotLeft() - 4, m_y + m_geometry.rowTop(row), 3,
                                      rowHeight - (row + 1 < pinned ? 0 : TimelineScene::gapOf(rowHeight))),
                                m_scene.theme.accent);
        }
        for (int row = std::max((pinned + step - 1) / step * step, firstSeen / step * step); row < endSeen; row += step) {
            if (!m_geometry.isCovered(first + row)) {
                paintRowName(first + row, style);
            }
        }
    }

    void paintRowName(int row, TextStyle style)
    {
        const int height = m_geometry.heightOf(row) - TimelineScene::gapOf(m_geometry.heightOf(row));
        m_texts.drawRight(*m_painter, m_scene.frame.plotLeft() - 8, m_y + m_geometry.rowTop(row) + height / 2.0,
                          m_content.rowName(row, m_scene.grouping), style, m_scene.frame.labelWidth - kLeft - 10);
        if (m_scene.grouping == Grouping::ByCore) {
            const auto core = static_cast<std::uint16_t>(m_content.itemAt(row, m_scene.grouping));
            m_texts.draw(*m_painter, kLeft, m_y + m_geometry.rowTop(row) + height / 2.0,
                         coreShareText(m_content, core, m_scene.time.beginNs(), m_scene.time.endNs()), style);
        }
    }

    void paintInFlightName()
    {
        const double middle = m_y + m_geometry.inFlightTop + m_geometry.inFlightHeight / 2.0 - 1;
        m_painter->setPen(m_scene.theme.mutedText);
        const double space = m_scene.frame.labelWidth - 10 - kChevronWidth;
        const QString full = PanelContent::tr("in flight (max %1)").arg(countText(m_content.peakInFlight));
        const QString text = m_texts.width(full, TextStyle::Tiny) <= space ? full : PanelContent::tr("in flight"); // no number cut short
        const double width = m_texts.drawRight(*m_painter, m_scene.frame.plotLeft() - 8, middle, text, TextStyle::Tiny, space);
        if (m_scene.isInteractive) {
            paintChevron({m_scene.frame.plotLeft() - 8 - width - kChevronWidth / 2, middle},
                         m_content.inFlightRows ? Fold::Open : Fold::Closed);
        }
    }

    /// Down where the rows below are shown, to the right where they are not.
    enum class Fold { Open, Closed };
    void paintChevron(const QPointF& center, Fold fold)
    {
        const QPolygonF right{QPointF(-1.5, -3.5), QPointF(2, 0), QPointF(-1.5, 3.5)};
        const QPolygonF down{QPointF(-3.5, -1.5), QPointF(0, 2), QPointF(3.5, -1.5)};
        m_painter->setRenderHint(QPainter::Antialiasing, true);
        m_painter->setPen(QPen(m_scene.theme.text, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawPolyline((fold == Fold::Open ? down : right).translated(center));
        m_painter->setRenderHint(QPainter::Antialiasing, false);
    }

    void paintInFlightNote()
    {
        m_painter->setPen(m_scene.theme.mutedText);
        m_texts.draw(*m_painter, m_scene.frame.plotLeft(), m_y + m_geometry.noteTop + m_geometry.noteHeight / 2.0,
                     PanelContent::tr("%1 of at most %2 waits at once have a row")
                         .arg(countText(m_geometry.inFlightRows), countText(m_content.peakInFlight)),
                     TextStyle::Small, m_scene.frame.plotWidth());
    }

    void paintSummaryName()
    {
        m_painter->setPen(m_scene.theme.mutedText);
        m_texts.drawRight(*m_painter, m_scene.frame.plotLeft() - 8, m_y + m_geometry.rowsTop + m_geometry.summaryHeight / 2.0 - 2,
                          PanelContent::tr("all threads"), TextStyle::Small, m_scene.frame.labelWidth - kLeft - 10);
    }

    void paintHidden()
    {
        m_painter->setPen(m_scene.isInteractive ? m_scene.theme.accent : m_scene.theme.mutedText);
        const QString text = hiddenRowsText(m_content, m_scene.grouping);
        m_texts.draw(*m_painter, m_scene.frame.plotLeft(), m_y + m_geometry.hiddenTop + m_geometry.hiddenHeight / 2.0,
                     m_scene.isInteractive ? text : text.section(u':', 0, 0), TextStyle::Small, m_scene.frame.plotWidth());
    }

    QString partText() const
    {
        switch (m_scene.grouping) {
        case Grouping::ByTask: return PanelContent::tr("%1 of %2 tasks");
        case Grouping::ByCore: return PanelContent::tr("%1 of %2 cores");
        case Grouping::ByThread: break;
        }
        return PanelContent::tr("%1 of %2 lanes");
    }

    QString allText() const
    {
        switch (m_scene.grouping) {
        case Grouping::ByTask: return PanelContent::tr("show all %L1 tasks");
        case Grouping::ByCore: return PanelContent::tr("show all %L1 cores");
        case Grouping::ByThread: break;
        }
        return PanelContent::tr("show all %L1 lanes");
    }

    void paintMore()
    {
        const bool isAll = m_geometry.rows == m_content.rowCount;
        const QString text = !m_scene.isInteractive ? partText().arg(countText(m_geometry.rows), countText(m_content.rowCount))
            : isAll                                 ? PanelContent::tr("show fewer")
                                                    : allText().arg(m_content.rowCount);
        m_painter->setPen(m_scene.isInteractive ? m_scene.theme.accent : m_scene.theme.mutedText);
        m_texts.draw(*m_painter, m_scene.frame.plotLeft(), m_y + m_geometry.moreTop + m_geometry.moreHeight / 2.0, text, TextStyle::Small,
                     m_scene.frame.plotWidth());
    }

    QPainter* m_painter;
    const TimelineScene& m_scene;
    const PanelContent& m_content;
    const PanelGeometry& m_geometry;
    int m_y;
    QRect m_clip;
    TextCache& m_texts;
};

} // namespace

QRectF panelRowsButton(const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    return PanelText(nullptr, scene, panel, y, {}, texts).rowsButton();
}

void paintPanelText(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, const QRect& clip, TextCache& texts)
{
    PanelText(&painter, scene, panel, y, clip, texts).paint();
}

void paintPill(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace juggler::ui
