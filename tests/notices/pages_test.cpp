// Pages that Бота, an editor, writes for the city: drafted, shown, published in its place of the menu, changed and taken back.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "notices/store.h"

namespace {

// «О городе» in two of the city's three languages; `but`: other answers.
kit::Typed about_page(const kit::Typed& but = {}) {
    kit::Typed typed{{"title_ru", "О городе"}, {"body_ru", "## Медь\n\nГород **меди** и степи."}, {"title_kk", "Қала туралы"}, {"body_kk", "Мыс пен дала қаласы."}, {"place", "footer"}, {"position", "1"}, {"state", "published"}};
    for (const auto& [name, value] : but) {
        std::erase_if(typed, [&](const auto& field) { return field.first == name; });
        typed.emplace_back(name, value);
    }
    return typed;
}

struct Editors {
    kit::Newsroom newsroom;
    kit::Browser& bota = newsroom.editors;

    const kit::Answered& add(const kit::Typed& but = {}) {
        bota.open("/admin/pages/new");
        return bota.send("/admin/pages/new", about_page(but));
    }
    const kit::Answered& change(const kit::Typed& typed, const std::string& from = "/admin/pages/1") {
        bota.open(from);
        return bota.send("/admin/pages/1", typed);
    }
    kit::Answered guest(std::string_view path) { return newsroom.town.get(path); }
    int count() { return notices::count_pages(*newsroom.town.file().read()); }
    std::size_t acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*newsroom.town.file().read(), filter, {}, 100).size();
    }
};

}  // namespace

TEST_CASE("a page that was published has its address, stands at the end of every page and speaks each language", "[notices]") {
    Editors city;
    REQUIRE_FALSE(city.guest("/events").says("О городе"));  // kept by now
    city.add();
    CHECK(city.bota.at() == "/admin/pages?done=published");
    CHECK(city.guest("/events").says("<a href=\"/pages/o-gorode\">О городе</a>"));
    CHECK(city.guest("/kk/events").says("<a href=\"/kk/pages/o-gorode\">Қала туралы</a>"));
    CHECK(city.guest("/en/events").says("<a href=\"/en/pages/o-gorode\">О городе</a>"));
    CHECK(city.guest("/pages/o-gorode").says("<strong>меди</strong>"));
    CHECK(city.guest("/pages/o-gorode").says("<h1>О городе</h1>"));
    CHECK(city.guest("/pages/o-gorode").says("<h2>Медь</h2>"));
    CHECK(city.guest("/kk/pages/o-gorode").says("Мыс пен дала қаласы."));
    CHECK(city.guest("/en/pages/o-gorode").says("<h1 lang=\"ru\">О городе</h1>"));
    CHECK(city.guest("/en/pages/o-gorode").says("shown in another language (Русский)"));
    CHECK_FALSE(city.guest("/pages/o-gorode").says("не переведена"));
    CHECK(city.guest("/pages/o-gorodah").status == 404);
    CHECK(city.acts("city_page.create") == 1);
}

TEST_CASE("a draft is seen by editors alone, and what was taken back to a draft is gone at once", "[notices]") {
    Editors city;
    city.add({{"state", "draft"}});
    CHECK(city.bota.page().says("черновик"));
    CHECK(city.guest("/pages/o-gorode").status == 404);
    CHECK_FALSE(city.guest("/").says("О городе"));
    city.change({{"state", "published"}});
    CHECK(city.guest("/pages/o-gorode").status == 200);
    CHECK(city.guest("/").says("О городе"));
    city.change({{"state", "draft"}});
    CHECK(city.guest("/pages/o-gorode").status == 404);
    CHECK_FALSE(city.guest("/").says("О городе"));
    CHECK(city.acts("city_page.change") == 2);
}

TEST_CASE("links stand in their order, in the top bar, at the end or nowhere", "[notices]") {
    Editors city;
    city.add({{"title_ru", "Вторая"}, {"position", "2"}});
    city.add({{"title_ru", "Первая"}, {"position", "1"}});
    city.add({{"title_ru", "Наверху"}, {"place", "top"}});
    city.add({{"title_ru", "Скрытая"}, {"place", "none"}});
    const auto home = city.guest("/").body;
    CHECK(home.find(">Первая<") < home.find(">Вторая<"));
    CHECK(home.find(">Вторая<") != std::string::npos);
    CHECK(home.find(">Наверху<") < home.find("<main"));
    CHECK(home.find("Скрытая") == std::string::npos);
    CHECK(city.guest("/pages/skrytaya").status == 200);
}

TEST_CASE("a page is shown before it is saved, and markup that could do harm shows as words", "[notices]") {
    Editors city;
    city.add({{"deed", "show"}, {"body_ru", "Так **будет** <script>alert(1)</script> [злое](javascript:alert(1))"}});
    CHECK(city.bota.page().says("Пока ничего не сохранено"));
    CHECK(city.bota.page().says("<strong>будет</strong>"));
    CHECK_FALSE(city.bota.page().says("<script>alert"));
    CHECK_FALSE(city.bota.page().says("href=\"javascript"));
    CHECK(city.count() == 0);
    city.bota.send("/admin/pages/new");
    CHECK(city.count() == 1);
    CHECK_FALSE(city.guest("/pages/o-gorode").says("<script>alert"));
    city.change({{"deed", "show"}, {"body_ru", "Иначе"}});
    CHECK(city.bota.page().says("Иначе"));
    CHECK_FALSE(city.guest("/pages/o-gorode").says("Иначе"));
}

TEST_CASE("every text that was saved can be read again and taken back", "[notices]") {
    Editors city;
    city.add();
    city.newsroom.town.clock.moment += std::chrono::minutes(5);
    city.change({{"body_ru", "Новый текст."}});
    city.change({{"position", "7"}});  // no new text
    city.change({});                   // no change at all
    CHECK(city.acts("city_page.change") == 2);
    CHECK(city.bota.open("/admin/pages/1/history").says("?version=1"));
    CHECK_FALSE(city.bota.page().says("?version=2"));
    CHECK(city.bota.page().says("сейчас на странице"));
    city.change({}, "/admin/pages/1?version=1");
    CHECK(city.guest("/pages/o-gorode").says("<strong>меди</strong>"));
    CHECK(city.bota.open("/admin/pages/1/history").says("?version=2"));
    CHECK(city.bota.open("/admin/pages/99/history").status == 404);
    CHECK(city.bota.open("/admin/pages/99").status == 404);
}

TEST_CASE("what is no title, text, address, place or order is told at its field, and nothing is kept", "[notices]") {
    Editors city;
    city.add({{"title_ru", "Занятая"}, {"slug", "taken"}});
    for (const auto& [name, value] : kit::Typed{{"title_ru", ""}, {"title_ru", std::string(61, 'x')}, {"body_ru", ""}, {"body_ru", std::string(8'001, 'x')}, {"title_kk", ""}, {"body_kk", ""}, {"place", "roof"}, {"position", "x"}, {"position", "1000"},
                                                {"state", "gone"}, {"slug", "taken"}, {"slug", "О городе"}, {"slug", "../x"}, {"slug", "a"}, {"slug", "Big"}}) {
        INFO(name << " " << value.substr(0, 40));
        CHECK(city.add({{name, value}}).status == 422);
        CHECK(city.count() == 1);
    }
    CHECK(city.change({{"title_ru", ""}}).status == 422);
    CHECK(city.guest("/pages/taken").says("Занятая"));
    CHECK(city.acts("city_page.create") == 1);
}

TEST_CASE("the form of a page sent twice makes one page", "[notices]") {
    Editors city;
    city.bota.open("/admin/pages/new");
    const auto body = city.bota.body("/admin/pages/new", about_page());
    CHECK(city.bota.post("/admin/pages/new", body, kit::from_here).status == 303);
    CHECK(city.bota.post("/admin/pages/new", body, kit::from_here).status == 303);
    CHECK(city.count() == 1);
}

TEST_CASE("a moderator and a guest write no pages", "[notices]") {
    Editors city;
    city.add();
    for (const auto* path : {"/admin/pages", "/admin/pages/new", "/admin/pages/1", "/admin/pages/1/history"}) {
        CHECK(city.newsroom.moderators.open(path).status == 403);
        CHECK(city.guest(path).status == 303);
    }
}
