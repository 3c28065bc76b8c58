// All SQL of offers: what is read for pages. Writing stands in draft_store.cpp behind offer.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "offers/offer.h"

namespace offers {

// Of the organisations that make the offers.
struct Category {
    std::int64_t id = 0;
    std::string key, name;
    int hue = 55;
};
std::vector<Category> organisation_categories(const db::Reading&, i18n::Language);  // whole ones, without their parts

struct Filter {
    base::Day today;                    // only offers that hold on this day or later begin are shown
    std::int64_t category_id = 0;       // of the organisation; 0: any; a parent stands for its children too
    std::optional<base::Day> ends_by;   // last day not after
    std::string text;                   // folded; empty: any
    std::string audience;               // empty: any
};

// The list begins with what ends first; without an end comes last.
struct Key {
    std::string until_day;  // 'YYYY-MM-DD', '9999-12-31' for no end
    std::int64_t id = 0;
};

struct Listed {
    OfferId id;
    std::string slug, title, language, kind;
    std::optional<int> percent, nth;
    std::optional<std::int64_t> amount, price_before, price_after;
    base::Currency currency;
    base::Day valid_from;
    std::optional<base::Day> valid_until;
    std::optional<int> limit_total;
    int used = 0;
    bool new_clients_only = false;
    std::string organisation, organisation_slug;
    std::int64_t organisation_id = 0;
};
// The offers of a page as ids; listed() reads what is shown of them.
std::vector<OfferId> ids_after(const db::Reading&, const Filter&, const Key& behind, int limit);   // ascending
std::vector<OfferId> ids_before(const db::Reading&, const Filter&, const Key& before, int limit);  // descending
std::vector<OfferId> of_organisation(const db::Reading&, std::int64_t organisation_id, base::Day today, int limit);
std::vector<OfferId> freshest(const db::Reading&, base::Day today, int limit);
std::vector<Listed> listed(const db::Reading&, const std::vector<OfferId>&, i18n::Language);

std::optional<std::string> until_day_of(const db::Reading&, OfferId);
std::int64_t count(const db::Reading&, const Filter&);

struct Shown {
    Listed offer;
    std::string terms_html;
    std::optional<int> limit_per_person;
    std::string promo_code, address;
};
std::optional<Shown> shown(const db::Reading&, OfferId, i18n::Language);
std::vector<Window> windows(const db::Reading&, OfferId);
std::vector<std::string> audiences(const db::Reading&, OfferId);

}  // namespace offers
