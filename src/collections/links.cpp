#include "collections/links.h"

#include <fmt/format.h>

#include "collections/store.h"

namespace collections {

constexpr int links_shown = 5;

ThingLinks links_of(const web::Context& context, const Thing& thing) {
    if (!context.site.has(web::Feature::collections)) return {};
    ThingLinks links{{}, context.href(fmt::format("/me/collections/add?{}={}", of_names[static_cast<std::size_t>(thing.of)], thing.id))};
    for (const auto& one : holding(context.db(), thing, context.language, links_shown)) links.in.push_back({one.title, context.href(collection_path(one.id, one.slug))});
    return links;
}

}  // namespace collections
