// The one cookie of a guest: set when a look is asked for, gone when the look is usual again, and never a way out.
#include <catch2/catch.hpp>

#include "cities/look_page.h"
#include "kit/hostile.h"
#include "kit/town.h"
#include "web/asset.h"
#include "web/url.h"

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

kit::Answered look(kit::Town& town, std::string body, Fields fields = {}, const char* target = "/look") {
    fields.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return town.ask(web::edge::Method::post, target, std::move(fields), std::move(body));
}

Fields with_look(std::string value) { return {{"Cookie", "other=1; look=" + value}}; }

}  // namespace

TEST_CASE("a look that is asked for becomes a cookie for a year and leads back", "[cities]") {
    kit::Town town;
    const auto answered = look(town, "view=simple&back=%2Fevents%3Fwhen%3Dtoday");
    CHECK(answered.status == 303);
    CHECK(answered.field("Location") == "/events?when=today");
    CHECK(answered.field("Set-Cookie") == "look=simple; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    CHECK(look(town, "theme=dark").field("Set-Cookie").starts_with("look=dark;"));
    CHECK(look(town, "theme=dark").field("Location") == "/");
    CHECK(look(town, "theme=dark", {}, "/kk/look").field("Location") == "/kk");
}

TEST_CASE("what the visitor had chosen before stays beside the new choice", "[cities]") {
    kit::Town town;
    CHECK(look(town, "theme=light", with_look("simple")).field("Set-Cookie").starts_with("look=light.simple;"));
    CHECK(look(town, "view=usual", with_look("dark.simple")).field("Set-Cookie").starts_with("look=dark;"));
}

TEST_CASE("the usual look needs no cookie, so it is taken away", "[cities]") {
    kit::Town town;
    CHECK(look(town, "view=usual", with_look("simple")).field("Set-Cookie") == "look=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
    CHECK(look(town, "theme=auto", with_look("dark")).field("Set-Cookie").starts_with("look=; Path=/; Max-Age=0"));
}

TEST_CASE("a look that does not exist is refused with a sentence and sets nothing", "[cities]") {
    kit::Town town;
    for (const char* body : {"", "view=huge", "theme=pink", "view=simple&view=usual", "back=/events"}) {
        INFO(body);
        const auto answered = look(town, body);
        CHECK(answered.status == 422);
        CHECK(answered.says("Такого вида нет"));
        CHECK(answered.field("Set-Cookie").empty());
    }
}

TEST_CASE("the way back never leads out of the city", "[cities]") {
    kit::Town town;
    for (const char* back : {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/", "javascript:alert(1)", "elsewhere.example", "/\t/elsewhere.example",
                             "/events\r\nX-Evil: 1", "\\\\elsewhere.example", " //elsewhere.example", "/events#x", "/\u0430"}) {
        INFO(back);
        CHECK_FALSE(web::leads_within(back));
        const auto answered = look(town, "view=simple&back=" + web::encoded(back));
        if (answered.status == 303) CHECK(web::leads_within(answered.field("Location")));
        else CHECK(answered.field("Set-Cookie").empty());
    }
    for (const char* back : {"/", "/kk/events?when=today&text=%D0%B4", "/events/17-kontsert", "/search?q=a+b"}) CHECK(web::leads_within(back));
    CHECK_FALSE(web::leads_within("/" + std::string(2000, 'a')));
}

TEST_CASE("hostile ways back are refused or lead within", "[cities]") {
    kit::Town town;
    auto all = kit::own_hostile_texts();
    for (auto& text : kit::listed_hostile_texts()) all.push_back(std::move(text));
    for (const auto& text : kit::sampled(all, 300)) {
        const auto answered = look(town, "view=simple&back=" + web::encoded(text));
        INFO(text << " answered " << answered.status << " " << answered.field("Location"));
        CHECK((answered.status == 303 || answered.status == 422 || answered.status == 413));
        if (answered.status == 303) CHECK(web::leads_within(answered.field("Location")));
    }
}

TEST_CASE("a form of another site changes nothing", "[cities]") {
    kit::Town town;
    for (const Fields& foreign : {Fields{{"Sec-Fetch-Site", "cross-site"}}, Fields{{"Sec-Fetch-Site", "same-site"}}, Fields{{"Origin", "https://elsewhere.example"}},
                                  Fields{{"Origin", "null"}}, Fields{{"Origin", "https://localhost.elsewhere.example"}}}) {
        const auto answered = look(town, "view=simple", foreign);
        CHECK(answered.status == 403);
        CHECK(answered.says("с другого сайта"));
        CHECK(answered.field("Set-Cookie").empty());
    }
    CHECK(look(town, "view=simple", {{"Sec-Fetch-Site", "same-origin"}}).status == 303);
    CHECK(look(town, "view=simple", {{"Origin", "http://localhost"}}).status == 303);
}

TEST_CASE("each look is a page of its own, kept apart from the others", "[cities]") {
    kit::Town town;
    for (int again = 0; again < 2; ++again) {
        CHECK_FALSE(town.get("/").says("data-view=\"simple\""));
        CHECK(town.get("/", with_look("simple")).says("data-view=\"simple\""));
        CHECK(town.get("/", with_look("dark")).says("data-theme=\"dark\""));
        CHECK(town.get("/", with_look("dark.simple")).says("Обычный вид"));
        CHECK_FALSE(town.get("/", with_look("pink")).says("data-theme"));
    }
    CHECK(town.get("/").field("Vary") == "Accept-Encoding, Cookie");
    CHECK(town.get("/theme.css").field("Vary") == "Accept-Encoding");
}

TEST_CASE("a page that failed keeps the look that was chosen", "[cities]") {
    kit::Town town;
    for (const auto* target : {"/nowhere", "/events?when=whenever"}) {
        INFO(target);
        CHECK(town.get(target, with_look("simple")).says("data-view=\"simple\""));
        CHECK_FALSE(town.get(target).says("data-view"));
    }
}

TEST_CASE("the buttons at the end of a page carry its own address back", "[cities]") {
    kit::Town town;
    CHECK(town.get("/kk/events?when=today&price=free").says("value=\"/kk/events?when=today&amp;price=free\""));
    CHECK(town.get("/events", with_look("dark")).says("Как в системе"));
    CHECK_FALSE(town.get("/events").says("Как в системе"));
}

TEST_CASE("the style sheets of any page in the large and simple view are 30 KB together", "[cities]") {
    kit::Town town;
    const auto bytes = [](std::string_view name) { return web::asset_bytes(name).size(); };
    const auto theme = town.get("/theme.css").body.size();
    for (const auto* rare : {"calendar.css", "collection.css", "guide.css", "map.css", "pictures.css", "search.css", "thing.css", "useful.css"}) {
        INFO(rare);
        CHECK(bytes("city-plain.css") + bytes("simple.css") + bytes(rare) + theme <= 30'720);
        CHECK(bytes("city.css") + bytes(rare) + theme <= 31'500);
    }
    const auto simple = town.get("/events", with_look("simple")), usual = town.get("/events");
    CHECK(simple.says("/static/city-plain."));
    CHECK_FALSE(usual.says("/static/city-plain."));
    CHECK(usual.says("/static/city."));
}

TEST_CASE("in the large and simple view one calls from the list", "[cities]") {
    kit::Town town;
    for (const auto* target : {"/organisations", "/offers", "/kk/organisations"}) {
        INFO(target);
        CHECK(town.get(target, with_look("simple")).says("href=\"tel:+77102123456\""));
        CHECK(town.get(target, with_look("simple")).says("+7 7102 12-34-56"));
        CHECK_FALSE(town.get(target).says("tel:+77102123456"));
    }
}
