// QR codes: their shape by the standard, one path, and refusals.
#include "web/qr.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using web::Qr;

namespace {

// The square in a corner that scanners look for: a ring, a gap, a middle of 3 × 3 (ISO/IEC 18004, 6.3.3).
bool finder_at(const Qr& code, int left, int top) {
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            const bool ring = x == 0 || y == 0 || x == 6 || y == 6, middle = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            if (code.black(left + x, top + y) != (ring || middle)) return false;
        }
    return true;
}

}  // namespace

TEST_CASE("a code has its three corners and its two rows of time", "[pictures]") {
    for (const std::string text : {"a", "https://zhezkazgan.example/kk/events/1234?from=paper", "Жезқазған қаласы"}) {
        const Qr code(text);
        CHECK((code.size() - 17) % 4 == 0);
        CHECK(finder_at(code, 0, 0));
        CHECK(finder_at(code, code.size() - 7, 0));
        CHECK(finder_at(code, 0, code.size() - 7));
        for (int i = 8; i < code.size() - 8; ++i) CHECK(code.black(i, 6) == (i % 2 == 0));
    }
}

TEST_CASE("an address on paper needs 29 modules at most", "[pictures]") {
    CHECK(Qr("https://zhezkazgan.example/kk/events/1234?from=paper", Qr::Level::low).size() <= 29);
}

TEST_CASE("as SVG a code is white ground and one path, with four modules of silence around", "[pictures]") {
    const Qr code("https://zhezkazgan.example/events/17");
    const auto svg = code.svg();
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.find("<path", svg.find("<path") + 1) == svg.npos);
    const auto side = std::to_string(code.size() + 8);
    CHECK(svg.find("viewBox=\"0 0 " + side + " " + side + "\"") != svg.npos);
    CHECK(svg.find("M4 4h7v1h-7z") != svg.npos);  // the corner's upper edge
    CHECK(svg.find("style") == svg.npos);
}

TEST_CASE("nothing and too much have no code", "[pictures]") {
    CHECK_THROWS_AS(Qr(""), std::length_error);
    CHECK_THROWS_AS(Qr(std::string(Qr::longest + 1, 'a')), std::length_error);
    CHECK(Qr(std::string(Qr::longest, 'a')).size() > 100);
}
