// Prices, stock and variants as people type them, in a form and in a table alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goods/good.h"

namespace stocking {

base::Words stock_words(bool in_stock);  // "in stock", "on order"
// As it is called in any of our languages, or by its key.
std::optional<bool> read_stock(std::string_view text);
std::optional<std::string> read_section(std::string_view text);  // its key

// "900", "900–1 200", "от 900": what is a price of a good and nothing else; none: it is not.
struct TypedPrice {
    std::int64_t min = 0;
    std::optional<std::int64_t> max;
};
std::optional<TypedPrice> read_good_price(std::string_view text, base::Currency);
std::string price_text(const goods::Draft&);  // that read_good_price() reads back: "900–1200", "900+", "12.50"

// One a line or between semicolons: "500 г — 900 — под заказ", price and stock may be missing. The line that is none, as a mistake.
struct TypedVariants {
    std::vector<goods::Variant> variants;
    std::optional<base::Words> mistake;
};
TypedVariants read_variants(std::string_view text, base::Currency);
std::string variants_text(i18n::Language, const std::vector<goods::Variant>&, base::Currency);

}  // namespace stocking
