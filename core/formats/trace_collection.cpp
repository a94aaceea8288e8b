// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_collection.h"

#include "core/timeline/recording_loader.h"

#include <algorithm>

namespace juggler {

namespace {

using Kind = TraceCounts::Kind;
constexpr std::size_t kNone = ~std::size_t{0};
// What has begun and not ended, with the room that its array doubles into.
constexpr std::size_t kOpenBytes = 3 * sizeof(TraceCollection::OpenEvent);
constexpr std::size_t kOpenAsyncBytes = 96;
constexpr std::size_t kCounterBytes = 200; // and where it is looked up
constexpr std::size_t kMostNestedAsync = 64; // of one id, among which an end looks for its begin

/// What an event is counted as that has no bar.
Kind kindOf(char phase)
{
    switch (phase) {
    case 0: return Kind::NoPhase;
    case 'i':
    case 'I':
    case 'R': return Kind::Instant;
    case 'C': return Kind::Counter;
    case 's':
    case 't':
    case 'f': return Kind::Flow;
    case 'n': return Kind::AsyncInstant;
    case 'T':
    case 'p': return Kind::AsyncStep;
    case 'N':
    case 'O':
    case 'D': return Kind::Object;
    case 'v':
    case 'V': return Kind::Memory;
    case 'P': return Kind::Sample;
    case 'c': return Kind::Clock;
    case '(':
    case ')':
    case '=': return Kind::Context;
    case 'M': return Kind::Metadata;
    default: return Kind::UnknownPhase;
    }
}

} // namespace

TraceCollection::TraceCollection()
{
    m_names.idOf("unnamed"); // number 0
}

void TraceCollection::add(const ChromeEvent& event)
{
    switch (event.phase) {
    case 'X': addComplete(event); break;
    case 'B': begin(event); break;
    case 'E': end(event); break;
    case 'b':
    case 'S': beginAsync(event); break;
    case 'e':
    case 'F': endAsync(event); break;
    case 'M': addMetadata(event); break;
    case 'i':
    case 'I':
    case 'R': addInstant(event); break;
    case 'n': addDetachedInstant(event); break;
    case 'C': addCounter(event); break;
    default: m_counts.add(kindOf(event.phase), event.phase, event.name); break;
    }
}

bool TraceCollection::finish(const std::function<bool()>& goOn)
{
    for (Thread& thread : m_threads) {
        for (const OpenEvent& open : thread.open) {
            m_counts.add(Kind::NoEnd, 'B', m_names[open.name]);
        }
        thread.open = {};
    }
    for (const auto& [key, open] : m_openAsync) {
        for (const OpenAsync& async : open) {
            m_counts.add(Kind::NoEnd, 'b', m_names[async.event.name]);
        }
    }
    m_openAsync.clear();
    return keepMarks(goOn);
}

bool TraceCollection::hasBars(const Process& process) const
{
    return !process.detached.empty()
        || std::any_of(process.threads.begin(), process.threads.end(), [this](std::size_t i) { return !m_threads[i].events.empty(); });
}

// A single stray time, 0 for instance, would leave nothing to be seen of the bars: what lies as far from them as they reach is none of
// theirs. All together still fit what can be shown.
bool TraceCollection::keepMarks(const std::function<bool()>& goOn)
{
    constexpr std::size_t kStep = 32 * 1024; // marks between two questions
    std::size_t sinceAsked = 0;
    bool isCancelled = false;
    constexpr auto kLatestNs = static_cast<std::uint64_t>(RecordingLoader::kLatestNs);
    const std::uint64_t barsNs = static_cast<std::uint64_t>(m_lastNs) - static_cast<std::uint64_t>(m_firstNs);
    const std::uint64_t reachNs = barsNs > kLatestNs ? 0 : std::min(barsNs, (kLatestNs - barsNs) / 2);
    const std::int64_t barsBeginNs = m_firstNs;
    const std::int64_t barsEndNs = m_lastNs;
    for (Process& process : m_processes) {
        const bool isShown = hasBars(process);
        const auto isKept = [&](std::int64_t timeNs) {
            isCancelled = isCancelled || (++sinceAsked % kStep == 0 && goOn && !goOn());
            if (isCancelled) {
                return true;
            }
            // As unsigned numbers: the difference of two times that fit may not.
            const std::uint64_t outsideNs = timeNs < barsBeginNs
                ? static_cast<std::uint64_t>(barsBeginNs) - static_cast<std::uint64_t>(timeNs)
                : timeNs > barsEndNs ? static_cast<std::uint64_t>(timeNs) - static_cast<std::uint64_t>(barsEndNs)
                                     : 0;
            if (!isShown || outsideNs > reachNs) {
                return false;
            }
            m_firstNs = std::min(m_firstNs, timeNs);
            m_lastNs = std::max(m_lastNs, timeNs);
            return true;
        };
        for (const std::size_t thread : process.threads) {
            keepInstants(m_threads[thread].instants, isKept);
        }
        keepInstants(process.instants, isKept);
        keepSamples(process.counters, isKept);
        process.counterOf = {};
        if (isCancelled) {
            return false;
        }
    }
    return true;
}

template <typename IsKept>
void TraceCollection::keepInstants(std::vector<InstantEvent>& instants, IsKept isKept)
{
    std::erase_if(instants, [&](const InstantEvent& instant) {
        const bool isLeftOut = !isKept(instant.timeNs);
        if (isLeftOut) {
            m_counts.add(kindOf(instant.phase), instant.phase, m_names[instant.name]);
        }
        return isLeftOut;
    });
}

template <typename IsKept>
void TraceCollection::keepSamples(std::vector<Counter>& counters, IsKept isKept)
{
    for (Counter& counter : counters) {
        std::erase_if(counter.samples, [&](const CounterSample& sample) {
            const bool isLeftOut = !isKept(sample.timeNs);
            if (isLeftOut) {
                m_counts.add(Kind::Counter, 'C', m_names[counter.name]);
            }
            return isLeftOut;
        });
    }
    std::erase_if(counters, [](const Counter& counter) { return counter.samples.empty(); });
}

std::uint32_t TraceCollection::nameOf(std::string_view name)
{
    const std::size_t known = m_names.size();
    if (name.size() <= kLongestName) {
        const std::uint32_t id = name.empty() ? 0 : m_names.idOf(name);
        m_otherBytes += m_names.size() > known ? name.size() : 0;
        return id;
    }
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) { // within a character
        --end;
    }
    const std::uint32_t id = m_names.idOf(std::string(name.substr(0, end)) + "...");
    m_otherBytes += m_names.size() > known ? end : 0;
    return id;
}

/// The event's process; null where there are too many.
TraceCollection::Process* TraceCollection::processOf(const ChromeEvent& event)
{
    const std::string_view pid = event.pid.substr(0, kLongestName);
    if (m_lastProcess != kNone && pid == m_lastPid) {
        return &m_processes[m_lastProcess];
    }
    m_key = pid;
    const auto found = m_processOf.find(m_key);
    if (found == m_processOf.end()) {
        if (m_processes.size() == kMostProcesses) {
            m_counts.add(Kind::TooManyProcesses, event.phase, event.name);
            return nullptr;
        }
        m_processOf.emplace(m_key, m_processes.size());
        m_processes.emplace_back().pid = m_key;
        m_lastProcess = m_processes.size() - 1;
    } else {
        m_lastProcess = found->second;
    }
    m_lastPid = m_key;
    return &m_processes[m_lastProcess];
}

TraceCollection::Thread* TraceCollection::threadOf(const ChromeEvent& event)
{
    m_key = event.pid.substr(0, kLongestName);
    m_key.push_back('\0');
    m_key.append(event.tid.substr(0, kLongestName));
    if (m_lastThread != kNone && m_key == m_lastThreadKey) {
        return &m_threads[m_lastThread];
    }
    if (const auto found = m_threadOf.find(m_key); found != m_threadOf.end()) {
        m_lastThread = found->second;
        m_lastThreadKey = m_key;
        return &m_threads[m_lastThread];
    }
    if (m_threads.size() == kMostThreads) {
        m_counts.add(Kind::TooManyThreads, event.phase, event.name);
        return nullptr;
    }
    std::string key = m_key; // processOf() needs it, too
    Process* const process = processOf(event);
    if (!process) {
        return nullptr;
    }
    process->threads.push_back(m_threads.size());
    m_lastThread = m_threads.size();
    m_threads.emplace_back().tid = event.tid.substr(0, kLongestName);
    m_otherBytes += 2 * key.size();
    m_threadOf.emplace(key, m_lastThread);
    m_lastThreadKey = std::move(key);
    return &m_threads[m_lastThread];
}

bool TraceCollection::hasTime(const ChromeEvent& event)
{
    if (!event.timeNs) {
        m_counts.add(Kind::NoTime, event.phase, event.name);
    }
    return event.timeNs.has_value();
}

void TraceCollection::addWhole(std::vector<RecordedEvent>& events, const ChromeEvent& event, std::int64_t startNs, std::int64_t endNs,
                               std::uint32_t name)
{
    if (endNs <= startNs) {
        m_counts.add(endNs < startNs ? Kind::EndsBeforeItBegins : Kind::NoLength, event.phase, m_names[name]);
        return;
    }
    events.push_back({startNs, endNs, name});
    if (m_eventCount == 0 || startNs < m_firstNs) {
        m_firstNs = startNs;
        m_firstOffset = event.offset;
    }
    if (m_eventCount == 0 || endNs > m_lastNs) {
        m_lastNs = endNs;
        m_lastOffset = event.offset;
    }
    ++m_eventCount;
}

void TraceCollection::addComplete(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    if (Thread* const thread = threadOf(event)) {
        addWhole(thread->events, event, *event.timeNs, *event.timeNs + event.lengthNs.value_or(0), nameOf(event.name));
    }
}

void TraceCollection::begin(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    if (Thread* const thread = threadOf(event)) {
        thread->open.push_back({*event.timeNs, nameOf(event.name)});
        m_otherBytes += kOpenBytes;
    }
}

void TraceCollection::end(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    Thread* const thread = threadOf(event);
    if (!thread) {
        return;
    }
    if (thread->open.empty()) {
        m_counts.add(Kind::NoBegin, event.phase, event.name);
        return;
    }
    const OpenEvent open = thread->open.back();
    thread->open.pop_back();
    m_otherBytes -= kOpenBytes;
    addWhole(thread->events, event, open.startNs, *event.timeNs, open.name);
}

/// What the two ends of an asynchronous event have in common: its category and id, and its process where the id is local.
const std::string& TraceCollection::asyncKey(const ChromeEvent& event)
{
    m_key.clear();
    for (const std::string_view part : {event.hasLocalId ? event.pid : std::string_view(), event.category, event.scope, event.id}) {
        m_key.append(part.substr(0, kLongestName));
        m_key.push_back('\0');
    }
    return m_key;
}

void TraceCollection::beginAsync(const ChromeEvent& event)
{
    if (!hasTime(event) || !processOf(event)) {
        return;
    }
    const std::uint32_t category = event.category.empty() ? 0 : nameOf(event.category);
    const auto [open, isNew] = m_openAsync.try_emplace(asyncKey(event));
    m_otherBytes += kOpenAsyncBytes + (isNew ? open->first.size() : 0);
    open->second.push_back({{*event.timeNs, nameOf(event.name)}, m_lastProcess, category});
}

void TraceCollection::endAsync(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    const auto found = m_openAsync.find(asyncKey(event));
    if (found == m_openAsync.end()) {
        m_counts.add(Kind::NoBegin, event.phase, event.name);
        return;
    }
    // The innermost one of that name; of an end without a name, or with an unknown one, the innermost.
    std::vector<OpenAsync>& open = found->second;
    const std::uint32_t name = nameOf(event.name);
    const auto last = open.rbegin() + static_cast<std::ptrdiff_t>(std::min(open.size(), kMostNestedAsync));
    const auto same = std::find_if(open.rbegin(), last, [name](const OpenAsync& async) { return async.event.name == name; });
    const auto taken = same == last ? open.end() - 1 : same.base() - 1;
    const OpenAsync async = *taken;
    open.erase(taken);
    m_otherBytes -= kOpenAsyncBytes;
    if (open.empty()) {
        m_otherBytes -= found->first.size();
        m_openAsync.erase(found);
    }
    addWhole(m_processes[async.process].detached[async.category], event, async.event.startNs, *event.timeNs, async.event.name);
}

/// Of a thread, unless it says that it is one of the process or of everything.
void TraceCollection::addInstant(const ChromeEvent& event)
{
    if (event.phase != 'R' && (event.reach == "p" || event.reach == "g")) {
        addDetachedInstant(event);
        return;
    }
    if (!hasTime(event)) {
        return;
    }
    if (Thread* const thread = threadOf(event)) {
        thread->instants.push_back({*event.timeNs, nameOf(event.name), event.phase});
        ++m_markCount;
    }
}

void TraceCollection::addDetachedInstant(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    if (Process* const process = processOf(event)) {
        process->instants.push_back({*event.timeNs, nameOf(event.name), event.phase, event.phase != 'n' && event.reach == "g"});
        ++m_markCount;
    }
}

void TraceCollection::addCounter(const ChromeEvent& event)
{
    if (!hasTime(event)) {
        return;
    }
    Process* const process = processOf(event);
    if (!process) {
        return;
    }
    if (event.values.empty() || event.leftOutValues > 0) {
        m_counts.add(Kind::Counter, event.phase, event.name, std::max<std::size_t>(event.leftOutValues, 1));
    }
    if (event.values.empty()) {
        return;
    }
    std::uint32_t name = nameOf(event.name);
    if (!event.id.empty()) { // counters of one name are told apart by it
        name = nameOf(std::string(event.name) + "[" + std::string(event.id.substr(0, kLongestName)) + "]");
    }
    for (const CounterValue& value : event.values) {
        addSample(*process, name, nameOf(value.series), {*event.timeNs, value.value});
    }
}

void TraceCollection::addSample(Process& process, std::uint32_t name, std::uint32_t series, CounterSample sample)
{
    const auto [found, isNew] = process.counterOf.try_emplace((std::uint64_t{name} << 32) | series, process.counters.size());
    if (isNew) {
        process.counters.push_back({name, series, {}});
        m_otherBytes += kCounterBytes;
    }
    process.counters[found->second].samples.push_back(sample);
    ++m_markCount;
}

void TraceCollection::addMetadata(const ChromeEvent& event)
{
    const TraceMetadata metadata = readTraceMetadata(event.arguments);
    if (event.name == "process_name" || event.name == "process_labels" || event.name == "process_sort_index") {
        if (Process* const process = processOf(event)) {
            process->name = metadata.name.value_or(process->name).substr(0, kLongestName);
            process->labels = metadata.labels.value_or(process->labels).substr(0, kLongestName);
            process->sortIndex = metadata.sortIndex.value_or(process->sortIndex);
        }
    } else if (event.name == "thread_name" || event.name == "thread_sort_index") {
        if (Thread* const thread = threadOf(event)) {
            thread->name = metadata.name.value_or(thread->name).substr(0, kLongestName);
            thread->sortIndex = metadata.sortIndex.value_or(thread->sortIndex);
        }
    } else {
        m_counts.add(Kind::Metadata, event.phase, event.name);
    }
}

} // namespace juggler
