#include "sitemap/pages.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "feeds/text.h"
#include "sitemap/store.h"
#include "web/context.h"
#include "web/guard.h"
#include "web/url.h"

namespace sitemap {
namespace {

using base::words;
using web::Response;
using web::Who;

constexpr std::string_view xml_type = "application/xml; charset=utf-8";
constexpr std::string_view kinds[] = {"events", "organisations", "offers", "goods", "works", "venues", "tags", "collections"};

// What paging and looking only show otherwise, and what stands in frames, is no page of its own.
base::Result<Response> robots(web::Context& context) {
    if (context.before_opening) return Response::text("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8");
    return Response::text(fmt::format("User-agent: *\nDisallow: /*?*text=\nDisallow: /*?*after=\nDisallow: /*?*before=\nDisallow: /*?*look=\n"
                                      "Disallow: /go/\nDisallow: /*/go/\nDisallow: /embed/\nDisallow: /*/embed/\nDisallow: /api/v1/\n\nSitemap: {}/sitemap.xml\n",
                                      context.origin()),
                          "text/plain; charset=utf-8");
}

std::string lastmod(std::optional<base::Instant> changed) {
    return changed ? fmt::format("<lastmod>{:%Y-%m-%dT%H:%M:%SZ}</lastmod>", *changed) : std::string();
}

base::Result<Response> index(web::Context& context) {
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto origin = context.origin();
    text += fmt::format("<sitemap><loc>{}/sitemap/pages.xml</loc></sitemap>\n", feeds::xml(origin));
    for (const auto kind : kinds) {
        if (!web::is_open(context, fmt::format("/{}/1", kind))) continue;
        for (const auto& part : parts(context.db(), kind, context.now))
            text += fmt::format("<sitemap><loc>{}/sitemap/{}-{}.xml</loc>{}</sitemap>\n", feeds::xml(origin), kind, part.number, lastmod(part.changed));
    }
    return Response::text(text + "</sitemapindex>\n", std::string(xml_type));
}

// One page in every language of the city, each naming all of them.
void add(std::string& out, const web::Context& context, const std::string& origin, const std::string& path, std::optional<base::Instant> changed) {
    std::string others;
    for (const auto language : context.site.languages)
        others += fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", i18n::tag(language),
                              feeds::xml(origin + context.site.href(language, path)));
    for (const auto language : context.site.languages)
        out += fmt::format("<url><loc>{}</loc>{}{}</url>\n", feeds::xml(origin + context.site.href(language, path)), lastmod(changed), others);
}

struct Asked {
    std::string_view kind;
    std::int64_t part = 0;
};

// "events-2.xml"
std::optional<Asked> read_name(std::string_view name) {
    if (!name.ends_with(".xml")) return {};
    name.remove_suffix(4);
    if (name == "pages") return Asked{"pages", 1};
    for (const auto kind : kinds) {
        if (!name.starts_with(kind) || name.size() < kind.size() + 2 || name[kind.size()] != '-') continue;
        const auto figures = name.substr(kind.size() + 1);
        std::int64_t part = 0;
        const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), part);
        constexpr std::int64_t most = 1'000'000'000;
        if (error == std::errc() && end == figures.data() + figures.size() && part > 0 && part <= most) return Asked{kind, part};
    }
    return {};
}

// The newest change among all of a kind: its lists changed then.
std::optional<base::Instant> newest(const web::Context& context, std::string_view kind) {
    std::optional<base::Instant> found;
    for (const auto& part : parts(context.db(), kind, context.now)) found = std::max(found, part.changed);
    return found;
}

// What a city has once or a few times: lists, other ways into them, and their pages by category and district.
void add_pages(std::string& out, const web::Context& context, const std::string& origin) {
    const auto& db = context.db();
    const auto events = newest(context, "events"), organisations = newest(context, "organisations"), offers = newest(context, "offers");
    const auto put = [&](const std::string& path, std::optional<base::Instant> changed) {
        if (web::is_open(context, path)) add(out, context, origin, path, changed);
    };
    put("/", std::max({events, organisations, offers}));
    for (const auto* path : {"/events", "/events/calendar", "/events/weekend", "/events/map"}) put(path, events);
    for (const auto* path : {"/organisations", "/organisations/map"}) put(path, organisations);
    for (const auto* path : {"/offers", "/offers/map"}) put(path, offers);
    put("/collections", newest(context, "collections"));
    put("/goods", newest(context, "goods"));
    for (const auto* path : {"/posts", "/categories", "/children", "/search", "/feeds", "/embed", "/api", "/adverts"}) put(path, {});
    constexpr std::pair<std::string_view, const char*> where_any[] = {{"film", "/films"}, {"play", "/plays"}, {"venue", "/venues"}, {"tag", "/tags"},
                                                                      {"district", "/districts"}, {"timetable", "/transport"}, {"number", "/useful"}};
    for (const auto& [what, path] : where_any)
        if (has(db, what)) put(path, {});
    for (const auto& slug : districts(db)) put("/districts/" + web::encoded(slug), {});
    for (const auto& [of, key] : categories(db)) put(fmt::format("/{}s?category={}", of, web::encoded(key)), {});
}

// "/works/17-slug"; a tag has no number in its address.
std::string path_of(std::string_view kind, const Thing& thing) {
    if (kind == "tags") return "/tags/" + web::encoded(thing.slug);
    return fmt::format("/{}/{}{}{}", kind, thing.id, thing.slug.empty() ? "" : "-", thing.slug);
}

base::Result<Response> part(web::Context& context, std::string_view name) {
    const auto asked = read_name(name);
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                       " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    const auto empty = text.size();
    const auto origin = context.origin();
    if (asked && asked->kind == "pages") add_pages(text, context, origin);
    else if (asked)
        for (const auto& thing : things(context.db(), asked->kind, asked->part, context.now))
            if (const auto path = path_of(asked->kind, thing); web::is_open(context, path)) add(text, context, origin, path, thing.changed);
    if (text.size() == empty) return base::refuse(base::Error::Kind::not_found, words("There is no such part of the site map."));
    return Response::text(text + "</urlset>\n", std::string(xml_type));
}

constexpr web::Route all_routes[] = {
    web::get<"/robots.txt", robots>(Who::anyone),
    web::get<"/sitemap.xml", index>(Who::anyone),
    web::get<"/sitemap/:part", part>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace sitemap
