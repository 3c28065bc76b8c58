// What is paid for says so: on pages, in feeds and frames, from its first to its last second, and in the register for ever.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <ctime>
#include <random>

#include "adverts/advert.h"
#include "advertising/book.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "audit/audit.h"

namespace {

using adverts::Advert;
using adverts::Of;
using advertising::thing_at;
using kit::Newsroom;
using kit::Typed;
using std::chrono::hours;

const std::string all = "/admin/adverts", declare_path = "/admin/adverts/new";

struct Board : Newsroom {
    web::AccountId rustem = kit::settle(town, "rustem", {web::Role::admin});
    kit::Browser admins{town};
    Board() { kit::sign_in(admins, "rustem"); }

    const kit::Answered& declare(const Typed& but = {}) {
        Typed typed{{"page", "/events/1"}, {"advertiser", "ТОО «Медь и хлеб»"}, {"contract", "12-Р"}, {"token", ""}, {"place", "own"}, {"from", "2026-11-20T12:00"}, {"until", "2026-11-27T18:00"}};
        for (const auto& [name, value] : but) std::ranges::find(typed, name, &std::pair<std::string, std::string>::first)->second = value;
        admins.open(declare_path);
        return admins.send(declare_path, typed);
    }
    base::Instant at(std::string_view local) { return base::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + hours(std::stoi(std::string(local))); }
    // Where the short address leads.
    kit::Answered page_of(std::string_view address) {
        auto answer = town.get(address);
        if (answer.status != 301) return answer;
        for (const auto& line : answer.lines)
            if (line.starts_with("Location: ")) return town.get(line.substr(line.find('/', line.find("//") == line.npos ? 0 : line.find("//") + 2)));
        return answer;
    }
    int declared() { return town.file().read()->value<int>("select count(*) from advert"); }
};

Advert paid(Of of, std::int64_t thing, base::Instant from, base::Instant until, bool is_first) {
    return {{}, of, thing, "Что-то", "ТОО «Медь»", "1", "", is_first, from, until};
}

}  // namespace

TEST_CASE("an event that is paid for says whose advertisement it is wherever it is shown", "[adverts]") {
    Board it;
    it.declare();
    REQUIRE(it.admins.at() == all + "?done=declared");
    const std::string mark = "Реклама · ТОО «Медь и хлеб» · договор № 12-Р";
    for (const auto* address : {"/events", "/events/1", "/events.rss", "/events.atom", "/events.json", "/embed/events", "/adverts"}) {
        INFO(address);
        CHECK(it.page_of(address).says("Реклама · ТОО «Медь и хлеб»"));
    }
    const auto told = it.town.get("/api/v1/events/1");
    for (const auto* says : {"\"adverts\":[{", "\"advertiser\":\"ТОО «Медь и хлеб»\"", "\"contract\":\"12-Р\"", "\"until\":\"2026-11-27T"}) CHECK(told.says(says));
    CHECK(it.town.get("/events").says(mark));
    CHECK(it.town.get("/kk/events").says("Жарнама · ТОО «Медь и хлеб» · шарт № 12-Р"));
    auto calendar = it.town.get("/events.ics");
    for (auto at = calendar.body.find("\r\n "); at != calendar.body.npos; at = calendar.body.find("\r\n ")) calendar.body.erase(at, 3);
    CHECK(calendar.says(mark));
}

TEST_CASE("the mark comes and goes to the second, through pages that are kept", "[adverts]") {
    Board it;
    it.declare({{"from", "2026-11-20T15:00"}, {"until", "2026-11-20T16:00"}});
    const auto shown = [&] { return it.town.get("/events").says("ТОО «Медь и хлеб»"); };
    const auto from = it.town.file().read()->value<base::Instant>("select from_at from advert"), until = it.town.file().read()->value<base::Instant>("select until_at from advert");
    CHECK_FALSE(shown());
    it.town.clock.moment = from - std::chrono::seconds(1);
    CHECK_FALSE(shown());
    it.town.clock.moment = from;
    CHECK(shown());
    CHECK(it.page_of("/events/1").says("ТОО «Медь и хлеб»"));
    it.town.clock.moment = until - std::chrono::seconds(1);
    CHECK(shown());
    it.town.clock.moment = until;
    CHECK_FALSE(shown());
    CHECK_FALSE(it.page_of("/events/1").says("ТОО «Медь и хлеб»"));
    CHECK(it.guests.open("/adverts").says("никто ни за что не платит"));
}

TEST_CASE("what stands before its list changes the order of nothing else", "[adverts]") {
    Board it;
    const auto titles = [&](const char* address) {
        std::vector<std::string> found;
        const auto body = it.town.get(address).body;
        for (auto at = body.find("<h3"); at != body.npos; at = body.find("<h3", at + 1)) found.push_back(body.substr(at, body.find("</h3>", at) - at));
        return found;
    };
    for (const auto& [list, page] : {std::pair{"/events", "/events/2"}, {"/offers", "/offers/1"}}) {
        INFO(list);
        const auto before = titles(list);
        REQUIRE(!before.empty());
        it.declare({{"page", page}, {"place", "first"}});
        REQUIRE(it.admins.at() == all + "?done=declared");
        auto after = titles(list);
        REQUIRE(after.size() == before.size() + 1);
        after.erase(after.begin());
        CHECK(after == before);
        CHECK(it.town.get(list).says(">Реклама</h2>"));
    }
}

TEST_CASE("news, offers and organisations are marked, too", "[adverts]") {
    Board it;
    it.town.file().write([&](db::Writing& db) {
        for (const auto of : {Of::offer, Of::organisation}) (void)advertising::declare(db, paid(of, 1, it.town.clock.now() - hours(1), it.town.clock.now() + hours(5), false), {it.town.clock.now(), 1, "admin", "advert.declare", "advert", 0}, it.town.clock.now());
    });
    for (const auto* address : {"/offers", "/offers.rss", "/organisations"}) {
        INFO(address);
        CHECK(it.town.get(address).says("Реклама · ТОО «Медь»"));
    }
    CHECK(it.page_of("/offers/1").says("Реклама · ТОО «Медь»"));
    CHECK(it.page_of("/organisations/1").says("Реклама · ТОО «Медь»"));
}

TEST_CASE("in a city of Russia nothing is declared without its token", "[adverts]") {
    Board it;
    it.town.file().write([](db::Writing& db) { db.exec("update city set country = 'RU'"); });
    CHECK_THROWS(it.town.file().write([&](db::Writing& db) { return advertising::declare(db, paid(Of::event, 1, it.town.clock.now(), it.town.clock.now() + hours(1), false), {}, it.town.clock.now()); }));
    CHECK(it.declared() == 0);
}

TEST_CASE("every answer that cannot be used is said, and nothing is declared", "[adverts][forms]") {
    Board it;
    const std::pair<Typed, const char*> wrong[] = {
        {{{"page", ""}}, "Адрес страницы"}, {{{"page", "/events/999999"}}, "нет такого мероприятия"}, {{{"page", "/goods/1"}}, "нет такого мероприятия"}, {{{"page", "https://evil.example/"}}, "нет такого мероприятия"},
        {{{"advertiser", "x"}}, "Рекламодатель"}, {{{"contract", ""}}, "Номер договора"}, {{{"token", "два слова"}}, "Латинские буквы"}, {{{"place", "everywhere"}}, "Место"},
        {{{"page", "/organisations/1"}, {"place", "first"}}, "только мероприятия и скидки"}, {{{"from", "вчера"}}, "2026-11-20 12:00"}, {{{"until", "2026-11-20T11:00"}}, "Конец раньше начала"},
        {{{"until", "2028-11-20T11:00"}}, "Не больше года"},
    };
    for (const auto& [typed, says] : wrong) {
        it.declare(typed);
        INFO(says);
        CHECK(it.admins.page().status == 422);
        CHECK(it.admins.page().says(says));
    }
    CHECK(it.declared() == 0);
    it.declare({{"advertiser", "<script>alert(1)</script>"}});
    CHECK_FALSE(it.town.get("/events").says("<script>alert"));
    it.declare();
    CHECK(it.admins.page().says("реклама уже записана"));
}

TEST_CASE("one is ended by hand and stays in the register, which goes out as a table; the log knows both", "[adverts][audit]") {
    Board it;
    it.declare();
    CHECK(it.admins.open(all).says("ТОО «Медь и хлеб»"));
    it.admins.open(all + "/1");
    it.admins.send(all + "/1");
    CHECK(it.admins.at() == all + "?done=ended");
    CHECK_FALSE(it.town.get("/events").says("ТОО «Медь и хлеб»"));
    const auto table = it.admins.open(all + ".csv").body;
    for (const auto* says : {"advertiser,contract,token", "ТОО «Медь и хлеб»", "12-Р", "/events/1"}) CHECK(table.find(says) != std::string::npos);
    const auto acts = audit::acts(*it.town.file().read(), {.subject_kind = "advert", .subject_id = 1}, {}, 10);
    REQUIRE(acts.size() == 2);
    CHECK(acts.front().act.act == "advert.end");
    CHECK_THROWS(it.town.file().write([](db::Writing& db) { db.exec("delete from advert where id = 1"); }));
    CHECK_THROWS(it.town.file().write([](db::Writing& db) { db.exec("update advert set advertiser = 'Другое' where id = 1"); }));
    for (auto* browser : {&it.owners, &it.editors, &it.moderators}) CHECK(browser->open(all).status == 403);
}

TEST_CASE("at no moment do more than two stand before a list, or one thing twice, whatever is declared and ended", "[adverts]") {
    Board it;
    std::mt19937 chance(5);
    const auto start = it.town.clock.now();
    it.town.file().write([&](db::Writing& db) {
        for (int round = 0; round < 400; ++round) {
            const auto from = start + hours(chance() % 200);
            const auto advert = paid(chance() % 2 ? Of::event : Of::offer, static_cast<std::int64_t>(1 + chance() % 8), from, from + hours(1 + chance() % 40), chance() % 2 == 0);
            const auto made = advertising::declare(db, advert, {start, 1, "admin", "advert.declare", "advert", 0}, start);
            if (made && chance() % 5 == 0) (void)advertising::end(db, *made, {start, 1, "admin", "advert.end", "advert", made->value}, start + hours(chance() % 250));
        }
    });
    const auto everything = advertising::declared(*it.town.file().read(), {}, 1000);
    CHECK(everything.size() > 20);
    for (int hour = 0; hour < 250; ++hour) {
        const auto now = start + hours(hour);
        for (const auto of : {Of::event, Of::offer}) {
            CHECK(std::ranges::count_if(everything, [&](const Advert& one) { return one.of == of && one.is_first && one.runs(now); }) <= 2);
            for (std::int64_t thing = 1; thing <= 8; ++thing) CHECK(std::ranges::count_if(everything, [&](const Advert& one) { return one.of == of && one.thing == thing && one.runs(now); }) <= 1);
        }
    }
}

TEST_CASE("which thing an address speaks of", "[adverts]") {
    const std::pair<const char*, std::pair<Of, std::int64_t>> known[] = {{"/events/17-kontsert", {Of::event, 17}}, {"https://city.example/kk/offers/3?from=paper", {Of::offer, 3}}, {"/en/organisations/5", {Of::organisation, 5}}, {"/posts#post-9", {Of::post, 9}}};
    for (const auto& [address, thing] : known) {
        INFO(address);
        const auto found = thing_at(address);
        REQUIRE(found);
        CHECK(std::pair(found->of, found->id) == thing);
    }
    for (const auto* none : {"", "/", "/events", "/events/", "/events/x", "/events/17x", "/events/-1", "/events/99999999999999999999", "/events/calendar", "javascript:alert(1)", "https://city.example"}) CHECK_FALSE(thing_at(none));
}

// By hand: qala_tests "[adverts-at-scale]".
TEST_CASE("a register of a thousand leaves the list of events as quick as an empty one", "[.][adverts-at-scale]") {
    Board it;
    const auto fastest = [&] {
        double best = 1e9;
        for (int round = 0; round < 25; ++round) {
            it.town.file().write([&](db::Writing& db) { db.exec("update organisation set updated_at = updated_at + 1 where id = 1"); });  // no page is kept
            (void)it.town.get("/events");
            it.town.clock.moment += std::chrono::seconds(1);
            const auto begun = std::clock();
            (void)it.town.get(fmt::format("/events?category=concerts&text=&price=&age={}", round % 16));
            best = std::min(best, 1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
        }
        return best;
    };
    const auto before = fastest();
    it.town.file().write([&](db::Writing& db) {
        for (int n = 0; n < 1000; ++n)
            (void)advertising::declare(db, paid(Of::event, 1 + n % 40, it.town.clock.now() + hours(n / 40 * 3 - 30), it.town.clock.now() + hours(n / 40 * 3 - 28), n % 2 == 0), {it.town.clock.now(), 1, "admin", "advert.declare", "advert", 0}, it.town.clock.now());
    });
    const auto after = fastest();
    fmt::print("/events: {:.2f} ms without, {:.2f} ms with {} declared\n", before, after, it.declared());
    CHECK(after < before * 1.5);
}
