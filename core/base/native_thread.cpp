// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/native_thread.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <memory>
#include <utility>

namespace juggler {

namespace {

struct StartPacket {
    std::string name;
    std::function<void()> body;
};

void* runPacket(void* argument)
{
    const std::unique_ptr<StartPacket> packet(static_cast<StartPacket*>(argument));
    pthread_setname_np(pthread_self(), packet->name.c_str());
    packet->body();
    return nullptr;
}

} // namespace

NativeThread::NativeThread(NativeThread&& other) noexcept : m_thread(other.m_thread), m_isJoinable(std::exchange(other.m_isJoinable, false))
{
}

NativeThread& NativeThread::operator=(NativeThread&& other) noexcept
{
    std::swap(m_thread, other.m_thread);
    std::swap(m_isJoinable, other.m_isJoinable);
    return *this;
}

NativeThread::~NativeThread()
{
    join();
}

Result<NativeThread> NativeThread::start(const std::string& name, std::size_t stackBytes, std::function<void()> body)
{
    int ignored = 0;
    return start(name, stackBytes, std::move(body), ignored);
}

Result<NativeThread> NativeThread::start(const std::string& name, std::size_t stackBytes, std::function<void()> body, int& errnoValue)
{
    constexpr std::size_t kNameBytes = 15;
    auto packet = std::make_unique<StartPacket>(StartPacket{name.substr(0, kNameBytes), std::move(body)});
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::max<std::size_t>(stackBytes, PTHREAD_STACK_MIN));
    NativeThread thread;
    errnoValue = pthread_create(&thread.m_thread, &attributes, &runPacket, packet.get());
    pthread_attr_destroy(&attributes);
    if (errnoValue != 0) {
        return systemError("start thread", name, errnoValue);
    }
    static_cast<void>(packet.release()); // the new thread owns it
    thread.m_isJoinable = true;
    return thread;
}

void NativeThread::join()
{
    if (std::exchange(m_isJoinable, false)) {
        pthread_join(m_thread, nullptr);
    }
}

int setThreadNice(int nice) noexcept
{
    const auto tid = static_cast<id_t>(currentThreadId());
    setpriority(PRIO_PROCESS, tid, nice);
    return getpriority(PRIO_PROCESS, tid);
}

int limitThreadToCores(int count) noexcept
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return errno;
    }
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (CPU_ISSET(core, &allowed) && --count < 0) {
            CPU_CLR(core, &allowed);
        }
    }
    return sched_setaffinity(0, sizeof allowed, &allowed) == 0 ? 0 : errno;
}

int currentThreadId() noexcept
{
    return static_cast<int>(syscall(SYS_gettid));
}

} // namespace juggler
