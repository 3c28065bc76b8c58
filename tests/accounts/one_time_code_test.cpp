// Codes that an app makes and we make alike (RFC 6238), and the codes on paper.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "accounts/one_time_code.h"

using namespace accounts;

namespace {

Seed seed_of(std::string_view text) {
    Seed seed;
    std::ranges::copy(std::as_bytes(std::span(text)), seed.begin());
    return seed;
}

const Seed rfc = seed_of("12345678901234567890");

base::Instant at(std::int64_t seconds) { return base::Instant(std::chrono::seconds(seconds)); }

}  // namespace

TEST_CASE("the codes are those of RFC 6238, appendix B, cut to six figures", "[accounts][codes]") {
    for (const auto& [seconds, code] : {std::pair<std::int64_t, const char*>(59, "287082"), {1111111109, "081804"}, {1111111111, "050471"}, {1234567890, "005924"},
                                        {2000000000, "279037"}, {20000000000, "353130"}})
        CHECK(code_of(rfc, step_at(at(seconds))) == code);
}

TEST_CASE("a code is taken half a minute early and late, once, with the gaps that people type", "[accounts][codes]") {
    const auto now = at(1'800'000'000);
    const auto step = step_at(now);
    for (int off = -3; off <= 3; ++off) {
        INFO(off);
        const auto typed = typed_step(rfc, code_of(rfc, step + off), now, 0);
        CHECK(typed.has_value() == (off >= -1 && off <= 1));
        if (typed) CHECK(*typed == step + off);
    }
    const auto code = code_of(rfc, step);
    CHECK(typed_step(rfc, code.substr(0, 3) + " " + code.substr(3), now, 0) == step);
    CHECK_FALSE(typed_step(rfc, code, now, step));                         // used before
    CHECK_FALSE(typed_step(rfc, code_of(rfc, step - 1), now, step));       // older than one that was used
    CHECK(typed_step(rfc, code_of(rfc, step + 1), now, step) == step + 1);
    for (const auto* wrong : {"", "1", "12345", "1234567", "abcdef", "000000"}) CHECK_FALSE(typed_step(rfc, wrong, now, 0));
}

TEST_CASE("seeds are written as apps read them (RFC 4648, without padding)", "[accounts][codes]") {
    CHECK(base32(rfc) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    const auto bytes = [](std::string_view text) { return std::as_bytes(std::span(text)); };
    CHECK(base32(bytes("")) == "");
    CHECK(base32(bytes("f")) == "MY");
    CHECK(base32(bytes("foob")) == "MZXW6YQ");
    CHECK(fresh_seed() != fresh_seed());
}

TEST_CASE("codes on paper are read however they are typed, and none is like another", "[accounts][codes]") {
    std::set<std::string> all;
    for (int i = 0; i < 1000; ++i) {
        const auto code = fresh_recovery_code();
        all.insert(code);
        CHECK(typed_recovery_code(code) == code);
        std::string typed;
        for (const char c : code)
            if (c != '-') typed += static_cast<char>(c >= 'A' ? c + 32 : c);
        CHECK(typed_recovery_code(" " + typed) == code);
    }
    CHECK(all.size() == 1000);
    CHECK(typed_recovery_code("oO0iI-lL123") == "00011-11123");
    for (const auto* wrong : {"", "12345", "12345-6789U", "12345-678901", "12345-6789é", "123456"}) CHECK_FALSE(typed_recovery_code(wrong));
    CHECK(looks_like_code("123 456"));
    CHECK_FALSE(looks_like_code("медь степь"));
}
