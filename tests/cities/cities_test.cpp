// The cities of one installation know of each other, and show nothing of each other's.
#include <catch2/catch.hpp>

#include "app/structure.h"
#include "cities/city.h"
#include "cities/near_links.h"
#include "db/file.h"
#include "kit/town.h"

namespace {

struct Place {
    const char *slug, *name, *host;
    double latitude, longitude;
    int near_km;
};

void found(const std::filesystem::path& data, const Place& place) {
    std::filesystem::create_directories(data / "cities" / place.slug);
    const auto file = db::File::open(data / "cities" / place.slug / "city.db", db::with_structure(app::structure()));
    cities::CityDraft draft;
    draft.slug = place.slug;
    draft.names.fill(place.name);
    draft.languages = {i18n::Language::ru, i18n::Language::kk};
    draft.latitude = place.latitude, draft.longitude = place.longitude;
    if (*place.host) draft.hosts = {place.host};
    draft.is_demo = std::string(place.slug) == "jezkazgan";
    file->write([&](db::Writing& db) {
        cities::found(db, draft, kit::friday_noon);
        db.exec("update city set near_km = ?", place.near_km);
    });
}

kit::Town::Maker three(int near_km) {
    return [=](const std::filesystem::path& data) {
        found(data, {"jezkazgan", "Жезказган", "", 47.7985, 67.7130, near_km});
        found(data, {"karaganda", "Караганда", "karaganda.example", 49.8028, 73.0878, 0});
        found(data, {"satpaev", "Сатпаев", "satpaev.example", 47.8989, 67.5350, 0});
    };
}

}  // namespace

TEST_CASE("a distance follows the curve of the Earth", "[cities]") {
    CHECK(*cities::kilometres(47.7985, 67.7130, 49.8028, 73.0878) == Approx(453).margin(3));
    CHECK(*cities::kilometres(0, 0, 0, 180) == Approx(20015).margin(5));
    CHECK_FALSE(cities::kilometres({}, 0, 0, 0));
}

TEST_CASE("the list of cities begins here and goes on with the nearest", "[cities]") {
    kit::Town town(three(0));
    const auto page = town.get("/cities");
    CHECK(page.says("вы здесь"));
    CHECK(page.says("https://satpaev.example/"));
    const auto here = page.body.find("вы здесь"), near = page.body.find("satpaev.example"), far = page.body.find("karaganda.example");
    CHECK(here < near);
    CHECK(near < far);
    CHECK(town.get("/kk/cities").status == 200);
}

TEST_CASE("neighbours are named only as far as the city has switched on", "[cities]") {
    kit::Town off(three(0)), near(three(50)), far(three(600));
    CHECK_FALSE(off.get("/").says("satpaev.example"));
    CHECK(near.get("/").says("https://satpaev.example/events"));
    CHECK_FALSE(near.get("/").says("karaganda.example"));
    CHECK(far.get("/").says("karaganda.example"));
}
