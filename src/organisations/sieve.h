// A query put to the directory: what is found, in which order, and how much each other filter would let through.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/cut.h"
#include "organisations/now.h"
#include "organisations/query.h"
#include "web/ranked.h"

namespace organisations {

class Sieve {
public:
    // All of them live as long. `words`: where the query's words stand; null when it has none.
    Sieve(const Query&, const Index&, const Now&, const base::Bits* words);
    Sieve(const Sieve&) = delete;  // the cut points into it

    const base::Bits& found() const { return found_; }
    web::Piece<Number> page() const;
    // The branch that a row speaks of: in the district, open and near as was asked; null where there is no branch at all.
    const IndexedBranch* branch(Number) const;
    std::optional<double> metres(Number) const;  // to that branch

    // How many would be found with another value of one filter.
    std::size_t count_category(std::size_t category) const { return base::count_both(others_.category, index_.categories[category].places); }
    std::size_t count_place(Time time, std::size_t district) const { return base::count_both(others_.place, places(time, district)); }
    std::size_t count_kind(std::size_t kind) const { return base::count_both(others_.kind, index_.of_kind[kind]); }
    std::size_t count_verified() const { return base::count_both(found_, index_.verified); }
    std::size_t count_with_offers() const { return base::count_both(found_, now_.with_offers); }
    std::size_t count_children() const { return base::count_both(found_, index_.for_children); }
    std::size_t count_attribute(std::size_t attribute, const base::Bits& places) const;
    const base::Bits& said(std::size_t attribute) const;  // where it is said as was asked

private:
    const base::Bits& places(Time, std::size_t district) const;
    bool fits(const IndexedBranch&) const;
    double distance(Number) const;  // squared, for the order

    const Query& query_;
    const Index& index_;
    const Now& now_;
    std::optional<web::Distance> from_;
    base::Cut cut_;
    std::vector<std::size_t> said_groups_;  // in the cut, as Query::said
    base::Bits found_;
    struct {
        base::Bits category, place, kind;
    } others_;
};

}  // namespace organisations
