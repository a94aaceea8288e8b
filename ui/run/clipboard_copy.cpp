// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/clipboard_copy.h"

#include "ui/export/svg_device.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QMimeData>
#include <QtGui/QImage>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

using Line = QStringList;

QList<Line> linesOf(const QAbstractItemModel& table)
{
    QList<Line> lines;
    Line headings;
    for (int column = 0; column < table.columnCount(); ++column) {
        headings << table.headerData(column, Qt::Horizontal).toString();
    }
    lines << headings;
    for (int row = 0; row < table.rowCount(); ++row) {
        Line line;
        for (int column = 0; column < table.columnCount(); ++column) {
            line << table.index(row, column).data().toString();
        }
        lines << line;
    }
    return lines;
}

QString withTabs(const QList<Line>& lines)
{
    QString text;
    for (Line line : lines) {
        for (QString& field : line) {
            field.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

/// RFC 4180.
QByteArray csvOf(const QList<Line>& lines)
{
    QString text;
    for (Line line : lines) {
        for (QString& field : line) {
            if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r')) {
                field = u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
            }
        }
        text += line.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

QString htmlOf(const QList<Line>& lines)
{
    QByteArray text = "<table>\n";
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray cell = i == 0 ? "th" : "td";
        text += "<tr>";
        for (const QString& field : lines[i]) {
            text += '<' + cell + '>' + xmlText(field) + "</" + cell + '>';
        }
        text += "</tr>\n";
    }
    return QString::fromUtf8(text + "</table>");
}

} // namespace

std::unique_ptr<QMimeData> mimeDataOf(const Picture& picture)
{
    auto data = std::make_unique<QMimeData>();
    if (const QImage image = imageOf(picture); !image.isNull()) {
        data->setImageData(image);
    }
    data->setData(u"image/svg+xml"_s, svgOf(picture));
    return data;
}

std::unique_ptr<QMimeData> mimeDataOf(const QAbstractItemModel& table)
{
    const QList<Line> lines = linesOf(table);
    auto data = std::make_unique<QMimeData>();
    data->setText(withTabs(lines));
    data->setHtml(htmlOf(lines));
    data->setData(u"text/csv"_s, csvOf(lines));
    return data;
}

} // namespace juggler::ui
