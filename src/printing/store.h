// All SQL of what is printed: which things an organisation has, and how often their sheets were scanned.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/instant.h"
#include "db/reading.h"
#include "i18n/language.h"
#include "printing/code.h"

namespace printing {

struct Printable {
    std::int64_t id = 0;
    std::string title;
};
std::vector<Printable> events_of(const db::Reading&, std::int64_t organisation, i18n::Language, base::Instant now, int limit);  // public, with a date to come
std::vector<Printable> offers_of(const db::Reading&, std::int64_t organisation, i18n::Language, base::Day today, int limit);   // public, not over
bool is_of(const db::Reading&, std::int64_t organisation, Of, std::int64_t id);  // public, and that organisation's
bool is_public(const db::Reading&, Of, std::int64_t id);

struct Scans {
    std::string way;  // scan_of()
    std::int64_t today = 0, week = 0, all = 0;  // all: of the days that are asked for
};
inline constexpr int days_of_scans = 90;
std::vector<Scans> scans_of(const db::Reading&, Of, std::int64_t id, base::Day today);  // of sheets that were scanned at all

}  // namespace printing
