#include "app/map_import.h"

#include <fmt/format.h>

#include "db/file.h"
#include "imports/import.h"
#include "maps/extract.h"
#include "maps/store.h"

namespace app {
namespace {

// The old map stays where the new one fails, and the import is said to be undone.
maps::Counted replaced_or_taken_back(db::File& city, const Import& import, const std::vector<maps::Feature>& features, const base::Clock& clock) {
    try {
        return maps::replace_map(city, {import.file.filename().string(), "odbl"}, features, clock.now());
    } catch (const std::exception&) {
        imports::take_back(city, clock);
        throw;
    }
}

}  // namespace

int run_map_import(db::File& city, const Import& import, const base::Clock& clock, const Say& say) {
    const auto middle = maps::middle_of_city(*city.read());
    const auto extract = maps::read_extract(import.file, middle);
    say(fmt::format("{} streets, {} other things", extract.streets, static_cast<std::int64_t>(extract.features.size()) - extract.streets));
    if (extract.broken > 0) say(fmt::format("note: {} lines leave the {:.0f} km around the city, or the file; they are cut there", extract.broken, maps::extract_reach / 1000));
    if (import.dry_run) {
        say("nothing was changed (--dry-run)");
        return Exit::done;
    }
    const auto import_id = imports::begin(city, "map", import.file, static_cast<std::int64_t>(extract.features.size()), clock.now());
    const auto counted = replaced_or_taken_back(city, import, extract.features, clock);
    if (const auto bounded = maps::put_boundaries(city, extract.quarters); bounded > 0) say(fmt::format("{} districts have their borders now", bounded));
    imports::finish(city, import_id, {counted.lines + counted.areas, 0, 0}, clock.now());
    say(fmt::format("the map holds {} lines, {} areas and {} names in {:.1f} MB", counted.lines, counted.areas, counted.names, static_cast<double>(counted.bytes) / 1e6));
    say("© OpenStreetMap contributors stands beside it: the licence (ODbL) asks for that");
    return Exit::done;
}

}  // namespace app
