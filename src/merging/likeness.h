// How likely it is that two organisations are one and the same, in points; pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organisations/organisation.h"
#include "web/near.h"

namespace merging {

using organisations::OrganisationId;

// A name as it is compared: small, without legal forms and quotes, Kazakh and Latin letters as the Russian ones they sound like.
struct Name {
    std::vector<std::u32string> words;
    std::vector<std::uint64_t> trigrams;  // of all words, each once, ascending
    std::vector<std::u32string> numbers;  // of the words those with a figure, ascending
};
Name name_of(std::string_view typed);
double likeness(const Name&, const Name&);  // Jaccard's: what they share of what either has, 0 to 1; school 1 is not school 4

struct Spot {
    std::string address;  // folded; may be empty
    std::optional<web::Point> point;
};

// What one is known by.
struct Known {
    OrganisationId id;
    bool open = false;                 // everybody may see it
    std::vector<Name> names;           // in all languages, and what else people call it
    std::vector<std::string> phones;   // E.164
    std::vector<std::string> handles;  // of sites and social networks: "instagram.com/aroma"
    std::vector<Spot> spots;
};
Known known_by(const organisations::Draft&);  // one that is not in the city yet
std::string handle_of(std::string_view address);  // of an URL; empty: it is a whole network's

inline constexpr int worth_a_look = 40, almost_certain = 70;

struct Score {
    int points = 0;
    std::string why;  // "phone,handle,name,near,address"; stored
};
// A place alone says nothing: a whole house would be one organisation.
Score score(const Known&, const Known&);

}  // namespace merging
