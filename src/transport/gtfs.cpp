// GTFS Schedule (gtfs.org/documentation/schedule/reference): the files and fields a timetable needs.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.h"
#include "readers/csv.h"
#include "transport/archive.h"
#include "transport/timetable.h"

namespace transport {
namespace {

using Files = std::map<std::string, std::string>;
using Fault = std::string;

std::string text(const readers::CsvRecord& record, std::string_view name) { return base::clean(record[name].value_or("")); }

std::optional<double> number(const readers::CsvRecord& record, std::string_view name) {
    const auto field = text(record, name);
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (field.empty() || error != std::errc() || end != field.data() + field.size()) return {};
    return value;
}

// "20261130"
std::optional<base::Day> day(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 8 || error != std::errc() || end != text.data() + text.size()) return {};
    const std::chrono::year_month_day date{std::chrono::year(value / 10000), std::chrono::month(static_cast<unsigned>(value / 100 % 100)),
                                           std::chrono::day(static_cast<unsigned>(value % 100))};
    return date.ok() ? std::optional(base::Day(date)) : std::nullopt;
}

std::string_view kind_of(std::string_view type) {
    if (type == "0") return "tram";
    if (type == "2") return "train";
    if (type == "3" || type.starts_with("7")) return "bus";
    if (type == "4") return "ferry";
    if (type == "11" || type.starts_with("8")) return "trolleybus";
    return type.starts_with("15") ? "minibus" : "other";
}

class Gtfs {
public:
    explicit Gtfs(const Files& files) : files_(files) {}

    std::expected<Timetable, Fault> read() {
        for (const char* needed : {"stops.txt", "routes.txt", "trips.txt", "stop_times.txt"})
            if (!files_.contains(needed)) return std::unexpected(fmt::format("the archive holds no {}", needed));
        if (!files_.contains("calendar.txt") && !files_.contains("calendar_dates.txt")) return std::unexpected("the archive holds neither calendar.txt nor calendar_dates.txt");
        each("stops.txt", [&](const auto& record) { return stop(record); });
        each("routes.txt", [&](const auto& record) { return route(record); });
        each("calendar.txt", [&](const auto& record) { return service(record); });
        each("calendar_dates.txt", [&](const auto& record) { return exception(record); });
        each("trips.txt", [&](const auto& record) { return trip(record); });
        each("stop_times.txt", [&](const auto& record) { return call(record); });
        close_trips();
        each("frequencies.txt", [&](const auto& record) { return frequency(record); });
        drop_patterns();
        return std::move(made_);
    }

private:
    struct Placed {
        int sequence, minute;
        std::size_t stop;
        bool boards;
    };

    // What `take` says is why a line was left out; empty: it was taken.
    template <class Take>
    void each(const char* name, Take take) {
        const auto file = files_.find(name);
        if (file == files_.end()) return;
        readers::CsvReader reader(file->second);
        int refused = 0;
        while (const auto record = reader.next()) {
            const auto why = *record ? take(**record) : std::string("cannot be read as a table");
            if (why.empty() || refused++ >= 20) continue;
            made_.left_out.push_back(fmt::format("{} line {}: {}", name, *record ? (*record)->line : record->error().line, why));
        }
        if (refused > 20) made_.left_out.push_back(fmt::format("{}: {} lines more", name, refused - 20));
    }

    Fault stop(const readers::CsvRecord& record) {
        if (const auto type = text(record, "location_type"); !type.empty() && type != "0") return {};  // a station, an entrance
        if (text(record, "stop_name").empty()) return "a stop without a name";
        if (!stops_.emplace(text(record, "stop_id"), made_.stops.size()).second) return "a stop_id that was there before";
        made_.stops.push_back({text(record, "stop_name"), number(record, "stop_lat"), number(record, "stop_lon")});
        auto& made = made_.stops.back();
        if (!made.latitude || !made.longitude || std::abs(*made.latitude) > 90 || std::abs(*made.longitude) > 180) made.latitude.reset(), made.longitude.reset();
        return {};
    }
    Fault route(const readers::CsvRecord& record) {
        auto name = text(record, "route_short_name"), about = text(record, "route_long_name");
        if (name.empty()) name = std::exchange(about, {});
        if (name.empty()) return "a route without a name";
        if (!routes_.emplace(text(record, "route_id"), made_.routes.size()).second) return "a route_id that was there before";
        made_.routes.push_back({std::move(name), std::move(about), std::string(kind_of(text(record, "route_type")))});
        return {};
    }
    Service& service_of(const std::string& id) {
        const auto [found, fresh] = services_.emplace(id, made_.services.size());
        if (fresh) made_.services.emplace_back();
        return made_.services[found->second];
    }
    Fault service(const readers::CsvRecord& record) {
        const auto from = day(text(record, "start_date")), until = day(text(record, "end_date"));
        if (!from || !until || *until < *from) return "a service without its first and last day";
        auto& made = service_of(text(record, "service_id"));
        made.from = *from, made.until = *until;
        int bit = 0;
        for (const char* weekday : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
            if (text(record, weekday) == "1") made.weekdays |= static_cast<std::uint8_t>(1 << bit);
            ++bit;
        }
        return {};
    }
    Fault exception(const readers::CsvRecord& record) {
        const auto date = day(text(record, "date"));
        const auto type = text(record, "exception_type");
        if (!date || (type != "1" && type != "2")) return "an exception without its day and kind";
        service_of(text(record, "service_id")).exceptions.emplace_back(*date, type == "1");
        return {};
    }
    Fault trip(const readers::CsvRecord& record) {
        const auto route = routes_.find(text(record, "route_id"));
        if (route == routes_.end()) return "a trip of a route that is not there";
        const auto service = services_.find(text(record, "service_id"));
        if (service == services_.end()) return "a trip of a service that is not there";
        if (!trips_.emplace(text(record, "trip_id"), made_.trips.size()).second) return "a trip_id that was there before";
        made_.trips.push_back({route->second, service->second, text(record, "trip_headsign"), {}});
        return {};
    }
    Fault call(const readers::CsvRecord& record) {
        const auto trip = trips_.find(text(record, "trip_id"));
        if (trip == trips_.end()) return "a time of a trip that is not there";
        const auto stop = stops_.find(text(record, "stop_id"));
        if (stop == stops_.end()) return "a time at a stop that is not there";
        auto time = text(record, "departure_time");
        if (time.empty()) time = text(record, "arrival_time");
        if (time.empty()) return {};  // passed between two stops with times
        const auto minute = read_minute(time);
        if (!minute) return fmt::format("{} is no time", time);
        const auto sequence = number(record, "stop_sequence");
        if (!sequence || *sequence < 0 || *sequence > 100'000) return "a time without its place in the trip";
        placed_[trip->second].push_back({static_cast<int>(*sequence), *minute, stop->second, text(record, "pickup_type") != "1"});
        return {};
    }
    // Nobody boards at the last stop.
    void close_trips() {
        for (auto& [trip, calls] : placed_) {
            std::ranges::sort(calls, {}, &Placed::sequence);
            auto& made = made_.trips[trip];
            made.last = calls.back().stop;
            if (made.headsign.empty()) made.headsign = made_.stops[*made.last].name;
            for (std::size_t i = 0; i + 1 < calls.size(); ++i)
                if (calls[i].boards) made.calls.push_back({calls[i].stop, calls[i].minute});
        }
    }
    // The trip is a pattern: it runs again and again, as often as is said.
    Fault frequency(const readers::CsvRecord& record) {
        const auto trip = trips_.find(text(record, "trip_id"));
        if (trip == trips_.end()) return "a frequency of a trip that is not there";
        const auto from = read_minute(text(record, "start_time")), until = read_minute(text(record, "end_time"));
        const auto headway = number(record, "headway_secs");
        if (!from || !until || !headway || *headway < 60 || *until <= *from) return "a frequency without its times";
        const auto pattern = made_.trips[trip->second];
        patterns_.push_back(trip->second);
        if (pattern.calls.empty()) return {};
        for (double minute = *from; minute < *until; minute += *headway / 60) {
            auto again = pattern;
            for (auto& call : again.calls) call.minute += static_cast<int>(minute) - pattern.calls.front().minute;
            if (again.calls.back().minute < latest_minute) made_.trips.push_back(std::move(again));
        }
        return {};
    }
    void drop_patterns() {
        for (const auto trip : patterns_) made_.trips[trip].calls.clear();
        std::erase_if(made_.trips, [](const Trip& trip) { return trip.calls.empty(); });
    }

    const Files& files_;
    Timetable made_;
    std::map<std::string, std::size_t> stops_, routes_, services_, trips_;
    std::map<std::size_t, std::vector<Placed>> placed_;  // by trip
    std::vector<std::size_t> patterns_;
};

}  // namespace

std::expected<Timetable, std::string> read_gtfs(std::string_view archive) {
    auto files = unpacked(archive, {"stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt", "calendar_dates.txt", "frequencies.txt"});
    if (!files) return std::unexpected(files.error());
    return Gtfs(*files).read();
}

}  // namespace transport
