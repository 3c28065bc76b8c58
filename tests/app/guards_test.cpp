// Made from the table of routes: who may open what, what forged requests do (nothing), and what stands on every answer.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/routes.h"
#include "kit/browser.h"
#include "kit/hostile.h"
#include "web/guard.h"
#include "web/security.h"

namespace {

using web::edge::Method;

// A page of the kit that gives out tokens for any form, and one page for each act of the matrix.
base::Result<web::Response> token_page(web::Context& context) {
    const auto pattern = TRY(context.query.text("for"));
    return web::Response::text(web::form_token(context, pattern), "text/plain; charset=utf-8");
}
base::Result<web::Response> plain_page(web::Context& context) {
    context.personal = true;
    return web::Response::text("in", "text/plain; charset=utf-8");
}
base::Result<web::Response> act_page(web::Context& context, std::string_view) { return plain_page(context); }

constexpr std::array<std::string_view, web::team_act_count> team_pages{"enter", "edit", "clients", "serve", "admit", "earnings", "team"};

constexpr web::Route own_routes[] = {
    web::get<"/kit/token", token_page>(web::Who::anyone),
    web::get<"/kit/publish", plain_page>(web::Act::publish),
    web::get<"/kit/moderate", plain_page>(web::Act::moderate),
    web::get<"/kit/see_tickets", plain_page>(web::Act::see_tickets),
    web::get<"/kit/manage_organisations", plain_page>(web::Act::manage_organisations),
    web::get<"/kit/see_money", plain_page>(web::Act::see_money),
    web::get<"/kit/see_audit", plain_page>(web::Act::see_audit),
    web::get<"/kit/see_people", plain_page>(web::Act::see_people),
    web::get<"/kit/manage_people", plain_page>(web::Act::manage_people),
    web::get<"/kit/answer_requests", plain_page>(web::Act::answer_requests),
    web::get<"/kit/configure", plain_page>(web::Act::configure),
    web::get<"/kit/run", plain_page>(web::Act::run),
    web::get<"/kit/:id/enter", act_page>(web::TeamAct::enter),
    web::get<"/kit/:id/edit", act_page>(web::TeamAct::edit),
    web::get<"/kit/:id/clients", act_page>(web::TeamAct::see_clients),
    web::get<"/kit/:id/serve", act_page>(web::TeamAct::serve),
    web::get<"/kit/:id/admit", act_page>(web::TeamAct::admit),
    web::get<"/kit/:id/earnings", act_page>(web::TeamAct::see_earnings),
    web::get<"/kit/:id/team", act_page>(web::TeamAct::manage_team),
    web::post<"/kit/things/:id", act_page>(web::Act::manage_people),
    web::get<"/kit/dangerous", plain_page>(web::Who(web::Who::member)).proved(),
};

const std::vector<web::Route>& all_routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined(app::routes().begin(), app::routes().end());
        joined.insert(joined.end(), std::begin(own_routes), std::end(own_routes));
        return joined;
    }();
    return all;
}

// "/events/:id" as somebody would ask for it.
std::string address_of(const web::Route& route) {
    std::string address(route.pattern);
    for (auto at = address.find(':'); at != std::string::npos; at = address.find(':')) address.replace(at, std::min(address.find('/', at), address.size()) - at, "1");
    return address;
}

std::string token(kit::Browser& browser, std::string_view pattern) { return browser.open(fmt::format("/kit/token?for={}", pattern)).body; }

std::string body_with(std::string_view token) { return fmt::format("form_token={}&email=aliya%40example.test&password=x&session=all", token); }

}  // namespace

TEST_CASE("a forged request to any route that acts is refused and changes nothing", "[app][csrf]") {
    kit::Town town;
    town.serve(all_routes());
    kit::settle(town, "root", {web::Role::superadmin});
    kit::settle(town, "marat");
    int tried = 0;
    for (const auto& route : all_routes()) {
        if (route.method == Method::get || route.shown != web::Shown::token) continue;
        INFO(route.pattern);
        ++tried;
        kit::Browser visitor(town), stranger(town);
        if (!route.who.guests()) kit::sign_in(visitor, "root");
        if (!route.who.guests()) kit::sign_in(stranger, "marat");
        town.file().write([](db::Writing&) {});  // behind what the writer folds into the file once a sign-in is answered
        const auto address = address_of(route), own = token(visitor, route.pattern), foreign = token(stranger, route.pattern), others = token(visitor, "/another-form");
        const auto before = kit::city_bytes(town);
        CHECK(visitor.post(address, body_with(""), kit::from_here).status == 403);
        CHECK(visitor.post(address, body_with(foreign), kit::from_here).status == 403);
        CHECK(visitor.post(address, body_with(others), kit::from_here).status == 403);
        CHECK(visitor.post(address, body_with(own), {{"Sec-Fetch-Site", "cross-site"}}).status == 403);
        CHECK(visitor.post(address, body_with(own), {{"Sec-Fetch-Site", "same-site"}}).status == 403);
        CHECK(visitor.post(address, body_with(own), {{"Origin", "https://elsewhere.example"}}).status == 403);
        CHECK(visitor.post(address, body_with(own), {{"Referer", "https://elsewhere.example/page"}}).status == 403);
        town.clock.moment += std::chrono::hours(12) + std::chrono::seconds(1);
        const auto late = visitor.post(address, body_with(own), kit::from_here).status;
        CHECK((late == 403 || (late == 401 && !route.who.guests())));  // the session of staff is over by then
        CHECK(kit::city_bytes(town) == before);
    }
    CHECK(tried >= 10);
}

TEST_CASE("only these forms carry no token", "[app][csrf]") {
    std::string origin, signature;
    for (const auto& route : app::routes()) {
        if (route.method == Method::get) continue;
        if (route.shown == web::Shown::origin) origin += fmt::format("{} ", route.pattern);
        if (route.shown == web::Shown::signature) signature += fmt::format("{} ", route.pattern);
    }
    CHECK(origin == "/go/contact/:id /look ");   // a count of calls; the sender's own view
    CHECK(signature == "/unsubscribe/:token ");  // mail programs send it by themselves (RFC 8058)
}

TEST_CASE("a token that is good is good once more, for its form and its visitor", "[app][csrf]") {
    kit::Town town;
    town.serve(all_routes());
    kit::settle(town, "root", {web::Role::superadmin});
    kit::Browser visitor(town);
    kit::sign_in(visitor, "root");
    const auto good = token(visitor, "/kit/things/:id");
    CHECK(visitor.post("/kit/things/1", body_with(good), kit::from_here).status == 200);
    CHECK(visitor.post("/kit/things/1", body_with(good), {{"Origin", "http://localhost"}}).status == 200);
    CHECK(visitor.post("/kit/things/1", body_with(good)).status == 200);
    auto changed = good;
    changed.back() = changed.back() == 'A' ? 'B' : 'A';
    CHECK(visitor.post("/kit/things/1", body_with(changed), kit::from_here).status == 403);
}

TEST_CASE("a page that was open for too long comes back as it was filled in", "[app][csrf]") {
    kit::Town town;
    kit::Browser visitor(town);
    visitor.open("/sign-up");
    const auto body = visitor.body("/sign-up", {{"name", "Алия <b>"}, {"email", "aliya@example.test"}, {"password", "медь степь чабан"}});
    town.clock.moment += std::chrono::hours(13);
    const auto again = visitor.post("/sign-up", body, kit::from_here);
    CHECK(again.status == 403);
    CHECK(again.says("Страница была открыта слишком долго"));
    CHECK(again.says("value=\"Алия &lt;b&gt;\""));
    CHECK_FALSE(again.says("чабан"));
}

// Reviewed by eye: a line for each act, a column for each role in the order of web::Role; x: may.
TEST_CASE("each role may what the matrix says, and no more", "[app][roles]") {
    struct Line {
        web::Act act;
        const char *page, *roles;
    };
    using enum web::Act;
    //                                         resident editor moderator support account_manager accountant auditor admin superadmin
    const Line matrix[] = {{publish, "publish",           ".x.....xx"}, {moderate, "moderate",     "..x....xx"}, {see_tickets, "see_tickets", "..xx...xx"},
                           {manage_organisations, "manage_organisations", "....x..xx"}, {see_money, "see_money", ".....xxxx"}, {see_audit, "see_audit", "......xxx"},
                           {see_people, "see_people",     "..xx..xxx"}, {manage_people, "manage_people", ".......xx"}, {answer_requests, "answer_requests", "...x...xx"}, {configure, "configure", ".......xx"},
                           {run, "run",                   "........x"}};
    REQUIRE(std::size(matrix) == web::act_count);
    kit::Town town;
    town.serve(all_routes());
    std::vector<kit::Browser> people;
    for (std::size_t role = 0; role < web::role_count; ++role) {
        const auto name = fmt::format("person{}", role);
        kit::settle(town, name, {static_cast<web::Role>(role)});
        kit::sign_in(people.emplace_back(town), name);
    }
    for (const auto& line : matrix)
        for (std::size_t role = 0; role < web::role_count; ++role) {
            INFO(line.page << " by " << web::role_names[role]);
            const bool allowed = line.roles[role] == 'x';
            CHECK(web::may(static_cast<web::Role>(role), line.act) == allowed);
            CHECK(people[role].open(fmt::format("/kit/{}", line.page)).status == (allowed ? 200 : 403));
        }
}

// Marat's organisation is 1, in which he is what `as` says; nobody belongs to any other.
struct OneTeam : web::Teams {
    web::AccountId marat;
    web::TeamRole as = web::TeamRole::owner;
    std::optional<web::TeamRole> role_in(const db::Reading&, web::AccountId account, std::int64_t organisation) override {
        return account == marat && organisation == 1 ? std::optional(as) : std::nullopt;
    }
};

// Reviewed by eye: a line for each act, a column for each role in the order of web::TeamRole.
TEST_CASE("each role in an organisation may what the matrix says, there and nowhere else", "[app][roles]") {
    //                                                     owner manager staff cashier check_in
    constexpr std::array<const char*, web::team_act_count> matrix{"xxxxx", "xx...", "xxx..", "xxxx.", "xxx.x", "x....", "x...."};
    kit::Town town;
    town.serve(all_routes());
    OneTeam teams;
    teams.marat = kit::settle(town, "marat");
    kit::settle(town, "carer", {web::Role::account_manager});
    town.environment().teams = &teams;
    kit::Browser marat(town), carer(town);
    kit::sign_in(marat, "marat");
    kit::sign_in(carer, "carer");
    for (std::size_t act = 0; act < web::team_act_count; ++act)
        for (std::size_t role = 0; role < web::team_role_count; ++role) {
            INFO(team_pages[act] << " by " << web::team_role_names[role]);
            teams.as = static_cast<web::TeamRole>(role);
            CHECK(marat.open(fmt::format("/kit/1/{}", team_pages[act])).status == (matrix[act][role] == 'x' ? 200 : 403));
            CHECK(marat.open(fmt::format("/kit/2/{}", team_pages[act])).status == 404);
            CHECK(carer.open(fmt::format("/kit/2/{}", team_pages[act])).status == 200);
        }
}

TEST_CASE("outside a demo a duty in the city asks for a second factor first", "[app][roles]") {
    kit::Town town;
    town.serve(all_routes());
    kit::settle(town, "root", {web::Role::superadmin});
    kit::Browser root(town);
    kit::sign_in(root, "root");
    CHECK(root.open("/kit/publish").status == 200);
    town.file().write([](db::Writing& db) { db.exec("update city set is_demo = 0"); });
    const auto asked = town.get("/kit/publish", {{"Cookie", "sid=" + root.cookies["sid"]}});
    CHECK(asked.status == 303);
    CHECK(asked.field("Location") == "/me/second-factor?next=%2Fkit%2Fpublish");
    CHECK(root.open("/me").status == 200);  // the own things ask for nothing
}

TEST_CASE("only a page of the city that there is may be led to", "[app][session]") {
    kit::Town town;
    kit::settle(town, "marat");
    const auto led = [&](std::string_view next) {
        kit::Browser marat(town);
        marat.open(fmt::format("/sign-in?next={}", web::encoded(next)));
        return marat.send_only("/sign-in", {{"email", "marat@example.test"}, {"password", std::string(kit::password)}}).field("Location");
    };
    CHECK(led("/events?when=today") == "/events?when=today");
    CHECK(led("/kk/events") == "/kk/events");
    CHECK(led("/kk") == "/kk");
    for (const auto* elsewhere : {"//evil.example", "/\\evil.example", "https://evil.example", "/nothing-here", "/kkk/events", "javascript:alert(1)", "/sign-out/x", "", "events", "/\t/evil.example", "/%2Fevil.example"})
        CHECK(led(elsewhere) == "/me");
}

TEST_CASE("every route lets in whom it is for and nobody else", "[app][roles]") {
    kit::Town town;
    town.serve(all_routes());
    std::vector<kit::Browser> people;
    for (std::size_t role = 0; role < web::role_count; ++role) {
        kit::settle(town, fmt::format("person{}", role), {static_cast<web::Role>(role)});
        kit::sign_in(people.emplace_back(town), fmt::format("person{}", role));
    }
    for (const auto& route : all_routes()) {
        const auto address = address_of(route);
        if (route.method != Method::get) {
            CHECK((route.who.guests() || town.ask(route.method, address, {{"Sec-Fetch-Site", "same-origin"}}).status == 401));
            continue;
        }
        INFO(address);
        const auto guest = town.get(address);
        if (!route.who.guests()) CHECK((guest.status == 303 && guest.field("Location").starts_with("/sign-in?next=")));
        for (std::size_t role = 0; role < web::role_count; ++role) {
            INFO(web::role_names[role]);
            const bool allowed = route.who.admits(web::Roles(static_cast<web::Role>(role)));
            const int refusal = route.who.team_act() ? 404 : 403;  // who is not of an organisation learns nothing of it
            const int status = people[role].open(address).status;
            if (!allowed) CHECK(status == refusal);
            // What a second argument names is not in this town.
            else if (std::ranges::count(route.pattern, ':') < 2) CHECK(status != refusal);
        }
    }
}

TEST_CASE("what is dangerous asks for the password again after ten minutes, under a new session", "[app][roles]") {
    kit::Town town;
    town.serve(all_routes());
    kit::settle(town, "aliya");
    kit::Browser visitor(town);
    kit::sign_in(visitor, "aliya");
    CHECK(visitor.open("/kit/dangerous").body == "in");
    town.clock.moment += std::chrono::minutes(11);
    visitor.open("/kit/dangerous");
    CHECK(visitor.at() == "/sign-in/again?next=%2Fkit%2Fdangerous");
    CHECK(visitor.send("/sign-in/again", {{"password", "wrong"}}).status == 422);
    const auto before = visitor.cookies;
    CHECK(visitor.send("/sign-in/again", {{"password", std::string(kit::password)}}).body == "in");
    CHECK(visitor.cookies["sid"] != before.at("sid"));
    kit::Browser old(town);
    old.cookies = before;
    old.open("/me");
    CHECK(old.at() == "/sign-in?next=%2Fme");
}

TEST_CASE("a guest who reads gets no cookie; one who opens a form gets that form's, and no other", "[app][session]") {
    kit::Town town;
    std::string forms;
    for (const auto& route : app::routes()) {
        if (route.method != Method::get) continue;
        const auto cookie = town.get(address_of(route)).field("Set-Cookie");
        if (cookie.empty()) continue;
        forms += fmt::format("{} ", route.pattern);
        CHECK(cookie.starts_with("anon="));
    }
    CHECK(forms == "/sign-up /sign-in /sign-in/passkey /password-reset /complaints/new /complaints/status /help/ask ");
}

TEST_CASE("a page that is asked for writes nothing, whoever asks", "[app][session]") {
    kit::Town town;
    kit::settle(town, "root", {web::Role::superadmin});
    kit::Browser root(town);
    kit::sign_in(root, "root");
    const auto before = kit::city_bytes(town);
    for (const auto& route : app::routes())
        if (route.method == Method::get) root.open(address_of(route));
    CHECK(kit::city_bytes(town) == before);
}

TEST_CASE("where there is a session nothing is kept by others, and kept pages name nobody", "[app][session]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser hers(town), his(town);
    kit::sign_in(hers, "aliya");
    kit::sign_in(his, "marat");
    for (int times = 0; times < 2; ++times) {
        const auto guest = town.get("/events");
        CHECK(guest.field("Cache-Control") == "no-cache");
        CHECK(guest.says("href=\"/sign-in\""));
        CHECK_FALSE(guest.says("href=\"/me\""));
        CHECK(hers.open("/events").field("Cache-Control") == "no-store");
        CHECK(hers.page().says("href=\"/me\""));
        CHECK(his.open("/events").body == hers.page().body);
        CHECK(hers.open("/me").says("aliya"));
        CHECK_FALSE(his.open("/me").says("aliya"));
    }
}

TEST_CASE("every status carries the security headers", "[app][session]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser visitor(town);
    kit::sign_in(visitor, "aliya");
    town.remote = "203.0.113.9";
    std::map<int, kit::Answered> by_status;
    const auto keep = [&](kit::Answered answered) { by_status.emplace(answered.status, std::move(answered)); };
    keep(visitor.open("/me"));
    keep(town.get("/me"));
    keep(town.ask(Method::post, "/me", kit::from_here));
    keep(visitor.post("/me", "name=x", kit::from_here));
    keep(town.get("/nope"));
    keep(town.ask(Method::post, "/events", {}, "a=b"));
    keep(town.get("/events?when=never"));
    keep(town.get("/events/"));
    keep(town.get("/theme.css", {{"If-None-Match", fmt::format("\"{}\"", "x")}}));
    for (int times = 0; times < 61; ++times) keep(visitor.post("/look", "view=simple", kit::from_here));
    for (const int status : {200, 301, 303, 401, 403, 404, 405, 422, 429}) {
        INFO(status);
        REQUIRE(by_status.contains(status));
        for (const auto& [name, value] : web::security_fields()) CHECK(by_status.at(status).field(name) == value);
        CHECK_FALSE(by_status.at(status).field("Cache-Control").empty());
    }
    CHECK_FALSE(by_status.at(429).field("Retry-After").empty());
}

TEST_CASE("whoever finds no place at all is told when to come again", "[app][session]") {
    kit::Town town;
    const auto answer = town.program().refused(503, nullptr, "x");
    CHECK(answer.status == 503);
    const auto field = std::ranges::find(answer.fields, "Retry-After", &std::pair<std::string, std::string>::first);
    REQUIRE(field != answer.fields.end());
    CHECK(field->second == "60");
}
