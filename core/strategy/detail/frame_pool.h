// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace juggler {

/// Memory for coroutine frames that are all of one size, reused as tasks end. [one thread]
///
/// Blocks of 2 MiB, on huge pages where many frames are expected: the first touch of an ordinary page costs 12-20 us on a virtual
/// machine, 98 ms for the frames of 100,000 tasks; on huge pages it was 2 ms.
class FramePool {
public:
    explicit FramePool(std::size_t expectedFrames) noexcept : m_expectedFrames(expectedFrames) {}
    FramePool(const FramePool&) = delete;
    FramePool& operator=(const FramePool&) = delete;
    /// Every frame has to be free by then.
    ~FramePool();

    /// A frame; null where the system has no memory. The first call sets the size; the later ones must ask for the same.
    void* allocate(std::size_t bytes) noexcept;

    /// Gives a frame back to the pool that it came from.
    static void free(void* frame) noexcept;

private:
    static constexpr std::size_t kBlockBytes = 2 * 1024 * 1024;
    struct FreeFrame {
        FreeFrame* next;
    };
    struct BlockHeader {
        FramePool* pool;
    };

    bool addBlock() noexcept;

    std::size_t m_expectedFrames;
    std::size_t m_frameBytes = 0;
    FreeFrame* m_free = nullptr;
    std::byte* m_fresh = nullptr; // never used so far, up to m_freshEnd
    std::byte* m_freshEnd = nullptr;
    std::vector<std::byte*> m_blocks;
};

} // namespace juggler
