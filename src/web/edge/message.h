// What passes between the edge (sockets, limits, HTTP's grammar) and the program behind it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace web::edge {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options };

struct Field {
    std::string name;   // as sent; compare with same_name()
    std::string value;  // without surrounding spaces; never a control character, CR or LF, raw or percent-encoded
};

bool same_name(std::string_view a, std::string_view b);  // ASCII letters without case (RFC 9110 5.1)

// An address without its port. IPv4 as "192.0.2.1", IPv6 compressed (RFC 5952), IPv4-mapped as IPv4.
struct Address {
    std::string text;
    bool operator==(const Address&) const = default;
};

// A request's head, checked: whatever stands here keeps RFC 9112 and our limits.
struct Head {
    Method method = Method::get;
    std::string path = "/";     // origin form, starts with '/', still percent-encoded, without '?'
    std::string query;          // without the first '?'; a further '?' stays as it is
    std::string host;           // lower case, without port; "[::1]" keeps its brackets; empty only for HTTP/1.0
    std::uint16_t port = 0;     // from Host; 0 when it names none
    std::vector<Field> fields;  // all but Host, in order
    std::uint64_t content_length = 0;
    bool has_body = false;
    bool chunked = false;       // only ever set when the edge's own bounded reader takes it
    bool expects_continue = false;
    bool keep_alive = true;
    bool http_1_0 = false;
    Address remote;             // the visitor's, behind trusted proxies too (W12)
    bool secure = false;        // the visitor's side spoke TLS, as a trusted proxy says

    std::string_view field(std::string_view name) const;  // the first of that name, or empty
};

// A body whole and in bounds: in memory to 64 KiB, beyond that in an unlinked file.
class Body {
public:
    Body() = default;
    explicit Body(std::string bytes) : bytes_(std::move(bytes)), size_(bytes_.size()) {}
    Body(int file, std::uint64_t size) : file_(file), size_(size) {}  // owns `file`
    Body(Body&&) noexcept;
    Body& operator=(Body&&) noexcept;
    ~Body();

    std::uint64_t size() const { return size_; }
    bool spooled() const { return file_ >= 0; }
    int file() const { return file_; }           // readable with pread from 0; -1 when in memory
    std::string_view bytes() const { return bytes_; }  // empty when spooled
    std::string read_all() const;                // throws std::system_error

private:
    std::string bytes_;
    int file_ = -1;
    std::uint64_t size_ = 0;
};

// A range of an open file, sent with sendfile(2); the descriptor is shared and closed with the last owner.
struct FileRange {
    std::shared_ptr<const int> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

// Asked for at most 64 KiB when the socket takes more; an empty piece ends the answer. Runs on a loop: must not block.
using Source = std::function<std::string(std::size_t wanted)>;

// One answer. The edge adds Content-Length, Connection, Date; it drops the body for HEAD, 204 and 304, and Content-Length
// for 204 and 304. A Source is sent chunked (to HTTP/1.0: until close).
struct Answer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> fields;  // name, value; a value with CR or LF is a logic_error
    std::variant<std::monostate, std::string, std::shared_ptr<const std::string>, FileRange, Source> body;
    // A head that is already bytes ("HTTP/1.1 200 OK\r\n…" up to and without the final empty line, with its own
    // Content-Length, without Connection and Date): ready answers keep it so. When set, status and fields are not used.
    std::shared_ptr<const std::string> ready_head;
    bool close = false;  // end the connection after this answer
    // For what may be asked for in parts (static files, media; not a Source): the edge then honours one Range, by the
    // answer's own ETag for If-Range. It adds Accept-Ranges unless the head is ready.
    bool ranges = false;
};

enum class Pool : std::uint8_t {
    readers,  // 2 per core: may use the processor, must not wait for the disk's fsync
    writers,  // 64 cheap threads: may wait for a commit
};

// What the program says of a request right after its head, on the loop: who will do it and how much body it may bring.
struct Admission {
    Pool pool = Pool::readers;
    std::uint64_t body_limit = 64 * 1024;   // bytes; a larger body is answered 413 before it is read
    std::chrono::milliseconds deadline{30'000};  // for the whole request, body included
    std::uint64_t route = 0;                // the program's own, handed back in Request
};

struct Request {
    Head head;
    Body body;
    std::uint64_t route = 0;
    std::string id;  // 16 hex figures, for logs and error pages
};

// The program behind the edge.
struct Application {
    virtual ~Application() = default;

    // On the loop, right after the head: a ready answer (stored bytes, 304, refusal) or an admission. Must not block,
    // must not throw.
    virtual std::variant<Answer, Admission> admit(const Head& head) = 0;

    // In a pool, with the whole body. What it throws is logged and becomes refused(500).
    virtual Answer respond(Request& request) = 0;

    // The page for a refusal that the edge itself makes (400, 405, 408, 413, 414, 415, 416, 417, 431, 500, 501, 503, 505)
    // and for an exception out of respond(). `head` is absent when none could be read. On a loop or in a pool: must not
    // block, must not throw. The edge adds Allow to 405 and Content-Range to 416.
    virtual Answer refused(int status, const Head* head, std::string_view request_id) = 0;
};

}  // namespace web::edge
