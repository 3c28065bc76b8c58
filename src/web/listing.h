// What filtered lists share: what was asked for, in one order, the chips that change it, and why nothing was found.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/edge.h"
#include "base/result.h"
#include "web/chrome.h"
#include "web/context.h"
#include "web/url.h"
#include "web/word_form.h"

namespace web {

// The filters of a list by name, each with its value or an empty one; addresses name them in the order in which they were put,
// so that one list has one address.
class Asked {
public:
    explicit Asked(std::string path) : path_(std::move(path)) {}

    void put(std::string_view name, std::string value) { values_.emplace_back(name, std::move(value)); }
    // An order or another view of the same things: in the address, and no filter.
    void put_view(std::string_view name, std::string value);

    std::string_view of(std::string_view name) const;
    bool filtered() const;                   // some filter is on
    std::string address() const { return changed({}, {}); }  // of the first page
    std::string without_filters() const;     // the same view of everything
    // The first page of the same list with another value of that name; an empty one takes it off.
    std::string changed(std::string_view name, std::string_view value) const;
    // The page behind or before a row: `direction` is "after" or "before".
    std::string page(std::string_view direction, std::int64_t id) const;
    std::string page(std::string_view direction, const base::Place&) const;

    // Follows to the value, or takes it off where it is on.
    Chip chip(std::string label, std::size_t count, std::string_view name, std::string_view value, std::string hue = {}) const;
    // The same, only where something is behind it or it is on.
    void add_chip(FilterGroup& group, std::string label, std::size_t count, std::string_view name, std::string_view value, std::string hue = {}) const;

    const std::vector<std::pair<std::string_view, std::string>>& values() const { return values_; }

    const std::string& path() const { return path_; }

private:
    std::string path_;
    std::vector<std::pair<std::string_view, std::string>> values_;  // names are literals or live in an index
    std::vector<std::string_view> views_;
};

// What ?after=… or ?before=… names: a row by its id, or by its moment and id. Both at once: the latter.
template <class Id>
base::Result<base::Edge<Id>> asked_edge(const Fields& query) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto before = TRY(query.number("before", 1, most));
    const auto after = TRY(query.number("after", 1, most));
    if (before) return base::Edge<Id>{{}, Id{*before}};
    return after ? base::Edge<Id>{Id{*after}, {}} : base::Edge<Id>{};
}
base::Result<base::Edge<base::Place>> asked_place(const Fields& query);
std::string key_text(const base::Place&);  // "1795000000.17"

// The row of chips over a list: what is on, from every group and beside them, then the first of the leading groups.
std::vector<Chip> chip_row(const std::vector<FilterGroup>& groups, std::vector<Chip> others, std::size_t leading, std::size_t most);
// The chip that takes the words off.
std::vector<Chip> text_chips(const Asked&, std::string_view name = "text");

WordForm word_form(const Asked&, std::string_view name = "text");

// What will stand here, and how one gets in: by the city's telephone, or else by subscribing to hear of the first ones. It
// leads to no other list, which in a new city is empty too.
Empty coming(const Context&, const base::Words& title, const base::Words& text);

// Why a list is empty: `filtered` when filters are on and no words; without filters as `bare` says.
struct NothingWords {
    base::Words filtered, show_all;
};
Empty nothing(const Context&, const Asked&, const NothingWords&, Empty bare, std::string_view text_name = "text");

}  // namespace web
