#include "merging/directory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "lexicon/letters.h"
#include "merging/store.h"

namespace merging {
namespace {

// What so many share tells none of them: the switchboard of a market, a street called by half of its shops.
constexpr std::size_t most_sharing = 24;
constexpr std::size_t edge_letters = 6, first_letters = 3;
constexpr double cell_degrees = 0.003;  // over 150 m in either direction, up to the 60th degree

std::uint64_t key(std::string_view kind, std::string_view text) { return std::hash<std::string>{}(fmt::format("{}:{}", kind, text)); }

std::pair<int, int> cell_of(web::Point point) { return {static_cast<int>(std::floor(point.latitude / cell_degrees)), static_cast<int>(std::floor(point.longitude / cell_degrees))}; }

std::vector<std::string> beginnings(const Known& known) {
    std::vector<std::string> all;
    for (const auto& name : known.names)
        for (const auto& word : name.words) all.push_back(lexicon::encoded(std::u32string_view(word).substr(0, first_letters)));
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

void add_name_keys(std::vector<std::uint64_t>& keys, const Name& name) {
    std::u32string whole;
    for (const auto& word : name.words) whole += word;
    if (whole.empty()) return;
    const std::u32string_view letters = whole;
    keys.push_back(key("begins", lexicon::encoded(letters.substr(0, edge_letters))));
    keys.push_back(key("ends", lexicon::encoded(letters.substr(letters.size() - std::min(letters.size(), edge_letters)))));
}

// `around`: the cells beside its own, too, as one looks for others.
std::vector<std::uint64_t> keys_of(const Known& known, bool around) {
    std::vector<std::uint64_t> keys;
    for (const auto& phone : known.phones) keys.push_back(key("phone", phone));
    for (const auto& handle : known.handles) keys.push_back(key("handle", handle));
    for (const auto& name : known.names) add_name_keys(keys, name);
    const auto begun = beginnings(known);
    const int reach = around ? 1 : 0;
    for (const auto& spot : known.spots)
        for (const auto& letters : begun) {
            if (!spot.address.empty()) keys.push_back(key("house", fmt::format("{}:{}", spot.address, letters)));
            if (!spot.point) continue;
            const auto [row, column] = cell_of(*spot.point);
            for (int north = -reach; north <= reach; ++north)
                for (int east = -reach; east <= reach; ++east) keys.push_back(key("cell", fmt::format("{}:{}:{}", row + north, column + east, letters)));
        }
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

}  // namespace

Directory::Directory(const db::Reading& db) : Directory(all_known(db)) {}

Directory::Directory(std::vector<Known> known) : known_(std::move(known)) { lay_keys(); }

void Directory::lay_keys() {
    for (std::uint32_t number = 0; number < known_.size(); ++number)
        for (const auto each : keys_of(known_[number], false)) keys_.emplace_back(each, number);
    std::ranges::sort(keys_);
}

const Known* Directory::find(OrganisationId id) const {
    const auto found = std::ranges::lower_bound(known_, id, {}, &Known::id);
    return found == known_.end() || found->id != id ? nullptr : &*found;
}

std::vector<Likely> Directory::like(const Known& one, int least) const {
    std::vector<std::uint32_t> others;
    for (const auto each : keys_of(one, true)) {
        const auto sharing = std::ranges::equal_range(keys_, each, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
        if (sharing.size() > most_sharing) continue;
        for (const auto& [_, number] : sharing)
            if (known_[number].id != one.id) others.push_back(number);
    }
    std::ranges::sort(others);
    others.erase(std::ranges::unique(others).begin(), others.end());
    std::vector<Likely> found;
    for (const auto number : others)
        if (auto points = score(one, known_[number]); points.points >= least) found.push_back({known_[number].id, std::move(points)});
    std::ranges::stable_sort(found, std::greater(), [](const Likely& each) { return each.score.points; });
    return found;
}

}  // namespace merging
