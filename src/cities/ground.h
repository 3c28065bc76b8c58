// The ground of a city: its districts, where one can ask to be near to, and its days off. Lists filter by them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"
#include "i18n/names.h"
#include "web/context.h"
#include "web/listing.h"
#include "web/near.h"

namespace cities {

inline constexpr std::size_t nowhere = ~std::size_t(0);

struct District {
    std::int64_t id = 0;
    std::string slug;
    i18n::Names names;
    std::optional<web::Point> middle;  // of the branches in it: people are never placed more exactly than by its name
};

// A venue with a point.
struct Landmark {
    std::int64_t id = 0;
    i18n::Names names;
    web::Point point;
};

struct Ground {
    explicit Ground(const db::Reading&);

    std::size_t district_of_slug(std::string_view slug) const;  // nowhere: there is none
    std::size_t district_of_id(std::int64_t id) const;

    std::vector<District> districts;   // in the city's order
    std::vector<Landmark> landmarks;   // the largest first
    std::vector<base::Day> holidays;   // ascending
};

// The district in the address; nowhere: not asked; refused: there is none of that name.
base::Result<std::size_t> read_district(const web::Context&, const Ground&);
// The landmark or district that the point is of, or the point itself.
std::string point_name(const web::Context&, const Ground&, web::Point);
// What to be near to: some large landmarks, the one asked for, and the way to all of them.
web::FilterGroup near_group(const web::Context&, const web::Asked&, const Ground&, std::string all_href);

}  // namespace cities
