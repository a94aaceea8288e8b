// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/formats/save_file.h"
#include "ui/charts/area_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_font.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>
#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QApplication>

#include <functional>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPictureSize(960, 540);
constexpr int kMargin = 24;
constexpr int kHeadHeight = 66;
constexpr int kFooterLineHeight = 18;
constexpr int kDotsPerInch = 96; // the resolution of the layout: text would come out 25 % too small in SVG otherwise
constexpr qreal kPngScale = 2;

using Paint = std::function<void(QPainter&)>;

QString tr(const char* text)
{
    return QCoreApplication::translate("juggler::ui::ChartExport", text);
}

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
    painter.fillRect(page, Qt::white);
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
                         Qt::AlignLeft | Qt::AlignVCenter, caption.footer[i]);
    }
}

Result<void> writePng(QIODevice& device, const Paint& paint)
{
    QImage image(kPictureSize * kPngScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPngScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    return image.save(&device, "PNG") ? Result<void>() : Error{device.errorString().toStdString()};
}

Result<void> writeAll(QIODevice& device, const QByteArray& bytes)
{
    return device.write(bytes) == bytes.size() ? Result<void>() : Error{device.errorString().toStdString()};
}

Result<void> writeSvg(QIODevice& device, const Paint& paint, const QString& title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(kPictureSize);
    generator.setViewBox(QRect(QPoint(), kPictureSize));
    generator.setTitle(title);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return writeAll(device, buffer.data());
}

Result<void> writePdf(QIODevice& device, const Paint& paint, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(kPictureSize) * 72 / kDotsPerInch, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(u"Juggler"_s);
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return writeAll(device, buffer.data());
}

Result<void> savePicture(const QString& path, const QString& title, const Paint& paint)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return saveFile(path, [&](QIODevice& device) -> Result<void> {
        if (ending == "svg"_L1) {
            return writeSvg(device, paint, title);
        }
        if (ending == "pdf"_L1) {
            return writePdf(device, paint, title);
        }
        if (ending == "png"_L1) {
            return writePng(device, paint);
        }
        return Error{tr("a picture's name ends in .png, .svg or .pdf").toStdString()};
    });
}

} // namespace

Result<void> saveMakespanChart(const QString& path, const std::vector<MakespanBar>& bars, const ChartCaption& caption)
{
    return savePicture(path, caption.title, [&](QPainter& painter) {
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setBars(bars);
        chart.setValueTitle(tr("makespan"));
        paintPicture(painter, chart.chart(), caption);
    });
}

Result<void> saveProgressChart(const QString& path, const ProgressCurve& curve, int cores, const ChartCaption& caption)
{
    return savePicture(path, caption.title, [&](QPainter& painter) {
        AreaChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setCurve(curve, cores);
        chart.setAxisTitles(tr("time since the run's start"), tr("tasks"));
        paintPicture(painter, chart.chart(), caption);
    });
}

} // namespace juggler::ui
