// Teams under random acts of many people, held against a model; and every address of a desk asked for by everybody.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/random.h"
#include "base/secret.h"
#include "db/check.h"
#include "kit/browser.h"
#include "kit/hostile.h"
#include "teams/team.h"

namespace {

using teams::OrganisationId;
using web::AccountId;
using web::TeamAct;
using web::TeamRole;

constexpr OrganisationId walked{1};

// What should be: who is what, and which links open.
struct Model {
    struct Link {
        TeamRole role;
        int left;
        AccountId by;
        std::int64_t id;
    };
    std::map<AccountId, TeamRole> roles;
    std::map<AccountId, std::string> came_by;
    std::map<std::string, Link> links;

    bool manages(AccountId who) const { return roles.contains(who) && web::may(roles.at(who), TeamAct::manage_team); }
    bool last_owner(AccountId who) const {
        return roles.contains(who) && roles.at(who) == TeamRole::owner && std::ranges::count_if(roles, [](const auto& one) { return one.second == TeamRole::owner; }) == 1;
    }
    void close_links_of(AccountId who) { std::erase_if(links, [&](const auto& link) { return link.second.by == who; }); }
    void put(AccountId who, TeamRole role) {
        roles[who] = role;
        if (!manages(who)) close_links_of(who);
    }
    void take(AccountId who) {
        roles.erase(who);
        came_by.erase(who);
        close_links_of(who);
    }
};

class Walk {
public:
    explicit Walk(std::uint64_t seed) : dice_(seed) {
        for (const auto* name : {"marat", "aliya", "daniyar", "saule", "timur", "gulnara"}) people_.push_back(kit::settle(town_, name));
        town_.file().write([&](db::Writing& db) { teams::appoint(db, walked, people_[0], TeamRole::owner, now()); });
        model_.roles[people_[0]] = TeamRole::owner;
    }

    void step() {
        switch (dice_.below(6)) {
            case 0: return invite();
            case 1: return join();
            case 2: return change();
            case 3: return remove();
            case 4: return leave();
            default: return dice_.below(2) ? hand_over() : take_back();
        }
    }

    void check() {
        std::map<AccountId, TeamRole> there;
        for (const auto who : people_)
            if (const auto role = teams::TeamBook().role_in(*town_.file().read(), who, walked.value)) there[who] = *role;
        REQUIRE(there == model_.roles);
        REQUIRE(std::ranges::any_of(there, [](const auto& one) { return one.second == TeamRole::owner; }));
        REQUIRE(town_.file().read()->value<std::size_t>("select count(*) from team_invitation") == model_.links.size());
    }
    int done = 0, refused = 0;

private:
    base::Instant now() const { return town_.clock.now(); }
    AccountId anybody() { return people_[dice_.below(people_.size())]; }
    // Mostly somebody who belongs to it, or most acts would be refused.
    AccountId somebody() {
        if (dice_.below(4) == 0) return anybody();
        return std::next(model_.roles.begin(), static_cast<std::ptrdiff_t>(dice_.below(model_.roles.size())))->first;
    }
    TeamRole any_role() { return static_cast<TeamRole>(dice_.below(web::team_role_count)); }
    std::string any_link() {
        if (given_.empty()) return "none";
        if (!model_.links.empty() && dice_.below(3) > 0) return std::next(model_.links.begin(), static_cast<std::ptrdiff_t>(dice_.below(model_.links.size())))->first;
        return given_[dice_.below(given_.size())];
    }
    template <class Act>
    void tried(AccountId who, bool expected, Act act) {
        const teams::Occasion occasion{{who, "owner"}, walked, town_.environment().keys, now(), {"/desk/1", "/desk/1", "/desk/1"}};
        const bool good = town_.file().write([&](db::Writing& db) { return act(db, occasion); }).has_value();
        REQUIRE(good == expected);
        ++(good ? done : refused);
    }

    void invite() {
        const auto who = somebody();
        const teams::Invitation invitation{any_role(), 1 + static_cast<int>(dice_.below(3)), fmt::format("token {}", given_.size()), {}, {}, i18n::Language::ru};
        const bool may = model_.manages(who);
        tried(who, may, [&](db::Writing& db, const auto& occasion) { return teams::invite(db, occasion, invitation); });
        given_.push_back(invitation.token);
        if (!may) return;
        const auto id = town_.file().read()->value<std::int64_t>("select max(id) from team_invitation");
        model_.links[invitation.token] = {invitation.role, invitation.places, who, id};
    }

    void join() {
        const auto who = anybody();
        const auto token = any_link();
        const auto link = model_.links.find(token);
        const bool open = link != model_.links.end();
        tried(who, open, [&](db::Writing& db, const auto& occasion) { return teams::join(db, occasion, token); });
        if (!open || (model_.roles.contains(who) && !teams::raises(model_.roles[who], link->second.role))) return;
        if (!model_.roles.contains(who)) model_.came_by[who] = token;
        model_.roles[who] = link->second.role;
        if (--link->second.left == 0) model_.links.erase(link);
    }

    void change() {
        const auto who = somebody(), whom = somebody();
        const auto role = any_role();
        const bool same = model_.roles.contains(whom) && model_.roles[whom] == role;
        const bool may = model_.manages(who) && model_.roles.contains(whom) && (same || !model_.last_owner(whom));
        tried(who, may, [&](db::Writing& db, const auto& occasion) { return teams::change_role(db, occasion, whom, role); });
        if (may) model_.put(whom, role);
    }

    void remove() {
        const auto who = somebody(), whom = somebody();
        const bool may = model_.manages(who) && model_.roles.contains(whom) && !model_.last_owner(whom);
        tried(who, may, [&](db::Writing& db, const auto& occasion) { return teams::remove(db, occasion, whom); });
        if (!may) return;
        if (model_.came_by.contains(whom)) model_.links.erase(model_.came_by[whom]);
        model_.take(whom);
    }

    void leave() {
        const auto who = somebody();
        const bool may = model_.roles.contains(who) && !model_.last_owner(who);
        tried(who, may, [&](db::Writing& db, const auto& occasion) { return teams::leave(db, occasion); });
        if (may) model_.take(who);
    }

    void hand_over() {
        const auto who = somebody(), whom = somebody();
        const bool may = model_.manages(who) && model_.roles.contains(whom) && who != whom;
        tried(who, may, [&](db::Writing& db, const auto& occasion) { return teams::hand_over(db, occasion, whom); });
        if (!may) return;
        model_.put(whom, TeamRole::owner);
        model_.put(who, TeamRole::manager);
    }

    void take_back() {
        const auto who = somebody();
        const auto token = any_link();
        const auto link = model_.links.find(token);
        const auto id = link == model_.links.end() ? 999'999 : link->second.id;
        tried(who, model_.manages(who), [&](db::Writing& db, const auto& occasion) { return teams::take_back(db, occasion, teams::InvitationId{id}); });
        if (model_.manages(who) && link != model_.links.end()) model_.links.erase(link);
    }

    kit::Town town_;
    base::SeededRandom dice_;
    std::vector<AccountId> people_;
    std::vector<std::string> given_;  // every token there ever was
    Model model_;
};

}  // namespace

TEST_CASE("whatever people do, a team has an owner, and a role only by an open link or an owner", "[teams]") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        INFO("seed " << seed);
        Walk walk(seed);
        for (int i = 0; i < 250; ++i) {
            INFO("step " << i);
            walk.step();
            walk.check();
        }
        CHECK(walk.done > 60);
        CHECK(walk.refused > 60);
    }
}

namespace {

// Марат is what `as` says in organisation 1, Данияр owns 2, a draft; 99 is none.
struct Street {
    kit::Town town;
    AccountId marat = kit::settle(town, "marat"), aliya = kit::settle(town, "aliya"), daniyar = kit::settle(town, "daniyar");
    kit::Browser his{town}, students{town};

    Street() {
        put(aliya, TeamRole::owner);
        kit::sign_in(his, "marat");
        kit::sign_in(students, "daniyar");
        students.open("/desk/new");
        students.send("/desk/new", {{"name", "Клуб настольных игр"}, {"category", "leisure"}});
    }
    void put(AccountId account, TeamRole role) {
        town.file().write([=, now = town.clock.now()](db::Writing& db) { teams::appoint(db, walked, account, role, now); });
    }
    std::vector<std::string> pages(AccountId member) const {
        const auto one = fmt::format("/team/{}", member.value);
        return {"", "/leave", "/team", "/invite", "/hand-over", "/delete", one, one + "/remove"};
    }
};

constexpr std::size_t for_all = 2;  // of those pages: entering and leaving

}  // namespace

TEST_CASE("every page of a desk is open to the roles that it is for, there and nowhere else", "[teams]") {
    Street street;
    for (std::size_t i = 0; i < web::team_role_count; ++i) {
        const auto as = static_cast<TeamRole>(i);
        street.put(street.marat, as);
        const auto pages = street.pages(street.aliya);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            INFO(pages[page] << " by " << web::team_role_names[i]);
            const bool may = page < for_all || as == TeamRole::owner;
            const int there = !may ? 403 : pages[page] == "/delete" ? 409 : 200;  // what is published is not deleted
            CHECK(street.his.open("/desk/1" + pages[page]).status == there);
            CHECK(street.his.open("/desk/2" + pages[page]).status == 404);
            CHECK(street.his.open("/desk/99" + pages[page]).status == 404);
            CHECK(street.his.open("/desk/x" + pages[page]).status == 404);
            CHECK(street.students.open("/desk/1" + pages[page]).status == 404);
            CHECK(street.town.get("/desk/1" + pages[page]).field("Location").starts_with("/sign-in?next="));
        }
        // A person of another team is no member of this one.
        if (as == TeamRole::owner) CHECK(street.his.open(fmt::format("/desk/1/team/{}", street.daniyar.value)).status == 404);
    }
}

TEST_CASE("a form of one's own organisation does nothing in another's", "[teams]") {
    Street street;
    street.put(street.marat, TeamRole::owner);
    street.put(street.daniyar, TeamRole::staff);
    const auto member = fmt::format("/team/{}", street.daniyar.value);
    const kit::Typed typed{{"role", "owner"}, {"places", "1"}, {"account", fmt::to_string(street.marat.value)}, {"invitation", "1"}};
    street.students.open("/desk/2/invite");
    street.students.send("/desk/2/invite", {{"role", "staff"}});
    for (const auto& page : {std::string("/team"), std::string("/invite"), std::string("/delete"), member, member + "/remove", std::string("/leave"), std::string("/hand-over")}) {
        INFO(page);
        // His forms with his token, sent to the organisation that is none of his; the token holds for the route wherever it stands.
        const auto own = [&](kit::Browser& browser, std::string_view desk) -> std::string {
            browser.open(fmt::format("{}{}", desk, page));
            if (browser.page().body.find(fmt::format("action=\"{}{}\"", desk, page)) == std::string::npos) return {};
            return browser.body(page, typed);
        };
        const auto of_marat = own(street.his, "/desk/1"), of_daniyar = own(street.students, "/desk/2");
        const auto before = kit::city_bytes(street.town);
        CHECK(street.his.post("/desk/2" + page, of_marat).status == 404);
        if (page != "/leave") CHECK(street.students.post("/desk/1" + page, of_daniyar).status == 403);
        CHECK(street.students.post("/desk/99" + page, of_daniyar).status == 404);
        CHECK(kit::city_bytes(street.town) == before);
    }
    // Nor does another's invitation go with one's own form.
    street.his.open("/desk/1/invite");
    street.his.send("/desk/1/invite", {{"role", "staff"}});
    street.his.open("/desk/1/team");
    street.his.send("/desk/1/team", {{"invitation", "1"}});
    CHECK(street.students.open("/desk/2/team").says("Отозвать"));
}
