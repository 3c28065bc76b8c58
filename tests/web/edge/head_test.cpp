#include "web/edge/head.h"

#include <catch2/catch.hpp>

#include "web/edge/address.h"
#include "web/edge/body.h"

using namespace web::edge;

namespace {

int status_of(std::string_view bytes) {
    const auto whole = read_head(bytes);
    if (!whole) return whole.error().status;
    return whole->length == 0 ? 0 : 200;
}

// One field after a sound request line and Host.
int with_field(std::string_view field) {
    return status_of("GET / HTTP/1.1\r\nHost: qala.kz\r\n" + std::string(field) + "\r\n\r\n");
}
int with_target(std::string_view target) {
    return status_of("GET " + std::string(target) + " HTTP/1.1\r\nHost: qala.kz\r\n\r\n");
}
Head head_of(std::string_view bytes) { return read_head(bytes).value().head; }

}  // namespace

TEST_CASE("a browser's head is read whole", "[edge]") {
    const auto head = head_of(
        "GET /kk/events?when=weekend&q=a?b HTTP/1.1\r\nHost: Qala.KZ:8080\r\nUser-Agent:  Mozilla/5.0 \r\n"
        "Cookie: sid=1\r\nX-Empty:\r\n\r\n");
    CHECK(head.method == Method::get);
    CHECK(head.path == "/kk/events");
    CHECK(head.query == "when=weekend&q=a?b");
    CHECK(head.host == "qala.kz");
    CHECK(head.port == 8080);
    CHECK(head.field("user-agent") == "Mozilla/5.0");
    CHECK(head.fields.size() == 3);
    CHECK(head.keep_alive);
    CHECK_FALSE(head.has_body);
}

TEST_CASE("a head that is used again keeps nothing of the one before", "[edge]") {
    Head head;
    REQUIRE(read_head(
        "POST /a?b HTTP/1.0\r\nHost: a:1\r\nX: y\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n",
        head));
    REQUIRE(read_head("GET / HTTP/1.1\r\nHost: b\r\n\r\n", head));
    CHECK(head.path == "/");
    CHECK(head.query.empty());
    CHECK(head.host == "b");
    CHECK(head.port == 0);
    CHECK(head.fields.empty());
    CHECK(head.content_length == 0);
    CHECK_FALSE((head.has_body || head.chunked || head.expects_continue || head.http_1_0));
}

TEST_CASE("a head is waited for until its empty line", "[edge]") {
    const std::string whole = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK(head_length(whole.substr(0, size)) == 0);
    CHECK(head_length(whole) == whole.size());
    CHECK(head_length(whole, whole.size() - 1) == whole.size());
    CHECK(head_length(whole + "GET") == whole.size());
    CHECK(head_length("\r\n" + whole) == whole.size() + 2);
    CHECK(head_length("\r\n\r\n\r\n\r\n\r\n" + whole) == std::unexpected(Refusal{400}));
}

TEST_CASE("request lines", "[edge]") {
    CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
    CHECK(status_of("GET / HTTP/1.2\r\nHost: a\r\n\r\n") == 200);
    CHECK(status_of("get / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    CHECK(status_of("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    CHECK(status_of("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(status_of("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    CHECK(status_of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == 505);
    CHECK(status_of("GET / HTTP/0.9\r\n\r\n") == 505);
    CHECK(status_of("GET / HTTP/3.0\r\n\r\n") == 505);
    for (const auto* line : {"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1",
                             "GET / http/1.1", "GET\t/\tHTTP/1.1", "GET / HTTP/1.10", "GET / HTTP/1",
                             "G@T / HTTP/1.1", "GET / / HTTP/1.1", "GET / HTTP/11"})
        CHECK(status_of(line + std::string("\r\nHost: a\r\n\r\n")) == 400);
    CHECK(status_of("GET / HTTP/1.1\nHost: a\n\n") == 400);
    CHECK(status_of("GET / HTTP/1.1\nHo") == 400);
    CHECK(status_of("\x16\x03\x01\x02") == 400);
}

TEST_CASE("targets", "[edge]") {
    for (const auto* target : {"/", "/?", "/a//b", "/a?b?c", "/a?q=100%", "/a|b\"{}", "http://a",
                               "HTTP://a:80/b?c", "https://[::1]/"})
        CHECK(with_target(target) == 200);
    for (const auto* target :
         {"*", "a", "/a#b", "/қала", "/a\x01", "/a\x7f", "/%", "/%4", "/%zz", "/a%00b", "ftp://a/", "http://",
          "http:///a", "http://u@a/", "http://a:b/", "//", "http://a:99999/"})
        CHECK(with_target(target) == (std::string(target) == "//" ? 200 : 400));
    const auto head = head_of("GET HTTP://Other.kz:81?q=1 HTTP/1.1\r\nHost: qala.kz:80\r\n\r\n");
    CHECK(head.path == "/");
    CHECK(head.query == "q=1");
    CHECK(head.host == "other.kz");
    CHECK(head.port == 81);
    CHECK(head_of("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").path == "*");
}

TEST_CASE("Host is named once and names a host", "[edge]") {
    CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(status_of("GET http://a/ HTTP/1.1\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n") == 400);
    const auto with_host = [](std::string_view host) {
        return status_of("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n");
    };
    for (const auto* host : {"a", "a:80", "a:", "1.2.3.4", "[::1]", "[::1]:80", "xn--80a1acny.kz", "a_b.kz"})
        CHECK(with_host(host) == 200);
    for (const auto* host : {"", ":80", "a b", "a/b", "a@b", "a,b", "a:b", "a:80:80", "a:65536", "[::1",
                             "[::g]", "[::1]80", "қала.kz", "a%2eb", "0.0.0.0=5000"})
        CHECK(with_host(host) == 400);
}

TEST_CASE("fields that could be read in two ways are refused", "[edge]") {
    for (const auto* field : {"X : y", " X: y", "X", ": y", "X: a\rb", "X: a\nY: b", "X: y\r\n folded",
                              "X@: y", "X: \x01", "X: \x7f", "X: a%0d%0aSet-Cookie: b", "X: %0A", "X: %00"})
        CHECK(with_field(field) == 400);
    CHECK(with_field(std::string_view("X: \0", 4)) == 400);
    CHECK(with_field("X: \xd0\x96 \t a%20b %0") == 200);
}

TEST_CASE("fields that only we may speak of are dropped, and so is a Referer of several lines", "[edge]") {
    const auto head = head_of(
        "GET / HTTP/1.1\r\nHost: a\r\nREMOTE_ADDR: 6.6.6.6\r\nlocal_port: 1\r\nException_What: x\r\n"
        "Referer: http://a/?q=b%0D%0Ac\r\nX: y\r\n\r\n");
    REQUIRE(head.fields.size() == 1);
    CHECK(head.fields[0].name == "X");
}

TEST_CASE("a body has one length or none", "[edge]") {
    CHECK(head_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 003\r\n\r\n").content_length == 3);
    CHECK(head_of("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n").chunked);
    CHECK_FALSE(head_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").has_body);
    for (const auto* fields :
         {"Content-Length: 1\r\nContent-Length: 1", "Content-Length: 1, 1", "Content-Length: +1",
          "Content-Length: -1", "Content-Length: 0x1", "Content-Length: 1 2", "Content-Length:",
          "Content-Length: 1000000000000000000000", "Content-Length: 1\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding: chunked\r\nContent-Length: 1",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding:", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: chunked, gzip",
          "Transfer-Encoding: identity", "Transfer-Encoding: xchunked",
          "Transfer-Encoding: \x0b"
          "chunked"})
        CHECK(with_field(fields) == 400);
    CHECK(with_field("Transfer-Encoding: gzip, chunked") == 501);
    CHECK(status_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
    CHECK(with_field("Content-Encoding: gzip") == 415);
    CHECK(with_field("Expect: a-miracle") == 417);
    CHECK(head_of("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n")
              .expects_continue);
    CHECK_FALSE(
        head_of("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n").expects_continue);
}

TEST_CASE("who keeps the connection", "[edge]") {
    const auto keeps = [](const std::string& version, const std::string& connection) {
        return head_of("GET / HTTP/" + version + "\r\nHost: a\r\nConnection: " + connection + "\r\n\r\n")
            .keep_alive;
    };
    CHECK(keeps("1.1", "keep-alive"));
    CHECK_FALSE(keeps("1.1", "Close"));
    CHECK_FALSE(keeps("1.1", "keep-alive, ,\tclose"));
    CHECK(keeps("1.1", "closed"));
    CHECK(keeps("1.0", "Keep-Alive"));
    CHECK_FALSE(keeps("1.0", "x"));
}

TEST_CASE("heads have bounds", "[edge]") {
    const std::string start = "GET / HTTP/1.1\r\nHost: a\r\n";
    const auto fields = [&](int count) {
        std::string head = start;
        for (int i = 1; i < count; ++i) head += "X: y\r\n";
        return status_of(head + "\r\n");
    };
    CHECK(fields(60) == 200);
    CHECK(fields(66) == 431);
    CHECK(with_target("/" + std::string(8000, 'a')) == 200);
    CHECK(with_target("/" + std::string(8200, 'a')) == 414);
    CHECK(status_of("GET /" + std::string(9000, 'a')) == 414);
    CHECK(with_field("X: " + std::string(16'000, 'a')) == 200);
    CHECK(with_field("X: " + std::string(16'400, 'a')) == 431);
    CHECK(status_of(start + "X: " + std::string(17'000, 'a')) == 431);
    CHECK(with_target("/" + std::string(20'000, 'a')) == 414);
}

TEST_CASE("X-Forwarded-For is believed from the right and only as far as we trust", "[edge]") {
    const Proxies proxies({"127.0.0.1", "10.0.0.0/8", "2001:db8::/32"});
    const auto visitor = [&](const std::string& peer, const std::string& fields) {
        return text_of(
            proxies.visitor(*ip_of(peer), head_of("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n")));
    };
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 203.0.113.9\r\n") == "203.0.113.9");
    CHECK(visitor("192.0.2.1", "X-Forwarded-For: 203.0.113.9\r\n") == "192.0.2.1");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.1.2.3\r\n") == "203.0.113.9");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 203.0.113.9\r\n") ==
          "203.0.113.9");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 203.0.113.9, unknown\r\n") == "127.0.0.1");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 203.0.113.9, unknown, 10.0.0.1\r\n") == "10.0.0.1");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 10.0.0.9, 10.0.0.1\r\n") == "10.0.0.9");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: [2001:DB9:0::1]:4711\r\n") == "2001:db9::1");
    CHECK(visitor("127.0.0.1", "X-Forwarded-For: 203.0.113.9:80\r\n") == "203.0.113.9");
    CHECK(visitor("2001:db8::1", "") == "2001:db8::1");
    CHECK(neighbourhood(*ip_of("2001:db9:1:2:3::4")) == neighbourhood(*ip_of("2001:db9:1:2::9")));
    CHECK_FALSE(neighbourhood(*ip_of("192.0.2.1")) == neighbourhood(*ip_of("192.0.2.2")));
    CHECK_THROWS_AS(Proxies({"10.0.0.0/33"}), std::invalid_argument);
    CHECK_THROWS_AS(Proxies({"proxy"}), std::invalid_argument);
}
