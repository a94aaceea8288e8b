// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_export.h"

#include "core/analysis/repetition_stats.h"
#include "ui/export/picture_caption.h"
#include "ui/export/picture_file.h"
#include "ui/timeline/axis_painter.h"
#include "ui/timeline/blocked_loops.h"
#include "ui/timeline/curve_indexes.h"
#include "ui/timeline/panel_details.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/typical_panels.h"
#include "ui/widgets/model_name.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 20;
constexpr int kFontPixels = 13;
constexpr int kTickDistance = 110;

/// Text in lines that are at most so wide: broken where its language breaks lines, or within a word that is wider than a line.
QStringList wrapped(const QString& text, const QFont& font, double width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

/// What the bracket below a bar means, where that fits.
void paintBracketLegend(QPainter& painter, const Theme& theme, double left, double right, double middle, TextCache& texts)
{
    constexpr int kWidth = 20;
    const QString text = PanelContent::tr("held a loop up: timers were late");
    if (left + kWidth + 6 + texts.width(text, TextStyle::Small) > right) {
        return;
    }
    const QRect bracket(static_cast<int>(std::round(left)), static_cast<int>(std::round(middle)) - 2, kWidth, 6);
    painter.fillRect(QRect(bracket.left(), bracket.top(), 2, bracket.height()), theme.error);
    painter.fillRect(QRect(bracket.right() - 1, bracket.top(), 2, bracket.height()), theme.error);
    painter.fillRect(QRect(bracket.left(), bracket.bottom() - 1, bracket.width(), 2), theme.error);
    painter.setPen(theme.mutedText);
    texts.draw(painter, left + kWidth + 6, middle, text, TextStyle::Small);
}

/// One picture of a comparison: laid out once, then painted.
class TimelinePicture {
public:
    TimelinePicture(const Comparison& comparison, const std::vector<Figures>& figures, const PictureOptions& options)
        : m_options(options),
          m_panels(typicalPanels(comparison, figures, options.grouping)),
          m_caption(captionOf(comparison)),
          m_hasLegend(isMeasured(comparison))
    {
        QFont font = QGuiApplication::font();
        font.setPixelSize(kFontPixels);
        m_painter.texts().setFont(font);
        m_line = static_cast<int>(std::ceil(m_painter.texts().height(TextStyle::Normal)));
        addFacts(m_panels, options.facts);
        m_details.addTo(m_panels, options.inFlightExpanded);
        for (std::size_t i = 0; i < std::min(options.frameLogs.size(), m_panels.size()); ++i) {
            m_panels[i].window = options.frameLogs[i];
        }
        extendOverAll();
        selectRuns();
        m_blocked.addTo(m_panels);
        RowArranger(RowArranger::Build::AtOnce).addTo(m_panels, options.grouping, options.rows);
        for (PanelContent& panel : m_panels) {
            panel.filter = options.filter;
        }
        if (options.filter.isActive()) {
            m_caption.footer.prepend(hiddenStatesLine(options.filter));
        }
        if (options.showsCurves) {
            m_curves.addTo(m_panels);
        }
        tellSentences();
        layOut();
    }

    QSize size() const { return {m_options.width, panelsTop() + m_geometry.height() + footerHeight() + 2 * margin()}; }
    const QString& title() const { return m_caption.title; }

    void paint(const PictureTarget& target)
    {
        QPainter& painter = target.painter;
        painter.translate(margin(), margin());
        const TimelineScene scene{m_panels, m_geometry,   m_time, themeFor(ThemeMode::Light), m_ticks, m_options.grouping,
                                  frame(),  std::nullopt, false};
        if (target.kind == PictureKind::Pixels) {
            m_painter.paintPixels(painter, scene, QRect(0, panelsTop(), frame().width, m_geometry.height()), 0);
        } else {
            m_painter.paintOutlines(painter, scene, panelsTop(), target.columns);
        }
        paintHeader(painter, scene);
        paintFooter(painter, scene.theme);
    }

private:
    bool isWhole() const { return m_options.frame == PictureFrame::Whole; }
    int margin() const { return isWhole() ? kMargin : 0; } // a page has its own

    /// The time axis ends with the longest run, also where that is not shown: pictures of several models can be compared.
    void extendOverAll()
    {
        for (const PanelContent& panel : m_panels) {
            m_extentNs = std::max(m_extentNs, panel.nowNs);
        }
    }

    void selectRuns()
    {
        if (!m_options.runs) {
            return;
        }
        std::vector<PanelContent> selected;
        for (const std::size_t run : *m_options.runs) {
            if (run < m_panels.size()) {
                selected.push_back(std::move(m_panels[run]));
            }
        }
        m_panels = std::move(selected);
    }

    PlotFrame frame() const { return {.width = m_options.width - 2 * margin(), .labelWidth = 128, .rightMargin = 12}; }
    int titleHeight() const { return m_line + 6; }
    int legendTop() const { return titleHeight() + 2; }
    int axisTop() const { return isWhole() ? legendTop() + (m_hasLegend ? m_line + 8 : 2) : 0; }
    int panelsTop() const { return axisTop() + m_line + 12; }
    int footerHeight() const { return isWhole() ? static_cast<int>(m_caption.footer.size()) * (m_line + 1) + 8 : 0; }

    /// A file has no tool tip: a sentence that its panel cuts stands below the panels as a whole. A page tells them itself.
    void tellSentences()
    {
        const QFont& font = m_painter.texts().font(TextStyle::Small);
        const QFontMetricsF metrics(font);
        QStringList lines;
        for (PanelContent& panel : m_panels) {
            if (isWhole() && metrics.horizontalAdvance(panel.why) > frame().plotWidth()) {
                lines << wrapped(PanelContent::tr("%1: %2").arg(panel.name, panel.why), font, frame().width - 16);
            } else if (!isWhole() && m_options.grouping != Grouping::ByCore) { // what cores did is said nowhere else
                panel.why.clear();
            }
        }
        m_caption.footer = lines + m_caption.footer;
    }

    /// Whether something is marked that held a loop up.
    bool hasBlockedLoop() const
    {
        return std::any_of(m_panels.begin(), m_panels.end(),
                           [](const PanelContent& panel) { return panel.blocked && !panel.blocked->stretches.empty(); });
    }

    void layOut()
    {
        std::vector<PanelShape> shapes;
        for (const PanelContent& panel : m_panels) {
            shapes.push_back(panel.shape(m_options.showsAllRows));
        }
        m_geometry = TimelineGeometry(shapes, m_line);
        m_time.setExtent(m_extentNs);
        if (m_options.rangeNs) {
            m_time.setRange(m_options.rangeNs->first, m_options.rangeNs->second);
        }
        m_ticks = ticksBetween(m_time.beginNs(), m_time.endNs(), std::max(2, frame().plotWidth() / kTickDistance));
    }

    void paintHeader(QPainter& painter, const TimelineScene& scene)
    {
        TextCache& texts = m_painter.texts();
        if (isWhole()) {
            painter.setPen(scene.theme.text);
            texts.draw(painter, 8, titleHeight() / 2.0, m_caption.title, TextStyle::Bold, frame().width - 16);
            if (m_hasLegend) {
                paintStates(painter, scene, legendTop() + m_line / 2.0 + 2);
            }
        }
        paintAxis(painter, scene, axisTop(), panelsTop() - 2, texts);
    }

    void paintStates(QPainter& painter, const TimelineScene& scene, double middle)
    {
        TextCache& texts = m_painter.texts();
        const double left = paintLegend(painter, scene.theme, 8, frame().plotRight(), middle, texts);
        if (hasBlockedLoop()) {
            paintBracketLegend(painter, scene.theme, left, frame().plotRight(), middle, texts);
        }
    }

    void paintFooter(QPainter& painter, const Theme& theme)
    {
        if (!isWhole()) {
            return;
        }
        painter.setPen(theme.mutedText);
        double middle = panelsTop() + m_geometry.height() + 8 + m_line / 2.0;
        for (const QString& line : m_caption.footer) {
            m_painter.texts().draw(painter, 8, middle, line, TextStyle::Small, frame().width - 16);
            middle += m_line + 1;
        }
    }

    PictureOptions m_options;
    std::vector<PanelContent> m_panels;
    PanelDetails m_details;
    BlockedLoops m_blocked{BlockedLoops::Search::AtOnce};
    CurveIndexes m_curves{CurveIndexes::Build::AtOnce};
    PictureCaption m_caption;
    bool m_hasLegend; // what other programs recorded tells no states
    TimelinePainter m_painter;
    TimelineGeometry m_geometry;
    TimeModel m_time;
    TimeTicks m_ticks;
    int m_line = 0;
    std::int64_t m_extentNs = 0;
};

QString titleOf(const TimelinePicture& picture, const Comparison& comparison, const PictureOptions& options)
{
    const std::vector<RunGroup> groups = groupRuns(comparison);
    if (!options.runs || options.runs->size() != 1 || options.runs->front() >= groups.size()) {
        return picture.title();
    }
    return runName(comparison, groups[options.runs->front()].first()) + u": "_s + picture.title();
}

Picture pictureOf(const std::shared_ptr<const Comparison>& comparison, const std::vector<Figures>& figures, const PictureOptions& options)
{
    const auto picture = std::make_shared<TimelinePicture>(*comparison, figures, options);
    return {picture->size(), titleOf(*picture, *comparison, options),
            [picture, comparison](const PictureTarget& target) { picture->paint(target); }};
}

} // namespace

std::vector<std::size_t> drawnModels(const Comparison& comparison, const PictureOptions& options)
{
    const std::vector<RunGroup> groups = groupRuns(comparison);
    std::vector<std::size_t> models;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::vector<std::size_t> runs = groups[i].all();
        const bool isWanted = !options.runs || std::find(options.runs->begin(), options.runs->end(), i) != options.runs->end();
        if (isWanted
            && std::any_of(runs.begin(), runs.end(), [&](std::size_t run) { return comparison.runs[run]->timeline() != nullptr; })) {
            models.push_back(i);
        }
    }
    return models;
}

std::vector<Picture> timelinePictures(const std::shared_ptr<const Comparison>& comparison, const std::vector<Figures>& figures,
                                      const PictureOptions& options, PictureLayout layout)
{
    const std::vector<std::size_t> runs = drawnModels(*comparison, options);
    if (layout == PictureLayout::Together || runs.empty()) {
        return {pictureOf(comparison, figures, options)};
    }
    std::vector<Picture> pictures;
    for (const std::size_t run : runs) {
        PictureOptions ofRun = options;
        ofRun.runs = {run};
        pictures.push_back(pictureOf(comparison, figures, ofRun));
    }
    return pictures;
}

Result<void> exportTimeline(const Comparison& comparison, const std::vector<Figures>& figures, const PictureOptions& options,
                            const QString& path)
{
    TimelinePicture picture(comparison, figures, options);
    return writePictures(path, {{picture.size(), picture.title(), [&picture](const PictureTarget& target) { picture.paint(target); }}});
}

} // namespace juggler::ui
