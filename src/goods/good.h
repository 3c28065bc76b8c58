// Goods: things that shops of the city have, with a price that somebody of the shop confirmed on a day (D10). They stand beside
// the price list of an organisation (organisations/organisation.h), which says what its services and dishes cost: a good has a
// page, a picture, variants and a stock, and is found across shops.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "base/result.h"
#include "i18n/language.h"

namespace db { class Reading; class Writing; }

namespace goods {

using GoodId = base::Id<struct GoodTag>;

inline constexpr std::size_t name_letters = 120, code_letters = 40, text_letters = 1000, variant_letters = 80, most_variants = 30;
inline constexpr std::int64_t most_minor = 100'000'000'000;  // as schema.sql
inline constexpr std::chrono::days prices_hold{30};          // older ones are marked: ask before you go there

// The city's sections, not the shop's: goods of different shops stand together. Their keys are stored and stand in addresses.
inline constexpr std::array<std::string_view, 15> section_keys{"food", "home", "clothes", "electronics", "building", "cars", "children", "beauty", "health", "books", "sport", "animals", "garden", "gifts", "other"};
base::Words section_name(std::string_view key);

struct Variant {
    std::string name;
    std::optional<std::int64_t> price;  // minor units; none: as the good
    bool in_stock = true;

    bool operator==(const Variant&) const = default;
};

struct Draft {
    std::int64_t organisation = 0;
    std::string section = "other";
    i18n::Language language = i18n::Language::ru;
    std::string name;           // plain
    std::string code;           // the shop's own number; may be empty
    std::string text;           // Markdown
    std::int64_t price_min = 0;
    std::optional<std::int64_t> price_max;  // none: from that price on; equal: one price
    base::Currency currency;
    bool in_stock = true;       // else: on order
    std::int64_t picture = 0;   // row of media; 0: none
    std::vector<Variant> variants;
    std::string state = "draft";  // schema.sql, good.state

    base::Price price() const { return {.min = price_min, .max = price_max, .currency = currency}; }
    bool operator==(const Draft&) const = default;
};

// Written with its price confirmed now.
GoodId add(db::Writing&, const Draft&, base::Instant now);
// With the draft's state; one that was removed stays so.
void put(db::Writing&, GoodId, const Draft&, base::Instant now);
void set_state(db::Writing&, GoodId, const std::string& state, base::Instant now);
void drop(db::Writing&, GoodId);
std::optional<Draft> draft_of(const db::Reading&, GoodId);
std::vector<Variant> variants_of(const db::Reading&, GoodId);  // in their order

// All prices of a shop, or of one section of it (an empty one: of all), are right now. No good is written for that.
void confirm_prices(db::Writing&, std::int64_t organisation, std::string_view section, base::Instant now);

// Sections in which an organisation shows something, in the city's order.
std::vector<std::string> sections_of(const db::Reading&, std::int64_t organisation);

std::string good_path(GoodId);                            // "/goods/17"
std::string shop_path(std::int64_t organisation);         // "/organisations/7/goods"

}  // namespace goods
