// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"

#include <cstddef>
#include <utility>

namespace juggler {

/// A piece of memory that two processes map, behind a descriptor that can be handed on (memfd_create(2)); unmapped with the object.
/// [any thread]
class SharedMemory {
public:
    /// A new piece, all zero, called name in /proc/PID/maps. Its descriptor is closed on exec. The errno value of a refusal in errnoValue.
    static Result<SharedMemory> create(const char* name, std::size_t bytes, int& errnoValue);

    /// Maps a piece that another process made.
    static Result<SharedMemory> map(const FileDescriptor& descriptor, std::size_t bytes);

    SharedMemory(SharedMemory&& other) noexcept
        : m_descriptor(std::move(other.m_descriptor)), m_data(std::exchange(other.m_data, nullptr)), m_bytes(other.m_bytes)
    {
    }
    SharedMemory& operator=(SharedMemory&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        std::swap(m_data, other.m_data);
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~SharedMemory();

    [[nodiscard]] void* data() const noexcept { return m_data; }
    /// The descriptor of a piece that was created, for another process; this object keeps the memory without it.
    [[nodiscard]] FileDescriptor& descriptor() noexcept { return m_descriptor; }

private:
    SharedMemory(FileDescriptor descriptor, void* data, std::size_t bytes) noexcept
        : m_descriptor(std::move(descriptor)), m_data(data), m_bytes(bytes)
    {
    }

    FileDescriptor m_descriptor;
    void* m_data;
    std::size_t m_bytes;
};

} // namespace juggler
