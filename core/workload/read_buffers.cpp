// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/read_buffers.h"

#include "core/base/aligned_memory.h"
#include "core/workload/file_writer.h"
#include "core/workload/task_context.h"

#include <new>

namespace juggler {

namespace {
constexpr std::size_t kAllBytes = ReadBuffers::kCount * kReadChunkBytes;
constexpr std::size_t kMappedBytes = kAllBytes + kHugePageBytes; // and one more buffer
static_assert(kAllBytes % kHugePageBytes == 0 && kReadChunkBytes <= kHugePageBytes);
} // namespace

ReadBuffers::ReadBuffers() : m_memory(mapAligned(kMappedBytes, PageSize::HugeWherePossible))
{
    if (!m_memory) {
        throw std::bad_alloc();
    }
    m_free.reserve(kCount);
}

ReadBuffers::~ReadBuffers()
{
    unmapAligned(m_memory, kMappedBytes);
}

std::byte* ReadBuffers::take() noexcept
{
    if (!m_free.empty()) {
        std::byte* const buffer = m_free.back();
        m_free.pop_back();
        return buffer;
    }
    if (m_touched == kCount) {
        return nullptr;
    }
    std::byte* const buffer = m_memory + m_touched++ * kReadChunkBytes;
    touchPages(buffer, kReadChunkBytes);
    return buffer;
}

const std::byte* ReadBuffers::bytesToWrite() noexcept
{
    std::byte* const bytes = m_memory + kAllBytes;
    if (!m_hasBytesToWrite) {
        fillForWriting({bytes, kReadChunkBytes});
        m_hasBytesToWrite = true;
    }
    return bytes;
}

} // namespace juggler
