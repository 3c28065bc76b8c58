// Сауле sets which languages the city speaks and which of its parts are open; what is closed leaves no link behind.
#include <catch2/catch.hpp>

#include <deque>
#include <map>
#include <set>

#include "audit/audit.h"
#include "cities/settings.h"
#include "kit/browser.h"

namespace {

struct Office {
    kit::Town town;
    kit::Browser saule{town}, guest{town};

    Office() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
    }
    cities::Settings settings() { return cities::settings(*town.file().read()); }
    const kit::Answered& save(const kit::Typed& typed) {
        saule.open("/admin/settings");
        return saule.send("/admin/settings", typed);
    }
    // All but these stay open.
    void close(std::string_view name) {
        kit::Typed open;
        for (const auto feature : web::feature_names)
            if (feature != name) open.emplace_back("features", feature);
        save(open);
    }
    std::size_t changes() {
        audit::Filter filter;
        filter.act = "settings.change";
        return audit::acts(*town.file().read(), filter, {}, 100).size();
    }
};

// Paths and queries of the city that a page or a map of the site leads to.
std::vector<std::string> links_of(const std::string& body) {
    std::vector<std::string> links;
    const auto take = [&](std::string_view opening, std::string_view closing, std::string_view before) {
        for (auto at = body.find(opening); at != body.npos; at = body.find(opening, at)) {
            at += opening.size();
            auto link = body.substr(at, body.find_first_of(closing, at) - at);
            if (!link.starts_with(before)) continue;
            link.erase(0, before.size());
            link = link.substr(0, link.find('#'));
            for (auto sign = link.find("&amp;"); sign != link.npos; sign = link.find("&amp;")) link.erase(sign + 1, 4);
            if (link.starts_with('/') && !link.starts_with("//")) links.push_back(std::move(link));
        }
    };
    take("href=\"", "\"", "");
    take("href=\"", "\"", "http://localhost");
    take("<loc>", "<", "http://localhost");
    return links;
}

struct Walk {
    std::set<std::string> seen;
    std::vector<std::string> dead;  // "/works/1 from /events"
};

// "/events/17-kontsert?when=today" is a page like "/events/3?when=tomorrow".
std::string kind_of(const std::string& path) {
    std::string kind;
    for (const char c : path.substr(0, path.find_first_of("?"))) kind += c >= '0' && c <= '9' ? '0' : c;
    const auto number = kind.find('0');
    return number == kind.npos ? kind : kind.substr(0, number);
}

// Follows what leads on from the home page and the site map, each kind of page twice.
Walk walk(kit::Town& town) {
    constexpr std::size_t most = 90;
    std::map<std::string, int> kinds;
    Walk walk;
    std::deque<std::pair<std::string, std::string>> ahead{{"/", ""}, {"/sitemap/pages.xml", ""}, {"/sitemap.xml", ""}, {"/feeds", ""}};
    while (!ahead.empty() && kinds.size() < most) {
        const auto [path, from] = ahead.front();
        ahead.pop_front();
        if (path.starts_with("/go/") || path.starts_with("/static/") || path.starts_with("/complaints") || path.starts_with("/kk") || path.starts_with("/en")) continue;
        if (!walk.seen.insert(path).second || ++kinds[kind_of(path)] > 2) continue;
        const auto page = town.get(path);
        if (page.status == 404 || page.status >= 500) walk.dead.push_back(path + " from " + from);
        for (auto& link : links_of(page.body)) ahead.emplace_back(std::move(link), path);
    }
    return walk;
}

bool leads(const Walk& walk, std::string_view beginning) {
    return std::ranges::any_of(walk.seen, [&](const std::string& path) { return path.starts_with(beginning); });
}

}  // namespace

TEST_CASE("a part of the city that is closed is not there, and no page leads to it", "[admin][settings]") {
    Office city;
    const auto before = walk(city.town);
    CHECK(before.dead == std::vector<std::string>());
    const std::pair<std::string_view, std::vector<std::string>> parts[] = {{"offers", {"/offers", "/offers/map", "/offers/1", "/offers.rss", "/api/v1/offers", "/desk/1/offers"}},
                                                                           {"goods", {"/goods", "/desk/1/goods"}},
                                                                           {"collections", {"/collections", "/me/collections"}},
                                                                           {"ideas", {"/ideas", "/me/ideas"}},
                                                                           {"posts", {"/posts", "/posts.rss", "/desk/1/posts"}},
                                                                           {"works", {"/films", "/plays", "/works/1", "/screenings"}},
                                                                           {"transport", {"/transport"}},
                                                                           {"open_data", {"/api", "/embed", "/api/v1/events", "/embed/events"}}};
    for (const auto& [name, paths] : parts) {
        INFO(name);
        city.close(name);
        const auto after = walk(city.town);
        CHECK(after.dead == std::vector<std::string>());
        for (const auto& path : paths) {
            INFO(path);
            CHECK(city.town.get(path).status == 404);
            CHECK(city.town.get("/kk" + path).status == 404);
        }
        CHECK_FALSE(leads(after, paths.front() + "/"));
        CHECK(city.town.get("/events").status == 200);
        city.close("nothing");
        CHECK(city.guest.open(paths.front()).status == 200);
    }
    CHECK(walk(city.town).seen == before.seen);
    CHECK(city.changes() == 2 * web::feature_names.size());
}

TEST_CASE("offers that are closed are found by no search and named on no place, and come back whole", "[admin][settings]") {
    Office city;
    const auto place = city.guest.open("/organisations/1").body;
    REQUIRE(place.find("/offers/") != std::string::npos);
    REQUIRE(city.town.get("/search?q=скидка&kind=offers").says("/offers/") == city.town.get("/search?q=скидка").says("kind=offers"));
    city.close("offers");
    CHECK(city.guest.open("/organisations/1").body.find("/offers") == std::string::npos);
    CHECK(city.town.get("/").body.find("/offers") == std::string::npos);
    CHECK(city.town.get("/manifest.webmanifest").body.find("/offers") == std::string::npos);
    CHECK_FALSE(city.town.get("/search?q=кофе").says("/offers/"));
    city.close("nothing");
    CHECK(city.guest.open("/organisations/1").body == place);
}

TEST_CASE("another language comes first, and every old address leads on", "[admin][settings]") {
    Office city;
    CHECK(city.town.get("/").says("lang=\"ru\""));
    city.save({{"languages", "ru"}, {"languages", "kk"}, {"first", "kk"}});
    CHECK(city.saule.page().says("Сохранено"));
    CHECK(city.settings().languages == std::vector{i18n::Language::kk, i18n::Language::ru});
    CHECK(city.town.get("/").says("<html lang=\"kk\""));
    CHECK(city.town.get("/ru/events").says("<html lang=\"ru\""));
    CHECK(city.town.get("/kk/events").field("Location") == "/events");
    const auto english = city.town.get("/en/events?when=today");
    CHECK(english.status == 302);
    CHECK(english.field("Location") == "/events?when=today");
    CHECK(english.field("Cache-Control") == "no-store");
    CHECK_FALSE(city.town.get("/").says("ENG"));
    CHECK(city.town.get("/en/no-such-page").status == 404);
    CHECK(city.town.ask(web::edge::Method::post, "/en/sign-in").status == 404);
}

TEST_CASE("a language that the city did not speak is spoken at once, with its legal texts", "[admin][settings]") {
    Office city;
    city.save({{"languages", "ru"}, {"first", "ru"}});
    CHECK(city.town.get("/kk/legal").status == 302);
    CHECK_FALSE(city.town.get("/").says("ҚАЗ"));
    city.save({{"languages", "ru"}, {"languages", "kk"}, {"first", "ru"}});
    CHECK(city.town.get("/kk/legal/privacy").status == 200);
    CHECK(city.town.get("/kk").says("<html lang=\"kk\""));
    CHECK(city.changes() == 2);
}

TEST_CASE("what cannot be set is told at its field, and nothing changes", "[admin][settings]") {
    Office city;
    const auto before = city.settings();
    CHECK(city.save({{"languages", "ru"}, {"first", "kk"}}).status == 422);
    CHECK(city.saule.page().says("Выберите один из языков города"));
    CHECK(city.save({{"languages", "de"}}).status == 422);
    CHECK(city.save({{"first", ""}}).status == 422);
    CHECK(city.save({{"features", "reviews"}}).status == 422);
    for (const auto* wrong : {"0", "10001", "-1", "много", ""}) CHECK(city.save({{"upload_day", wrong}}).status == 422);
    city.saule.open("/admin/settings");
    auto none = city.saule.values("/admin/settings");
    std::erase_if(none, [](const auto& field) { return field.first == "languages"; });
    std::string body;
    for (const auto& [name, value] : none) body.append(body.empty() ? "" : "&").append(name).append("=").append(web::encoded(value));
    const auto answered = city.saule.post("/admin/settings", body, {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(answered.status == 422);
    CHECK(answered.says("Город говорит хотя бы на одном языке"));
    CHECK(city.settings() == before);
    CHECK(city.changes() == 0);
}
