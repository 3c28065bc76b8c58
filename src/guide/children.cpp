// Everything for children on one page: events, places, offers, for any age or for one.
#include <fmt/format.h>

#include <algorithm>

#include "guide/gathered.h"
#include "guide/handlers.h"
#include "guide/templates.h"
#include "i18n/words.h"
#include "organisations/index.h"
#include "web/frame.h"

namespace guide {
namespace {

using base::words;

constexpr std::array ages{1, 3, 6, 9, 12, 15};
constexpr int oldest = 17;

// What the lists call an age: the attribute that says from which age a place takes children.
std::string age_key(web::Context& context) {
    const auto index = context.derived<organisations::Index>();
    const auto found = std::ranges::find_if(index->attributes, [](const auto& attribute) { return attribute.for_children && attribute.up_to() && attribute.filterable; });
    return found == index->attributes.end() ? std::string() : found->key;
}

Common common_of(web::Context& context, std::optional<int> age) {
    Common common{.for_children = true, .age = age, .event_fields = "children=1", .place_fields = "children=yes", .offer_fields = "for=children"};
    if (!age) return common;
    common.event_fields.append(fmt::format("&age={}", *age));
    if (const auto key = age_key(context); !key.empty()) common.place_fields.append(fmt::format("&{}={}", key, *age));
    return common;
}

std::vector<web::Chip> age_chips(web::Context& context, std::optional<int> chosen) {
    std::vector<web::Chip> chips;
    const auto add = [&](int age) {
        const bool on = chosen == age;
        auto href = web::Href(context.href("/children")).with("age", on ? "" : fmt::to_string(age)).text();
        chips.push_back({say(context, words("age {n}", "age {n}", {{"n", fmt::to_string(age)}})), "", std::move(href), on, ""});
    };
    if (chosen && std::ranges::find(ages, *chosen) == ages.end()) add(*chosen);
    for (const int age : ages) add(age);
    std::ranges::stable_partition(chips, &web::Chip::active);
    return chips;
}

}  // namespace

base::Result<web::Response> children_page(web::Context& context) {
    const auto number = TRY(context.query.number("age", 0, oldest));
    const auto age = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    GatheredView view;
    view.heading = say(context, words("For children"));
    view.chips = age_chips(context, age);
    if (age) view.reset_href = context.href("/children");
    const auto counts = gather(view, context, common_of(context, age));
    view.summary = counts_words(context, counts);
    view.has_empty = counts.nothing();
    if (view.has_empty) view.empty = nothing(context, words("Nothing found"), words("Nothing for children is announced yet. Look in again soon."));
    return context.page(templates::gathered, web::frame(context, {.title = view.heading, .section = "home"}), view);
}

}  // namespace guide
