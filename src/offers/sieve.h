// A query put to the offers: what is found, in which order, and how much each other filter would let through.
#pragma once

#include <optional>

#include "base/cut.h"
#include "offers/now.h"
#include "offers/query.h"

namespace offers {

class Sieve {
public:
    // All of them live as long. `words`: where the query's words stand; null when it has none.
    Sieve(const Query&, const Index&, const Now&, const base::Bits* words);
    Sieve(const Sieve&) = delete;  // the cut points into it

    const base::Bits& found() const { return found_; }
    web::Piece<Number> page() const;
    std::optional<double> metres(Number) const;  // to the nearest branch where it holds

    // How many would be found with another value of one filter.
    std::size_t count_category(std::size_t category) const { return base::count_both(others_.category, index_.categories[category].offers); }
    std::size_t count_kind(std::size_t kind) const { return base::count_both(others_.kind, index_.of_kind[kind]); }
    std::size_t count_audience(std::size_t audience) const { return base::count_both(others_.audience, index_.of_audience[audience]); }
    std::size_t count_district(std::size_t district) const { return base::count_both(others_.district, index_.in_district[district]); }
    std::size_t count_usable() const { return base::count_both(found_, now_.usable); }
    std::size_t count_ending_soon() const { return base::count_both(found_, now_.ending_soon); }
    std::size_t count_fresh() const { return base::count_both(found_, now_.fresh); }

private:
    const Query& query_;
    const Index& index_;
    const Now& now_;
    std::optional<web::Distance> from_;
    base::Bits of_organisation_;
    base::Cut cut_;
    base::Bits found_;
    struct {
        base::Bits category, kind, audience, district;
    } others_;
};

}  // namespace offers
