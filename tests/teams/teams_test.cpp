// Teams of organisations: naming one, inviting by link, joining, roles, handing over, and who sees what.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/browser.h"
#include "kit/own.h"
#include "teams/team.h"

namespace {

using teams::OrganisationId;
using web::AccountId;
using web::TeamRole;

constexpr OrganisationId aroma{1};  // of the kit's town

// Марат owns «Арома»; Алия and Данияр have accounts.
struct Cafe {
    kit::Town town;
    AccountId marat = kit::settle(town, "marat"), aliya = kit::settle(town, "aliya"), daniyar = kit::settle(town, "daniyar");
    kit::Browser his{town}, hers{town}, students{town};

    Cafe() {
        put(marat, TeamRole::owner);
        kit::sign_in(his, "marat");
        kit::sign_in(hers, "aliya");
        kit::sign_in(students, "daniyar");
    }
    void put(AccountId account, TeamRole role) {
        town.file().write([=, now = town.clock.now()](db::Writing& db) { teams::appoint(db, aroma, account, role, now); });
    }
    std::optional<TeamRole> role(AccountId account, OrganisationId organisation = aroma) { return teams::TeamBook().role_in(*town.file().read(), account, organisation.value); }
    // The link that the page shows, as a path; empty: the invitation was not made.
    std::string invite(kit::Browser& browser, const kit::Typed& typed) {
        browser.open("/desk/1/invite");
        browser.send("/desk/1/invite", typed);
        const auto& body = browser.page().body;
        const auto at = body.find("readonly value=\"");
        if (at == body.npos) return {};
        const auto begin = body.find("/join/", at);
        return body.substr(begin, body.find('"', begin) - begin);
    }
    void join(kit::Browser& browser, const std::string& link) {
        browser.open(link);
        browser.send("/join");
    }
    std::vector<std::string> acts() {
        std::vector<std::string> all;
        for (const auto& entry : audit::acts(*town.file().read(), {.subject_kind = "organisation", .subject_id = 1}, {}, 50)) all.push_back(entry.act.act);
        return all;
    }
};

kit::Typed naming(std::string name, std::string category = "food", std::string address = "") { return {{"name", std::move(name)}, {"category", std::move(category)}, {"address", std::move(address)}}; }

void sign_up(kit::Browser& browser, std::string kind, std::string name, std::string email) {
    auto typed = kit::ticks();
    for (auto& [field, value] : kit::Typed{{"kind", std::move(kind)}, {"name", std::move(name)}, {"email", std::move(email)}, {"password", std::string(kit::password)}}) typed.emplace_back(field, value);
    browser.open("/sign-up");
    browser.send("/sign-up", typed);
}

const kit::Answered& name_one(kit::Browser& browser, const kit::Typed& typed) {
    browser.open("/desk/new");
    return browser.send("/desk/new", typed);
}

}  // namespace

TEST_CASE("whoever signs up for an organisation goes straight on to naming it, and owns it", "[teams]") {
    kit::Town town;
    kit::Browser marat(town);
    sign_up(marat, "business", "Марат", "marat@example.test");
    marat.open(kit::newest_letter(town, "accounts.confirm")["link"]);
    marat.send("/confirm", {{"password", std::string(kit::password)}});
    CHECK(marat.at() == "/desk/new?done=confirmed");
    marat.send("/desk/new", naming("Пекарня «Нан»", "food", "улица Гагарина, 7"));
    CHECK(marat.at() == "/desk/2?done=created");
    CHECK(marat.page().says("Пекарня «Нан»"));
    CHECK(marat.page().says("улица Гагарина, 7"));
    CHECK(marat.page().says("Владелец"));
    marat.open("/desk");
    CHECK(marat.page().says("Пекарня «Нан»"));
    CHECK(marat.page().says("черновик"));
}

TEST_CASE("a person with an account adds an organisation without a second account", "[teams]") {
    Cafe cafe;
    cafe.students.open("/me");
    CHECK(cafe.students.page().says("href=\"/desk\""));
    CHECK(cafe.students.open("/desk").says("У вас пока нет организаций"));
    name_one(cafe.students, naming("Клуб настольных игр", "leisure"));
    CHECK(cafe.role(cafe.daniyar, OrganisationId{2}) == TeamRole::owner);
    name_one(cafe.his, naming("Вторая кофейня Марата"));
    CHECK(cafe.his.open("/desk").says("Кафе «Арома»"));
    CHECK(cafe.his.page().says("Вторая кофейня Марата"));
}

TEST_CASE("every field of the naming says what is wrong with it and keeps what was typed", "[teams]") {
    Cafe cafe;
    const auto refused = [&](const kit::Typed& typed, const char* says) {
        name_one(cafe.students, typed);
        CHECK(cafe.students.page().status == 422);
        CHECK(cafe.students.page().says(says));
    };
    refused(naming(""), "Заполните это поле");
    refused(naming("«»"), "нужны буквы или цифры");
    refused(naming(std::string(201, 'a')), "не больше 200");
    refused(naming("Клуб <b>", "concerts"), "Выберите одно");
    CHECK(cafe.students.page().says("value=\"Клуб &lt;b&gt;\""));
    refused(naming("Клуб", "leisure", std::string(201, 'a')), "не больше 200");
    CHECK(cafe.students.open("/desk").says("У вас пока нет организаций"));
}

TEST_CASE("an organisation that is in the city already is asked about, however its name is written", "[teams]") {
    Cafe cafe;
    for (const auto* name : {"Кафе «Арома»", "кафе \"арома\"", "КАФЕ АРОМА", "Арома", "«Арома» кафесі", "Кафе «Арома» на Абая"}) {
        INFO(name);
        name_one(cafe.students, naming(name));
        CHECK(cafe.students.page().status == 422);
        CHECK(cafe.students.page().says("Это одна из этих?"));
        CHECK(cafe.students.page().says("/organisations/1-"));
        CHECK(cafe.students.page().says("попросите у её владельца ссылку-приглашение"));
    }
    CHECK(cafe.students.open("/desk").says("У вас пока нет организаций"));
    name_one(cafe.students, naming("Арома"));
    cafe.students.send("/desk/new", {{"another", "yes"}});
    CHECK(cafe.students.at() == "/desk/2?done=created");
    // A draft of somebody else is no business of others; one's own is shown.
    name_one(cafe.hers, naming("Мастерская «Игла»", "services"));
    name_one(cafe.students, naming("мастерская игла", "services"));
    CHECK(cafe.students.at() == "/desk/4?done=created");
    name_one(cafe.students, naming("Мастерская Игла", "services"));
    CHECK(cafe.students.page().says("href=\"/desk/4\""));
    CHECK_FALSE(cafe.students.page().says("/desk/3"));
}

TEST_CASE("ten drafts at a time are enough, and a naming that is sent twice makes one", "[teams]") {
    Cafe cafe;
    cafe.students.open("/desk/new");
    const auto body = cafe.students.body("/desk/new", naming("Клуб 0", "leisure"));
    for (int times = 0; times < 3; ++times) CHECK(cafe.students.post("/desk/new", body).field("Location") == "/desk/2?done=created");
    for (int i = 1; i < teams::most_drafts; ++i) {
        cafe.town.clock.moment += std::chrono::minutes(10);  // not ten within the hour
        name_one(cafe.students, naming(fmt::format("Секция {}", i), "leisure"));
    }
    CHECK(cafe.role(cafe.daniyar, OrganisationId{11}) == TeamRole::owner);
    name_one(cafe.students, naming("Одиннадцатый", "leisure"));
    CHECK(cafe.students.page().status == 422);
    CHECK(cafe.students.page().says("У вас уже 10 черновиков"));
    cafe.students.open("/desk/2/delete");
    cafe.students.send("/desk/2/delete");
    CHECK(cafe.students.at() == "/desk?done=deleted");
    CHECK(cafe.students.open("/desk/2").status == 404);
    cafe.town.clock.moment += std::chrono::hours(1);
    name_one(cafe.students, naming("Одиннадцатый", "leisure"));
    CHECK(cafe.students.page().says("Черновик создан"));
}

TEST_CASE("a draft is nowhere in the city; its desk is for its team", "[teams]") {
    Cafe cafe;
    name_one(cafe.hers, naming("Чайхана «Ұлытау»", "food", "улица Абая, 40"));
    CHECK(cafe.hers.open("/desk/2").says("Чайхана"));
    for (const auto* address : {"/", "/organisations", "/organisations?text=чайхана", "/search?q=чайхана", "/organisations.rss", "/organisations.json", "/organisations/map", "/api/v1/organisations", "/sitemap.xml", "/sitemap/organisations-1.xml"}) {
        INFO(address);
        const auto page = cafe.town.get(address);
        CHECK_FALSE(page.says("айхана «Ұлытау"));
        CHECK_FALSE(page.says("organisations/2"));
    }
    for (auto* browser : {&cafe.hers, &cafe.students}) CHECK(browser->open("/organisations/2-chayhana-ulytau").status == 404);
    for (const auto* address : {"/organisations/2", "/api/v1/organisations/2", "/branches/3/map.svg", "/go/branch/3/route"}) CHECK(cafe.town.get(address).status == 404);
    CHECK(cafe.students.open("/desk/2").status == 404);
    CHECK(cafe.his.open("/desk/2/team").status == 404);
}

TEST_CASE("the page of an organisation in the city shows nothing of its team", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::manager);
    for (auto* browser : {&cafe.his, &cafe.students}) {
        browser->open("/organisations/1");
        const auto& page = browser->open("/organisations/1-kafe-aroma");
        CHECK(page.status == 200);
        for (const auto* shown : {"marat", "aliya", "/desk/1", "Управляющий", "Владелец"}) CHECK_FALSE(page.says(shown));
    }
}

TEST_CASE("a link brings one person into the team, who sees before as what, where and by whom", "[teams]") {
    Cafe cafe;
    const auto link = cafe.invite(cafe.his, {{"role", "manager"}});
    REQUIRE_FALSE(link.empty());
    cafe.hers.open(link);
    CHECK(cafe.hers.at() == "/join");  // the token has left the address
    CHECK(cafe.hers.page().says("Кафе «Арома»"));
    CHECK(cafe.hers.page().says("marat приглашает вас"));
    CHECK(cafe.hers.page().says("Управляющий"));
    CHECK(cafe.role(cafe.aliya) == std::nullopt);  // looking joins nobody
    cafe.hers.send("/join");
    CHECK(cafe.hers.at() == "/desk/1?done=joined");
    CHECK(cafe.role(cafe.aliya) == TeamRole::manager);
    cafe.students.open(link);
    CHECK(cafe.students.page().status == 404);
    CHECK(cafe.students.page().says("Ссылка больше не действует"));
    CHECK(cafe.his.open("/desk/1/team").says("aliya"));
    CHECK(cafe.his.page().says("Кто пригласил: marat"));
    CHECK(cafe.acts() == std::vector<std::string>{"team.join", "team.invite", "team.appoint"});
}

TEST_CASE("whom a link brought is told to every owner by letter, in the owner's language, and to nobody else", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.daniyar, TeamRole::manager);
    const auto link = cafe.invite(cafe.his, {{"role", "staff"}, {"places", "2"}});
    cafe.join(cafe.hers, link);
    CHECK(kit::letter_count(cafe.town, "teams.joined") == 1);
    CHECK(kit::letter_to(cafe.town, "teams.joined") == "marat@example.test");
    auto letter = kit::newest_letter(cafe.town, "teams.joined");
    CHECK(letter["name"] == "aliya");
    CHECK(letter["organisation"] == "Кафе «Арома»");
    CHECK(letter["role"] == "Сотрудник");
    CHECK(letter["link"] == "/desk/1/team");
    CHECK(cafe.his.open(letter["link"]).says("aliya"));
    cafe.students.open(link);  // a manager already: there is nothing to accept, nobody is told
    CHECK(kit::letter_count(cafe.town, "teams.joined") == 1);
    cafe.put(cafe.daniyar, TeamRole::owner);
    cafe.town.file().write([](db::Writing& db) { db.exec("update account set language = 'kk' where name = 'daniyar'"); });
    cafe.town.clock.moment += std::chrono::seconds(1);
    cafe.join(cafe.hers, cafe.invite(cafe.his, {{"role", "manager"}}));
    CHECK(kit::letter_count(cafe.town, "teams.joined") == 3);
    const auto his = cafe.town.file().read()->value<std::string>("select fields from letter where kind = 'teams.joined' and address = 'daniyar@example.test'");
    CHECK(his.find("/kk/desk/1/team\"") != std::string::npos);
    CHECK(his.find("Басқарушы") != std::string::npos);
}

TEST_CASE("a form of joining that is sent twice joins once and leads to the desk both times", "[teams]") {
    Cafe cafe;
    cafe.hers.open(cafe.invite(cafe.his, {{"role", "staff"}, {"places", "2"}}));
    const auto body = cafe.hers.body("/join");
    for (int times = 0; times < 3; ++times) CHECK(cafe.hers.post("/join", body).field("Location") == "/desk/1?done=joined");
    CHECK(cafe.his.open("/desk/1/team").says("Вступили: 1 из 2"));
}

TEST_CASE("whoever is signed out signs in and comes back to the invitation", "[teams]") {
    Cafe cafe;
    kit::settle(cafe.town, "saule");
    kit::Browser guest(cafe.town);
    guest.open(cafe.invite(cafe.his, {{"role", "staff"}}));
    CHECK(guest.page().says("Кафе «Арома»"));
    CHECK(guest.page().field("Cache-Control") == "no-store");
    CHECK(cafe.town.get("/join").status == 404);  // for others there is nothing
    guest.open("/sign-in?next=%2Fjoin");
    guest.send("/sign-in", {{"email", "saule@example.test"}, {"password", std::string(kit::password)}});
    CHECK(guest.at() == "/join");
    guest.send("/join");
    CHECK(guest.at() == "/desk/1?done=joined");
}

TEST_CASE("whoever has no account signs up on the way and comes back to the invitation", "[teams]") {
    Cafe cafe;
    kit::Browser guest(cafe.town);
    guest.open(cafe.invite(cafe.his, {{"role", "staff"}, {"email", "timur@example.test"}}));
    sign_up(guest, "business", "Тимур", "timur@example.test");
    guest.open(kit::newest_letter(cafe.town, "accounts.confirm")["link"]);
    guest.send("/confirm", {{"password", std::string(kit::password)}});
    CHECK(guest.at() == "/join");
    guest.send("/join");
    CHECK(guest.at() == "/desk/1?done=joined");
    CHECK(guest.cookies.count("join") == 0);
}

TEST_CASE("an invitation by letter says who invites, where and as what, and its address stays sealed", "[teams]") {
    Cafe cafe;
    cafe.invite(cafe.his, {{"role", "cashier"}, {"email", "aliya@example.test"}});
    auto letter = kit::newest_letter(cafe.town, "teams.invited");
    CHECK(kit::letter_to(cafe.town, "teams.invited") == "aliya@example.test");
    CHECK(letter["organisation"] == "Кафе «Арома»");
    CHECK(letter["role"] == "Кассир");
    CHECK(letter["name"] == "marat");
    cafe.join(cafe.hers, letter["link"]);
    CHECK(cafe.role(cafe.aliya) == TeamRole::cashier);
    cafe.invite(cafe.his, {{"role", "staff"}, {"email", "secret-friend@example.test"}});
    CHECK(cafe.his.open("/desk/1/team").says("secret-friend@example.test"));
    // Only the letter itself holds it in clear, until it is sent.
    CHECK(cafe.town.file().read()->value<int>("select count(*) from team_invitation where instr(email_sealed, cast('secret-friend' as blob)) > 0") == 0);
    CHECK(cafe.town.file().read()->value<int>("select count(*) from audit_act where instr(changes, 'secret-friend') > 0") == 0);
    kit::settle(cafe.town, "carer", {web::Role::account_manager});
    kit::Browser carer(cafe.town);
    kit::sign_in(carer, "carer");
    CHECK(carer.open("/desk/1/team").says("Сотрудник"));
    CHECK_FALSE(carer.page().says("secret-friend"));
}

TEST_CASE("an invitation asks for what can be: a role, one person by letter, one owner at a time", "[teams]") {
    Cafe cafe;
    const auto refused = [&](const kit::Typed& typed, const char* says) {
        CHECK(cafe.invite(cafe.his, typed).empty());
        CHECK(cafe.his.page().status == 422);
        CHECK(cafe.his.page().says(says));
    };
    refused({{"role", "tsar"}}, "Выберите одно");
    refused({{"role", "staff"}, {"email", "wrong"}}, "Неверный адрес");
    refused({{"role", "staff"}, {"email", "aliya@example.test"}, {"places", "2"}}, "для одного человека");
    refused({{"role", "owner"}, {"places", "2"}}, "приглашают по одному");
    for (const auto* places : {"0", "21", "-1", "x", ""}) {
        CHECK(cafe.invite(cafe.his, {{"role", "staff"}, {"places", places}}).empty());
        CHECK(cafe.his.page().status == 422);
    }
    CHECK(cafe.acts() == std::vector<std::string>{"team.appoint"});
}

TEST_CASE("an invitation that is sent twice is one; used or taken back it does not come to life again", "[teams]") {
    Cafe cafe;
    cafe.his.open("/desk/1/invite");
    const auto body = cafe.his.body("/desk/1/invite", {{"role", "staff"}, {"email", "aliya@example.test"}});
    const auto first = cafe.his.post("/desk/1/invite", body), second = cafe.his.post("/desk/1/invite", body);
    CHECK(first.body == second.body);
    CHECK(kit::letter_count(cafe.town, "teams.invited") == 1);
    const auto link = kit::newest_letter(cafe.town, "teams.invited")["link"];
    cafe.join(cafe.hers, link);
    CHECK(cafe.role(cafe.aliya) == TeamRole::staff);
    CHECK(cafe.his.post("/desk/1/invite", body).field("Location") == "/desk/1/team");
    CHECK(cafe.students.open(link).status == 404);
}

TEST_CASE("an open invitation can be taken back, and is over after seven days", "[teams]") {
    Cafe cafe;
    const auto link = cafe.invite(cafe.his, {{"role", "staff"}});
    CHECK(cafe.hers.open(link).status == 200);
    cafe.his.open("/desk/1/team");
    cafe.his.send("/desk/1/team", {{"invitation", "1"}});
    CHECK(cafe.his.page().says("Приглашение отозвано"));
    cafe.hers.open(link);
    CHECK(cafe.hers.page().status == 404);
    const auto late = cafe.invite(cafe.his, {{"role", "staff"}});
    cafe.town.clock.moment += std::chrono::hours(24 * 7);
    CHECK(cafe.hers.open(late).status == 404);
    CHECK(cafe.role(cafe.aliya) == std::nullopt);
    cafe.town.file().write([now = cafe.town.clock.now()](db::Writing& db) { teams::drop_expired(db, now); });
    CHECK(cafe.town.file().read()->value<int>("select count(*) from team_invitation") == 0);
}

TEST_CASE("joining raises a role or leaves it; it never lowers one and then takes no place", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::manager);
    const auto lower = cafe.invite(cafe.his, {{"role", "staff"}});
    CHECK(cafe.hers.open(lower).says("Вы уже в этой команде"));
    CHECK_FALSE(cafe.hers.page().says("<button class=\"button primary\">Вступить"));
    CHECK(cafe.students.open(lower).status == 200);  // nobody has used it
    cafe.join(cafe.hers, cafe.invite(cafe.his, {{"role", "owner"}}));
    CHECK(cafe.role(cafe.aliya) == TeamRole::owner);
    // Two owners: the other may take the first one's role away by now, and the last one stays.
    CHECK(teams::raises(TeamRole::cashier, TeamRole::staff));
    CHECK(teams::raises(TeamRole::check_in, TeamRole::staff));
    CHECK(teams::raises(TeamRole::staff, TeamRole::manager));
    CHECK(teams::raises(TeamRole::manager, TeamRole::owner));
    CHECK_FALSE(teams::raises(TeamRole::cashier, TeamRole::check_in));
    CHECK_FALSE(teams::raises(TeamRole::check_in, TeamRole::cashier));
    CHECK_FALSE(teams::raises(TeamRole::staff, TeamRole::staff));
}

TEST_CASE("a role is changed by the owner, told by letter and held from the next page on", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::staff);
    CHECK(cafe.hers.open("/desk/1/team").status == 403);
    cafe.his.open(fmt::format("/desk/1/team/{}", cafe.aliya.value));
    cafe.his.send(fmt::format("/desk/1/team/{}", cafe.aliya.value), {{"role", "owner"}});
    CHECK(cafe.his.at() == "/desk/1/team?done=role");
    auto letter = kit::newest_letter(cafe.town, "teams.role_changed");
    CHECK(letter["role"] == "Владелец");
    CHECK(letter["link"] == "/desk/1");
    CHECK(cafe.hers.open("/desk/1/team").status == 200);
    // And she, an owner now, makes him a manager.
    cafe.hers.open(fmt::format("/desk/1/team/{}", cafe.marat.value));
    cafe.hers.send(fmt::format("/desk/1/team/{}", cafe.marat.value), {{"role", "manager"}});
    CHECK(cafe.role(cafe.marat) == TeamRole::manager);
    CHECK(cafe.his.open("/desk/1/team").status == 403);
    CHECK(cafe.acts().front() == "team.role");
}

TEST_CASE("whoever is removed is told, sees the desk no more and does not come back by the same link", "[teams]") {
    Cafe cafe;
    const auto link = cafe.invite(cafe.his, {{"role", "staff"}, {"places", "5"}});
    cafe.join(cafe.hers, link);
    CHECK(cafe.hers.page().status == 200);
    const auto place = fmt::format("/desk/1/team/{}/remove", cafe.aliya.value);
    cafe.his.open(place);
    cafe.his.send(place);
    CHECK(cafe.his.at() == "/desk/1/team?done=removed");
    CHECK(kit::letter_to(cafe.town, "teams.removed") == "aliya@example.test");
    CHECK(cafe.hers.open("/desk/1").status == 404);
    CHECK(cafe.hers.open(link).status == 404);
    CHECK(cafe.students.open(link).status == 404);
}

TEST_CASE("an owner who is one no more has no open invitation left", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::owner);
    const auto of_hers = cafe.invite(cafe.hers, {{"role", "owner"}}), of_his = cafe.invite(cafe.his, {{"role", "staff"}});
    cafe.his.open(fmt::format("/desk/1/team/{}", cafe.aliya.value));
    cafe.his.send(fmt::format("/desk/1/team/{}", cafe.aliya.value), {{"role", "staff"}});
    CHECK(cafe.students.open(of_hers).status == 404);
    CHECK(cafe.students.open(of_his).status == 200);
    cafe.town.file().write([&](db::Writing& db) { db.exec("update account set blocked_at = 1 where id = ?", cafe.marat); });
    CHECK(cafe.students.open(of_his).status == 404);
}

TEST_CASE("the last owner stays: no page, no form and no statement takes the role away", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::manager);
    const auto own = fmt::format("/desk/1/team/{}", cafe.marat.value);
    CHECK(cafe.his.open("/desk/1/leave").says("Вы единственный владелец"));
    CHECK(cafe.his.open(own).says("Единственный владелец"));
    cafe.his.open(own + "/remove");
    CHECK(cafe.his.send(own + "/remove").status == 422);
    CHECK(cafe.his.page().says("Без владельца организация не остаётся"));
    const auto token = [&](std::string page) { return cafe.his.open(page), cafe.his.body(page, {{"role", "staff"}}); };
    const auto others = token(fmt::format("/desk/1/team/{}", cafe.aliya.value));  // the same route's token
    CHECK(cafe.his.post(own, others).status == 422);
    CHECK(cafe.role(cafe.marat) == TeamRole::owner);
    for (const auto change : {0, 1, 2}) {
        const auto broken = [&](db::Writing& db) {
            if (change == 0) db.exec("delete from team_member where account_id = ?", cafe.marat);
            if (change == 1) db.exec("update team_member set role = 'manager' where account_id = ?", cafe.marat);
            if (change == 2) db.exec("update team_member set account_id = ? where account_id = ?", cafe.daniyar, cafe.marat);
        };
        CHECK_THROWS(cafe.town.file().write(broken));
    }
    CHECK(cafe.role(cafe.marat) == TeamRole::owner);
}

TEST_CASE("an organisation is handed over to one of the team; who handed it over manages it and may leave", "[teams]") {
    Cafe cafe;
    CHECK(cafe.his.open("/desk/1/hand-over").says("нет никого, кроме вас"));
    cafe.put(cafe.aliya, TeamRole::staff);
    cafe.his.open("/desk/1/hand-over");
    CHECK(cafe.his.send_only("/desk/1/hand-over", {{"account", fmt::to_string(cafe.daniyar.value)}}).status == 422);  // not of the team
    cafe.his.send("/desk/1/hand-over", {{"account", fmt::to_string(cafe.aliya.value)}});
    CHECK(cafe.his.at() == "/desk/1?done=handed");
    CHECK(cafe.role(cafe.aliya) == TeamRole::owner);
    CHECK(cafe.role(cafe.marat) == TeamRole::manager);
    CHECK(kit::newest_letter(cafe.town, "teams.role_changed")["role"] == "Владелец");
    cafe.his.open("/desk/1/leave");
    cafe.his.send("/desk/1/leave");
    CHECK(cafe.his.at() == "/desk?done=left");
    CHECK(cafe.role(cafe.marat) == std::nullopt);
}

TEST_CASE("what a page allowed is asked once more when the form comes", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::owner);
    const auto keys = cafe.town.environment().keys;
    teams::Occasion hers{{cafe.aliya, "owner"}, aroma, keys, cafe.town.clock.now(), {}};
    cafe.put(cafe.aliya, TeamRole::staff);  // between the page and the form
    const auto tried = [&](auto&& act) { return cafe.town.file().write([&](db::Writing& db) { return act(db).has_value(); }); };
    CHECK_FALSE(tried([&](db::Writing& db) { return teams::change_role(db, hers, cafe.aliya, TeamRole::owner); }));
    CHECK_FALSE(tried([&](db::Writing& db) { return teams::remove(db, hers, cafe.marat); }));
    CHECK_FALSE(tried([&](db::Writing& db) { return teams::hand_over(db, hers, cafe.marat); }));
    CHECK_FALSE(tried([&](db::Writing& db) { return teams::invite(db, hers, {TeamRole::owner, 1, "t", {}, {}, i18n::Language::ru}); }));
    CHECK_FALSE(tried([&](db::Writing& db) { return teams::discard(db, hers); }));
    CHECK(tried([&](db::Writing& db) { return teams::leave(db, hers); }));
}

TEST_CASE("the city's staff who look after organisations give one to its first owner", "[teams]") {
    kit::Town town;
    kit::settle(town, "carer", {web::Role::account_manager});
    const auto marat = kit::settle(town, "marat");
    kit::Browser carer(town), his(town);
    kit::sign_in(carer, "carer");
    kit::sign_in(his, "marat");
    CHECK(carer.open("/desk/1/team").says("Ею пока никто не занимается"));
    CHECK(carer.open("/desk/1/leave").status == 403);
    CHECK(carer.open("/desk/1/hand-over").status == 403);
    CHECK(carer.open("/desk/99").status == 404);
    carer.open("/desk/1/invite");
    carer.send("/desk/1/invite", {{"role", "owner"}, {"email", "marat@example.test"}});
    his.open(kit::newest_letter(town, "teams.invited")["link"]);
    his.send("/join");
    CHECK(teams::TeamBook().role_in(*town.file().read(), marat, 1) == TeamRole::owner);
    const auto acts = audit::acts(*town.file().read(), {.subject_kind = "organisation", .subject_id = 1}, {}, 10);
    REQUIRE(acts.size() == 2);
    CHECK(acts[1].act.role == "account_manager");
}

TEST_CASE("when an account goes its memberships go; an organisation of it alone goes back to the city, a draft goes", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::manager);
    name_one(cafe.his, naming("Новая кофейня"));
    CHECK(teams::held_alone(*cafe.town.file().read(), cafe.marat, i18n::Language::ru) == std::vector<std::string>{"Кафе «Арома»", "Новая кофейня"});
    CHECK(teams::held_alone(*cafe.town.file().read(), cafe.aliya, i18n::Language::ru).empty());
    CHECK_THROWS(cafe.town.file().write([&](db::Writing& db) { db.exec("delete from account where id = ?", cafe.marat); }));  // without asking the team
    cafe.town.file().write([&, keys = cafe.town.environment().keys, now = cafe.town.clock.now()](db::Writing& db) {
        teams::leave_all(db, keys, cafe.marat, now);
        db.exec("delete from account where id = ?", cafe.marat);
    });
    CHECK(cafe.role(cafe.aliya) == std::nullopt);
    CHECK(kit::letter_to(cafe.town, "teams.removed") == "aliya@example.test");
    CHECK(cafe.town.get("/organisations/1-kafe-aroma").status == 200);
    CHECK(cafe.town.file().read()->value<int>("select count(*) from organisation where state = 'draft'") == 0);
}

TEST_CASE("whoever owns an organisation alone is told what becomes of it before deleting the account, and it comes so", "[teams]") {
    Cafe cafe;
    cafe.put(cafe.aliya, TeamRole::manager);
    CHECK(cafe.his.open("/me/delete").says("Кафе «Арома»"));
    CHECK_FALSE(cafe.hers.open("/me/delete").says("Кафе «Арома»"));
    cafe.his.send("/me/delete");
    cafe.town.clock.moment += std::chrono::hours(24 * 31);
    kit::work(cafe.town);
    CHECK(cafe.town.file().read()->value<int>("select count(*) from account where id = ?", cafe.marat) == 0);
    CHECK(cafe.role(cafe.aliya) == std::nullopt);
    CHECK(cafe.town.get("/organisations/1-kafe-aroma").status == 200);
}
