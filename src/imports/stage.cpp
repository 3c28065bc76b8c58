// The first half of an import: every record of the file is read and checked, and what can be taken waits in a staging file.
#include <fmt/format.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "cities/city.h"
#include "db/file.h"
#include "db/rehearsal.h"
#include "i18n/words.h"
#include "imports/digest.h"
#include "drafts/json.h"
#include "imports/drafts.h"
#include "imports/import.h"
#include "imports/record.h"
#include "imports/staging.h"
#include "readers/csv.h"
#include "readers/icalendar.h"
#include "readers/jsonl.h"

namespace imports {
namespace fs = std::filesystem;

namespace {

// The whole file, mapped: as large as the disk allows without being copied.
class Mapped {
public:
    explicit Mapped(const fs::path& path) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat about {};
        if (file < 0 || ::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
            if (file >= 0) ::close(file);
            throw std::runtime_error(fmt::format("{} cannot be read: {}", path.string(), file < 0 ? std::strerror(errno) : "it is no file"));
        }
        size_ = static_cast<std::size_t>(about.st_size);
        if (size_) place_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
        ::close(file);
        if (place_ == MAP_FAILED) throw std::runtime_error(fmt::format("{} cannot be read: {}", path.string(), std::strerror(errno)));
    }
    Mapped(const Mapped&) = delete;
    ~Mapped() {
        if (size_) ::munmap(place_, size_);
    }
    std::string_view bytes() const { return {static_cast<const char*>(place_), size_}; }

private:
    void* place_ = nullptr;
    std::size_t size_ = 0;
};

enum class Shape : std::uint8_t { json, csv, calendar };

Shape shape_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    while (!bytes.empty() && (bytes.front() == ' ' || bytes.front() == '\n' || bytes.front() == '\r' || bytes.front() == '\t')) bytes.remove_prefix(1);
    if (bytes.empty()) throw std::runtime_error("the file is empty");
    if (bytes.front() == '{' || bytes.front() == '[') return Shape::json;
    if (base::folded(bytes.substr(0, 6)).starts_with("begin")) return Shape::calendar;  // BEGIN:VCALENDAR, or an event alone
    const auto line = bytes.substr(0, bytes.find_first_of("\r\n"));
    if (line.find_first_of(",;\t|") != line.npos && line.find('\0') == line.npos) return Shape::csv;
    throw std::runtime_error("the file is neither JSON, CSV nor iCalendar: its first line has no fields");
}

std::string english(const base::Words& words) { return i18n::say(i18n::Language::en, words); }

// Collects records and writes them to the staging file a few hundred at a time.
class Collector {
public:
    Collector(db::File& staging, const Options& options, std::string file, const Watch& watch)
        : staging_(staging), options_(options), habits_{options.zone, options.currency}, file_(std::move(file)), watch_(watch) {}

    void take(std::int64_t line, const nlohmann::json& record) {
        ++staged_.records;
        if (options_.kind == Kind::events) take_event(line, readers::read_event(record, habits_));
        else take_organisation(line, readers::read_organisation(record, habits_));
    }
    void take(std::int64_t line, const readers::CsvRecord& record) {
        ++staged_.records;
        if (options_.kind == Kind::events) take_event(line, readers::read_event(record, habits_));
        else take_organisation(line, readers::read_organisation(record, habits_));
    }
    void take(const readers::CalendarEvent& event) {
        ++staged_.records;
        take_event(static_cast<std::int64_t>(event.line), readers::read_event(event, habits_));
    }
    void refuse_unread(std::int64_t line, const std::string& reason, const std::string& title = {}) {
        ++staged_.records;
        refuse(line, reason, title);
    }
    Staged finish() {
        flush();
        return staged_;
    }

private:
    struct Row {
        std::int64_t line;
        std::string kind, source, source_id, draft, title;
    };

    void refuse(std::int64_t line, const std::string& reason, const std::string& title) {
        ++staged_.refused;
        watch_.remark({line, title, reason, true});
    }

    void remark(std::int64_t line, const std::string& title, const std::vector<base::Words>& remarks) {
        for (const auto& words : remarks) watch_.remark({line, title, english(words), false});
    }

    void take_event(std::int64_t line, const base::Result<readers::EventRecord>& record) {
        if (!record) return refuse(line, english(record.error().message), {});
        remark(line, record->title, record->remarks);
        if (record->dates.empty()) {
            const auto work = work_draft_of(*record, file_);
            add({line, "work", work.origin.source, work.origin.id, drafts::json_of(work), record->title});
        } else {
            const auto event = draft_of(*record, file_);
            add({line, "event", event.origin.source, event.origin.id, drafts::json_of(event), record->title});
        }
    }

    void take_organisation(std::int64_t line, const base::Result<readers::OrganisationRecord>& record) {
        if (!record) return refuse(line, english(record.error().message), {});
        remark(line, record->name, record->remarks);
        const auto draft = draft_of(*record, file_);
        add({line, "organisation", draft.source, draft.source_id, drafts::json_of(draft), record->name});
    }

    // The staging file has the city's rules: what they would refuse while it is applied is refused here, by its line.
    void add(Row row) {
        const auto now = options_.now;
        if (const auto refusal = db::rehearse(staging_, [&](db::Writing& db) { put_record(db, row.kind, row.draft, {}, 0, now); }))
            return refuse(row.line, fmt::format("a rule of the city refuses it: {}", *refusal), row.title);
        rows_.push_back(std::move(row));
        constexpr std::size_t rows_at_once = 200;
        if (rows_.size() == rows_at_once) flush();
    }

    // A record that stands in the file twice comes in once; the later line says where the first stands.
    void flush() {
        const auto first_lines = staging_.write([rows = rows_](db::Writing& db) {
            std::vector<std::int64_t> lines;
            for (const auto& row : rows)
                lines.push_back(db.insert("insert into staged_record (line, kind, source, source_id, draft, digest) values (?, ?, ?, ?, ?, ?)"
                                          " on conflict do nothing", row.line, row.kind, row.source, row.source_id, row.draft, digest(row.draft))
                                    ? 0
                                    : db.value<std::int64_t>("select line from staged_record where kind = ? and source = ? and source_id = ?",
                                                             row.kind, row.source, row.source_id));
            return lines;
        });
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (first_lines[i]) refuse(rows_[i].line, fmt::format("the same record stands in line {}", first_lines[i]), rows_[i].title);
            else ++staged_.accepted;
        }
        rows_.clear();
    }

    db::File& staging_;
    const Options& options_;
    readers::Habits habits_;
    std::string file_;
    const Watch& watch_;
    std::vector<Row> rows_;
    Staged staged_;
};

void collect_json(std::string_view bytes, Collector& collector) {
    readers::read_json_records(bytes, {[&](std::size_t line, const nlohmann::json& record) { collector.take(static_cast<std::int64_t>(line), record); },
                                       [&](std::size_t line, const base::Words& reason) { collector.refuse_unread(static_cast<std::int64_t>(line), english(reason)); }});
}

void collect_csv(std::string_view bytes, Collector& collector) {
    readers::CsvReader reader(bytes);
    while (const auto record = reader.next()) {
        if (*record) collector.take(static_cast<std::int64_t>((*record)->line), **record);
        else collector.refuse_unread(static_cast<std::int64_t>(record->error().line), english(record->error().reason));
    }
}

void collect_calendar(std::string_view bytes, const Options& options, Collector& collector) {
    if (options.kind != Kind::events) throw std::runtime_error("a calendar holds events, not organisations");
    constexpr auto before = std::chrono::days(366), after = std::chrono::days(730);
    const auto calendar = readers::read_calendar(bytes, options.zone, options.now - before, options.now + after);
    for (const auto& event : calendar.events) collector.take(event);
    for (const auto& refusal : calendar.refused) collector.refuse_unread(static_cast<std::int64_t>(refusal.line), english(refusal.reason), refusal.uid);
}

}  // namespace

Staged stage(const fs::path& file, const Options& options, const fs::path& staging, const Watch& watch) {
    const Mapped mapped(file);
    const auto shape = shape_of(mapped.bytes());
    const auto name = file.filename().string();
    fs::create_directories(staging.parent_path());
    fs::remove(staging);
    const auto open = open_staging(staging);
    open->write([](db::Writing& db) {
        for (int position = 0; const auto& category : cities::first_categories()) cities::put(db, category, position++);
    });
    Collector collector(*open, options, name, watch);
    if (shape == Shape::json) collect_json(mapped.bytes(), collector);
    else if (shape == Shape::csv) collect_csv(mapped.bytes(), collector);
    else collect_calendar(mapped.bytes(), options, collector);
    const auto staged = collector.finish();
    const auto print = digest(mapped.bytes());
    open->write([=, kind = options.kind](db::Writing& db) {
        db.exec("insert into staged_import (id, kind, name, digest, records, accepted, refused) values (1, ?, ?, ?, ?, ?, ?)",
                std::string(kind == Kind::events ? "events" : "organisations"), name, print, staged.records, staged.accepted, staged.refused);
    });
    return staged;
}

}  // namespace imports
