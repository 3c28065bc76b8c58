#include "web/edge/range.h"

#include <catch2/catch.hpp>

using namespace web::edge;

TEST_CASE("one range of bytes is honoured", "[edge]") {
    CHECK(asked_part("bytes=0-4", 10) == Part{0, 5});
    CHECK(asked_part("bytes=0-0", 10) == Part{0, 1});
    CHECK(asked_part("Bytes=5-", 10) == Part{5, 5});
    CHECK(asked_part("bytes=5-99999", 10) == Part{5, 5});
    CHECK(asked_part("bytes=5-99999999999999999999999", 10) == Part{5, 5});
    CHECK(asked_part("bytes=-3", 10) == Part{7, 3});
    CHECK(asked_part("bytes=-99", 10) == Part{0, 10});
}

TEST_CASE("a range beyond the end cannot be satisfied", "[edge]") {
    CHECK(asked_part("bytes=10-", 10) == Part{});
    CHECK(asked_part("bytes=10-20", 10) == Part{});
    CHECK(asked_part("bytes=99999999999999999999999-", 10) == Part{});
    CHECK(asked_part("bytes=-0", 10)->length == 0);
    CHECK(asked_part("bytes=0-", 0)->length == 0);
    CHECK(asked_part("bytes=-5", 0)->length == 0);
}

TEST_CASE("several, foreign and malformed ranges are as if nobody asked", "[edge]") {
    for (const auto* range :
         {"", "bytes", "bytes=", "bytes=-", "items=0-4", "bytes=0-4,6-7", "bytes=4-0", "bytes=a-b",
          "bytes= 0-4", "bytes=0-4 ", "bytes=+1-4", "bytes=1", "0-4", "bytes=--1", "bytes=1-2-3"})
        CHECK_FALSE(asked_part(range, 10));
}

TEST_CASE("If-Range holds for the same strong tag only", "[edge]") {
    CHECK(still_same("", "\"a\""));
    CHECK(still_same("\"a\"", "\"a\""));
    CHECK_FALSE(still_same("\"a\"", "\"b\""));
    CHECK_FALSE(still_same("W/\"a\"", "W/\"a\""));
    CHECK_FALSE(still_same("Fri, 20 Nov 2026 10:00:00 GMT", "\"a\""));
}
