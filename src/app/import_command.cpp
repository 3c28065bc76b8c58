// `qala import`: every line that was refused with its reason, progress, and what changed.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/inbox.h"
#include "app/map_import.h"
#include "imports/digest.h"
#include "imports/import.h"
#include "search/merge.h"

namespace app {
namespace fs = std::filesystem;

namespace {

// Speaks of every refusal, of the first remarks, and of each tenth of the work.
class Speaker {
public:
    explicit Speaker(const Say& say) : say_(say) {}

    imports::Watch watch() {
        return {[this](const imports::Remark& remark) { hear(remark); }, [this](std::int64_t done, std::int64_t of) { go_on(done, of); }};
    }
    void close() {
        if (notes_ > notes_said) say_(fmt::format("… and {} more notes", notes_ - notes_said));
    }

private:
    static constexpr int notes_said = 20;

    void hear(const imports::Remark& remark) {
        const auto name = remark.title.empty() ? "" : fmt::format(" ({})", remark.title);
        if (remark.refused) say_(fmt::format("refused line {}{}: {}", remark.line, name, remark.reason));
        else if (++notes_ <= notes_said) say_(fmt::format("note line {}{}: {}", remark.line, name, remark.reason));
    }
    void go_on(std::int64_t done, std::int64_t of) {
        const auto tenth = of ? done * 10 / of : 10;
        if (tenth == said_) return;
        said_ = tenth;
        say_(fmt::format("applied {} of {}", done, of));
    }

    const Say& say_;
    int notes_ = 0;
    std::int64_t said_ = 0;
};

// Half of a file never stays behind.
imports::Applied apply_or_take_back(db::File& city, const fs::path& staging, const base::Clock& clock, const imports::Watch& watch) {
    try {
        return imports::apply(city, staging, clock, watch);
    } catch (const std::exception&) {
        imports::take_back(city, clock);
        throw;
    }
}

}  // namespace

int run_import(Installation& installation, const Import& import, const base::Clock& clock, const Say& say) {
    if (import.kind == "timetable") return run_timetable(installation, import, clock, say);
    const auto city = chosen_city(installation, import.city);
    const auto file = installation.open(*city);
    if (import.kind == "map") return run_map_import(*file, import, clock, say);
    const auto site = installation.site(*city, *file);
    const imports::Options options{import.kind == "events" ? imports::Kind::events : imports::Kind::organisations, site->zone, site->currency, clock.now()};
    Speaker speaker(say);
    const auto working = city->folder / "incoming" / fmt::format("{}.tmp", imports::digest(import.file.string()).substr(0, 16));
    const auto staged = imports::stage(import.file, options, working, speaker.watch());
    speaker.close();
    say(fmt::format("{} records: {} accepted, {} refused", staged.records, staged.accepted, staged.refused));
    const auto remove = [&](const fs::path& path) {
        for (const char* tail : {"", "-wal", "-shm"}) fs::remove(path.string() + tail);
    };
    if (import.dry_run || staged.accepted == 0) {
        remove(working);
        if (staged.accepted) say("nothing was changed (--dry-run)");
        return staged.accepted ? Exit::done : Exit::refused_data;
    }
    // Under the name by which an interrupted import finds its staging file again.
    const auto staging = city->folder / "incoming" / fmt::format("{}.staged", imports::staged_digest(working));
    fs::rename(working, staging);
    const auto applied = apply_or_take_back(*file, staging, clock, speaker.watch());
    remove(staging);
    search::merge_indexes(*file, search::usual_segments);
    say(fmt::format("{} created, {} changed, {} as they were", applied.created, applied.changed, applied.unchanged));
    return Exit::done;
}

int import(const Import& import) {
    return here_or_there(import.data, {{"command", "import"}, {"kind", import.kind}, {"file", fs::absolute(import.file).string()}, {"city", import.city},
                                       {"dry_run", import.dry_run}});
}

}  // namespace app
