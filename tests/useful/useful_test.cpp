// What one needs at once: numbers, duty pharmacies, what is open at night.
#include <catch2/catch.hpp>

#include "kit/town.h"
#include "organisations/organisation.h"
#include "useful/useful.h"

namespace {

void place(kit::Town& town, const std::string& id, const std::string& category, const std::string& name, const std::string& hours, std::vector<std::string> tags = {}) {
    organisations::Draft draft;
    draft.source = "kit";
    draft.source_id = id;
    draft.category = category;
    draft.texts = {{i18n::Language::ru, name, "", ""}};
    draft.tags = std::move(tags);
    organisations::BranchDraft branch;
    branch.address = "улица Абая, 1";
    branch.hours = organisations::read_hours(hours);
    draft.branches = {branch};
    town.file().write([&](db::Writing& db) { organisations::put(db, draft, kit::friday_noon); });
}

void numbers(kit::Town& town) {
    const std::vector<useful::NumberDraft> drafts = {{{"Единая служба спасения", "Бірыңғай құтқару қызметі", "Emergency"}, {"", "", ""}, "112", ""},
                                                     {{"Водоканал", "Су арнасы", "Water"}, {"аварийная", "апаттық", "repairs"}, "8 7102 72-15-15", "Mo-Fr 08:00-17:00"}};
    town.file().write([&](db::Writing& db) { useful::put(db, drafts); });
}

}  // namespace

TEST_CASE("numbers can be called, each in the language of the page", "[useful]") {
    kit::Town town;
    CHECK(town.get("/useful").says("звоните 112"));  // nothing put together yet
    numbers(town);
    CHECK(town.get("/useful").says("href=\"tel:112\""));
    CHECK(town.get("/useful").says("href=\"tel:87102721515\""));
    CHECK(town.get("/useful").says("аварийная · Открыто до 17:00"));
    CHECK(town.get("/kk/useful").says("Бірыңғай құтқару қызметі"));
    CHECK(town.get("/").says("Единая служба спасения"));
    numbers(town);
    CHECK(town.get("/useful").body.find("Водоканал") == town.get("/useful").body.rfind("Водоканал"));
}

TEST_CASE("a pharmacy that is open tonight is on duty", "[useful]") {
    kit::Town town;
    place(town, "day", "pharmacies", "Аптека дневная", "Mo-Su 08:00-20:00");
    CHECK(town.get("/useful").says("Ночью открытых аптек нет"));
    CHECK(town.get("/useful").says("Аптека дневная"));
    place(town, "night", "pharmacies", "Аптека ночная", "24/7");
    CHECK(town.get("/useful").says("Открыты этой ночью"));
    CHECK(town.get("/useful").says("Аптека ночная"));
    CHECK_FALSE(town.get("/useful").says("Аптека дневная"));
    town.clock.moment += std::chrono::hours(13);  // after midnight: the night that is now
    CHECK(town.get("/useful").says("Аптека ночная"));
}

TEST_CASE("what serves the night and cash machines stand apart", "[useful]") {
    kit::Town town;
    place(town, "bar", "cafes", "Ночное кафе", "Fr 18:00-04:00");
    place(town, "late", "cafes", "Вечернее кафе", "Mo-Su 10:00-24:00");
    place(town, "cash", "finance", "Банкомат у рынка", "24/7", {"банкомат"});
    const auto page = town.get("/useful");
    CHECK(page.says("Ночное кафе"));
    CHECK_FALSE(page.says("Вечернее кафе"));
    CHECK(page.says("Банкомат у рынка"));
    town.clock.moment += std::chrono::hours(24);  // Saturday night it is closed
    CHECK_FALSE(town.get("/useful").says("Ночное кафе"));
}
