// All SQL of what teams write of their organisations.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"
#include "organisations/organisation.h"

namespace cards {

using organisations::OrganisationId;

std::string state_of(const db::Reading&, OrganisationId);  // empty: there is none
void set_state(db::Writing&, OrganisationId, std::string_view state);
std::string verified_what(const db::Reading&, OrganisationId);  // what the city has checked, as it stands now
std::string slug_of(const db::Reading&, OrganisationId);

// What its team changes of a public one, as JSON; nothing: nothing is changed.
std::optional<std::string> unsent(const db::Reading&, OrganisationId);
void set_unsent(db::Writing&, OrganisationId, const std::string& draft, base::Instant now);
void drop_unsent(db::Writing&, OrganisationId);
// Its pictures stay as long as it does: those it named before may stand in what waits for a decision.
void hold_picture(db::Writing&, OrganisationId, std::int64_t media);

struct CategoryChoice {
    std::string key, name, parent;  // parent: its name; empty: it is a main one
};
std::vector<CategoryChoice> category_choices(const db::Reading&, i18n::Language);  // each main one before its own
std::string category_name(const db::Reading&, std::string_view key, i18n::Language);

struct AskedAttribute {
    std::int64_t id = 0;
    std::string key, type, unit, name;
};
std::vector<AskedAttribute> attributes_of(const db::Reading&, std::string_view category, i18n::Language);  // its own, its main one's, and everybody's
std::string attribute_name(const db::Reading&, std::string_view key, i18n::Language);

struct NamedChoice {
    std::string key, name;
};
std::vector<NamedChoice> choices_of(const db::Reading&, std::int64_t attribute, i18n::Language);
std::vector<NamedChoice> district_choices(const db::Reading&, i18n::Language);

}  // namespace cards
