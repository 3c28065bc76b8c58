// The objects of the API, each described once: the same table writes its JSON and its JSON Schema, so neither can lie.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/language.h"
#include "web/context.h"

namespace api {

struct Object;

// How a property is written and what its schema says.
enum class Kind : std::uint8_t {
    text,
    html,     // safe HTML of our own making
    integer,
    real,
    yes_no,
    moment,   // stored as seconds; RFC 3339 in UTC
    day,      // "2026-11-20"
    clock,    // stored as minutes; "09:00", past midnight above 24:00
    words,    // a text by language: {"ru": "…", "kk": "…"}
    choice,   // of `choices`
    address,  // of another site
    page,     // of ours, about the thing: `choices` holds the one word of its path
    list,     // of objects `of`
    texts,    // a list of texts
};

struct Property {
    std::string_view name;
    Kind kind;
    std::string_view about;  // one sentence, in English
    bool nullable = false;   // null: not said
    std::vector<std::string_view> choices = {};
    const Object* of = nullptr;
};

struct Object {
    std::string_view name;   // "Event"
    std::string_view about;
    std::vector<Property> properties;
};

// Which language's texts are wanted, and whose pages are named.
struct Scope {
    const web::Context& context;
    std::optional<i18n::Language> only;
};

// `row`: what the store gave for the object, as one JSON object with the properties' names. What the table does not name
// is left out; what the row lacks is null.
nlohmann::json written(const Object&, const nlohmann::json& row, const Scope&);
nlohmann::json schema(const Object&);

// All of them, for the description.
std::vector<const Object*> all_objects();
extern const Object event_object, occurrence_object, organisation_object, offer_object, venue_object, category_object, district_object;

}  // namespace api
