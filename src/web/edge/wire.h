// Bytes to and from a socket without waiting. TLS would change this file and no other.
#pragma once

#include <sys/uio.h>

#include <cstddef>
#include <cstdint>
#include <span>

#include "web/edge/message.h"

namespace web::edge::wire {

// What came of a call: a count of bytes, or one of these.
constexpr std::ptrdiff_t later = -1;   // the socket takes or has nothing now
constexpr std::ptrdiff_t broken = -2;  // the peer is gone
constexpr std::ptrdiff_t ended = 0;    // of receive(): the peer sends no more

std::ptrdiff_t receive(int socket, char* into, std::size_t size);
std::ptrdiff_t send(int socket, std::span<iovec> parts, bool more_follows);
std::ptrdiff_t send_file(int socket, const FileRange& range, std::uint64_t offset, std::size_t wanted);
void end_sending(int socket);                // the peer reads our end; we may still read
std::uint64_t not_yet_received(int socket);  // bytes sent that the peer has not acknowledged

}  // namespace web::edge::wire
