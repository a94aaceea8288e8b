// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_memory.h"

#include <sys/mman.h>

#include <cerrno>

namespace juggler {

Result<SharedMemory> SharedMemory::create(const char* name, std::size_t bytes, int& errnoValue)
{
    FileDescriptor descriptor(memfd_create(name, MFD_CLOEXEC));
    void* data = MAP_FAILED;
    if (descriptor.isOpen() && ftruncate(descriptor.get(), static_cast<off_t>(bytes)) == 0) {
        data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.get(), 0);
    }
    errnoValue = data == MAP_FAILED ? errno : 0;
    if (data == MAP_FAILED) {
        return systemError("share memory", name, errnoValue);
    }
    return SharedMemory(std::move(descriptor), data, bytes);
}

Result<SharedMemory> SharedMemory::map(const FileDescriptor& descriptor, std::size_t bytes)
{
    void* const data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.get(), 0);
    if (data == MAP_FAILED) {
        return systemError("map", "shared memory", errno);
    }
    return SharedMemory(FileDescriptor(), data, bytes);
}

SharedMemory::~SharedMemory()
{
    if (m_data) {
        munmap(m_data, m_bytes);
    }
}

} // namespace juggler
