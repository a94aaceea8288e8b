// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_reader.h"
#include "core/formats/chrome_trace_writer.h"
#include "core/timeline/recorded_marks.h"

#include <QBuffer>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

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

struct Marks {
    std::size_t instants = 0;
    std::size_t samples = 0;
    friend bool operator==(const Marks&, const Marks&) = default;
};

/// Instants lie on a thread or on none, in order; so do the values of counters.
Marks checkedMarks(const Recording& recording)
{
    Marks all;
    for (const auto& run : recording.comparison->runs) {
        const Timeline& timeline = *run->timeline();
        const RecordedMarks* const marks = timeline.marks();
        if (!marks) {
            continue;
        }
        require(!marks->isEmpty() && run->extentNs() >= marks->lastNs());
        const RecordedInstant* last = nullptr;
        for (const RecordedInstant& instant : marks->instants()) {
            require(instant.timeNs >= 0 && instant.name < marks->nameCount()
                    && (!instant.isOnThread() || instant.lane < timeline.laneCount()));
            const auto rankOf = [](const RecordedInstant& some) { return std::min(some.lane, RecordedInstant::kOfProcess); };
            require(!last || rankOf(*last) < rankOf(instant) || (rankOf(*last) == rankOf(instant) && last->timeNs <= instant.timeNs));
            last = &instant;
            ++all.instants;
        }
        for (const RecordedCounter& counter : marks->counters()) {
            std::int64_t timeNs = 0;
            for (const CounterSample& sample : counter.samples) {
                require(sample.timeNs >= timeNs && sample.value >= counter.least && sample.value <= counter.most);
                timeNs = sample.timeNs;
                ++all.samples;
            }
        }
    }
    return all;
}

/// All times, from the earliest one on: a trace that was written again may begin at another one.
struct Times {
    std::vector<std::pair<std::int64_t, std::int64_t>> spans; // begin and length
    std::vector<std::int64_t> instants;
    std::vector<std::pair<std::int64_t, double>> samples;
    friend bool operator==(const Times&, const Times&) = default;
};

/// In order.
Times timesOf(const Recording& recording)
{
    Times times;
    for (const auto& run : recording.comparison->runs) {
        const Timeline& timeline = *run->timeline();
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            for (std::size_t j = 0; j < timeline.lane(i).size(); ++j) {
                const Span& span = timeline.lane(i)[j];
                times.spans.emplace_back(span.startNs, span.endNs - span.startNs);
            }
        }
        if (const RecordedMarks* const marks = timeline.marks()) {
            for (const RecordedInstant& instant : marks->instants()) {
                times.instants.push_back(instant.timeNs);
            }
            for (const RecordedCounter& counter : marks->counters()) {
                for (const CounterSample& sample : counter.samples) {
                    times.samples.emplace_back(sample.timeNs, sample.value);
                }
            }
        }
    }
    std::sort(times.spans.begin(), times.spans.end());
    std::sort(times.instants.begin(), times.instants.end());
    std::sort(times.samples.begin(), times.samples.end());
    return times;
}

/// Whether all of `times` are there again, all of them as much later or earlier.
bool areThereAgain(const Times& times, Times again)
{
    if (times.spans.empty() || again.spans.empty()) {
        return times.spans.empty() == again.spans.empty();
    }
    const std::int64_t laterNs = again.spans.front().first - times.spans.front().first;
    for (auto& [startNs, lengthNs] : again.spans) {
        startNs -= laterNs;
    }
    for (std::int64_t& timeNs : again.instants) {
        timeNs -= laterNs;
    }
    for (auto& [timeNs, value] : again.samples) {
        timeNs -= laterNs;
    }
    // Written are the curves, too, as counters.
    return times.spans == again.spans && times.instants == again.instants
        && std::includes(again.samples.begin(), again.samples.end(), times.samples.begin(), times.samples.end());
}

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
    const Marks marks = checkedMarks(*whole);
    require(marks == checkedMarks(*inPieces));
    const Times times = timesOf(*whole);
    require(times == timesOf(*inPieces));
    require(whole->notes == inPieces->notes);
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    require(writeChromeTrace(*whole->comparison, whole->figures, device).hasValue());
    const auto again = read({device.data().constData(), static_cast<std::size_t>(device.data().size())}, ~std::size_t{0});
    require(again.hasValue() && spans == checkedSpans(*again));
    // Written are the curves, too, as counters.
    const Marks marksAgain = checkedMarks(*again);
    require(marksAgain.instants == marks.instants && marksAgain.samples >= marks.samples);
    require(areThereAgain(times, timesOf(*again)));
    return 0;
}
