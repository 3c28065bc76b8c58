// The house rules that a program can see, each with its reason. A finding is "file:line: what is wrong".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "architecture/source.h"

namespace architecture {

using Findings = std::vector<std::string>;
using Sources = std::vector<Source>;

// Who may include whom, as CMakeLists.txt declares it.
struct House {
    std::map<std::string, std::set<std::string>> rooms;  // name → what it DEPENDS on
    std::set<std::string> slices;                        // the rooms declared by slice()
};

House read_house(std::string_view cmake);
Findings circles(const House&);

// A room includes only itself and what it DEPENDS on; build programs (tools) themselves, base, db and i18n.
Findings undeclared_includes(const House&, const Sources&);

// Of another slice only what speaks for it: its nouns (event.h, hours.h …) and what its templates receive and draw
// (views.h, views/…, templates.h). Its SQL, forms, pages, jobs and API are its own. The composition root (app) may see all.
Findings private_includes(const House&, const Sources&);

Findings misplaced_includes(const Sources&);     // httplib.h, date/tz.h, <regex>, <iostream>: one place or none
Findings readings_of_the_clock(const Sources&);  // the clock is a parameter; only base/instant.h asks the system
Findings catches_in_slices(const House&, const Sources&);  // dispatch, jobs and main do; it may tidy up and throw on
Findings sql_in_pages(const Sources&);
Findings misplaced_tries(const Sources&);  // g++ 12 leaks the built members of an aggregate that TRY leaves
Findings long_files(const Sources&, std::size_t most);
Findings long_functions(const Sources&, std::size_t most);  // a lambda counts for its function, a table of values does not
Findings vague_type_names(const Sources&);
Findings folders_without_a_sentence(const std::set<std::string>& folders, std::string_view map);

}  // namespace architecture
