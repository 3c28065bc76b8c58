// An answer on its way out.
#include "web/edge/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "web/edge/head.h"
#include "web/edge/library.h"
#include "web/edge/wire.h"

namespace web::edge {
namespace {

constexpr std::size_t piece_size = 64 * 1024;  // bytes asked of a source at a time
constexpr std::size_t file_piece = 512 * 1024;
constexpr int pieces_in_turn = 16;  // pieces before the others' turn

// The edge alone speaks of the connection and of lengths: two Content-Length lines break clients (performance
// 0).
bool ours(std::string_view name) {
    constexpr std::string_view names[] = {"content-length", "transfer-encoding", "connection", "keep-alive",
                                          "date"};
    return std::ranges::any_of(names, [name](std::string_view own) { return same_name(own, name); });
}

void check(const std::pair<std::string, std::string>& field) {
    const auto control = [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; };
    if (!is_token(field.first) || std::ranges::any_of(field.second, control))
        throw std::logic_error("an answer's field '" + field.first + "' holds what no field may hold");
}

bool bodiless(int status) { return status == 204 || status == 304 || status < 200; }

// The line "name: value" within a head that is bytes; nothing, or where the line begins and ends (CRLF
// included).
struct Line {
    std::size_t begin = 0, end = 0;
    std::string_view value;
};
std::optional<Line> find_line(std::string_view head, std::string_view name) {
    for (auto at = head.find("\r\n"); at != head.npos && at + 2 < head.size();
         at = head.find("\r\n", at + 2)) {
        const auto begin = at + 2;
        const auto end = std::min(head.find("\r\n", begin), head.size());
        const auto line = head.substr(begin, end - begin);
        if (line.size() <= name.size() || line[name.size()] != ':' ||
            !same_name(line.substr(0, name.size()), name))
            continue;
        auto value = line.substr(name.size() + 1);
        while (value.starts_with(' ')) value.remove_prefix(1);
        return Line{begin, std::min(end + 2, head.size()), value};
    }
    return {};
}

int status_of(std::string_view head) {
    return head.size() > 12 ? (head[9] - '0') * 100 + (head[10] - '0') * 10 + (head[11] - '0') : 500;
}

}  // namespace

Outgoing::Outgoing(Answer answer, const Head* request, const std::function<Answer(int)>& not_satisfiable) {
    take_head(answer, request);
    body_ = std::move(answer.body);
    close_ = answer.close;
    if (const auto* file = std::get_if<FileRange>(&body_)) length_ = file->length;
    if (answer.ranges && request && request->method == Method::get && status_ == 200 &&
        !request->field("range").empty())
        take_part(*request, not_satisfiable);
    else if (answer.ranges && !ready_head_)
        add_field("Accept-Ranges", "bytes");
    if (!ready_head_ && !bodiless(status_) && !find_line(head_, "content-length")) {
        const bool stream = std::holds_alternative<Source>(body_);
        chunked_ = stream && !(request && request->http_1_0);
        if (chunked_) add_field("Transfer-Encoding", "chunked");
        if (stream && !chunked_) close_ = true;
        if (!stream) add_field("Content-Length", std::to_string(size()));
    }
    if (bodiless(status_) || (request && request->method == Method::head)) drop_body();
}

void Outgoing::take_head(Answer& answer, const Head* request) {
    if (answer.ready_head) {
        ready_head_ = std::move(answer.ready_head);
        status_ = status_of(*ready_head_);
        return;
    }
    std::erase_if(answer.fields, [](const auto& field) { return ours(field.first); });
    for (const auto& field : answer.fields) check(field);
    status_ = answer.status;
    head_ = library::format_head(answer.status, answer.fields, request);
}

std::uint64_t Outgoing::size() const {
    if (std::holds_alternative<FileRange>(body_)) return length_;
    return memory().size();
}

std::string& Outgoing::own_head() {
    if (ready_head_) head_ = *std::exchange(ready_head_, nullptr);
    return head_;
}

void Outgoing::add_field(std::string_view name, std::string_view value) {
    own_head() += fmt::format("{}: {}\r\n", name, value);
}

void Outgoing::take_part(const Head& request, const std::function<Answer(int)>& not_satisfiable) {
    const auto whole = size();
    if (std::holds_alternative<Source>(body_)) return;
    const auto etag = find_line(head(), "etag");
    const auto part = asked_part(request.field("range"), whole);
    if (!part || !still_same(request.field("if-range"), etag ? etag->value : "")) {
        if (!ready_head_) add_field("Accept-Ranges", "bytes");
        return;
    }
    if (part->length > 0) return keep_part(*part, whole);
    Answer refusal = not_satisfiable(416);
    ready_head_.reset();
    *this = Outgoing(std::move(refusal), &request, not_satisfiable);
    add_field("Content-Range", fmt::format("bytes */{}", whole));
}

void Outgoing::keep_part(const Part& part, std::uint64_t size) {
    auto& head = own_head();
    if (const auto length = find_line(head, "content-length"))
        head.erase(length->begin, length->end - length->begin);
    head.replace(0, head.find("\r\n"), "HTTP/1.1 206 Partial Content");
    status_ = 206;
    add_field("Content-Range", fmt::format("bytes {}-{}/{}", part.first, part.first + part.length - 1, size));
    first_ = part.first;
    length_ = part.length;
    if (auto* file = std::get_if<FileRange>(&body_)) {
        file->offset += part.first;
        file->length = part.length;
    }
}

void Outgoing::drop_body() {
    body_ = std::monostate{};
    chunked_ = false;
}

void Outgoing::seal(std::string_view date_line, bool close, bool http_1_0) {
    close_ = close_ || close;
    char* end = std::copy(date_line.begin(), date_line.end(), tail_.data());
    const std::string_view connection = close_     ? "Connection: close\r\n"
                                        : http_1_0 ? "Connection: keep-alive\r\n"
                                                   : "";
    end = std::copy(connection.begin(), connection.end(), end);
    *end++ = '\r';
    *end++ = '\n';
    tail_size_ = static_cast<std::size_t>(end - tail_.data());
}

std::string_view Outgoing::memory() const {
    std::string_view bytes;
    if (const auto* own = std::get_if<std::string>(&body_)) bytes = *own;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&body_); shared && *shared)
        bytes = **shared;
    if (std::holds_alternative<Source>(body_)) return piece_;
    return bytes.substr(std::min<std::uint64_t>(first_, bytes.size()), length_);
}

std::size_t Outgoing::gather(std::array<iovec, 3>& parts) const {
    std::uint64_t skip = sent_;
    std::size_t count = 0;
    const auto add = [&](std::string_view bytes) {
        const auto gone = std::min<std::uint64_t>(skip, bytes.size());
        skip -= gone;
        bytes.remove_prefix(gone);
        if (!bytes.empty()) parts[count++] = {const_cast<char*>(bytes.data()), bytes.size()};
    };
    if (!head_out_) {
        add(head());
        add({tail_.data(), tail_size_});
    }
    add(memory());
    return count;
}

Outgoing::Progress Outgoing::write(int socket) {
    for (int turn = 0; turn < pieces_in_turn; ++turn) {
        if (const auto progress = write_memory(socket); progress != Progress::done) return progress;
        if (std::holds_alternative<FileRange>(body_)) {
            if (const auto progress = write_file(socket); progress != Progress::more) return progress;
        } else if (!std::holds_alternative<Source>(body_)) {
            return Progress::done;
        } else {
            try {
                if (!next_piece()) return Progress::done;
            } catch (...) {
                return Progress::broken;  // half an answer must not look like a whole one
            }
        }
    }
    return Progress::more;
}

// A short count means that the socket is full: no second call to hear it say so.
Outgoing::Progress Outgoing::write_memory(int socket) {
    std::array<iovec, 3> parts;
    const bool file = std::holds_alternative<FileRange>(body_);
    const auto count = head_out_ && file ? 0 : gather(parts);
    if (count > 0) {
        const auto sent = wire::send(socket, {parts.data(), count}, file && length_ > 0);
        if (sent == wire::later) return Progress::blocked;
        if (sent == wire::broken) return Progress::broken;
        sent_ += static_cast<std::uint64_t>(sent);
        written_ += static_cast<std::uint64_t>(sent);
        std::uint64_t wanted = 0;
        for (std::size_t i = 0; i < count; ++i) wanted += parts[i].iov_len;
        if (static_cast<std::uint64_t>(sent) < wanted) return Progress::blocked;
    }
    if (!std::exchange(head_out_, true) && file) sent_ = 0;
    return Progress::done;
}

Outgoing::Progress Outgoing::write_file(int socket) {
    const auto& range = std::get<FileRange>(body_);
    if (sent_ == length_) return Progress::done;
    const auto wanted = std::min<std::uint64_t>(length_ - sent_, file_piece);
    const auto sent = wire::send_file(socket, range, sent_, wanted);
    if (sent == wire::later) return Progress::blocked;
    if (sent == wire::broken) return Progress::broken;
    sent_ += static_cast<std::uint64_t>(sent);
    written_ += static_cast<std::uint64_t>(sent);
    return sent_ == length_ ? Progress::done : Progress::more;
}

// Asks the source and frames what it gives. False when it gave its end and that is out.
bool Outgoing::next_piece() {
    auto& source = std::get<Source>(body_);
    if (!source) return false;
    const auto bytes = source(piece_size);
    sent_ = 0;
    if (!chunked_)
        piece_ = bytes;
    else
        piece_ = bytes.empty() ? "0\r\n\r\n" : fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes);
    if (bytes.empty()) source = nullptr;
    return !piece_.empty();
}

}  // namespace web::edge
