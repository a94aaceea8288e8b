// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/worker_messages.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <chrono>

namespace juggler {

namespace {

/// Puts a task's values into its command. A new kind of task needs a function here and a case in specOf().
struct Packer {
    WorkerCommand& command;
    const WriteTarget& target;
    std::string_view& text;

    void operator()(const FileReadSpec& spec) const { text = spec.path; }
    void operator()(const SleepSpec& spec) const { command.number = spec.duration.count(); }
    void operator()(const FibonacciSpec& spec) const { command.number = spec.n; }
    void operator()(const FileWriteSpec& spec) const
    {
        text = target.path;
        command.number = spec.sizeBytes;
        command.isSynced = spec.isSynced ? 1 : 0;
        command.refusal = target.refusal;
    }
    void operator()(const AddSpec&) const {}
    void operator()(const RecordedSpec&) const {} // never handed to a worker
};

template <typename Call>
ssize_t uninterrupted(Call&& call)
{
    ssize_t result = 0;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

} // namespace

WorkerCommand taskCommand(TaskId task, const TaskSpec& spec, const WriteTarget& target, std::string_view& text)
{
    WorkerCommand command{.order = WorkerOrder::RunTask, .kind = kindOf(spec), .task = toIndex(task)};
    std::visit(Packer{command, target, text}, spec);
    return command;
}

std::optional<TaskSpec> specOf(const WorkerCommand& command, std::string_view text)
{
    switch (command.kind) {
    case TaskKind::FileRead: return FileReadSpec{std::string(text)};
    case TaskKind::Sleep: return SleepSpec{std::chrono::milliseconds(command.number)};
    case TaskKind::Fibonacci: return FibonacciSpec{static_cast<int>(command.number)};
    case TaskKind::FileWrite: return FileWriteSpec{command.number, {}, command.isSynced != 0};
    case TaskKind::Add: return AddSpec{};
    case TaskKind::Recorded: break;
    }
    return std::nullopt;
}

bool sendCommand(const FileDescriptor& socket, const WorkerCommand& command, std::string_view text)
{
    text = text.substr(0, kLongestText);
    // sendmsg(2) only reads them.
    std::array<iovec, 2> parts{iovec{const_cast<WorkerCommand*>(&command), sizeof command},
                               iovec{const_cast<char*>(text.data()), text.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    return uninterrupted([&] { return sendmsg(socket.get(), &message, MSG_NOSIGNAL); }) >= 0;
}

bool receiveCommand(const FileDescriptor& socket, WorkerCommand& command, std::string& text)
{
    text.resize(kLongestText);
    std::array<iovec, 2> parts{iovec{&command, sizeof command}, iovec{text.data(), text.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t bytes = uninterrupted([&] { return recvmsg(socket.get(), &message, 0); });
    if (bytes < static_cast<ssize_t>(sizeof command) || command.version != kWorkerProtocolVersion) {
        return false;
    }
    text.resize(static_cast<std::size_t>(bytes) - sizeof command);
    return true;
}

bool sendReply(const FileDescriptor& socket, const WorkerReply& reply)
{
    return uninterrupted([&] { return send(socket.get(), &reply, sizeof reply, MSG_NOSIGNAL); }) >= 0;
}

Received receiveReply(const FileDescriptor& socket, WorkerReply& reply)
{
    const ssize_t bytes = uninterrupted([&] { return recv(socket.get(), &reply, sizeof reply, MSG_DONTWAIT); });
    if (bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        return Received::Nothing;
    }
    return bytes == sizeof reply && reply.version == kWorkerProtocolVersion ? Received::Reply : Received::End;
}

} // namespace juggler
