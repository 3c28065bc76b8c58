#include "db/reading.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "db/failure.h"
#include "db/kit.h"

using namespace std::literals;

namespace shelter {

enum class State { draft, published };
using CatId = base::Id<struct CatTag>;

struct Cat {
    CatId id;
    std::string name;
    std::optional<std::int64_t> weight;
    State state = State::draft;
    base::Instant seen;
    base::Day born;
    base::Currency currency;
    bool tame = false;

    bool operator==(const Cat&) const = default;
};

void read(db::Row& row, Cat& cat) {
    row >> cat.id >> cat.name >> cat.weight >> cat.state >> cat.seen >> cat.born >> cat.currency >> cat.tame;
}

}  // namespace shelter

template <>
inline constexpr std::array db::names<shelter::State> = {"draft"sv, "published"sv};

namespace {

using shelter::Cat;
using shelter::CatId;
using shelter::State;

struct Shelter {
    db::Connection connection{db::open_in_memory()};
    db::Writing db{connection};

    Shelter() {
        db.run_script(
            "create table cat(id integer primary key, name text not null, weight integer, state text not null, seen "
            "integer not null, born text not null, currency text not null, tame integer not null, picture blob) strict;");
    }
    CatId take_in(const std::string& name) {
        return CatId{db.insert("insert into cat(name, state, seen, born, currency, tame) values(?, 'draft', 0, "
                               "'2020-02-29', 'KZT', 1)",
                               name)};
    }
};

Cat murka() {
    using namespace std::chrono;
    return {CatId{7}, "Мурка", std::nullopt, State::published, base::Instant{seconds{1'790'000'000}},
            base::Day{local_days{2024y / February / 29}}, *base::Currency::parse("USD"), true};
}

}  // namespace

TEST_CASE("a row comes back as it went in", "[db]") {
    Shelter shelter;
    const Cat cat = murka();
    shelter.db.exec("insert into cat(id, name, weight, state, seen, born, currency, tame) values(?,?,?,?,?,?,?,?)",
                    cat.id, cat.name, cat.weight, cat.state, cat.seen, cat.born, cat.currency, cat.tame);
    constexpr auto whole = db::Statement<CatId>(
        "select id, name, weight, state, seen, born, currency, tame from cat where id = ?");
    CHECK(shelter.db.one<Cat>(whole, cat.id) == cat);
    CHECK(shelter.db.one<Cat>(whole, CatId{8}) == std::nullopt);
    CHECK(shelter.db.value<std::string>("select born from cat where state = ?", State::published) == "2024-02-29");
    CHECK(shelter.db.value<std::int64_t>("select seen from cat") == 1'790'000'000);
}

TEST_CASE("tuples, pairs, numbers and bytes are rows too", "[db]") {
    Shelter shelter;
    const CatId id = shelter.take_in("Барсик");
    const auto pair = shelter.db.value<std::pair<CatId, std::string>>("select id, name from cat");
    CHECK(pair == std::pair(id, "Барсик"s));
    const auto tuple = shelter.db.value<std::tuple<int, double, std::optional<int>>>("select 1, 2.5, null");
    CHECK(tuple == std::tuple(1, 2.5, std::optional<int>()));
    const std::array<std::byte, 2> picture{std::byte{0}, std::byte{255}};
    shelter.db.exec("update cat set picture = ?", picture);
    CHECK(shelter.db.value<std::array<std::byte, 2>>("select picture from cat") == picture);
    CHECK(shelter.db.value<std::vector<std::byte>>("select picture from cat").size() == 2);
    CHECK(shelter.db.value<std::chrono::minutes>("select ?", 90min) == 90min);
}

TEST_CASE("text without an address is empty text and not NULL", "[db]") {
    Shelter shelter;
    CHECK(shelter.db.value<bool>("select ? is not null", std::string_view{}));
    CHECK(shelter.db.value<bool>("select ? is null", std::nullopt));
    CHECK(shelter.db.value<bool>("select ? = 'x'", "x"));
    CHECK(shelter.db.value<std::string>("select ?", std::string("a\0b", 3)) == std::string("a\0b", 3));
}

TEST_CASE("numbered parameters are given once", "[db]") {
    Shelter shelter;
    CHECK(shelter.db.value<int>("select ?1 * ?1 + ?2", 3, 4) == 13);
    STATIC_REQUIRE(db::literal::parameters("select '?', \"?\", [?], `?` -- ?\n /* ? */ , ?") == 1);
    STATIC_REQUIRE(db::literal::parameters("select ?2, ?1 ;\n") == 2);
    STATIC_REQUIRE(db::literal::parameters("select 'it''s ?', x$1, '$.a'") == 0);
}

TEST_CASE("a row that is read wrongly is not read at all", "[db]") {
    Shelter shelter;
    shelter.take_in("Барсик");
    CHECK_THROWS_AS(shelter.db.one<std::string>("select weight from cat"), std::runtime_error);
    CHECK_THROWS_AS(shelter.db.one<std::string>("select name, weight from cat"), std::logic_error);
    CHECK_THROWS_AS(shelter.db.one<Cat>("select id, name from cat"), std::logic_error);
    CHECK_THROWS_AS(shelter.db.value<std::string>("select name from cat where id = 99"), std::logic_error);
    CHECK_THROWS_AS(shelter.db.value<int>("select 1 union select 2"), std::logic_error);
    CHECK_THROWS_AS(shelter.db.value<std::int8_t>("select 128"), std::range_error);
    CHECK_THROWS_AS(shelter.db.value<std::uint8_t>("select -1"), std::range_error);
    CHECK_THROWS_AS(shelter.db.value<State>("select 'lost'"), std::range_error);
    CHECK_THROWS_AS(shelter.db.value<base::Day>("select '2023-02-29'"), std::range_error);
    CHECK_THROWS_AS(shelter.db.value<base::Day>("select '2023-2-9'"), std::range_error);
}

TEST_CASE("rows can be seen one at a time, and no longer than one likes", "[db]") {
    Shelter shelter;
    for (const char* name : {"а", "б", "в"}) shelter.take_in(name);
    std::string seen;
    shelter.db.each<std::string>("select name from cat order by id", [&](std::string name) { seen += name; });
    CHECK(seen == "абв");
    shelter.db.each<std::string>("select name from cat where id > ? order by id",
                                 [&](std::string name) { return seen += name, false; }, 1);
    CHECK(seen == "абвб");
}

TEST_CASE("a statement may run inside itself", "[db]") {
    Shelter shelter;
    for (const char* name : {"а", "б"}) shelter.take_in(name);
    constexpr auto names = db::Statement<>("select name from cat");
    int pairs = 0;
    shelter.db.each<std::string>(names, [&](const std::string&) { pairs += shelter.db.all<std::string>(names).size(); });
    CHECK(pairs == 4);
}

TEST_CASE("insert gives the new id, and none where a conflict did nothing", "[db]") {
    Shelter shelter;
    CHECK(shelter.take_in("а") == CatId{1});
    CHECK(shelter.db.insert("insert into cat select * from cat where true on conflict do nothing") == 0);
    CHECK(shelter.db.exec("update cat set tame = 0 where id = ?", 5) == 0);
    CHECK(shelter.db.one<CatId>("insert into cat select 9, name, weight, state, seen, born, currency, tame, picture "
                                "from cat returning id") == CatId{9});
}

TEST_CASE("a failure names the rule and the statement", "[db]") {
    Shelter shelter;
    shelter.take_in("а");
    try {
        shelter.db.exec("insert into cat select * from cat");
        FAIL("the second row with one id was taken");
    } catch (const db::Failure& failure) {
        CHECK(failure.unique());
        CHECK(failure.refused());
        CHECK_FALSE(failure.disk());
        CHECK(std::string(failure.what()).find("insert into cat select * from cat") != std::string::npos);
    }
    CHECK(shelter.db.value<int>("select count(*) from cat") == 1);
}
