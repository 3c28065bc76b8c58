// The districts of the city, and what there is in one of them.
#include <fmt/format.h>

#include "cities/ground.h"
#include "guide/gathered.h"
#include "guide/handlers.h"
#include "guide/templates.h"
#include "i18n/words.h"
#include "organisations/index.h"
#include "web/frame.h"

namespace guide {
namespace {

using base::words;

constexpr std::size_t categories_shown = 8;

Common common_of(const cities::District& district) {
    const auto fields = "district=" + web::encoded(district.slug);
    return {.district_id = district.id, .event_fields = fields, .place_fields = fields, .offer_fields = fields};
}

std::string district_path(const cities::District& district) { return "/districts/" + web::encoded(district.slug); }

// The sorts of places the district has most of.
std::vector<web::Chip> category_chips(web::Context& context, const cities::District& district) {
    const auto index = context.derived<organisations::Index>();
    const auto at = index->ground.district_of_slug(district.slug);
    std::vector<web::Chip> chips;
    if (at == cities::nowhere) return chips;
    for (const auto& category : index->categories) {
        const auto count = base::count_both(category.places, index->somewhere.of(at));
        if (category.parent != organisations::nowhere || count == 0 || chips.size() == categories_shown) continue;
        auto href = web::Href(context.href("/organisations")).with("category", category.key).with("district", district.slug).text();
        chips.push_back({i18n::in(category.names, context.language), fmt::to_string(count), std::move(href), false, fmt::format("hue-{}", category.hue)});
    }
    return chips;
}

}  // namespace

base::Result<web::Response> districts_page(web::Context& context) {
    const auto ground = context.derived<cities::Ground>();
    DistrictsView view;
    view.heading = say(context, words("Districts"));
    view.summary = say(context, words("What is on and what there is near your home."));
    for (const auto& district : ground->districts)
        view.districts.push_back({context.href(district_path(district)), i18n::in(district.names, context.language), counts_words(context, count(context, common_of(district)))});
    view.has_empty = view.districts.empty();
    if (view.has_empty) view.empty = nothing(context, words("No districts"), words("This city has not named its districts."));
    return context.page(templates::districts, web::frame(context, {.title = view.heading, .section = "home", .path = "/districts"}), view);
}

base::Result<web::Response> district_page(web::Context& context, std::string_view segment) {
    const auto ground = context.derived<cities::Ground>();
    const auto slug = web::decoded(segment);
    const auto at = slug ? ground->district_of_slug(*slug) : cities::nowhere;
    if (at == cities::nowhere) return base::refuse(base::Error::Kind::not_found, words("There is no such district."));
    const auto& district = ground->districts[at];
    GatheredView view;
    view.crumbs = {{say(context, words("Districts")), context.href("/districts")}};
    view.heading = i18n::in(district.names, context.language);
    view.chips = category_chips(context, district);
    const auto counts = gather(view, context, common_of(district));
    view.summary = counts_words(context, counts);
    view.has_empty = counts.nothing();
    if (view.has_empty) view.empty = nothing(context, words("Nothing here yet"), words("Nothing is known of this district yet. Look in again soon."));
    return context.page(templates::gathered,
                        web::frame(context, {.title = view.heading, .section = "home", .back = view.crumbs.back(), .path = district_path(district), .indexed = !view.has_empty}), view);
}

}  // namespace guide
