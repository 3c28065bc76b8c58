// The edge alone, with nothing behind it: what it costs by itself, measured against nginx with the same
// bytes.
//   bare_edge ADDRESS BYTES LOOPS     /plain BYTES from memory; /gzip the same packed; /file by sendfile;
//   /pool and /wait
//                                     through the pools and the library; If-None-Match: "v1" gives 304
#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <fmt/format.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "web/edge/edge.h"

namespace {

using namespace web::edge;
using Bytes = std::shared_ptr<const std::string>;

Edge* running = nullptr;

Bytes shared(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

// A page as ours are: much markup, words that repeat, figures that do not.
std::string page(std::size_t size) {
    std::string html = "<!doctype html><title>Events</title><main>";
    for (unsigned i = 0, x = 1; html.size() < size; ++i) {
        x = x * 1103515245 + 12345;
        html += fmt::format(
            "<article class=\"card\"><h2><a href=\"/events/{}\">Концерт {:x}</a></h2><p>{:x} тенге</p>"
            "<time datetime=\"2026-11-{:02}\">{} ноября</time></article>\n",
            i, x, x >> 7, i % 30 + 1, i % 30 + 1);
    }
    html.resize(size, ' ');
    return html;
}

std::string packed(const std::string& bytes) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string out(bytes.size() + 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

class Bare : public Application {
public:
    explicit Bare(std::size_t size) : plain_(shared(page(size))), gzip_(shared(packed(*plain_))) {
        const std::string common =
            "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\nVary: Accept-Encoding\r\n";
        plain_head_ =
            shared(fmt::format("HTTP/1.1 200 OK\r\n{}Content-Length: {}\r\n", common, plain_->size()));
        gzip_head_ = shared(fmt::format(
            "HTTP/1.1 200 OK\r\n{}Content-Encoding: gzip\r\nContent-Length: {}\r\n", common, gzip_->size()));
        same_head_ = shared("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nVary: Accept-Encoding\r\n");
        char name[] = "/tmp/bare-edge-XXXXXX";
        const int file = ::mkstemp(name);
        ::unlink(name);
        if (::write(file, plain_->data(), plain_->size()) < 0) std::abort();
        file_ = std::make_shared<const int>(file);
    }

    std::variant<Answer, Admission> admit(const Head& head) override {
        if (head.path == "/pool") return Admission{.pool = Pool::readers};
        if (head.path == "/wait") return Admission{.pool = Pool::writers};
        if (head.field("if-none-match") == "\"v1\"") return Answer{.ready_head = same_head_};
        if (head.path == "/gzip") return Answer{.body = gzip_, .ready_head = gzip_head_};
        if (head.path == "/file")
            return Answer{.body = FileRange{file_, 0, plain_->size()}, .ready_head = plain_head_};
        return Answer{.body = plain_, .ready_head = plain_head_, .ranges = true};
    }
    Answer respond(Request&) override {
        return {.fields = {{"Content-Type", "text/html; charset=utf-8"},
                           {"ETag", "\"v1\""},
                           {"Vary", "Accept-Encoding"}},
                .body = plain_};
    }
    Answer refused(int status, const Head*, std::string_view) override {
        return {.status = status,
                .fields = {{"Content-Type", "text/plain"}},
                .body = fmt::format("{}\n", status)};
    }

private:
    Bytes plain_, gzip_, plain_head_, gzip_head_, same_head_;
    std::shared_ptr<const int> file_;
};

}  // namespace

int main(int count, char** words) {
    Bare bare(count > 2 ? std::strtoul(words[2], nullptr, 10) : 35'600);
    Edge edge({.listen = {count > 1 ? words[1] : "127.0.0.1:8099"},
               .loops = count > 3 ? static_cast<unsigned>(std::atoi(words[3])) : 0,
               .per_address = 4000},
              bare);
    running = &edge;
    for (const int signal : {SIGTERM, SIGINT}) std::signal(signal, [](int) { running->stop(); });
    for (const auto& address : edge.addresses()) std::printf("%s\n", address.c_str());
    std::fflush(stdout);
    edge.run();
}
