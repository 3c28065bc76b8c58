// Prices as people write them: «от 900 рублей», «бесплатно, по регистрации», «5 000 теңгеден бастап», "$10".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/money.h"

namespace readers {

struct PriceText {
    std::optional<base::Price> price;  // nothing: no sum and no "free" was understood
    std::string note;                  // in the source's words what the price does not say; empty when it says all

    bool operator==(const PriceText&) const = default;
};

// A sum is taken only where a currency, a word of price or nothing at all stands beside it: "6+", "до 7 лет", "скидка
// 500 ₸", "19:00" are none. Several sums give the lowest and the highest. `usual` is the currency of a text that names none.
PriceText read_price(std::string_view text, base::Currency usual);

}  // namespace readers
