// Organisations: cafés, shops, schools, clinics and who else a city has, with branches, contacts and hours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"
#include "organisations/hours.h"

namespace db { class Writing; }

namespace organisations {

using OrganisationId = base::Id<struct OrganisationTag>;
using BranchId = base::Id<struct BranchTag>;

struct Contact {
    std::string kind;   // phone, whatsapp, email, site, instagram, telegram, facebook, vk, youtube, tiktok, two_gis, other
    std::string value;  // E.164, an address or a full URL
    std::string label;  // as people write it, or what it is for
};

struct Text {
    i18n::Language language = i18n::Language::ru;
    std::string name;         // plain, 1–200 letters
    std::string summary;      // plain, at most 300 letters; empty: taken from the description
    std::string description;  // Markdown
};

struct BranchDraft {
    std::string name, address, landmark, settlement;
    std::string district;  // slug, or empty
    std::optional<double> latitude, longitude;
    Hours hours;           // organisations/hours.h
    std::string hours_note;
    std::vector<Contact> contacts;  // of this branch alone
};

struct AttributeDraft {
    std::string key;     // of the city's attributes: 'wifi', 'children_from_age'
    std::string choice;  // of type choice
    std::optional<double> number;  // of type number; 1 and 0 of type yes_no
    std::string text;
};

struct Draft {
    std::string source, source_id, source_url, licence;
    std::string digest;               // of the record as it came: the same again is left alone; empty: always written
    std::int64_t import_id = 0;
    std::string kind = "business";    // schema.sql, organisation.kind
    std::string category = "other";   // key
    std::vector<Text> texts;          // at least one; the first is the original
    std::string legal_name;
    std::vector<std::string> aliases;
    std::optional<int> founded_year;
    std::optional<std::int64_t> bill_min, bill_max;  // minor units
    std::vector<BranchDraft> branches;  // may be empty
    std::vector<Contact> contacts;      // of the whole organisation
    std::vector<AttributeDraft> attributes;
    std::vector<std::string> tags;
    std::string verified_what;          // empty: nothing verified
    std::string state = "published";
};

enum class Outcome : std::uint8_t { created, changed, unchanged };

// Writes an organisation with all that belongs to it. The same record again changes nothing.
Outcome put(db::Writing&, const Draft&, base::Instant now);

}  // namespace organisations
