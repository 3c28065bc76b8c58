// Which plan an organisation has on which day, whatever was set in which order.
#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "kit/town.h"
#include "plans/plan.h"

namespace {

using plans::Period;
using plans::Plan;

const base::Day new_year{std::chrono::local_days(std::chrono::year(2026) / 1 / 1)};

Period period(Plan plan, int from, std::optional<int> until, std::string reason = "по договору") {
    Period made{plan, new_year + std::chrono::days(from), {}, std::move(reason)};
    if (until) made.until = new_year + std::chrono::days(*until);
    return made;
}

}  // namespace

TEST_CASE("a plan in the middle of another cuts it in two, and basic takes its days out", "[plans]") {
    const auto all = plans::with({period(Plan::business, 0, {})}, period(Plan::vip, 10, 19));
    CHECK(all == std::vector<Period>{period(Plan::business, 0, 9), period(Plan::vip, 10, 19), period(Plan::business, 20, {})});
    CHECK(plans::with(all, period(Plan::basic, 5, 24)) == std::vector<Period>{period(Plan::business, 0, 4), period(Plan::business, 25, {})});
    CHECK(plans::with(all, period(Plan::basic, 0, {})).empty());
    CHECK(plans::with(all, period(Plan::vip, 15, {})) == std::vector<Period>{period(Plan::business, 0, 9), period(Plan::vip, 10, 14), period(Plan::vip, 15, {})});
}

TEST_CASE("after many changes each day has the plan that was set for it last, also in the file", "[plans]") {
    kit::Town town;
    std::mt19937 dice(7);
    constexpr int days = 60;
    std::map<int, Plan> expected;
    for (int turn = 0; turn < 300; ++turn) {
        const int from = static_cast<int>(dice() % days), length = static_cast<int>(dice() % 20);
        const bool open = dice() % 5 == 0;
        const auto plan = static_cast<Plan>(dice() % 3);
        for (int day = from; day < days && (open || day <= from + length); ++day) expected[day] = plan;
        town.file().write([&](db::Writing& db) { plans::set(db, 1, period(plan, from, open ? std::nullopt : std::optional(from + length)), town.clock.now()); });
        const auto kept = plans::periods(*town.file().read(), 1);
        for (std::size_t i = 1; i < kept.size(); ++i) CHECK((kept[i - 1].until && *kept[i - 1].until < kept[i].from));
        for (int day = 0; day < days; ++day) {
            const auto known = expected.find(day);
            CHECK(plans::plan_on(kept, new_year + std::chrono::days(day)) == (known == expected.end() ? Plan::basic : known->second));
        }
    }
}

TEST_CASE("the same plan set twice is set once", "[plans]") {
    kit::Town town;
    const auto set = [&] { return town.file().write([&](db::Writing& db) { return plans::set(db, 1, period(Plan::vip, 0, 30), town.clock.now()); }); };
    CHECK(set());
    CHECK_FALSE(set());
}

TEST_CASE("the file itself refuses two plans on one day, a last day before the first and a plan nobody knows", "[plans]") {
    kit::Town town;
    const auto refused = [&](const char* plan, const char* from, std::optional<std::string> until) {
        try {
            town.file().write([&](db::Writing& db) {
                db.exec("insert into organisation_plan (organisation_id, plan, from_day, until_day, reason, set_at) values (1, ?, ?, ?, 'по договору', 0)", std::string(plan), std::string(from), until);
            });
        } catch (const std::exception&) {
            return true;
        }
        return false;
    };
    CHECK_FALSE(refused("business", "2026-01-10", "2026-01-19"));
    CHECK(refused("vip", "2026-01-19", "2026-01-30"));
    CHECK(refused("vip", "2026-01-01", "2026-01-10"));
    CHECK(refused("vip", "2025-01-01", {}));
    CHECK(refused("vip", "2026-03-02", "2026-03-01"));
    CHECK(refused("gold", "2026-03-01", {}));
    CHECK_FALSE(refused("vip", "2026-01-20", {}));
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("update organisation_plan set until_day = '2026-01-25' where plan = 'business'"); }));
}
