// An answer on its way out: its head made ready once, its body taken from where it lies as the socket takes
// it.
#pragma once

#include <sys/uio.h>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "web/edge/message.h"
#include "web/edge/range.h"

namespace web::edge {

class Outgoing {
public:
    enum class Progress : std::uint8_t {
        done,
        blocked,  // the socket is full
        more,     // it would take more, but others wait too
        broken,   // the peer is gone, or the source failed: the connection is of no more use
    };

    Outgoing() = default;
    // `request` is absent when none could be read. Throws std::logic_error for fields that no answer may
    // have. `not_satisfiable` makes the body of a 416.
    Outgoing(Answer answer, const Head* request, const std::function<Answer(int)>& not_satisfiable);

    void add_field(std::string_view name, std::string_view value);  // before seal()
    bool ends_connection() const { return close_; }

    // The last lines of the head, known only when it leaves. `date_line` with CRLF.
    void seal(std::string_view date_line, bool close, bool http_1_0);
    Progress write(int socket);
    std::uint64_t written() const { return written_; }

private:
    std::string_view head() const { return ready_head_ ? std::string_view(*ready_head_) : head_; }
    std::string& own_head();
    std::string_view memory() const;
    std::uint64_t size() const;
    void take_head(Answer& answer, const Head* request);
    void take_part(const Head& request, const std::function<Answer(int)>& not_satisfiable);
    void keep_part(const Part& part, std::uint64_t size);
    void drop_body();
    std::size_t gather(std::array<iovec, 3>& parts) const;
    Progress write_memory(int socket);
    Progress write_file(int socket);
    bool next_piece();

    std::shared_ptr<const std::string> ready_head_;
    std::string head_;
    std::array<char, 96> tail_{};
    std::size_t tail_size_ = 0;
    std::variant<std::monostate, std::string, std::shared_ptr<const std::string>, FileRange, Source> body_;
    std::uint64_t first_ = 0;  // of the bytes in memory, when only a part was asked for
    std::uint64_t length_ = UINT64_MAX;
    std::string piece_;       // of a source
    std::uint64_t sent_ = 0;  // of head, tail and what lies in memory; then of the file
    std::uint64_t written_ = 0;
    int status_ = 200;
    bool close_ = false;
    bool chunked_ = false;
    bool head_out_ = false;
};

}  // namespace web::edge
