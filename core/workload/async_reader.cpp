// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/async_reader.h"

#include "core/workload/blocking_context.h"

namespace juggler {

void readBlocking(ReadRequest& request, const ReadEnvironment& environment, ThreadRecorder& recorder)
{
    BlockingContext context(recorder, environment.stop, environment.cache);
    ReadAttempt attempt;
    switch (request.operation) {
    case FileOperation::Read: attempt = context.readSome(kNoTask, request.fd, {request.buffer, request.bytes}, request.offset); break;
    case FileOperation::Write: attempt = context.writeSome(kNoTask, request.fd, {request.source, request.bytes}, request.offset); break;
    case FileOperation::Sync: attempt.errnoValue = context.syncFile(kNoTask, request.fd); break;
    }
    request.result = attempt.errnoValue != 0 ? -attempt.errnoValue : static_cast<int>(attempt.bytes);
}

} // namespace juggler
