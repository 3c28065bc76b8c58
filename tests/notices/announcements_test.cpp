// Announcements by Бота, an editor: a line over every page that comes and goes at its moments, also on pages that were kept.
#include <catch2/catch.hpp>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "notices/announcement.h"

namespace {

// Water is off in an hour, for two hours (the town's clock stands at Friday noon); `but`: other answers.
kit::Typed no_water(const kit::Typed& but = {}) {
    kit::Typed typed{{"text_ru", "На Абая нет воды до 15:00"}, {"text_kk", "Абай көшесінде 15:00-ге дейін су жоқ"}, {"text_en", "No water in Abay Street until 15:00"}, {"level", "warn"}, {"href", "/useful"}, {"from", "2026-11-20T13:00"}, {"until", "2026-11-20T15:00"}};
    for (const auto& [name, value] : but) {
        std::erase_if(typed, [&](const auto& field) { return field.first == name; });
        typed.emplace_back(name, value);
    }
    return typed;
}

struct Announcers {
    kit::Newsroom newsroom;
    kit::Browser& bota = newsroom.editors;

    const kit::Answered& announce(const kit::Typed& but = {}) {
        bota.open("/admin/announcements/new");
        return bota.send("/admin/announcements/new", no_water(but));
    }
    const kit::Answered& change(const kit::Typed& typed) {
        bota.open("/admin/announcements/1");
        return bota.send("/admin/announcements/1", typed);
    }
    bool says(std::string_view path, std::string_view words = "На Абая нет воды") { return newsroom.town.get(path).says(words); }
    void wait(std::chrono::seconds time) { newsroom.town.clock.moment += time; }
    std::size_t count() { return notices::announcements(*newsroom.town.file().read(), i18n::Language::ru).size(); }
    std::size_t acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*newsroom.town.file().read(), filter, {}, 100).size();
    }
};

using std::chrono::hours;
using std::chrono::seconds;

}  // namespace

TEST_CASE("a line comes and goes at its moments on every page, also on one that is kept", "[notices]") {
    Announcers city;
    city.announce();
    CHECK(city.bota.page().says("Сохранено"));
    CHECK(city.bota.page().says("впереди"));
    for (const auto* path : {"/", "/events", "/organisations", "/sign-in"}) CHECK_FALSE(city.says(path));  // kept by now, those that can be
    city.wait(hours(1) - seconds(1));
    for (const auto* path : {"/", "/events"}) CHECK_FALSE(city.says(path));
    city.wait(seconds(1));
    for (const auto* path : {"/", "/events", "/organisations", "/sign-in"}) CHECK(city.says(path));
    CHECK(city.says("/events", "<a href=\"/useful\">На Абая нет воды до 15:00</a>"));
    CHECK(city.says("/kk/events", "<a href=\"/kk/useful\">Абай көшесінде"));
    CHECK(city.says("/en/events", "No water in Abay Street"));
    CHECK(city.says("/events", "class=\"banner warn\""));
    city.wait(hours(2) - seconds(1));
    CHECK(city.says("/events"));
    city.wait(seconds(1));
    for (const auto* path : {"/", "/events", "/organisations", "/sign-in"}) CHECK_FALSE(city.says(path));
    CHECK(city.acts("announcement.create") == 1);
}

TEST_CASE("a line is ended at once, and one that has not begun is done without", "[notices]") {
    Announcers city;
    city.announce({{"from", "2026-11-20T11:00"}});
    CHECK(city.says("/events"));
    city.change({{"deed", "end"}});
    CHECK(city.bota.at() == "/admin/announcements?done=ended");
    CHECK_FALSE(city.says("/events"));
    CHECK(city.bota.page().says("завершено"));
    city.change({{"deed", "end"}});  // over already
    CHECK(city.acts("announcement.end") == 1);
    city.announce();
    CHECK(city.count() == 2);
    city.bota.open("/admin/announcements/2");
    city.bota.send("/admin/announcements/2", {{"deed", "end"}});
    CHECK(city.count() == 1);
    CHECK(city.bota.open("/admin/announcements/2").status == 404);
}

TEST_CASE("a line is changed while it stands", "[notices]") {
    Announcers city;
    city.announce({{"from", "2026-11-20T11:00"}});
    CHECK(city.says("/events"));
    city.change({{"text_ru", "Воду дали"}, {"level", "info"}});
    CHECK(city.says("/events", "Воду дали"));
    CHECK_FALSE(city.says("/events"));
    city.change({});
    CHECK(city.acts("announcement.change") == 1);
}

TEST_CASE("three lines at most stand over a page, the most urgent first", "[notices]") {
    Announcers city;
    for (const auto& [text, level] : std::initializer_list<std::pair<const char*, const char*>>{{"Первая", "info"}, {"Вторая", "info"}, {"Третья", "warn"}, {"Пожар", "fail"}})
        city.announce({{"text_ru", text}, {"level", level}, {"from", "2026-11-20T11:00"}});
    const auto home = city.newsroom.town.get("/").body;
    CHECK(home.find("Пожар") < home.find("Третья"));
    CHECK(home.find("Третья") < home.find("Вторая"));
    CHECK(home.find("Первая") == std::string::npos);
}

TEST_CASE("what is no line, level, way or moment is told at its field, and nothing is announced", "[notices]") {
    Announcers city;
    for (const auto& [name, value] : kit::Typed{{"text_ru", ""}, {"text_kk", ""}, {"text_en", std::string(201, 'x')}, {"level", "panic"}, {"href", "javascript:alert(1)"}, {"href", "//elsewhere.example"}, {"href", "https://x.example/\"onclick"}, {"from", ""}, {"from", "tomorrow"},
                                                {"until", "2026-11-20T12:59"}, {"until", "2026-02-30T10:00"}, {"until", ""}}) {
        INFO(name << " " << value.substr(0, 40));
        CHECK(city.announce({{name, value}}).status == 422);
        CHECK(city.bota.page().says("id=\"e-" + name + "\"") != (name == "level"));
    }
    CHECK(city.announce({{"from", "2026-11-20T09:00"}, {"until", "2026-11-20T11:00"}}).says("Это время уже прошло"));
    CHECK(city.count() == 0);
    CHECK(city.acts("announcement.create") == 0);
}

TEST_CASE("an announcement sent twice is made once, and only editors make any", "[notices]") {
    Announcers city;
    city.bota.open("/admin/announcements/new");
    const auto body = city.bota.body("/admin/announcements/new", no_water());
    for (int turn = 0; turn < 2; ++turn) CHECK(city.bota.post("/admin/announcements/new", body, kit::from_here).status == 303);
    CHECK(city.count() == 1);
    for (const auto* path : {"/admin/announcements", "/admin/announcements/new", "/admin/announcements/1"}) CHECK(city.newsroom.moderators.open(path).status == 403);
}
