#include "web/edge/body.h"

#include <catch2/catch.hpp>

using namespace web::edge;

namespace {

// What a chunked body says, fed in pieces of `step` bytes; "!" and the status when it is refused, "…" when it
// is not whole.
std::string unchunked(std::string_view bytes, std::size_t step, std::uint64_t limit = 1000) {
    Head head;
    head.chunked = head.has_body = true;
    BodyReader reader(head, limit, "/tmp");
    std::size_t used = 0;
    while (used < bytes.size() && !reader.whole()) {
        const auto taken = reader.take(bytes.substr(used, step));
        if (!taken) return "!" + std::to_string(taken.error().status);
        used += *taken;
    }
    if (!reader.whole()) return "…";
    return std::string(reader.finish().bytes()) + "+" + std::string(bytes.substr(used));
}

void says(std::string_view bytes, const std::string& expected) {
    for (const std::size_t step : {1, 2, 7, 1000}) {
        INFO(bytes << " in pieces of " << step);
        CHECK(unchunked(bytes, step) == expected);
    }
}

}  // namespace

TEST_CASE("a chunked body is put together, however it arrives", "[edge]") {
    says("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\nGET", "hello world+GET");
    says("a\r\n0123456789\r\n000\r\n\r\n", "0123456789+");
    says("A;x;y=z;q=\"a;\\\"b\"\r\n0123456789\r\n0;x\r\n\r\n", "0123456789+");
    says("1\r\na\r\n0\r\nVary: *\r\nX: y\r\n\r\nrest", "a+rest");
    says("0\r\n\r\n", "+");
    says("3\r\nfoo\r\n", "…");
    says("3\r\nfoo\r\n0\r\n", "…");
}

TEST_CASE("a chunk's frame has one reading", "[edge]") {
    for (const auto* broken : {"\r\n",
                               "g\r\n",
                               "-2\r\n",
                               "0x1\r\n",
                               "5 \r\nhello",
                               "5\nhello",
                               "5\r\r\nhello",
                               "5\r\nhelloX\r\n",
                               "5\r\nhello\n0",
                               "5;\r\nhello",
                               "5;a;\r\nhello",
                               "5;a=\"b\r\n",
                               "5;a\x01\r\n",
                               "fffffffffffff\r\n",
                               "0000000000001\r\na\r\n",
                               "0\r\nno field\r\n\r\n",
                               "0\r\n: x\r\n\r\n",
                               "0\r\nX : y\r\n\r\n",
                               "0\r\n folded\r\n\r\n",
                               "0\r\nX: y\n\r\n",
                               "0\r\n\rX"})
        says(broken, "!400");
    says("5;" + std::string(9000, 'a') + "\r\nhello", "!400");
    says("0\r\nX: " + std::string(9000, 'a') + "\r\n\r\n", "!400");
}

TEST_CASE("a chunked body never grows beyond its limit", "[edge]") {
    CHECK(unchunked("5\r\nhello\r\n0\r\n\r\n", 1000, 5) == "hello+");
    CHECK(unchunked("6\r\nhello!\r\n0\r\n\r\n", 1000, 5) == "!413");
    CHECK(unchunked("ffffffffffff\r\nhello!", 1, 5) == "!413");
}

TEST_CASE("a body beyond 64 KiB lies in a file that has no name", "[edge]") {
    Head head;
    head.has_body = true;
    head.content_length = 200'000;
    BodyReader reader(head, 200'000, "/tmp");
    std::string sent;
    while (!reader.whole()) {
        const std::string piece(1234, static_cast<char>('a' + sent.size() % 26));
        const auto taken = reader.take(piece);
        REQUIRE(taken);
        sent += piece.substr(0, *taken);
    }
    Body body = reader.finish();
    CHECK(body.spooled());
    CHECK(body.size() == 200'000);
    CHECK(body.read_all() == sent);
    Body moved = std::move(body);
    CHECK(moved.read_all() == sent);
    CHECK_FALSE(body.spooled());
}

TEST_CASE("a body that cannot be kept is refused", "[edge]") {
    Head head;
    head.has_body = true;
    head.content_length = 100'000;
    BodyReader reader(head, 100'000, "/no/such/folder");
    CHECK(reader.take(std::string(70'000, 'a')) == std::unexpected(Refusal{503}));
}

TEST_CASE("bodies in files share one room, and give it back", "[edge]") {
    SpoolShare most, more;
    CHECK(most.take(most_spooled - 10));
    CHECK_FALSE(more.take(11));
    CHECK(more.take(10));
    SpoolShare moved(std::move(most));
    CHECK_FALSE(more.take(1));
    moved = SpoolShare();
    CHECK(more.take(most_spooled - 10));
    more = SpoolShare();
    {
        Head head;
        head.has_body = true;
        head.content_length = 100'000;
        BodyReader reader(head, 200'000, "/tmp");
        REQUIRE(reader.take(std::string(100'000, 'x')));
        CHECK_FALSE(more.take(most_spooled - 99'999));
        const auto body = reader.finish();
        CHECK(body.spooled());
        CHECK_FALSE(more.take(most_spooled - 99'999));
    }
    CHECK(more.take(most_spooled));
    more = SpoolShare();
    Head head;
    head.has_body = true;
    head.content_length = 100'000;
    CHECK(more.take(most_spooled - 50'000));
    BodyReader reader(head, 200'000, "/tmp");
    const auto refused = reader.take(std::string(100'000, 'x'));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().status == 503);
}
