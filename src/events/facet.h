// One way to sort events: by venue, by tag, by category… Each of its things has the set of units that belong to it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/bits.h"
#include "i18n/language.h"

namespace events {

enum class By : std::uint8_t { category, venue, organiser, tag, district, work, format, spoken };
inline constexpr std::size_t ways = 8;

// A venue, a tag…: what stands in addresses and on chips.
struct Thing {
    std::int64_t id = 0;
    std::string slug;                      // of a category its key, of a format or a spoken language the word itself
    std::array<std::string, 3> names;      // by language; never empty in the one it was written in
    std::string original;                  // its name as it was written first

    const std::string& name(i18n::Language language) const {
        const auto& own = names[static_cast<std::size_t>(language)];
        return own.empty() ? original : own;
    }
};

// Lists of numbers, one after another in one piece of memory.
class Lists {
public:
    Lists() = default;
    // `pairs`: (list, number), in any order; each list comes out ascending and without repetition.
    Lists(std::size_t size, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs);
    std::span<const std::uint32_t> operator[](std::size_t list) const {
        return {items_.data() + begin_[list], items_.data() + begin_[list + 1]};
    }
    std::size_t size() const { return begin_.empty() ? 0 : begin_.size() - 1; }

private:
    std::vector<std::uint32_t> begin_, items_;
};

class Facet {
public:
    Facet() = default;
    // `pairs`: (thing's position, unit).
    Facet(std::vector<Thing> things, std::size_t units, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs);

    const std::vector<Thing>& things() const { return things_; }                   // by id
    std::optional<std::size_t> find(std::int64_t id) const;                        // its position
    std::optional<std::size_t> find_slug(std::string_view slug) const;
    std::span<const std::uint32_t> units(std::size_t thing) const { return units_[thing]; }
    std::span<const std::uint32_t> of_unit(std::size_t unit) const { return things_of_[unit]; }
    const base::Bits& bits(std::size_t thing) const { return bits_[thing]; }       // empty where the list is short
    base::Bits set(std::size_t thing) const;                                       // as bits, whichever way it is kept

private:
    std::vector<Thing> things_;
    std::size_t size_ = 0;
    Lists units_, things_of_;
    std::vector<base::Bits> bits_;  // of things with many units: cheaper to count than their lists
};

}  // namespace events
