// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QPaintDevice>

#include <memory>

namespace juggler::ui {

/// A drawing as SVG 1.1: outlines stay outlines and texts stay texts. It writes a tenth of what Qt's own generator does: paths with
/// relative numbers, one a colour where shapes follow each other, an outline that is drawn twice only once; and it keeps to clipping.
/// Made, painted on by one painter, and asked for its text. Needs a QGuiApplication for fonts. [one thread]
class SvgDevice final : public QPaintDevice {
public:
    /// idPrefix: begins each id, so that several drawings can stand in one page.
    SvgDevice(const QSize& size, const QString& title, const QByteArray& idPrefix = {});
    ~SvgDevice() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;

    /// The whole as a file; after the painter has ended.
    [[nodiscard]] QByteArray file() const;
    /// The same as an element within HTML: described by its title.
    [[nodiscard]] QByteArray element() const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    QString m_title;
    QByteArray m_idPrefix;
    std::unique_ptr<Engine> m_engine;
};

/// text for XML and HTML: escaped, without the signs that XML has not. [any thread]
QByteArray xmlText(const QString& text);

} // namespace juggler::ui
