// The second half of an import: drafts out of the staging file become rows of the city, a few at a time.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <stdexcept>
#include <vector>

#include "db/file.h"
#include "db/migrate.h"
#include "imports/digest.h"
#include "imports/import.h"
#include "imports/record.h"
#include "imports/staging.h"
#include "web/asset.h"

namespace imports {
namespace fs = std::filesystem;

namespace {

// Other writers wait for one piece at the most: 12 records are 5 to 30 ms, far below the 100 ms promised.
constexpr int records_at_once = 12;

struct StagedImport {
    std::string kind, name, digest;
    std::int64_t records = 0, accepted = 0, refused = 0;
};
[[maybe_unused]] void read(db::Row& row, StagedImport& s) { row >> s.kind >> s.name >> s.digest >> s.records >> s.accepted >> s.refused; }

struct Record {
    std::int64_t id = 0;
    std::string kind, source, source_id, draft, digest;
};
[[maybe_unused]] void read(db::Row& row, Record& r) { row >> r.id >> r.kind >> r.source >> r.source_id >> r.draft >> r.digest; }

std::int64_t begin(db::File& city, const StagedImport& staged, base::Instant now) {
    return city.write([=](db::Writing& db) {
        if (const auto open = db.one<std::int64_t>("select id from import where state = 'applying' and digest = ? and kind = ?", staged.digest, staged.kind))
            return *open;
        return db.insert("insert into import (kind, name, digest, records, accepted, refused, started_at) values (?, ?, ?, ?, ?, ?, ?)",
                         staged.kind, staged.name, staged.digest, staged.records, staged.accepted, staged.refused, now);
    });
}

// Takes back what an import made; what it changed keeps the new text, for the old one is not known any more.
void undo(db::File& city, std::int64_t id, base::Instant now) {
    while (city.write([=](db::Writing& db) {
        return db.exec("delete from event where id in (select id from event where import_id = ? limit 20)", id) +
               db.exec("delete from organisation where id in (select id from organisation where import_id = ? limit 20)", id) +
               db.exec("delete from work where id in (select id from work where import_id = ? limit 20)", id) +
               db.exec("delete from venue where id in (select id from venue where import_id = ? limit 20)", id);
    }) > 0) {
    }
    city.write([=](db::Writing& db) { db.exec("update import set state = 'undone', finished_at = ? where id = ?", now, id); });
}

bool is_there(const db::Reading& db, const Record& record) {
    if (record.kind == "organisation")
        return db.one<int>("select 1 from organisation where source = ? and source_id = ? and source_digest = ?", record.source, record.source_id, record.digest).has_value();
    if (record.kind == "work")
        return db.one<int>("select 1 from work where source = ? and source_id = ? and source_digest = ?", record.source, record.source_id, record.digest).has_value();
    return db.one<int>("select 1 from event where source = ? and source_id = ? and source_digest = ?", record.source, record.source_id, record.digest).has_value();
}

// What stands in the city as it is stays untouched: the same file twice writes nothing at all.
std::vector<Record> news(db::File& city, std::vector<Record> records) {
    const auto lease = city.read();
    std::erase_if(records, [&](const Record& record) { return is_there(*lease, record); });
    return records;
}

void put_records(db::File& city, const std::vector<Record>& records, std::int64_t import_id, base::Instant now, Applied& applied) {
    const auto outcomes = city.write([=](db::Writing& db) {
        std::vector<Done> outcomes;
        for (const auto& record : records) outcomes.push_back(put_record(db, record.kind, record.draft, record.digest, import_id, now));
        return outcomes;
    });
    for (const auto outcome : outcomes) ++(outcome == Done::created ? applied.created : outcome == Done::changed ? applied.changed : applied.unchanged);
}

Applied apply_records(db::File& city, db::File& staging, const StagedImport& staged, const base::Clock& clock, const Watch& watch) {
    Applied applied;
    std::int64_t import_id = 0, count = 0;
    // Films before the showings that name them.
    for (const std::string kind : {"work", "organisation", "event"}) {
        for (std::int64_t behind = 0;;) {
            const auto records = staging.read()->all<Record>(
                "select id, kind, source, source_id, draft, digest from staged_record where kind = ? and id > ? order by id limit ?", kind, behind, records_at_once);
            if (records.empty()) break;
            behind = records.back().id;
            const auto fresh = news(city, records);
            applied.unchanged += static_cast<std::int64_t>(records.size() - fresh.size());
            if (!fresh.empty() && import_id == 0) import_id = begin(city, staged, clock.now());
            if (!fresh.empty()) put_records(city, fresh, import_id, clock.now(), applied);
            watch.progress(count += static_cast<std::int64_t>(records.size()), staged.accepted);
        }
    }
    if (import_id) finish(city, import_id, applied, clock.now());
    return applied;
}

}  // namespace

std::int64_t begin(db::File& city, const std::string& kind, const fs::path& file, std::int64_t records, base::Instant now) {
    return begin(city, StagedImport{kind, file.filename().string(), digest_of(file), records, records, 0}, now);
}

// One transaction makes everything visible at once.
void finish(db::File& city, std::int64_t id, const Applied& applied, base::Instant now) {
    city.write([=](db::Writing& db) {
        db.exec("update import set state = 'finished', finished_at = ?, created = created + ?, changed = changed + ? where id = ?", now,
                applied.created, applied.changed, id);
        db.exec("insert into happening (kind, subject, at) values ('import.finished', ?, ?)", id, now);
    });
}

std::unique_ptr<db::File> open_staging(const fs::path& path) {
    // Not worth an fsync each time: a staging file that a power cut spoils is made again.
    return db::File::open(path, db::with_structure({std::string(web::asset_bytes("schema.sql")), 1, {}}, {.synchronous = db::Synchronous::normal}));
}

std::string staged_digest(const fs::path& path) { return open_staging(path)->read()->value<std::string>("select digest from staged_import"); }

Applied apply(db::File& city, const fs::path& path, const base::Clock& clock, const Watch& watch) {
    const auto staging = open_staging(path);
    const auto staged = staging->read()->one<StagedImport>("select kind, name, digest, records, accepted, refused from staged_import");
    if (!staged) throw std::runtime_error(fmt::format("{} was not finished", path.string()));
    return apply_records(city, *staging, *staged, clock, watch);
}

void take_back(db::File& city, const base::Clock& clock) {
    for (const auto id : city.read()->all<std::int64_t>("select id from import where state = 'applying'")) undo(city, id, clock.now());
}

void recover(db::File& city, const fs::path& folder, const base::Clock& clock) {
    for (const auto& [id, print] : city.read()->all<std::pair<std::int64_t, std::string>>("select id, digest from import where state = 'applying'")) {
        const auto staging = folder / (print + ".staged");
        if (fs::exists(staging)) {
            spdlog::info("an import was interrupted; going on with {}", staging.filename().string());
            const auto applied = apply(city, staging, clock, {});
            // Everything may have been written already but for the last word.
            if (applied.created + applied.changed == 0) finish(city, id, applied, clock.now());
            fs::remove(staging);
        } else {
            spdlog::warn("an import was interrupted and its staging file is gone; taking back import {}", id);
            undo(city, id, clock.now());
        }
    }
}

}  // namespace imports
