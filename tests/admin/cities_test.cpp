// Тимур runs the installation: he sees how each city is and founds one beside them, which answers at once.
#include <catch2/catch.hpp>

#include <filesystem>

#include "audit/audit.h"
#include "cities/vocabulary.h"
#include "kit/browser.h"

namespace {

struct Run {
    kit::Town town;
    kit::Browser timur{town};

    Run() {
        kit::settle(town, "timur", {web::Role::superadmin});
        kit::sign_in(timur, "timur");
    }
    const kit::Answered& found(const kit::Typed& but = {}) {
        kit::Typed typed{{"name", "Сәтбаев"}, {"slug", "satbayev"}, {"host", "satbayev.example"}, {"like", "jezkazgan"}, {"admin_name", "Айгерим"}, {"admin_email", "aigerim@example.test"}};
        for (const auto& [name, value] : but) {
            std::erase_if(typed, [&](const auto& field) { return field.first == name; });
            typed.emplace_back(name, value);
        }
        timur.open("/admin/cities/new");
        return timur.send("/admin/cities/new", typed);
    }
    kit::Answered at_satbayev(std::string_view path) {
        town.host = "satbayev.example";
        auto answered = town.get(path);
        town.host = "localhost";
        return answered;
    }
};

}  // namespace

TEST_CASE("a city is founded like another, answers at its address at once, and its administrator comes in by a link", "[admin][cities]") {
    Run run;
    run.town.file().write([](db::Writing& db) {
        cities::add(db, cities::Category{.of = "event", .names = {"Айтыс", "Айтыс", "Aitys"}, .singulars = {"Айтыс", "Айтыс", "Aitys"}, .hue = 15, .motif = "su"});
        db.exec("insert into word_override (context, msgid, language, msgstr) values ('', 'Offers', 'ru', 'Акции')");
    });
    CHECK(run.at_satbayev("/").status == 421);
    const auto& page = run.found();
    CHECK(page.status == 200);
    CHECK(page.says("https://satbayev.example/password-reset/"));
    CHECK(page.field("Cache-Control") == "no-store");
    CHECK(run.at_satbayev("/").says("Сәтбаев"));
    CHECK(run.at_satbayev("/").says("Акции"));
    CHECK(run.at_satbayev("/events").status == 200);
    const auto& body = page.body;
    const auto begin = body.find("/password-reset/");
    CHECK(run.at_satbayev(body.substr(begin, body.find('<', begin) - begin)).status == 303);  // with a cookie, to the form
    const auto city = run.town.installation().by_slug("satbayev");
    REQUIRE(city);
    const auto file = run.town.installation().open(*city);
    const auto lease = file->read();
    const auto categories = cities::categories(*lease, "event");
    CHECK(std::ranges::find(categories, "aitys", &cities::Category::key) != categories.end());
    CHECK(lease->value<int>("select count(*) from organisation") == 0);
    CHECK(lease->value<int>("select count(*) from account") == 1);
    run.timur.open("/admin/cities");
    CHECK(run.timur.page().says("satbayev.example"));
    audit::Filter filter;
    filter.act = "city.found";
    CHECK(audit::acts(*run.town.file().read(), filter, {}, 10).size() == 1);
}

TEST_CASE("what is no city is told at its field, and no folder is left behind", "[admin][cities]") {
    Run run;
    for (const auto& [name, value] : kit::Typed{{"name", ""}, {"slug", "S"}, {"slug", "../etc"}, {"slug", "jezkazgan"}, {"slug", "1st"}, {"host", "https://satbayev.example"}, {"host", ""}, {"host", "a b"}, {"timezone", "Mars/Base"}, {"timezone", "../../etc/passwd"},
                                                {"currency", "tenge"}, {"currency", "kz1"}, {"like", "astana"}, {"languages", "de"}, {"admin_email", "nobody"}, {"admin_name", ""}}) {
        INFO(name << " " << value);
        CHECK(run.found({{name, value}}).status == 422);
        CHECK((name == "languages" || run.timur.page().says("e-" + name)));  // ticks say it under their heading
    }
    CHECK(run.town.installation().cities().size() == 1);
    CHECK_FALSE(std::filesystem::exists(run.town.folder.path() / "cities" / "satbayev"));
    CHECK(run.found().status == 200);
    CHECK(run.found().status == 422);
    CHECK(run.found({{"slug", "another"}}).status == 422);  // the address is taken
    CHECK(run.town.installation().cities().size() == 2);
}

TEST_CASE("whoever administers a city sees nothing of the installation", "[admin][cities]") {
    Run run;
    kit::Browser saule(run.town);
    kit::settle(run.town, "saule", {web::Role::admin});
    kit::sign_in(saule, "saule");
    CHECK(saule.open("/admin/cities").status == 403);
    CHECK(saule.open("/admin/cities/new").status == 403);
    saule.open("/admin");
    CHECK_FALSE(saule.page().says("/admin/cities"));
}
