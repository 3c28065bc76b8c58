// A random walk of a town’s people through signing up, copies, deletions, blocks and coming back, with what must hold at each step.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <random>

#include "accounts/profile.h"
#include "audit/chain.h"
#include "kit/own.h"
#include "legal/consent.h"
#include "privacy/store.h"

namespace {

constexpr std::chrono::hours one_day{24};
constexpr auto time_to_come_back = 30 * one_day;

struct Person {
    std::string name;    // a canary: it stands nowhere else
    web::AccountId id;
    std::optional<base::Instant> due;
    bool blocked = false;
};

class Walk {
public:
    explicit Walk(unsigned seed) : dice_(seed) {}

    void step() {
        const auto act = roll(10);
        if (people_.size() < 3 || act < 2) arrive();
        else if (act == 2) say_something(any());
        else if (act == 3) ask_copy(any());
        else if (act == 4 || act == 5) leave(any());
        else if (act == 6) come_back(any());
        else if (act == 7) block(any());
        else pass(one_day * static_cast<int>(roll(20)));
        check();
    }
    void end() {
        pass(time_to_come_back + one_day);
        check();
    }
    std::size_t gone() const { return gone_.size(); }
    std::size_t came_back = 0;

private:
    std::size_t roll(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(dice_); }
    Person& any() { return people_[roll(people_.size())]; }

    void arrive() {
        Person person{fmt::format("kanareika{}x", ++count_), {}, {}, false};
        town_.remote = fmt::format("198.51.100.{}", count_ % 250);
        person.id = kit::settle(town_, person.name);
        say_something(person);
        people_.push_back(std::move(person));
    }

    void say_something(const Person& person) {
        town_.file().write([&](db::Writing& db) {
            accounts::add_child(db, accounts::Vault(town_.environment().keys), person.id, {{}, "child of " + person.name, 2019}, town_.clock.now());
            accounts::set_profile(db, person.id, {.interests = {static_cast<std::int64_t>(1 + roll(5))}}, town_.clock.now());
            const auto text = legal::current(db, legal::Kind::terms, i18n::Language::ru);
            legal::give(db, town_.environment().keys, person.id, {legal::Purpose::terms, text->id, "Принимаю", i18n::Language::ru, legal::Channel::account, town_.clock.now(), "address of " + person.name});
        });
    }

    kit::Browser signed_in(const Person& person) {
        kit::Browser browser(town_);
        kit::sign_in(browser, person.name);
        return browser;
    }

    void ask_copy(const Person& person) {
        if (person.blocked) return;
        auto browser = signed_in(person);
        browser.open("/me/data");
        if (browser.page().says("action=\"/me/data\"")) browser.send("/me/data");
        kit::work(town_);
        browser.open("/me/data/archive");
        CHECK(browser.page().status == 200);
    }

    void leave(Person& person) {
        if (person.blocked || person.due) return;
        auto browser = signed_in(person);
        browser.open("/me/delete");
        browser.send("/me/delete");
        person.due = town_.clock.now() + time_to_come_back;
    }

    void come_back(Person& person) {
        if (person.blocked || !person.due) return;
        auto browser = signed_in(person);
        REQUIRE(browser.at() == "/me/come-back");
        browser.send("/me/come-back");
        CHECK(browser.at() == "/me?done=back");
        person.due.reset();
        ++came_back;
    }

    void block(Person& person) {
        person.blocked = !person.blocked;
        town_.file().write([&, at = person.blocked ? std::optional(town_.clock.now()) : std::nullopt](db::Writing& db) { db.exec("update account set blocked_at = ? where id = ?", at, person.id); });
    }

    void pass(std::chrono::seconds time) {
        town_.clock.moment += time + std::chrono::hours(1);
        kit::work(town_);
        bool went = false;
        std::erase_if(people_, [&](const Person& person) {
            const bool goes = person.due && *person.due <= town_.clock.now() && !person.blocked;
            if (goes) gone_.push_back(person.name), went = true;
            return goes;
        });
        if (went) search_for_the_gone();
    }

    void search_for_the_gone() {
        const auto bytes = kit::settled_bytes(town_);
        for (const auto& name : gone_) {
            INFO(name << " is deleted");
            CHECK_FALSE(kit::holds(bytes, name));
        }
        for (const auto& person : people_) CHECK(kit::holds(bytes, person.name));
    }

    void check() {
        const auto lease = town_.file().read();
        CHECK(lease->value<std::size_t>("select count(*) from account") == people_.size());
        for (const auto& person : people_) {
            INFO(person.name);
            CHECK_FALSE(accounts::children_of(*lease, accounts::Vault(town_.environment().keys), person.id).empty());
            CHECK(accounts::name_for_others(*lease, person.id).has_value() == (!person.blocked && !person.due));
            CHECK(privacy::deletion_of(*lease, person.id).has_value() == person.due.has_value());
            CHECK_FALSE(legal::consents_of(*lease, town_.environment().keys, person.id).front().address.empty());
        }
        CHECK(lease->all<std::string>("select \"table\" from pragma_foreign_key_check").empty());
        CHECK(audit::verify(*lease).empty());
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(town_.file().path().parent_path() / "exports", error))
            CHECK(privacy::is_known_file(*lease, entry.path().filename().string()));
    }

    kit::Town town_{true};
    std::mt19937 dice_;
    int count_ = 0;
    std::vector<Person> people_;
    std::vector<std::string> gone_;
};

}  // namespace

TEST_CASE("whatever people do, the gone are gone to the last byte and the others lose nothing", "[privacy]") {
    std::size_t gone = 0, came_back = 0;
    for (const unsigned seed : {1u, 2u, 3u}) {
        INFO("seed " << seed);
        Walk walk(seed);
        for (int i = 0; i < 60; ++i) walk.step();
        walk.end();
        gone += walk.gone();
        came_back += walk.came_back;
    }
    CHECK(gone >= 10);
    CHECK(came_back >= 2);
}
