// All SQL of goods: what is read for pages. Writing stands behind good.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "goods/good.h"

namespace goods {

// What a filter asks of a good, and by what it is ordered; cheap to read by the thousand.
struct Candidate {
    GoodId id;
    std::int64_t organisation = 0;
    std::string section;
    std::int64_t price_min = 0;
    bool in_stock = false;
    bool shown = false;  // it and its organisation are public
};

// Goods, the newest first; from behind an edge those that are older, from before one those that are newer, the nearest first. At
// most `limit` are looked at, and all of those are answered.
std::vector<Candidate> candidates(const db::Reading&, base::Edge<GoodId>, int limit);
std::vector<Candidate> candidates_in(const db::Reading&, std::string_view section, base::Edge<GoodId>, int limit);
// Those with the words of an FTS5 expression, the newest first.
std::vector<Candidate> candidates_with(const db::Reading&, const std::string& expression, int limit);
// Of one organisation; an empty section: of all.
std::vector<Candidate> candidates_of(const db::Reading&, std::int64_t organisation, std::string_view section, base::Edge<GoodId>, int limit);

struct Listed {
    GoodId id;
    std::int64_t organisation = 0;
    std::string organisation_name, organisation_slug, address;
    std::string section, language, name;
    base::Price price;
    bool in_stock = true;
    int variants = 0;
    std::int64_t picture = 0;
    base::Instant confirmed_at{};  // by the good or by its shop, whichever was last
};
std::vector<Listed> listed(const db::Reading&, const std::vector<GoodId>&, i18n::Language);  // in that order

struct Shown {
    Listed good;
    std::string code, text_html;
    std::vector<Variant> variants;
};
std::optional<Shown> shown(const db::Reading&, GoodId, i18n::Language);

// Sections in which any shop shows something, in the city's order.
std::vector<std::string> sections_shown(const db::Reading&);

struct Shop {
    std::string name, slug;
};
std::optional<Shop> shop(const db::Reading&, std::int64_t organisation, i18n::Language);  // one that is public

}  // namespace goods
