// Organisations as Сауле, who administers the city, and Дина, who looks after them, find them and set their plans.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "organisations/organisation.h"
#include "plans/plan.h"

namespace {

struct Register {
    kit::Newsroom newsroom;
    kit::Browser dina{newsroom.town};

    Register() {
        kit::settle(newsroom.town, "dina", {web::Role::account_manager});
        kit::sign_in(dina, "dina");
    }
    kit::Town& town() { return newsroom.town; }
    std::int64_t add(std::string name, std::string state = "published") {
        organisations::Draft draft;
        draft.texts = {{i18n::Language::ru, std::move(name), {}, {}}};
        draft.state = std::move(state);
        return town().file().write([&](db::Writing& db) { return organisations::add(db, draft, town().clock.now()).value; });
    }
    const kit::Answered& set(std::int64_t id, const kit::Typed& typed) {
        const auto page = fmt::format("/admin/organisations/{}/plan", id);
        dina.open(page);
        return dina.send(page, typed);
    }
    std::vector<plans::Period> periods(std::int64_t id) { return plans::periods(*town().file().read(), id); }
    std::vector<audit::Entry> acts() {
        audit::Filter filter;
        filter.act = "plan.set";
        return audit::acts(*town().file().read(), filter, {}, 100);
    }
};

const std::string coffee_offer = "/desk/1/offers/new";

// Whether the café's next offer was published.
bool publish_one(Register& city, const char* title) {
    if (!city.newsroom.owners.is_in()) kit::sign_in(city.newsroom.owners, "marat");
    city.newsroom.owners.open(coffee_offer);
    city.newsroom.owners.send(coffee_offer, {{"kind", "gift"}, {"title", title}, {"terms", "Каждому гостю"}});
    return city.newsroom.owners.at().find("done=published") != std::string::npos;
}

}  // namespace

TEST_CASE("organisations are found by a word of the name, by state and by plan, the newest first", "[admin][plans]") {
    Register city;
    const auto smithy = city.add("Кузница Берика"), bakery = city.add("Пекарня Нан", "draft");
    city.add("Кузнечный двор", "closed");
    CHECK(city.dina.open("/admin/organisations").says("Кузница Берика"));
    const auto& all = city.dina.page().body;
    CHECK(all.find("Кузнечный двор") < all.find("Пекарня Нан"));
    CHECK(all.find("Пекарня Нан") < all.find("Кузница Берика"));
    CHECK(city.dina.open("/admin/organisations?text=кузница").says("Кузница Берика"));
    CHECK_FALSE(city.dina.page().says("Пекарня Нан"));
    CHECK(city.dina.open("/admin/organisations?text=берика&state=published").says("Кузница Берика"));
    CHECK_FALSE(city.dina.open("/admin/organisations?text=берика&state=draft").says("Кузница Берика"));
    CHECK(city.dina.open("/admin/organisations?state=draft").says(fmt::format("/admin/organisations/{}\"", bakery)));
    CHECK_FALSE(city.dina.page().says("Кузница Берика"));
    CHECK_FALSE(city.dina.open("/admin/organisations?plan=vip").says("Кузница Берика"));
    city.set(smithy, {{"plan", "vip"}, {"reason", "договор № 7"}});
    for (const auto* query : {"plan=vip", "plan=vip&text=кузница", "plan=vip&state=published"}) CHECK(city.dina.open(fmt::format("/admin/organisations?{}", query)).says("Кузница Берика"));
    for (const auto* query : {"plan=vip&text=пекарня", "plan=vip&state=draft", "text=!!!", "plan=business"}) CHECK_FALSE(city.dina.open(fmt::format("/admin/organisations?{}", query)).says("Кузница Берика"));
    CHECK(city.dina.page().says("Таких организаций нет"));
    CHECK(city.dina.open("/admin/organisations?state=sunk").status == 422);
    CHECK(city.dina.open("/admin/organisations?text=\"(AND").status == 200);
}

TEST_CASE("walking through the pages shows every organisation once, forwards and back", "[admin][plans]") {
    Register city;
    std::set<std::string> expected;
    for (int i = 0; i < 95; ++i) expected.insert(fmt::format("/admin/organisations/{}\"", city.add(fmt::format("Лавка {}", i))));
    for (const std::string first : {"/admin/organisations?text=лавка", "/admin/organisations?state=published"}) {
        std::multiset<std::string> seen;
        std::string address = first, last;
        for (int pages = 0; !address.empty() && pages < 10; ++pages) {
            const auto body = city.dina.open(address).body;
            for (const auto& link : expected)
                if (body.find(link) != std::string::npos) seen.insert(link);
            last = address;
            const auto next = body.find("rel=\"next\" href=\"");
            address = next == std::string::npos ? std::string() : body.substr(next + 17, body.find('"', next + 17) - next - 17);
            for (auto sign = address.find("&amp;"); sign != std::string::npos; sign = address.find("&amp;")) address.erase(sign + 1, 4);
        }
        CHECK(std::multiset<std::string>(expected.begin(), expected.end()) == seen);
        CHECK(city.dina.open(last).says("rel=\"prev\""));
    }
}

TEST_CASE("a plan that was set lifts its limit at once, and its end brings it back at midnight", "[admin][plans]") {
    Register city;
    CHECK(publish_one(city, "Десерт к кофе"));
    CHECK_FALSE(publish_one(city, "Чай к торту"));  // the month's only one is taken
    CHECK(city.newsroom.owners.page().says("с 1 декабря"));
    city.set(1, {{"plan", "business"}, {"until", "2026-11-21"}, {"reason", "первый месяц бесплатно"}});
    CHECK(city.dina.page().says("Тариф назначен"));
    CHECK(city.dina.page().says("первый месяц бесплатно"));
    CHECK(publish_one(city, "Чай к торту"));
    city.town().clock.moment = kit::friday_noon + std::chrono::hours(35) + std::chrono::minutes(59);  // the last minute of the last day
    CHECK(publish_one(city, "Печенье к чаю"));
    city.town().clock.moment += std::chrono::minutes(1);
    CHECK_FALSE(publish_one(city, "Сироп к кофе"));
    CHECK(city.newsroom.owners.page().says("с 1 декабря"));
}

TEST_CASE("who set which plan, for which days and why stands in the log, once", "[admin][plans]") {
    Register city;
    const kit::Typed typed{{"plan", "vip"}, {"from", "2026-12-01"}, {"until", "2026-12-31"}, {"reason", "договор № 7"}};
    city.set(1, typed);
    city.set(1, typed);
    REQUIRE(city.acts().size() == 1);
    const auto act = city.acts().front().act;
    CHECK(act.role == "account_manager");
    CHECK(act.purpose == "договор № 7");
    CHECK(act.subject_id == 1);
    REQUIRE(act.changes.size() == 3);
    CHECK(act.changes[0].before == "basic");
    CHECK(act.changes[0].after == "vip");
    CHECK(city.periods(1).size() == 1);
    CHECK(plans::plan_on(city.periods(1), base::Day{std::chrono::local_days(std::chrono::year(2026) / 11 / 30)}) == plans::Plan::basic);
    city.set(1, {{"plan", "basic"}, {"reason", "не оплачено"}});
    CHECK(city.periods(1).empty());
    CHECK(city.acts().size() == 2);
}

TEST_CASE("a plan without a reason, of the past, or that ends before it begins is refused, and nothing changes", "[admin][plans]") {
    Register city;
    for (const auto& [name, value] : kit::Typed{{"reason", ""}, {"reason", "x"}, {"reason", std::string(201, 'x')}, {"plan", "gold"}, {"plan", ""}, {"from", "2026-11-19"}, {"from", ""}, {"from", "2026-02-30"}, {"from", "tomorrow"},
                                                {"until", "2026-11-19"}, {"until", "soon"}}) {
        INFO(name << " " << value);
        kit::Typed typed{{"plan", "vip"}, {"reason", "договор"}};
        std::erase_if(typed, [&](const auto& field) { return field.first == name; });
        typed.emplace_back(name, value);
        CHECK(city.set(1, typed).status == 422);
        CHECK(city.periods(1).empty());
    }
    CHECK(city.acts().empty());
    CHECK(city.dina.open("/admin/organisations/999").status == 404);
    CHECK(city.dina.open("/admin/organisations/999/plan").status == 404);
}

TEST_CASE("a team sees no plan of others, and a moderator sets none", "[admin][plans]") {
    Register city;
    for (auto* stranger : {&city.newsroom.owners, &city.newsroom.moderators})
        for (const auto* page : {"/admin/organisations", "/admin/organisations/1", "/admin/organisations/1/plan"}) CHECK(stranger->open(page).status == 403);
}

TEST_CASE("the limits of plans are set by form and hold at once, and an empty field means as many as they like", "[admin][plans]") {
    kit::Town town;
    kit::settle(town, "saule", {web::Role::admin});
    kit::Browser saule(town);
    kit::sign_in(saule, "saule");
    const auto most = [&](plans::Plan plan, plans::Limit limit) { return plans::most_of(*town.file().read(), plan, limit); };
    const auto save = [&](const kit::Typed& typed) {
        saule.open("/admin/plans");
        return saule.send("/admin/plans", typed).status;
    };
    CHECK(save({{"basic_new_offers", "3"}, {"business_goods", ""}, {"vip_goods", "5000"}}) == 200);
    CHECK(saule.at() == "/admin/plans?done=save");
    CHECK(most(plans::Plan::basic, plans::Limit::new_offers) == 3);
    CHECK_FALSE(most(plans::Plan::business, plans::Limit::goods));
    CHECK(most(plans::Plan::vip, plans::Limit::goods) == 5000);
    CHECK(most(plans::Plan::basic, plans::Limit::first_answer) == 48);  // as it was
    for (const auto* wrong : {"-1", "many", "1000001", "1.5"}) CHECK(save({{"basic_new_offers", wrong}}) == 422);
    CHECK(save({{"vip_first_answer", "0"}}) == 422);
    CHECK(most(plans::Plan::basic, plans::Limit::new_offers) == 3);
    audit::Filter filter;
    filter.act = "plans.change";
    CHECK(audit::acts(*town.file().read(), filter, {}, 10).size() == 1);
}
