#include "web/edge/edge.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>
#include <vector>

#include "web/edge/served.h"

using namespace web::edge;

namespace {

std::string get(const std::string& target, const std::string& fields = "",
                const std::string& method = "GET") {
    return method + " " + target + " HTTP/1.1\r\nHost: qala.kz\r\n" + fields + "\r\n";
}
std::string post(const std::string& target, const std::string& body, const std::string& fields = "") {
    return get(target, "Content-Length: " + std::to_string(body.size()) + "\r\n" + fields, "POST") + body;
}
std::string body_of(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == answer.npos ? "(no answer)" : answer.substr(end + 4);
}
std::string status_line_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

}  // namespace

TEST_CASE("a ready answer leaves with Date and without Connection", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto answer = client.send(get("/ready")).answer();
    CHECK(status_line_of(answer) == "HTTP/1.1 200 OK");
    CHECK(has(answer, "\r\nDate: "));
    CHECK(has(answer, " GMT\r\n"));
    CHECK_FALSE(has(answer, "Connection"));
    CHECK(body_of(answer) == "ready");
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
}

TEST_CASE("a pool answers with the request as it came", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto answer = client.send(get("/a%20b?c?d=%2")).answer();
    CHECK(body_of(answer) == "/a%20b|c?d=%2|qala.kz|127.0.0.1|plain|0|memory|7|");
    CHECK(has(answer, "Content-Type: text/plain\r\n"));
    const auto id = answer.substr(answer.find("X-Id: ") + 6, 16);
    CHECK(id.find_first_not_of("0123456789abcdef") == id.npos);
    for (const auto* theirs : {"Content-Length: 3\r\n", "Keep-Alive", "Connection", "Accept-Ranges"})
        CHECK_FALSE(has(answer, theirs));
    CHECK(status_line_of(client.send(get("/writers")).answer()) == "HTTP/1.1 200 OK");
    CHECK(body_of(client.send(get("http://other.kz:80/x?y")).answer()).starts_with("/x|y|other.kz|"));
    CHECK(status_line_of(client.send(get("/" + std::string(3000, '?'))).answer()) == "HTTP/1.1 200 OK");
}

TEST_CASE("requests in one packet are answered one after another", "[edge]") {
    Served served;
    Client client(served.edge);
    client.send(get("/1") + get("/ready") + post("/2", "two") + get("/ready", "", "HEAD") + get("/3") +
                get("/ready", "Connection: close\r\n"));
    CHECK(body_of(client.answer()).starts_with("/1|"));
    CHECK(body_of(client.answer()) == "ready");
    CHECK(has(client.answer(), "two"));
    CHECK(body_of(client.answer(true)).empty());
    CHECK(body_of(client.answer()).starts_with("/3|"));
    const auto last = client.rest();
    CHECK(has(last, "Connection: close\r\n"));
    CHECK(last.ends_with("ready"));
}

TEST_CASE("a thousand requests in one go are all answered", "[edge]") {
    Served served;
    Client client(served.edge);
    std::string all;
    for (int i = 0; i < 1000; ++i) all += get("/ready");
    std::thread sender([&] { client.send(all); });
    int answers = 0;
    for (; answers < 1000 && body_of(client.answer()) == "ready"; ++answers) {
    }
    sender.join();
    CHECK(answers == 1000);
}

TEST_CASE("a request may come byte by byte", "[edge]") {
    Served served;
    Client client(served.edge);
    for (const char byte : post("/drip", "body")) {
        client.send({&byte, 1});
        std::this_thread::sleep_for(200us);
    }
    CHECK(has(client.answer(), "body"));
}

TEST_CASE("HEAD has the length and no body", "[edge]") {
    Served served;
    Client client(served.edge);
    CHECK(has(client.send(get("/x", "", "HEAD")).answer(true), "Content-Length: 39\r\n"));
    CHECK(has(client.send(get("/ready", "", "HEAD")).answer(true), "Content-Length: 5\r\n"));
    CHECK(has(client.send(get("/file", "Range: bytes=0-1\r\n", "HEAD")).answer(true),
              "Content-Length: 10\r\n"));
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
}

TEST_CASE("304 and 204 have neither body nor length", "[edge]") {
    Served served;
    Client client(served.edge);
    for (const auto* path : {"/same", "/none"}) {
        const auto answer = client.send(get(path)).answer();
        CHECK_FALSE(has(answer, "Content-Length"));
        CHECK(answer.ends_with("\r\n\r\n"));
    }
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
}

TEST_CASE("100 Continue comes right after the head, a refusal instead of it", "[edge]") {
    Served served;
    Client client(served.edge);
    client.send(get("/x", "Expect: 100-continue\r\nContent-Length: 4\r\n", "POST"));
    CHECK(client.answer(true) == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(has(client.send("body").answer(), "|4|memory|7|body"));
    client.send(get("/small", "Expect: 100-continue\r\nContent-Length: 11\r\n", "POST"));
    CHECK(status_line_of(client.answer()) == "HTTP/1.1 413 Payload Too Large");
    Client other(served.edge);
    CHECK(has(other.send(get("/x", "Expect: miracles\r\nContent-Length: 4\r\n", "POST")).rest(), " 417 "));
}

TEST_CASE("a body beyond its limit is refused before it is read, and the refusal arrives", "[edge]") {
    Served served;
    for (const std::string& length :
         {std::string("Content-Length: 30000000"), std::string("Transfer-Encoding: chunked")}) {
        Client client(served.edge);
        client.send(get("/x", length + "\r\n", "POST"));
        if (length[0] == 'T') client.send("ffffff\r\n");
        std::jthread sender([&] { client.send(std::string(30'000'000, 'a')); });
        const auto answer = client.answer();
        CHECK(status_line_of(answer) == "HTTP/1.1 413 Payload Too Large");
        CHECK(has(answer, "Connection: close\r\n"));
        CHECK(body_of(answer) == "refused 413");
    }
    CHECK(served.application.responded == 0);
}

TEST_CASE("bodies arrive whole: in memory, spooled, chunked", "[edge]") {
    Served served;
    Client client(served.edge);
    CHECK(has(client.send(post("/x", std::string(65'536, 'a'))).answer(), "|65536|memory|"));
    CHECK(has(client.send(post("/x", std::string(65'537, 'a'))).answer(), "|65537|spooled|"));
    CHECK(has(client.send(post("/x", std::string(4 * 1024 * 1024, 'a'))).answer(), "|4194304|spooled|"));
    const auto chunked = get("/x", "Transfer-Encoding: chunked\r\n", "POST");
    CHECK(has(client.send(chunked + "3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n" + get("/ready")).answer(),
              "|5|memory|7|abcde"));
    CHECK(body_of(client.answer()) == "ready");
    CHECK(status_line_of(client.send(chunked + "z\r\n").answer()) == "HTTP/1.1 400 Bad Request");
}

TEST_CASE("a body that nobody asked for does not become the next request", "[edge]") {
    Served served;
    Client client(served.edge);
    CHECK(body_of(client.send(post("/ready", get("/smuggled"))).answer()) == "ready");
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
    client.send(get("/ready", "Content-Length: 1000000\r\n", "POST"));
    CHECK(has(client.rest(), "Connection: close\r\n"));
    CHECK(served.application.responded == 0);
}

TEST_CASE("whatever has two readings is refused and ends the connection", "[edge]") {
    Served served;
    const std::pair<std::string, std::string> cases[] = {
        {get("/x", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "POST") + "0\r\n\r\n", " 400 "},
        {get("/x", "Content-Length: 1\r\nContent-Length: 2\r\n", "POST") + "ab", " 400 "},
        {"GET / HTTP/1.1\nHost: a\n\n", " 400 "},
        {"GET / HTTP/1.1\r\n\r\n", " 400 "},
        {"\x16\x03\x01", " 400 "},
        {get("/x", "Content-Encoding: gzip\r\nContent-Length: 3\r\n", "POST") + "abc", " 415 "},
        {get("/" + std::string(9000, 'a')), " 414 "},
        {get("/", "X: " + std::string(17'000, 'a') + "\r\n"), " 431 "},
        {get("/", "", "BREW"), " 501 "},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", " 505 "},
    };
    for (const auto& [bytes, status] : cases) {
        Client client(served.edge);
        const auto answer = client.send(bytes + get("/ready")).rest();
        INFO(bytes.substr(0, 60));
        CHECK(has(status_line_of(answer), status));
        CHECK(has(answer, "X-Refused: yes\r\n"));
        CHECK(has(answer, "Connection: close\r\n"));
        CHECK(answer.find("HTTP/1.1", 5) == answer.npos);
        CHECK_FALSE(has(answer, "(open)"));
    }
    CHECK(served.application.responded == 0);
}

TEST_CASE("methods that exist but not here, and the one question about the whole server", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto options = client.send(get("*", "", "OPTIONS")).answer();
    CHECK(status_line_of(options) == "HTTP/1.1 204 No Content");
    CHECK(has(options, "Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"));
    const auto trace = client.send(get("/", "", "TRACE")).rest();
    CHECK(status_line_of(trace) == "HTTP/1.1 405 Method Not Allowed");
    CHECK(has(trace, "Allow: GET, HEAD"));
}

TEST_CASE("HTTP/1.0 is answered and closed unless it asks otherwise", "[edge]") {
    Served served;
    CHECK(Client(served.edge).send("GET /ready HTTP/1.0\r\n\r\n").rest().ends_with("ready"));
    Client kept(served.edge);
    CHECK(has(kept.send("GET /ready HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").answer(),
              "Connection: keep-alive\r\n"));
    CHECK(body_of(kept.send(get("/ready")).answer()) == "ready");
    const auto stream =
        Client(served.edge).send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").rest();
    CHECK(body_of(stream) == "piece piece piece ");
    CHECK_FALSE(has(stream, "chunked"));
}

TEST_CASE("a visitor who sends no more still hears the answer", "[edge]") {
    Served served;
    Client client(served.edge);
    client.send(get("/x"));
    client.end_sending();
    CHECK(has(client.rest(), "/x|"));
}

TEST_CASE("a stream is sent in chunks", "[edge]") {
    Served served;
    Client client(served.edge);
    client.send(get("/stream") + get("/ready", "Connection: close\r\n"));
    const auto both = client.rest();
    CHECK(has(both, "Transfer-Encoding: chunked\r\n"));
    CHECK(has(both, "\r\n\r\n6\r\npiece \r\n6\r\npiece \r\n6\r\npiece \r\n0\r\n\r\nHTTP/1.1 200"));
}

TEST_CASE("a file is sent whole or in one part", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto whole = client.send(get("/file")).answer();
    CHECK(body_of(whole) == "0123456789");
    CHECK(has(whole, "Accept-Ranges: bytes\r\n"));
    const auto part = client.send(get("/file", "Range: bytes=2-4\r\n")).answer();
    CHECK(status_line_of(part) == "HTTP/1.1 206 Partial Content");
    CHECK(has(part, "Content-Range: bytes 2-4/10\r\n"));
    CHECK(has(part, "ETag: \"v1\"\r\n"));
    CHECK(body_of(part) == "234");
    const auto ready = client.send(get("/part", "Range: bytes=-2\r\nIf-Range: \"v1\"\r\n")).answer();
    CHECK(has(ready, "Content-Range: bytes 3-4/5\r\nContent-Length: 2\r\n"));
    CHECK_FALSE(has(ready, "Content-Length: 5"));
    CHECK(body_of(ready) == "dy");
    CHECK(body_of(client.send(get("/part", "Range: bytes=-2\r\nIf-Range: \"v0\"\r\n")).answer()) == "ready");
    CHECK(body_of(client.send(get("/file", "Range: bytes=0-1,4-5\r\n")).answer()) == "0123456789");
    CHECK(body_of(client.send(get("/ready", "Range: bytes=0-1\r\n")).answer()) == "ready");
    const auto beyond = client.send(get("/file", "Range: bytes=10-\r\n")).answer();
    CHECK(status_line_of(beyond) == "HTTP/1.1 416 Range Not Satisfiable");
    CHECK(has(beyond, "Content-Range: bytes */10\r\n"));
    CHECK(body_of(beyond) == "refused 416");
}

TEST_CASE("a large file reaches a visitor who takes his time", "[edge]") {
    Served served;
    Client client(served.edge);
    client.send(get("/large"));
    std::this_thread::sleep_for(50ms);
    Client other(served.edge);
    CHECK(body_of(other.send(get("/ready")).answer()) == "ready");
    CHECK(client.answer(false, 10s).size() > 64 * 1024 * 1024);
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
}

TEST_CASE("what fails inside is a 500 without its reason", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto thrown = client.send(get("/throw")).answer();
    CHECK(status_line_of(thrown) == "HTTP/1.1 500 Internal Server Error");
    CHECK_FALSE(has(thrown, "secret"));
    const auto split = client.send(get("/split")).answer();
    CHECK(status_line_of(split) == "HTTP/1.1 500 Internal Server Error");
    CHECK_FALSE(has(split, "Set-Cookie"));
    CHECK(body_of(client.send(get("/ready")).answer()) == "ready");
}

TEST_CASE("who dawdles over a head, a body or the next request is not waited for", "[edge]") {
    auto options = quick();
    options.head_deadline = 100ms;
    options.idle = 200ms;
    Served served(options);
    Client head(served.edge), body(served.edge), idle(served.edge), handler(served.edge);
    head.send("GET / HT");
    body.send(get("/x", "Content-Length: 100000\r\n", "POST"));
    CHECK(body_of(idle.send(get("/ready")).answer()) == "ready");
    handler.send(get("/brief"));
    CHECK(status_line_of(head.rest()) == "HTTP/1.1 408 Request Timeout");
    CHECK(idle.rest().empty());
    for (int i = 0; i < 100 && !body.ended; ++i) {
        body.send("a");
        body.kept += body.answer(false, 100ms);
        if (has(body.kept, "408")) break;
    }
    CHECK(status_line_of(body.kept) == "HTTP/1.1 408 Request Timeout");
    CHECK(status_line_of(handler.answer()) == "HTTP/1.1 503 Service Unavailable");
}

TEST_CASE("who asks for much and takes nothing is not served for ever", "[edge]") {
    auto options = quick();
    options.idle = 100ms;
    Served served(options);
    Client client(served.edge);
    client.send(get("/large"));
    std::this_thread::sleep_for(1s);
    const auto taken = client.rest();
    CHECK(taken.size() < 64 * 1024 * 1024);
    CHECK_FALSE(taken.ends_with("(open)"));
}

TEST_CASE("slow connections do not keep the others waiting", "[edge]") {
    Served served;
    std::vector<Client> slow;
    for (int i = 0; i < 200; ++i) slow.emplace_back(served.edge).send("GET / HTTP/1.1\r\nX");
    for (int i = 0; i < 20; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        CHECK(body_of(Client(served.edge).send(get("/ready")).answer()) == "ready");
        CHECK(std::chrono::steady_clock::now() - begin < 1s);  // far below the 5 s that the slow ones have
    }
}

TEST_CASE("one address has so many connections and no more", "[edge]") {
    auto options = quick();
    options.per_address = 3;
    Served served(options);
    std::vector<Client> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(served.edge);
        CHECK(body_of(clients.back().send(get("/ready")).answer()) == "ready");
    }
    CHECK(has(Client(served.edge).send(get("/ready")).rest(), " 503 "));
    clients.pop_back();
    CHECK(eventually([&] { return body_of(Client(served.edge).send(get("/ready")).answer()) == "ready"; }));
}

TEST_CASE("a full house asks the one who idles longest to leave", "[edge]") {
    auto options = quick();
    options.loops = 1;
    options.readers = 3;
    options.connections = 3;
    Served served(options);
    std::vector<Client> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(served.edge);
        CHECK(body_of(clients.back().send(get("/ready")).answer()) == "ready");
        std::this_thread::sleep_for(5ms);
    }
    Client fourth(served.edge);
    CHECK(body_of(fourth.send(get("/ready")).answer()) == "ready");
    CHECK(clients[0].rest().empty());
    CHECK(body_of(clients[1].send(get("/ready")).answer()) == "ready");
    clients[1].send(get("/held"));
    clients[2].send(get("/held"));
    fourth.send(get("/held"));
    REQUIRE(eventually([&] { return served.application.responded == 3; }));
    CHECK(has(Client(served.edge).send(get("/ready")).rest(), " 503 "));
}

TEST_CASE("a trusted proxy speaks for its visitors and is never cut off itself", "[edge]") {
    auto options = quick();
    options.trusted_proxies = {"127.0.0.0/8"};
    options.per_address = 2;
    options.readers = 8;
    Served served(options);
    std::vector<Client> clients;
    for (int i = 0; i < 6; ++i) clients.emplace_back(served.edge);
    const auto said =
        clients[0]
            .send(get("/x", "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"))
            .answer();
    CHECK(has(said, "|203.0.113.9|secure|"));
    for (int i = 0; i < 2; ++i)
        clients[static_cast<std::size_t>(i)].send(get("/held", "X-Forwarded-For: 203.0.113.9\r\n"));
    REQUIRE(eventually([&] { return served.application.responded == 3; }));
    const auto third = clients[2].send(get("/x", "X-Forwarded-For: 203.0.113.9\r\n")).answer();
    CHECK(has(third, " 503 "));
    CHECK(has(clients[2].send(get("/x", "X-Forwarded-For: 203.0.113.10\r\n")).answer(),
              "|203.0.113.10|plain|"));
    served.release();
    CHECK(has(clients[0].answer(), "/held"));
    CHECK(has(clients[2].send(get("/x", "X-Forwarded-For: 203.0.113.9\r\n")).answer(), "|203.0.113.9|"));
}

TEST_CASE("nobody else's word about the visitor counts", "[edge]") {
    Served served;
    Client client(served.edge);
    const auto said =
        client.send(get("/x", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n")).answer();
    CHECK(has(said, "|127.0.0.1|plain|"));
}

TEST_CASE("stop closes the idle at once and answers what was asked", "[edge]") {
    auto options = quick();
    options.drain = 20s;
    Served served(options);
    Client idle(served.edge), busy(served.edge);
    CHECK(body_of(idle.send(get("/ready")).answer()) == "ready");
    busy.send(get("/held"));
    REQUIRE(eventually([&] { return served.application.responded == 1; }));
    const auto begin = std::chrono::steady_clock::now();
    served.edge.stop();
    CHECK(idle.rest().empty());
    served.release();
    const auto answer = busy.rest();
    CHECK(has(answer, "/held|"));
    CHECK(has(answer, "Connection: close\r\n"));
    served.thread.join();
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("the drain ends when its time is over", "[edge]") {
    auto options = quick();
    options.drain = 200ms;
    Served served(options);
    Client busy(served.edge);
    busy.send(get("/held"));
    REQUIRE(eventually([&] { return served.application.responded == 1; }));
    const auto begin = std::chrono::steady_clock::now();
    served.edge.stop();
    served.thread.join();
    CHECK(std::chrono::steady_clock::now() - begin >= 200ms);
    CHECK(std::chrono::steady_clock::now() - begin < 3s);
}

TEST_CASE("a second instance on the same port fails and says why", "[edge]") {
    Served served;
    auto options = quick();
    options.listen = served.edge.addresses();
    Tiny tiny;
    CHECK_THROWS_WITH(Edge(options, tiny),
                      Catch::Contains("another program already listens on " + options.listen[0]));
    CHECK(body_of(Client(served.edge).send(get("/ready")).answer()) == "ready");
    options.listen = {"nowhere:80"};
    CHECK_THROWS_AS(Edge(options, tiny), std::invalid_argument);
    options.listen = {"127.0.0.1"};
    CHECK_THROWS_AS(Edge(options, tiny), std::invalid_argument);
}

TEST_CASE("one socket serves both families", "[edge]") {
    auto options = quick();
    options.listen = {":0"};
    Served served(options);
    const auto address = served.edge.addresses().at(0);
    REQUIRE(address.starts_with("[::]:"));
    const auto port = address.substr(5);
    CHECK(has(Client("127.0.0.1:" + port).send(get("/x")).answer(), "|127.0.0.1|"));
    CHECK(has(Client("[::1]:" + port).send(get("/x")).answer(), "|::1|"));
}

TEST_CASE("sockets handed over by the service manager are used and left open for the next process",
          "[edge]") {
    Descriptor listener(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in name{.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    REQUIRE(::bind(listener.get(), reinterpret_cast<sockaddr*>(&name), sizeof name) == 0);
    REQUIRE(::listen(listener.get(), 16) == 0);
    socklen_t size = sizeof name;
    ::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&name), &size);
    const auto address = "127.0.0.1:" + std::to_string(ntohs(name.sin_port));
    const pid_t child = ::fork();  // descriptor 3 is the child's own to overwrite
    if (child == 0) {
        ::dup2(listener.get(), 3);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
        auto* tiny = new Tiny;
        auto* edge = new Edge({.loops = 1, .readers = 1, .writers = 1}, *tiny);
        edge->run();
        ::_exit(0);
    }
    CHECK(body_of(Client(address).send(get("/ready")).answer()) == "ready");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    Client waiting(address);  // the backlog still takes it
    CHECK_FALSE(waiting.ended);
}

TEST_CASE("visitors who come and go at random leave nothing behind", "[edge]") {
    auto options = quick();
    options.linger = 50ms;
    Served served(options);
    const auto open_files = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = open_files();
    std::vector<std::jthread> visitors;
    for (unsigned seed = 0; seed < 4; ++seed)
        visitors.emplace_back([&, seed] {
            const std::string requests[] = {
                get("/ready"),      get("/x"),      post("/x", std::string(70'000, 'a')),
                get("/large"),      "GET / HT",     get("/throw"),
                "nonsense\r\n\r\n", get("/stream"), post("/small", "twelve bytes")};
            for (unsigned i = 0, x = seed; i < 100; ++i) {
                x = x * 1103515245 + 12345;
                Client client(served.edge);
                client.send(requests[(x >> 16) % std::size(requests)]);
                if ((x >> 20) % 3 > 0) client.answer((x >> 20) % 3 == 1, 20ms);
            }
        });
    visitors.clear();
    CHECK(eventually([&] { return open_files() <= before; }));
    CHECK(body_of(Client(served.edge).send(get("/ready")).answer()) == "ready");
}
