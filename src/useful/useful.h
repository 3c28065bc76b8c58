// What one needs at once (P16): numbers to call, duty pharmacies, what is open at night, cash machines, the way home.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace db { class Writing; }
namespace web { struct Context; }

namespace useful {

struct NumberDraft {
    std::array<std::string, 3> names, notes;  // by language
    std::string phone;                        // as it is dialled: "112", "8 7102 72-15-15"
    std::string hours;                        // OpenStreetMap's syntax; empty: always
};
// The numbers of the city, in this order, instead of those it had.
void put(db::Writing&, const std::vector<NumberDraft>&);

// One of them for the home page.
struct Glance {
    std::string title, detail, href, icon;
};
std::vector<Glance> glance(web::Context&, std::size_t most);

}  // namespace useful
