#include "posting/parts.h"

#include <fmt/format.h>

#include "moderation/sending.h"
#include "posting/store.h"
#include "web/roles.h"

namespace posting {

using base::words;

std::string posts_way(OrganisationId id, std::string_view rest) { return teams::desk_path(id, fmt::format("/posts{}", rest)); }

std::string post_way(OrganisationId organisation, PostId id, std::string_view rest) { return posts_way(organisation, fmt::format("/{}{}", id.value, rest)); }

base::Result<PostHere> own_post(web::Context& context, OrganisationId organisation, PostId id) {
    PostHere post{.desk = {}, .id = id, .draft = {}};
    post.desk = TRY(teams::desk_here(context, organisation));
    auto draft = posts::draft_of(context.db(), id);
    if (!draft || draft->organisation != organisation.value) return base::refuse(base::Error::Kind::not_found, words("This organisation has no such news."));
    post.draft = std::move(*draft);
    return post;
}

base::Result<PostHere> editable_post(web::Context& context, OrganisationId organisation, PostId id) {
    auto post = TRY(own_post(context, organisation, id));
    if (post.draft.state == "removed") return base::refuse(base::Error::Kind::conflict, words("The city has refused it, so it cannot be changed any more."));
    return post;
}

PostWriter post_writer(web::Context& context, OrganisationId organisation) {
    const auto standing = moderation::standing_at_desk(context, organisation.value);
    return {context.identity()->account, standing.as, standing.at_once, context.today};
}

web::Chrome posting_office(web::Context& context, const teams::Desk& desk, std::string title, web::Link back) {
    auto chrome = teams::office(context, desk, std::move(title), "/posts");
    chrome.back = std::move(back);
    context.personal = true;
    return chrome;
}

}  // namespace posting
