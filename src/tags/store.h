// All SQL of tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "base/instant.h"
#include "db/reading.h"

namespace tags {

struct Tag {
    std::int64_t id = 0;
    std::string name, slug;
    std::int64_t meant_id = 0;   // of a synonym: the tag that is meant; else its own id
    std::string meant_slug;
};
std::optional<Tag> by_slug(const db::Reading&, std::string_view slug);
std::vector<std::string> synonyms(const db::Reading&, std::int64_t meant_id);

struct Counted {
    std::string name, slug;
    std::int64_t events = 0, organisations = 0;  // events with dates ahead
};
// The tags that something carries, those with most things first.
std::vector<Counted> counted(const db::Reading&, base::Instant from, base::Instant until, int limit);

// ── For editors ─────────────────────────────────────────────────────────────────────────────────────────────────────
struct TagRow {
    std::int64_t id = 0;
    std::string name, slug;
    std::int64_t events = 0, organisations = 0;  // whatever their state
    std::int64_t meant_id = 0;                   // of a synonym; else 0
    std::string meant, synonyms;                 // names
};
// The newest first, read away from the edge.
std::vector<TagRow> newest_tags(const db::Reading&, bool synonyms_too, base::Edge<std::int64_t>, int limit);
std::vector<TagRow> tags_like(const db::Reading&, std::string_view beginning, int limit);  // in alphabetical order
std::optional<TagRow> tag_row(const db::Reading&, std::int64_t id);
std::optional<std::int64_t> tag_named(const db::Reading&, std::string_view name);          // the one that is meant
struct Synonym {
    std::int64_t id = 0;
    std::string name;
};
std::vector<Synonym> synonyms_of(const db::Reading&, std::int64_t meant_id);
// Its address stays; what it was called is a synonym from then on. Refused: another tag is called so.
bool rename_tag(db::Writing&, std::int64_t id, std::string_view name);
// What carries the one, and what meant it, goes over to the other. With everything's words.
void merge_tag(db::Writing&, std::int64_t id, std::int64_t into);
void part_tag(db::Writing&, std::int64_t synonym);  // a tag of its own again, which nothing carries yet

}  // namespace tags
