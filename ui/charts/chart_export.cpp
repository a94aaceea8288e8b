// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "ui/charts/area_chart.h"
#include "ui/export/picture_file.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_font.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace juggler::ui {

namespace {

constexpr QSize kPictureSize(960, 540);
constexpr int kMargin = 24;
constexpr int kHeadHeight = 66;
constexpr int kFooterLineHeight = 18;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::ChartExport)
};

/// The chart in a view that is never shown, laid out for an area.
void paintChart(QPainter& painter, QChart* chart, const QRect& area)
{
    QChartView view(chart);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.setFrameShape(QFrame::NoFrame);
    view.setRenderHint(QPainter::Antialiasing);
    view.setBackgroundBrush(Qt::NoBrush);
    view.resize(area.size());
    view.show(); // lays the chart out
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    view.render(&painter, QRectF(area), view.rect());
}

void paintPicture(QPainter& painter, QChart* chart, const ChartCaption& caption)
{
    const Theme& theme = themeFor(ThemeMode::Light);
    const QRect page(QPoint(), kPictureSize);
    painter.setRenderHint(QPainter::Antialiasing);
    const int footerHeight = static_cast<int>(caption.footer.size()) * kFooterLineHeight;
    const QRect inside = page.adjusted(kMargin, kMargin - 6, -kMargin, -kMargin + 8);
    paintChart(painter, chart, inside.adjusted(0, kHeadHeight - 8, 0, -footerHeight - 8));

    QFont title = boldFont(QApplication::font());
    title.setPixelSize(19);
    painter.setFont(title);
    painter.setPen(theme.text);
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), 28), Qt::AlignLeft | Qt::AlignVCenter, caption.title);
    painter.setFont(QApplication::font());
    painter.setPen(theme.mutedText);
    painter.drawText(QRect(inside.left(), inside.top() + 28, inside.width(), 22), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(caption.workload, Qt::ElideRight, inside.width()));
    painter.setFont(smallFont(QApplication::font()));
    for (int i = 0; i < caption.footer.size(); ++i) {
        painter.drawText(QRect(inside.left(), inside.bottom() - footerHeight + i * kFooterLineHeight, inside.width(), kFooterLineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(caption.footer[i], Qt::ElideRight, inside.width()));
    }
}

} // namespace

Result<void> saveMakespanChart(const QString& path, const std::vector<MakespanBar>& bars, const ChartCaption& caption)
{
    return writePicture(path, kPictureSize, caption.title, [&](QPainter& painter, PictureKind) {
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setBars(bars);
        chart.setValueTitle(Text::tr("makespan"));
        paintPicture(painter, chart.chart(), caption);
    });
}

Result<void> saveProgressChart(const QString& path, const ProgressCurve& curve, int cores, const ChartCaption& caption)
{
    return writePicture(path, kPictureSize, caption.title, [&](QPainter& painter, PictureKind) {
        AreaChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setCurve(curve, cores);
        chart.setAxisTitles(Text::tr("time since the run's start"), Text::tr("tasks"));
        paintPicture(painter, chart.chart(), caption);
    });
}

} // namespace juggler::ui
