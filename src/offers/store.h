// All SQL of offers: what is read for pages. Writing stands in draft_store.cpp behind offer.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "offers/offer.h"

namespace offers {

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
std::vector<Listed> listed(const db::Reading&, const std::vector<OfferId>&, i18n::Language);  // in that order
std::optional<std::string> organisation_name(const db::Reading&, std::int64_t organisation_id, i18n::Language);

struct Shown {
    Listed offer;
    std::string terms_html;
    std::optional<int> limit_per_person;
    std::string promo_code;
    bool ended = false;  // before its last day
};
std::optional<Shown> shown(const db::Reading&, OfferId, i18n::Language, bool unpublished = false);  // unpublished: it, too, for its preview
std::vector<Window> windows(const db::Reading&, OfferId);

// Where it holds: the branches it names, or all of its organisation.
struct BranchShown {
    std::int64_t id = 0;
    std::string name, address, settlement;
    std::optional<double> latitude, longitude;
};
std::vector<BranchShown> branches(const db::Reading&, OfferId);
struct PhoneShown {
    std::int64_t contact_id = 0;
    std::string value, label;
};
std::optional<PhoneShown> phone(const db::Reading&, std::int64_t organisation_id);
std::vector<std::string> audiences(const db::Reading&, OfferId);

}  // namespace offers
