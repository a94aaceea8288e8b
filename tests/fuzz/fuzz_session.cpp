// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/save_recording.h"
#include "core/formats/session_reader.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace juggler;

namespace {

Result<Recording> read(const QByteArray& text)
{
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    InputText input(device);
    return readSession(input, "fuzz");
}

QByteArray written(const Recording& recording)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return writeRecording(recording, FileFormat::Session, device) ? device.data() : QByteArray();
}

} // namespace

/// A session, plain or compressed as its first bytes say. What was opened must be there again when it was written, and be written the same
/// once more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto opened = read(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!opened) {
        if (opened.error().message.empty()) {
            std::abort();
        }
        return 0;
    }
    const QByteArray text = written(*opened);
    const auto again = read(text);
    if (!again || written(*again) != text) {
        std::abort();
    }
    return 0;
}
