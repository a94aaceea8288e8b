// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/helper_reader.h"

#include <utility>

namespace juggler {

namespace {

std::string helperName(std::size_t number)
{
    std::string name = "helper ";
    name += std::to_string(number);
    return name;
}

} // namespace

HelperReader::HelperReader(const ReadEnvironment& environment, std::string why, std::function<void()> wake)
    : m_environment(environment), m_why(std::move(why)), m_wake(std::move(wake))
{
    try {
        start();
    } catch (...) {
        close(); // those that wait already
        throw;
    }
}

void HelperReader::start()
{
    m_helpers.reserve(kHelpers);
    for (std::size_t i = 0; i < kHelpers; ++i) {
        ThreadRecorder& recorder = m_environment.trace.addThread(helperName(i + 1), ThreadRole::Helper);
        auto helper = NativeThread::start(recorder.name(), NativeThread::kSmallStackBytes, [this, &recorder] { help(recorder); });
        if (!helper) {
            break;
        }
        m_helpers.push_back(std::move(*helper));
    }
}

HelperReader::~HelperReader()
{
    close();
}

void HelperReader::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_changed.notify_all();
}

void HelperReader::issue(ReadRequest& request)
{
    ++m_inFlight;
    {
        const std::lock_guard lock(m_mutex);
        m_asked.push(request);
    }
    m_changed.notify_one();
}

void HelperReader::submit(ThreadRecorder& own)
{
    if (!m_helpers.empty()) {
        return; // the helpers have been at it since issue()
    }
    for (ReadRequest* request = m_asked.pop(); request; request = m_asked.pop()) {
        readBlocking(*request, m_environment, own);
        giveBack(*request);
    }
}

void HelperReader::collect(IntrusiveQueue<ReadRequest>& done)
{
    if (m_inFlight == 0) {
        return;
    }
    IntrusiveQueue<ReadRequest> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished = std::exchange(m_done, {});
    }
    for (ReadRequest* request = finished.pop(); request; request = finished.pop()) {
        --m_inFlight;
        done.push(*request);
    }
}

std::string HelperReader::describe() const
{
    const std::size_t count = m_helpers.size();
    if (count == 0) {
        return "the tasks' own thread, blocked by each read (" + m_why + "; no helper thread could be started)";
    }
    return std::to_string(count) + (count == 1 ? " helper thread (" : " helper threads (") + m_why + ")";
}

void HelperReader::help(ThreadRecorder& recorder)
{
    recorder.attach();
    while (ReadRequest* const request = takeNext()) {
        recorder.overheadBegin();
        readBlocking(*request, m_environment, recorder);
        recorder.overheadEnd();
        giveBack(*request);
    }
    recorder.detach();
}

ReadRequest* HelperReader::takeNext()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosing || !m_asked.isEmpty(); });
    return m_asked.pop();
}

void HelperReader::giveBack(ReadRequest& request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_done.push(request);
    }
    m_wake();
}

} // namespace juggler
