#include "web/url.h"

#include <catch2/catch.hpp>

using namespace web;

TEST_CASE("a query is read strictly", "[web]") {
    const auto fields = Fields::parse("category=concerts&text=%D0%B4%D0%B6%D0%B0%D0%B7+%2B&&empty=");
    REQUIRE(fields);
    CHECK(fields->text("category").value() == "concerts");
    CHECK(fields->text("text").value() == "джаз +");
    CHECK(fields->text("empty").value() == "");
    CHECK(fields->text("absent").value() == "");
    for (const auto* bad : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "%01=b", "a=%ED%A0%80"}) {
        INFO(bad);
        CHECK_FALSE(Fields::parse(bad));
    }
}

TEST_CASE("a parameter given twice, too long or out of bounds is told to the visitor", "[web]") {
    const auto fields = Fields::parse("a=1&a=2&long=" + std::string(300, 'x') + "&n=12&huge=99999999999999999999&neg=-5").value();
    CHECK(fields.text("a").error().field == "a");
    CHECK(fields.text("long").error().kind == base::Error::Kind::invalid);
    CHECK(fields.number("n", 1, 20).value() == 12);
    CHECK_FALSE(fields.number("absent", 1, 20).value().has_value());
    CHECK_FALSE(fields.number("huge", 1, 20));
    CHECK_FALSE(fields.number("neg", 1, 20));
    CHECK_FALSE(fields.choice("n", {"1", "2"}));
}

TEST_CASE("an address is built with every sign escaped", "[web]") {
    CHECK(Href("/events").with("text", "a&b=ж").with("none", "").with("page", "2").text() == "/events?text=a%26b%3D%D0%B6&page=2");
}
