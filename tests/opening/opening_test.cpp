// Before a city opens: who sees what, that no page of one time is kept for the other, codes, and one letter.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

#include "app/routes.h"
#include "kit/browser.h"
#include "kit/forms.h"
#include "opening/opening.h"
#include "opening/store.h"
#include "web/door.h"

namespace {

using std::chrono::seconds;
using web::Opening;

void set(kit::Town& town, Opening state, int most = 50) {
    auto wanted = opening::settings(*town.file().read());
    wanted.state = state;
    wanted.beta_most = most;
    town.file().write([&](db::Writing& db) { opening::change(db, wanted, {web::AccountId{1}, "admin"}, town.clock.now()); });
}

// A code for so many people, as it is passed on.
std::string code(kit::Town& town, int uses = 1, std::chrono::days works = std::chrono::days(14)) {
    static int number = 0;
    std::vector<std::byte> seed(16, std::byte(++number));
    const auto keys = town.environment().keys;
    town.file().write([&](db::Writing& db) { opening::make_code(db, keys, {"газета", uses, town.clock.now() + works}, seed, {web::AccountId{1}, "admin"}, town.clock.now()); });
    return opening::code_of(keys, seed);
}

int tell(kit::Town& town) {
    const auto city = town.installation().by_host("localhost");
    return opening::tell(town.file(), *town.installation().site(*city, town.file()), town.environment().keys, town.clock.now());
}

std::string where(kit::Town& town, std::string_view path) { return town.get(path).field("Location"); }
int addresses(kit::Town& town) { return town.file().read()->value<int>("select count(*) from opening_address"); }

void leave(kit::Town& town, kit::Browser& browser, const std::string& email) {
    browser.open("/opening");
    town.clock.moment += seconds(20);
    browser.send("/opening", {{"email", email}, {"agree_letter", "yes"}});
}

}  // namespace

TEST_CASE("a city is open when it is made, and nothing of the time before is in the way", "[opening]") {
    kit::Town town;
    CHECK(town.get("/events").status == 200);
    CHECK(town.get("/events").field("X-Robots-Tag").empty());
    CHECK(where(town, "/opening") == "/");
    CHECK(town.get("/robots.txt").says("Sitemap:"));
}

TEST_CASE("while it is closed a guest gets the landing page, feeds and programs nothing, search engines a no", "[opening]") {
    kit::Town town;
    CHECK(town.get("/events").status == 200);  // kept from the time before
    set(town, Opening::closed);
    for (const auto* path : {"/", "/events", "/events/1", "/organisations", "/search?q=a", "/ideas", "/sign-up"}) {
        INFO(path);
        CHECK(town.get(path).status == 303);
        CHECK(where(town, path) == "/opening");
    }
    CHECK(where(town, "/kk/events") == "/kk/opening");
    for (const auto* path : {"/events.rss", "/events.ics", "/events.json", "/posts.atom", "/api/v1/events", "/api/v1/openapi.json", "/sitemap.xml", "/sitemap/events-1.xml", "/embed/events", "/paper.pdf", "/qr.svg"}) {
        INFO(path);
        CHECK(town.get(path).status == 404);
        CHECK_FALSE(town.get(path).says("Арома"));
    }
    CHECK(town.get("/robots.txt").body == "User-agent: *\nDisallow: /\n");
    const auto landing = town.get("/opening");
    CHECK(landing.status == 200);
    CHECK(landing.says("name=\"robots\" content=\"noindex\""));
    CHECK(landing.field("X-Robots-Tag") == "noindex");
    CHECK_FALSE(landing.says("href=\"/events\""));
    for (const auto* path : {"/press", "/legal", "/help", "/sign-in", "/complaints/new", "/theme.css", "/icon.svg", "/legal/privacy"}) {
        INFO(path);
        CHECK(town.get(path).status == 200);
        CHECK(town.get(path).field("X-Robots-Tag") == "noindex");
    }
    CHECK(town.ask(web::edge::Method::post, "/ideas/new", {{"Sec-Fetch-Site", "same-origin"}}, "a=b").status == 403);
}

TEST_CASE("every address that is open to all before the opening is one of ours, and none shows what the city holds", "[opening]") {
    kit::Town town;
    set(town, Opening::closed);
    int open = 0;
    for (const auto& route : app::routes()) {
        if (!web::open_to_all(Opening::closed, route.pattern)) continue;
        ++open;
        INFO(route.pattern);
        for (const std::string_view hidden : {"/events", "/organisations", "/offers", "/posts", "/search", "/api", "/admin", "/desk", "/embed", "/sitemap", "/tags", "/go/", "/pictures/events", "/paper"})
            CHECK_FALSE(route.pattern.starts_with(hidden));
        if (route.method == web::edge::Method::get && route.pattern.find(':') == route.pattern.npos) CHECK_FALSE(town.get(route.pattern).says("Кафе «Арома»"));
    }
    CHECK(open > 60);
}

TEST_CASE("staff see everything before, and nothing that was made for them is kept for others", "[opening]") {
    kit::Town town;
    kit::settle(town, "saule", {web::Role::editor});
    kit::settle(town, "aliya");
    kit::Browser saule(town), aliya(town);
    kit::sign_in(saule, "saule");
    kit::sign_in(aliya, "aliya");
    set(town, Opening::closed);
    for (int times = 0; times < 2; ++times) {
        CHECK(saule.open("/events").status == 200);
        CHECK(saule.at() == "/events");
        CHECK(saule.page().says("name=\"robots\" content=\"noindex\""));
        CHECK(saule.open("/events.rss").status == 200);
        CHECK(aliya.open("/events").status == 200);
        CHECK(aliya.at() == "/opening");
        CHECK(aliya.open("/events.rss").status == 404);
        CHECK(where(town, "/events") == "/opening");
        CHECK(town.get("/events", {{"Cookie", "sid=nobody"}}).status == 303);
    }
    CHECK(aliya.open("/me").status == 200);
}

TEST_CASE("at the moment of opening guests see the city, and at the moment of closing they do not any more", "[opening]") {
    kit::Town town;
    for (int times = 0; times < 3; ++times) {
        set(town, Opening::closed);
        CHECK(town.get("/events").status == 303);
        CHECK(town.get("/help").field("X-Robots-Tag") == "noindex");
        CHECK(town.get("/opening").status == 200);
        set(town, Opening::open);
        CHECK(town.get("/events").status == 200);
        CHECK(town.get("/events").status == 200);  // kept
        CHECK_FALSE(town.get("/events").says("noindex"));
        CHECK(town.get("/help").field("X-Robots-Tag").empty());
        CHECK(where(town, "/opening") == "/");
    }
}

TEST_CASE("a code lets in as many people as it says, once each, until its day, and while there are places", "[opening]") {
    kit::Town town;
    set(town, Opening::beta, 3);
    std::vector<kit::Browser> people;
    for (int i = 0; i < 5; ++i) {
        kit::settle(town, fmt::format("person{}", i));
        kit::sign_in(people.emplace_back(town), fmt::format("person{}", i));
    }
    const auto enter = [&](int i, std::string typed) {
        people[static_cast<std::size_t>(i)].open("/events");
        REQUIRE(people[static_cast<std::size_t>(i)].at() == "/opening/invitation");
        people[static_cast<std::size_t>(i)].send("/opening/invitation", {{"code", std::move(typed)}});
        return people[static_cast<std::size_t>(i)].at() == "/";
    };
    const auto two = code(town, 2), short_lived = code(town, 5, std::chrono::days(1)), many = code(town, 9);
    CHECK_FALSE(enter(0, "AAAA-AAAA"));
    CHECK(people[0].page().says("Такого кода нет"));
    std::string small = two;
    for (auto& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(enter(0, " " + small + " "));
    CHECK(people[0].open("/events").status == 200);
    CHECK(people[0].at() == "/events");
    CHECK(enter(1, two));
    CHECK_FALSE(enter(2, two));
    CHECK(people[2].page().says("больше не действует"));
    town.clock.moment += std::chrono::hours(24);
    CHECK_FALSE(enter(2, short_lived));
    CHECK(enter(2, many));
    CHECK_FALSE(enter(3, many));  // three places are taken
    CHECK(people[3].page().says("места до открытия заняты"));
    CHECK(town.file().read()->value<int>("select used from invitation_code where label = 'газета' and uses_most = 2") == 2);
    set(town, Opening::closed, 3);  // codes open nothing then
    people[0].open("/events");
    CHECK(people[0].at() == "/opening");
    CHECK_THROWS(town.file().write([&](db::Writing& db) { db.exec("insert into opening_guest (account_id, code_id, at) values ((select id from account where name = 'person4'), 1, 1)"); }));
}

TEST_CASE("codes cannot be tried out at will, and their list is not readable without the key", "[opening]") {
    kit::Town town;
    set(town, Opening::beta);
    kit::settle(town, "marat");
    kit::Browser marat(town);
    kit::sign_in(marat, "marat");
    marat.open("/opening/invitation");
    int refused = 0;
    for (int guess = 0; guess < 15; ++guess) refused += marat.send_only("/opening/invitation", {{"code", fmt::format("AAAA-{:04}", guess)}}).status == 429;
    CHECK(refused == 5);
    const auto made = code(town);
    const auto kept = town.file().read()->value<std::string>("select group_concat(quote(code_hash) || quote(code_seed) || label) from invitation_code");
    CHECK(kept.find(opening::plain_code(made)) == kept.npos);
}

TEST_CASE("an address is kept when its letter was followed, told once, and then gone", "[opening]") {
    kit::Town town;
    set(town, Opening::closed);
    kit::Browser aliya(town), marat(town);
    leave(town, aliya, "aliya@example.test");
    CHECK(aliya.at() == "/opening/sent");
    leave(town, marat, "marat@example.test");
    CHECK(addresses(town) == 2);
    CHECK(letter_to(town, "opening.confirm") == "marat@example.test");
    kit::Browser letter(town);
    letter.open(newest_letter(town, "opening.confirm")["link"]);
    CHECK(letter.at() == "/opening/address");
    letter.send("/opening/address");
    CHECK(letter.page().says("напишем один раз"));
    CHECK(tell(town) == 0);  // not yet
    set(town, Opening::open);
    CHECK(tell(town) == 1);
    CHECK(letter_to(town, "opening.opened") == "marat@example.test");
    CHECK(letter_count(town, "opening.opened") == 1);
    CHECK(tell(town) == 0);
    CHECK(addresses(town) == 0);
}

TEST_CASE("the same link takes an address off, a list of many is told in full, and who did not confirm is forgotten", "[opening]") {
    kit::Town town;
    set(town, Opening::closed);
    kit::Browser aliya(town);
    leave(town, aliya, "aliya@example.test");
    kit::Browser letter(town);
    letter.open(newest_letter(town, "opening.confirm")["link"]);
    letter.send("/opening/address/off");
    CHECK(letter.page().says("Ваш адрес удалён"));
    CHECK(addresses(town) == 0);
    CHECK(letter.open("/opening/address").status == 404);
    leave(town, aliya, "other@example.test");
    town.clock.moment += opening::unconfirmed_kept;
    CHECK(tell(town) == 0);
    CHECK(addresses(town) == 0);
    const accounts::Vault vault(town.environment().keys);
    for (int i = 0; i < 230; ++i) {
        const auto token = base::fresh_token();
        town.file().write([&](db::Writing& db) {
            opening::put_address(db, vault, {fmt::format("person{}@example.test", i), i18n::Language::kk, {}, token, {}}, town.clock.now());
            opening::confirm_address(db, vault, token, town.clock.now());
        });
    }
    set(town, Opening::open);
    CHECK(tell(town) == 230);
    CHECK(letter_count(town, "opening.opened") == 230);
    CHECK(addresses(town) == 0);
}

TEST_CASE("what was agreed to is kept with the address, sealed, in the words and the version that were shown", "[opening]") {
    kit::Town town;
    set(town, Opening::closed);
    kit::Browser aliya(town);
    aliya.open("/opening");
    town.clock.moment += seconds(20);
    CHECK(aliya.send("/opening", {{"email", "secret.aliya@example.test"}}).status == 422);
    CHECK(aliya.page().says("Без этого согласия"));
    CHECK(aliya.page().says("value=\"secret.aliya@example.test\""));
    CHECK(addresses(town) == 0);
    leave(town, aliya, "secret.aliya@example.test");
    const auto db = town.file().read();
    CHECK(db->value<std::string>("select quote(email_sealed) || quote(consents_sealed) from opening_address").find("secret") == std::string::npos);
    const auto given = legal::read_given(accounts::Vault(town.environment().keys).open(db->value<std::vector<std::byte>>("select consents_sealed from opening_address")));
    REQUIRE(given.size() == 2);
    CHECK(given[0].purpose == legal::Purpose::processing);
    CHECK(given[0].channel == legal::Channel::landing);
    CHECK(legal::text_of(*db, given[0].text)->kind == legal::Kind::processing);
    CHECK(given[0].said.starts_with("Напишите мне один раз"));
}

TEST_CASE("programs leave no addresses, and one address gets few letters", "[opening]") {
    kit::Town town;
    set(town, Opening::closed);
    kit::Browser robot(town);
    robot.open("/opening");
    robot.send("/opening", {{"email", "a@example.test"}, {"agree_letter", "yes"}});
    CHECK(robot.page().status == 422);
    robot.open("/opening");
    town.clock.moment += seconds(20);
    robot.send("/opening", {{"email", "a@example.test"}, {"agree_letter", "yes"}, {"website", "x"}});
    CHECK(robot.page().status == 422);
    CHECK(addresses(town) == 0);
    for (int i = 0; i < 5; ++i) {
        kit::Browser someone(town);
        leave(town, someone, "victim@example.test");
        CHECK(someone.at() == "/opening/sent");
    }
    CHECK(addresses(town) == 1);
    CHECK(letter_count(town, "opening.confirm") == 2);
}

TEST_CASE("the office closes and opens the city, makes codes and takes them back, all of it recorded", "[opening]") {
    kit::Town town;
    kit::settle(town, "root", {web::Role::admin});
    kit::settle(town, "editor", {web::Role::editor});
    kit::Browser root(town), editor(town);
    kit::sign_in(root, "root");
    kit::sign_in(editor, "editor");
    CHECK(editor.open("/admin/opening").status == 403);
    root.open("/admin/opening");
    root.send("/admin/opening", {{"state", "beta"}, {"opens", "2026-12-01"}, {"most", "50"}, {"landing_ru", "Откроемся <b>скоро</b>"}});
    CHECK(root.page().says("Сохранено"));
    CHECK(town.get("/opening").says("1 декабря"));
    CHECK(town.get("/opening").says("Откроемся &lt;b&gt;скоро&lt;/b&gt;"));
    CHECK(town.get("/opening").says("/opening/invitation"));
    root.open("/admin/opening");
    CHECK(root.send("/admin/opening", {{"state", "beta"}, {"opens", "когда-нибудь"}, {"most", "0"}}).status == 422);
    root.open("/admin/opening");
    CHECK(root.send("/admin/opening/codes", {{"label", ""}}).status == 422);
    root.open("/admin/opening");
    root.send("/admin/opening/codes", {{"label", "Газета"}, {"uses", "5"}, {"days", "7"}});
    const auto made = opening::codes(*town.file().read());
    REQUIRE(made.size() == 1);
    CHECK(made[0].uses_most == 5);
    CHECK(root.page().says(opening::code_of(town.environment().keys, made[0].seed)));
    root.send("/admin/opening/codes/1/withdraw");
    CHECK_FALSE(opening::codes(*town.file().read())[0].holds(town.clock.now()));
    CHECK(town.file().read()->value<std::string>("select group_concat(act, ' ') from (select act from audit_act where act like 'opening%' or act like 'invitation%' order by id)") == "opening.change invitation_code.create invitation_code.withdraw");
}

TEST_CASE("the press page has figures of this day, pictures and whom to ask, open or closed", "[opening]") {
    kit::Town town;
    for (const auto state : {Opening::open, Opening::closed}) {
        set(town, state);
        for (const auto* language : {"", "/kk", "/en"}) {
            const auto page = town.get(fmt::format("{}/press", language));
            CHECK(page.status == 200);
            CHECK(page.field("Cache-Control") == "no-cache");
            CHECK(page.says("/icon-512.png"));
        }
        CHECK(town.get("/press").says("Мероприятий в ближайшие 30 дней"));
    }
    CHECK(town.get("/icon-512.png").status == 200);
}
