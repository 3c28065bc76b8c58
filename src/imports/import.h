// Takes a file of events or organisations in: the whole file is read, checked and put into a staging file first; only then
// is it applied to the city, in small pieces that let other writers pass, visible when the last piece is there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "base/instant.h"
#include "base/money.h"
#include "base/zone.h"

namespace db { class File; }

namespace imports {

enum class Kind : std::uint8_t { events, organisations };

struct Options {
    Kind kind = Kind::events;
    base::Zone zone = base::Zone::utc();  // of the city: for times without an offset
    base::Currency currency;              // of the city: for prices without one
    base::Instant now;                    // repeating events are unfolded from a year before to two years after
};

// A record that stays outside, or part of one that was left out. Lines count from 1.
struct Remark {
    std::int64_t line = 0;
    std::string title;   // what it is called, where it has a name
    std::string reason;  // a sentence
    bool refused = true; // false: the record came in without this part
};

struct Watch {
    std::function<void(const Remark&)> remark = [](const Remark&) {};
    std::function<void(std::int64_t done, std::int64_t of)> progress = [](std::int64_t, std::int64_t) {};
};

struct Staged {
    std::int64_t records = 0, accepted = 0, refused = 0;
};

struct Applied {
    std::int64_t created = 0, changed = 0, unchanged = 0;
};

// JSONL, JSON, CSV or iCalendar, told by the first bytes. Writes `staging`, a new file. Throws std::runtime_error with a
// sentence when the file cannot be read or is none of the four.
Staged stage(const std::filesystem::path& file, const Options&, const std::filesystem::path& staging, const Watch&);

std::string staged_digest(const std::filesystem::path& staging);  // of the file that was staged

// The same staging file again changes nothing; one that was interrupted goes on. When a piece fails, take_back() removes
// what the others made: until then nobody sees it.
Applied apply(db::File& city, const std::filesystem::path& staging, const base::Clock&, const Watch&);

// An import that writes its rows itself, such as a map: begun before, finished with what it made. What stays unfinished is
// undone when the city is opened the next time.
std::int64_t begin(db::File& city, const std::string& kind, const std::filesystem::path& file, std::int64_t records, base::Instant now);
void finish(db::File& city, std::int64_t import_id, const Applied&, base::Instant now);

void take_back(db::File& city, const base::Clock&);

// Imports that a dead process left behind: goes on with those whose staging file is in `folder`, takes back the others.
void recover(db::File& city, const std::filesystem::path& folder, const base::Clock&);

}  // namespace imports
