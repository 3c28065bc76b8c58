// An event, a film or a play as a source describes it, in our terms.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "base/zone.h"
#include "readers/contacts.h"
#include "readers/fields.h"
#include "readers/when.h"

namespace readers {

// What a text without zone, currency or code means: the city that imports.
struct Habits {
    base::Zone zone = base::Zone::utc();
    base::Currency currency;
    std::optional<base::Day> today = {};  // for dates without a year; nothing: they are refused
    std::string area_code = {};           // "7102", for telephones without it
};

struct VenueRecord {
    std::string source_id, name, address, city;
    std::optional<Spot> spot;
    std::vector<Contact> contacts;
    std::string metro;
    bool operator==(const VenueRecord&) const = default;
    bool said() const { return !source_id.empty() || !name.empty() || !address.empty() || spot; }
};

struct WorkFacts {  // of a film or a play
    std::string original_title, country, trailer;
    std::optional<int> year, minutes;
    std::vector<std::string> directors, cast, genres;
    bool operator==(const WorkFacts&) const = default;
};

struct EventRecord {
    enum class Kind : std::uint8_t { event, film, play };

    std::string source, source_id, licence;
    Kind kind = Kind::event;
    std::string title;                    // one line, never empty
    std::string summary;                  // plain text, may be empty
    std::string description;              // Markdown without HTML
    std::string language;                 // "ru", "kk", "en" as said or guessed from the letters; empty: no letters
    std::vector<When> dates;              // ascending, without repetitions, at most 1,000; none only for a film or a play
    VenueRecord venue;
    std::vector<std::string> organisers;
    std::vector<std::string> categories;  // our keys (categories.h), the first is the main one; "other" when none is known
    std::vector<std::string> tags;        // words of the source; categories unknown to us too
    std::optional<base::Price> price;
    std::string price_note;
    std::optional<int> age;               // from this age on, 0 … 21
    std::string url;                      // the source's page, http or https
    std::vector<std::string> images;      // addresses, in order
    std::optional<bool> online;
    bool cancelled = false;
    std::string work;                     // source_id of the film or play that is shown
    std::optional<WorkFacts> facts;       // of a film or a play
    std::vector<base::Words> remarks;     // what was left out and why
};

// Needs a title and, unless it is a film or a play, at least one date; refuses with the reason otherwise. Knows the fields
// of JSON-LD schema.org/Event, of KudaGo and of the usual tables in Russian, Kazakh and English.
base::Result<EventRecord> read_event(const nlohmann::json& record, const Habits&);
base::Result<EventRecord> read_event(const CsvRecord& record, const Habits&);

}  // namespace readers
