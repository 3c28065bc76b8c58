// What a person meant who typed on the other keyboard: "rjywthn" is концерт, «сщтсуке» is concert.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lexicon {

// The same keys on the Russian, the Kazakh and the English layout, each where it gives another text; what keys of the one
// layout do not give is left as it is. Layouts as Windows has them (Russian, Kazakh: figures 2 to 5 and 8 to 0 are ә і ң ғ ү ұ қ).
std::vector<std::string> on_other_keyboards(std::string_view typed);

}  // namespace lexicon
