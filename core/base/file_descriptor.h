// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <utility>

namespace juggler {

/// Owns one file descriptor and closes it. [any thread]
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) noexcept : m_fd(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, kNone)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~FileDescriptor()
    {
        if (isOpen()) {
            ::close(m_fd);
        }
    }

    [[nodiscard]] bool isOpen() const noexcept { return m_fd != kNone; }
    [[nodiscard]] int get() const noexcept { return m_fd; }

private:
    static constexpr int kNone = -1;
    int m_fd = kNone;
};

} // namespace juggler
