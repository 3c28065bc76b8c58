#include "transport/store.h"

namespace transport {

using db::Reading;
using db::Writing;

void read(db::Row& row, Feed& f) { row >> f.id >> f.stops >> f.routes >> f.services >> f.trips; }

void read(db::Row& row, StopShown& s) { row >> s.id >> s.name; }

void read(db::Row& row, RouteShown& r) { row >> r.id >> r.name >> r.about >> r.kind; }

void read(db::Row& row, Departure& d) { row >> d.minute >> d.route_id >> d.route >> d.kind >> d.headsign; }

void read(db::Row& row, RouteCall& c) { row >> c.trip >> c.headsign >> c.last >> c.today >> c.yesterday >> c.minute >> c.stop; }

// The greatest id is the end of the table: nothing is read of it.
Feed begin_feed(Writing& db, const std::string& name, base::Instant now) {
    const auto id = db.insert("insert into transit_feed (name, read_at) values (?, ?)", name, now);
    return db.value<Feed>("select /* whole */ ?, coalesce((select max(id) from transit_stop), 0), coalesce((select max(id) from transit_route), 0),"
                          " coalesce((select max(id) from transit_service), 0), coalesce((select max(id) from transit_trip), 0)",
                          id);
}

namespace {

std::int64_t behind(std::int64_t base, std::size_t place) { return base + static_cast<std::int64_t>(place) + 1; }

}  // namespace

void put_stops(Writing& db, const Feed& feed, const Timetable& all, std::size_t from, std::size_t until) {
    for (auto i = from; i < until; ++i)
        db.exec("insert into transit_stop (id, feed_id, name, latitude, longitude) values (?, ?, ?, ?, ?)", behind(feed.stops, i), feed.id, all.stops[i].name,
                all.stops[i].latitude, all.stops[i].longitude);
}

void put_routes(Writing& db, const Feed& feed, const Timetable& all, std::size_t from, std::size_t until) {
    for (auto i = from; i < until; ++i)
        db.exec("insert into transit_route (id, feed_id, name, about, kind) values (?, ?, ?, ?, ?)", behind(feed.routes, i), feed.id, all.routes[i].name,
                all.routes[i].about, all.routes[i].kind);
}

void put_services(Writing& db, const Feed& feed, const Timetable& all, std::size_t from, std::size_t until) {
    for (auto i = from; i < until; ++i) {
        const auto& service = all.services[i];
        const auto id = behind(feed.services, i);
        db.exec("insert into transit_service (id, feed_id, weekdays, from_day, until_day) values (?, ?, ?, ?, ?)", id, feed.id, static_cast<int>(service.weekdays),
                service.from, service.until);
        for (const auto& [day, runs] : service.exceptions)
            db.exec("insert into transit_exception (service_id, day, runs) values (?, ?, ?) on conflict (service_id, day) do update set runs = excluded.runs", id, day, runs);
    }
}

void put_trips(Writing& db, const Feed& feed, const Timetable& all, std::size_t from, std::size_t until) {
    for (auto i = from; i < until; ++i) {
        const auto& trip = all.trips[i];
        const auto id = behind(feed.trips, i);
        const auto last = trip.last ? std::optional(behind(feed.stops, *trip.last)) : std::nullopt;
        db.exec("insert into transit_trip (id, route_id, service_id, headsign, last_stop_id) values (?, ?, ?, ?, ?)", id, behind(feed.routes, trip.route),
                behind(feed.services, trip.service), trip.headsign, last);
        for (const auto& call : trip.calls)
            db.exec("insert into transit_departure (trip_id, stop_id, minute) values (?, ?, ?)", id, behind(feed.stops, call.stop), call.minute);
    }
}

void make_current(Writing& db, const Feed& feed) { db.exec("update transit_feed set is_current = (id = ?)", feed.id); }

bool remove_old(Writing& db) {
    const auto trips = db.exec("delete from transit_trip where id in (select t.id from transit_feed f cross join transit_route r on r.feed_id = f.id"
                               " cross join transit_trip t on t.route_id = r.id where f.is_current = 0 limit 20)");
    if (trips > 0) return true;
    db.exec("delete from transit_route where feed_id in (select id from transit_feed where is_current = 0)");
    db.exec("delete from transit_stop where feed_id in (select id from transit_feed where is_current = 0)");
    db.exec("delete from transit_service where feed_id in (select id from transit_feed where is_current = 0)");
    db.exec("delete from transit_feed where is_current = 0");
    return false;
}

std::vector<StopShown> stops(const Reading& db) {
    return db.all<StopShown>("select min(s.id), s.name from transit_feed f join transit_stop s on s.feed_id = f.id where f.is_current = 1 group by s.name");
}

std::optional<StopShown> stop(const Reading& db, StopId id) {
    return db.one<StopShown>("select s.id, s.name from transit_stop s join transit_feed f on f.id = s.feed_id where s.id = ? and f.is_current = 1", id);
}

std::vector<RouteShown> routes(const Reading& db) {
    return db.all<RouteShown>("select min(r.id), r.name, r.about, r.kind from transit_feed f join transit_route r on r.feed_id = f.id where f.is_current = 1"
                              " group by r.name, r.about, r.kind");
}

std::optional<RouteShown> route(const Reading& db, RouteId id) {
    return db.one<RouteShown>(
        "select min(r.id), r.name, r.about, r.kind from transit_route a join transit_feed f on f.id = a.feed_id and f.is_current = 1"
        " join transit_route r on r.feed_id = f.id and r.name = a.name and r.about = a.about and r.kind = a.kind where a.id = ? group by a.id", id);
}

// What is written first of a trip leaves first: its departures are in their order.
std::vector<RouteCall> calls(const Reading& db, const RouteShown& route, base::Day today) {
    const auto yesterday = today - std::chrono::days(1);
    const auto weekday = [](base::Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); };
    return db.all<RouteCall>(
        "select t.id, t.headsign, coalesce(l.name, ''), coalesce(x.runs, v.from_day <= ?4 and v.until_day >= ?4 and (v.weekdays >> (?5 - 1)) & 1),"
        " coalesce(y.runs, v.from_day <= ?6 and v.until_day >= ?6 and (v.weekdays >> (?7 - 1)) & 1), d.minute, s.name"
        " from transit_feed f cross join transit_route r on r.feed_id = f.id and r.name = ?1 and r.about = ?2 and r.kind = ?3"
        " cross join transit_trip t on t.route_id = r.id join transit_service v on v.id = t.service_id"
        " left join transit_exception x on x.service_id = v.id and x.day = ?4 left join transit_exception y on y.service_id = v.id and y.day = ?6"
        " left join transit_stop l on l.id = t.last_stop_id"
        " cross join transit_departure d on d.trip_id = t.id join transit_stop s on s.id = d.stop_id"
        " where f.is_current = 1 order by t.id, d.rowid",
        route.name, route.about, route.kind, today, weekday(today), yesterday, weekday(yesterday));
}

std::vector<Departure> departures(const Reading& db, const std::string& name, base::Day day) {
    const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    return db.all<Departure>(
        "select d.minute, r.id, r.name, r.kind, t.headsign from transit_feed f cross join transit_stop s on s.feed_id = f.id and s.name = ?1"
        " cross join transit_departure d on d.stop_id = s.id join transit_trip t on t.id = d.trip_id join transit_route r on r.id = t.route_id"
        " join transit_service v on v.id = t.service_id left join transit_exception x on x.service_id = v.id and x.day = ?2"
        " where f.is_current = 1"
        " and coalesce(x.runs, v.from_day <= ?2 and v.until_day >= ?2 and (v.weekdays >> (?3 - 1)) & 1)"
        " order by d.minute",
        name, day, weekday);
}

bool has_timetable(const Reading& db) { return db.one<int>("select 1 from transit_feed where is_current = 1 and not exists (select 1 from feature_off where feature = 'transport')").has_value(); }

}  // namespace transport
