// `qala check`: what must hold in a city's file, and what does not.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"

namespace db {

// Rows that must not exist. A slice lists its own beside its tables; the columns should say which row it is.
struct Invariant {
    std::string_view name;  // "no event has more seats taken than it has"
    Statement<> sql;
};

struct Finding {
    std::string check;  // the invariant's name; "integrity", "keys", "version"
    std::string what;   // the first offending rows, readable for an operator

    bool operator==(const Finding&) const = default;
};

// Needs a lease without the budget of a page: file.read(std::chrono::hours(1)).
std::vector<Finding> check(const Reading& db, int version, std::span<const Invariant> invariants);

}  // namespace db
