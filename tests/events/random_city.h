// A city of events drawn by lot: of several dates, venues, prices and formats, some running for weeks, some of an import that
// is still being applied, one in so many forms that it fills more than a word of bits.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <random>

#include "app/structure.h"
#include "cities/city.h"
#include "db/file.h"
#include "db/migrate.h"
#include "events/event.h"
#include "kit/town.h"

namespace kit {

class Lot {
public:
    explicit Lot(std::uint64_t seed) : random_(seed) {}
    int below(int end) { return static_cast<int>(random_() % static_cast<std::uint64_t>(end)); }
    bool one_in(int times) { return below(times) == 0; }
    template <class T, std::size_t N>
    const T& of(const T (&things)[N]) { return things[static_cast<std::size_t>(below(static_cast<int>(N)))]; }

private:
    std::mt19937_64 random_;
};

inline events::VenueDraft venue_by_lot(Lot& lot) {
    static constexpr const char* districts[] = {"", "north", "south"};
    const auto number = lot.below(9);
    events::VenueDraft venue;
    venue.origin = {"lot", fmt::format("venue{}", number), {}, {}, {}, 0};
    venue.names = {{i18n::Language::ru, fmt::format("Зал {}", number)}};
    venue.district = districts[number % 3];
    return venue;
}

inline base::Price price_by_lot(Lot& lot) {
    base::Price price;
    price.free = lot.one_in(3);
    if (price.free) return price;
    if (lot.one_in(6)) return price;  // nothing is said
    const auto low = 50'000 * lot.below(9);
    if (!lot.one_in(6)) price.min = low;
    if (!price.min || !lot.one_in(4)) price.max = low + 50'000 * lot.below(3);
    return price;
}

inline events::DateDraft date_by_lot(Lot& lot) {
    static constexpr const char* formats[] = {"", "", "", "3D", "IMAX"};
    events::DateDraft date;
    date.starts = friday_noon + std::chrono::hours(lot.below(24 * 60) - 24 * 15);
    date.ends = date.starts + (lot.one_in(8) ? std::chrono::hours(30 + lot.below(400)) : std::chrono::hours(lot.below(4)));
    if (!lot.one_in(10)) date.venue = venue_by_lot(lot);
    date.format = lot.of(formats);
    date.price = price_by_lot(lot);
    return date;
}

inline events::Draft event_by_lot(Lot& lot, int number) {
    static constexpr const char* categories[] = {"concerts", "children", "sports", "leisure"};
    static constexpr const char* spoken[] = {"", "kk", "ru", "ru,kk"};
    static constexpr const char* tags[] = {"джаз", "кино", "шахматы", "йога"};
    static constexpr const char* states[] = {"published", "published", "published", "cancelled", "draft", "removed"};
    static constexpr int ages[] = {0, 6, 12, 18};
    events::Draft draft;
    draft.origin = {"lot", fmt::format("event{}", number), {}, {}, {}, lot.one_in(12) ? 1 : 0};
    draft.category = lot.of(categories);
    draft.texts = {{i18n::Language::ru, fmt::format("Событие {}", number), "", ""}};
    draft.spoken = lot.of(spoken);
    if (!lot.one_in(3)) draft.age_min = lot.of(ages);
    draft.for_children = lot.one_in(3);
    draft.is_online = lot.one_in(6);
    draft.state = lot.of(states);
    for (int i = lot.below(3); i > 0; --i) draft.tags.push_back(lot.of(tags));
    if (lot.one_in(2)) draft.organisers = {{"", fmt::format("firm{}", lot.below(3)), "organiser"}};
    const int dates = number == 0 ? 200 : lot.one_in(3) ? 1 + lot.below(12) : 1;
    for (int i = 0; i < dates; ++i) draft.dates.push_back(date_by_lot(lot));
    if (number == 0) draft.state = "published";
    return draft;
}

// What stands before events can be put: districts, organisers and the import.
void begin_city_by_lot(db::Writing&);

inline Town::Maker city_by_lot(std::uint64_t seed, int events) {
    return [=](const std::filesystem::path& data) {
        const auto path = data / "cities" / "jezkazgan";
        std::filesystem::create_directories(path);
        const auto file = db::File::open(path / "city.db", db::with_structure(app::structure()));
        file->write([&](db::Writing& db) {
            cities::CityDraft city;
            city.slug = "jezkazgan";
            city.names = {"Жезказган", "Жезқазған", "Jezkazgan"};
            city.languages = {i18n::Language::ru, i18n::Language::kk, i18n::Language::en};
            city.is_demo = true;
            cities::found(db, city, friday_noon);
            begin_city_by_lot(db);
        });
        Lot lot(seed);
        for (int i = 0; i < events; ++i) {
            const auto draft = event_by_lot(lot, i);
            file->write([&](db::Writing& db) { events::put(db, draft, friday_noon); });
        }
    };
}

}  // namespace kit
