#include "cities/pages.h"

#include <fmt/format.h>

#include "cities/cities_page.h"
#include "cities/look_page.h"
#include "web/context.h"
#include "web/ornament.h"

namespace cities {
namespace {

using web::Response;
using web::Who;

// With today's version in the address it never changes; without, it is asked about each time.
base::Result<Response> theme(web::Context& context) {
    auto response = Response::text(context.site.theme_css, "text/css; charset=utf-8");
    if (context.query.text("v", 40).value_or("") == context.site.theme_version)
        response.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

// The logo, or the mark in the city's accent, for the tab of a browser.
base::Result<Response> icon(web::Context& context) {
    if (!context.site.logo.empty()) return Response::redirect(context.site.logo);
    return Response::text(fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-12 -7.25 24 26\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.9\""
                                      " stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{}\"/></svg>",
                                      context.site.accent, web::mark()),
                          "image/svg+xml");
}

constexpr web::Route all_routes[] = {
    web::get<"/theme.css", theme>(Who::anyone),
    web::get<"/icon.svg", icon>(Who::anyone),
    web::get<"/cities", cities_page>(Who::anyone),
    web::post<"/look", look_page>(Who::anyone).showing(web::Shown::origin),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace cities
