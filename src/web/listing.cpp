#include "web/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "i18n/words.h"

namespace web {

using base::words;

void Asked::put_view(std::string_view name, std::string value) {
    put(name, std::move(value));
    views_.push_back(name);
}

std::string_view Asked::of(std::string_view name) const {
    const auto found = std::ranges::find(values_, name, [](const auto& one) { return one.first; });
    return found == values_.end() ? std::string_view() : std::string_view(found->second);
}

bool Asked::filtered() const {
    return std::ranges::any_of(values_, [&](const auto& one) { return !one.second.empty() && std::ranges::find(views_, one.first) == views_.end(); });
}

std::string Asked::without_filters() const {
    Href href(path_);
    for (const auto& [name, value] : values_)
        if (std::ranges::find(views_, name) != views_.end()) href.with(name, value);
    return href.text();
}

std::string Asked::changed(std::string_view name, std::string_view value) const {
    Href href(path_);
    for (const auto& [known, old] : values_) href.with(known, known == name ? value : std::string_view(old));
    return href.text();
}

std::string Asked::page(std::string_view direction, std::int64_t id) const {
    Href href(path_);
    for (const auto& [name, value] : values_) href.with(name, value);
    return href.with(direction, fmt::to_string(id)).text();
}

std::string Asked::page(std::string_view direction, const base::Place& place) const {
    Href href(path_);
    for (const auto& [name, value] : values_) href.with(name, value);
    return href.with(direction, key_text(place)).text();
}

namespace {

std::optional<base::Place> place_of(std::string_view text) {
    std::int64_t at = 0, id = 0;
    const auto* end = text.data() + text.size();
    const auto [dot, wrong_at] = std::from_chars(text.data(), end, at);
    if (wrong_at != std::errc() || dot == end || *dot != '.') return {};
    const auto [rest, wrong_id] = std::from_chars(dot + 1, end, id);
    if (wrong_id != std::errc() || rest != end || at < 0 || id < 1) return {};
    return base::Place{base::Instant(std::chrono::seconds(at)), id};
}

base::Result<std::optional<base::Place>> place_in(const Fields& query, std::string_view name) {
    const auto text = TRY(query.text(name, 50));
    const auto place = place_of(text);
    if (!place && !text.empty()) return base::refuse(base::Error::Kind::invalid, words("There is no such page of the list."), std::string(name));
    return place;
}

}  // namespace

base::Result<base::Edge<base::Place>> asked_place(const Fields& query) {
    base::Edge<base::Place> edge;
    edge.before = TRY(place_in(query, "before"));
    edge.after = TRY(place_in(query, "after"));
    if (edge.before) edge.after.reset();
    return edge;
}

std::string key_text(const base::Place& place) { return fmt::format("{}.{}", place.at.time_since_epoch().count(), place.id); }

Chip Asked::chip(std::string label, std::size_t count, std::string_view name, std::string_view value, std::string hue) const {
    const bool on = of(name) == value;
    return {std::move(label), fmt::to_string(count), changed(name, on ? std::string_view() : value), on, std::move(hue)};
}

void Asked::add_chip(FilterGroup& group, std::string label, std::size_t count, std::string_view name, std::string_view value, std::string hue) const {
    if (count > 0 || of(name) == value) group.chips.push_back(chip(std::move(label), count, name, value, std::move(hue)));
}

std::vector<Chip> chip_row(const std::vector<FilterGroup>& groups, std::vector<Chip> others, std::size_t leading, std::size_t most) {
    auto chips = std::move(others);
    for (const auto& group : groups)
        for (const auto& chip : group.chips)
            if (chip.active) chips.push_back(chip);
    const auto room = chips.size() + most;
    for (std::size_t i = 0; i < std::min(leading, groups.size()); ++i)
        for (const auto& chip : groups[i].chips)
            if (!chip.active && chips.size() < room) chips.push_back(chip);
    return chips;
}

std::vector<Chip> text_chips(const Asked& asked, std::string_view name) {
    if (asked.of(name).empty()) return {};
    return {{std::string(asked.of(name)), "", asked.changed(name, ""), true, ""}};
}

WordForm word_form(const Asked& asked, std::string_view name) {
    WordForm form{asked.path(), std::string(asked.of(name)), {}};
    for (const auto& [known, value] : asked.values())
        if (known != name && !value.empty()) form.fields.push_back({std::string(known), value});
    return form;
}

Empty coming(const Context& context, const base::Words& title, const base::Words& text) {
    const auto say = [&](const base::Words& sentence) { return i18n::say(context.language, sentence); };
    const auto& site = context.site;
    const auto how = site.phone.empty() ? words("Subscribe to hear of the first ones.") : words("To have yours added, call the city’s editors.");
    Empty empty;
    empty.title = say(title);
    empty.text = say(text) + " " + say(how);
    empty.action = site.phone.empty() ? Link{say(words("How to subscribe")), context.href("/feeds")}
                                      : Link{fmt::format("{} {}", say(words("Call")), site.phone_shown), "tel:" + site.phone};
    return empty;
}

Empty nothing(const Context& context, const Asked& asked, const NothingWords& said, Empty bare, std::string_view text_name) {
    if (!asked.filtered()) return bare;
    const auto say = [&](const base::Words& sentence) { return i18n::say(context.language, sentence); };
    Empty empty;
    empty.title = say(words("Nothing found"));
    if (const auto text = asked.of(text_name); !text.empty())
        empty.text = say(words("Nothing found for ‘{query}’. Try another word or clear the filters.", {{"query", std::string(text)}}));
    else empty.text = say(said.filtered);
    empty.action = {say(said.show_all), asked.without_filters()};
    return empty;
}

}  // namespace web
