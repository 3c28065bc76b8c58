// Help by role: what one wants to do here, how, and where. The addresses are this program's own (tests/support holds them to it).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace support {

struct Way {
    base::Words label;
    std::string_view path;
};

struct Part {
    base::Words title, text;
    std::vector<Way> ways;
};

struct Guide {
    std::string_view role;  // in its address: "resident"
    base::Words name;       // "Resident"
    base::Words about;      // in one sentence
    std::vector<Part> parts;
};

const std::vector<Guide>& guides();

}  // namespace support
