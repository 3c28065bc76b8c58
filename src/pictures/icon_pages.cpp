#include "pictures/icon_pages.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "i18n/words.h"
#include "pictures/icon.h"
#include "pictures/shelf.h"
#include "pictures/store.h"
#include "web/poster.h"

namespace pictures {
namespace {

using base::words;
using Json = nlohmann::ordered_json;

// With today's version in the address it never changes; without, it is asked about each time.
web::Response icon_answer(const web::Context& context, std::string bytes, std::string type) {
    auto response = web::Response::text(std::move(bytes), std::move(type));
    if (context.query.text("v", 40).value_or("") == web::icons_version(context.site))
        response.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

web::Accent accent(const web::Context& context) { return web::derive(context.site.accent).value_or(web::standard_theme()).light; }

// The bytes of the logo where it is a PNG; of an SVG browsers take the picture itself, by the manifest.
std::string logo(const web::Context& context) {
    const auto& address = context.site.logo;
    if (!address.ends_with(".png")) return {};
    std::ifstream in(context.file.path().parent_path() / "media" / address.substr(address.rfind('/') + 1), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

web::Response png(const web::Context& context, int pixels, IconShape shape) {
    const auto key = fmt::format("icon {} {} {} {}", context.site.accent, context.site.logo, pixels, static_cast<int>(shape));
    return icon_answer(context, Shelf::shared().of(key, [&] { return icon(pixels, shape, accent(context), logo(context)); }), "image/png");
}

Json icon_entry(const web::Context& context, std::string_view name, std::string_view sizes, std::string_view purpose) {
    const auto version = web::icons_version(context.site);
    return {{"src", fmt::format("/{}?v={}", name, version)}, {"sizes", sizes}, {"type", "image/png"}, {"purpose", purpose}};
}

Json shortcut(const web::Context& context, const base::Words& name, std::string_view path) {
    return {{"name", say(context, name)}, {"url", context.href(path)}, {"icons", {icon_entry(context, "icon-192.png", "192x192", "any")}}};
}

base::Result<web::Response> json(const Json& value) { return web::Response::text(value.dump(1), "application/json"); }

}  // namespace

base::Result<web::Response> icon_180(web::Context& context) { return png(context, 180, IconShape::full); }
base::Result<web::Response> icon_192(web::Context& context) { return png(context, 192, IconShape::rounded); }
base::Result<web::Response> icon_512(web::Context& context) { return png(context, 512, IconShape::rounded); }
base::Result<web::Response> icon_maskable(web::Context& context) { return png(context, 512, IconShape::maskable); }

base::Result<web::Response> favicon(web::Context& context) {
    static constexpr int sizes[] = {16, 32, 48};
    return icon_answer(context, Shelf::shared().of(fmt::format("ico {} {}", context.site.accent, context.site.logo), [&] { return ico(sizes, accent(context), logo(context)); }), "image/x-icon");
}

base::Result<web::Response> manifest(web::Context& context) {
    constexpr std::size_t short_letters = 12;  // what fits under an icon
    const auto& name = context.site.name(context.language);
    const auto& tagline = context.site.tagline(context.language);
    Json app = {{"id", "/"}, {"name", name}, {"short_name", base::shortened(name, short_letters)}};
    if (!tagline.empty()) app["description"] = tagline;
    app.update({{"lang", i18n::tag(context.language)}, {"dir", "ltr"}, {"start_url", context.href("/")}, {"scope", "/"}, {"display", "standalone"},
                {"theme_color", web::Ground{}.paper.hex()}, {"background_color", web::Ground{}.paper.hex()}});
    app["icons"] = {icon_entry(context, "icon-192.png", "192x192", "any"), icon_entry(context, "icon-512.png", "512x512", "any"),
                    icon_entry(context, "icon-maskable-512.png", "512x512", "maskable")};
    if (context.site.logo.ends_with(".svg")) app["icons"].push_back({{"src", context.site.logo}, {"sizes", "any"}, {"type", "image/svg+xml"}, {"purpose", "any"}});
    app["shortcuts"] = {shortcut(context, words("Today"), "/events?when=today"), shortcut(context, words("Weekend"), "/events?when=weekend"), shortcut(context, words("Search"), "/search")};
    if (context.site.has(web::Feature::offers)) app["shortcuts"].insert(app["shortcuts"].end() - 1, shortcut(context, words("Offers"), "/offers"));
    return icon_answer(context, app.dump(1), "application/manifest+json");
}

base::Result<web::Response> android_links(web::Context& context) {
    Json links = Json::array();
    for (const auto& app : apps(context.db(), "android"))
        links.push_back({{"relation", {"delegate_permission/common.handle_all_urls"}},
                         {"target", {{"namespace", "android_app"}, {"package_name", app.name}, {"sha256_cert_fingerprints", {app.fingerprint}}}}});
    if (links.empty()) return base::refuse(base::Error::Kind::not_found, words("There is no such page"));
    return json(links);
}

base::Result<web::Response> ios_links(web::Context& context) {
    Json names = Json::array();
    for (const auto& app : apps(context.db(), "ios")) names.push_back(app.name);
    if (names.empty()) return base::refuse(base::Error::Kind::not_found, words("There is no such page"));
    const Json everywhere = {{{"/", "*"}}};
    return json({{"applinks", {{"details", {{{"appIDs", names}, {"components", everywhere}}}}}}});
}

}  // namespace pictures
