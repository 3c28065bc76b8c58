// Pages that gather: by category, for children, by district, near something; and the filters of the lists they lead to.
#include <catch2/catch.hpp>

#include "cities/city.h"
#include "events/event.h"
#include "kit/town.h"
#include "offers/offer.h"
#include "organisations/organisation.h"

namespace {

// Zeinep's club takes children from six in Самал; her trial lesson is for children. The library in Центр never closes.
void settle(kit::Town& town) {
    town.file().write([](db::Writing& db) {
        cities::put(db, cities::DistrictDraft{"samal", {"Самал", "Самал", "Samal"}});
        cities::put(db, cities::DistrictDraft{"centre", {"Центр", "Орталық", "Centre"}});
        cities::put(db, cities::DistrictDraft{"steppe", {"Степь", "Дала", "Steppe"}});
        cities::put(db, cities::AttributeDraft{"", "children_from_age", "number", "years", true, {"Детям с", "Балаларға, жасы", "For children from"}, {}, true});
        cities::put(db, cities::AttributeDraft{"", "wifi", "yes_no", "", true, {"Wi-Fi", "Wi-Fi", "Wi-Fi"}, {}});
        organisations::Draft club;
        club.source = "kit";
        club.source_id = "club";
        club.category = "courses";
        club.texts = {{i18n::Language::ru, "Кружок «Зейін»", "", ""}};
        club.attributes = {{"children_from_age", "", 6.0, ""}};
        organisations::BranchDraft branch;
        branch.address = "Самал, 9";
        branch.district = "samal";
        branch.latitude = 47.80, branch.longitude = 67.71;
        branch.hours = organisations::read_hours("Mo-Fr 14:00-19:00; 2026 Nov 20 off");
        club.branches = {branch};
        club.tags = {"кружки"};
        organisations::put(db, club, kit::friday_noon);
        organisations::Draft library;
        library.source = "kit";
        library.source_id = "library";
        library.category = "culture";
        library.kind = "public_body";
        library.founded_year = 1961;
        library.legal_name = "ГКУ «Библиотека»";
        library.texts = {{i18n::Language::ru, "Библиотека", "", ""}};
        branch.address = "Самал, 9";
        branch.latitude = 47.801;
        branch.hours = organisations::read_hours("24/7");
        library.branches = {branch};
        library.attributes = {{"wifi", "", 1.0, ""}};
        organisations::put(db, library, kit::friday_noon);
        offers::Draft trial;
        trial.source = "kit";
        trial.source_id = "trial";
        trial.organisation_source_id = "club";
        trial.kind = "text";
        trial.category = "children";
        trial.texts = {{i18n::Language::ru, "Пробное занятие", ""}};
        trial.valid_from = base::Day(std::chrono::year(2026) / 11 / 18);
        trial.valid_until = base::Day(std::chrono::year(2026) / 11 / 22);
        trial.audiences = {"children"};
        offers::put(db, trial, kit::friday_noon);
    });
}

struct Scenario {
    const char* name;
    const char* target;
    int status;
    std::vector<const char*> says;
    std::vector<const char*> does_not_say = {};
};

const Scenario scenarios[] = {
    {"all categories with what is in them", "/categories", 200, {"Концерты", "Кафе и рестораны", "Курсы и кружки", "/organisations?category=culture", "/offers?category=children"}, {"Аптеки"}},
    {"categories in Kazakh", "/kk/categories", 200, {"Санаттар", "/kk/events?category=concerts"}},
    {"everything for children", "/children", 200, {"Кружок «Зейін»", "Пробное занятие", "/organisations?children=yes"}, {"Библиотека"}},
    {"for a child of seven", "/children?age=7", 200, {"Кружок «Зейін»", "children_from_age=7"}},
    {"for a child of three", "/children?age=3", 200, {"Пробное занятие"}, {"/organisations/2-"}},
    {"for nobody", "/children?age=200", 422, {}},
    {"the districts", "/districts", 200, {"Самал", "2 места", "/districts/samal"}},
    {"a district", "/districts/samal", 200, {"Кружок «Зейін»", "Библиотека", "Пробное занятие", "/organisations?district=samal"}, {"Арома"}},
    {"a district with nothing in it", "/districts/steppe", 200, {"class=\"empty"}},
    {"a district that is none", "/districts/moon", 404, {}},
    {"near what", "/near", 200, {"Самал", "/organisations?near=47.8005%2C67.71"}},
    {"offers near what", "/near?for=offers", 200, {"/offers?near="}},
    {"near what, for something else", "/near?for=love", 422, {}},
    {"who is near", "/organisations?near=47.80,67.71", 200, {"Самал, 9 · 50 м", "Самал, 9 · 100 м"}, {"Арома"}},
    {"who is open", "/organisations?open=now", 200, {"Арома", "Библиотека"}, {"Зейін"}},
    {"who never closes", "/organisations?open=always", 200, {"Библиотека"}, {"Арома"}},
    {"a kind", "/organisations?kind=public_body", 200, {"Библиотека"}, {"Арома"}},
    {"with Wi-Fi", "/organisations?wifi=yes", 200, {"Библиотека"}, {"Арома"}},
    {"an attribute without sense", "/organisations?wifi=perhaps", 422, {"perhaps"}},
    {"an age", "/organisations?children_from_age=5", 200, {"class=\"empty"}},
    {"a district of the directory", "/organisations?district=samal", 200, {"Библиотека"}, {"Арома"}},
    {"a district of the directory that is none", "/organisations?district=moon", 422, {"moon"}},
    {"a point that is none", "/organisations?near=here", 422, {"47.79,67.71"}},
    {"by distance from nowhere", "/organisations?sort=distance", 422, {}},
    {"words in any order, parts of them", "/organisations?text=%D0%B0%D0%B1%D0%B0%D1%8F+%D0%B0%D1%80%D0%BE%D0%BC", 200, {"Арома"}, {"Библиотека"}},
    {"offers one can use now", "/offers?now=yes", 200, {"Пробное занятие"}, {"На все десерты"}},
    {"offers that end in three days", "/offers?ending=soon", 200, {"Пробное занятие", "ещё 2 дня"}, {"На все десерты"}},
    {"new offers", "/offers?new=yes", 200, {"Пробное занятие"}, {"На все десерты"}},
    {"offers for children", "/offers?for=children", 200, {"Пробное занятие"}, {"На все десерты"}},
    {"offers of a kind", "/offers?kind=percent", 200, {"На все десерты"}, {"Пробное занятие"}},
    {"offers of one place", "/offers?organisation=1", 200, {"На все десерты", "Кафе «Арома»"}, {"Пробное занятие"}},
    {"offers of nobody", "/offers?organisation=77", 404, {}},
    {"offers on the map", "/offers/map", 200, {"Скидки на карте", "Кружок «Зейін»", "Пробное занятие", "/organisations/2-kruzhok-zeyin", "Без места на карте: 1", "Все 2 — списком"}, {"На все десерты", "noindex"}},
    {"offers on the map in Kazakh", "/kk/offers/map?for=children", 200, {"Картадағы жеңілдіктер", "Пробное занятие", "/kk/offers?for=children", "noindex"}},
    {"offers of a district on the map", "/offers/map?district=samal", 200, {"Пробное занятие"}},
    {"offers of an empty district on the map", "/offers/map?district=steppe", 200, {"class=\"empty"}},
    {"offers without a place on the map", "/offers/map?kind=percent", 200, {"Ни у одной из этих скидок нет места на карте", "/offers?kind=percent"}},
    {"offers on a map too far", "/offers/map?at=0,0", 422, {}},
    {"offers on a map of an unknown kind", "/offers/map?kind=zzz", 422, {}},
    {"the list of offers leads to the map with its filters", "/offers?for=children", 200, {"/offers/map?for=children"}},
    {"a place's tags are links", "/organisations/2-kruzhok-zeyin", 200, {"href=\"/tags/kruzhki\""}},
    {"offers of a district", "/offers?district=samal", 200, {"Пробное занятие"}, {"На все десерты"}},
    {"offers by what they save", "/offers?sort=gain", 200, {"На все десерты", "Пробное занятие"}},
    {"the page of an offer says where it holds", "/offers/2-probnoe-zanyatie", 200, {"Самал, 9", "18–22 ноября", "Можно использовать сейчас"}},
    {"a place says who else is there, and its years", "/organisations/3-biblioteka", 200, {"1961", "ГКУ «Библиотека»", "Ещё по этому адресу", "Кружок «Зейін»"}},
    {"a place says what changes ahead", "/organisations/2-kruzhok-zeyin", 200, {"Изменения впереди", "20 ноября"}},
    {"a verified place says what and when", "/organisations/1-kafe-aroma", 200, {"Проверено: телефон и адрес · 20 ноября 2026", "href=\"#checked\"", "на Мира"}},
};

}  // namespace

TEST_CASE("the guide gathers, and the lists it leads to find the same", "[guide][organisations][offers]") {
    kit::Town town;
    settle(town);
    for (const auto& scenario : scenarios) {
        INFO(scenario.name << ": " << scenario.target);
        const auto answered = town.get(scenario.target);
        CHECK(answered.status == scenario.status);
        for (const auto* words : scenario.says) {
            INFO("should say: " << words);
            CHECK(answered.says(words));
        }
        for (const auto* words : scenario.does_not_say) {
            INFO("should not say: " << words);
            CHECK_FALSE(answered.says(words));
        }
    }
}

TEST_CASE("a city with nothing in it has a guide that says so", "[guide]") {
    kit::Town town(true);
    for (const auto* target : {"/categories", "/children", "/districts", "/near", "/kk/children", "/en/categories"}) {
        INFO(target);
        const auto answered = town.get(target);
        CHECK(answered.status == 200);
        CHECK(answered.says("class=\"empty"));
    }
}

TEST_CASE("what one can be near to is a short list with a link to all of it", "[guide]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        for (int i = 0; i < 40; ++i) {
            db.exec("insert into venue (slug, latitude, longitude, capacity) values ('v', 47.8, 67.7, ?)", 100 + i);
            db.exec("insert into venue_text (venue_id, language, name, folded) values (last_insert_rowid(), 'ru', ?, '')", "Зал " + std::to_string(100 + i));
        }
    });
    const auto first = town.get("/near?for=offers"), all = town.get("/near?for=offers&all=yes");
    CHECK(first.says("Зал 139"));  // the largest
    CHECK_FALSE(first.says("Зал 115"));
    CHECK(first.says("/near?for=offers&amp;all=yes"));
    CHECK(first.says("Все 40"));
    CHECK(all.says("Зал 100"));
    CHECK_FALSE(all.says("Все 40"));
    CHECK(all.says("href=\"/near?all=yes\""));
    CHECK(town.get("/near?all=no").status == 422);
}

TEST_CASE("a place that closed for good says so and shows no hours", "[organisations]") {
    kit::Town town;
    town.file().write([](db::Writing& db) { db.exec("update organisation set state = 'closed' where source_id = 'aroma'"); });
    const auto page = town.get("/organisations/1-kafe-aroma");
    CHECK(page.says("Закрыто навсегда"));
    CHECK_FALSE(page.says("Открыто"));
    CHECK_FALSE(town.get("/organisations").says("Арома"));
}

TEST_CASE("who is open on the list changes with the hour by itself", "[organisations]") {
    kit::Town town;
    CHECK(town.get("/organisations?open=now").says("Арома"));
    town.clock.moment += std::chrono::hours(11);  // 23:00
    CHECK_FALSE(town.get("/organisations?open=now").says("Кафе «Арома»"));
    town.clock.moment -= std::chrono::hours(5);   // 18:00: the desserts
    CHECK(town.get("/offers?now=yes").says("На все десерты"));
}
