// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/workload.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace juggler {

class JsonStream;

/// The schema's name and version, as it stands in the file.
inline constexpr std::string_view kWorkloadSchema = "juggler-workload/1";

/// A larger file is not read: a million groups of one task are about 50 MB, and no workload has more tasks than that.
inline constexpr std::int64_t kLargestWorkloadFileBytes = 64 * 1024 * 1024;

/// Reads a workload file. Fails with one sentence that begins with the path: "open PATH: No such file or directory"; a mistake in the
/// syntax with line and column ("PATH:3:17: ..."), a wrong content with its place ("PATH: groups[2].count: ..."). [any thread]
Result<Workload> readWorkloadFile(const QString& path);

/// Reads a workload from text; the error has "LINE:COLUMN: ..." or the place of the content. A field that a group
/// does not know is an error, so that a slip of the pen runs nothing else than was meant; beside the groups unknown ones are ignored. [any
/// thread]
Result<Workload> parseWorkload(std::string_view json);

/// A field that a newer version knows: its object's place within the workload ("groups[3]"; empty: the workload itself), and its JSON text.
struct UnknownMember {
    std::string place;
    std::string key;
    std::string value;
};
using UnknownMembers = std::vector<UnknownMember>;

/// Reads a workload that was run and recorded: nobody edits it, so fields that are not known are no mistakes; they are told. [any thread]
Result<Workload> parseRecordedWorkload(std::string_view json, UnknownMembers& unknown);

/// Writes a workload as a file that people can edit, whole or not at all. [any thread]
Result<void> writeWorkloadFile(const Workload& workload, const QString& path);

/// The workload as one JSON object, with its schema. moreMembers: gives what else an object has ("groups[3]"; empty: the workload itself),
/// as members of it; written straight to the output.
void writeWorkload(JsonStream& json, const Workload& workload,
                   const std::function<std::string_view(std::string_view place)>& moreMembers = {});

} // namespace juggler
