// The list of events as Алия sees it: what its filters count, what they refuse, and where its pages lead.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <set>

#include "events/event.h"
#include "kit/town.h"

namespace {

std::size_t appearances(std::string_view text, std::string_view word) {
    std::size_t sum = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++sum;
    return sum;
}

// The count beside the first link whose words are these.
std::string count_beside(const std::string& html, std::string_view label) {
    const auto column = html.find("<nav class=\"filters\"");
    const auto found = html.find(fmt::format("{}<span class=\"n\">", label), column);
    if (found == html.npos) return "";
    const auto begin = html.find('>', found + label.size()) + 1;
    return html.substr(begin, html.find('<', begin) - begin);
}

std::string href_before(const std::string& html, std::string_view label) {
    const auto column = html.find("<nav class=\"filters\"");
    const auto found = html.find(fmt::format("{}<span class=\"n\">", label), column);
    const auto begin = html.rfind("href=\"", found) + 6;
    auto href = html.substr(begin, html.find('"', begin) - begin);
    for (auto at = href.find("&amp;"); at != href.npos; at = href.find("&amp;")) href.replace(at, 5, "&");
    return href.starts_with('?') ? "/events" + href : href;
}

std::string found_words(const std::string& html) {
    const auto begin = html.find("<p class=\"summary\">") + 19;
    return html.substr(begin, html.find_first_of(" <\xC2", begin) - begin);
}

std::vector<std::string> titles(const std::string& html) {
    std::vector<std::string> all;
    for (auto at = html.find("<li class=\"event\">"); at != html.npos; at = html.find("<li class=\"event\">", at + 1)) {
        const auto begin = html.find("href=\"", at) == html.npos ? at : html.find("href=\"/", html.find("<h3", at)) + 6;
        all.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return all;
}

events::Draft film(int number, base::Instant starts) {
    events::Draft draft;
    draft.origin = {"test", fmt::format("film{}", number), {}, {}, {}, 0};
    draft.category = "leisure";
    draft.texts = {{i18n::Language::ru, fmt::format("Сеанс {}", number), "", ""}};
    events::DateDraft date;
    date.starts = starts;
    date.ends = starts + std::chrono::hours(1);
    date.price.min = date.price.max = 100'000;
    draft.dates = {date};
    return draft;
}

}  // namespace

TEST_CASE("every filter's count is what one gets by following it", "[events]") {
    kit::Town town;
    for (const auto* address : {"/events", "/events?category=children", "/events?price=free", "/events?when=weekend", "/events?children=1"}) {
        const auto list = town.get(address).body;
        for (const auto* label : {"Сегодня", "Завтра", "Выходные", "Неделя", "Месяц", "Концерты", "Детям", "Выставки", "Бесплатно", "Платно",
                                  "Дворец культуры", "ДК горняков"}) {
            const auto count = count_beside(list, label);
            if (count.empty() || count == "0") continue;
            const auto behind = town.get(href_before(list, label)).body;
            INFO(address << " " << label << " " << href_before(list, label));
            const bool on = list.rfind("aria-current", list.find(fmt::format("{}<span class=\"n\">", label))) > list.rfind("<li>", list.find(fmt::format("{}<span class=\"n\">", label)));
            if (!on) CHECK(found_words(behind) == count);
        }
    }
}

TEST_CASE("what goes on counts and stands in the days it goes on in", "[events]") {
    kit::Town town;
    const auto weekend = town.get("/events?when=weekend");
    CHECK(weekend.says("Медь и степь"));
    CHECK(weekend.says("Идёт несколько дней"));
    CHECK(town.get("/events").says("Идёт сейчас"));
    CHECK(town.get("/events?running=1").says("Медь и степь"));
    CHECK_FALSE(town.get("/events?running=1").says("Вечер джаза"));
}

TEST_CASE("prices are asked as people say them", "[events]") {
    kit::Town town;
    CHECK(town.get("/events?price_max=500").says("Медь и степь"));         // 400 ₸
    CHECK(town.get("/events?price_max=500").says("Вечер джаза") == false);  // 2 500 ₸
    CHECK(town.get("/events?price_min=2000&price_max=3000").says("Вечер джаза"));
    CHECK_FALSE(town.get("/events?price_min=2000").says("Медь и степь"));
    CHECK(town.get("/events?price_min=3000&price_max=2000").status == 422);
}

TEST_CASE("what the city does not have is refused with a sentence", "[events]") {
    kit::Town town;
    for (const auto* asked : {"venue=99", "venue=x", "organiser=99", "tag=99", "district=nowhere", "spoken=fr", "format=9D", "category=circus",
                              "age=-1", "age=22", "price_max=-5", "price=cheap", "when=someday", "children=yes", "running=2", "after=x"}) {
        const auto answered = town.get(fmt::format("/events?{}", asked));
        INFO(asked);
        CHECK(answered.status == 422);
    }
    CHECK(town.get("/events?venue=1-old-name").status == 200);
}

TEST_CASE("a list that shows nothing says which filter to take off", "[events]") {
    kit::Town town;
    const auto nothing = town.get("/events?category=children&price=paid");
    CHECK(nothing.says("Под все эти фильтры ничего не подходит"));
    CHECK(nothing.says("По любой цене"));
    CHECK(nothing.body.find("href=\"?category=children\"") != std::string::npos);
}

TEST_CASE("the pages of a list never repeat or skip an event", "[events]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        for (int i = 0; i < 180; ++i) put(db, film(i, kit::friday_noon + std::chrono::minutes(i / 7 * 90 + 60)), kit::friday_noon);
    });
    std::set<std::string> seen;
    std::string address = "/events?category=leisure&price=paid";
    std::size_t shown = 0, pages = 0;
    while (!address.empty() && ++pages < 20) {
        const auto html = town.get(address).body;
        for (const auto& href : titles(html)) {
            ++shown;
            seen.insert(href);
        }
        const auto next = html.find("rel=\"next\" href=\"");
        address = next == html.npos ? "" : html.substr(next + 17, html.find('"', next + 17) - next - 17);
        for (auto at = address.find("&amp;"); at != address.npos; at = address.find("&amp;")) address.replace(at, 5, "&");
    }
    CHECK(shown == seen.size());
    CHECK(shown == 181);  // and the quiz that will not be
    CHECK(pages == 4);
}

TEST_CASE("the times of one event on one day are one card", "[events]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        auto two = film(1, kit::friday_noon + std::chrono::hours(3));
        two.dates.push_back(two.dates[0]);
        two.dates[1].starts += std::chrono::hours(2);
        two.dates[1].ends += std::chrono::hours(2);
        put(db, two, kit::friday_noon);
    });
    const auto html = town.get("/events?when=today").body;
    CHECK(appearances(html, "Сеанс 1") == 1);
    CHECK(html.find("15:00</time>") == std::string::npos);
    CHECK(html.find("15:00, 17:00</time>") != std::string::npos);
}

TEST_CASE("editors’ choice stands before the days while it lasts", "[events]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        for (int i = 0; i < 20; ++i) {
            auto draft = film(i, kit::friday_noon + std::chrono::hours(30 + i));
            draft.featured_rank = i == 7 ? 2 : i == 9 ? 1 : 0;
            put(db, draft, kit::friday_noon);
        }
    });
    const auto html = town.get("/events").body;
    const auto chosen = html.find("Выбор редакции");
    REQUIRE(chosen != std::string::npos);
    CHECK(html.find("Сеанс 9", chosen) < html.find("Сеанс 7", chosen));
    CHECK(html.find("Сеанс 7", chosen) < html.find("<h2 id=\"day-2026", chosen));
    town.clock.moment += std::chrono::hours(24 * 5);
    CHECK_FALSE(town.get("/events?from=2026-11-20").says("Выбор редакции"));
}

TEST_CASE("a list with the longest text and every filter keeps within 60 KB", "[events]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        for (int i = 0; i < 100; ++i) put(db, film(i, kit::friday_noon + std::chrono::minutes(i * 30 + 60)), kit::friday_noon);
    });
    std::string text;
    for (int i = 0; i < 100; ++i) text += "%D1%8F";
    for (const std::string& address : {std::string("/events"), "/events?text=" + text, std::string("/kk/events?category=leisure&price=paid&age=18&from=2026-11-20&to=2026-12-31")})
        CHECK(town.get(address).body.size() < 60'000);
}
