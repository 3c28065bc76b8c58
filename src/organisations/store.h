// All SQL of organisations: what is read for pages. Writing stands in draft_store.cpp behind organisation.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "organisations/organisation.h"

namespace organisations {

// An organisation and the branch by which a list shows it; 0: it has none.
struct Pick {
    OrganisationId organisation;
    std::int64_t branch = 0;
};

struct Listed {
    OrganisationId id;
    std::string slug, name, language;
    std::string verified_what;
    std::optional<std::int64_t> bill_min, bill_max;
    base::Currency currency;
    std::string address, settlement;  // of that branch
    std::int64_t logo = 0;            // row of media; 0: none
};
std::vector<Listed> listed(const db::Reading&, const std::vector<Pick>&, i18n::Language);  // in that order

// The first telephone of each, the whole organisation's before a branch's.
struct PhoneShown {
    OrganisationId organisation;
    std::int64_t contact_id = 0;
    std::string value, label;
};
std::vector<PhoneShown> phones(const db::Reading&, const std::vector<OrganisationId>&);

// Offices of the state and clinics that people telephone, with their first number; the oldest entries first.
struct Numbered {
    std::string name, language, phone, label;
};
std::vector<Numbered> numbered(const db::Reading&, i18n::Language, int limit);

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
    std::optional<int> launch_number;
};
std::optional<Shown> shown(const db::Reading&, OrganisationId, i18n::Language);

// The one that it was made one with, where it stood in the city twice (merging); itself made one with a third: that.
std::optional<OrganisationId> made_one_with(const db::Reading&, OrganisationId);

struct BranchShown {
    std::int64_t id = 0;
    std::string name, address, landmark, settlement, district, hours, hours_note;
    std::optional<double> latitude, longitude;
    std::string picture;  // path of its still map; empty: the public one
};
std::vector<BranchShown> branches(const db::Reading&, OrganisationId, i18n::Language);

// Those with a branch of that address within a short walk of the point: a street's name may be in several settlements.
std::vector<OrganisationId> organisations_at(const db::Reading&, const std::string& address, double latitude, double longitude);

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
struct TagShown {
    std::string name, slug;  // slug: empty in a draft
};
std::vector<TagShown> tags(const db::Reading&, OrganisationId);
std::vector<OrganisationId> of_tag(const db::Reading&, std::int64_t tag_id, int limit);

std::int64_t logo_of(const db::Reading&, OrganisationId);               // row of media; 0: none
std::vector<Photo> photos_of(const db::Reading&, OrganisationId);       // without what one sees: media::shown knows
std::vector<PriceLine> prices_of(const db::Reading&, OrganisationId);   // in their order

// The newest of its goods, which are of src/goods.
struct GoodShown {
    std::int64_t id = 0;
    std::string name;
    base::Price price;
};
std::vector<GoodShown> newest_goods(const db::Reading&, OrganisationId, int limit);

// ── As a draft says it, before it is written ────────────────────────────────────────────────────────────────────────
std::int64_t category_id(const db::Reading&, std::string_view key);     // 0: there is none
std::string district_name(const db::Reading&, std::string_view slug, i18n::Language);
std::optional<AttributeShown> attribute(const db::Reading&, const AttributeDraft&, i18n::Language);

struct NamedHoliday {
    base::Day day;
    std::string name;
};
std::vector<NamedHoliday> holidays_ahead(const db::Reading&, base::Day today, i18n::Language);  // public ones of a month

}  // namespace organisations
