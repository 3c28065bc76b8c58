#include "web/near.h"

#include <catch2/catch.hpp>

using i18n::Language;

TEST_CASE("a point in an address is read, written again and refused when it is none", "[web][organisations]") {
    CHECK(web::parse_point("47.79,67.71") == web::Point{47.79, 67.71});
    CHECK(web::point_text({47.79, 67.71}) == "47.79,67.71");
    CHECK(web::point_text({-0.000001, 180}) == "0,180");
    for (const auto* text : {"47.79", "47.79;67.71", "91,0", "0,181", "nan,nan", "inf,0", "47.79,67.71,3", "47.79, 67.71", "1e2,3", ",", "47,x", "0x10,5"}) {
        INFO(text);
        CHECK_FALSE(web::parse_point(text));
    }
}

TEST_CASE("distances are true within a city and said as people say them", "[web][organisations]") {
    const web::Distance from({47.79, 67.71});
    CHECK(from.metres({47.79, 67.71}) == 0);
    CHECK(from.metres({47.80, 67.71}) == Approx(1112).epsilon(0.01));
    CHECK(from.metres({47.79, 67.72}) == Approx(747).epsilon(0.01));  // of the haversine formula
    const auto words = [](double metres) {
        auto text = web::distance_words(Language::ru, metres);
        for (auto at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0")) text.replace(at, 2, " ");
        return text;
    };
    CHECK(words(0) == "50 м");
    CHECK(words(349) == "350 м");
    CHECK(words(974) == "950 м");
    CHECK(words(976) == "1 км");
    CHECK(words(1240) == "1,2 км");
    CHECK(words(9960) == "10 км");
    CHECK(words(14'400) == "14 км");
}
