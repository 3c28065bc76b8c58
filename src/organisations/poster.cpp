#include "organisations/poster.h"

#include <algorithm>

#include "base/text.h"
#include "i18n/words.h"
#include "organisations/row.h"

namespace organisations {

using base::words;

web::Poster make_poster(web::Context& context, const Shown& organisation, std::string_view address) {
    const auto index = context.derived<Index>();
    const auto category = std::ranges::find(index->categories, organisation.category_id, &IndexedCategory::id);
    const auto spoken = i18n::index(context.language);
    web::Poster poster;
    poster.kind = "organisations";
    poster.id = organisation.id.value;
    poster.path = organisation_path(organisation.id, organisation.slug);
    if (category != index->categories.end()) {
        poster.label = category->singulars[spoken].empty() ? category->names[spoken] : category->singulars[spoken];
        poster.hue = category->hue;
        poster.motif = web::motif_of(category->motif, category->key);
    }
    poster.title = organisation.name;
    poster.language = organisation.language;
    poster.place = address;
    poster.price = base::capitalised(bill_words(context, organisation.bill_min, organisation.bill_max, organisation.currency));
    if (organisation.state == "closed") poster.warning = i18n::say(context.language, words("Closed for good"));
    poster.figure = base::initials(organisation.name);
    return poster;
}

base::Result<web::Poster> poster(web::Context& context, OrganisationId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    const auto houses = branches(context.db(), id, context.language);
    return make_poster(context, *found, houses.empty() ? std::string_view() : houses.front().address);
}

}  // namespace organisations
