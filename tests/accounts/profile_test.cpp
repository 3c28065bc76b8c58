// The profile, the family, and what others see of a person.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "accounts/profile.h"
#include "kit/hostile.h"
#include "kit/own.h"

namespace {

accounts::Vault vault(kit::Town& town) { return accounts::Vault(town.environment().keys); }

}  // namespace

TEST_CASE("a profile is kept as it was chosen, and its steps are done one by one", "[accounts][profile]") {
    kit::Town town;
    const auto id = kit::settle(town, "aliya");
    kit::Browser browser(town);
    kit::sign_in(browser, "aliya");
    CHECK(browser.open("/me").says("Ваш профиль: 1 из 4"));
    const auto concerts = accounts::interests(*town.file().read(), i18n::Language::ru).front();
    CHECK(concerts.name == "Концерты");
    browser.open("/me/profile");
    CHECK(browser.send("/me/profile", {{"shows", "everything"}}).status == 422);
    browser.send("/me/profile", {{fmt::format("interest_{}", concerts.id), "yes"}, {"interest_99999", "yes"}, {"shows", "nothing"}, {"reads_kk", "yes"}});
    CHECK(browser.at() == "/me/profile?done=saved");
    const auto profile = accounts::profile_of(*town.file().read(), id);
    CHECK(profile.interests == std::vector{concerts.id});
    CHECK(profile.reads == std::vector{i18n::Language::kk});
    CHECK_FALSE(profile.shows_name);
    CHECK(profile.is_suggested);  // it was ticked on the page and stayed so
    CHECK_FALSE(browser.open("/me").says("Ваш профиль:"));  // whole: nobody is reminded of it
    browser.open("/me/profile");
    auto body = browser.body("/me/profile", {{"suggested", ""}});
    body.replace(body.find("suggested="), std::string("suggested=").size(), "x=");
    browser.post("/me/profile", body);
    CHECK_FALSE(accounts::profile_of(*town.file().read(), id).is_suggested);
}

TEST_CASE("others see a name only of who shows it, is not blocked and is not leaving", "[accounts][profile]") {
    kit::Town town;
    const auto id = kit::settle(town, "aliya");
    const auto seen = [&] { return accounts::name_for_others(*town.file().read(), id).value_or("-"); };
    CHECK(seen() == "aliya");
    town.file().write([&](db::Writing& db) { accounts::set_profile(db, id, {.shows_name = false}, kit::friday_noon); });
    CHECK(seen() == "-");
    town.file().write([&](db::Writing& db) { accounts::set_profile(db, id, {}, kit::friday_noon); });
    CHECK(seen() == "aliya");
    town.file().write([&](db::Writing& db) { db.exec("update account set blocked_at = 1 where id = ?", id); });
    CHECK(seen() == "-");
    town.file().write([&](db::Writing& db) {
        db.exec("update account set blocked_at = null where id = ?", id);
        db.exec("insert into account_deletion (account_id, asked_at, due_at) values (?, 1, 2)", id);
    });
    CHECK(seen() == "-");
}

TEST_CASE("a child is a name and a year, at most twelve, changed and removed by its parent alone", "[accounts][profile]") {
    kit::Town town;
    const auto id = kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser hers(town), his(town);
    kit::sign_in(hers, "aliya");
    kit::sign_in(his, "marat");
    hers.open("/me/family");
    for (const auto& [name, year] : {std::pair{"", "2018"}, {"Ерасыл", "2027"}, {"Ерасыл", "2007"}, {"Ерасыл", "десять"}}) {
        INFO(name << " " << year);
        CHECK(hers.send("/me/family", {{"name", name}, {"birth_year", year}}).status == 422);
    }
    hers.send("/me/family", {{"name", "Ерасыл"}, {"birth_year", "2018"}});
    CHECK(hers.at() == "/me/family?done=added");
    CHECK(hers.page().says("Ерасыл"));
    CHECK(hers.page().says("Год рождения: 2018"));
    CHECK_FALSE(kit::holds(kit::city_bytes(town), "Ерасыл"));  // sealed
    const auto child = accounts::children_of(*town.file().read(), vault(town), id).front().id.value;
    const auto address = fmt::format("/me/family/{}", child);
    CHECK(his.open(address).status == 404);
    hers.open(address);
    const auto change = hers.body(address, {{"name", "Айша"}, {"birth_year", "2019"}}), removal = hers.body("/removal");
    his.open("/me/family");
    CHECK(his.post(address, change).status == 403);  // her form is not his
    hers.send(address, {{"name", "Айша"}, {"birth_year", "2019"}});
    CHECK(hers.page().says("Айша"));
    for (int i = 0; i < 11; ++i) {
        hers.open("/me/family");
        hers.send("/me/family", {{"name", fmt::format("Ребёнок {}", i)}, {"birth_year", "2020"}});
    }
    CHECK(hers.open("/me/family").says("Больше добавить нельзя."));
    CHECK(accounts::children_of(*town.file().read(), vault(town), id).size() == 12);
    CHECK_FALSE(town.file().write([&](db::Writing& db) { return accounts::add_child(db, vault(town), id, {{}, "Тринадцатый", 2020}, kit::friday_noon); }));
    hers.open(address);
    hers.send("/removal");
    CHECK(hers.at() == "/me/family?done=removed");
    CHECK_FALSE(hers.page().says("Айша"));
    CHECK(hers.open(address).status == 404);
}
