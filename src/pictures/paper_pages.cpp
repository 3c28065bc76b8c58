#include "pictures/paper_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "pictures/paper.h"
#include "pictures/shelf.h"
#include "pictures/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/url.h"

namespace pictures {
namespace {

using base::words;

web::Link form(const web::Context& context, i18n::Language language, std::string label, std::string_view size, bool large) {
    return {std::move(label), web::Href(context.href("/paper.pdf")).with("language", i18n::tag(language)).with("size", size).with("large", large ? "1" : "").text()};
}

// The languages of the city, the page's own first.
std::vector<PaperEdition> editions(const web::Context& context) {
    auto languages = context.site.languages;
    std::ranges::stable_partition(languages, [&](i18n::Language language) { return language == context.language; });
    std::vector<PaperEdition> all;
    for (const auto language : languages)
        all.push_back({std::string(i18n::own_name(language)), std::string(i18n::tag(language)),
                       {form(context, language, "A4", "a4", false), form(context, language, "A3", "a3", false),
                        form(context, language, i18n::say(language, words("A4, large print")), "a4", true),
                        form(context, language, i18n::say(language, words("A3, large print")), "a3", true)},
                       language == context.language});
    return all;
}

}  // namespace

base::Result<web::Response> paper_page(web::Context& context) {
    PaperView view;
    view.editions = editions(context);
    auto chrome = web::frame(context, {.title = say(context, words("The city on paper")), .section = "events",
                                             .description = say(context, words("Two pages for an entrance hall, a library or a clinic: events of the week, offers that end soon, new places, useful numbers.")),
                                             .path = "/paper"});
    chrome.more_css = web::asset_name("pictures.css");
    view.text = chrome.description;
    return context.page(templates::paper, chrome, view);
}

base::Result<web::Response> paper_pdf(web::Context& context) {
    const auto language = TRY(context.query.choice("language", {"ru", "kk", "en"}));
    const auto size = TRY(context.query.choice("size", {"a4", "a3"}));
    const auto large = TRY(context.query.choice("large", {"0", "1"}));
    if (!language.empty()) {
        const auto wanted = i18n::parse_language(language);
        if (!wanted || std::ranges::find(context.site.languages, *wanted) == context.site.languages.end())
            return base::refuse(base::Error::Kind::invalid, words("The city has no pages in this language."), "language");
        context.language = *wanted;
    }
    // Printing takes a tenth of a second, so the same data are printed once a quarter of an hour.
    constexpr auto quarter = std::chrono::minutes(15);
    const auto printed = std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<900>>>(context.now);
    context.changes_at(printed + quarter);
    const auto key = fmt::format("paper {} {} {} {} {} {} {}", context.site.slug, context.lease.version(), context.origin(), i18n::tag(context.language), size, large,
                                 printed.time_since_epoch().count());
    auto response = web::Response::text(Shelf::shared().of(key, [&] { return paper(sheet(context), {size == "a3", large == "1"}); }), "application/pdf");
    response.fields.emplace_back("Content-Disposition", fmt::format("inline; filename=\"{}-{}.pdf\"", context.site.slug, i18n::tag(context.language)));
    return response;
}

}  // namespace pictures
