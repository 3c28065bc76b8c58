// The city's offers in memory: which of them each filter lets through and in which orders they stand. Made once for a version
// of the city's data (Context::derived); what depends on the hour is in offers/now.h.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adverts/advert.h"
#include "base/bits.h"
#include "base/kept.h"
#include "base/standing.h"
#include "cities/ground.h"
#include "i18n/names.h"
#include "offers/offer.h"

namespace offers {

using Number = std::uint32_t;  // of an offer in the index: its place in the order of ids
inline constexpr Number no_number = ~Number(0);
using cities::nowhere;

inline constexpr std::array<std::string_view, 7> kind_keys{"percent", "sum", "new_price", "one_plus_one", "gift", "nth_free", "text"};
inline constexpr std::array<std::string_view, 5> audience_keys{"children", "students", "pensioners", "large_families", "birthday"};

struct IndexedCategory {
    std::int64_t id = 0;
    std::string key, motif;
    int hue = 55;
    i18n::Names names;
    base::Bits offers;
};

struct IndexedOffer {
    std::int64_t organisation = 0;
    base::Day from;
    std::optional<base::Day> until;  // the last day
    bool all_taken = false;
    std::size_t windows = 0;         // in Index::windows
};

struct OfferPoint {
    Number offer = 0;
    web::Point point;
    std::size_t district = nowhere;  // as cities::Ground::districts
};

struct Listed;
struct Now;
class NowKept;

struct Index {
    explicit Index(const db::Reading&);
    Index(Index&&) noexcept;
    ~Index();

    std::size_t size() const { return ids.size(); }
    Number number_of(OfferId) const;  // no_number: not in the list
    std::size_t category_of_key(std::string_view key) const;
    std::span<const OfferPoint> points_of(Number) const;
    base::Bits of_organisation(std::int64_t id) const;
    std::shared_ptr<const Now> now(base::Instant, const base::Zone&) const;
    // What was read of offers for their rows, by Number and language.
    using Rows = base::Kept<std::uint64_t, Listed>;
    Rows& rows() const { return *rows_; }

    adverts::Register adverts;
    std::vector<std::int64_t> ids;                // ascending
    std::vector<IndexedOffer> offers;             // by number
    base::Standing by_end, newest, by_gain;       // what ends first, what began last, what saves most
    std::vector<std::vector<Window>> windows;     // each set once; the first is empty: always
    std::vector<IndexedCategory> categories;
    std::array<base::Bits, kind_keys.size()> of_kind;
    std::array<base::Bits, audience_keys.size()> of_audience;
    std::vector<base::Bits> in_district;          // as cities::Ground::districts
    std::vector<OfferPoint> points;               // by offer
    std::vector<std::uint32_t> first_point;       // by number, and one more: the end
    base::Bits all, on_map;
    cities::Ground ground;

private:
    std::unique_ptr<NowKept> kept_;
    std::unique_ptr<Rows> rows_;
};

// In which all words of a text stand, in any of their forms.
base::Bits with_words(const db::Reading&, const Index&, std::string_view text);

}  // namespace offers
