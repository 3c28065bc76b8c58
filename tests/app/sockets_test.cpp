// Requests that are none, and real ones among them, through sockets to the whole program.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/hostile.h"
#include "web/edge/edge.h"
#include "web/edge/llhttp_cases.h"
#include "web/edge/served.h"
#include "web/url.h"

namespace {

using namespace web::edge;

// A town behind an edge on a port of its own.
struct Open {
    kit::Town town;
    Edge edge;
    std::jthread thread;

    Open() : edge(quick(), town.program()), thread([this] { edge.run(); }) {}
    ~Open() { edge.stop(); }
    std::string address() const { return edge.addresses().front(); }
};

// What came back, down to the edge's end of the connection.
std::string exchanged(const Open& open, std::string_view bytes) {
    Client client(open.address());
    client.send(bytes);
    client.end_sending();
    return client.rest(8s);
}

// The heads of answers that stand one behind the other; a body is as long as its head says.
std::vector<std::string> heads(std::string_view answers) {
    std::vector<std::string> all;
    while (!answers.empty()) {
        const auto end = answers.find("\r\n\r\n");
        all.emplace_back(answers.substr(0, end));
        answers.remove_prefix(std::min(answers.size(), end == answers.npos ? end : end + 4));
        const auto length = all.back().find("Content-Length: ");
        if (length != std::string::npos) answers.remove_prefix(std::min(answers.size(), std::stoul(all.back().substr(length + 16))));
    }
    return all;
}

// 501, 503 and 505 are refusals with a reason; 500 is a failure of ours.
std::string fault(std::string_view answers) {
    if (answers.ends_with("(open)")) return "left open";
    for (const auto& head : heads(answers)) {
        if (!head.starts_with("HTTP/1.1 ")) return "no answer of HTTP: " + head.substr(0, 100);
        if (head.starts_with("HTTP/1.1 500")) return "a 500";
        if (head.find("\r\nSet-Cookie") != head.npos) return "a cookie";
    }
    return {};
}

bool healthy(const Open& open) {
    return exchanged(open, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").find("\r\n\r\nok\n") != std::string::npos;
}

std::string get(std::string_view target) { return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", target); }

}  // namespace

TEST_CASE("the cases of Node's parser leave the whole program well", "[app][hostile][sockets]") {
    const auto all = llhttp::cases();
    if (all.empty()) {
        WARN("no shared data: the cases of llhttp were not read");
        return;
    }
    const Open open;
    int exchanges = 0;
    for (const auto& one : all) {
        const auto with_town = one.bytes.find("HTTP/1.1\r\n") == std::string::npos
                                   ? one.bytes
                                   : std::string(one.bytes).insert(one.bytes.find("HTTP/1.1\r\n") + 10, "Host: localhost\r\n");
        for (const auto& bytes : {one.bytes, with_town, get("/") + one.bytes + get("/events"), one.bytes + "\r\n\r\n" + get("/events")}) {
            ++exchanges;
            if (const auto found = fault(exchanged(open, bytes)); !found.empty()) FAIL_CHECK(found << "\n" << one.file << ": " << one.name << "\n" << bytes);
        }
    }
    WARN(exchanges << " exchanges");
    CHECK(healthy(open));
}

TEST_CASE("hostile targets sent one behind the other are each answered", "[app][hostile][sockets]") {
    const Open open;
    auto texts = kit::own_hostile_texts();
    for (auto& text : kit::sampled(kit::listed_hostile_texts(), 400)) texts.push_back(std::move(text));
    int answers = 0, requests = 0;
    for (std::size_t i = 0; i < texts.size();) {
        std::string bytes;
        const auto first = i;
        for (; i < std::min(texts.size(), first + 20); ++i)
            if (texts[i].size() < 500) requests += 3, bytes += get("/events?text=" + web::encoded(texts[i])) + get("/kk/search?q=" + web::encoded(texts[i])) + get("/offers/" + web::encoded(texts[i]));
        const auto answered = exchanged(open, bytes);
        if (const auto found = fault(answered); !found.empty()) FAIL_CHECK(found << "\nfrom text " << first << "\n" << answered.substr(0, 300));
        answers += static_cast<int>(heads(answered).size());
    }
    WARN(answers << " answers");
    CHECK(answers > requests * 9 / 10);  // a NUL ends its connection, and what stands behind it is not read
    CHECK(healthy(open));
}

TEST_CASE("bytes that no client sends are refused and nothing else happens", "[app][hostile][sockets]") {
    const Open open;
    for (const auto& text : kit::own_hostile_texts()) {
        for (const auto& bytes : {text, get("/" + text), get("/events?text=" + text), fmt::format("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", text),
                                  fmt::format("GET /events HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: {0}\r\nAccept-Encoding: {0}\r\nRange: {0}\r\n\r\n", text),
                                  fmt::format("POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n{}", text.size(), text)}) {
            if (const auto found = fault(exchanged(open, bytes)); !found.empty()) FAIL_CHECK(found << "\n" << bytes.substr(0, 300));
        }
    }
    CHECK(healthy(open));
}
