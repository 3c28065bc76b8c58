// The look of the city as its administrator Сауле changes it: seen before it is saved, and by guests at once afterwards.
#include <catch2/catch.hpp>

#include "audit/audit.h"
#include "cities/brand.h"
#include "kit/browser.h"

namespace {

const char* const drawn_sun = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><circle cx=\"12\" cy=\"12\" r=\"8\" fill=\"#a04c21\"/></svg>";

struct Branding {
    kit::Town town;
    kit::Browser saule{town};

    Branding() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
        saule.open("/admin/brand");
    }
    cities::WholeBrand brand() { return cities::whole_brand(*town.file().read()); }
    const kit::Answered& save(kit::Typed typed) {
        saule.open("/admin/brand");
        return saule.send("/admin/brand", typed);
    }
    std::vector<audit::Entry> acts() {
        audit::Filter filter;
        filter.act = "brand.change";
        return audit::acts(*town.file().read(), filter, {}, 100);
    }
    std::string preview() {
        const auto& page = saule.page().body;
        const auto at = page.find("/admin/brand/colours.css?");
        auto address = page.substr(at, page.find('"', at) - at);
        for (auto sign = address.find("&amp;"); sign != std::string::npos; sign = address.find("&amp;")) address.erase(sign + 1, 4);
        kit::Browser other(town);
        other.cookies = saule.cookies;
        return other.open(address).body;
    }
};

}  // namespace

TEST_CASE("a colour is seen by day and at night before it is saved, and guests see nothing of it until then", "[admin][brand]") {
    Branding city;
    const auto before = city.town.get("/theme.css").body;
    CHECK(city.preview().find(".shade{--copper:var(--d,#a04c21)") == 0);
    city.save({{"accent", "#0B6E4F"}, {"type", "serif"}, {"deed", "show"}});
    CHECK(city.saule.page().status == 200);
    CHECK(city.saule.page().says("Пока ничего не сохранено"));
    CHECK(city.saule.page().says("value=\"#0B6E4F\""));
    CHECK(city.saule.page().says("class=\"shade day\""));
    CHECK(city.saule.page().says("class=\"shade night\""));
    CHECK(city.preview().find("--copper:var(--d,#0b6e4f)") != std::string::npos);
    CHECK(city.preview().find("--head:Charter") != std::string::npos);
    CHECK(city.town.get("/theme.css").body == before);
    CHECK(city.brand().accent == "#a04c21");
    CHECK(city.acts().empty());
}

TEST_CASE("what was saved stands on the next page that a guest asks for, in each language its own", "[admin][brand]") {
    Branding city;
    REQUIRE(city.town.get("/").says("Жезказган"));
    REQUIRE(city.town.get("/events").status == 200);  // kept by now
    city.save({{"accent", "#195f91"}, {"name_ru", "Медный город"}, {"name_kk", "Мысты қала"}, {"name_en", "Copper City"}, {"tagline_ru", "Город у степи"}, {"theme", "dark"}, {"phone", "8 (7102) 77-12-12"}, {"near_km", "40"}});
    CHECK(city.saule.at() == "/admin/brand?done=save");
    CHECK(city.saule.page().says("Гости уже видят"));
    CHECK(city.town.get("/").says("Медный город"));
    CHECK(city.town.get("/").says("content=\"Город у степи\""));
    CHECK(city.town.get("/events").says("Медный город"));
    CHECK(city.town.get("/events").says("data-theme=\"dark\""));
    CHECK(city.town.get("/kk").says("Мысты қала"));
    CHECK(city.town.get("/en").says("Copper City"));
    CHECK(city.town.get("/theme.css").says("--copper:var(--d,#195f91)"));
    CHECK(city.brand().phone == "+77102771212");
    CHECK(city.brand().near_km == 40);
    REQUIRE(city.acts().size() == 1);
    CHECK(city.acts().front().act.changes.size() == 8);
    city.save({});  // the same again is no change
    CHECK(city.acts().size() == 1);
}

TEST_CASE("pale yellow is refused with its contrast, and one press takes the nearest colour that can be read", "[admin][brand]") {
    Branding city;
    CHECK(city.save({{"accent", "#ffff99"}, {"tagline_ru", "Ещё не сохранено"}}).status == 422);
    const auto pale = cities::too_pale("#ffff99");
    REQUIRE(pale);
    CHECK(city.saule.page().says("Цвет #ffff99 слишком бледный для текста и кнопок: его контраст с фоном — 1,0 : 1, а нужно 4,5 : 1. Ближайший цвет, который читается, — " + pale->nearest));
    CHECK(city.saule.page().says("value=\"#ffff99\""));
    CHECK(city.brand().accent == "#a04c21");
    city.saule.send("/admin/brand", {{"deed", "nearest"}});
    CHECK(city.saule.page().says("value=\"" + pale->nearest + "\""));
    CHECK(city.saule.page().says("Ещё не сохранено"));
    CHECK(city.preview().find("--copper:var(--d," + pale->nearest + ")") != std::string::npos);
    CHECK(city.brand().accent == "#a04c21");
    city.saule.send("/admin/brand");
    CHECK(city.brand().accent == pale->nearest);
    CHECK(city.brand().taglines[0] == "Ещё не сохранено");
}

TEST_CASE("what cannot be a name, a colour, a choice, a telephone or a distance is told at its field, and nothing changes", "[admin][brand]") {
    Branding city;
    const auto accent_before = city.brand().accent;
    for (const auto& [name, value] : kit::Typed{{"name_ru", ""}, {"name_kk", std::string(81, 'x')}, {"tagline_en", std::string(201, 'x')}, {"accent", "copper"}, {"accent", ""}, {"accent", "#ffffff"}, {"type", "comic"}, {"theme", "pink"},
                                                {"phone", "call me"}, {"near_km", "-1"}, {"near_km", "1001"}, {"near_km", ""}, {"logo_kept", "999"}, {"logo_kept", "x"}}) {
        INFO(name << " " << value);
        auto typed = kit::Typed{{"tagline_ru", "Не должно остаться"}};
        typed.emplace_back(name, value);
        CHECK(city.save(typed).status == 422);
        CHECK(city.brand().taglines[0] != "Не должно остаться");
        CHECK(city.brand().accent == accent_before);
    }
    CHECK(city.acts().empty());
}

TEST_CASE("a logo is shown before it is saved, kept while the form comes back, and taken off by a tick", "[admin][brand]") {
    Branding city;
    city.saule.send_files("/admin/brand", {{"logo", "sun.svg", drawn_sun}}, {{"deed", "show"}});
    const auto path = "/media/" + media::read_logo(drawn_sun)->file_name();
    CHECK(city.saule.page().says("src=\"" + path + "\""));
    CHECK_FALSE(city.town.get("/").says(path));
    city.saule.send("/admin/brand");  // without the file: the form holds it
    CHECK(city.town.get("/").says("src=\"" + path + "\""));
    CHECK(city.town.get(path).says("<circle"));
    city.save({{"no_logo", "yes"}});
    CHECK_FALSE(city.town.get("/").says(path));
    CHECK_FALSE(city.brand().logo);
    CHECK(city.acts().size() == 2);
}

TEST_CASE("a file that is no logo is refused with the reason, and what was typed stays", "[admin][brand]") {
    Branding city;
    for (const std::string bytes : {"GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "\x89PNG broken"}) {
        city.saule.open("/admin/brand");
        CHECK(city.saule.send_files("/admin/brand", {{"logo", "x", bytes}}, {{"tagline_ru", "Набрано"}}).status == 422);
        CHECK(city.saule.page().says("id=\"e-logo\""));
        CHECK(city.saule.page().says("Набрано"));
        CHECK_FALSE(city.brand().logo);
    }
    city.saule.open("/admin/brand");
    CHECK(city.saule.send_files("/admin/brand", {{"logo", "big.svg", std::string(201 * 1024, ' ')}}).says("200"));
    CHECK_FALSE(city.brand().logo);
}

TEST_CASE("whoever does not configure the city neither sees nor changes its look", "[admin][brand]") {
    Branding city;
    const auto body = city.saule.body("/admin/brand", {{"accent", "#195f91"}});
    kit::settle(city.town, "erlan", {web::Role::moderator});
    kit::Browser erlan(city.town);
    kit::sign_in(erlan, "erlan");
    CHECK(erlan.open("/admin/brand").status == 403);
    CHECK(erlan.open("/admin/brand/colours.css?accent=%23195f91").status == 403);
    CHECK(erlan.post("/admin/brand", body, kit::from_here).status == 403);
    CHECK(city.brand().accent == "#a04c21");
    CHECK(city.saule.open("/admin/brand/colours.css?accent=x").status == 422);
}
