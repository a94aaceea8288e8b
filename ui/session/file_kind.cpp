// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_kind.h"

#include "core/formats/session_writer.h"
#include "core/formats/workload_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLookedAt = 4096;
constexpr const char* kZstdMagic = "\x28\xB5\x2F\xFD"; // RFC 8878, section 3.1.1

/// "juggler-session/1" without its version: a newer one is to be opened too, and refused there with a sentence.
QByteArray schemaFamily(std::string_view schema)
{
    return '"' + QByteArray(schema.data(), static_cast<qsizetype>(schema.substr(0, schema.find('/') + 1).size()));
}

bool hasEnding(const QString& name, const QString& ending)
{
    return name.endsWith(ending, Qt::CaseInsensitive);
}

} // namespace

FileKind fileKindOf(const QString& name, const QByteArray& firstBytes)
{
    const QByteArray text = firstBytes.trimmed();
    const bool isJson = text.startsWith('{') || text.startsWith('[');
    const bool isTrace = text.contains("\"traceEvents\"") || (text.startsWith('[') && text.contains("\"ph\""));
    if (isJson && (text.contains(schemaFamily(kSessionSchema)) || isTrace)) {
        return FileKind::Recording; // before the next: a session holds a workload
    }
    if (isJson && text.contains(schemaFamily(kWorkloadSchema))) {
        return FileKind::Workload;
    }
    const bool isPacked = firstBytes.startsWith(kZstdMagic) && hasEnding(name, u".json.zst"_s);
    return isPacked || (isJson && hasEnding(name, u".trace.json"_s)) ? FileKind::Recording : FileKind::Other;
}

FileKind fileKindOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) { // a pipe would be waited for
        return FileKind::Other;
    }
    return fileKindOf(path, file.read(kLookedAt));
}

} // namespace juggler::ui
