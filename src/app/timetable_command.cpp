// `qala import timetable`: GTFS or a table becomes the city's timetable.
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/chosen_city.h"
#include "app/inbox.h"
#include "transport/take_in.h"

namespace app {

int run_timetable(Installation& installation, const Import& import, const base::Clock& clock, const Say& say) {
    const auto city = chosen_city(installation, import.city);
    const auto file = installation.open(*city);
    const auto now = clock.now();
    std::ifstream in(import.file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("{} cannot be read", import.file.string()));
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const auto read = transport::read_timetable(bytes, installation.site(*city, *file)->zone.today(now));
    if (!read) {
        say(fmt::format("qala: {}", read.error()));
        return Exit::refused_data;
    }
    for (const auto& line : read->left_out) say(fmt::format("left out {}", line));
    say(fmt::format("{} stops, {} routes, {} trips, {} departures", read->stops.size(), read->routes.size(), read->trips.size(), read->departures()));
    if (import.dry_run) {
        say("nothing was changed (--dry-run)");
        return Exit::done;
    }
    transport::take_in(*file, *read, import.file.filename().string(), now);
    say("the timetable is shown now");
    return Exit::done;
}

}  // namespace app
