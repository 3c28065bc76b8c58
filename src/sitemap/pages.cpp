#include "sitemap/pages.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "feeds/text.h"
#include "sitemap/store.h"
#include "web/context.h"

namespace sitemap {
namespace {

using base::words;
using web::Response;
using web::Who;

constexpr std::string_view xml_type = "application/xml; charset=utf-8";
constexpr std::string_view kinds[] = {"events", "organisations", "offers"};

// What paging and looking only show otherwise, and what stands in frames, is no page of its own.
base::Result<Response> robots(web::Context& context) {
    return Response::text(fmt::format("User-agent: *\nDisallow: /*?*text=\nDisallow: /*?*after=\nDisallow: /*?*before=\nDisallow: /*?*look=\n"
                                      "Disallow: /go/\nDisallow: /*/go/\nDisallow: /embed/\nDisallow: /*/embed/\nDisallow: /api/v1/\n\nSitemap: {}/sitemap.xml\n",
                                      context.origin()),
                          "text/plain; charset=utf-8");
}

std::string moment(base::Instant changed) { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", changed); }

base::Result<Response> index(web::Context& context) {
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto origin = context.origin();
    text += fmt::format("<sitemap><loc>{}/sitemap/pages.xml</loc></sitemap>\n", feeds::xml(origin));
    for (const auto kind : kinds)
        for (const auto& part : parts(context.db(), kind))
            text += fmt::format("<sitemap><loc>{}/sitemap/{}-{}.xml</loc><lastmod>{}</lastmod></sitemap>\n", feeds::xml(origin), kind, part.number,
                                moment(part.changed));
    return Response::text(text + "</sitemapindex>\n", std::string(xml_type));
}

// One page in every language of the city, each naming all of them.
void add(std::string& out, const web::Context& context, const std::string& origin, const std::string& path, std::optional<base::Instant> changed) {
    std::string others;
    for (const auto language : context.site.languages)
        others += fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", i18n::tag(language),
                              feeds::xml(origin + context.site.href(language, path)));
    const auto lastmod = changed ? fmt::format("<lastmod>{}</lastmod>", moment(*changed)) : std::string();
    for (const auto language : context.site.languages)
        out += fmt::format("<url><loc>{}</loc>{}{}</url>\n", feeds::xml(origin + context.site.href(language, path)), lastmod, others);
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

base::Result<Response> part(web::Context& context, std::string_view name) {
    const auto asked = read_name(name);
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                       " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    const auto empty = text.size();
    const auto origin = context.origin();
    if (asked && asked->kind == "pages")
        for (const auto* path : {"/", "/events", "/offers", "/organisations", "/feeds", "/embed", "/api"}) add(text, context, origin, path, {});
    else if (asked)
        for (const auto& thing : things(context.db(), asked->kind, asked->part))
            add(text, context, origin, fmt::format("/{}/{}{}{}", asked->kind, thing.id, thing.slug.empty() ? "" : "-", thing.slug), thing.changed);
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
