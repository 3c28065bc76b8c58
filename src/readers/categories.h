// Our categories' keys for the words by which sources sort events and organisations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readers {

// concerts, education, seminars, leisure, sports, children, exhibitions, cinema, other; empty for a word unknown to us.
std::string_view event_category(std::string_view word);

// cafes, services, shops, sport_leisure, education, health, culture, government, transport, finance, other; empty for
// words unknown to us. `path` from the general to the particular: {"amenity", "bank"}, {"museums"}.
std::string_view organisation_category(const std::vector<std::string>& path);

}  // namespace readers
