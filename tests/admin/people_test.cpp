// People as staff see them: Сауле runs the city, Айдос moderates, Алия and Марат live in it.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "accounts/people.h"
#include "audit/audit.h"
#include "i18n/words.h"
#include "kit/browser.h"

namespace {

using accounts::AccountId;
using web::Role;

struct PeopleOffice {
    kit::Town town;
    AccountId saule = kit::settle(town, "saule", {Role::admin});
    AccountId aliya = kit::settle(town, "aliya");

    kit::Browser browser(std::string_view name) {
        kit::Browser browser(town);
        kit::sign_in(browser, name);
        return browser;
    }
    std::string page(AccountId id, std::string_view more = {}) const { return fmt::format("/admin/people/{}{}", id.value, more); }
    std::vector<audit::Entry> acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*town.file().read(), filter, {}, 100);
    }
    std::vector<std::string> found(const accounts::Wanted& wanted) {
        std::vector<std::string> names;
        for (const auto& row : accounts::people(*town.file().read(), town.environment().keys, wanted, {}, 100)) names.push_back(row.name);
        return names;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("people are found by the beginning of any word of the name, by the whole address, by duty, by being blocked", "[admin]") {
    PeopleOffice city;
    const auto with_name = [&](std::string address, std::string name, std::vector<Role> roles = {}) {
        const accounts::Draft draft{accounts::Kind::resident, std::move(name), address + "@example.test", i18n::Language::ru, {}, std::move(roles)};
        return city.town.file().write([draft, keys = city.town.environment().keys](db::Writing& db) { return accounts::put(db, keys, draft, kit::friday_noon).value(); });
    };
    with_name("serik", "Серик Серикбаев");
    with_name("serikova", "Алия Серикова", {Role::moderator});
    const auto yolka = with_name("yolka", "Ёлкина Әсел");
    CHECK(city.found({"серик"}) == Names{"Серик Серикбаев", "Алия Серикова"});  // each once, by the word that is first in order
    CHECK(city.found({"СЕРИКБ"}) == Names{"Серик Серикбаев"});
    CHECK(city.found({"елк"}) == Names{"Ёлкина Әсел"});
    CHECK(city.found({"әс"}) == Names{"Ёлкина Әсел"});
    CHECK(city.found({"рик"}) == Names{});
    CHECK(city.found({"%"}).size() == city.found({}).size());  // nothing to fold: everybody
    CHECK(city.found({"YOLKA@example.test"}) == Names{"Ёлкина Әсел"});
    CHECK(city.found({"yolka@example"}) == Names{});
    CHECK(city.found({"", Role::moderator}) == Names{"Алия Серикова"});
    CHECK(city.found({"серик", Role::moderator}) == Names{"Алия Серикова"});
    CHECK(city.found({"сер", Role::auditor}) == Names{});
    CHECK(city.found({"", {}, true}) == Names{});
    city.town.file().write([&](db::Writing& db) { db.exec("update account set blocked_at = 1 where id = ?", yolka); });
    CHECK(city.found({"", {}, true}) == Names{"Ёлкина Әсел"});
    CHECK(city.found({"yolka@example.test", Role::moderator}) == Names{});
}

TEST_CASE("walking through the pages of a list of people meets each once, whatever was asked", "[admin]") {
    PeopleOffice city;
    for (int i = 0; i < 25; ++i) kit::settle(city.town, fmt::format("sam{}", i), i % 2 ? std::vector<Role>{Role::editor} : std::vector<Role>{});
    for (const auto& wanted : {accounts::Wanted{}, accounts::Wanted{"sam"}, accounts::Wanted{"sam", Role::editor}}) {
        const auto all = city.found(wanted);
        Names walked;
        const auto read = [&](base::Edge<AccountId> edge) { return accounts::people(*city.town.file().read(), city.town.environment().keys, wanted, edge, 4); };
        AccountId last;
        for (auto rows = read({}); !rows.empty(); rows = read({.after = last})) {
            for (const auto& row : rows) walked.push_back(row.name);
            last = rows.back().id;
        }
        CHECK(walked == all);
        Names back;
        for (auto rows = read({.before = last}); !rows.empty(); rows = read({.before = rows.back().id}))
            for (const auto& row : rows) back.insert(back.begin(), row.name);
        back.push_back(all.back());
        CHECK(back == all);
    }
    auto saule = city.browser("saule");
    CHECK(saule.open("/admin/people?text=sam").says("sam0"));
    CHECK(saule.open("/admin/people?role=editor").says("/admin/people?role=editor") == true);
    CHECK(saule.open("/admin/people?role=king").status == 422);
    CHECK(saule.open("/admin/people?after=x").status == 422);
}

TEST_CASE("an address is shown for a purpose alone, for ten minutes, and the look stands in the log", "[admin]") {
    PeopleOffice city;
    kit::settle(city.town, "aidos", {Role::moderator});
    auto aidos = city.browser("aidos");
    CHECK_FALSE(aidos.open(city.page(city.aliya)).says("aliya@example.test"));
    aidos.open(city.page(city.aliya, "/look"));
    CHECK(aidos.send("/look", {{"purpose", "так"}}).status == 422);
    CHECK(city.acts("person.look").empty());
    aidos.send("/look", {{"purpose", "вопрос о потерянном билете"}});
    CHECK(aidos.at() == city.page(city.aliya));
    CHECK(aidos.page().says("aliya@example.test"));
    const auto looks = audit::looks_at(*city.town.file().read(), city.aliya.value, {}, 10);
    REQUIRE(looks.size() == 1);
    CHECK(looks[0].act.role == "moderator");
    CHECK(looks[0].act.purpose == "вопрос о потерянном билете");
    CHECK_FALSE(city.browser("saule").open(city.page(city.aliya)).says("aliya@example.test"));  // another's look opens nothing for her
    city.town.clock.moment += std::chrono::minutes(11);
    CHECK_FALSE(aidos.open(city.page(city.aliya)).says("aliya@example.test"));
}

TEST_CASE("roles are given and taken with a reason, end the sessions and stand in the log", "[admin]") {
    PeopleOffice city;
    auto saule = city.browser("saule");
    auto aliya = city.browser("aliya");
    CHECK(saule.open(city.page(city.aliya, "/roles")).status == 200);
    CHECK(saule.send("/roles", {{"roles", "editor"}}).status == 422);  // no reason
    saule.send("/roles", {{"roles", "editor"}, {"reason", "ведёт афишу"}});
    CHECK(saule.page().says("Роли изменены"));
    CHECK(saule.page().says("Редактор"));
    CHECK(aliya.open("/me").status == 200);
    CHECK(aliya.at() == "/sign-in?next=%2Fme");
    kit::sign_in(aliya, "aliya");
    CHECK(aliya.open("/admin").status == 200);
    const auto given = city.acts("role.grant");
    REQUIRE(given.size() == 1);
    CHECK(given[0].act.purpose == "ведёт афишу");
    CHECK(given[0].act.changes[0].after == "editor");
    CHECK(given[0].act.role == "admin");
    saule.open(city.page(city.aliya, "/roles"));
    CHECK(saule.send("/roles", {{"reason", "так и есть"}}).status == 422);  // nothing changed
    saule.send("/roles", {{"roles", "moderator"}, {"reason", "перешла в модераторы"}});
    CHECK(accounts::person(*city.town.file().read(), city.aliya)->roles() == [] { web::Roles roles(Role::resident); roles.add(Role::moderator); return roles; }());
    CHECK(city.acts("role.revoke").size() == 1);
    CHECK(aliya.open("/admin").says("Войти"));
}

TEST_CASE("two who change roles at once change only what each of them touched", "[admin]") {
    PeopleOffice city;
    kit::settle(city.town, "nurlan", {Role::admin});
    auto saule = city.browser("saule"), nurlan = city.browser("nurlan");
    saule.open(city.page(city.aliya, "/roles"));
    nurlan.open(city.page(city.aliya, "/roles"));
    saule.send("/roles", {{"roles", "editor"}, {"reason", "афиша"}});
    nurlan.send("/roles", {{"roles", "support"}, {"reason", "ответы людям"}});
    const auto roles = accounts::person(*city.town.file().read(), city.aliya)->roles();
    CHECK(roles.has(Role::editor));
    CHECK(roles.has(Role::support));
}

TEST_CASE("nobody changes the own roles, and administrators are the business of the installation's alone", "[admin]") {
    PeopleOffice city;
    const auto nurlan = kit::settle(city.town, "nurlan", {Role::admin});
    const auto root = kit::settle(city.town, "root", {Role::superadmin});
    auto saule = city.browser("saule");
    saule.open(city.page(city.aliya, "/roles"));
    CHECK_FALSE(saule.page().says("value=\"admin\""));
    const auto token = saule.body("/roles", {{"roles", "admin"}, {"reason", "хочу так"}});
    CHECK(saule.post(city.page(city.aliya, "/roles"), token, {{"Sec-Fetch-Site", "same-origin"}}).status == 422);
    for (const auto id : {city.saule, nurlan, root}) {
        saule.open(city.page(id, "/roles"));
        CHECK(saule.at() == city.page(id));
        CHECK_FALSE(saule.page().says(city.page(id, "/block")));
    }
    auto over = city.browser("root");
    over.open(city.page(nurlan, "/roles"));
    over.send("/roles", {{"roles", "editor"}, {"reason", "больше не администратор"}});
    CHECK_FALSE(accounts::person(*city.town.file().read(), nurlan)->roles().has(Role::admin));
}

TEST_CASE("the rules hold in the write itself: whoever lost the duty does nothing, and the last administrator stays", "[admin]") {
    PeopleOffice city;
    const auto root = kit::settle(city.town, "root", {Role::superadmin}), other = kit::settle(city.town, "other", {Role::superadmin});
    const auto write = [&](auto f) { return city.town.file().write(f); };
    const accounts::DutyChange take_root{{}, {Role::superadmin}};
    CHECK(write([=](db::Writing& db) { return accounts::change_duties(db, other, root, take_root, kit::friday_noon); }).has_value());
    // root saw the page before; the duty is gone by now.
    CHECK_FALSE(write([=](db::Writing& db) { return accounts::change_duties(db, root, other, take_root, kit::friday_noon); }).has_value());
    CHECK_FALSE(write([=](db::Writing& db) { return accounts::block(db, root, other, kit::friday_noon); }).has_value());
    CHECK_FALSE(write([=](db::Writing& db) { return accounts::block(db, other, other, kit::friday_noon); }).has_value());
    CHECK(accounts::person(*city.town.file().read(), other)->roles().has(Role::superadmin));
}

TEST_CASE("a blocked account is signed out at once, cannot sign in, is told why, and can be opened again", "[admin]") {
    PeopleOffice city;
    auto saule = city.browser("saule"), aliya = city.browser("aliya");
    saule.open(city.page(city.aliya, "/block"));
    CHECK(saule.send("/block", {{"reason", ""}}).status == 422);
    CHECK(aliya.open("/me").says("aliya"));
    const auto body = saule.body("/block", {{"reason", "реклама в отзывах"}});
    saule.send("/block", {{"reason", "реклама в отзывах"}});
    CHECK(saule.page().says("Аккаунт заблокирован"));
    aliya.open("/me");
    CHECK(aliya.at() == "/sign-in?next=%2Fme");
    kit::sign_in(aliya, "aliya");
    CHECK(aliya.page().status == 422);
    CHECK(kit::letter_to(city.town, "accounts.blocked") == "aliya@example.test");
    CHECK(kit::newest_letter(city.town, "accounts.blocked")["reason"] == "реклама в отзывах");
    saule.post(city.page(city.aliya, "/block"), body, {{"Sec-Fetch-Site", "same-origin"}});  // sent twice
    CHECK(kit::letter_count(city.town, "accounts.blocked") == 1);
    CHECK(city.acts("account.block").size() == 1);
    CHECK(saule.open("/admin/people?state=blocked").says("aliya"));
    saule.open(city.page(city.aliya, "/block"));
    saule.send("/block", {{"reason", "разобрались"}});
    CHECK(kit::letter_count(city.town, "accounts.unblocked") == 1);
    kit::sign_in(aliya, "aliya");
    CHECK(aliya.open("/me").says("aliya"));
}

TEST_CASE("whoever is signed out everywhere is so on every device", "[admin]") {
    PeopleOffice city;
    auto saule = city.browser("saule"), phone = city.browser("aliya"), computer = city.browser("aliya");
    saule.open(city.page(city.aliya, "/sessions"));
    saule.send("/sessions", {{"reason", "потеряла телефон"}});
    for (auto* device : {&phone, &computer}) {
        device->open("/me");
        CHECK(device->at() == "/sign-in?next=%2Fme");
    }
    CHECK(city.acts("account.sign_out").size() == 1);
}

TEST_CASE("what is done to people asks for the password again, and shows nothing of whom there is not", "[admin]") {
    PeopleOffice city;
    auto saule = city.browser("saule");
    CHECK(saule.open("/admin/people/999").status == 404);
    CHECK(saule.open("/admin/people/999/block").status == 404);
    city.town.clock.moment += std::chrono::minutes(11);
    saule.open(city.page(city.aliya, "/block"));
    CHECK(saule.at().starts_with("/sign-in/again?next="));
    kit::settle(city.town, "aidos", {Role::moderator});
    auto aidos = city.browser("aidos");
    CHECK(aidos.open(city.page(city.aliya)).status == 200);
    CHECK_FALSE(aidos.page().says("/block"));
    CHECK(aidos.open(city.page(city.aliya, "/block")).status == 403);
}

TEST_CASE("the matrix says of every role what it may", "[admin]") {
    PeopleOffice city;
    auto saule = city.browser("saule");
    const auto page = saule.open("/admin/roles");
    for (std::size_t i = 1; i < web::role_count; ++i) CHECK(page.says(i18n::say(i18n::Language::ru, web::name_of(static_cast<Role>(i)))));
    CHECK(page.says("Приглашать"));
    CHECK(saule.open("/kk/admin/roles").says("Модератор"));
}
