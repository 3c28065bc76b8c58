#include "events/venue_store.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "db/json_list.h"
#include "i18n/sorting.h"

namespace events {

using db::Reading;
using i18n::Language;
using i18n::tag;

namespace {

struct NameRow {
    VenueId id;
    std::string slug, address, settlement, original, language, name;
};
[[maybe_unused]] void read(db::Row& row, NameRow& n) { row >> n.id >> n.slug >> n.address >> n.settlement >> n.original >> n.language >> n.name; }

constexpr Language languages[] = {Language::ru, Language::kk, Language::en};

}  // namespace

[[maybe_unused]] void read(db::Row& row, VenueCount& c) { row >> c.id >> c.events; }

[[maybe_unused]] void read(db::Row& row, Venue& v) {
    row >> v.id >> v.slug >> v.name >> v.language >> v.directions_html >> v.address >> v.landmark >> v.settlement >> v.district >> v.site >>
        v.phone >> v.latitude >> v.longitude >> v.capacity >> v.step_free >> v.organisation >> v.organisation_slug >> v.organisation_id;
}

[[maybe_unused]] void read(db::Row& row, HallLine& hall) { row >> hall.name >> hall.capacity; }

VenueDirectory::VenueDirectory(const Reading& db) {
    std::map<VenueId, std::size_t> places;
    const auto rows = db.all<NameRow>(
        "select v.id, v.slug, v.address, v.settlement, v.language, t.language, t.name /* whole */ from venue_text t join venue v on v.id = t.venue_id"
        " where v.import_id is null or v.import_id not in (select id from import where state = 'applying') order by v.id");
    for (const auto& row : rows) {
        const auto [found, added] = places.emplace(row.id, entries_.size());
        if (added) entries_.push_back({row.id, row.slug, row.address, row.settlement, {}});
        auto& names = entries_[found->second].names;
        for (const auto language : languages) {
            auto& name = names[static_cast<std::size_t>(language)];
            if (row.language == tag(language) || (row.language == row.original && name.name.empty())) name = {row.name, row.language};
        }
    }
    for (const auto language : languages) {
        std::vector<std::string> keys;
        for (const auto& entry : entries_) keys.push_back(i18n::sort_key(language, entry.names[static_cast<std::size_t>(language)].name));
        auto& order = order_[static_cast<std::size_t>(language)];
        order.resize(entries_.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return keys[i]; });
    }
}

std::vector<VenueCount> events_at(const Reading& db, const std::vector<VenueId>& ids, base::Instant now) {
    return db.all<VenueCount>(
        "select o.venue_id, count(distinct o.event_id) from json_each(?1) j join occurrence o on o.venue_id = j.value and o.starts_at >= ?2"
        " where o.listed = 1 group by o.venue_id",
        db::json_list(ids), now);
}

std::optional<Venue> venue(const Reading& db, VenueId id, Language language) {
    return db.one<Venue>(
        "select v.id, v.slug, coalesce(w.name, t.name), coalesce(w.language, t.language),"
        " coalesce(nullif(w.directions_html, ''), t.directions_html), v.address, v.landmark, v.settlement,"
        " coalesce((select name from district_text d where d.district_id = v.district_id and d.language = ?1), ''), v.site, v.phone,"
        " v.latitude, v.longitude, v.capacity, v.step_free, coalesce(ow.name, ot.name, ''), coalesce(g.slug, ''), coalesce(g.id, 0)"
        " from venue v join venue_text t on t.venue_id = v.id and t.language = v.language"
        " left join venue_text w on w.venue_id = v.id and w.language = ?1"
        " left join organisation g on g.id = v.organisation_id and g.state = 'published'"
        " left join organisation_text ot on ot.organisation_id = g.id and ot.language = g.language"
        " left join organisation_text ow on ow.organisation_id = g.id and ow.language = ?1"
        " where v.id = ?2 and (v.import_id is null or v.import_id not in (select id from import where state = 'applying'))",
        tag(language), id);
}

std::vector<HallLine> halls(const Reading& db, VenueId id) {
    return db.all<HallLine>("select name, capacity from hall where venue_id = ? order by name", id);
}

std::vector<OccurrenceId> dates_at(const Reading& db, VenueId id, base::Instant from, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from occurrence o where o.venue_id = ? and o.starts_at >= ? and o.listed = 1"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.starts_at, o.id limit ?",
        id, from, limit);
}

}  // namespace events
