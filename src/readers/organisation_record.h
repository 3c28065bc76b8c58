// A business, an institution or a place as a directory describes it, in our terms.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "readers/contacts.h"
#include "readers/event_record.h"
#include "readers/fields.h"

namespace readers {

struct OrganisationRecord {
    enum class Kind : std::uint8_t { organisation, venue, brand };  // a brand is a chain without an address of its own

    std::string source, source_id, licence;
    Kind kind = Kind::organisation;
    std::string name;                      // as the source shows it, never empty
    std::string name_ru, name_kk, name_en; // as said; empty: not said (language_of(name) tells what `name` is)
    std::string legal_name, legal_name_kk;
    std::vector<std::string> aliases;
    std::string category;                  // our key (categories.h), "other" when none is known
    std::vector<std::string> category_path;  // the source's words: {"amenity", "bank"}, {"museums", "sights"}
    std::string address, city, country;
    std::optional<Spot> spot;
    std::vector<Contact> contacts;         // telephones, sites and networks
    std::string contacts_note;             // what stood in the telephone's field and is none
    std::string hours;                     // as written, or schema.org's lists in OpenStreetMap's syntax; for organisations::read_hours
    std::string summary;                   // plain text
    std::string description;               // Markdown without HTML
    std::vector<std::string> tags, metro, images;
    std::string url, map_url, wikidata;    // wikidata "Q42"
    std::optional<int> capacity;
    bool closed = false;                   // for good
    std::vector<base::Words> remarks;
};

// Needs a name; refuses with the reason otherwise. Knows OpenStreetMap's tags (also inside "tags"), name-suggestion-index,
// KudaGo, Overture, schema.org/LocalBusiness and the usual tables in Russian, Kazakh and English.
base::Result<OrganisationRecord> read_organisation(const nlohmann::json& record, const Habits&);
base::Result<OrganisationRecord> read_organisation(const CsvRecord& record, const Habits&);

}  // namespace readers
