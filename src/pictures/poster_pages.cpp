#include "pictures/poster_pages.h"

#include <fmt/format.h>

#include "events/poster.h"
#include "i18n/words.h"
#include "offers/poster.h"
#include "organisations/poster.h"
#include "pictures/poster_picture.h"
#include "pictures/shelf.h"
#include "pictures/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace pictures {
namespace {

using base::words;
using web::Format;

// Another version than today's is drawn as of today, and asked about again: nothing old is drawn or kept.
web::Response picture_answer(const web::Context& context, const std::string& path, std::string png) {
    auto response = web::Response::text(std::move(png), "image/png");
    if (context.href(context.path) == path) response.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

// The short address of its page: less to be scanned.
std::string page_address(const web::Context& context, const web::Poster& poster) {
    return context.origin() + context.href(fmt::format("/{}/{}", poster.kind, poster.id));
}

Answer picture(web::Context& context, const base::Result<web::Poster>& found, Format format) {
    const auto poster = TRY(found);
    const auto path = web::picture_path(context.site, context.language, poster, format);
    const auto origin = context.origin();
    return picture_answer(context, path, Shelf::shared().of(fmt::format("{} {}{}", context.site.slug, origin, path), [&] {
        return poster_picture(poster, brand(context.site, context.language, origin), format, page_address(context, poster));
    }));
}

StoryPicture story_picture(const web::Context& context, const web::Poster& poster, Format format, std::string label) {
    const auto size = size_of(format);
    const auto* word = format == Format::story ? "story" : "square";
    return {std::move(label), web::picture_path(context.site, context.language, poster, format), fmt::format("{}-{}-{}.png", poster.kind, poster.id, word),
            static_cast<int>(size.width) / 3, static_cast<int>(size.height) / 3};
}

Answer story_page(web::Context& context, const base::Result<web::Poster>& found) {
    const auto poster = TRY(found);
    StoryView view;
    view.title = poster.title;
    view.language = poster.language;
    view.page_href = context.href(poster.path);
    view.address = page_address(context, poster);
    view.pictures = {story_picture(context, poster, Format::story, say(context, words("For a story, 1080 × 1920"))),
                     story_picture(context, poster, Format::square, say(context, words("For a post, 1080 × 1080")))};
    auto chrome = web::frame(context, {.title = say(context, words("Pictures to post: {title}", {{"title", poster.title}})), .section = poster.kind,
                                       .back = {poster.title, view.page_href}, .path = context.path, .indexed = false});
    web::put_picture(chrome, context, poster);
    chrome.more_css = web::asset_name("pictures.css");
    return context.page(templates::story, chrome, view);
}

}  // namespace

Answer event_card(web::Context& context, events::EventId id) { return picture(context, events::poster(context, id), Format::card); }
Answer event_story(web::Context& context, events::EventId id) { return picture(context, events::poster(context, id), Format::story); }
Answer event_square(web::Context& context, events::EventId id) { return picture(context, events::poster(context, id), Format::square); }
Answer event_story_page(web::Context& context, events::EventId id) { return story_page(context, events::poster(context, id)); }
Answer offer_card(web::Context& context, offers::OfferId id) { return picture(context, offers::poster(context, id), Format::card); }
Answer offer_story(web::Context& context, offers::OfferId id) { return picture(context, offers::poster(context, id), Format::story); }
Answer offer_square(web::Context& context, offers::OfferId id) { return picture(context, offers::poster(context, id), Format::square); }
Answer offer_story_page(web::Context& context, offers::OfferId id) { return story_page(context, offers::poster(context, id)); }
Answer organisation_card(web::Context& context, organisations::OrganisationId id) { return picture(context, organisations::poster(context, id), Format::card); }
Answer work_card(web::Context& context, events::WorkId id) { return picture(context, events::poster(context, id), Format::card); }
Answer venue_card(web::Context& context, events::VenueId id) { return picture(context, events::poster(context, id), Format::card); }

Answer city_card(web::Context& context, std::string_view) {
    const auto path = web::city_picture_path(context.site, context.language);
    return picture_answer(context, path, Shelf::shared().of(fmt::format("{} {}", context.site.slug, path),
                                    [&] { return city_picture(brand(context.site, context.language, context.origin())); }));
}

}  // namespace pictures
