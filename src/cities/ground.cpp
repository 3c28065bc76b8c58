#include "cities/ground.h"

#include <algorithm>

#include "i18n/words.h"

namespace cities {
namespace {

using base::words;

constexpr std::size_t landmarks_shown = 5, slug_letters = 60;

template <class Things, class Key, class Of>
std::size_t position(const Things& things, const Key& key, Of of) {
    const auto found = std::ranges::find(things, key, of);
    return found == things.end() ? nowhere : static_cast<std::size_t>(found - things.begin());
}

}  // namespace

std::size_t Ground::district_of_slug(std::string_view slug) const { return position(districts, slug, &District::slug); }

std::size_t Ground::district_of_id(std::int64_t id) const { return position(districts, id, &District::id); }

base::Result<std::size_t> read_district(const web::Context& context, const Ground& ground) {
    const auto slug = TRY(context.query.text("district", slug_letters));
    const auto district = slug.empty() ? nowhere : ground.district_of_slug(slug);
    if (!slug.empty() && district == nowhere)
        return base::refuse(base::Error::Kind::invalid, words("There is no district “{key}”.", {{"key", slug}}), "district");
    return district;
}

std::string point_name(const web::Context& context, const Ground& ground, web::Point point) {
    const auto text = web::point_text(point);
    const auto landmark = std::ranges::find_if(ground.landmarks, [&](const Landmark& one) { return web::point_text(one.point) == text; });
    if (landmark != ground.landmarks.end()) return i18n::in(landmark->names, context.language);
    const auto district = std::ranges::find_if(ground.districts, [&](const District& one) { return one.middle && web::point_text(*one.middle) == text; });
    if (district != ground.districts.end()) return i18n::in(district->names, context.language);
    return text;
}

web::FilterGroup near_group(const web::Context& context, const web::Asked& asked, const Ground& ground, std::string all_href) {
    web::FilterGroup group{say(context, words("Near")), {}};
    const auto point = asked.of("near");
    bool shown = point.empty();
    const auto add = [&](const std::string& name, std::string_view there) {
        const bool on = there == point;
        shown = shown || on;
        auto label = on ? say(context, words("Near: {place}", {{"place", name}})) : name;
        group.chips.push_back({std::move(label), "", asked.changed("near", on ? "" : there), on, ""});
    };
    for (std::size_t i = 0; i < std::min(landmarks_shown, ground.landmarks.size()); ++i)
        add(i18n::in(ground.landmarks[i].names, context.language), web::point_text(ground.landmarks[i].point));
    if (!shown) add(point_name(context, ground, *web::parse_point(point)), point);
    if (ground.landmarks.size() + ground.districts.size() > landmarks_shown)
        group.chips.push_back({say(context, words("Another place")), "", std::move(all_href), false, ""});
    return group;
}

}  // namespace cities
