// A city with named venues on the ground, for the tests of maps.
#pragma once

#include <filesystem>
#include <string>

#include "app/structure.h"
#include "cities/city.h"
#include "db/file.h"
#include "db/migrate.h"
#include "events/event.h"
#include "kit/town.h"
#include "organisations/organisation.h"

namespace maps_kit {

inline constexpr double latitude = 47.7990, longitude = 67.7140;

inline events::Draft evening(const std::string& id, const std::string& title, std::optional<double> north, std::optional<double> east, const std::string& venue) {
    events::Draft draft;
    draft.origin = {"kit", id, {}, {}, {}, 0};
    draft.category = "concerts";
    draft.texts = {{i18n::Language::ru, title, "", ""}};
    events::DateDraft date;
    date.starts = kit::friday_noon + std::chrono::hours(7);
    date.ends = date.starts + std::chrono::hours(2);
    events::VenueDraft hall;
    hall.origin = {"kit", "venue-" + id, {}, {}, {}, 0};
    hall.names = {{i18n::Language::ru, venue}};
    hall.address = "улица Абая, 5";
    hall.latitude = north;
    hall.longitude = east;
    date.venue = hall;
    draft.dates = {date};
    return draft;
}

// Asel plays in the palace, Berik a street away, Vera 6 km to the north; of Galym's garage nobody knows where it is.
inline void fill(db::Writing& db) {
    events::put(db, evening("asel", "Асель играет Шопена", latitude, longitude, "Дворец & «Музыка»"), kit::friday_noon);
    events::put(db, evening("berik", "Берик поёт", latitude + .004, longitude + .004, "Клуб на углу"), kit::friday_noon);
    events::put(db, evening("vera", "Вера танцует", latitude + .054, longitude, "Дача"), kit::friday_noon);
    events::put(db, evening("galym", "Галым чинит мотор", {}, {}, "Гараж"), kit::friday_noon);
    organisations::Draft cafe;
    cafe.source = "kit";
    cafe.source_id = "cafe";
    cafe.category = "food";
    cafe.texts = {{i18n::Language::ru, "Кафе «Сары»", "", ""}};
    organisations::BranchDraft branch;
    branch.address = "улица Абая, 7";
    branch.latitude = latitude;
    branch.longitude = longitude + .002;
    cafe.branches = {branch};
    organisations::put(db, cafe, kit::friday_noon);
}

struct Wish {
    bool filled = true, middle = true;
};

inline kit::Town::Maker maker(Wish wish = {}) {
    return [wish](const std::filesystem::path& data) {
        const auto path = data / "cities" / "jezkazgan";
        std::filesystem::create_directories(path);
        const auto file = db::File::open(path / "city.db", db::with_structure(app::structure()));
        file->write([wish](db::Writing& db) {
            cities::CityDraft city;
            city.slug = "jezkazgan";
            city.names = {"Жезказган", "Жезқазған", "Jezkazgan"};
            city.languages = {i18n::Language::ru, i18n::Language::kk};
            city.is_demo = true;
            if (wish.middle) city.latitude = latitude, city.longitude = longitude;
            cities::found(db, city, kit::friday_noon);
            if (wish.filled) fill(db);
        });
    };
}

}  // namespace maps_kit
