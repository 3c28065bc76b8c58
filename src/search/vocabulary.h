// The words that stand in titles and names of a city: what a slip of the finger is put right by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"
#include "search/store.h"

namespace search {

class Vocabulary {
public:
    explicit Vocabulary(const db::Reading& db) : forms_(forms(db)) {}

    // Words within so many slips of what was typed, the nearest first, of equals the most used.
    std::vector<std::string> nearest(std::string_view typed, int slips, std::size_t most) const;

private:
    std::vector<Form> forms_;
};

}  // namespace search
