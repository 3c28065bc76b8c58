// A city's brand is data: what is given is checked, kept, and stands on every page at once.
#include <catch2/catch.hpp>

#include "cities/brand.h"
#include "kit/town.h"

namespace {

cities::Brand brand() { return {}; }

void put(kit::Town& town, cities::Brand draft) {
    REQUIRE(cities::fault(draft) == "");
    town.file().write([&](db::Writing& db) { cities::put(db, draft, kit::friday_noon); });
}

const char* const sun = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><circle cx=\"12\" cy=\"12\" r=\"8\" fill=\"#a04c21\"/></svg>";

}  // namespace

TEST_CASE("a name and a tagline of one language leave the others", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.language = i18n::Language::kk;
    draft.name = "  Жезқазған   қаласы ";
    put(town, draft);
    CHECK(town.get("/kk").says("Жезқазған қаласы"));
    CHECK(town.get("/").says("Жезказган"));
}

TEST_CASE("an accent that can be read becomes the colours of both themes", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.accent = "#0B6E4F";
    put(town, draft);
    CHECK(town.get("/theme.css").says("--copper:var(--d,#0b6e4f)"));
    const auto lines = cities::colours_in_words("#0b6e4f");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("by day: #0b6e4f") != std::string::npos);
}

TEST_CASE("pale yellow is refused with the reason and a way out", "[cities]") {
    for (const char* pale : {"#ffffcc", "#ffff00", "#ffffff", "#f0e68c"}) {
        auto draft = brand();
        draft.accent = pale;
        const auto why = cities::fault(draft);
        INFO(why);
        CHECK(why.find("too pale") != std::string::npos);
        CHECK(why.find("4.5") != std::string::npos);
    }
    for (const char* good : {"#a04c21", "#ff8800", "#000000", "#195f91"}) {
        auto draft = brand();
        draft.accent = good;
        CHECK(cities::fault(draft) == "");
    }
}

TEST_CASE("what cannot be a brand is refused with a sentence", "[cities]") {
    const auto refused = [](auto change) {
        auto draft = brand();
        change(draft);
        return !cities::fault(draft).empty();
    };
    CHECK(refused([](auto& b) { b.name = " "; }));
    CHECK(refused([](auto& b) { b.name = std::string(81, 'x'); }));
    CHECK(refused([](auto& b) { b.accent = "copper"; }));
    CHECK(refused([](auto& b) { b.type_stack = "comic"; }));
    CHECK(refused([](auto& b) { b.theme = "pink"; }));
    CHECK(refused([](auto& b) { b.phone = "call me"; }));
    CHECK(refused([](auto& b) { b.near_km = -1; }));
    CHECK(refused([](auto& b) { b.words = {{"", "Offerz", "Акции"}}; }));
    CHECK(refused([](auto& b) { b.words = {{"", "All {count}", "Все"}}; }));
    CHECK(refused([](auto& b) { b.words = {{"", "Offers", "Акции {n}"}}; }));
    CHECK(refused([](auto& b) { b.links = {{"top", "О городе", "javascript:alert(1)"}}; }));
    CHECK(refused([](auto& b) { b.links = {{"top", "О городе", "//elsewhere.example"}}; }));
    CHECK(refused([](auto& b) { b.links = {{"top", "", "/about"}}; }));
}

TEST_CASE("a city's own word stands wherever ours stood, in its language alone", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.words = {{"", "Offers", "Акции"}};
    put(town, draft);
    CHECK(town.get("/").says("Акции"));
    CHECK_FALSE(town.get("/").says(">Скидки<"));
    CHECK(town.get("/offers").says("Акции"));
    CHECK(town.get("/nope").says("Акции"));
    CHECK(town.get("/en").says("Offers"));
    draft.words = {{"", "Offers", ""}};
    put(town, draft);
    CHECK(town.get("/").says("Скидки"));
}

TEST_CASE("a word with a number is given in all its forms", "[cities]") {
    auto draft = brand();
    draft.words = {{"", "{n} more date", "Ещё {n} день"}};
    CHECK(cities::fault(draft).find("all 3 forms") != std::string::npos);
    draft.words = {{"", "{n} more date", "Ещё {n} день | Ещё {n} дня | Ещё {n} дней"}};
    CHECK(cities::fault(draft) == "");
    kit::Town town;
    put(town, draft);
    CHECK(town.get("/events/1-vecher-dzhaza").says("Ещё 1 день"));
}

TEST_CASE("links of the city stand in the top bar and at the end of the page", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.links = {{"top", "Музей", "https://museum.example/"}, {"footer", "О городе", "/about"}};
    put(town, draft);
    CHECK(town.get("/").says("<a href=\"https://museum.example/\">Музей</a>"));
    CHECK(town.get("/").says("<a href=\"/about\">О городе</a>"));
    CHECK_FALSE(town.get("/kk").says("Музей"));
    put(town, draft);  // the same again changes nothing
    draft.links = {{"top", "Музей", ""}, {"footer", "О городе", "/o-gorode"}};
    put(town, draft);
    CHECK_FALSE(town.get("/").says("Музей"));
    CHECK(town.get("/").says("<a href=\"/o-gorode\">О городе</a>"));
    CHECK_FALSE(town.get("/").says("\"/about\""));
}

TEST_CASE("a logo is stored by its digest, stands on every page and never changes", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.logo = *media::read_logo(sun);
    media::write_file(town.file().path().parent_path(), *draft.logo);
    put(town, draft);
    const auto address = "/media/" + draft.logo->file_name();
    CHECK(town.get("/").says("src=\"" + address + "\""));
    const auto answered = town.get(address);
    CHECK(answered.status == 200);
    CHECK(answered.field("Content-Type") == "image/svg+xml");
    CHECK(answered.field("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(answered.says("<circle"));
    for (const char* other : {"/media/x", "/media/..%2Fcity.db", "/media/%2e%2e%2fcity.db", "/media/city.db"}) CHECK(town.get(other).status == 404);
    CHECK(town.get(address + "x").status == 404);
}

TEST_CASE("the city's telephone stands in the large and simple view", "[cities]") {
    kit::Town town;
    auto draft = brand();
    draft.phone = "8 (7102) 77-12-12";
    put(town, draft);
    const auto simple = town.get("/", {{"Cookie", "look=simple"}});
    CHECK(simple.says("href=\"tel:+77102771212\""));
    CHECK(simple.says("Нужна помощь?"));
    CHECK_FALSE(town.get("/").says("77102771212"));
}
