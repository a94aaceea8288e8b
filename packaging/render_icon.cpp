// SPDX-License-Identifier: GPL-3.0-or-later
// render_icon SVG SIZE PNG: draws the icon as a square of SIZE pixels. Used by the build alone, for the sizes of an icon theme.
#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::fputs("render_icon SVG SIZE PNG\n", stderr);
        return 2;
    }
    const int size = QString::fromLocal8Bit(argv[2]).toInt();
    QSvgRenderer renderer(QString::fromLocal8Bit(argv[1]));
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    if (!renderer.isValid() || image.isNull()) {
        std::fprintf(stderr, "render_icon: %s is no picture, or %s no size\n", argv[1], argv[2]);
        return 1;
    }
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    renderer.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
