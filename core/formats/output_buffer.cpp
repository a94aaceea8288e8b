// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/output_buffer.h"

#include <QIODevice>

#include <algorithm>

namespace juggler {

OutputBuffer::OutputBuffer(QIODevice& device) : m_device(device), m_data(std::make_unique_for_overwrite<char[]>(kSizeBytes)) {}

void OutputBuffer::write(std::string_view text)
{
    while (!text.empty()) {
        if (m_used == kSizeBytes) {
            flush();
        }
        const std::size_t part = std::min(text.size(), kSizeBytes - m_used);
        std::copy_n(text.data(), part, m_data.get() + m_used);
        m_used += part;
        text.remove_prefix(part);
    }
}

Result<void> OutputBuffer::finish()
{
    flush();
    if (m_hasFailed) {
        return Error{m_reason};
    }
    return {};
}

void OutputBuffer::flush()
{
    std::size_t written = 0;
    while (!m_hasFailed && written < m_used) {
        const qint64 part = m_device.write(m_data.get() + written, static_cast<qint64>(m_used - written));
        if (part <= 0) {
            m_hasFailed = true;
            m_reason = m_device.errorString().toStdString();
            break;
        }
        written += static_cast<std::size_t>(part);
    }
    m_used = 0;
}

} // namespace juggler
