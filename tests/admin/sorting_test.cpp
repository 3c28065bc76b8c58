// By which words the city sorts its things, as its administrator Сауле changes them, and what guests see of it.
#include <catch2/catch.hpp>

#include "audit/audit.h"
#include "cities/vocabulary.h"
#include "kit/browser.h"
#include "useful/useful.h"

namespace {

struct Sorters {
    kit::Town town;
    kit::Browser saule{town};

    Sorters() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
    }
    auto reading() { return town.file().read(); }
    const kit::Answered& save(std::string_view path, const kit::Typed& typed) {
        saule.open(path);
        return saule.send(std::string(path.substr(0, path.find('?'))), typed);
    }
    cities::Category category(std::string_view of, std::string_view key) {
        for (const auto& one : cities::categories(*reading(), of))
            if (one.key == key) return one;
        return {};
    }
    std::string path_of(const cities::Category& category) { return "/admin/categories/" + std::to_string(category.id.value); }
    std::size_t acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*reading(), filter, {}, 100).size();
    }
};

kit::Typed named(const char* field, const char* ru, const char* kk, const char* en) {
    return {{std::string(field) + "_ru", ru}, {std::string(field) + "_kk", kk}, {std::string(field) + "_en", en}};
}
kit::Typed operator+(kit::Typed one, const kit::Typed& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

}  // namespace

TEST_CASE("a category is added, stands behind the others, and an event can be in it", "[admin][sorting]") {
    Sorters city;
    city.save("/admin/categories/new?of=event", named("name", "Ярмарки", "Жәрмеңкелер", "Fairs") + named("singular", "Ярмарка", "Жәрмеңке", "Fair") + kit::Typed{{"hue", "86"}, {"motif", "agash"}});
    CHECK(city.saule.at() == "/admin/categories?done=saved");
    CHECK(city.saule.page().says("Ярмарки"));
    const auto made = city.category("event", "fairs");
    CHECK(made.hue == 86);
    CHECK(made.motif == "agash");
    CHECK(cities::categories(*city.reading(), "event").back() == made);
    CHECK(city.town.get("/events?category=fairs").status == 200);
    CHECK(city.acts("category.add") == 1);
    city.saule.open("/me/events/new");
    CHECK(city.saule.page().says("value=\"fairs\""));
}

TEST_CASE("two categories of one name have two addresses", "[admin][sorting]") {
    Sorters city;
    for (int i = 0; i < 2; ++i) city.save("/admin/categories/new?of=offer", named("name", "Книги", "Кітаптар", "Books") + named("singular", "Книги", "Кітаптар", "Books") + kit::Typed{{"hue", "15"}, {"motif", "su"}});
    CHECK(city.category("offer", "books").id);
    CHECK(city.category("offer", "books-2").id);
}

TEST_CASE("a category is called otherwise everywhere with the next page", "[admin][sorting]") {
    Sorters city;
    CHECK(city.town.get("/categories").says("Концерты"));
    const auto concerts = city.category("event", "concerts");
    city.save(city.path_of(concerts), named("name", "Музыка", "Музыка", "Music"));
    CHECK(city.town.get("/categories").says("Музыка"));
    CHECK_FALSE(city.town.get("/categories").says("Концерты"));
    CHECK(city.town.get("/events?category=concerts").status == 200);
    CHECK(city.acts("category.change") == 1);
    city.save(city.path_of(concerts), {});
    CHECK(city.acts("category.change") == 1);  // nothing was changed
}

TEST_CASE("a hidden category is offered to nobody, and what is in it stays", "[admin][sorting]") {
    Sorters city;
    const auto concerts = city.category("event", "concerts");
    const auto list = city.town.get("/events");
    REQUIRE(list.says("category=concerts"));
    city.save(city.path_of(concerts), {{"hidden", "yes"}});
    const auto after = city.town.get("/events");
    CHECK(after.status == 200);
    CHECK_FALSE(after.says("category=concerts"));
    const auto count = [](const kit::Answered& page) {
        std::size_t found = 0;
        for (auto at = page.body.find("/events/"); at != std::string::npos; at = page.body.find("/events/", at + 1)) ++found;
        return found;
    };
    CHECK(count(after) == count(list));
    CHECK(city.town.get("/").status == 200);
    CHECK(city.town.get("/search?q=концерт").status == 200);
    city.saule.open("/me/events/new");
    CHECK_FALSE(city.saule.page().says("value=\"concerts\""));
}

TEST_CASE("hidden categories of places and offers leave every page standing", "[admin][sorting]") {
    Sorters city;
    for (const auto* of : {"organisation", "offer"})
        for (const auto& one : cities::categories(*city.reading(), of))
            if (one.key != cities::category_of_the_rest) city.save(city.path_of(one), {{"hidden", "yes"}});
    for (const auto* path : {"/", "/organisations", "/organisations/1", "/organisations/map", "/offers", "/offers/1", "/categories", "/search?q=кофе", "/children", "/api/v1/organisations", "/organisations.rss", "/sitemap/pages.xml"}) {
        INFO(path);
        CHECK(city.saule.open(path).status == 200);
    }
}

TEST_CASE("a category moves to its place among those beside it", "[admin][sorting]") {
    Sorters city;
    const auto keys = [&] {
        std::vector<std::string> all;
        for (const auto& one : cities::categories(*city.reading(), "event")) all.push_back(one.key);
        return all;
    };
    const auto before = keys();
    city.save(city.path_of(city.category("event", before[3])), {{"place", "1"}});
    CHECK(keys() == std::vector<std::string>{before[3], before[0], before[1], before[2], before[4], before[5], before[6], before[7]});
    city.save(city.path_of(city.category("event", before[3])), {{"place", "999"}});
    CHECK(keys().back() == before[3]);
}

TEST_CASE("a part goes under another category, and one with parts goes under none", "[admin][sorting]") {
    Sorters city;
    const auto gyms = city.category("organisation", "gyms"), food = city.category("organisation", "food");
    city.save(city.path_of(gyms), {{"parent", std::to_string(food.id.value)}});
    CHECK(city.category("organisation", "gyms").parent == food.id);
    CHECK(city.save(city.path_of(food), {{"parent", std::to_string(city.category("organisation", "shops").id.value)}}).status == 422);
    CHECK_FALSE(city.category("organisation", "food").parent);
}

TEST_CASE("only what nothing is in can be deleted", "[admin][sorting]") {
    Sorters city;
    const auto concerts = city.category("event", "concerts");
    city.saule.open(city.path_of(concerts));
    CHECK_FALSE(city.saule.page().says("value=\"drop\""));
    CHECK(city.saule.send(city.path_of(concerts), {{"deed", "drop"}}).status == 409);
    const auto seminars = city.category("event", "seminars");
    city.saule.open(city.path_of(seminars));
    REQUIRE(city.saule.page().says("value=\"drop\""));
    city.saule.send(city.path_of(seminars), {{"deed", "drop"}});
    CHECK_FALSE(city.category("event", "seminars").id);
    CHECK(city.acts("category.drop") == 1);
    const auto rest = city.category("event", "other");
    city.saule.open(city.path_of(rest));
    CHECK(city.saule.send(city.path_of(rest), {{"deed", "drop"}}).status == 409);
}

TEST_CASE("what is no name, colour, ornament or place is told at its field, and nothing is sorted otherwise", "[admin][sorting]") {
    Sorters city;
    const auto concerts = city.category("event", "concerts");
    for (const auto& [name, value] : kit::Typed{{"name_ru", ""}, {"name_kk", std::string(61, 'x')}, {"singular_en", ""}, {"hue", "400"}, {"motif", "skull"}, {"place", "0"}, {"place", "first"}}) {
        INFO(name << " " << value);
        CHECK(city.save(city.path_of(concerts), {{name, value}}).status == 422);
    }
    CHECK(city.category("event", "concerts") == concerts);
    CHECK(city.save("/admin/categories/new?of=event", named("name", "<script>", "<b>", "&amp;") + named("singular", "<script>", "<b>", "&amp;") + kit::Typed{{"hue", "15"}, {"motif", "su"}}).status == 200);
    CHECK(city.saule.page().says("&lt;script&gt;"));
    CHECK_FALSE(city.saule.page().says("<script>"));
    CHECK(city.saule.open("/admin/categories/new").status == 422);
    CHECK(city.saule.open("/admin/categories/new?of=person").status == 422);
}

TEST_CASE("an attribute with choices is asked of places, and its choices are called otherwise but never taken from who has them", "[admin][sorting]") {
    Sorters city;
    city.save("/admin/attributes/new", named("name", "Кухня на выбор", "Таңдаулы тағам", "Cuisine of choice") + kit::Typed{{"category", "0"}, {"type", "choice"}, {"new_1", "Казахская | Қазақ | Kazakh"}, {"new_2", "Уйгурская | Ұйғыр | Uyghur"}, {"filterable", "yes"}});
    CHECK(city.saule.at() == "/admin/attributes?done=saved");
    const auto find = [&] {
        const auto all = cities::attributes(*city.reading());
        return *std::ranges::find(all, "cuisine-of-choice", &cities::Attribute::key);
    };
    auto made = find();
    REQUIRE(made.choices.size() == 2);
    CHECK(made.choices[1].names == cities::InLanguages{"Уйгурская", "Ұйғыр", "Uyghur"});
    const auto path = "/admin/attributes/" + std::to_string(made.id.value);
    city.save(path, {{"choice_" + std::to_string(made.choices[0].id.value), "Домашняя | Үй тағамы | Home"}, {"choice_" + std::to_string(made.choices[1].id.value), ""}, {"new_1", "Дунганская | Дүнген | Dungan"}});
    made = find();
    REQUIRE(made.choices.size() == 2);
    CHECK(made.choices[0].names[0] == "Домашняя");
    CHECK(made.choices[1].names[2] == "Dungan");
    city.town.file().write([&](db::Writing& db) { db.exec("insert into organisation_attribute (organisation_id, attribute_id, choice_id) values (1, ?, ?)", made.id, made.choices[0].id); });
    CHECK(city.save(path, {{"choice_" + std::to_string(made.choices[0].id.value), ""}}).status == 422);
    CHECK(city.saule.page().says("убрать нельзя"));
    CHECK(find().choices.size() == 2);
    CHECK(city.save(path, {{"new_1", "Одна | Две"}}).status == 422);
    CHECK(city.save(path, {{"new_1", "Одна | Две | Три | Четыре"}}).status == 422);
    city.saule.open(path);
    CHECK_FALSE(city.saule.page().says("value=\"drop\""));
    CHECK(city.town.get("/organisations").says("cuisine-of-choice"));
    CHECK(city.acts("attribute.add") == 1);
}

TEST_CASE("a name that filters have already becomes another address", "[admin][sorting]") {
    Sorters city;
    city.save("/admin/attributes/new", named("name", "Открыто", "Ашық", "Open") + kit::Typed{{"category", "0"}, {"type", "yes_no"}});
    CHECK(city.saule.at() == "/admin/attributes?done=saved");
    const auto all = cities::attributes(*city.reading());
    CHECK(std::ranges::find(all, "open-2", &cities::Attribute::key) != all.end());
}

TEST_CASE("districts are named, moved and deleted while nothing is in them", "[admin][sorting]") {
    Sorters city;
    const auto before = cities::districts(*city.reading()).size();
    city.save("/admin/districts/new", named("name", "Новый посёлок", "Жаңа кент", "New settlement"));
    const auto made = cities::districts(*city.reading()).back();
    CHECK(made.slug == "new-settlement");
    CHECK(city.town.get("/districts/new-settlement").status == 200);
    const auto path = "/admin/districts/" + std::to_string(made.id.value);
    city.save(path, {{"place", "1"}, {"name_ru", "Посёлок"}});
    CHECK(cities::districts(*city.reading()).front().names[0] == "Посёлок");
    city.saule.open(path);
    city.saule.send(path, {{"deed", "drop"}});
    CHECK(cities::districts(*city.reading()).size() == before);
}

TEST_CASE("a day off is added once, named in every language, and taken out", "[admin][sorting]") {
    Sorters city;
    const auto before = cities::days_off(*city.reading()).size();
    const auto day = named("name", "День города", "Қала күні", "City Day") + kit::Typed{{"day", "2026-12-20"}};
    city.save("/admin/days-off", day);
    city.save("/admin/days-off", day);
    CHECK(cities::days_off(*city.reading()).size() == before + 1);
    CHECK(city.saule.page().says("День города"));
    CHECK(city.save("/admin/days-off", named("name", "Нет", "Жоқ", "No") + kit::Typed{{"day", "2026-02-30"}}).status == 422);
    city.saule.open("/admin/days-off/2026-12-20");
    city.saule.send("/admin/days-off/2026-12-20");
    CHECK(cities::days_off(*city.reading()).size() == before);
    CHECK(city.saule.open("/admin/days-off/2026-12-20").status == 404);
    CHECK(city.saule.open("/admin/days-off/yesterday").status == 404);
}

TEST_CASE("numbers to call stand on the page of what one needs at once", "[admin][sorting]") {
    Sorters city;
    city.save("/admin/useful/new", named("name", "Аварийная газовая служба", "Газ апат қызметі", "Gas emergency") + kit::Typed{{"phone", "104"}, {"hours", "пн-пт 9:00-18:00"}});
    CHECK(city.saule.at() == "/admin/useful?done=saved");
    CHECK(city.town.get("/useful").says("Аварийная газовая служба"));
    CHECK(city.town.get("/useful").says("tel:104"));
    CHECK(city.town.get("/kk/useful").says("Газ апат қызметі"));
    const auto made = useful::known_numbers(*city.reading()).back();
    CHECK(made.draft.hours == "Mo-Fr 09:00-18:00");
    const auto path = "/admin/useful/" + std::to_string(made.id.value);
    for (const auto& [name, value] : kit::Typed{{"phone", "call me"}, {"phone", "<b>104</b>"}, {"hours", "когда как"}, {"name_kk", ""}}) {
        INFO(name << " " << value);
        CHECK(city.save(path, {{name, value}}).status == 422);
    }
    city.saule.open(path);
    city.saule.send(path, {{"deed", "drop"}});
    CHECK_FALSE(city.town.get("/useful").says("Аварийная газовая служба"));
    CHECK(city.acts("number.drop") == 1);
}
