// Failures of the machine, grouped for the admin pages.
#include "failures/failure.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>

#include "kit/town.h"

using failures::cause_of;

namespace {

base::Result<web::Response> broken(web::Context&, std::string_view) { throw std::runtime_error("no row 17 for 'aigul@example.test'"); }

constexpr web::Route broken_routes[] = {web::get<"/broken/:id", broken>(web::Who::anyone)};

}  // namespace

TEST_CASE("a cause is its place and kind, and names nobody", "[failures]") {
    const auto cause = cause_of("GET /me", std::runtime_error("no row 17 for 'aigul@example.test' of marat@example.test at 12:30"));
    CHECK(cause.type == "std::runtime_error");
    CHECK(cause.text == "no row # for … of … at #:#");
    CHECK(cause == cause_of("GET /me", std::runtime_error("no row 18 for 'dana@example.test' of ivan@example.test at 9:05")));
    CHECK(cause != cause_of("GET /", std::runtime_error("no row 17 for 'aigul@example.test' of marat@example.test at 12:30")));
    CHECK(cause != cause_of("GET /me", std::logic_error("no row 17 for 'aigul@example.test' of marat@example.test at 12:30")));
    CHECK(cause_of("x", std::runtime_error("ends in an open 'quote of aigul")).text.find("aigul") == std::string::npos);
}

TEST_CASE("failures are counted from many threads and written as one row a cause", "[failures]") {
    kit::Town town(true);
    failures::Tally tally;
    const auto cause = cause_of("GET /events", std::runtime_error("disk"));
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 100; ++n) tally.note("jezkazgan", cause, "r1", kit::friday_noon);
            });
    }
    tally.note("karaganda", cause, "r2", kit::friday_noon);
    const auto write = [&] { town.file().write([seen = tally.take("jezkazgan")](db::Writing& db) { failures::put(db, seen, "0.1.0"); }); };
    write();
    tally.note("jezkazgan", cause, "r3", kit::friday_noon + std::chrono::hours(1));
    write();
    write();
    const auto all = failures::failures(*town.file().read(), {}, 10);
    REQUIRE(all.size() == 1);
    CHECK(all[0].count == 401);
    CHECK(all[0].first_at == kit::friday_noon);
    CHECK(all[0].last_at == kit::friday_noon + std::chrono::hours(1));
    CHECK(all[0].request == "r3");
    CHECK(all[0].version == "0.1.0");
    CHECK(town.file().write([&](db::Writing& db) { return failures::forget(db, all[0].id); }));
    CHECK(failures::failures(*town.file().read(), {}, 10).empty());
}

TEST_CASE("a storm of ever new causes takes no more room than two hundred", "[failures]") {
    failures::Tally tally;
    for (int i = 0; i < 5000; ++i) tally.note("jezkazgan", {"GET /" + std::string(static_cast<std::size_t>(i % 700), 'x'), "t", ""}, "r", kit::friday_noon);
    const auto taken = tally.take("jezkazgan");
    CHECK(taken.size() == 201);
    std::int64_t count = 0;
    for (const auto& failure : taken) count += failure.count;
    CHECK(count == 5000);
}

TEST_CASE("a page that breaks is counted under its route as it is declared", "[failures]") {
    kit::Town town(true);
    town.serve(broken_routes);
    for (const auto* path : {"/broken/1", "/broken/2", "/kk/broken/3"}) CHECK_THROWS(town.get(path));
    const auto taken = town.installation().failures().take("jezkazgan");
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].cause.place == "GET /broken/:id");
    CHECK(taken[0].count == 3);
    CHECK(taken[0].cause.text == "no row # for …");
}
