// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/column_strip.h"

#include <QtCore/QByteArray>
#include <QtCore/QPointF>

#include <optional>
#include <vector>

namespace juggler::ui {

class PdfObjects;

/// Writes the strips of dense rows into a PDF file as fast as they can be read and as small as they can be: each column is one rectangle
/// of a path, all texts of a stream have the same length, and the filter takes the difference to the strip before (the predictor "up" of
/// PNG, ISO 32000-1, 7.4.4.4). So what is left to compress are the heights alone: a million bars took 1,100 kB as outlines, and take
/// 200 kB so. Columns of a strip are one path, so that no seams show between them.
///
/// Qt's PDF engine takes no foreign text. So paint() draws a tiny rectangle far outside of the page, and insertInto() replaces it.
/// The painter's transformation may be a translation only. [one thread]
class PdfColumns final : public ColumnPainter {
public:
    void paint(QPainter& painter, const ColumnLayer& layer) override;

    [[nodiscard]] bool isEmpty() const noexcept { return m_layers.empty(); }

    /// The file with the strips in it; nothing where it does not look as Qt 6 writes it.
    [[nodiscard]] std::optional<QByteArray> insertInto(const QByteArray& pdf) const;

private:
    struct Layer {
        std::vector<ColumnStrip> strips;
        QColor color;
        bool isHatched;
        QPointF origin; ///< the plot's left top corner on the page
    };
    /// Puts the layers of one page in, from `next` on, which it moves on; whether that page could be read.
    bool insertInto(PdfObjects& objects, int page, std::size_t& next) const;
    /// The number of the stream; nothing where no strip has a column.
    static std::optional<int> addStrips(PdfObjects& objects, const Layer& layer, const QByteArray& pattern);

    std::vector<Layer> m_layers;
};

} // namespace juggler::ui
