// The copy of the own data as one ZIP archive: a JSON file for each part, and a page that opens without a connection.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "i18n/language.h"
#include "web/belongings.h"
#include "web/site.h"

namespace privacy {

// One part of the scope with its things.
struct Told {
    const web::Belonging* part = nullptr;
    std::vector<web::OwnThing> things;
};

// How moments and words are said in it.
struct Telling {
    const web::Site& site;
    i18n::Language language = i18n::Language::ru;
    base::Instant now{};
};

using Files = std::vector<std::pair<std::string, std::string>>;  // name and bytes
Files files_of(const std::vector<Told>&, const Telling&);
std::string json_of(const Told&, const Telling&);
// The bytes of a ZIP archive. std::runtime_error when the library cannot make one.
std::string zipped(const Files&);

}  // namespace privacy
