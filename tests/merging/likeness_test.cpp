// How likely two organisations are one: the points, and who is compared with whom.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <chrono>

#include "merging/directory.h"

namespace {

using merging::Known;
using merging::likeness;
using merging::name_of;
using merging::OrganisationId;

Known known(std::int64_t id, std::initializer_list<const char*> names) {
    Known made;
    made.id = OrganisationId{id};
    made.open = true;
    for (const auto* name : names) made.names.push_back(name_of(name));
    return made;
}

Known with_phone(Known one, const char* phone) {
    one.phones.emplace_back(phone);
    return one;
}

Known at(Known one, double latitude, double longitude, std::string address = {}) {
    one.spots.push_back({std::move(address), web::Point{latitude, longitude}});
    return one;
}

}  // namespace

TEST_CASE("a name is compared without legal form, quotes, case, and whatever its letters", "[merging]") {
    for (const auto* other : {"ТОО «АРОМА»", "арома", "\"Aroma\" LLP", "ИП Арома", "ЖШС Арома"}) {
        INFO(other);
        CHECK(likeness(name_of("Арома"), name_of(other)) == 1.0);
    }
    CHECK(likeness(name_of("Құлагер сауда үйі"), name_of("Кулагер сауда уйи")) == 1.0);
    CHECK(likeness(name_of("Кафе «Арома»"), name_of("«Арома» кафе")) == 1.0);
    CHECK(likeness(name_of("Кафе «Арома»"), name_of("Арома")) >= 0.5);
    CHECK(likeness(name_of("Кафе «Арома»"), name_of("Арома")) < 0.8);
    CHECK(likeness(name_of("Арома"), name_of("Барс")) < 0.2);
    CHECK(likeness(name_of("Почтовое отделение № 1"), name_of("Почтовое отделение № 4")) == 0.0);
    CHECK(likeness(name_of("Школа №4"), name_of("школа № 4")) == 1.0);
    CHECK(likeness(name_of("«»"), name_of("«»")) == 0.0);
}

TEST_CASE("an address of a site or a network is one however it is written, and a whole network is nobody's", "[merging]") {
    CHECK(merging::handle_of("https://www.Instagram.com/aroma/?hl=ru") == "instagram.com/aroma");
    CHECK(merging::handle_of("http://m.aroma.kz/") == merging::handle_of("https://aroma.kz"));
    CHECK(merging::handle_of("https://instagram.com/") == "");
}

TEST_CASE("points add up as agreed, and a place alone says nothing", "[merging]") {
    const auto cafe = at(with_phone(known(1, {"Кафе «Арома»"}), "+77102123456"), 47.8, 67.7, "улица абая 31");
    CHECK(merging::score(cafe, with_phone(known(2, {"Барс"}), "+77102123456")).points == 60);
    CHECK(merging::score(cafe, known(2, {"Арома кафе"})).points == 40);
    CHECK(merging::score(cafe, known(2, {"Арома"})).points == 20);
    CHECK(merging::score(cafe, at(known(2, {"Барс"}), 47.8, 67.7, "улица абая 31")).points == 0);
    const auto same = merging::score(cafe, at(with_phone(known(2, {"Арома кафе"}), "+77102123456"), 47.8003, 67.7, "улица абая 31"));
    CHECK(same.points == 60 + 40 + 25 + 15);
    CHECK(same.why == "phone,name,near,address");
    CHECK(merging::score(cafe, at(known(2, {"Арома кафе"}), 47.801, 67.7)).points == 50);  // 111 m
    CHECK(merging::score(cafe, at(known(2, {"Арома кафе"}), 47.81, 67.7)).points == 40);
}

TEST_CASE("whoever shares a key is found, and what half of the city shares is no key", "[merging]") {
    std::vector<Known> city{with_phone(known(1, {"Кафе «Арома»"}), "+77102123456"), with_phone(known(2, {"Салон «Тюльпан»"}), "+77102123456"), at(known(3, {"Тюльпанчик"}), 47.8, 67.7),
                            at(known(4, {"Тюльпаны"}), 47.8002, 67.7002)};
    for (int id = 5; id < 60; ++id) city.push_back(with_phone(known(id, {"Продукты"}), "+77102000000"));
    const merging::Directory directory(std::move(city));
    const auto like = directory.like(*directory.find(OrganisationId{1}));
    REQUIRE(like.size() == 1);
    CHECK(like.front().id.value == 2);
    const auto tulips = directory.like(*directory.find(OrganisationId{3}));
    REQUIRE(tulips.size() == 1);
    CHECK(tulips.front().id.value == 4);
    CHECK(directory.like(*directory.find(OrganisationId{5})).empty());
    CHECK(directory.find(OrganisationId{60}) == nullptr);
}

// Every organisation is compared with the few that share something with it: a city of twenty thousand within seconds, also without optimising.
TEST_CASE("a city of twenty thousand organisations is compared in seconds", "[merging]") {
    std::vector<Known> city;
    for (int id = 1; id <= 20'000; ++id) {
        auto one = known(id, {fmt::format("Магазин {}{}", static_cast<char>('a' + id % 26), id * 7919 % 100'003).c_str()});
        one = with_phone(std::move(one), fmt::format("+7710{:07}", id % 100 == 0 ? id - 1 : id).c_str());
        city.push_back(at(std::move(one), 47.7 + id % 141 * 0.0015, 67.6 + id % 139 * 0.0015));
    }
    const auto begun = std::chrono::steady_clock::now();
    const merging::Directory directory(std::move(city));
    std::size_t pairs = 0;
    for (int id = 1; id <= 20'000; ++id)
        for (const auto& like : directory.like(*directory.find(OrganisationId{id}))) pairs += like.score.why.starts_with("phone") ? 1 : 0;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    INFO(took.count() << " ms");
    CHECK(pairs == 400);  // each hundredth with the one before it, both ways
    CHECK(took < std::chrono::seconds(60));
}
