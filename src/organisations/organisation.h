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
#include "base/money.h"
#include "i18n/language.h"
#include "organisations/hours.h"

namespace db { class Reading; class Writing; }

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

// A line of a menu or price list.
struct PriceLine {
    std::string section;  // "Кофе"; lines of one stand together
    std::string name;     // plain, 1–200 letters
    base::Price price;
    std::string note;     // what the price does not say, as it was written
};

struct Photo {
    std::int64_t media = 0;
    std::vector<std::pair<i18n::Language, std::string>> said;  // what one sees on it
};

// What only its own people bring: no import has it.
struct Showcase {
    std::int64_t logo = 0;      // row of media; 0: none
    std::vector<Photo> photos;  // in their order
    std::vector<PriceLine> prices;
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
    std::optional<Showcase> showcase;   // nothing: what is there stays
};

enum class Outcome : std::uint8_t { created, changed, unchanged };

// Writes an organisation with all that belongs to it. The same record again changes nothing.
Outcome put(db::Writing&, const Draft&, base::Instant now);
// One that somebody names here, whatever else is called so: nothing recognises it again but its id.
OrganisationId add(db::Writing&, const Draft&, base::Instant now);
// What people change of one: whence it came and who checked it stays as it is. A picture that is gone by then is left out.
void put(db::Writing&, OrganisationId, Draft, base::Instant now);
// The draft that put() would write it from once more, whatever state it is in; nothing: there is no such organisation.
std::optional<Draft> draft_of(const db::Reading&, OrganisationId);
// The next number of the first partners (D8), with the plan “Business”; called in the transaction that publishes it for the first time.
// Nothing happens without a team of its own, with a number already, or when all are given.
void give_launch_number(db::Writing&, OrganisationId);
inline constexpr int launch_numbers = 50;
std::optional<OrganisationId> find(const db::Reading&, std::string_view source, std::string_view source_id);

}  // namespace organisations
