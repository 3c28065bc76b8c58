// Node's parser has 166 requests with an outcome each; ours is stricter, and every difference is named here.
#include <catch2/catch.hpp>
#include <map>

#include "fuzz/targets.h"
#include "web/edge/body.h"
#include "web/edge/head.h"
#include "web/edge/llhttp_cases.h"

using namespace web::edge;
using namespace llhttp;

namespace {

std::expected<WholeHead, Refusal> read_with_host(std::string_view bytes) {
    auto whole = read_head(bytes);
    if (whole) return whole;
    if (bytes.find("HTTP/1.1\r\n") == bytes.npos) return whole;
    auto again = read_head(with_host(bytes));
    if (again && again->length > 0) again->length -= host_line.size();
    return again;
}

// As a connection would read them: the first refusal ends it.
bool refuses(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto whole = read_with_host(bytes);
        if (!whole) return true;
        // Some cases stop where Node's parser did; in life the deadline ends them (408), here an empty line.
        if (whole->length == 0) return !read_with_host(std::string(bytes) + "\r\n\r\n");
        bytes.remove_prefix(whole->length);
        BodyReader body(whole->head, 1 << 20, "/tmp");
        while (!body.whole() && !bytes.empty()) {
            const auto taken = body.take(bytes);
            if (!taken) return true;
            bytes.remove_prefix(*taken);
        }
        if (!whole->head.keep_alive) return false;
    }
    return false;
}

// Where we refuse and Node does not, and why.
const std::map<std::string, std::string> stricter = {
    {"curl GET", "'=' in Host"},
    {"Firefox GET", "'=' in Host"},
    {"No HTTP version", "HTTP/0.9"},
    {"REPORT request", "a method nobody here knows: 501"},
    {"M-SEARCH request", "501"},
    {"PURGE request", "501"},
    {"SEARCH request", "501"},
    {"LINK request", "501"},
    {"SOURCE request", "501"},
    {"QUERY request", "501"},
    {"SOURCE request with ICE", "another protocol"},
    {"OPTIONS request with RTSP", "another protocol"},
    {"ANNOUNCE request with RTSP", "another protocol"},
    {"PRI request HTTP2", "another protocol: 505"},
    {"CONNECT request", "405"},
    {"CONNECT request with CAPS", "405"},
    {"CONNECT with body", "405"},
    {"Underscore in hostname", "CONNECT: 405"},
    {"POST with `chunked` as last transfer-encoding", "deflate below chunked: 501"},
    {"POST with `chunked` as last transfer-encoding (multiple headers)", "two Transfer-Encoding fields"},
    {"Fragment in URI", "no client sends a fragment (RFC 9112 3.2.1)"},
    {"Multiple tokens with folding and LWS", "we never upgrade: what follows is no request"},
    {"Upgrade GET request", "the same"},
    {"Upgrade POST request", "the same"},
    {"Emitting part of body and pausing", "the same"},
    {"It should be unsafe to finish inside of the header", "half a field's name is no field"},
    {"`host:port` and basic auth", "userinfo in the target (RFC 9110 4.2.4)"},
};

}  // namespace

TEST_CASE("we refuse what Node's parser refuses, and more", "[edge]") {
    const auto all = cases();
    if (all.empty()) {
        WARN("no shared data: the cases of llhttp were not read");
        return;
    }
    CHECK(all.size() > 150);
    for (const auto& one : all) {
        INFO(one.file << ": " << one.name << "\n" << one.bytes);
        const bool refused = refuses(one.bytes);
        if (one.refused) CHECK(refused);
        if (!one.refused && !one.lenient) CHECK(refused == stricter.contains(one.name));
    }
}

TEST_CASE("the readers keep their promises over thousands of spoilt requests", "[edge]") {
    std::vector<std::string> corpus = {
        "GET /a?b?c HTTP/1.1\r\nHost: qala.kz:80\r\nCookie: a=b; c=d\r\nRange: bytes=0-4\r\nX-Forwarded-For: "
        "1.2.3.4, ::1\r\n\r\n",
        "POST http://a.kz/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: "
        "100-continue\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\n",
        "POST /x HTTP/1.0\r\nContent-Length: 12\r\nConnection: keep-alive\r\n\r\nhello hello!",
        "OPTIONS * HTTP/1.1\r\nHost: [::1]:8080\r\nREMOTE_ADDR: 1\r\nReferer: %0a\r\n\r\n",
    };
    for (const auto& one : cases()) corpus.push_back(with_host(one.bytes));
    int read = 0;
    const auto run = [&read](const std::string& bytes) {
        fuzz_head(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        const auto whole = read_head(bytes);
        read += whole && whole->length > 0;
    };
    for (const auto& bytes : corpus) run(bytes);
    std::uint64_t x = 20261120;
    const auto random = [&x](std::size_t below) {
        x = x * 6364136223846793005 + 1442695040888963407;
        return static_cast<std::size_t>((x >> 33) % below);
    };
    constexpr std::string_view pieces[] = {"\r\n",      "\n",  "\r",      ":",           " ",
                                           "\t",        "%0a", "chunked", "Host: b\r\n", "\r\n\r\n",
                                           "0\r\n\r\n", ",",   "?",       "[",           "\x80"};
    for (int i = 0; i < 200'000; ++i) {
        auto bytes = corpus[random(corpus.size())];
        for (std::size_t change = 0; change <= random(4) && !bytes.empty(); ++change) {
            const auto at = random(bytes.size());
            switch (random(4)) {
                case 0:
                    bytes[at] = static_cast<char>(random(256));
                    break;
                case 1:
                    bytes.erase(at, 1 + random(8));
                    break;
                case 2:
                    bytes.insert(at, pieces[random(std::size(pieces))]);
                    break;
                case 3:
                    bytes += corpus[random(corpus.size())];
                    break;
            }
        }
        run(bytes);
    }
    CHECK(read > 20'000);  // or it would only ever test refusals
}
