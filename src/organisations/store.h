// All SQL of organisations: what is read for pages. Writing stands in draft_store.cpp behind organisation.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "organisations/organisation.h"

namespace organisations {

struct Category {
    std::int64_t id = 0, parent_id = 0;
    std::string key, name, singular, motif;
    int hue = 55;
};
std::vector<Category> categories(const db::Reading&, i18n::Language);

struct Filter {
    std::int64_t category_id = 0;  // 0: any; a parent stands for its children too
    bool verified = false, with_offers = false;
    std::string text;              // folded; empty: any
    std::string today;             // 'YYYY-MM-DD', for with_offers
};

// Where a page of the alphabetical list begins.
struct Key {
    std::string sort_key;
    std::int64_t id = 0;
};

struct Listed {
    OrganisationId id;
    std::string slug, name, language, summary, sort_key;
    std::int64_t category_id = 0;
    std::string verified_what;
    std::optional<std::int64_t> bill_min, bill_max;
    base::Currency currency;
    std::string address, settlement, hours;  // of the main branch
};
// The organisations of a page as ids; listed() reads what is shown of them.
std::vector<OrganisationId> ids_after(const db::Reading&, const Filter&, const Key& behind, int limit);    // ascending
std::vector<OrganisationId> ids_before(const db::Reading&, const Filter&, const Key& before, int limit);   // descending
std::vector<OrganisationId> newest(const db::Reading&, int limit);
std::vector<Listed> listed(const db::Reading&, const std::vector<OrganisationId>&, i18n::Language);

std::optional<std::string> sort_key_of(const db::Reading&, OrganisationId);
std::int64_t count(const db::Reading&, const Filter&);

struct CategoryCount {
    std::int64_t category_id = 0, count = 0;
};
std::vector<CategoryCount> counts_by_category(const db::Reading&, const Filter&);

struct Shown {
    OrganisationId id;
    std::string slug, kind, language, name, summary, description_html;
    std::int64_t category_id = 0;
    std::string legal_name;
    std::optional<int> founded_year;
    std::optional<std::int64_t> bill_min, bill_max;
    base::Currency currency;
    std::optional<base::Instant> verified_at;
    std::string verified_what, state, source, source_url, licence;
};
std::optional<Shown> shown(const db::Reading&, OrganisationId, i18n::Language);

struct BranchShown {
    std::int64_t id = 0;
    std::string name, address, landmark, settlement, district, hours, hours_note;
    std::optional<double> latitude, longitude;
};
std::vector<BranchShown> branches(const db::Reading&, OrganisationId, i18n::Language);

struct ContactShown {
    std::int64_t id = 0;
    std::int64_t branch_id = 0;  // 0: of the whole
    std::string kind, value, label;
};
std::vector<ContactShown> contacts(const db::Reading&, OrganisationId);

struct AttributeShown {
    std::string key, type, unit, name, choice, text;
    std::optional<double> number;
};
std::vector<AttributeShown> attributes(const db::Reading&, OrganisationId, i18n::Language);
std::vector<std::string> tags(const db::Reading&, OrganisationId);
std::vector<base::Day> holidays(const db::Reading&);  // public ones, ascending

}  // namespace organisations
