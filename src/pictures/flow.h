// Where things stand in the columns of a page, and how many of each section fit.
#pragma once

#include <optional>
#include <vector>

namespace pictures {

struct Columns {
    std::vector<double> heights;
    double section_gap = 0;  // above a heading that does not begin a column
    double item_gap = 0;     // below each item but the last of a column
};

// Heights; items in the order in which they should be shown if not all fit, each with its place among all.
struct FlowSection {
    struct Item {
        double height = 0;
        std::size_t order = 0;
    };
    double heading = 0;
    std::vector<Item> items;
};

// A heading (item −1) or the item at that place of its section's list.
struct Spot {
    std::size_t section = 0;
    int item = -1;
    std::size_t column = 0;
    double y = 0;
    bool again = false;  // a heading repeated where its section goes on in the next column
};

// The first `counts[i]` items of every section, each section by order; a heading stays with its first item. Nothing when
// they do not fit.
std::optional<std::vector<Spot>> place(const std::vector<FlowSection>&, const std::vector<std::size_t>& counts, const Columns&);

// As many as fit, taken from the sections in turn, so that no day stands empty while another is full.
std::vector<std::size_t> fitting(const std::vector<FlowSection>&, const Columns&);

// Spreads what is left of a column between its things, at most `most` above each.
void spread(std::vector<Spot>&, const std::vector<FlowSection>&, const Columns&, double most);

}  // namespace pictures
