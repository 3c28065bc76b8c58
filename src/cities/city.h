// A city: its languages, zone, money and brand, and the words by which it sorts its things.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "i18n/language.h"
#include "web/site.h"

namespace db { class Reading; class Writing; }

namespace cities {

struct CityDraft {
    std::string slug;
    std::array<std::string, 3> names;     // by language; an empty one is as the first language's
    std::array<std::string, 3> taglines;
    std::vector<i18n::Language> languages;
    std::string timezone = "Asia/Almaty", currency = "KZT", country = "KZ", accent = "#a04c21";
    std::vector<std::string> hosts;       // the first is canonical
    std::optional<double> latitude, longitude;
    bool is_demo = false;
};

struct CategoryDraft {
    std::string of;      // event, organisation, offer
    std::string key, parent;               // a parent stands before its parts
    int hue = 55;                          // OKLCH
    std::string motif;                     // of its covers: a symbol of motifs.svg
    std::array<std::string, 3> names, singulars;  // by language
};

struct DistrictDraft {
    std::string slug;
    std::array<std::string, 3> names;
};

struct HolidayDraft {
    base::Day day;
    std::array<std::string, 3> names;
};

struct ChoiceDraft {
    std::string key;
    std::array<std::string, 3> names;
};

struct AttributeDraft {
    std::string category;  // key of a category of organisations; empty: of every organisation
    std::string key, type, unit;  // schema.sql, attribute
    bool filterable = true;
    std::array<std::string, 3> names;
    std::vector<ChoiceDraft> choices;
    bool for_children = false;  // what has it is gathered on the children's page
};

// Fills a fresh file: the city's row, its words and hosts, and the categories every city begins with.
void found(db::Writing&, const CityDraft&, base::Instant now);
void put(db::Writing&, const CategoryDraft&, int position);
void put(db::Writing&, const DistrictDraft&);
void put(db::Writing&, const HolidayDraft&);
void put(db::Writing&, const AttributeDraft&);
// The categories a new city begins with; it may change them later.
const std::vector<CategoryDraft>& first_categories();

// The snapshot every page uses. Throws when the file holds no city.
web::Site site(const db::Reading&);
// The names under which the city answers.
std::vector<std::string> hosts(const db::Reading&);

}  // namespace cities
