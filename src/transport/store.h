// All SQL of timetables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "db/reading.h"
#include "transport/timetable.h"

namespace transport {

using StopId = base::Id<struct StopTag>;
using RouteId = base::Id<struct RouteTag>;

// ── Taking a timetable in: a new feed beside the current one, in small pieces; then it takes its place ───────────────
struct Feed {
    std::int64_t id = 0;
    std::int64_t stops = 0, routes = 0, services = 0, trips = 0;  // the ids before its own
};
Feed begin_feed(db::Writing&, const std::string& name, base::Instant now);
// The things from `from` up to `until`, by their place in the timetable.
void put_stops(db::Writing&, const Feed&, const Timetable&, std::size_t from, std::size_t until);
void put_routes(db::Writing&, const Feed&, const Timetable&, std::size_t from, std::size_t until);
void put_services(db::Writing&, const Feed&, const Timetable&, std::size_t from, std::size_t until);
void put_trips(db::Writing&, const Feed&, const Timetable&, std::size_t from, std::size_t until);
void make_current(db::Writing&, const Feed&);
// A piece of what is no longer current; false when nothing is left.
bool remove_old(db::Writing&);

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────
struct StopShown {
    StopId id;
    std::string name;
};
std::vector<StopShown> stops(const db::Reading&);  // each name once
std::optional<StopShown> stop(const db::Reading&, StopId);

struct RouteShown {
    RouteId id;
    std::string name, about, kind;
};
std::vector<RouteShown> routes(const db::Reading&);  // each once, however often the timetable repeats it
std::optional<RouteShown> route(const db::Reading&, RouteId);

// A trip of a route at one of its stops, whichever days it runs on.
struct RouteCall {
    std::int64_t trip = 0;
    std::string headsign, last;            // where the trip ends; empty: not known
    bool today = false, yesterday = false;  // whether it runs then
    int minute = 0;                        // of the day it belongs to
    std::string stop;
};
std::vector<RouteCall> calls(const db::Reading&, const RouteShown&, base::Day today);  // trip by trip, each in its order

struct Departure {
    int minute = 0;  // of the day it belongs to
    RouteId route_id;
    std::string route, kind, headsign;
};
// From all stops of that name, on the days' own trips, by time.
std::vector<Departure> departures(const db::Reading&, const std::string& stop, base::Day);

bool has_timetable(const db::Reading&);

}  // namespace transport
