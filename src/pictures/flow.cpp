#include "pictures/flow.h"

#include <algorithm>

namespace pictures {
namespace {

double height_of(const Spot& spot, const std::vector<FlowSection>& sections) {
    const auto& section = sections[spot.section];
    return spot.item < 0 ? section.heading : section.items[static_cast<std::size_t>(spot.item)].height;
}

std::vector<int> in_order(const FlowSection& section, std::size_t count) {
    std::vector<int> chosen;
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(static_cast<int>(i));
    std::ranges::sort(chosen, {}, [&](int i) { return section.items[static_cast<std::size_t>(i)].order; });
    return chosen;
}

}  // namespace

std::optional<std::vector<Spot>> place(const std::vector<FlowSection>& sections, const std::vector<std::size_t>& counts, const Columns& columns) {
    std::vector<Spot> spots;
    std::size_t column = 0;
    double y = 0;
    const auto overflows = [&](double wanted) { return column < columns.heights.size() && y + wanted > columns.heights[column]; };
    const auto head = [&](std::size_t section, bool again) {
        spots.push_back({section, -1, column, y, again});
        y += sections[section].heading;
    };
    for (std::size_t s = 0; s < sections.size(); ++s) {
        if (counts[s] == 0) continue;
        const auto chosen = in_order(sections[s], counts[s]);
        const auto height = [&](int item) { return sections[s].items[static_cast<std::size_t>(item)].height; };
        if (y > 0) y += columns.section_gap;
        // A column too short for a heading and its first thing stays empty.
        while (overflows(sections[s].heading + height(chosen.front()))) ++column, y = 0;
        head(s, false);
        for (const int item : chosen) {
            if (item != chosen.front() && overflows(height(item))) {
                ++column, y = 0;
                head(s, true);
            }
            if (column >= columns.heights.size() || overflows(height(item))) return {};
            spots.push_back({s, item, column, y, false});
            y += height(item) + columns.item_gap;
        }
    }
    return spots;
}

std::vector<std::size_t> fitting(const std::vector<FlowSection>& sections, const Columns& columns) {
    std::vector<std::size_t> counts(sections.size(), 0);
    std::vector<bool> full(sections.size(), false);
    for (bool more = true; more;) {
        more = false;
        for (std::size_t s = 0; s < sections.size(); ++s) {
            if (full[s] || counts[s] == sections[s].items.size()) continue;
            ++counts[s];
            if (place(sections, counts, columns)) more = true;
            else --counts[s], full[s] = true;
        }
    }
    return counts;
}

void spread(std::vector<Spot>& spots, const std::vector<FlowSection>& sections, const Columns& columns, double most) {
    for (std::size_t column = 0; column < columns.heights.size(); ++column) {
        std::vector<Spot*> here;
        for (auto& spot : spots)
            if (spot.column == column) here.push_back(&spot);
        if (here.size() < 2) continue;
        const double left = columns.heights[column] - here.back()->y - height_of(*here.back(), sections);
        // A heading stays close to its first item.
        const auto gaps = std::count_if(here.begin() + 1, here.end(), [&](const Spot* spot) { return spot->item < 0 || (spot - 1)->item >= 0; });
        if (gaps == 0) continue;
        const double each = std::clamp(left / static_cast<double>(gaps), 0.0, most);
        double moved = 0;
        for (std::size_t i = 1; i < here.size(); ++i) {
            if (here[i]->item < 0 || here[i - 1]->item >= 0) moved += each;
            here[i]->y += moved;
        }
    }
}

}  // namespace pictures
