// A city's public transport on paper: stops, routes, trips with their times, and the days they run on. Pure values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace db { class Reading; class Writing; }

namespace transport {

struct Stop {
    std::string name;
    std::optional<double> latitude, longitude;

    bool operator==(const Stop&) const = default;
};

struct Route {
    std::string name;   // as on the vehicle: "4"
    std::string about;  // where it goes: "Вокзал – Самал"
    std::string kind;   // bus, minibus, tram, trolleybus, train, ferry, other

    bool operator==(const Route&) const = default;
};

// The days on which trips run.
struct Service {
    std::uint8_t weekdays = 0;  // bit 0: Monday
    base::Day from, until;
    std::vector<std::pair<base::Day, bool>> exceptions;  // runs on it, or does not

    bool operator==(const Service&) const = default;
    bool runs_on(base::Day) const;
};

// `minute` counts from the midnight of the day the trip belongs to: 25:10 is ten past one in the night after it.
struct Call {
    std::size_t stop = 0;
    int minute = 0;

    bool operator==(const Call&) const = default;
};

struct Trip {
    std::size_t route = 0, service = 0;
    std::string headsign;     // where it goes, as on the vehicle
    std::vector<Call> calls;  // departures: without the last stop
    std::optional<std::size_t> last = {};  // the stop it ends at; a table that somebody typed does not say

    bool operator==(const Trip&) const = default;
};

struct Timetable {
    std::vector<Stop> stops;
    std::vector<Route> routes;
    std::vector<Service> services;
    std::vector<Trip> trips;
    std::vector<std::string> left_out;  // a sentence for the operator each: what was not taken, and why

    std::size_t departures() const;
};

inline constexpr int latest_minute = 48 * 60;

// "7:05", "07:05:30", "25:10"; nothing for anything else.
std::optional<int> read_minute(std::string_view);

// Refused with a sentence for the operator: neither a GTFS archive nor a table, or nothing in it that runs.
std::expected<Timetable, std::string> read_timetable(std::string_view bytes, base::Day today);
std::expected<Timetable, std::string> read_gtfs(std::string_view archive);
// route;headsign;stop;times;days: one stop of one direction a line, its times with spaces between; days as "пн-пт", "сб,вс".
std::expected<Timetable, std::string> read_table(std::string_view csv, base::Day today);

}  // namespace transport
