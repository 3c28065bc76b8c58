#include "collecting/parts.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "moderation/sending.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/url.h"

namespace collecting {

using base::words;

Curator curator_here(web::Context& context) {
    const auto& identity = *context.identity();
    const auto standing = moderation::standing_of(context, std::nullopt);
    return {identity.account, standing.as, standing.at_once, web::may(identity.roles, web::Act::publish)};
}

base::Result<Own> own_collection(web::Context& context, CollectionId id) {
    Own own{.id = id, .standing = {}, .draft = {}, .curator = curator_here(context)};
    auto standing = collections::draft_of(context.db(), id);
    const bool theirs = standing && (standing->account ? *standing->account == own.curator.account : own.curator.editor);
    if (!theirs) return base::refuse(base::Error::Kind::not_found, words("There is no such collection among yours."));
    own.standing = std::move(*standing);
    own.draft = working_draft(context.db(), id, own.standing, own.curator.account);
    context.personal = true;
    return own;
}

std::string own_way(CollectionId id, std::string_view rest) { return fmt::format("/me/collections/{}{}", id.value, rest); }

web::Badge collection_badge(const web::Context& context, std::string_view visibility, std::string_view state) {
    if (state == "removed") return {"bad", "", say(context, words("removed by the city")), ""};
    if (state == "pending") return {"info", "", say(context, words("under review")), ""};
    if (state == "draft") return {"warn", "", say(context, words("to be mended")), ""};
    if (state == "published") return {"good", "", say(context, words("published")), ""};
    return visibility == "link" ? web::Badge{"", "", say(context, words("by link")), ""} : web::Badge{"", "", say(context, words("only for you")), ""};
}

std::string link_of(const web::Context& context, CollectionId id, const std::string& slug, const std::string& key) {
    return context.origin() + web::Href(context.href(collections::collection_path(id, slug))).with("key", key).text();
}

base::Words things_words(int n) { return words("{n} thing in it", "{n} things in it", {{"n", fmt::to_string(n)}}); }

base::Words kind_of(collections::Of of) {
    if (of == collections::Of::event) return words("Event");
    return of == collections::Of::organisation ? words("Place") : words("Offer");
}

std::string thing_path(const collections::Thing& thing) { return fmt::format("/{}s/{}", collections::of_names[static_cast<std::size_t>(thing.of)], thing.id); }

web::Chrome own_chrome(web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

}  // namespace collecting
