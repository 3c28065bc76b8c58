#include "authoring/tag_hints.h"

#include <algorithm>

#include "authoring/place_names.h"
#include "authoring/store.h"
#include "base/text.h"
#include "events/index.h"
#include "lexicon/distance.h"
#include "lexicon/spelling.h"

namespace authoring {
namespace {

bool same_words(const std::vector<lexicon::Keys>& one, const std::vector<lexicon::Keys>& other) {
    return !one.empty() && std::ranges::equal(one, other, same_word);
}

std::string sound_of(std::string_view name) { return lexicon::skeleton(lexicon::decoded(base::folded(name))); }  // a letter is a byte there

}  // namespace

std::vector<std::string> popular_tags(web::Context& context, std::size_t most) {
    const auto index = context.derived<events::Index>();
    const auto& tags = index->facet(events::By::tag);
    std::vector<std::size_t> order(tags.things().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto shown = std::min(most, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(shown), std::greater(), [&](std::size_t tag) { return tags.units(tag).size(); });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < shown; ++i) names.push_back(tags.things()[order[i]].original);
    return names;
}

std::string meant_tag(web::Context& context, std::string_view word) {
    if (!tag_called(context.db(), word).empty()) return {};
    const auto allowed = lexicon::slips_allowed(base::letters(base::folded(word)));
    const auto sound = sound_of(word);
    const auto stems = stems_of_text(word);
    const auto index = context.derived<events::Index>();
    std::string nearest;
    int fewest = allowed + 1;
    for (const auto& tag : index->facet(events::By::tag).things()) {
        const int slips = same_words(stems, stems_of_text(tag.original)) ? 0 : lexicon::slips(sound, sound_of(tag.original), allowed);
        if (slips < fewest) fewest = slips, nearest = tag.original;
    }
    return nearest;
}

}  // namespace authoring
