#include "stocking/parts.h"

#include <fmt/format.h>

#include "moderation/revision.h"
#include "moderation/sending.h"

namespace stocking {

using base::words;

std::string goods_way(OrganisationId id, std::string_view rest) { return teams::desk_path(id, fmt::format("/goods{}", rest)); }

std::string good_way(OrganisationId organisation, GoodId id, std::string_view rest) { return goods_way(organisation, fmt::format("/{}{}", id.value, rest)); }

base::Result<GoodHere> own_good(web::Context& context, OrganisationId organisation, GoodId id) {
    GoodHere good{.desk = {}, .id = id, .draft = {}, .state = {}};
    good.desk = TRY(teams::desk_here(context, organisation));
    auto draft = goods::draft_of(context.db(), id);
    if (!draft || draft->organisation != organisation.value) return base::refuse(base::Error::Kind::not_found, words("This organisation has no such good."));
    good.state = draft->state;
    good.draft = std::move(*draft);
    for (const auto& row : moderation::history(context.db(), thing_of(id)))
        if (row.state == moderation::State::waiting) {
            good.draft = sent_draft(moderation::drafts_of(context.db(), row.id).value().draft);
            break;
        }
    return good;
}

base::Result<GoodHere> editable_good(web::Context& context, OrganisationId organisation, GoodId id) {
    auto good = TRY(own_good(context, organisation, id));
    if (good.state == "removed") return base::refuse(base::Error::Kind::conflict, words("The city has refused it, so it cannot be changed any more."));
    return good;
}

GoodWriter good_writer(web::Context& context, OrganisationId organisation) {
    const auto standing = moderation::standing_at_desk(context, organisation.value);
    return {context.identity()->account, standing.as, standing.at_once, context.today, context.language};
}

web::Chrome stocking_office(web::Context& context, const teams::Desk& desk, std::string title, web::Link back) {
    auto chrome = teams::office(context, desk, std::move(title), "/goods");
    chrome.back = std::move(back);
    context.personal = true;
    return chrome;
}

web::Link back_to_goods(const web::Context& context, OrganisationId organisation) { return link(context, words("Goods"), goods_way(organisation)); }

}  // namespace stocking
