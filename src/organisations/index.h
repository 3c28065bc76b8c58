// The directory in memory: which organisations each filter lets through, in which orders they stand and where they are. Made
// once for a version of the city's data (Context::derived); what depends on the hour is in organisations/now.h.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bits.h"
#include "base/standing.h"
#include "cities/ground.h"
#include "db/reading.h"
#include "i18n/names.h"
#include "organisations/hours.h"
#include "organisations/organisation.h"
#include "web/near.h"

namespace organisations {

using Number = std::uint32_t;  // of an organisation in the index: its place in the order of ids
inline constexpr Number no_number = ~Number(0);
using base::Standing;
using cities::nowhere;
using i18n::in;
using i18n::Names;

struct IndexedCategory {
    std::int64_t id = 0;
    std::size_t parent = nowhere;  // in Index::categories
    std::string key, motif;
    int hue = 55;
    Names names, singulars;
    base::Bits places;             // its parts' too
};

struct IndexedChoice {
    std::int64_t id = 0;
    std::string key;
    Names names;
    base::Bits places;
};

// What can be said of organisations (D9). Of a number in years it is asked whether an age is old enough (at most the age), of
// another whether there is enough of it (at least the number).
struct IndexedAttribute {
    std::int64_t id = 0;
    std::size_t category = nowhere;  // nowhere: of every organisation
    std::string key, type, unit;
    bool filterable = true, for_children = false;
    Names names;
    base::Bits places;               // where it is so: yes, chosen or a number
    std::vector<IndexedChoice> choices;
    std::vector<std::pair<double, Number>> numbers;  // ascending

    bool up_to() const { return unit == "years"; }
    base::Bits with(double number, std::size_t size) const;
    std::vector<int> steps() const;  // round numbers worth asking for, at most six
};

struct IndexedBranch {
    std::int64_t id = 0;
    Number place = 0;
    std::size_t district = nowhere;   // in Index::ground
    std::size_t schedule = 0;         // in Index::schedules; 0: nothing is said
    std::optional<web::Point> point;
};

// Organisations with some branch for which something holds: anywhere, and by district.
struct Wherever {
    base::Bits anywhere;
    std::vector<base::Bits> in_district;

    Wherever() = default;
    Wherever(std::size_t places, std::size_t districts) : anywhere(places), in_district(districts, base::Bits(places)) {}
    void add(const IndexedBranch&);
    const base::Bits& of(std::size_t district) const { return district == nowhere ? anywhere : in_district[district]; }
};

// Days on which an organisation has an offer.
struct OfferDays {
    Number place = 0;
    base::Day from;
    std::optional<base::Day> until;
};

struct Now;
class NowKept;

struct Index {
    explicit Index(const db::Reading&);
    Index(Index&&) noexcept;
    ~Index();

    std::size_t size() const { return ids.size(); }
    Number number_of(OrganisationId) const;  // no_number: not in the directory
    std::span<const IndexedBranch> branches_of(Number) const;
    std::size_t category_of_key(std::string_view key) const;   // nowhere: there is none
    // True at that moment; kept until something in it changes.
    std::shared_ptr<const Now> now(base::Instant, const base::Zone&) const;

    std::vector<std::int64_t> ids;            // ascending
    std::vector<std::size_t> category;        // by number; nowhere: none
    std::array<Standing, 3> by_name;          // by language
    Standing newest;
    std::vector<IndexedCategory> categories;  // in the city's order
    std::vector<IndexedAttribute> attributes;
    cities::Ground ground;
    std::vector<IndexedBranch> branches;      // by organisation, the main one first
    std::vector<std::uint32_t> first_branch;  // by number, and one more: the end
    std::vector<Hours> schedules;             // each once; the first says nothing
    std::vector<bool> always;                 // by schedule: around the clock, all week
    std::vector<OfferDays> offers;
    base::Bits all, verified, for_children, on_map;
    std::array<base::Bits, 6> of_kind;        // as kind_keys
    Wherever somewhere;                       // with a branch in the district
    Wherever around_the_clock;

private:
    std::unique_ptr<NowKept> kept_;
};

inline constexpr std::array<std::string_view, 6> kind_keys{"business", "sole_trader", "public_body", "media", "association", "organiser"};

// In which all words of a text stand, in any of their forms.
base::Bits with_words(const db::Reading&, const Index&, std::string_view text);

}  // namespace organisations
