// Bytes to and from a socket without waiting.
#include "web/edge/wire.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

#include <cerrno>

namespace web::edge::wire {
namespace {

std::ptrdiff_t outcome(std::ptrdiff_t result) {
    if (result >= 0) return result;
    return errno == EAGAIN || errno == EWOULDBLOCK ? later : broken;
}

}  // namespace

std::ptrdiff_t receive(int socket, char* into, std::size_t size) {
    std::ptrdiff_t got;
    do got = ::recv(socket, into, size, 0);
    while (got < 0 && errno == EINTR);
    return outcome(got);
}

std::ptrdiff_t send(int socket, std::span<iovec> parts, bool more_follows) {
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    std::ptrdiff_t sent;
    do sent = ::sendmsg(socket, &message, MSG_NOSIGNAL | (more_follows ? MSG_MORE : 0));
    while (sent < 0 && errno == EINTR);
    return outcome(sent);
}

std::ptrdiff_t send_file(int socket, const FileRange& range, std::uint64_t offset, std::size_t wanted) {
    auto at = static_cast<off_t>(range.offset + offset);
    std::ptrdiff_t sent;
    do sent = ::sendfile(socket, *range.file, &at, wanted);
    while (sent < 0 && errno == EINTR);
    return sent == 0 ? broken : outcome(sent);  // 0: the file became shorter than it was promised
}

void end_sending(int socket) { ::shutdown(socket, SHUT_WR); }

std::uint64_t not_yet_received(int socket) {
    int bytes = 0;
    return ::ioctl(socket, SIOCOUTQ, &bytes) == 0 && bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

}  // namespace web::edge::wire
