#include "organisations/poster.h"

#include "base/text.h"
#include "i18n/words.h"
#include "organisations/row.h"

namespace organisations {

using base::words;

web::Poster make_poster(const web::Context& context, const Shown& organisation, const Category* category, std::string_view address) {
    web::Poster poster;
    poster.kind = "organisations";
    poster.id = organisation.id.value;
    poster.path = organisation_path(organisation.id, organisation.slug);
    if (category) {
        poster.label = category->singular.empty() ? category->name : category->singular;
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
    const auto all = categories(context.db(), context.language);
    const auto houses = branches(context.db(), id, context.language);
    return make_poster(context, *found, category_of(all, found->category_id), houses.empty() ? std::string_view() : houses.front().address);
}

}  // namespace organisations
