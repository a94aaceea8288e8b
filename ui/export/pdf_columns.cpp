// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf_columns.h"

#include "ui/export/pdf_objects.h"

#include <QtGui/QBrush>
#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr int kMarkX = -71000;
constexpr char kPredictUp = 2; // before each line of it (PNG specification, 9.2)

QByteArray markOf(std::size_t layer)
{
    return '\n' + QByteArray::number(kMarkX - static_cast<int>(layer)) + ' ' + QByteArray::number(kMarkX) + " 1 1 re\nf\n";
}

/// Returns where it goes on.
char* putPadded(char* to, int number, int digits)
{
    for (int i = digits; i-- > 0; number /= 10) {
        to[i] = static_cast<char>('0' + number % 10);
    }
    return to + digits;
}

int digitsOf(int number)
{
    return static_cast<int>(QByteArray::number(number).size());
}

/// Strips cut into pieces of the same length, so that the columns' numbers are short. A piece begins with the last column of the one before
/// it: no seam shows where two paths meet.
class StripPieces {
public:
    explicit StripPieces(const std::vector<ColumnStrip>& strips)
    {
        int end = 0;
        int highest = 1;
        m_first = strips.front().first;
        for (const ColumnStrip& strip : strips) {
            m_first = std::min(m_first, strip.first);
            end = std::max(end, strip.first + static_cast<int>(strip.heights.size()));
            highest = std::max<int>(highest, *std::max_element(strip.heights.begin(), strip.heights.end()));
        }
        m_count = (end - m_first + kMostColumns - 1) / kMostColumns;
        m_step = (end - m_first + m_count - 1) / m_count;
        m_heightDigits = digitsOf(highest);
    }

    [[nodiscard]] int count() const noexcept { return m_count; }
    /// The number of the column that is called 0 in a piece.
    [[nodiscard]] int firstColumn(int piece) const noexcept { return m_first + piece * m_step - 1; }

    /// One path, from which a column of no height is left out: blanks stand for it.
    [[nodiscard]] QByteArray path(const ColumnStrip& strip, int piece) const
    {
        const int columns = m_step + 1;
        QByteArray text(columns * recordSize(), ' ');
        for (int i = 0; i < columns; ++i) {
            const int column = firstColumn(piece) + i - strip.first;
            const bool isInside = column >= 0 && column < static_cast<int>(strip.heights.size());
            const int height = isInside ? strip.heights[static_cast<std::size_t>(column)] : 0;
            if (height > 0) {
                char* to = putPadded(text.data() + i * recordSize(), i, kColumnDigits);
                to = putPadded(std::copy_n(" 0 1 ", 5, to), height, m_heightDigits);
                std::copy_n(" re ", 4, to);
            }
        }
        return text;
    }

    /// "0 0 681 18 re f ": what holds every piece.
    [[nodiscard]] QByteArray extent() const { return "0 0 " + QByteArray::number(m_step + 1) + " 9999 re f "; }

private:
    static constexpr int kMostColumns = 999;
    static constexpr int kColumnDigits = 3;
    [[nodiscard]] int recordSize() const noexcept { return kColumnDigits + m_heightDigits + 9; }

    int m_first = 0;
    int m_count = 1;
    int m_step = 1;
    int m_heightDigits = 1;
};

/// Fixed in length, so that lines stay alike: "   148.50".
QByteArray fixedNumber(double number)
{
    return QByteArray::number(number, 'f', 2).rightJustified(9, ' ');
}

/// "/CSp cs 0 0.4 0.7 scn"; Qt has named the colour spaces so in its page.
QByteArray fillColor(const QColor& color)
{
    return "/CSp cs " + QByteArray::number(color.redF(), 'f', 5) + ' ' + QByteArray::number(color.greenF(), 'f', 5) + ' '
        + QByteArray::number(color.blueF(), 'f', 5) + " scn ";
}

/// The order that chose the pattern, the last one before `end`: "/PCSp cs 0.9 0.6 0 /Pat7 scn".
QByteArray patternBefore(const QByteArray& content, qsizetype end)
{
    const qsizetype begin = content.lastIndexOf("/PCSp cs ", end);
    const qsizetype line = content.indexOf('\n', begin);
    return begin < 0 || line < 0 ? QByteArray() : content.mid(begin, line - begin);
}

QByteArray predicted(const QByteArray& lines, qsizetype length)
{
    QByteArray text(lines.size() + lines.size() / length, Qt::Uninitialized);
    const QByteArray nothing(length, '\0');
    const char* above = nothing.constData();
    char* to = text.data();
    for (const char* line = lines.constData(); line < lines.constData() + lines.size(); line += length) {
        *to++ = kPredictUp;
        to = std::transform(line, line + length, above, to, [](char now, char before) { return static_cast<char>(now - before); });
        above = line;
    }
    return text;
}

} // namespace

void PdfColumns::paint(QPainter& painter, const ColumnLayer& layer)
{
    painter.save();
    const QPointF origin = painter.transform().map(QPointF());
    painter.resetTransform();
    const QRectF mark(kMarkX - static_cast<int>(m_layers.size()), kMarkX, 1, 1);
    painter.fillRect(mark, layer.hatch ? QBrush(*layer.hatch, Qt::BDiagPattern) : QBrush(layer.color));
    painter.restore();
    m_layers.push_back({layer.strips, layer.color, layer.hatch.has_value(), origin});
}

std::optional<QByteArray> PdfColumns::insertInto(const QByteArray& pdf) const
{
    auto objects = PdfObjects::read(pdf);
    std::size_t next = 0; // of the layers
    const int count = objects ? objects->count() : 0;
    for (int page = 1; page < count && next < m_layers.size(); ++page) {
        if (objects->body(page).contains("/Type /Page\n") && !insertInto(*objects, page, next)) {
            return std::nullopt;
        }
    }
    return next == m_layers.size() ? std::optional(objects->write()) : std::nullopt;
}

bool PdfColumns::insertInto(PdfObjects& objects, int page, std::size_t& next) const
{
    const auto number = objects.referenceIn(page, "/Contents");
    const auto content = number ? objects.streamOf(*number) : std::nullopt;
    if (!content) {
        return false;
    }
    QByteArray streams;
    qsizetype from = 0;
    const auto append = [&streams](int stream) { streams += QByteArray::number(stream) + " 0 R "; };
    for (; next < m_layers.size(); ++next) {
        const QByteArray mark = markOf(next);
        const qsizetype at = content->indexOf(mark, from);
        const QByteArray pattern = at >= 0 && m_layers[next].isHatched ? patternBefore(*content, at) : QByteArray();
        if (at < 0 || (m_layers[next].isHatched && pattern.isEmpty())) {
            break;
        }
        append(objects.addStream(content->mid(from, at + 1 - from)));
        if (const auto strips = addStrips(objects, m_layers[next], pattern)) {
            append(*strips);
        }
        from = at + mark.size();
    }
    if (from > 0) {
        append(objects.addStream(content->mid(from)));
        QByteArray body = objects.body(page);
        body.replace("/Contents " + QByteArray::number(*number) + " 0 R", "/Contents [ " + streams + "]");
        objects.setBody(page, body);
        objects.setBody(*number, {});
    }
    return true;
}

std::optional<int> PdfColumns::addStrips(PdfObjects& objects, const Layer& layer, const QByteArray& pattern)
{
    const StripPieces pieces(layer.strips);
    const QByteArray end = layer.isHatched ? "W n " + pieces.extent() + pattern + ' ' + pieces.extent() + "Q\n" : QByteArray("f Q\n");
    QByteArray text;
    qsizetype length = 0;
    for (int piece = 0; piece < pieces.count(); ++piece) {
        const double left = layer.origin.x() + pieces.firstColumn(piece) / 2.0;
        for (const ColumnStrip& strip : layer.strips) {
            const QByteArray path = pieces.path(strip, piece);
            if (path.trimmed().isEmpty()) { // a clip without a path would clip nothing: the hatching would be all over the page
                continue;
            }
            const qsizetype before = text.size();
            text += "q .5 0 0 -.5 " + fixedNumber(left) + ' ' + fixedNumber(layer.origin.y() + strip.bottom) + " cm "
                + fillColor(layer.color) + path + end;
            length = text.size() - before; // the same each time
        }
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    return objects.addStream(predicted(text, length), "/DecodeParms << /Predictor 12 /Columns " + QByteArray::number(length) + " >>\n",
                             PdfObjects::Effort::Normal);
}

} // namespace juggler::ui
