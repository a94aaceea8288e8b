// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_stream.h"
#include "core/formats/workload_file.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace juggler;

/// A workload file. What was read must be the same when it was written and is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto workload = parseWorkload({reinterpret_cast<const char*>(data), size});
    if (!workload) {
        if (workload.error().message.empty()) {
            std::abort();
        }
        return 0;
    }
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    OutputBuffer output(device);
    {
        JsonStream json(output, JsonStream::Layout::Indented);
        writeWorkload(json, *workload);
    }
    if (!output.finish()) {
        std::abort();
    }
    const QByteArray text = device.data();
    const auto again = parseWorkload({text.constData(), static_cast<std::size_t>(text.size())});
    if (!again || !(*again == *workload)) {
        std::abort();
    }
    return 0;
}
