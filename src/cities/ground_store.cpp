// Reads the ground of a city.
#include <map>

#include "cities/ground.h"

namespace cities {
namespace {

using db::Reading;
using Named = std::tuple<std::int64_t, std::string, std::string>;

std::size_t language_of(const std::string& tag) { return i18n::index(i18n::parse_language(tag).value_or(i18n::Language::ru)); }

template <class Things>
void take_name(Things& things, std::map<std::int64_t, std::size_t>& places, Named&& row) {
    if (places.empty())
        for (std::size_t i = 0; i < things.size(); ++i) places.emplace(things[i].id, i);
    auto& [id, language, name] = row;
    if (const auto found = places.find(id); found != places.end()) things[found->second].names[language_of(language)] = std::move(name);
}

void read_districts(Ground& ground, const Reading& db) {
    using Row = std::tuple<std::int64_t, std::string, std::optional<double>, std::optional<double>>;
    db.each<Row>("select d.id, d.slug, (select avg(latitude) from branch where district_id = d.id), (select avg(longitude) from branch where district_id = d.id)"
                 " from district d order by d.position, d.id",
                 [&](Row row) {
                     auto& [id, slug, latitude, longitude] = row;
                     ground.districts.push_back({.id = id, .slug = std::move(slug)});
                     if (latitude && longitude) ground.districts.back().middle = web::Point{*latitude, *longitude};
                 });
    std::map<std::int64_t, std::size_t> places;
    db.each<Named>("select district_id, language, name from district_text", [&](Named row) { take_name(ground.districts, places, std::move(row)); });
}

void read_landmarks(Ground& ground, const Reading& db) {
    using Row = std::tuple<std::int64_t, double, double>;
    db.each<Row>("select id, latitude, longitude /* whole */ from venue where latitude is not null"
                 " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by coalesce(capacity, 0) desc, id",
                 [&](Row row) {
                     const auto& [id, latitude, longitude] = row;
                     ground.landmarks.push_back({id, {}, {latitude, longitude}});
                 });
    std::map<std::int64_t, std::size_t> places;
    db.each<Named>("select venue_id, language, name from venue_text", [&](Named row) { take_name(ground.landmarks, places, std::move(row)); });
    std::erase_if(ground.landmarks, [](const Landmark& landmark) { return i18n::in(landmark.names, i18n::Language::ru).empty(); });
}

}  // namespace

Ground::Ground(const Reading& db) : holidays(db.all<base::Day>("select day from holiday order by day")) {
    read_districts(*this, db);
    read_landmarks(*this, db);
}

}  // namespace cities
