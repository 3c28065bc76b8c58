// By which words a city sorts its things, as its administrators change them: categories, attributes, districts, days off.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "db/reading.h"

namespace cities {

using CategoryId = base::Id<struct CategoryTag>;
using AttributeId = base::Id<struct AttributeTag>;
using ChoiceId = base::Id<struct ChoiceTag>;
using DistrictId = base::Id<struct DistrictTag>;

// What is called so in each language: by Language, as all of this file. One that a language lacks is as in the first that has it.
using InLanguages = std::array<std::string, 3>;
InLanguages filled(InLanguages);  // so that no reader has to choose

// The order after `id` was moved to the place, from 1 on.
std::vector<std::int64_t> moved(std::vector<std::int64_t> order, std::int64_t id, int place);

struct Category {
    CategoryId id{}, parent{};   // no parent: it stands in the first row
    std::string of, key;         // of: event, organisation, offer
    InLanguages names, singulars;
    int hue = 55;                // degrees of OKLCH
    std::string motif;           // a symbol of motifs.svg
    bool hidden = false;         // nobody is offered it; what is in it stays
    bool operator==(const Category&) const = default;
};
// The key into which fall things whose category is not known: it is neither hidden nor dropped.
inline constexpr std::string_view category_of_the_rest = "other";

// In their order, each behind the one it is a part of.
std::vector<Category> categories(const db::Reading&, std::string_view of);
std::optional<Category> category(const db::Reading&, CategoryId);
// Behind all others of its row; its key is made of a name.
CategoryId add(db::Writing&, const Category&);
// Key and kind stay; `place`: from 1 on, among those beside it.
void put(db::Writing&, const Category&, int place);
bool is_used(const db::Reading&, CategoryId);  // by an event, an organisation, an offer, a part or an attribute
void drop(db::Writing&, CategoryId);

struct AttributeChoice {
    ChoiceId id{};  // none: it is new
    InLanguages names;
    bool operator==(const AttributeChoice&) const = default;
};
struct Attribute {
    AttributeId id{};
    CategoryId category{};        // none: of every organisation
    std::string key, type, unit;  // type: yes_no, choice, number, text; unit of a number: "", years, tenge, m2
    bool filterable = true, for_children = false;
    InLanguages names;
    std::vector<AttributeChoice> choices;  // of "choice" alone, in their order
    bool operator==(const Attribute&) const = default;
};
std::vector<Attribute> attributes(const db::Reading&);
std::optional<Attribute> attribute(const db::Reading&, AttributeId);
AttributeId add(db::Writing&, const Attribute&);
// Key, type and category stay; a choice that is not among them any more is gone, unless an organisation has it.
void put(db::Writing&, const Attribute&);
bool is_used(const db::Reading&, AttributeId);
bool is_used(const db::Reading&, ChoiceId);
void drop(db::Writing&, AttributeId);

struct NamedDistrict {
    DistrictId id{};
    std::string slug;
    InLanguages names;
    bool operator==(const NamedDistrict&) const = default;
};
std::vector<NamedDistrict> districts(const db::Reading&);
std::optional<NamedDistrict> district(const db::Reading&, DistrictId);
DistrictId add(db::Writing&, const NamedDistrict&);
void put(db::Writing&, const NamedDistrict&, int place);
bool is_used(const db::Reading&, DistrictId);  // by a branch or a venue
void drop(db::Writing&, DistrictId);

struct DayOff {
    base::Day day;
    InLanguages names;
};
std::vector<DayOff> days_off(const db::Reading&);  // ascending
void drop_day_off(db::Writing&, base::Day);

}  // namespace cities
