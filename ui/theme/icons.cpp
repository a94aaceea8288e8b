// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QApplication>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

QColor colorOf(IconColor color, const Theme& theme)
{
    switch (color) {
    case IconColor::Muted: return theme.mutedText;
    case IconColor::OnAccent: return theme.onAccent;
    case IconColor::Good: return theme.goodText;
    case IconColor::Warning: return theme.warning;
    case IconColor::Error: return theme.error;
    case IconColor::Text: break;
    }
    return theme.text;
}

/// Draws an SVG file whose lines are in currentColor, which Qt SVG would paint black. Owned by its QIcon. [GUI thread]
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconColor color) : m_name(std::move(name)), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap drawn = draw(rect.size() * scale, mode);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return draw(size, mode); }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_color); }

private:
    QPixmap draw(const QSize& size, QIcon::Mode mode) const
    {
        const Theme& theme = themeOf(QApplication::palette());
        const QColor color = mode == QIcon::Disabled ? theme.disabledText : colorOf(m_color, theme);
        const QString key = "juggler-icon/%1/%2x%3/%4"_L1.arg(m_name).arg(size.width()).arg(size.height()).arg(color.name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) {
            return pixmap;
        }
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(":/juggler/icons/%1.svg"_L1.arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
            QPainter painter(&pixmap);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    IconColor m_color;
};

} // namespace

QIcon themedIcon(const QString& name, IconColor color)
{
    return QFile::exists(":/juggler/icons/%1.svg"_L1.arg(name)) ? QIcon(new ThemedIconEngine(name, color)) : QIcon();
}

} // namespace juggler::ui
