// The lists of the API: which parameters each takes, which objects it gives, and who reads them. Routes, the description
// and the page for people are made of the same tables.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/object.h"
#include "base/instant.h"
#include "base/result.h"
#include "db/reading.h"

namespace api {

// A list begins behind this: its order's first word (a moment, or nothing) and the number.
struct Cursor {
    std::int64_t first = 0, id = 0;
};

struct Parameter {
    enum class Kind : std::uint8_t { language, limit, cursor, key, number, day, moment, choice };

    std::string_view name;
    Kind kind;
    base::Words about;
    std::vector<std::string_view> choices = {};
};

// What was asked for, read strictly.
struct Asked {
    std::optional<i18n::Language> language;
    int limit = 0;
    std::optional<Cursor> cursor;
    std::map<std::string_view, std::string> texts;           // keys and choices
    std::map<std::string_view, std::int64_t> numbers;        // also moments, in seconds
    std::map<std::string_view, base::Day> days;

    std::string text(std::string_view name) const;           // empty: not asked
    std::int64_t number(std::string_view name) const;        // 0: not asked
    std::optional<base::Day> day(std::string_view name) const;
};

// A row as the store gives it: where it stands in the list, and its columns as one JSON object.
struct Row {
    Cursor at;
    std::string json;
};

struct Resource {
    std::string_view path;   // "events": below /api/v1/
    const Object* item;
    base::Words name;        // "Events"
    std::string_view one;    // "One event", for the description; empty: cannot be asked for alone
    std::vector<Parameter> parameters;
    // Up to `limit` rows behind the cursor; one row alone.
    std::vector<Row> (*rows)(const db::Reading&, const web::Context&, const Asked&, int limit);
    std::optional<Row> (*row)(const db::Reading&, std::int64_t id) = nullptr;
};

extern const Resource events, occurrences, organisations, offers, venues, categories, districts;
std::vector<const Resource*> all_resources();

inline constexpr int usual_limit = 50, most_rows = 200;

// Refused with a sentence: a parameter that the resource does not have, one that cannot be read.
base::Result<Asked> read(const web::Context&, const Resource&);
std::string text_of(Cursor);

}  // namespace api
