// Collections of the demo city: what its editors put together. Pure content; things are named as the city calls them in Russian.
#pragma once

#include <string_view>
#include <vector>

#include "demo/words.h"

namespace demo {

struct Picked {
    std::string_view of, title;  // event, organisation or offer
    std::string_view comment;    // in Russian, the language of the collection; may be empty
};

struct Gathered {
    Words title, intro;
    std::vector<Picked> things;
};

std::vector<Gathered> gathered();

}  // namespace demo
