// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>

namespace juggler {

/// Compresses by zstd what is written to it, and writes that to another device: in constant memory, on a thread of its own, so that who
/// writes waits only when it is far ahead. Does not own the device, which is written to from that thread until finish(). [any thread; one
/// at a time]
class ZstdDevice : public QIODevice {
public:
    /// device: open for writing. Opens itself.
    explicit ZstdDevice(QIODevice& device);
    ZstdDevice(const ZstdDevice&) = delete;
    ZstdDevice& operator=(const ZstdDevice&) = delete;
    ~ZstdDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }

    /// Writes the rest, with a checksum of all. Fails with the first reason that there was: the device's, or zstd's. Once.
    Result<void> finish();

    /// A quarter of the time of the writer itself, at a tenth of the size (zstd(1): 1 is the fastest of 22).
    static constexpr int kLevel = 1;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace juggler
