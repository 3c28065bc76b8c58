// All SQL of the search.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/money.h"
#include "db/reading.h"
#include "i18n/language.h"
#include "search/standing.h"

namespace search {

enum class Kind : std::uint8_t { events, works, organisations, venues, offers, goods };
inline constexpr std::array all_kinds = {Kind::events, Kind::works, Kind::organisations, Kind::venues, Kind::offers, Kind::goods};
// Of goods, which may be a hundred thousand, no more of the newest are looked at for a question; they are public.
inline constexpr int goods_looked_at = 250;

// The things that match an FTS5 expression and have the phrases (lexicon::Question::phrases), by id; public or not.
std::vector<std::int64_t> matching(const db::Reading&, Kind, const std::string& expression, const std::string& phrases = {});
bool anything_matches(const db::Reading&, const std::string& expression);  // of any kind

// Of how many segments an index is made, and of how many pages.
struct Extent {
    int segments = 0, pages = 0;
};
Extent extent(const db::Reading&, Kind);
// Writes so many pages of one segment that takes the place of the others; a negative number begins with all of them, a
// positive one goes on (FTS5 §6.6).
void merge_pages(db::Writing&, Kind, int pages);

// ── What is kept in memory ───────────────────────────────────────────────────────────────────────────────────────

std::vector<Standing::Date> public_dates(const db::Reading&);                  // by event and start
std::vector<Standing::Organisation> public_organisations(const db::Reading&);  // in alphabetical order
std::vector<Standing::Offer> public_offers(const db::Reading&);                // by id

std::vector<Standing::Work> public_works(const db::Reading&);                  // by id
std::vector<std::int64_t> public_venues(const db::Reading&);                   // by id

struct Form {
    std::string key, form;
    std::int64_t uses = 0;
};
std::vector<Form> forms(const db::Reading&);

// ── What is shown ────────────────────────────────────────────────────────────────────────────────────────────────

struct EventRow {
    std::int64_t id = 0;
    std::string slug, category, state, place, date_state;
    base::Instant starts, ends;
    bool all_day = false;
};
// In the order of the dates' ids.
std::vector<EventRow> event_rows(const db::Reading&, const std::string& date_ids, i18n::Language);

struct OrganisationRow {
    std::int64_t id = 0;
    std::string slug, category, address, verified_what;
};
std::vector<OrganisationRow> organisation_rows(const db::Reading&, const std::string& ids, i18n::Language);

struct OfferRow {
    std::int64_t id = 0;
    std::string slug, organisation;
    std::optional<base::Day> until;
};
std::vector<OfferRow> offer_rows(const db::Reading&, const std::string& ids, i18n::Language);

struct GoodRow {
    std::int64_t id = 0;
    std::string organisation;
    base::Price price;
};
std::vector<GoodRow> good_rows(const db::Reading&, const std::string& ids, i18n::Language);

struct WorkRow {
    std::int64_t id = 0;
    std::string slug, kind, genres, director;
    std::optional<int> year, age_min;
};
std::vector<WorkRow> work_rows(const db::Reading&, const std::string& ids);

struct VenueRow {
    std::int64_t id = 0;
    std::string slug, address;
};
std::vector<VenueRow> venue_rows(const db::Reading&, const std::string& ids);

// What is said of a thing in one language; of each thing the one asked for first, then the original's.
struct Said {
    std::int64_t id = 0;
    std::string language, title, summary, text;
};
std::vector<Said> said(const db::Reading&, Kind, const std::string& ids, i18n::Language);

struct PopularCategory {
    std::string of, key, name;
    int hue = 55;
    std::int64_t count = 0;
};
std::vector<PopularCategory> popular_categories(const db::Reading&, i18n::Language, int limit);

}  // namespace search
