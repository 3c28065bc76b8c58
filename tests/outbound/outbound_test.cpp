// Where the one door to other servers leads, and where it never does (S-SSRF).
#include <catch2/catch.hpp>

#include <cstdlib>

#include "kit/fake_http.h"
#include "outbound/outbound.h"

namespace {

using namespace std::chrono_literals;
using Kind = outbound::Trouble::Kind;

// Every name leads where the test says, and nobody is asked for real.
outbound::Resolver leading_to(std::vector<const char*> addresses) {
    return [addresses](const std::string&) {
        std::vector<outbound::Ip> found;
        for (const auto* address : addresses) found.push_back(outbound::Ip::parse(address).value());
        return found;
    };
}

Kind kind_of(outbound::Outside& outside, const std::string& url) {
    const auto reply = outside.ask({.url = url});
    REQUIRE_FALSE(reply);
    return reply.error().kind;
}

}  // namespace

TEST_CASE("no address of ours or of our neighbours is asked, however it is written", "[outbound]") {
    constexpr const char* hostile[] = {
        "http://example.com/",  // not https
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1./",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://127.0.0.01/",
        "https://0/",
        "https://0.0.0.0/",
        "https://[::]/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[fc00::1]/",
        "https://[fd12:3456:789a::1]/",
        "https://[ff02::1]/",
        "https://[2001:db8::1]/",
        "https://10.0.0.1/",
        "https://100.64.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://192.0.2.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://168.63.129.16/",
        "https://example.com@127.0.0.1/",
        "https://127.0.0.1@example.com/",
        "https://user:word@example.com/",
        "https://example.com:22/",
        "https://example.com:80/",
        "https://example.com:0443x/",
        "https://example.com:/",
        "https://example.com:99999/",
        "https://example.com./",
        "https://.example.com/",
        "https://exam ple.com/",
        "https://example.com\\@127.0.0.1/",
        "https://example.com%2f@127.0.0.1/",
        "https://example%2ecom/",
        "https:///",
        "https://",
        "https:example.com",
        "//example.com/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/_HELO",
        "ftp://example.com/",
        "dict://127.0.0.1:11211/stat",
        "javascript:alert(1)",
        "https://қала.kz/",        // as people see it: xn--… is what is asked
        "https://１２７.０.０.１/",   // full-width figures, which some programs read as figures
        "https://example。com/",     // an ideographic full stop
        "https://exa\nmple.com/",
        "https://example.com/\r\nHost: 127.0.0.1",
    };
    outbound::Internet internet({}, leading_to({"127.0.0.1"}));
    for (const auto* url : hostile) {
        INFO(url);
        CHECK(kind_of(internet, url) == Kind::refused);
    }
    STATIC_REQUIRE(std::size(hostile) >= 40);
}

TEST_CASE("one answer of the resolver that leads to us is enough for no", "[outbound]") {
    for (const auto* inside : {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.100.100.200", "0.0.0.0", "::1", "::ffff:10.0.0.1", "fd00::1", "fe80::1", "64:ff9b::a00:1", "192.0.0.192"}) {
        INFO(inside);
        outbound::Internet internet({}, leading_to({"93.184.216.34", inside}));
        CHECK(kind_of(internet, "https://rebinding.example/") == Kind::refused);
    }
    outbound::Internet nowhere({}, leading_to({}));
    CHECK(kind_of(nowhere, "https://nobody.example/") == Kind::away);
}

TEST_CASE("what everybody may ask may be asked", "[outbound]") {
    for (const auto* url : {"https://example.com", "https://EXAMPLE.com/a?b=c", "https://example.com:443/", "https://xn--80a1acny.xn--80ao21a/", "https://93.184.216.34/", "https://[2606:2800:220:1::1]/x",
                            "HTTPS://a-b.example/#part"}) {
        INFO(url);
        CHECK(outbound::read_target(url, {}));
    }
    CHECK(outbound::read_target("https://EXAMPLE.com?b=c#d", {})->url() == "https://example.com:443/?b=c");
    CHECK(outbound::read_target("https://[2606:2800:220:1::1]/x", {})->url() == "https://[2606:2800:220:1::1]:443/x");
    CHECK_FALSE(outbound::read_target("https://example.com/" + std::string(2000, 'a'), {}));
}

TEST_CASE("a name that leads elsewhere the second time leads nowhere new", "[outbound]") {
    const kit::FakeHttp inside([](const std::string&) { return kit::FakeHttp::ok("secrets of the house"); });
    int times = 0;
    // The check hears an address outside; whoever would ask once more would be led to this machine.
    outbound::Internet internet({}, [&](const std::string&) { return std::vector{outbound::Ip::parse(++times == 1 ? "192.88.100.1" : "127.0.0.1").value()}; }, {1s, 300ms, 1s});
    CHECK(kind_of(internet, "https://rebinding.example/") == Kind::away);
    CHECK(times == 1);
    CHECK(inside.requests().empty());
}

TEST_CASE("what a developer allows is asked, and nothing beside it", "[outbound]") {
    const kit::FakeHttp friendly([](const std::string&) { return kit::FakeHttp::ok("hello", "X-Said: once\r\n"); });
    const kit::FakeHttp other([](const std::string&) { return kit::FakeHttp::ok("secrets of the house"); });
    outbound::Internet internet({friendly.authority()});
    const auto reply = internet.ask({.url = friendly.url("/path?q=1"), .fields = {{"X-Mine", "yes"}}});
    REQUIRE(reply);
    CHECK(reply->status == 200);
    CHECK(reply->body == "hello");
    CHECK(reply->field("x-said") == "once");
    const auto asked = friendly.requests().at(0);
    CHECK(asked.starts_with("GET /path?q=1 HTTP/1.1\r\n"));
    CHECK(asked.find("\r\nX-Mine: yes\r\n") != asked.npos);
    CHECK(asked.find("Cookie") == asked.npos);
    CHECK(kind_of(internet, other.url("/")) == Kind::refused);
    CHECK(other.requests().empty());
}

TEST_CASE("a body is posted as it is", "[outbound]") {
    const kit::FakeHttp server([](const std::string&) { return kit::FakeHttp::ok("taken"); });
    outbound::Internet internet({server.authority()});
    REQUIRE(internet.ask({.url = server.url("/token"), .fields = {{"Content-Type", "application/x-www-form-urlencoded"}}, .body = "a=1&b=%20"}));
    const auto asked = server.requests().at(0);
    CHECK(asked.starts_with("POST /token "));
    CHECK(asked.ends_with("\r\n\r\na=1&b=%20"));
    CHECK(asked.find("Expect") == asked.npos);
}

TEST_CASE("a redirect is followed where it was wished for, and checked as the first address was", "[outbound]") {
    std::string to;
    const kit::FakeHttp inside([](const std::string&) { return kit::FakeHttp::ok("secrets of the house"); });
    const kit::FakeHttp server([&](const std::string& asked) { return asked.starts_with("GET /on ") || asked.starts_with("POST /on ") ? kit::FakeHttp::redirect(to) : kit::FakeHttp::ok("arrived"); });
    outbound::Internet internet({server.authority()});
    const auto led = [&](int redirects) { return internet.ask({.url = server.url("/on"), .redirects = redirects}); };
    to = "/there";
    CHECK(led(0)->status == 302);
    CHECK(led(3)->body == "arrived");
    for (const auto& elsewhere : {inside.url("/"), std::string("https://127.0.0.1/"), std::string("file:///etc/passwd"), std::string("https://169.254.169.254/"), std::string("//127.0.0.1:1/")}) {
        INFO(elsewhere);
        to = elsewhere;
        const auto refused = led(3);
        CHECK((!refused && refused.error().kind == Kind::refused));
    }
    CHECK(inside.requests().empty());
    to = "/on";  // in a circle
    CHECK(led(100)->status == 302);
    to = "/there";
    const auto posted = internet.ask({.url = server.url("/on"), .body = "secret=1", .redirects = 3});
    CHECK(posted->status == 302);  // what was posted goes nowhere else
}

TEST_CASE("an answer that is too large or too slow is none", "[outbound]") {
    const kit::FakeHttp large([](const std::string& asked) {
        if (asked.starts_with("GET /head ")) return "HTTP/1.1 200 OK\r\nX-Long: " + std::string(80 * 1024, 'a') + "\r\n\r\n";
        return kit::FakeHttp::ok(std::string(20'000, 'a'));
    });
    const kit::FakeHttp slow([](const std::string&) { return std::this_thread::sleep_for(700ms), kit::FakeHttp::ok("late"); });
    outbound::Internet internet({large.authority(), slow.authority()}, outbound::resolved_by_system, {1s, 300ms, 300ms});
    CHECK(internet.ask({.url = large.url("/"), .most = 20'000})->body.size() == 20'000);
    const auto cut = internet.ask({.url = large.url("/"), .most = 19'999});
    CHECK((!cut && cut.error().kind == Kind::too_large));
    CHECK(kind_of(internet, large.url("/head")) == Kind::too_large);
    CHECK(kind_of(internet, slow.url("/")) == Kind::away);
    outbound::Internet deaf({}, [](const std::string&) { return std::this_thread::sleep_for(500ms), std::vector<outbound::Ip>(); }, {50ms, 1s, 1s});
    CHECK(kind_of(deaf, "https://slow.example/") == Kind::away);
}

TEST_CASE("neither a proxy of the environment nor a password file is used", "[outbound]") {
    const kit::FakeHttp proxy([](const std::string&) { return kit::FakeHttp::ok("from the proxy"); });
    const kit::FakeHttp server([](const std::string&) { return kit::FakeHttp::ok("from the server"); });
    ::setenv("http_proxy", proxy.url("").c_str(), 1);
    outbound::Internet internet({server.authority()});
    CHECK(internet.ask({.url = server.url("/")})->body == "from the server");
    ::unsetenv("http_proxy");
    CHECK(proxy.requests().empty());
}

TEST_CASE("tests put another in the place of the Internet for a while", "[outbound]") {
    auto& before = outbound::outside();
    {
        outbound::Internet other;
        const outbound::InPlace in_place(other);
        CHECK(&outbound::outside() == &other);
    }
    CHECK(&outbound::outside() == &before);
}
