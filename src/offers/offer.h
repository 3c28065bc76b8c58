// Offers: discounts and promotions of organisations, as data (O6), with days, weekdays and hours they hold in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "i18n/language.h"

namespace db { class Reading; class Writing; }

namespace offers {

using OfferId = base::Id<struct OfferTag>;

struct Text {
    i18n::Language language = i18n::Language::ru;
    std::string title;  // plain, 1–200 letters
    std::string terms;  // Markdown
};

// Weekday 1 Monday … 7 Sunday, 8 public holidays; minutes after midnight, `until` may pass it (up to from + 1440).
struct Window {
    int weekday = 1;
    int from_minute = 0, until_minute = 1440;
};

struct Draft {
    std::string source, source_id;
    std::string digest;               // of the record as it came: the same again is left alone; empty: always written
    std::int64_t import_id = 0;
    std::string organisation_source_id;  // of an organisation with the same source; must exist
    std::int64_t organisation_id = 0;    // of one that somebody writes here, in its place
    std::string category;                // key of a category of offers, or empty
    std::string kind = "text";           // percent, sum, new_price, one_plus_one, gift, nth_free, text
    std::optional<int> percent, nth;
    std::optional<std::int64_t> amount, price_before, price_after;  // minor units
    base::Currency currency;
    std::vector<Text> texts;             // at least one; the first is the original
    base::Day valid_from;
    std::optional<base::Day> valid_until;  // the last day
    std::vector<Window> windows;           // none: always
    std::vector<std::string> audiences;    // children, students, pensioners, large_families, birthday
    std::optional<int> limit_total, limit_per_person;
    int used = 0;
    bool new_clients_only = false;
    std::vector<std::int64_t> branches;    // where it holds; none: in every branch
    std::string state = "published";       // draft, pending, published, ended, removed
};

enum class Outcome : std::uint8_t { created, changed, unchanged };

// Writes an offer with its texts and windows. The same record again changes nothing.
Outcome put(db::Writing&, const Draft&, base::Instant now);

// ── Of one that somebody writes here ────────────────────────────────────────────────────────────────────────────────
OfferId add(db::Writing&, const Draft&, base::Instant now);          // of draft.organisation_id
// With the draft's state; one that was removed stays so.
void put(db::Writing&, OfferId, Draft, base::Instant now);
std::optional<Draft> draft_of(const db::Reading&, OfferId);          // as it was written, in any state

}  // namespace offers
