// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_reader.h"
#include "core/formats/chrome_trace_writer.h"

#include <QBuffer>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

using namespace juggler;

namespace {

/// Reads a text that comes in pieces of that many bytes.
Result<Recording> read(std::string_view text, std::size_t step)
{
    std::size_t position = 0;
    TraceSource source;
    source.read = [&](char* data, std::size_t size) {
        const std::size_t bytes = std::min({size, step, text.size() - position});
        std::memcpy(data, text.data() + position, bytes);
        position += bytes;
        return bytes;
    };
    source.mostBytes = 256 * 1024 * 1024;
    return readChromeTrace(source, "fuzz", {});
}

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

/// The bars of threads are in order, each belongs to a task of its own that is done.
std::size_t checkedSpans(const Recording& recording)
{
    std::size_t spans = 0;
    for (const auto& run : recording.comparison->runs) {
        const Timeline& timeline = *run->timeline();
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            std::int64_t endNs = 0;
            for (std::size_t j = 0; j < timeline.lane(i).size(); ++j) {
                const Span& span = timeline.lane(i)[j];
                require(span.startNs >= endNs && span.endNs > span.startNs);
                require(timeline.task(span.task).outcome() == TaskOutcome::Done);
                endNs = span.endNs;
                ++spans;
            }
        }
        require(timeline.endedCount() == timeline.taskCount());
        require(run->makespanNs().has_value());
    }
    return spans;
}

} // namespace

/// A Chrome trace. In whichever pieces it comes, the same is read; and what is written of it can be read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto whole = read(text, ~std::size_t{0});
    const auto inPieces = read(text, 7);
    require(whole.hasValue() == inPieces.hasValue());
    if (!whole) {
        require(!whole.error().message.empty() && whole.error().message == inPieces.error().message);
        return 0;
    }
    const std::size_t spans = checkedSpans(*whole);
    require(spans == checkedSpans(*inPieces));
    require(whole->notes == inPieces->notes);
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    require(writeChromeTrace(*whole->comparison, whole->figures, device).hasValue());
    const auto again = read({device.data().constData(), static_cast<std::size_t>(device.data().size())}, ~std::size_t{0});
    require(again.hasValue() && spans == checkedSpans(*again));
    return 0;
}
