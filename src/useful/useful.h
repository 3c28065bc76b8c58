// What one needs at once (P16): numbers to call, duty pharmacies, what is open at night, cash machines, the way home.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"

namespace db { class Reading; class Writing; }
namespace web { struct Context; }

namespace useful {

struct NumberDraft {
    std::array<std::string, 3> names, notes;  // by language
    std::string phone;                        // as it is dialled: "112", "8 7102 72-15-15"
    std::string hours;                        // OpenStreetMap's syntax; empty: always
};
// The numbers of the city, in this order, instead of those it had.
void put(db::Writing&, const std::vector<NumberDraft>&);

// As the city's administrators change them, one by one.
using NumberId = base::Id<struct NumberTag>;
struct KnownNumber {
    NumberId id;
    NumberDraft draft;
};
std::vector<KnownNumber> known_numbers(const db::Reading&);  // in their order
std::optional<KnownNumber> known_number(const db::Reading&, NumberId);
NumberId add(db::Writing&, const NumberDraft&);              // behind all others
void put(db::Writing&, const KnownNumber&, int place);       // place: from 1 on
void drop(db::Writing&, NumberId);

// One of them for the home page.
struct Glance {
    std::string title, detail, href, icon;
};
std::vector<Glance> glance(web::Context&, std::size_t most);

}  // namespace useful
