// SPDX-License-Identifier: GPL-3.0-or-later
// juggler-worker: runs the tasks of the model "processes". Started by juggler alone, with a socket and a piece of shared memory.
#include "core/base/shared_memory.h"
#include "core/worker/worker_service.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace juggler;

constexpr int kWrongUsage = 2;
constexpr int kCannotServe = 3;

/// The kernel ends this process with the thread that made it, however that ends (PR_SET_PDEATHSIG(2const)). False where it has ended
/// already.
bool dieWith(pid_t parent)
{
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent;
}

/// The parent's memory; null where it is not there or speaks another protocol.
std::shared_ptr<WorkerMemory> mapMemory()
{
    auto mapped = SharedMemory::map(FileDescriptor(kWorkerMemory), sizeof(WorkerMemory));
    if (!mapped) {
        return nullptr;
    }
    const auto owner = std::make_shared<SharedMemory>(std::move(*mapped));
    std::shared_ptr<WorkerMemory> memory(owner, static_cast<WorkerMemory*>(owner->data()));
    return memory->version == kWorkerProtocolVersion ? memory : nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("juggler-worker is started by juggler for the model \"processes\"; it does nothing by itself.\n", stderr);
        return kWrongUsage;
    }
    if (!dieWith(std::atoi(argv[1]))) {
        return kCannotServe;
    }
    auto memory = mapMemory();
    if (!memory) {
        return kCannotServe;
    }
    WorkerService(FileDescriptor(kWorkerSocket), std::move(memory)).run();
    return 0;
}
