// Offers as rows of a list: the gain on its tile, until when, and on which conditions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "offers/now.h"
#include "offers/store.h"
#include "offers/views.h"
#include "web/context.h"

namespace offers {

struct Gain {
    std::string text;  // "−20 %", "1 + 1", "0 ₸"; empty: said in words alone, the tile bears the category's ornament
    bool long_text = false;
};
Gain gain(const web::Context&, const Listed&);
std::string motif_of(const Index&, Number);  // of its category

// What of an offer a row speaks of.
struct RowOf {
    Number number = 0;
    std::optional<double> metres;  // from where somebody asked to be near
};
std::vector<Row> make_rows(const web::Context&, const Index&, const Now&, const std::vector<RowOf>&);
// The first of an order that are among those.
std::vector<Row> first_rows(const web::Context&, const Index&, const Now&, const base::Standing&, const base::Bits& among, int limit);

std::string offer_path(OfferId, const std::string& slug);  // without language prefix
// "пн–пт до 17:00": the windows in words; empty: always.
std::string windows_words(const web::Context&, const std::vector<Window>&);
std::string windows_words(i18n::Language, const std::vector<Window>&);

}  // namespace offers
