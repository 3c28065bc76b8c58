// Cookies, rates and what is typed into forms, each by itself.
#include <catch2/catch.hpp>

#include "kit/town.h"
#include "web/cookie.h"
#include "web/input.h"
#include "web/rates.h"

using namespace std::chrono_literals;

TEST_CASE("cookies that protect something are held to this host and to TLS, except on one's own machine", "[web]") {
    using web::Cookie;
    CHECK(web::cookie_line(Cookie::session, "abc", 60s, false) == "__Host-sid=abc; Path=/; Max-Age=60; SameSite=Lax; HttpOnly; Secure");
    CHECK(web::cookie_line(Cookie::session, "abc", 60s, true) == "sid=abc; Path=/; Max-Age=60; SameSite=Lax; HttpOnly");
    web::edge::Head head;
    head.fields.push_back({"Cookie", "a=1; __Host-sid=xyz; sid=other; x__Host-sid=no"});
    CHECK(web::cookie_of(head, web::name_of(Cookie::session, false)) == "xyz");
    CHECK(web::cookie_of(head, web::name_of(Cookie::session, true)) == "other");
    CHECK(web::cookie_of(head, "missing").empty());
}

TEST_CASE("a bucket gives its burst, then what flows in, and says how long to wait", "[web]") {
    web::Rates rates;
    auto now = kit::friday_noon;
    for (int times = 0; times < 5; ++times) CHECK(rates.take("sign_in_here", "aliya", now) == 0s);
    CHECK(rates.take("sign_in_here", "aliya", now) == 12s);
    CHECK(rates.take("sign_in_here", "marat", now) == 0s);
    CHECK(rates.take("sign_in_here", "aliya", now + 11s) == 1s);
    CHECK(rates.take("sign_in_here", "aliya", now + 12s) == 0s);
    CHECK(rates.take("sign_in_here", "aliya", now + 12s) == 12s);
    CHECK_THROWS_AS(rates.take("no such rate", "aliya", now), std::out_of_range);
}

TEST_CASE("buckets are bounded: the one not used for longest goes first", "[web]") {
    web::Rates rates(80);
    for (int i = 0; i < 10'000; ++i) CHECK(rates.take("read", std::to_string(i), kit::friday_noon) == 0s);
}

TEST_CASE("an IPv6 visitor is a whole network, this machine is nobody", "[web]") {
    CHECK(web::rate_key({"203.0.113.7"}) == "203.0.113.7");
    CHECK(web::rate_key({"2001:db8:1:2::1"}) == web::rate_key({"2001:db8:1:2:ffff::9"}));
    CHECK(web::rate_key({"2001:db8:1:2::1"}) != web::rate_key({"2001:db8:1:3::1"}));
    for (const char* here : {"127.0.0.1", "::1", ""}) CHECK_FALSE(web::rate_key({here}));
}

TEST_CASE("an address is one that a letter can be sent to", "[web]") {
    for (const char* good : {"a@b.kz", "aliya.serik+qala@mail.example.kz", "o'neil@example.com", "1@2.34"}) {
        INFO(good);
        CHECK(web::looks_like_email(good));
    }
    for (const char* bad : {"", "a", "a@b", "@b.kz", "a@", "a b@c.kz", "a@b..kz", "a@-b.kz", ".a@b.kz", "a.@b.kz", "a..b@c.kz", "a@b.kz\r\nBcc: c@d.kz", "a@b@c.kz ", "а@b.kz",
                            "<a@b.kz>", "a@b.KZ"}) {
        INFO(bad);
        CHECK_FALSE(web::looks_like_email(bad));
    }
    CHECK_FALSE(web::looks_like_email(std::string(65, 'a') + "@b.kz"));
}
