// All SQL of tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

}  // namespace tags
