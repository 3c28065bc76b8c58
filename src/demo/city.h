// The demo city: Жезказган as it might be. Pure content in three languages, the same for the same seed and day; no store.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/zone.h"
#include "demo/words.h"
#include "events/event.h"
#include "offers/offer.h"
#include "organisations/organisation.h"

namespace demo {

struct Options {
    std::uint64_t seed = 1;
    base::Day today;
    int scale = 1;  // how many times the city: 1 is a city of 90,000 people
};

struct City {
    Words name, tagline;
    double latitude, longitude;  // the middle of its map
};

struct District {
    std::string_view slug;
    Words name;
    double latitude, longitude;  // its middle
};

struct Choice {
    std::string_view key;
    Words name;
};

struct Attribute {
    std::string_view category;  // key of a category of organisations; empty: of every organisation
    std::string_view key;
    std::string_view type;      // yes_no, choice, number, text
    std::string_view unit;      // of a number
    bool filterable;
    Words name;
    std::vector<Choice> choices;
    bool for_children = false;
};

struct Holiday {
    base::Day day;
    Words name;
};

// What one needs at once (P16): a number to call.
struct Useful {
    Words name;
    std::string_view phone;  // as it is dialled
    Words note;              // may be empty
};

using Synonyms = std::vector<std::string_view>;  // words of one meaning

struct Content {
    City city;
    std::vector<District> districts;
    std::vector<Attribute> attributes;
    std::vector<Holiday> holidays;  // ascending, of the year before today's to the year after
    std::vector<Useful> useful;
    std::vector<Synonyms> synonyms;
};

inline constexpr int organisations_per_scale = 300;
inline constexpr int events_per_scale = 500;
inline constexpr int offers_per_scale = 150;

Content fixed_content(const Options&);

// One draft after the other, so that a city a hundred times as large needs no memory. Source "demo", ids "org-17",
// "event-203", "offer-5", "venue-dk", "film-3". Organisations come first: events and offers name them by source id.
void organisations(const Options&, const std::function<void(::organisations::Draft&&)>&);
// From three weeks before today to ten weeks after it; a course or an exhibition may last longer.
void events(const Options&, const base::Zone&, const std::function<void(::events::Draft&&)>&);
void offers(const Options&, const std::function<void(::offers::Draft&&)>&);

}  // namespace demo
