// Counting: exact, by day of the city, without robots and without whoever asks not to be counted.
#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "app/counts.h"
#include "app/routes.h"
#include "counting/day_sum.h"
#include "counting/store.h"
#include "counting/visitor.h"
#include "kit/hostile.h"
#include "kit/town.h"

namespace {

using counting::Key;
using counting::Kind;
using counting::Source;
using Fields = std::vector<std::pair<std::string, std::string>>;

const std::string phone_of_aliya = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1";

Fields aliya(Fields more = {}) {
    more.emplace_back("User-Agent", phone_of_aliya);
    return more;
}

const base::Day friday{std::chrono::year(2026) / 11 / 20};

// What the city's file says once what was counted is written.
counting::Totals written(kit::Town& town, std::optional<base::Day> day = {}) {
    app::write_counts(town.installation());
    return counting::totals(*town.file().read(), day);
}

std::int64_t of(const counting::Totals& totals, const Key& key) {
    const auto found = totals.find(key);
    return found == totals.end() ? 0 : found->second;
}

std::int64_t views(kit::Town& town, const char* kind, std::int64_t subject = 0) {
    std::int64_t all = 0;
    for (const auto& [key, count] : written(town))
        if (key.what == "view" && key.kind == kind && key.subject == subject) all += count;
    return all;
}

}  // namespace

TEST_CASE("a look at a page is counted, made or kept", "[counting]") {
    kit::Town town;
    for (int i = 0; i < 3; ++i) CHECK(town.get("/events/1-vecher-dzhaza", aliya()).status == 200);
    town.get("/events", aliya());
    town.get("/", aliya());
    town.get("/kk", aliya());
    CHECK(views(town, "events", 1) == 3);
    CHECK(views(town, "events") == 1);
    CHECK(views(town, "home") == 2);
    town.get("/events/1-vecher-dzhaza", aliya());
    CHECK(views(town, "events", 1) == 4);
}

TEST_CASE("what lists show is counted as often as the list is looked at", "[counting]") {
    kit::Town town;
    for (int i = 0; i < 5; ++i) town.get("/offers", aliya());
    town.get("/organisations", aliya());
    const auto totals = written(town);
    CHECK(of(totals, {friday, "impression", "offers", 1, ""}) == 5);
    CHECK(of(totals, {friday, "impression", "organisations", 1, ""}) == 1);
    town.get("/search?q=%D0%B0%D1%80%D0%BE%D0%BC%D0%B0", aliya());
    const auto searched = written(town);
    CHECK(of(searched, {friday, "impression", "offers", 1, ""}) == 6);
    CHECK(of(searched, {friday, "impression", "organisations", 1, ""}) == 2);
    CHECK(of(searched, {friday, "impression", "events", 1, ""}) == 1);
}

TEST_CASE("files, redirects and refusals are no looks", "[counting]") {
    kit::Town town;
    for (const char* target : {"/theme.css", "/icon.svg", "/robots.txt", "/events/1", "/events/99", "/nope", "/events?when=yesterday", "/healthz"}) town.get(target, aliya());
    CHECK(written(town).empty());
}

TEST_CASE("robots, browsers that fetch ahead and people who ask for it are left out", "[counting]") {
    kit::Town town;
    const Fields left_out[] = {
        {},
        {{"User-Agent", "curl/8.5.0"}},
        {{"User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}},
        {{"User-Agent", "TelegramBot (like TwitterBot)"}},
        {{"User-Agent", "WhatsApp/2.23.20.0"}},
        aliya({{"DNT", "1"}}),
        aliya({{"Sec-GPC", "1"}}),
        aliya({{"Sec-Purpose", "prefetch;prerender"}}),
        aliya({{"Purpose", "prefetch"}}),
        aliya({{"X-Moz", "prefetch"}}),
    };
    for (int again = 0; again < 2; ++again)
        for (const auto& fields : left_out) CHECK(town.get("/events/1-vecher-dzhaza", fields).status == 200);
    CHECK(town.ask(web::edge::Method::head, "/events/1-vecher-dzhaza", aliya()).status == 200);
    CHECK(written(town).empty());
    town.get("/events/1-vecher-dzhaza", aliya({{"DNT", "0"}}));
    CHECK(views(town, "events", 1) == 1);
}

TEST_CASE("browsers of people are no robots", "[counting]") {
    for (const char* browser : {
             "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
             "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
             "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 YaBrowser/24.6.0 Safari/537.36",
             "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
             "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 330.0.3.29.94 (iPhone15,2; iOS 17_5; ru_KZ; ru; scale=3.00; 1179x2556; 600000000)",
             "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80/191.264; U; ru) Presto/2.12.423 Version/12.16"}) {
        INFO(browser);
        CHECK_FALSE(counting::robot(browser));
    }
    CHECK(counting::robot(""));
    CHECK(counting::robot("Mozilla/5.0 (compatible; YandexBot/3.0)"));
    CHECK(counting::robot("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36"));
}

TEST_CASE("where people came from is reduced to its kind", "[counting]") {
    const auto from = [](const char* referer, const char* query = "") { return counting::source_of(referer, "city.example", query); };
    CHECK(from("") == Source::direct);
    CHECK(from("https://city.example/events") == Source::inside);
    CHECK(from("https://www.google.kz/") == Source::search);
    CHECK(from("https://yandex.kz/search/?text=x") == Source::search);
    CHECK(from("https://go.mail.ru/") == Source::search);
    CHECK(from("android-app://com.google.android.googlequicksearchbox/") == Source::search);
    CHECK(from("https://l.instagram.com/?u=x") == Source::social);
    CHECK(from("https://vk.com/away.php") == Source::social);
    CHECK(from("https://t.me/") == Source::messenger);
    CHECK(from("android-app://org.telegram.messenger/") == Source::messenger);
    CHECK(from("https://web.whatsapp.com/") == Source::messenger);
    CHECK(from("https://elsewhere.example/google") == Source::other);
    CHECK(from("https://notgoogle.example/") == Source::other);
    CHECK(from("rubbish") == Source::direct);
    CHECK(from("https://www.google.kz/", "when=today&from=paper") == Source::paper);
    CHECK(from("", "from=papers") == Source::direct);
}

TEST_CASE("the source is counted with the look", "[counting]") {
    kit::Town town;
    for (int i = 0; i < 2; ++i) town.get("/offers", aliya({{"Referer", "https://www.google.kz/"}}));
    town.get("/offers", aliya());
    town.get("/offers", aliya({{"Referer", "http://localhost/events"}}));
    const auto totals = written(town);
    CHECK(of(totals, {friday, "view", "offers", 0, "search"}) == 2);
    CHECK(of(totals, {friday, "view", "offers", 0, "direct"}) == 1);
    CHECK(of(totals, {friday, "view", "offers", 0, "inside"}) == 1);
}

TEST_CASE("a day ends at the city's midnight", "[counting]") {
    kit::Town town;
    const auto midnight = kit::friday_noon + std::chrono::hours(12);
    town.clock.moment = midnight - std::chrono::seconds(1);
    town.get("/offers", aliya());
    town.clock.moment = midnight;
    town.get("/offers", aliya());
    town.get("/offers", aliya());
    const auto totals = written(town);
    CHECK(of(totals, {friday, "view", "offers", 0, "direct"}) == 1);
    CHECK(of(totals, {friday + std::chrono::days(1), "view", "offers", 0, "direct"}) == 2);
    CHECK(written(town, friday).size() == 2);  // the look and the impression of the one offer
}

TEST_CASE("eight threads that look at three pages while the counts are written lose none", "[counting]") {
    kit::Town town;
    constexpr int threads = 8, looks = 500;
    const char* targets[] = {"/offers", "/events/1-vecher-dzhaza", "/organisations"};
    for (const auto* target : targets) town.get(target);  // a robot's look: kept, not counted
    std::atomic<bool> over = false;
    std::thread writer([&] {
        while (!over) app::write_counts(town.installation());
    });
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([&] {
            for (int n = 0; n < looks; ++n) town.get(targets[n % 3], aliya());
        });
    for (auto& one : all) one.join();
    over = true;
    writer.join();
    CHECK(views(town, "offers") + views(town, "events", 1) + views(town, "organisations") == threads * looks);
    CHECK(of(written(town), {friday, "impression", "offers", 1, ""}) >= views(town, "offers"));
}

TEST_CASE("a look at a page that is no longer kept is counted all the same", "[counting]") {
    counting::Tally tally;
    std::int64_t looks = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto views = tally.watch({"jezkazgan", friday, "events", i % 7, {{Kind::offers, 3}}});
        counting::Tally::look(*views, Source::direct);
        ++looks;
    }
    std::int64_t counted = 0, shown = 0;
    const auto taken = tally.take();
    for (const auto& [key, count] : taken.at("jezkazgan")) (key.what == "view" ? counted : shown) += count;
    CHECK(counted == looks);
    CHECK(shown == looks);
    CHECK(tally.take().empty());
}

TEST_CASE("what was counted is written when the program ends", "[counting]") {
    kit::Town town;
    {
        const app::Counts counts(town.installation(), town.sessions());
        town.get("/offers", aliya());
    }
    CHECK(of(counting::totals(*town.file().read(), friday), {friday, "view", "offers", 0, "direct"}) == 1);
}

TEST_CASE("writing the counts changes no page", "[counting]") {
    kit::Town town;
    town.get("/offers", aliya());
    const auto version = town.file().version();
    CHECK_FALSE(written(town).empty());
    CHECK(town.file().version() == version);
}

TEST_CASE("nothing of a visitor reaches the file", "[counting]") {
    kit::Town town;
    town.get("/offers", aliya({{"Referer", "https://secret-source.example/page"}, {"X-Forwarded-For", "203.0.113.77"}}));
    written(town);
    const auto bytes = kit::city_bytes(town);
    for (const char* trace : {"secret-source", "203.0.113.77", "iPhone"}) CHECK(bytes.find(trace) == bytes.npos);
}

TEST_CASE("what a page shows are the things that headings in its lists lead to, each once", "[counting]") {
    const auto shown = counting::things_shown("<h3><a href=\"/kk/events/17-kontsert\">A</a></h3><h3 lang=\"ru\"><a href=\"/offers/3\">B</a></h3><h3>C</h3><a href=\"/offers/4\">D</a>"
                                              "<h3><a href=\"/offers/3-x\">B</a></h3><h3><a href=\"/search\">E</a></h3><h3><a href=\"https://elsewhere.example/events/9\">F</a></h3>"
                                              "<h3><a href=\"/events/99999999999999999999\">G</a></h3><h3><a href=\"/events/-1\">H</a></h3><h3><a href=\"");
    CHECK(shown == std::vector<counting::Thing>{{Kind::events, 17}, {Kind::offers, 3}});
}

TEST_CASE("a heading is found wherever on a page it stands", "[counting]") {
    for (std::size_t before = 0; before < 200; ++before)
        for (std::size_t behind = 0; behind < 140; behind += 7) {
            const auto page = std::string(before, '<') + "<h3><a href=\"/events/1\">A</a></h3>" + std::string(behind, 'h') + "<h3><a href=\"/events/2\">B</a></h3>" +
                              std::string(before / 2, '3');
            CHECK(counting::things_shown(page) == std::vector<counting::Thing>{{Kind::events, 1}, {Kind::events, 2}});
        }
}

TEST_CASE("the kind of a page is the words of its address", "[counting]") {
    CHECK(counting::page_kind("/") == "home");
    CHECK(counting::page_kind("/events/:id") == "events");
    CHECK(counting::page_kind("/events/calendar") == "events/calendar");
}

// ── Ways out ─────────────────────────────────────────────────────────────────────────────────────────────────────

TEST_CASE("a way out leads to the stored address and is counted apart", "[counting]") {
    kit::Town town;
    const auto page = town.get("/organisations/1-kafe-aroma");
    CHECK(page.says("href=\"tel:+77102123456\" ping=\"http://localhost/go/contact/"));
    CHECK_FALSE(page.says("wa.me/7701"));
    std::map<std::string, std::string> seen;
    for (int id = 1; id <= 10; ++id) {
        const auto answered = town.get("/go/contact/" + std::to_string(id), aliya());
        if (answered.status != 303) continue;
        seen[answered.field("Location")] = std::to_string(id);
        CHECK(answered.field("X-Robots-Tag") == "noindex, nofollow");
        CHECK(answered.field("Cache-Control") == "no-store");
    }
    REQUIRE(seen.contains("tel:+77102123456"));
    REQUIRE(seen.contains("https://wa.me/77011234567"));
    CHECK(town.get("/go/branch/1/route", aliya()).field("Location").starts_with("https://2gis.kz/"));
    CHECK(town.get("/go/occurrence/1/route", aliya()).field("Location").starts_with("https://2gis.kz/"));
    const auto totals = written(town);
    CHECK(of(totals, {friday, "call", "organisations", 1, ""}) == 1);
    CHECK(of(totals, {friday, "whatsapp", "organisations", 1, ""}) == 1);
    CHECK(of(totals, {friday, "route", "organisations", 1, ""}) == 1);
    CHECK(of(totals, {friday, "route", "events", 1, ""}) == 1);
    // A browser tells of a call by itself and hears nothing.
    const auto told = town.ask(web::edge::Method::post, "/go/contact/" + seen["tel:+77102123456"], aliya({{"Content-Type", "text/ping"}, {"Sec-Fetch-Site", "same-origin"}}), "PING");
    CHECK(told.status == 204);
    CHECK(told.body.empty());
    CHECK(of(written(town), {friday, "call", "organisations", 1, ""}) == 2);
}

TEST_CASE("robots are led but not counted", "[counting]") {
    kit::Town town;
    CHECK(town.get("/go/branch/1/route").status == 303);
    CHECK(town.get("/go/branch/1/route", aliya({{"DNT", "1"}})).status == 303);
    CHECK(written(town).empty());
}

TEST_CASE("a way out takes no address from the request", "[counting]") {
    kit::Town town;
    for (const char* target : {"/go/contact/99", "/go/contact/x", "/go/contact/0", "/go/contact/-1", "/go/contact/99999999999999999999", "/go/branch/99/route",
                               "/go/event/1/ticket", "/go/event/99/ticket", "/go/occurrence/99/route", "/go/contact/https:%2F%2Felsewhere.example",
                               "/go/contact/99?to=https://elsewhere.example", "/go/branch/99/route?url=//elsewhere.example"}) {
        INFO(target);
        CHECK(town.get(target, aliya()).status == 404);
    }
    CHECK(town.get("/go/branch/1/route?to=https://elsewhere.example", aliya()).field("Location").starts_with("https://2gis.kz/"));
    CHECK(town.ask(web::edge::Method::post, "/go/contact/1", aliya({{"Sec-Fetch-Site", "cross-site"}}), "PING").status == 403);
}

TEST_CASE("a day is told in two sums: looks, and people who were led to somebody", "[counting]") {
    kit::Town town;
    for (int i = 0; i < 3; ++i) town.get("/events", aliya());
    town.file().write([](db::Writing& db) { counting::add(db, {{Key{friday, "call", "organisations", 1, ""}, 4}, {Key{friday, "route", "organisations", 1, ""}, 2}, {Key{friday, "impression", "events", 1, ""}, 50}}); });
    app::write_counts(town.installation());
    const auto friday_sum = counting::sum_of(*town.file().read(), friday);
    CHECK(friday_sum.views == 3);
    CHECK(friday_sum.reached == 6);
    CHECK(counting::sum_of(*town.file().read(), friday - std::chrono::days(1)).views == 0);
}
