// What of a city's data belongs to a person. Each slice declares its own tables, once; what is given out to a person and what
// is deleted are both made of these declarations (privacy/scope), so that neither can forget what the other knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace web {

// Whose things they are, by all that tables name a person with.
struct Owner {
    AccountId account;
    std::string email;          // as it was typed
    base::Digest email_hash{};  // as `account` keeps it
    base::Keys keys;            // what opens sealed values
    i18n::Language language = i18n::Language::ru;  // in which they are told of what has names in several
    base::Instant now{};        // of the work
};

// One of a closed set: its stored name for programs, its words for people; without words it is for programs alone.
struct Named {
    std::string name;
    base::Words words;
};

// One value of a thing. `key` names it in the JSON file, `label` on the page.
struct OwnField {
    std::string_view key;
    base::Words label;
    std::variant<std::string, std::int64_t, bool, base::Instant, Named> value;  // an empty text is not shown to people
};
using OwnThing = std::vector<OwnField>;

// A file that goes with the copy.
struct OwnFile {
    std::string name;  // in the archive: "photos/17.webp"
    std::string path;  // below the city's folder
};

// What becomes of a table's rows when the account is deleted.
enum class Fate : std::uint8_t { goes, stays };

// The rows of a table that are a person's.
struct Belonging {
    std::string_view table;
    base::Words title;        // for people: "Devices that are signed in"; tables of one title are one thing to them
    Fate fate = Fate::goes;
    base::Words why = {};     // of what stays: which law or need keeps it, and that nobody is named in it any more
    // What is given out, never a secret: no hash, token or password. Null: nothing in it says more than another table does.
    std::vector<OwnThing> (*things)(const db::Reading&, const Owner&) = nullptr;
    // Deletes at most `most` rows and says how many; 0: none are left. Null: they go with the account's row, or stay.
    std::int64_t (*erase)(db::Writing&, const Owner&, int most) = nullptr;
    std::vector<OwnFile> (*files)(const db::Reading&, const Owner&) = nullptr;  // the newest first
};

}  // namespace web
